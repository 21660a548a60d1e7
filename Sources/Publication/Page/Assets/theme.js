// Light and dark: the system's choice, until the reader makes one.

const themes = ["auto", "light", "dark"];

function setTheme(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  byId("theme").textContent = "明暗：" + { auto: "自动", light: "明", dark: "暗" }[theme];
}

/** A browser may keep nothing for a file; the choice then lasts as long as the page. */
function remember(theme) {
  try { localStorage.setItem("huizong-theme", theme); } catch (problem) { return; }
}

function remembered() {
  try { return localStorage.getItem("huizong-theme"); } catch (problem) { return null; }
}

let theme = themes.includes(remembered()) ? remembered() : "auto";
setTheme(theme);
byId("theme").addEventListener("click", () => {
  theme = themes[(themes.indexOf(theme) + 1) % themes.length];
  setTheme(theme);
  remember(theme);
});
