// Beside a report: what is known of the chosen number, and which numbers are marked.

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
    found ? element("p", { class: "in-table" }, "统计值 ", element("b", {}, found.text),
      "　", terms.states.get(found.state).label) : null);
}

/** The figure that led here, and its other places. */
function aboutFigure({ period, unit, indicator, found, chosen }) {
  const place = indicatorAt.get(indicator);
  const links = found.places.map(([number, start], i) => element("a", {
    href: address("figure", period, unit, indicator, i),
    "aria-current": i === chosen ? "true" : null }, `第 ${i + 1} 处`));
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
  for (const mark of byId("text").querySelectorAll(".n")) {
    const { mentions } = reader.groups[Number(mark.dataset.number)];
    mark.classList.toggle("unmarked", mentions.every((one) => reader.hidden.has(one.disposition)));
  }
}
