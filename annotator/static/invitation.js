// The key of an invitation stands behind the # of its link, which no server and no log is told: it is sent as a form.
"use strict";

function openLink() {
  const key = location.hash.slice(1);
  if (!key) return;
  history.replaceState(null, "", location.pathname);
  const form = document.getElementById("link");
  form.elements.key.value = key;
  form.submit();
}

openLink();
addEventListener("hashchange", openLink);
