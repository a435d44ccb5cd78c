// In the reader: j and k go from sentence to sentence, Enter or a double click opens the one that is picked, l links it.
"use strict";

const sentences = [...document.querySelectorAll(".sentence")];
let picked = sentences.findIndex((sentence) => `#${sentence.id}` === location.hash);

function pick(index) {
  if (!sentences[index]) return;
  sentences[picked]?.classList.remove("picked");
  picked = index;
  const sentence = sentences[picked];
  sentence.classList.add("picked");
  sentence.tabIndex = -1;
  sentence.focus({ preventScroll: true });
  sentence.scrollIntoView({ block: "nearest" });
}

function open(sentence) {
  location.assign(`${document.body.dataset.root ?? ""}/claims/${encodeURIComponent(sentence.id.slice(2))}`);
}

function link(sentence) {
  const form = document.getElementById("linking");
  form.elements.claim.value = sentence.dataset.claim;
  form.submit();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, a, button, summary")) return;
  if (event.key === "j") pick(picked + 1);
  else if (event.key === "k") pick(Math.max(0, picked - 1));
  else if (event.key === "Enter" && picked >= 0) open(sentences[picked]);
  else if (event.key === "l" && picked >= 0) link(sentences[picked]);
  else return;
  event.preventDefault();
});

for (const sentence of sentences) sentence.addEventListener("dblclick", () => open(sentence));
