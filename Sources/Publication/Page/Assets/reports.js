// 报告原文: the list of reports; a search looks into their texts.

let searching = 0;

function showReports() {
  searching += 1;
  const fitting = data.reports.map((row, number) => ({ row, number })).filter(({ row }) =>
    (!filters.period || String(row.period) === filters.period)
    && (!filters.unit || row.unit === filters.unit)
    && (!filters.disposition || row.counts[filters.disposition] > 0));
  if (filters.words.length === 0) return listReports(fitting);
  searchReports(fitting, searching);
}

/** Looks into some reports at a time, so that the page answers meanwhile; a newer search ends it. */
function searchReports(candidates, turn) {
  const found = [];
  let next = 0;
  const step = () => {
    if (turn !== searching) return;
    for (const last = Math.min(candidates.length, next + 20); next < last; next++) {
      const hit = find(candidates[next]);
      if (hit) found.push(hit);
    }
    if (next < candidates.length) {
      tell(`正在搜索 ${next}／${candidates.length}`);
      setTimeout(step);
    } else {
      listReports(found);
    }
  };
  step();
}

function find({ row, number }) {
  const text = report(number).pieces.map((piece) => piece.text).join("\n");
  const lower = text.toLowerCase();
  if (!filters.words.every((word) => lower.includes(word) || row.unit.includes(word))) return null;
  const place = lower.indexOf(filters.words[0]);
  if (place < 0) return { row, number };
  const snippet = text.slice(Math.max(0, place - 24), place + 48).replace(/\s+/g, " ");
  return { row, number, snippet: `…${snippet}…`, start: Array.from(text.slice(0, place)).length };
}

function listReports(found) {
  tell(`${found.length} 份`);
  const none = () => element("li", { class: "empty" }, "没有符合条件的报告。");
  fillLazily(byId("reports"), found.length ? found : [0], found.length ? reportItem : none);
}

function reportItem({ row, number, snippet }) {
  const all = Object.values(row.counts).reduce((sum, count) => sum + count, 0);
  const counts = [`数字 ${all}`, `指标 ${row.counts.indicator || 0}`];
  if (row.counts.unclassified) counts.push(`未归类 ${row.counts.unclassified}`);
  return element("li", { class: "report-item" },
    element("a", { href: reportAddress(number) },
      element("b", {}, row.unit || "（单位不明）"), " ", row.period ? row.period + "年" : "",
      row.inForce ? null : element("span", { class: "badge" }, "非生效文本")),
    element("span", { class: "counts" }, counts.join(" · ")),
    element("span", { class: "file" }, row.document),
    snippet ? element("q", {}, snippet) : null);
}
