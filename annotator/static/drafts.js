// What is being written on a pair: kept in this browser at once and on the server a moment later, given up when it is
// sent. Each loading of a page is a window of its own, so that two of them never write over each other.
"use strict";

const drafts = (() => {
  const form = document.getElementById("judgement");
  const local = `draft:${form.dataset.drafts}`;
  const [UNSENT, PAUSE] = ["unsent:", 500];
  let timer = 0;
  let flight = Promise.resolve();

  form.elements.window.value = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  const written = () => [...new FormData(form)].filter(([name, value]) => !["csrf_token", "expected", "seen", "window", "draft"].includes(name) && value !== "");

  function fill(fields) {
    for (const field of form.querySelectorAll("[type=radio], [type=checkbox]")) field.checked = false;
    for (const [name, value] of fields) {
      for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (field.type === "radio" || field.type === "checkbox") field.checked ||= field.value === value;
        else field.value = value;
      }
    }
  }

  function known(mark) {
    for (const field of form.querySelectorAll("[name=draft]")) field.remove();
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "draft", value: mark }));
  }

  function keep() {
    clearTimeout(timer);
    const held = localStorage.getItem(local);
    if (held) flight = post(held);
  }

  async function post(held) {
    try {
      const answer = await fetch(form.dataset.drafts, { method: "POST", body: new FormData(form), keepalive: true });
      if (!answer.ok) return;
      known((await answer.json()).mark);
      if (localStorage.getItem(local) === held) localStorage.removeItem(local);
    } catch {
      timer = setTimeout(keep, 5000);
    }
  }

  function note() {
    localStorage.setItem(local, JSON.stringify(written()));
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  }

  function take() {
    const held = JSON.parse(localStorage.getItem(local) || "null");
    if (held) fill(held);
    if (held) keep();
    return Boolean(held);
  }

  // A judgement that found no connection waits under the address it is sent to, also when its page is closed.
  const wait = () => localStorage.setItem(UNSENT + form.action, JSON.stringify([...new FormData(form)]));

  // A draft on its way must not arrive after the judgement that it was the draft of.
  function settled() {
    clearTimeout(timer);
    return flight;
  }

  function given() {
    clearTimeout(timer);
    localStorage.removeItem(local);
    localStorage.removeItem(UNSENT + form.action);
  }

  async function sendWaiting(say) {
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith(UNSENT) && key !== UNSENT + form.action)) {
      const body = new FormData();
      for (const [name, value] of JSON.parse(localStorage.getItem(key))) body.append(name, name === "csrf_token" ? form.elements.csrf_token.value : value);
      try {
        const answer = await fetch(key.slice(UNSENT.length), { method: "POST", body, headers: { Accept: "application/json" } });
        const told = await answer.json();
        localStorage.removeItem(key);
        say(answer.ok ? "A judgement that had found no connection has been sent." : `A judgement that had found no connection was not kept: ${told.error}`, !answer.ok);
      } catch {
        return;
      }
    }
  }

  addEventListener("pagehide", keep);
  return { note, take, wait, settled, given, sendWaiting };
})();
