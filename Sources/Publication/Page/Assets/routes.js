// Views and addresses: from a figure to its report, and back to where one was.

const views = { issues: showIssues, table: showTable, reports: showReports, charts: null, about: null, reader: null };
const home = { scroll: 0, focus: null, steps: 0, address: "#/issues", view: "" };

function open(view) {
  for (const name of Object.keys(views)) byId("view-" + name).hidden = name !== view;
  for (const link of document.querySelectorAll(".tabs a")) {
    if (link.dataset.view === view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  showFilters(view);
  document.body.dataset.view = view;
}

/** Goes where the address says; a view that was left for a report is found again as it was. */
function route() {
  const [view, ...rest] = location.hash.replace(/^#\/?/, "").split("/").map(decoded);
  if (view === "report" || view === "figure") return openReader(view, rest);
  const known = Object.prototype.hasOwnProperty.call(views, view) && view !== "reader" ? view : "issues";
  const returning = home.view === known && document.body.dataset.view === "reader";
  open(known);
  home.steps = 0;
  if (returning) return restore();
  home.view = known;
  if (views[known]) views[known]();
  window.scrollTo(0, 0);
}

function decoded(part) {
  try { return decodeURIComponent(part); } catch (problem) { return part; }
}

function openReader(kind, [first, unit, indicator, place]) {
  if (document.body.dataset.view !== "reader") {
    home.address = home.view ? "#/" + home.view : "#/table";
    home.scroll = window.scrollY;
    home.focus = document.activeElement;
    home.steps = 0;
  }
  const target = kind === "report" ? { number: Number(first), start: unit === undefined ? undefined : Number(unit) }
    : figureTarget(Number(first), unit, indicator, Number(place || 0));
  if (!target || (target.number !== undefined && !data.reports[target.number])) return missing();
  home.steps += 1;
  open("reader");
  if (target.number === undefined) return showAbsent(target.about);
  showReader(target.number, target.start, target.about);
}

function figureTarget(period, unit, indicator, chosen) {
  const found = indicatorAt.has(indicator) ? figureOf(period, unit, indicator) : null;
  if (!found) return null;
  const about = { period, unit, indicator, found, chosen };
  const place = found.places[chosen] || found.places[0];
  return place ? { number: place[0], start: place[1], about } : { number: found.row.report, about };
}

/** A figure of a unit without a report. */
function showAbsent(about) {
  const view = byId("view-reader");
  clear(view);
  const back = element("a", { class: "back", id: "back", href: "#/table" }, "← 返回");
  back.addEventListener("click", goBack);
  view.append(element("div", { class: "reader-bar" }, back, element("h2", {}, about.unit, " ", about.period + "年")),
    element("section", { class: "card alone", id: "card" }, aboutFigure(about)));
  back.focus();
}

function missing() {
  open("reader");
  const view = byId("view-reader");
  clear(view);
  view.append(element("p", { class: "empty" }, "本页没有这一处。", element("a", { href: "#/table" }, "到汇总表")));
}

/** To where the reader came from; by the browser's own history where it leads there. */
function goBack(event) {
  if (event) event.preventDefault();
  if (home.steps === 1 && home.view) return history.back();
  location.hash = home.view ? home.address : "#/table";
}

function restore() {
  window.scrollTo(0, home.scroll);
  if (home.focus && home.focus.isConnected) home.focus.focus({ preventScroll: true });
}
