// The start, on a county's page; the index has no data and needs no more than its theme.

if (data) {
  const serious = data.issues.filter((issue) => issue.severity !== "note").length;
  byId("issue-count").textContent = serious || "";
  setUpFilters(() => {
    const view = document.body.dataset.view;
    if (filters.words.length && (view === "reader" || !views[view])) location.hash = "#/reports";
    else if (views[view]) views[view]();
  });
  byId("keys").addEventListener("click", () => byId("help").showModal());
  document.addEventListener("keydown", onKey);
  window.addEventListener("hashchange", route);
  window.addEventListener("beforeprint", () => { for (const list of [...unfinished.values()]) list.finish(); });
  route();
}
