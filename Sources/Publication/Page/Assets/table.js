// 汇总表: units by indicators, a table for each domain; every figure leads to its sentence.

function showTable() {
  const container = byId("tables");
  forget(container);
  const domains = [...groups(shownIndicators())];
  const tables = data.tables.filter((one) => !filters.period || String(one.period) === filters.period);
  const sheets = tables.flatMap((one) => domains.map(([domain, places]) =>
    ({ one, domain, places, rows: one.rows.filter((row) => fitsRow(row, places)) })))
    .filter((sheet) => sheet.rows.length > 0);
  const units = new Set(sheets.flatMap((sheet) => sheet.rows.map((row) => row.unit)));
  tell(`${units.size} 个单位`);
  if (sheets.length === 0) {
    return fillLazily(container, [0], () => element("p", { class: "empty" }, "没有符合条件的数值。"));
  }
  fillLazily(container, sheets, section, 2);
  container.querySelector("a.figure").tabIndex = 0;
}

/** The indicators' places that the filters leave, by domain; the headline ones stand first, again. */
function groups(places) {
  const found = new Map();
  const headline = places.filter((place) => data.indicators[place].headline);
  if (!filters.indicator && !filters.domain && headline.length) found.set("重点指标", headline);
  if (filters.domain === "*") return found.set("重点指标", headline);
  for (const place of places) {
    const domain = data.indicators[place].domain;
    found.set(domain, (found.get(domain) || []).concat(place));
  }
  return found;
}

function shownIndicators() {
  return data.indicators.map((row, place) => place).filter((place) => {
    const row = data.indicators[place];
    return (!filters.indicator || row.id === filters.indicator)
      && (!filters.domain || filters.domain === "*" || row.domain === filters.domain);
  });
}

/** By unit, and by what is searched: a row stays for its unit's name, all rows for an indicator's. */
function fitsRow(row, places) {
  const labels = places.map((place) => data.indicators[place].label).join(" ");
  return (!filters.unit || row.unit === filters.unit)
    && (!filters.status || places.some((place) => figure(row, place).state === filters.status))
    && matches(filters.words, row.unit, labels);
}

function section({ one, domain, places, rows }) {
  const body = element("tbody");
  const made = element("section", { class: "sheet" },
    element("h3", {}, domain, element("small", {}, `${one.period}年 · 应报 ${one.listed}，已报 ${one.reporting}`)),
    element("div", { class: "scroller", tabindex: "-1" },
      element("table", { class: "matrix" }, heads(places), body, totals(one, places))));
  fillLazily(body, rows, (row) => tableRow(one, row, places), 40);
  return made;
}

function heads(places) {
  const cells = places.map((place) => {
    const row = data.indicators[place];
    return element("th", { scope: "col", title: row.definition }, row.label, element("small", {}, row.unit));
  });
  return element("thead", {}, element("tr", {}, element("th", { scope: "col", class: "corner" }, "单位"), ...cells));
}

function tableRow(one, row, places) {
  const name = row.report === undefined
    ? row.unit : element("a", { href: reportAddress(row.report) }, row.unit);
  const note = row.isListed ? null : element("small", {}, "名册外");
  return element("tr", {}, element("th", { scope: "row" }, name, note),
    ...places.map((place) => tableCell(one, row, place)));
}

function tableCell(one, row, place) {
  const found = figure(row, place);
  const fits = !filters.status || found.state === filters.status;
  const id = data.indicators[place].id;
  const said = `${row.unit}，${data.indicators[place].label}：${found.text}，${terms.states.get(found.state).label}`;
  return element("td", { class: `s-${found.state}${fits ? "" : " faded"}` },
    element("a", { class: "figure", href: figureAddress(one.period, row.unit, id), tabindex: "-1",
      "aria-label": said, title: terms.states.get(found.state).hint }, found.text));
}

function totals(one, places) {
  const cells = places.map((place) => element("td", {}, element("b", {}, one.totals[place].text),
    element("small", {}, one.totals[place].note)));
  return element("tfoot", {}, element("tr", {}, element("th", { scope: "row" }, "合计"), ...cells));
}

/** Arrow keys go from figure to figure. */
function moveInTable(event) {
  const cell = event.target.closest && event.target.closest("td");
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  if (!cell || !steps[event.key]) return;
  const [down, right] = steps[event.key];
  const rows = [...cell.closest("tbody").rows];
  const row = rows[rows.indexOf(cell.parentNode) + down];
  const next = row && row.cells[cell.cellIndex + right];
  const link = next && next.querySelector("a.figure");
  if (!link) return;
  event.preventDefault();
  event.target.tabIndex = -1;
  link.tabIndex = 0;
  link.focus();
}
