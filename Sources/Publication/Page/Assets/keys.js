// What can be done without a mouse.

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("help").open) return;
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  const inReader = document.body.dataset.view === "reader";
  if (event.key === "Escape" && event.target === byId("words")) return event.target.blur();
  if (typing && event.target.type !== "checkbox") return;
  if (event.key === "/") {
    event.preventDefault();
    byId("words").focus();
  } else if (event.key === "?") byId("keys").click();
  else if (event.key >= "1" && event.key <= "5") location.hash = document.querySelectorAll(".tabs a")[event.key - 1].hash;
  else if (inReader && event.key === "Escape") goBack();
  else if (inReader && event.key === "n") step(1);
  else if (inReader && event.key === "p") step(-1);
  else if (inReader && event.key === "Enter" && event.target.dataset.number) choose(Number(event.target.dataset.number));
  else if (!inReader && document.body.dataset.view === "issues") moveInList(event, "#issues a.message");
  else if (!inReader && document.body.dataset.view === "reports") moveInList(event, "#reports a");
  else moveInTable(event);
}

function moveInList(event, selector) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const links = [...document.querySelectorAll(selector)];
  const next = links[links.indexOf(document.activeElement) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}
