// What happens when nobody has a page of ours open: Send is pressed, a letter is typed, a window closes.
//
// Thunderbird stops this page whenever it is idle, and a compose window whose onBeforeSend throws or is never answered stays
// locked.  So Send is answered at once, whatever happens, and nobody is waited for here: a letter to be stopped is stopped, and
// the warning's own page sends it if the user insists.

import { fingerprint } from "./draft.js";
import { isFollowUp, isWatched, judge, roundOf, showCount } from "./judging.js";
import { forget, memoryOf, remember } from "./memory.js";
import { Unchecked } from "./server.js";
import { load } from "./settings.js";

const FOR_ROUNDS = 0.4; // of the time there is, to learn whether it is a follow-up at all
const LATE = "not reached by the deadline"; // as the critic says it of a check
const NO_TIME = "The critic had no time to check everything.";
const TYPING_WAITS = 10_000;
const WINDOW = { type: "popup", width: 560, height: 300, allowScriptsToClose: true };
const [LINE, TALLEST] = [48, 600]; // pixels: of a reason more, and of the window
const SCRIPT = { id: "typing", js: ["typing.js"] };

messenger.compose.onBeforeSend.addListener(async (tab, details) => {
  try {
    return await beforeSend(tab, details);
  } catch (error) {
    console.error("critic", error?.name); // without its words: they may hold the letter
    return {};
  }
});

async function beforeSend(tab, details) {
  const { approved } = await memoryOf(tab.id);
  if (approved) await remember(tab.id, { approved: null });
  if (approved === fingerprint(details)) return {};
  const settings = await load();
  if (settings.quiet || !(await isWatched(details, settings))) return {};
  let critique;
  try {
    critique = await inTime(judged(tab.id, details, settings, settings.deadline), settings);
  } catch (error) {
    await sayUnchecked(error, details, settings);
    return {};
  }
  if (critique?.verdict === "stop") {
    await warn(tab, critique);
    return { cancel: true };
  }
  if (critique?.skipped.some(({ why }) => why === LATE)) await sayUnchecked(new Unchecked(NO_TIME), details, settings);
  return {};
}

/** Return the critique of a follow-up, null of any other letter; raises Unchecked. */
async function judged(tabId, details, settings, milliseconds) {
  const until = Date.now() + milliseconds;
  const known = await roundOf(details, settings, milliseconds * FOR_ROUNDS);
  if (!isFollowUp(details, known, settings)) return null;
  const { critique } = await judge(tabId, details, settings, known, Math.max(1, until - Date.now()));
  return critique;
}

function inTime(work, { deadline, server }) {
  const late = new Unchecked(`The critic at ${server} took too long.`);
  return Promise.race([work, new Promise((_, refuse) => setTimeout(() => refuse(late), deadline))]);
}

/** Say that a follow-up went out unread.  What is none is no matter of ours. */
async function sayUnchecked(error, details, settings) {
  const known = await roundOf(details, settings, 1); // what was known of the rounds before
  if (!isFollowUp(details, known, settings)) return;
  const why = error instanceof Unchecked ? error.message : "Something went wrong in the extension.";
  await messenger.windows.create({ ...WINDOW, url: `unchecked.html?${new URLSearchParams({ why })}` });
}

async function warn(tab, { headline, findings }) {
  const { window: before } = await memoryOf(tab.id);
  const reasons = findings.filter(({ severity }) => severity !== "suggestion").map(({ message }) => message);
  await remember(tab.id, { warning: { headline, reasons }, window: null });
  // Send was pressed again beside an open warning: there is to be one, about this text.
  if (before !== null) await messenger.windows.remove(before).catch(() => {});
  const height = Math.min(TALLEST, WINDOW.height + LINE * (reasons.length - 1));
  const { id } = await messenger.windows.create({ ...WINDOW, height, url: `warn.html?tab=${tab.id}` });
  await remember(tab.id, { window: id });
}

// --- while the letter is written: the number on the button ------------------------------------------

messenger.runtime.onMessage.addListener((message, { tab }) => {
  if (message === "typed" && tab) count(tab.id).catch(() => showCount(tab.id, null));
});

async function count(tabId) {
  const [details, settings] = await Promise.all([messenger.compose.getComposeDetails(tabId), load()]);
  const critique = (await isWatched(details, settings)) ? await judged(tabId, details, settings, TYPING_WAITS) : null;
  await showCount(tabId, critique?.findings.length);
}

async function watchTyping() {
  const { compose } = messenger.scripting;
  if (!(await compose.getRegisteredScripts({ ids: [SCRIPT.id] })).length) await compose.registerScripts([SCRIPT]);
}

watchTyping().catch(() => {}); // two starts at once; one of them has done it

// --- what else there is ----------------------------------------------------------------------------

messenger.tabs.onRemoved.addListener(async (tabId) => {
  const { window } = await memoryOf(tabId);
  if (window !== null) await messenger.windows.remove(window).catch(() => {}); // a warning about a draft that is gone
  await forget(tabId);
});

messenger.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") messenger.tabs.create({ url: "options.html?first" });
});
