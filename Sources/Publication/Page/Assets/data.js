// What the page knows. The names are those of PageContent, PageTable, PageCell, IssueRow and ReadableReport.

const data = byId("data") ? JSON.parse(byId("data").textContent) : null;
const by = (terms) => new Map(terms.map((term) => [term.key, term]));
const terms = data && {
  states: by(data.states), dispositions: by(data.dispositions), roles: by(data.roles),
};
const indicatorAt = new Map(data ? data.indicators.map((row, place) => [row.id, place]) : []);

/** A report's text and mentions, parsed when it is first asked for. */
const parsed = new Map();
function report(number) {
  if (!parsed.has(number)) {
    const { isExcerpt, pieces, mentions } = JSON.parse(byId("report-" + number).textContent);
    parsed.set(number, { isExcerpt, pieces, mentions: mentions.map(mention) });
  }
  return parsed.get(number);
}

function mention([start, end, disposition, indicator, role, rule, from, to, reading]) {
  return { start, end, disposition, indicator, role, rule, from, to, reading };
}

/** The table of a year; the newest where none is asked for. */
const table = (period) => data.tables.find((one) => String(one.period) === String(period)) || data.tables[0];

/** A unit's figure: what its cell says, or what its row says where it has none. */
function figure(row, place) {
  const cell = row.cells[place];
  if (cell) return cell;
  const state = row.outcome === "stated" ? "silent" : row.outcome;
  return { text: { silent: "—", absent: "未报", unreadable: "不可读" }[state], state, places: [] };
}

function figureOf(period, unit, indicator) {
  const found = data.tables.find((one) => one.period === period);
  const row = found && found.rows.find((one) => one.unit === unit);
  return row ? { row, ...figure(row, indicatorAt.get(indicator)) } : null;
}

// Addresses. They are stable: a workbook may link to a figure.

const address = (...parts) => "#/" + parts.map((part) => encodeURIComponent(part)).join("/");
const figureAddress = (period, unit, indicator) => address("figure", period, unit, indicator);
const reportAddress = (number, start) => address(...["report", number].concat(start === undefined ? [] : [start]));

/** Whether every word of the search stands in one of the texts. */
function matches(words, ...texts) {
  const all = texts.join("\n").toLowerCase();
  return words.every((word) => all.includes(word));
}
