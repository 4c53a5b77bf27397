// The window that opens where Send was stopped.  It outlives the background page, and closing it is going back.

import { fingerprint } from "./draft.js";
import { element } from "./findings.js";
import { memoryOf, remember } from "./memory.js";

const $ = (id) => document.getElementById(id);
const [REFUSED_WITHIN, UNLOCKED_AFTER] = [300, 500]; // milliseconds
const tabId = Number(new URLSearchParams(location.search).get("tab"));
const { warning } = await memoryOf(tabId);

$("headline").textContent = warning?.headline ?? "This letter is not ready.";
$("reasons").replaceChildren(...(warning?.reasons ?? []).map((words) => element("li", {}, words)));
$("back").addEventListener("click", goBack);
$("send").addEventListener("click", sendAnyway);
document.addEventListener("keydown", (event) => event.key === "Escape" && goBack());
$("back").focus({ preventScroll: true }); // what it is about is read first

async function goBack() {
  const tab = await messenger.tabs.get(tabId).catch(() => null);
  if (tab) await messenger.windows.update(tab.windowId, { focused: true }).catch(() => {});
  window.close();
}

/** Send the draft as it is now, once: the approval is for this text, and the buttons are spent. */
async function sendAnyway() {
  for (const button of [$("back"), $("send")]) button.disabled = true;
  try {
    if (await isTaken()) return window.close();
    await approve(); // the one that was refused may have spent it
  } catch {
    $("failed").textContent = "The draft is not open any more; nothing was sent from here.";
    return;
  }
  $("failed").textContent = "Thunderbird did not take it. Go back, and press Send once more: it will not be stopped again.";
  $("back").disabled = false;
}

/**
 * Hand the draft to Thunderbird, and return whether it took it.  One that is refused at once may still be locked by the
 * Send that was stopped, and is handed over once more; what fails later Thunderbird tells itself, beside the open draft.
 */
async function isTaken() {
  for (const pause of [0, UNLOCKED_AFTER]) {
    await after(pause);
    await approve();
    const sending = messenger.compose.sendMessage(tabId, { mode: "default" });
    if (await Promise.race([sending.then(() => true, () => false), after(REFUSED_WITHIN).then(() => true)])) return true;
  }
  return false;
}

/** Approve of the draft as it is now: its next Send is not stopped. */
async function approve() {
  await remember(tabId, { approved: fingerprint(await messenger.compose.getComposeDetails(tabId)) });
}

function after(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

document.body.dataset.state = "done";
