// 待核实: what a person must look at, the most urgent first.

function showIssues() {
  const shown = data.issues.filter(fitsIssue);
  tell(`${shown.length} 条`);
  if (shown.length === 0) {
    fillLazily(byId("issues"), [0], () =>
      element("li", { class: "empty" }, data.issues.length ? "没有符合条件的事项。" : "没有待核实的事项。"));
  } else {
    fillLazily(byId("issues"), shown, issueItem, 25);
  }
}

function fitsIssue(issue) {
  const place = indicatorAt.get(issue.indicator);
  const label = place === undefined ? "" : data.indicators[place].label;
  return (!filters.period || String(issue.period) === filters.period)
    && (!filters.unit || issue.unit === filters.unit)
    && (!filters.severity || issue.severity === filters.severity)
    && (!filters.indicator || issue.indicator === filters.indicator)
    && (!filters.status || hasState(issue, filters.status))
    && matches(filters.words, issue.unit, label, issue.message, issue.evidence, issue.document);
}

function hasState(issue, state) {
  const found = issue.indicator && figureOf(issue.period, issue.unit, issue.indicator);
  return Boolean(found) && found.state === state;
}

function issueItem(issue) {
  const place = indicatorAt.get(issue.indicator);
  const label = place === undefined ? issue.indicator : data.indicators[place].label;
  const link = issue.report === undefined ? null : reportAddress(issue.report, issue.start);
  const head = element("div", { class: "issue-head" },
    element("span", { class: "rank", title: "编号，与 issues.csv 一致" }, issue.rank),
    element("span", { class: "badge v-" + issue.severity }, issue.severityLabel),
    element("b", {}, issue.unit || "（单位不明）"),
    issue.period ? element("span", { class: "year" }, issue.period + "年") : null,
    label ? element("span", { class: "about" }, label) : null,
    issue.current && element("span", { class: "now" }, "现值 ", element("b", {}, issue.current)));
  const message = link
    ? element("a", { class: "message", href: link }, issue.message)
    : element("p", { class: "message" }, issue.message);
  return element("li", { class: "issue v-" + issue.severity }, head, message,
    issue.evidence ? element("blockquote", {}, issue.evidence) : null,
    element("p", { class: "foot" },
      issue.remedy ? element("span", { class: "remedy" }, issue.remedy) : null,
      issue.document ? element("span", { class: "file" }, issue.document) : null));
}
