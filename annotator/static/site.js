// On every page: / searches; z undoes where there is something to undo; switches stay as one left them. Everything else works without this script.
"use strict";

function undo() {
  if (!document.getElementById("judgement")) document.querySelector("[data-undo]")?.requestSubmit();
}

document.addEventListener("keydown", (event) => {
  if (!"/z".includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  if (event.key === "z") return undo();
  event.preventDefault();
  const field = document.getElementById("q");
  if (field) field.focus();
  else location.assign(document.querySelector("[data-search]").href);
});

// What the server said with the page is said once more: a listener hears only what changes.
const told = document.getElementById("said");
if (told?.children.length) setTimeout(() => told.replaceChildren(...told.children), 300);

for (const box of document.querySelectorAll("input[data-remembered]")) {
  box.checked = localStorage.getItem(box.id) === "on";
  box.addEventListener("change", () => localStorage.setItem(box.id, box.checked ? "on" : "off"));
}
