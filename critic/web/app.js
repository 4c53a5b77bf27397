// The page: reads the form, asks the critic on this machine, shows the answer.  No judgement, no storage, no other request.

import { element, showCritique } from "./findings.js";

const DEBOUNCE_MS = 350;
const RETRY_MS = 3000;
// What is praised softly in the text.
const FOUND = new Set(["detail", "thanks", "contact"]);

const form = document.getElementById("letter");
const text = document.getElementById("text");
const subject = document.getElementById("subject");
const backdrop = document.getElementById("backdrop");
const status = document.getElementById("status");
const answer = document.getElementById("answer");
const door = document.getElementById("door");
const checks = document.getElementById("checks");

let critique = null; // the last answer, and the text it was about
let judged = null;
let asking = null; // the request under way
let timer = 0;
let token = ""; // kept in memory only

function draft() {
  const channel = form.elements.channel.value;
  const to = form.elements.to.value.trim();
  const made = { id: "page", channel, text: text.value };
  if (channel === "email") made.subject = subject.value;
  if (to) made.to = [to];
  return made;
}

async function ask() {
  asking?.abort();
  const mine = (asking = new AbortController());
  const asked = draft();
  if (!asked.text.trim()) return showEmpty();
  say(critique ? "" : "Reading …");
  try {
    const response = await call("/v1/critiques", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ draft: asked, offsets: "utf-16", now: new Date().toISOString() }),
      signal: mine.signal,
    });
    const body = await response.json();
    if (mine !== asking) return; // a newer question is under way
    if (response.status === 401) return askForToken();
    if (!response.ok) return say(problem(body), true);
    const changed = JSON.stringify(body) !== JSON.stringify(critique);
    critique = body;
    judged = { text: asked.text, subject: asked.subject ?? "" };
    if (changed) show();
    else settle();
  } catch (error) {
    if (error.name === "AbortError") return;
    say("The critic does not answer. Your text is safe here; asking again in a moment.", true);
    schedule(RETRY_MS);
  }
}

/** Ask this server, with its token if it has asked for one. */
function call(path, options = {}) {
  const headers = { ...options.headers, ...(token && { Authorization: `Bearer ${token}` }) };
  return fetch(path, { ...options, headers });
}

/** Show the field for the token; the letter stays where it is. */
function askForToken() {
  critique = judged = null;
  answer.replaceChildren();
  paint();
  say(token ? "That is not this server's token." : "This server asks for a token: give it above.", true);
  token = "";
  door.hidden = false;
}

function problem(body) {
  const first = body.errors?.[0];
  return first ? `${body.title}: ${first.message}` : (body.detail ?? body.title ?? "The critic could not read this.");
}

function schedule(after = DEBOUNCE_MS) {
  clearTimeout(timer);
  timer = setTimeout(ask, after);
}

function say(words, trouble = false) {
  status.textContent = words;
  status.classList.toggle("trouble", trouble);
}

function showEmpty() {
  critique = judged = null;
  say("");
  const hint = document.createElement("p");
  hint.textContent = "Paste a letter, or begin to write. What is good and what to mend appears here as you go.";
  answer.replaceChildren(hint);
  paint();
}

function show() {
  showCritique(answer, critique, judged, { apply, show: select, explain });
  settle();
}

function settle() {
  say("");
  paint();
}

// --- underlines -----------------------------------------------------------------------------

/** Lay the marks into the copy of the text behind the field. */
function paint() {
  const value = text.value;
  const marks = critique && judged.text === value ? marksOf(critique) : [];
  const pieces = [];
  let at = 0;
  for (const { start, end, name } of marks) {
    if (start < at) continue;
    pieces.push(value.slice(at, start));
    const mark = document.createElement("mark");
    mark.className = name;
    mark.textContent = value.slice(start, end);
    pieces.push(mark);
    at = end;
  }
  // A last line break needs something after it to take up its line.
  backdrop.replaceChildren(...pieces, `${value.slice(at)}\n`);
  backdrop.scrollTop = text.scrollTop;
}

/** Findings beat praise; of two that overlap the first in weight is drawn. */
function marksOf({ findings, annotations }) {
  const taken = [];
  const free = ({ start, end }) => taken.every((other) => end <= other.start || other.end <= start);
  const add = (span, name) => {
    if (free(span)) taken.push({ start: span.start, end: span.end, name });
  };
  for (const finding of findings) if (finding.field === "text") add(finding, finding.start === finding.end ? "here" : finding.severity);
  for (const annotation of annotations) {
    if (annotation.field === "text" && FOUND.has(annotation.label)) add(annotation, "found");
  }
  return taken.sort((one, other) => one.start - other.start || one.end - other.end);
}

// --- acting on a finding ------------------------------------------------------------------------

function fieldOf(finding) {
  return finding.field === "text" ? text : subject;
}

function select(finding) {
  const field = fieldOf(finding);
  field.focus();
  field.setSelectionRange(finding.start, finding.end);
}

/** Apply a finding's edits, last first so that the offsets hold; the browser's own undo takes them back. */
function apply(finding) {
  const field = fieldOf(finding);
  if (field === text ? text.value !== judged.text : subject.value !== judged.subject) return schedule(0);
  field.focus();
  for (const edit of [...finding.edits].sort((one, other) => other.start - one.start)) {
    field.setSelectionRange(edit.start, edit.end);
    if (!document.execCommand("insertText", false, edit.text)) field.setRangeText(edit.text, edit.start, edit.end, "end");
  }
  schedule(0);
}

async function explain(finding) {
  try {
    const response = await call(finding.url);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function step(by) {
  const spans = (critique?.findings ?? []).filter((finding) => finding.field === "text");
  if (!spans.length) return;
  const inOrder = [...spans].sort((one, other) => one.start - other.start);
  const at = text.selectionStart;
  const next = by > 0 ? inOrder.find((each) => each.start > at) : inOrder.findLast((each) => each.start < at);
  const finding = next ?? (by > 0 ? inOrder[0] : inOrder.at(-1));
  select(finding);
  say(finding.message);
}

/** List the catalogue, when somebody first opens it. */
async function listChecks() {
  const list = document.getElementById("catalogue");
  if (!checks.open || list.childElementCount) return;
  try {
    const response = await call("/v1/checks");
    if (response.status === 401) askForToken();
    if (!response.ok) return (checks.open = false);
    for (const page of (await response.json()).checks) list.append(element("dt", {}, page.name), element("dd", {}, page.summary));
  } catch {
    checks.open = false;
  }
}

door.addEventListener("submit", (event) => {
  event.preventDefault();
  token = door.elements.token.value.trim();
  door.reset();
  door.hidden = true;
  text.focus();
  schedule(0);
});
checks.addEventListener("toggle", listChecks);
form.addEventListener("input", () => {
  paint();
  schedule();
});
form.addEventListener("change", () => {
  document.getElementById("subject-field").hidden = form.elements.channel.value !== "email";
  schedule(0);
});
form.addEventListener("submit", (event) => event.preventDefault());
text.addEventListener("scroll", () => (backdrop.scrollTop = text.scrollTop));
form.addEventListener("keydown", (event) => {
  if (event.key === "F8") {
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  }
});

showEmpty();
// Whoever needs a token should know before writing.
call("/v1/checks").then((response) => response.status === 401 && askForToken(), () => {});
if (text.value) schedule(0); // the browser kept the text over a reload
