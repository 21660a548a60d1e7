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
