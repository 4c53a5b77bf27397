// Small things every part of the page needs: saying something aloud, asking whether one is sure, handing over a file.

import { element } from "./findings.js";

const SAY_AFTER_MS = 900; // whoever is typing is not to be talked over

let timer = 0;

/** Say one thing to whoever listens to the page; of several in a row only the last. */
export function announce(words, after = 0) {
  clearTimeout(timer);
  timer = setTimeout(() => (document.getElementById("live").textContent = words), after);
}

/** Say it once the typing has paused. */
export function announceLater(words) {
  announce(words, SAY_AFTER_MS);
}

/** Ask in a dialog; resolves to true for the button with these words. */
export function sure(question, yes) {
  const dialog = document.getElementById("sure");
  document.getElementById("sure-words").textContent = question;
  document.getElementById("sure-yes").textContent = yes;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
}

/** Hand a file over to the browser's downloads. */
export function download(name, content, type) {
  const link = element("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Make a button. */
export function button(words, does, properties = {}) {
  const made = element("button", { type: "button", ...properties }, words);
  made.addEventListener("click", () => does(made));
  return made;
}

/** Make a name: it may be written from right to left amid words that are not. */
export function name(words) {
  return element("bdi", {}, words);
}

/** Count things in words: "1 letter", "3 letters". */
export function count(number, thing) {
  return `${number.toLocaleString("en-GB")} ${thing}${number === 1 ? "" : "s"}`;
}

/** Say beside a button that what it was to do could not be done; no words take that away again. */
export function tellBeside(made, words) {
  if (made.nextElementSibling?.matches(".failed")) made.nextElementSibling.remove();
  if (!words) return;
  made.after(element("span", { className: "wrong failed" }, words));
  announce(words);
}

/**
 * Make what stands in a view that got no answer: why, and what leads on.
 * @param {object} leads `again()` asks once more, `mend(errors)` goes to the fields under Interviews, `open(at)` to a letter of the request
 */
export function whyNot(error, { again, mend, open }) {
  const errors = error.problem?.errors ?? [];
  const words = note(error.problem ? error.message : "The critic does not answer; what you wrote is safe here.", "wrong");
  const at = /^\/letters\/(\d+)/.exec(errors[0]?.pointer)?.[1];
  if (at !== undefined) return [words, button("Open that letter", () => open(Number(at)))];
  return [words, errors.length ? button("Mend it under Interviews", () => mend(errors)) : button("Try again", again)];
}

/** Make what stands in a view while it waits, or instead of what failed. */
export function note(words, className = "note") {
  return element("p", { className }, words);
}
