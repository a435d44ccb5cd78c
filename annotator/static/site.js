// On every page: / searches. Everything else works without this script.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  event.preventDefault();
  const field = document.getElementById("q");
  if (field) field.focus();
  else location.assign(document.querySelector("[data-search]").href);
});
