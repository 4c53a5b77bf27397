// The popup of the compose window: the critique of the draft, and what one can do about each finding.

import { keyOf, nameOf } from "./dismissals.js";
import { hasList, recipientsOf, sourceOf } from "./draft.js";
import { canShow, mend, showIn } from "./editor.js";
import { element, showCritique } from "./findings.js";
import { judge, roundOf, showCount } from "./judging.js";
import { memoryOf, remember } from "./memory.js";
import { openServer } from "./server.js";
import { load, save } from "./settings.js";

const PATIENCE = 15_000;
const $ = (id) => document.getElementById(id);
const [tab] = await messenger.tabs.query({ active: true, currentWindow: true });
let shown = null; // {details, draft}: what the findings point into

async function ask() {
  document.body.dataset.state = "asking";
  try {
    await answer();
  } catch (error) {
    $("answer").replaceChildren();
    say(error.message);
  }
  document.body.dataset.state = "done";
}

async function answer() {
  const [details, settings] = await Promise.all([messenger.compose.getComposeDetails(tab.id), load()]);
  if (!(details.plainTextBody ?? "").trim()) return say("There is no letter yet. Write some of it, and press this button again.");
  const known = await roundOf(details, settings, PATIENCE);
  const { critique, draft, compared } = await judge(tab.id, details, settings, known, PATIENCE);
  shown = { details, draft };
  const explain = (finding) => openServer(settings, PATIENCE).explain(finding);
  const nameHere = (finding) => nameOf(finding, draft);
  showCritique($("answer"), critique, draft, { apply, show, canShow, explain, dismiss, neverAgain, nameOf: nameHere });
  showDismissed(critique.dismissed);
  $("basis").textContent = basis(details, known, compared);
  say("");
  await showCount(tab.id, critique.findings.length);
}

function say(words) {
  $("status").textContent = words;
  $("status").hidden = !words;
}

/** Say what the letter was judged by. */
function basis(details, known, compared) {
  return `${reader(details, known)} Compared with ${compared === 1 ? "1 sent letter" : `${compared} sent letters`}.`;
}

function reader(details, known) {
  if (known) return `Known interviewer: ${known.interview.interviewer.name}.`;
  if (recipientsOf(details).length) return "Not an interviewer the critic knows.";
  return hasList(details) ? "It goes to a list, whose members are not looked up." : "No recipient yet.";
}

// --- acting on a finding ----------------------------------------------------------------------------

async function apply(finding) {
  const details = await messenger.compose.getComposeDetails(tab.id);
  const ofFinding = finding.field === "subject" ? ({ subject }) => subject : sourceOf;
  if (ofFinding(details) === ofFinding(shown.details)) await mend(tab.id, details, finding);
  await ask(); // the text has moved on; it is read again rather than cut wrongly
}

async function show(finding) {
  await showIn(tab.id, shown.draft.text, finding);
}

async function dismiss(finding) {
  const { dismissed } = await memoryOf(tab.id);
  await remember(tab.id, { dismissed: [...dismissed, keyOf(finding, shown.draft)] });
  await ask();
}

async function neverAgain(finding) {
  const { never } = await load();
  await save({ never: [...never, { check: finding.check, name: nameOf(finding, shown.draft) }] });
  await ask();
}

function showDismissed(count) {
  const again = element("button", { type: "button", className: "quiet" }, "Show again");
  again.addEventListener("click", async () => {
    await remember(tab.id, { dismissed: [] });
    await ask();
  });
  $("dismissed").replaceChildren(...(count ? [`${count} dismissed. `, again] : []));
}

$("settings").addEventListener("click", () => messenger.runtime.openOptionsPage());
await ask();
