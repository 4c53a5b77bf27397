// Working on the draft in a compose window: a finding's edits are done there, and its words shown.

import { sourceOf } from "./draft.js";
import { mended } from "./mend.js";

const LONGEST = 100; // characters looked for; a line is enough to find the place

/** Return whether a finding has words that can be shown.  No extension can select in the subject. */
export const canShow = ({ field, start, end }) => field === "text" && start < end;

/** Do the edits of a finding in the draft that `details` told of. */
export async function mend(tabId, details, { field, edits }) {
  const { subject, isPlainText } = details;
  if (field === "subject") return messenger.compose.setComposeDetails(tabId, { subject: mended(subject, edits, false) });
  const source = sourceOf(details);
  const places = isPlainText ? edits : edits.map(({ source_start, source_end, text }) => ({ start: source_start, end: source_end, text }));
  const isDone = await inEditor(tabId, (...given) => mendDraft(...given), source, !isPlainText, places).catch(() => false);
  if (isDone) return;
  // What the editor holds could not be told from the source: the draft is set anew, at the price of Undo.
  const fresh = mended(source, edits, !isPlainText);
  await messenger.compose.setComposeDetails(tabId, isPlainText ? { plainTextBody: fresh } : { body: fresh });
}

/** Select the words of a finding, which stand at start:end of the text of the letter. */
export async function showIn(tabId, text, { start, end }) {
  const line = text.slice(start, end).trim().split("\n")[0].slice(0, LONGEST);
  if (line) await inEditor(tabId, (...given) => showWords(...given), line, text.slice(0, start).split(line).length - 1);
}

/** Call a function with what editing.js defines; the window may be older than the extension. */
async function inEditor(tabId, func, ...args) {
  const target = { tabId };
  await messenger.scripting.executeScript({ target, files: ["editing.js"] });
  const [{ result, error }] = await messenger.scripting.executeScript({ target, func, args });
  if (error) throw error;
  return result;
}
