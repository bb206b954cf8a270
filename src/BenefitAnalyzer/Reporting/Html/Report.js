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

// A number's tip begins with the version of its definition, whose words stand once, in the annex.
const meanings = {};
for (const code of ["en", "zh"]) {
  meanings[code] = new Map();
  for (const entry of document.querySelectorAll("#" + code + " dl.definitions > div")) {
    const version = entry.querySelector("code").textContent;
    const name = entry.querySelector("dt").firstChild.textContent.trim();
    meanings[code].set(version, name + " = " + entry.querySelector("dd").textContent + " [" + version + "]");
  }
}
addEventListener("pointerover", event => {
  const cell = event.target instanceof Element ? event.target.closest("td[data-figure]") : null;
  if (cell === null || "told" in cell.dataset) return;
  cell.dataset.told = "";
  const [version, ...parts] = cell.title.split("\n");
  cell.title = [meanings[cell.closest("article").id].get(version) ?? version, ...parts].join("\n");
});
