// How far long work has come, asked for every second while there is some; without this script, /jobs reloads itself.
"use strict";

const head = document.querySelector("[data-at-work]");
const list = document.querySelector("[data-jobs]");
const open_jobs = new Set([head.dataset.atWork]);
for (const line of list?.querySelectorAll("[data-state=waiting], [data-state=running]") ?? []) open_jobs.add(line.dataset.job);

function show_line(job) {
  const line = document.getElementById(`job-${job.id}`);
  if (!line || line.dataset.state !== job.state) return location.reload();
  line.querySelector("[data-how-far]").textContent = job.how_far;
  const bar = line.querySelector("progress");
  if (bar && job.total) [bar.max, bar.value] = [job.total, job.done];
}

function show_end(job) {
  open_jobs.delete(String(job.id));
  const said = document.createElement("p");
  said.textContent = `${job.title}: ${job.state}. ${job.outcome}`;
  document.getElementById("said").append(said);
}

async function follow() {
  const query = new URLSearchParams([...open_jobs].map((key) => ["job", key]));
  const answer = await fetch(`${head.dataset.now}?${query}`, { headers: { Accept: "application/json" } });
  const jobs = await answer.json();
  for (const job of jobs) {
    if (list) show_line(job);
    else if (!job.open) show_end(job);
    if (job.open) open_jobs.add(String(job.id));
  }
  const now = jobs.find((job) => job.state === "running") ?? jobs.find((job) => job.open);
  head.textContent = now ? `${now.title}: ${now.how_far}` : "";
  return Boolean(now);
}

async function go_on() {
  let more = true;
  try {
    if (!document.hidden) more = await follow();
  } catch {
    more = true; // the connection is gone for a moment
  }
  if (more) setTimeout(go_on, 1000);
}

setTimeout(go_on, 1000);
