// The row of letters: a tab for each, with its number; and who has none yet.

import { element } from "./findings.js";
import { button, name } from "./screen.js";
import { namesOf, withoutLetter } from "./state.js";

/** Lay the row anew; `verdicts` holds the critiques by letter, `write(name)` begins one. */
export function showLetters(state, verdicts, write) {
  const list = document.getElementById("lettertabs");
  const focused = list.contains(document.activeElement);
  const names = namesOf(state.value.letters);
  list.replaceChildren(...state.value.letters.map((letter) => tab(letter, names.get(letter.id), letter.id === state.letter().id, verdicts.get(letter.id))));
  if (focused) list.querySelector("[aria-selected=true]")?.focus();
  lacking(withoutLetter(state.value), write);
}

function tab(letter, { name: reader, kind, more }, selected, critique) {
  const made = element("button", { type: "button", role: "tab", tabIndex: selected ? 0 : -1, ariaSelected: String(selected) }, name(reader), more);
  made.setAttribute("aria-controls", "letter-panel");
  made.dataset.id = letter.id;
  if (kind) made.append(element("span", { className: "kind" }, ` ${kind}`));
  if (critique && critique.personalization !== null) {
    made.append(" ", element("span", { className: `score ${critique.verdict}` }, String(critique.personalization)), element("span", { className: "unseen" }, ` of 100, ${critique.verdict}`));
  }
  if (letter.sent_at) made.append(element("span", { className: "kind" }, " ✓ sent"));
  return made;
}

function lacking(interviews, write) {
  const row = document.getElementById("lacking");
  row.hidden = !interviews.length;
  const buttons = interviews.map(({ interviewer }) => {
    const made = button(name(interviewer.name), () => write(interviewer.name), { className: "quiet" });
    made.prepend(element("span", { className: "unseen" }, "Write to "));
    return made;
  });
  row.replaceChildren(element("span", {}, "No letter yet:"), ...buttons);
}
