// The filters above the views, and what they are set to.

const filters = { period: "", unit: "", severity: "", domain: "", indicator: "", status: "", disposition: "", words: [] };

function setUpFilters(changed) {
  const units = new Set();
  for (const one of data.tables) for (const row of one.rows) units.add(row.unit);
  const indicators = data.indicators.map((row) => ({ value: row.id, label: row.label, group: row.domain }));
  const domains = [...new Set(data.indicators.map((row) => row.domain))];
  fillSelect(byId("period"), "全部", data.periods.map((year) => ({ value: year, label: year + "年" })));
  fillSelect(byId("unit"), "全部", [...units].map((unit) => ({ value: unit, label: unit })));
  fillSelect(byId("severity"), "全部", [
    { value: "return", label: "退回" }, { value: "review", label: "待核实" }, { value: "note", label: "提示" }]);
  fillSelect(byId("domain"), "全部", [{ value: "*", label: "重点指标" }].concat(
    domains.map((domain) => ({ value: domain, label: domain }))));
  fillSelect(byId("indicator"), "全部", indicators);
  fillSelect(byId("status"), "全部", data.states.map((term) => ({ value: term.key, label: term.label })));
  fillSelect(byId("disposition"), "全部数字", data.dispositions.map((term) => ({ value: term.key, label: term.label })));

  const read = () => {
    for (const name of Object.keys(filters)) if (name !== "words") filters[name] = byId(name).value;
    filters.words = byId("words").value.toLowerCase().split(/\s+/).filter(Boolean);
    byId("reset").disabled = !Object.values(filters).some((value) => value.length > 0);
    changed();
  };
  byId("filters").addEventListener("change", read);
  byId("unfold").addEventListener("click", () => {
    byId("unfold").setAttribute("aria-expanded", byId("filters").classList.toggle("unfolded"));
  });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", () => {
    byId("words").value = "";
    setTimeout(read);
  });
  let waiting = 0;
  byId("words").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(read, 150);
  });
  byId("reset").disabled = true;
}

/** Shows only the filters that a view uses. */
function showFilters(view) {
  let used = false;
  for (const label of document.querySelectorAll("[data-for]")) {
    const fits = label.dataset.for.split(" ").includes(view);
    label.hidden = !fits;
    used = used || fits;
  }
  byId("filters").hidden = !used;
}

function tell(found) {
  byId("found").textContent = found;
}
