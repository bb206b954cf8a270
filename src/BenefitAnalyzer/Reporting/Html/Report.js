// The switch works without this script. The script keeps the reader's place, the page's title and the language that is announced.
const switches = { en: document.getElementById("show-en"), zh: document.getElementById("show-zh") };

// Only a style sheet can write into the margin of paper; a title stands in it as escaped characters.
const paper = document.head.appendChild(document.createElement("style"));

function show(code) {
  const root = document.documentElement;
  root.lang = document.getElementById(code).lang;
  document.title = root.getAttribute("data-title-" + code);
  const study = document.querySelector(`#${code} .study`).textContent;
  paper.textContent = `@page { @top-left { content: "${[...study].map(letter => `\\${letter.codePointAt(0).toString(16)} `).join("")}"; } }`;
}

function sectionInView() {
  const visible = [...document.querySelectorAll("article section")].filter(section => section.offsetParent !== null);
  const seen = visible.filter(section => 120 > section.getBoundingClientRect().top);
  return seen.length === 0 ? null : seen[seen.length - 1].id.slice(3);
}

let place = null;
addEventListener("scroll", () => { place = sectionInView(); }, { passive: true });
for (const [code, input] of Object.entries(switches)) {
  input.addEventListener("change", () => {
    const kept = place;
    show(code);
    if (kept !== null) document.getElementById(code + "-" + kept).scrollIntoView();
  });
}

const wanted = location.hash.slice(1, 3);
const first = wanted in switches ? wanted : navigator.language.startsWith("zh") ? "zh" : "en";
switches[first].checked = true;
show(first);
if (wanted in switches) document.getElementById(location.hash.slice(1))?.scrollIntoView();

// Who prints a page without looking at it (?paper) needs neither its other language nor a screen: laying these out takes a sixth of the time.
const shown = location.search === "?paper" ? [first] : ["en", "zh"];
if (shown.length === 1) {
  document.getElementById(first === "en" ? "zh" : "en").remove();
  document.head.appendChild(document.createElement("style")).textContent = "@media screen { article { display: none !important; } }";
}

// The words of a definition stand once, in the annex; so does what several figures were made from.
const told = {};
for (const code of shown) {
  const article = document.getElementById(code);
  const meanings = new Map();
  for (const entry of article.querySelectorAll("dl.definitions > div")) {
    const version = entry.querySelector("code").textContent;
    const name = entry.querySelector("dt").firstChild.textContent.trim();
    const meaning = name + " = " + entry.querySelector("dd").textContent + " [" + version + "]";
    meanings.set(version, meaning).set(version.split("@")[0], meaning);
  }
  told[code] = { meanings, parts: JSON.parse(article.querySelector("script.parts").textContent) };
}

function about(cell) {
  const { figure, definition, parts = "" } = cell.dataset;
  const own = told[cell.closest("article").id];
  const named = definition ?? figure.split("?")[0];
  return {
    figure,
    meaning: own.meanings.get(named) ?? named,
    made: parts.split(" ").filter(Boolean).map(at => own.parts[at]),
  };
}

function figureAt(event) {
  return event.target instanceof Element ? event.target.closest("td[data-figure]") : null;
}

addEventListener("pointerover", event => {
  const cell = figureAt(event);
  if (cell === null || cell.title !== "") return;
  const { meaning, made } = about(cell);
  cell.title = [meaning, ...made].join("\n");
});

function explain(cell) {
  const dialog = cell.closest("article").querySelector("dialog");
  const { figure, meaning, made } = about(cell);
  dialog.querySelector("h2").textContent = cell.firstChild.textContent;
  dialog.querySelector(".meaning").textContent = meaning;
  dialog.querySelector(".made").textContent = made.join("\n");
  dialog.querySelector(".made").parentElement.hidden = made.length === 0;
  dialog.querySelector("code").textContent = figure;
  dialog.showModal();
}

addEventListener("click", event => {
  const cell = figureAt(event);
  if (cell !== null && String(getSelection()) === "") explain(cell);
});

// By keys: Enter in a table goes to its first figure, arrows go on from there, Enter explains.
const neighbours = {
  ArrowLeft: cell => cell.previousElementSibling,
  ArrowRight: cell => cell.nextElementSibling,
  ArrowUp: cell => cell.parentElement.previousElementSibling?.cells[cell.cellIndex],
  ArrowDown: cell => cell.parentElement.nextElementSibling?.cells[cell.cellIndex],
};
addEventListener("keydown", event => {
  const cell = figureAt(event);
  const isInTable = event.key === "Enter" && event.target instanceof Element && event.target.matches(".scroll");
  const next = cell !== null ? neighbours[event.key]?.(cell) : isInTable ? event.target.querySelector("td[data-figure]") : null;
  if (cell !== null && event.key === "Enter") explain(cell);
  else if (next?.matches("td[data-figure]")) {
    next.tabIndex = -1;
    next.focus();
  } else return;
  event.preventDefault();
});
