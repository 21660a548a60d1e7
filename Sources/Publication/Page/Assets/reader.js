// A report with every number in it, and what is known of the one chosen.

const reader = { number: null, groups: [], current: -1, hidden: new Set() };

/** @param start of the number to go to; without one the report's beginning. */
function showReader(number, start, about) {
  const row = data.reports[number];
  const content = report(number);
  reader.number = number;
  reader.groups = grouped(content.mentions);
  reader.current = -1;
  const view = byId("view-reader");
  clear(view);
  const text = element("article", { class: "text", id: "text" }, ...paragraphs(content));
  const card = element("section", { class: "card", id: "card", "aria-live": "polite" });
  view.append(
    readerBar(row),
    content.isExcerpt ? element("p", { class: "hint" }, "报告文件已不在或已改动，这里只列出含有数字的语句。") : "",
    element("div", { class: "columns" }, text, element("aside", {}, card, legend(row))));
  hideDispositions();
  if (start !== undefined) return choose(groupAt(start), about);
  describe(null, about);
  window.scrollTo(0, 0);
}

function readerBar(row) {
  const back = element("a", { class: "back", id: "back", href: "#/table" }, "← 返回");
  const previous = element("button", { type: "button", title: "上一个数字（p）", "aria-label": "上一个数字" }, "‹");
  const next = element("button", { type: "button", title: "下一个数字（n）", "aria-label": "下一个数字" }, "›");
  back.addEventListener("click", goBack);
  previous.addEventListener("click", () => step(-1));
  next.addEventListener("click", () => step(1));
  return element("div", { class: "reader-bar" }, back,
    element("h2", {}, row.unit || "（单位不明）", " ", row.period ? row.period + "年" : ""),
    element("span", { class: "file" }, row.document), element("span", { class: "count", id: "place" }), previous, next);
}

// Numbers

/** Mentions that overlap, as those of a number that serves two indicators, are shown as one. */
function grouped(mentions) {
  const groups = [];
  for (const one of mentions) {
    const last = groups[groups.length - 1];
    if (last && one.start < last.end) {
      last.mentions.push(one);
      last.end = Math.max(last.end, one.end);
    } else {
      groups.push({ start: one.start, end: one.end, mentions: [one] });
    }
  }
  return groups;
}

/** The number at a place, else the first behind it. */
function groupAt(start) {
  const found = reader.groups.findIndex((group) => start < group.end);
  return found < 0 ? reader.groups.length - 1 : found;
}

function step(by) {
  const shown = (place) => !reader.groups[place].mentions.every((one) => reader.hidden.has(one.disposition));
  let place = reader.current + by;
  while (place >= 0 && place < reader.groups.length && !shown(place)) place += by;
  if (place >= 0 && place < reader.groups.length) choose(place);
}

function choose(place, about) {
  for (const node of document.querySelectorAll(".text .chosen")) node.classList.remove("chosen");
  reader.current = place;
  const group = reader.groups[place];
  if (!group) return describe(null, about);
  for (const node of document.querySelectorAll(`[data-sentence="${group.mentions[0].from}"]`)) {
    node.classList.add("chosen");
  }
  const mark = document.querySelector(`[data-number="${place}"]`);
  describe(group, about);
  if (!mark) return;
  mark.classList.add("chosen");
  mark.scrollIntoView({ block: "center" });
  mark.focus({ preventScroll: true });
}

// Text

/** Paragraphs with sentences with numbers; offsets are code points of the whole text. */
function paragraphs(content) {
  const sentences = [];
  for (const one of [...content.mentions].sort((a, b) => a.from - b.from)) {
    const last = sentences[sentences.length - 1];
    if (one.from < one.to && (!last || one.from >= last.to)) sentences.push({ from: one.from, to: one.to });
  }
  const made = [];
  for (const piece of content.pieces) {
    const points = Array.from(piece.text);
    let line = 0;
    for (let at = 0; at <= points.length; at++) {
      if (at < points.length && points[at] !== "\n") continue;
      const slice = { points, offset: piece.start };
      if (at > line) made.push(element("p", {}, ...withSentences(slice, piece.start + line, piece.start + at, sentences)));
      line = at + 1;
    }
  }
  return made;
}

function plain({ points, offset }, from, to) {
  return points.slice(from - offset, to - offset).join("");
}

function withSentences(slice, from, to, sentences) {
  const nodes = [];
  let at = from;
  for (let i = firstAfter(sentences, from, "to"); i < sentences.length && sentences[i].from < to; i++) {
    const [start, end] = [Math.max(at, sentences[i].from), Math.min(to, sentences[i].to)];
    nodes.push(...withNumbers(slice, at, start));
    nodes.push(element("span", { class: "sentence", "data-sentence": sentences[i].from }, ...withNumbers(slice, start, end)));
    at = end;
  }
  nodes.push(...withNumbers(slice, at, to));
  return nodes;
}

function withNumbers(slice, from, to) {
  const nodes = [];
  let at = from;
  for (let i = firstAfter(reader.groups, from, "end"); i < reader.groups.length && reader.groups[i].start < to; i++) {
    const group = reader.groups[i];
    const [start, end] = [Math.max(at, group.start), Math.min(to, group.end)];
    nodes.push(plain(slice, at, start), numberMark(group, i, plain(slice, start, end)));
    at = end;
  }
  nodes.push(plain(slice, at, to));
  return nodes;
}

/** The first of the sorted ranges that ends behind a place. */
function firstAfter(ranges, place, end) {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle][end] <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function numberMark(group, place, text) {
  const one = group.mentions[0];
  const said = group.mentions.map(caption).join("；");
  const tag = { part: "其中", duplicate: "重复", prior: "往期", plan: "计划" }[one.role];
  const made = element("mark", {
    class: `n d-${one.disposition}`, "data-number": place, "data-role": one.disposition === "indicator" ? tag : null,
    tabindex: "-1", role: "button", "aria-label": `${text}：${said}`, title: said }, text);
  made.addEventListener("click", () => choose(place));
  return made;
}

function caption(one) {
  const place = indicatorAt.get(one.indicator);
  const what = terms.dispositions.get(one.disposition).label;
  return place === undefined ? what : `${what} ${data.indicators[place].label}（${terms.roles.get(one.role).label}）`;
}

// What is known of the chosen number

function describe(group, about) {
  const card = byId("card");
  clear(card);
  byId("place").textContent = `${reader.current + 1}／${reader.groups.length}`;
  if (about) card.append(aboutFigure(about));
  if (!group) {
    if (!about) card.append(element("p", { class: "hint" }, "点按原文中的数字，看它的去向、规则和角色。"));
    return;
  }
  group.mentions.forEach((one) => card.append(details(one, group)));
}

function details(one, group) {
  const place = indicatorAt.get(one.indicator);
  const row = data.reports[reader.number];
  const lines = [
    ["去向", `${terms.dispositions.get(one.disposition).label}：${terms.dispositions.get(one.disposition).hint}`],
    ["指标", place === undefined ? "" : `${data.indicators[place].label}（${data.indicators[place].unit}）`],
    ["定义", place === undefined ? "" : data.indicators[place].definition],
    ["角色", place === undefined ? "" : `${terms.roles.get(one.role).label}：${terms.roles.get(one.role).hint}`],
    ["读作", one.reading], ["规则", one.rule], ["位置", `${one.start}—${one.end}`],
  ];
  const found = place === undefined ? null : figureOf(row.period, row.unit, one.indicator);
  const surface = reader.groups[reader.current] === group
    ? (document.querySelector(`[data-number="${reader.current}"]`) || { textContent: "" }).textContent : "";
  return element("div", { class: "details" },
    element("p", { class: "surface" }, element("mark", { class: `n d-${one.disposition}` }, surface)),
    element("dl", {}, ...lines.filter(([, value]) => value).map(([name, value]) =>
      element("div", {}, element("dt", {}, name), element("dd", { class: name === "规则" ? "code" : null }, value)))),
    found ? element("p", { class: "in-table" }, "统计值 ", element("b", {}, found.text), "　", terms.states.get(found.state).label) : null);
}

/** The figure that led here, and its other places. */
function aboutFigure({ period, unit, indicator, found, chosen }) {
  const place = indicatorAt.get(indicator);
  const links = found.places.map(([number, start], i) => element("a", {
    href: address("figure", period, unit, indicator, i), "aria-current": i === chosen ? "true" : null }, `第 ${i + 1} 处`));
  return element("div", { class: `figure-head s-${found.state}` },
    element("p", {}, `${unit}　${period}年`),
    element("h3", {}, data.indicators[place].label),
    element("p", { class: "value" }, found.text, element("small", {}, data.indicators[place].unit)),
    element("p", {}, `${terms.states.get(found.state).label}：${terms.states.get(found.state).hint}`),
    found.note ? element("p", { class: "ruling" }, found.note) : null,
    links.length > 1 ? element("p", { class: "places" }, ...links) : null);
}

// Which numbers are highlighted

function legend(row) {
  const present = data.dispositions.filter((term) => row.counts[term.key]);
  const choices = present.map((term) => {
    const box = element("input", { type: "checkbox", checked: !reader.hidden.has(term.key) });
    box.addEventListener("change", () => {
      if (box.checked) reader.hidden.delete(term.key);
      else reader.hidden.add(term.key);
      hideDispositions();
    });
    return element("label", { title: term.hint }, box,
      element("mark", { class: `n d-${term.key}` }, term.label), element("small", {}, row.counts[term.key]));
  });
  return element("fieldset", { class: "legend" }, element("legend", {}, "标出哪些数字"), ...choices);
}

function hideDispositions() {
  const text = byId("text");
  for (const term of data.dispositions) text.classList.toggle("no-" + term.key, reader.hidden.has(term.key));
}
