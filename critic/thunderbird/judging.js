// From a compose window to a critique: is it a follow-up, of which round, what was sent before, what does the critic say.

import { heard } from "./dismissals.js";
import { draftOf, recipientsOf } from "./draft.js";
import { readsLikeFollowUp } from "./followup.js";
import { memoryOf } from "./memory.js";
import { roundWith } from "./recipients.js";
import { knownRounds } from "./rounds.js";
import { sentLetters } from "./sent.js";
import { openServer } from "./server.js";
import { now } from "./state.js";

const FOR_READING = 0.4; // of the time there is, for the Sent folders
const LEFT_TO_TRAVEL = 0.1;

/** Return whether the user wants letters of this identity looked at. */
export async function isWatched({ identityId }, { unwatched }) {
  const identity = unwatched.length && identityId ? await messenger.identities.get(identityId) : null;
  return !unwatched.includes(identity?.accountId);
}

/** Return whether a draft is a follow-up, as the settings count them; `known` is its kept round or null. */
export function isFollowUp(details, known, { counts }) {
  if (counts === "every" || known) return true;
  const isOwn = !["forward", "redirect"].includes(details.type);
  return counts === "alike" && isOwn && readsLikeFollowUp({ subject: details.subject ?? "", text: details.plainTextBody ?? "" });
}

/** Return the kept round of a draft, or null. */
export async function roundOf(details, settings, milliseconds) {
  const rounds = await knownRounds(openServer(settings, milliseconds), settings.server);
  return roundWith(recipientsOf(details), rounds);
}

/**
 * Ask the critic about a draft.  Raises Unchecked.
 * @returns {{critique, draft: {text, subject, notes}, compared: number}} the critique without what the user dismissed
 */
export async function judge(tabId, details, settings, known, milliseconds) {
  const until = Date.now() + milliseconds;
  const watched = (account) => !settings.unwatched.includes(account);
  const others = await sentLetters(known?.round, watched, milliseconds * FOR_READING);
  const left = Math.max(1, Math.round(until - Date.now()));
  const question = { draft: draftOf(details), ...(known && { round_id: known.id }), others, now: now(), offsets: "utf-16",
    deadline_ms: Math.max(1, Math.round(left * (1 - LEFT_TO_TRAVEL))) };
  const answer = await openServer(settings, left).critique(question);
  const notes = [known?.interview.notes ?? []].flat();
  const draft = { text: answer.text ?? question.draft.text ?? "", subject: question.draft.subject, notes };
  const { dismissed } = await memoryOf(tabId);
  return { critique: heard(answer, draft, dismissed, settings.never), draft, compared: others.length };
}

/** Show on the button how much there is to mend; null takes the number away. */
export async function showCount(tabId, count) {
  await messenger.composeAction.setBadgeText({ tabId, text: count ? String(count) : "" });
}
