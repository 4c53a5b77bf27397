// The page: wires its views to what is kept and to the critic on this machine.  It holds no judgement.

import { openApi, whatIsWrong } from "./api.js";
import { openFiles } from "./files.js";
import { element } from "./findings.js";
import { openOverview } from "./overview.js";
import { openPlan } from "./plan.js";
import { openRound } from "./round.js";
import { announce, sure } from "./screen.js";
import { addLetter, interviewWith, openState } from "./state.js";
import { chooseTab, openTabs } from "./tabs.js";
import { openWrite } from "./write.js";

const $ = (id) => document.getElementById(id);
const state = openState();
const api = openApi({ locked: askForToken });
const nonce = document.querySelector("meta[name=style-nonce]").content;

const goRound = () => show("round");
const write = openWrite({ api, state, nonce, troubled, badRound: (errors) => badRound(errors), goRound });
const round = openRound({ host: $("round"), state, api, write: writeTo, checked: (errors) => (roundIsBad ? badRound(errors) : round.bad(errors)) });
const plan = openPlan({ host: $("plan"), state, api, write: writeTo, go, goRound, mend });
const files = openFiles({ state, api, loadRound: (file) => round.load(file), brought });
const overview = openOverview({ host: $("letters"), state, api, go, write: writeTo, files: files.buttons, judged: write.judged, mend });
const shown = { write: write.load, round: round.show, plan: plan.show, letters: overview.show };

// --- the views ------------------------------------------------------------------------------------

function show(view) {
  chooseTab(document.querySelector(".views"), $(`tab-${view}`));
  for (const id of Object.keys(shown)) $(id).hidden = id !== view;
  shown[view]();
}

function go(id) {
  state.change("letters", (value) => (value.current = id));
  show("write");
  write.focus();
}

/** Go to the letter to somebody on a channel, or begin it. */
function writeTo(name, channel = null) {
  const with_ = interviewWith(state.value, name);
  const letter = state.value.letters.find((each) => (channel === null || each.channel === channel) && each.to && interviewWith(state.value, each.to) === with_);
  if (letter) return go(letter.id);
  state.change("letters", (value) => addLetter(value, { to: name, channel: channel ?? "email", id: channel && channel !== "email" ? `${name}, ${channel}` : name }));
  show("write");
  write.focus();
}

function brought(count, unreadable) {
  overview.refuse(unreadable);
  if (count + unreadable.length) show("letters");
  else if (!$("plan").hidden) plan.show();
}

/** Show what another window of this page changed; whatever has the focus keeps it. */
function refresh() {
  const focused = document.activeElement?.id;
  if (!$("write").hidden) write.refresh();
  if (!$("round").hidden) round.show();
  if (focused) $(focused)?.focus();
}

// --- when something is wrong -------------------------------------------------------------------------

let roundIsBad = false;

function troubled(kind, words) {
  const away = kind === "gone" || kind === "busy";
  if (kind === "asking") return; // what is wrong stays until there is an answer
  if (away) notice(words, "retry");
  else if (!roundIsBad) notice("");
}

function badRound(errors) {
  const wasBad = roundIsBad;
  round.bad(errors);
  roundIsBad = errors.length > 0;
  if (roundIsBad) notice(`${whatIsWrong(errors)} Until that is mended, your letter is judged without your interviews.`, "mend-round");
  else if (wasBad) notice("");
}

/** Go to the first of the fields under Interviews that are wrong. */
function mend(errors) {
  show("round");
  round.bad(errors);
  round.focusWrong();
}

/** Show what is wrong above all views, or take it away; `leads` is the button that helps. */
function notice(words, leads = "") {
  if (!state.kept && !words) words = "This browser does not keep what you write; save your letters elsewhere before you close the page.";
  if ($("notice-words").textContent !== words) {
    $("notice-words").textContent = words;
    if (words) announce(words);
  }
  $("notice").hidden = !words;
  for (const id of ["retry", "mend-round"]) $(id).hidden = id !== leads;
}

/** Show the field for the token; the letter stays where it is. */
function askForToken(wrong) {
  $("door-words").textContent = wrong ? "That is not this server's token. Whoever runs it can tell you." : "This server asks for a token. Whoever runs it can tell you; it is forgotten when you close this page.";
  $("door").hidden = false;
}

$("door").addEventListener("submit", (event) => {
  event.preventDefault();
  api.unlock($("token").value.trim());
  $("door").reset();
  $("door").hidden = true;
  write.focus();
  write.ask();
});
$("retry").addEventListener("click", () => write.ask());
$("mend-round").addEventListener("click", () => {
  show("round");
  round.focusWrong();
});

// --- what stands below ----------------------------------------------------------------------------------

$("wipe").addEventListener("click", async () => {
  if (!(await sure("Wipe every letter, the interviews and all that was dismissed from this browser? Nothing of it can be brought back.", "Wipe everything"))) return;
  state.wipe();
  announce("Everything is wiped.");
});

/** List the catalogue, when somebody first opens it. */
$("checks").addEventListener("toggle", async () => {
  if (!$("checks").open || $("catalogue").childElementCount) return;
  try {
    const { checks } = await api.get("/v1/checks");
    $("catalogue").replaceChildren(...checks.map((page) => element("li", {}, page.summary)));
  } catch {
    $("checks").open = false;
  }
});

openTabs(document.querySelector(".views"), (tab) => show(tab.getAttribute("aria-controls")));
state.listen((topic) => {
  if (topic === "elsewhere") refresh();
  if (topic !== "all") return;
  write.reset();
  show("write");
});

write.load();
document.documentElement.dataset.ready = "";
performance.mark("critic-ready");
// Whoever needs a token should know before writing.
api.get("/v1/checks").catch(() => {});
