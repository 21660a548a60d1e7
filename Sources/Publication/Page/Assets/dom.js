"use strict";
// Building the page. Text only ever goes in as text; nothing here or later makes markup of it.

const byId = (id) => document.getElementById(id);

/** An element with attributes and children; a child may be text, an element, or nothing. */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const name of Object.keys(attributes || {})) {
    const value = attributes[name];
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== "") made.append(child);
  }
  return made;
}

function clear(node) {
  while (node.firstChild) node.removeChild(node.firstChild);
}

/** Lists that are still to be filled, by what they are filled into; printing fills them all. */
const unfinished = new Map();

/**
 * Fills `container` with `items` as the reader comes near its end, so that a long list costs no more than
 * what is seen of it.
 */
function fillLazily(container, items, make, batch = 40) {
  const former = unfinished.get(container);
  if (former) former.stop();
  clear(container);
  const end = element({ TBODY: "tr", DIV: "div" }[container.tagName] || "li", { class: "more", "aria-hidden": "true" });
  let next = 0;
  const grow = (count) => {
    const fragment = document.createDocumentFragment();
    for (const last = Math.min(items.length, next + count); next < last; next++) {
      fragment.append(make(items[next], next));
    }
    container.insertBefore(fragment, end);
    observer.unobserve(end);
    if (next < items.length) observer.observe(end);
    else stop();
  };
  const observer = new IntersectionObserver(
    (entries) => { if (entries.some((entry) => entry.isIntersecting)) grow(batch); },
    { rootMargin: "800px" });
  const stop = () => {
    observer.disconnect();
    end.remove();
    unfinished.delete(container);
  };
  unfinished.set(container, { stop, finish: () => grow(Infinity) });
  container.append(end);
  grow(batch);
}

/** Gives up what is still to be filled inside `container`, before it is emptied. */
function forget(container) {
  for (const [part, list] of [...unfinished]) if (container.contains(part)) list.stop();
}

/** Fills a `select`: a first choice for all, then options or groups of them. */
function fillSelect(select, all, options) {
  clear(select);
  if (all) select.append(element("option", { value: "" }, all));
  for (const { value, label, group } of options) {
    let parent = select;
    if (group) {
      parent = select.lastElementChild;
      if (!parent || parent.label !== group) {
        parent = element("optgroup", { label: group });
        select.append(parent);
      }
    }
    parent.append(element("option", { value }, label));
  }
}
