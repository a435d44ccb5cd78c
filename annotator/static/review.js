// Reviewing by keyboard. Without this script every control still works; with it one key does, and nothing typed is lost.
"use strict";

const form = document.getElementById("judgement");
const said = document.getElementById("said");
const note = form.elements.note;
let again = 0;
const immediate = new Set(["agreement", "partial", "unrelated", "unsure"]);

function say(sentence, wrong = false) {
  const line = document.createElement("p");
  line.textContent = sentence;
  line.className = wrong ? "wrong" : "";
  said.replaceChildren(line);
}

async function send() {
  if (!form.reportValidity() || form.dataset.sending) return;
  form.dataset.sending = "yes";
  await drafts.settled();
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
    const body = await answer.json();
    drafts.given();
    if (answer.ok) return location.assign(body.address);
    delete form.dataset.sending;
    drafts.note();
    say(body.error, true);
  } catch {
    delete form.dataset.sending;
    drafts.wait();
    say("No connection: your judgement is kept in this browser and will be sent when it is back.", true);
    clearTimeout(again);
    again = setTimeout(send, 3000);
  }
}

// As the project calls it, without the sign before and the key behind.
const called = (box) => [...box.labels[0].childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data.trim()).join("");

function choose(radio) {
  radio.checked = true;
  radio.dispatchEvent(new Event("change", { bubbles: true }));
  if (immediate.has(radio.value)) return send();
  drafts.note();
  say(`${called(radio)}: choose types by digit, then Enter.`);
}

function toggle(digit) {
  const verdict = form.elements.verdict.value;
  const box = form.querySelector(`.of-${verdict || "none"} [data-digit="${digit}"]`);
  if (!box) return;
  box.checked = !box.checked;
  drafts.note();
  say(`${called(box)} ${box.checked ? "chosen" : "not chosen"}`);
}

function waver() {
  const chosen = form.elements.certainty;
  chosen.selectedIndex = (chosen.selectedIndex + 1) % chosen.options.length;
  drafts.note();
  say(`How sure: ${chosen.selectedOptions[0].textContent}`);
}

function typing(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type));
}

const help = document.getElementById("keys");
const helpButton = document.getElementById("show-keys");
helpButton.hidden = false;
helpButton.addEventListener("click", () => help.showModal());

// On a telephone what goes with a relation opens when one is chosen; elsewhere it is always open.
const more = document.getElementById("more");
function unfold(open) {
  form.toggleAttribute("data-open", open);
  more.setAttribute("aria-expanded", String(open));
}
more.addEventListener("click", () => unfold(!form.hasAttribute("data-open")));
form.addEventListener("click", (event) => { if (event.target.type === "radio") unfold(true); });

const guideline = document.getElementById("guideline");
document.getElementById("show-guideline").addEventListener("click", (event) => { event.preventDefault(); guideline.showModal(); });

const keys = { g: () => guideline.showModal(), "?": () => help.showModal(), z: () => document.querySelector("[data-undo]")?.requestSubmit(), n: () => { unfold(true); note.focus(); }, y: waver, Enter: send };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open || guideline.open) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    if (event.key === "Enter" && event.target === note && !event.shiftKey) { event.preventDefault(); send(); }
    return;
  }
  if (event.key === "Enter" && event.target.closest("a, button, summary")) return;
  const link = document.querySelector(`a[data-key="${CSS.escape(event.key)}"]`);
  const radio = form.querySelector(`input:enabled[data-key="${CSS.escape(event.key)}"]`);
  if (link) link.click();
  else if (radio) choose(radio);
  else if (/^[1-9]$/.test(event.key)) toggle(event.key);
  else if (keys[event.key]) keys[event.key]();
  else return;
  event.preventDefault();
});

// Both claims stay in sight above the judgement: the page is moved as little as that needs.
function uncover() {
  const verdicts = document.querySelector(".verdicts");
  if (getComputedStyle(verdicts).position !== "sticky") return;
  const claims = [...document.querySelectorAll(".passage .claim")].map((claim) => claim.getBoundingClientRect());
  const hidden = Math.max(...claims.map((claim) => claim.bottom)) + 16 - verdicts.getBoundingClientRect().top;
  const room = Math.min(...claims.map((claim) => claim.top)) - 16;
  if (hidden > 0) scrollBy({ top: Math.min(hidden, room), behavior: "instant" });
}

form.addEventListener("input", drafts.note);
form.addEventListener("change", uncover);
addEventListener("online", () => { if (again) { clearTimeout(again); send(); } });
// Come back to by the browser's own back, the page is as it was left: sending, and without what was judged there.
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
form.addEventListener("submit", (event) => { event.preventDefault(); send(); });
if (drafts.take()) say("What you had begun here is back. It has not been kept yet.");
drafts.sendWaiting(say);
if (!scrollY && !location.hash) uncover();
form.dataset.ready = "yes";
