// Marking partisan words: by mouse (select them), by keyboard (t, arrows, Shift to extend, Enter) or a whole sentence
// (t, Enter). Texts that can be marked have data-claim; the dialog #tagging asks by what means, for or against whom.
"use strict";

const marking = (() => {
  const dialog = document.getElementById("tagging");
  const asked = dialog.querySelector("form");
  const texts = [...document.querySelectorAll("[data-claim]")];
  let chosen = null; // { text, first, last }: words of one text, by number

  const skip = (node) => node.parentElement.closest(".aside, del.taken");

  // The text nodes that make up the claim's own words, each with where it begins.
  function nodes(text) {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, (node) => (skip(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    const found = [];
    for (let at = 0; walker.nextNode(); at += walker.currentNode.length) found.push({ node: walker.currentNode, at });
    return found;
  }

  const whole = (text) => nodes(text).map(({ node }) => node.data).join("");
  const words = (text) => [...whole(text).matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length]);

  function place(text, offset) {
    const { node, at } = nodes(text).findLast(({ at }) => at <= offset);
    return [node, Math.min(offset - at, node.length)];
  }

  function show() {
    const own = words(chosen.text);
    const [low, high] = [Math.min(chosen.first, chosen.last), Math.max(chosen.first, chosen.last)];
    getSelection().setBaseAndExtent(...place(chosen.text, own[low][0]), ...place(chosen.text, own[high][1]));
    tell(`Chosen: “${getSelection()}”. Arrows move, Shift extends, Enter marks, Escape leaves.`);
  }

  function tell(sentence) {
    const line = Object.assign(document.createElement("p"), { textContent: sentence });
    document.getElementById("said").replaceChildren(line);
  }

  function start(text, all = false) {
    const last = words(text).length - 1;
    if (last < 0) return;
    chosen = { text, first: 0, last: all ? last : 0 };
    text.tabIndex = -1;
    text.focus({ preventScroll: true });
    show();
  }

  function leave() {
    chosen = null;
    getSelection().removeAllRanges();
    tell("");
  }

  function move(by, extend) {
    const end = words(chosen.text).length - 1;
    chosen.last = Math.max(0, Math.min(end, chosen.last + by));
    if (!extend) chosen.first = chosen.last;
    show();
  }

  function other() {
    const at = texts.indexOf(chosen.text);
    start(texts[(at + 1) % texts.length]);
  }

  // How much of the claim's own words stands before a place in its elements.
  function offset(text, container, within) {
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(container, within);
    const cut = nodes(text).find(({ node }) => before.comparePoint(node, node.length) > 0);
    return cut ? cut.at + (cut.node === container ? within : 0) : whole(text).length;
  }

  // What is selected, by code points of the claim's own text and without the punctuation around it.
  function span() {
    const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
    const text = range && range.startContainer.parentElement?.closest("[data-claim]");
    if (!text || range.collapsed || !text.contains(range.endContainer)) return null;
    const all = whole(text);
    let [low, high] = [offset(text, range.startContainer, range.startOffset), offset(text, range.endContainer, range.endOffset)];
    while (low < high && !/[\p{L}\p{N}]/u.test(all[low])) low++;
    while (high > low && !/[\p{L}\p{N}]/u.test(all[high - 1])) high--;
    const points = (end) => [...all.slice(0, end)].length;
    return low < high ? { text, start: points(low), end: points(high), quote: all.slice(low, high) } : null;
  }

  function ask(modal) {
    const found = span();
    if (!found) return;
    asked.action = found.text.dataset.tagging;
    for (const name of ["start", "end", "quote"]) asked.elements[name].value = found[name];
    dialog.querySelector("q").textContent = found.quote;
    if (dialog.open) return;
    if (modal) dialog.showModal();
    else dialog.show();
  }

  document.addEventListener("mouseup", (event) => { if (!event.target.closest("dialog") && getSelection().toString().trim()) ask(false); });
  document.addEventListener("mousedown", (event) => { if (dialog.open && !event.target.closest("dialog")) dialog.close(); });
  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());

  const keys = {
    ArrowLeft: (event) => move(-1, event.shiftKey), ArrowRight: (event) => move(1, event.shiftKey),
    Enter: () => ask(true), Escape: leave, Tab: other,
  };

  document.addEventListener("keydown", (event) => {
    if (dialog.open || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
    if (chosen && keys[event.key]) keys[event.key](event);
    else if (event.key === "t" && texts.length) start(texts.find((text) => text.classList.contains("picked")) ?? texts[0], Boolean(document.querySelector(".picked")));
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });

  return { start };
})();
