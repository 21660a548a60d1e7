// A report's text with its numbers marked.

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
    nodes.push(element("span", { class: "sentence", "data-sentence": sentences[i].from },
      ...withNumbers(slice, start, end)));
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
