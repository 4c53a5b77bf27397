// The view one writes in: a letter with its fields, and beside it what the critic says.

import { openAsking } from "./asking.js";
import { heard, keyOf, nameOf } from "./dismissals.js";
import { openEditor } from "./editor.js";
import { element, findingCard, showCritique } from "./findings.js";
import { showLetters } from "./letterbar.js";
import { announce, announceLater, button, count, note, sure, tellBeside } from "./screen.js";
import { openTabs } from "./tabs.js";
import { addLetter, draftOf, interviewWith, isBlank, notesOf, now, roundOf } from "./state.js";

const MOST_OTHERS = 40; // letters compared with at every pause of the typing; "All letters" compares all
const COPIED_MS = 2000;
const COPY_KEYS = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘C" : "Ctrl+C";
// What the page calls a letter of each kind.
const WORDS = {
  email: { thing: "letter", label: "Your letter", hint: "Dear Ada,\n\nThank you for …", sent: "I have sent it", done: "Sent." },
  card: { thing: "card", label: "Your card", hint: "Dear Ada,\n\nThank you for …", sent: "I have posted it", done: "Posted." },
  call: { thing: "script", label: "Your call script", hint: "Hello Ada, this is …", sent: "I have called", done: "Called." },
};
const $ = (id) => document.getElementById(id);

/** `troubled(kind, words)` shows what is wrong with the server; `badRound(errors)` with the round; `goRound()` leads there. */
export function openWrite({ api, state, nonce, troubled, badRound, goRound }) {
  const form = $("letter");
  const critiques = new Map(); // of each letter the last answer: {critique, draft}
  let refusal = null; // of the last letter that could not be read: {id, words}
  let shown = ""; // what the panel shows, to leave it alone where nothing changed

  const actions = { apply, show, explain: api.explain, dismiss, neverAgain, nameOf: (finding) => nameOf(finding, answer().draft) };
  const card = (finding) => findingCard("div", finding, answer()?.draft ?? blankDraft(), { ...actions, show: null }, `tip-${finding.check}-${finding.start}`);
  const common = { nonce, card };
  const subject = openEditor($("subject"), { ...common, labelledBy: "subject-label", hint: "Thank you for Tuesday", singleLine: true, typed: typed("subject") });
  const text = openEditor($("text"), { ...common, labelledBy: "text-label", describedBy: "help", hint: WORDS.email.hint, typed: typed("text") });
  const asking = openAsking(api, { question, answered, badRound, state: asked });

  const answer = () => critiques.get(state.letter().id);
  const field = (finding) => (finding.field === "subject" ? subject : text);
  const blankDraft = () => ({ text: text.text(), subject: subject.text() });

  // --- asking and answers -----------------------------------------------------------------------

  function typed(key) {
    return (update) => {
      if (loading) return;
      state.change("text", () => (state.letter()[key] = update.state.doc.toString()));
      if (key === "text") countWords();
      if (!answer()) showPanel();
      asking.soon();
    };
  }

  function question() {
    const letter = state.letter();
    if (!letter.text.trim()) {
      critiques.delete(letter.id);
      refusal = null;
      showPanel();
      return null;
    }
    const others = state.value.letters.filter((each) => each !== letter && each.text.trim()).slice(0, MOST_OTHERS);
    return { draft: draftOf(letter), round: roundOf(state.value), others: others.map(draftOf), now: now(), offsets: "utf-16" };
  }

  function answered(critique, { draft }) {
    keep(critique, draft);
    refusal = null;
    if (draft.id === state.letter().id) showPanel();
    bar();
  }

  function keep(critique, draft) {
    const notes = notesOf(interviewWith(state.value, critique.interviewer ?? draft.to?.[0] ?? ""));
    critiques.set(draft.id, { critique, draft: { text: draft.text, subject: draft.subject ?? "", notes } });
  }

  /** Take what was said of all letters at once. */
  function judged(answers, drafts) {
    for (const { draft_id: id, critique } of answers) keep(critique, drafts.find((each) => each.id === id));
    bar();
  }

  function asked(kind, words) {
    $("asking").classList.toggle("busy", kind === "asking");
    if (kind === "refused") refused(words);
    troubled(kind, words);
  }

  /** What was said before is not said of this text: the reason stands in its place. */
  function refused(words) {
    const { id } = state.letter();
    refusal = { id, words };
    critiques.delete(id);
    showPanel();
    bar();
  }

  // --- showing ----------------------------------------------------------------------------------

  function showPanel() {
    const letter = state.letter();
    const found = answer();
    $("legend").hidden = !found;
    if (!found) {
      const why = refusal?.id === letter.id ? refusal.words : "";
      const what = letter.text.trim() ? `waiting ${why}` : "empty";
      if (what !== shown) what === "empty" ? showEmpty() : showWaiting(why);
      shown = what;
      return underline([], []);
    }
    const critique = heard(found.critique, found.draft, letter.dismissed, state.value.never);
    const fresh = JSON.stringify([letter.id, critique, found.draft.notes]);
    if (fresh !== shown) {
      showCritique($("answer"), critique, found.draft, actions);
      showDismissed(critique.dismissed);
      sum(critique);
      shown = fresh;
    }
    // The text may be ahead of the answer; its own answer is under way then.
    if (found.draft.text === text.text() && found.draft.subject === (letter.channel === "email" ? subject.text() : "")) {
      underline(critique.findings, critique.annotations);
    }
  }

  function underline(findings, annotations) {
    const of = (all, name) => all.filter((each) => each.field === name);
    text.mark(of(findings, "text"), of(annotations, "text"));
    subject.mark(of(findings, "subject").filter(({ start, end }) => start < end), []);
  }

  /** Say the answer in few words, for who listens and for who has the panel below the fold. */
  function sum({ personalization, verdict, findings }) {
    $("summary").hidden = Boolean(state.letter().sent_at);
    if ($("summary").hidden) return;
    const number = personalization === null ? "" : `${personalization} of 100, `;
    const words = `${verdict[0].toUpperCase()}${verdict.slice(1)}: ${number}${findings.length ? `${findings.length} to mend` : "nothing to mend"}`;
    $("summary").textContent = words;
    $("summary").classList.value = `summary ${verdict} ${$("summary").classList.contains("seen") ? "seen" : ""}`;
    announceLater(words);
  }

  function showEmpty() {
    $("answer").replaceChildren(
      element("p", { className: "welcome" }, "Paste a follow-up letter, or begin to write: what is good and what to mend shows here as you go."),
      element("p", { className: "welcome" }, "Nobody else reads it. ", button("Say who interviewed you", goRound, { className: "link" }), ", and it checks names, notes and times as well."),
      element("h3", {}, "Or try one of ours"),
      element("div", { className: "samples" }, ...["A good one", "A form letter", "A slip of the pen"].map((words, at) => button(words, () => sample(at))),
        button("All three, with their interviews", wholeSample, { className: "quiet" })),
    );
    $("answer").dataset.shown = 0;
    $("dismissed").replaceChildren();
    $("summary").hidden = true;
  }

  function showWaiting(why) {
    $("answer").replaceChildren(why ? note(why, "wrong") : note("Reading it …", "note loading"));
    if (why) announce(why);
    $("dismissed").replaceChildren();
    $("summary").hidden = true;
  }

  async function sample(at) {
    const { LETTERS } = await import("./samples.js");
    state.change("letters", (value) => addLetter(value, structuredClone(LETTERS[at])));
    load();
    text.focus();
  }

  async function wholeSample() {
    const { LETTERS, ROUND } = await import("./samples.js");
    state.change("letters", (value) => {
      const made = LETTERS.map((letter) => addLetter(value, structuredClone(letter)));
      if (!roundOf(value)?.interviews.length) value.round = structuredClone(ROUND);
      value.current = made[0].id;
    });
    state.change("round", () => {});
    load();
    text.focus();
  }

  function showDismissed(number) {
    const words = `${number} dismissed`;
    $("dismissed").replaceChildren(...(number ? [element("p", { className: "note" }, `${words}. `, button("Show again", showAgain, { className: "quiet" }))] : []));
  }

  function countWords() {
    const number = text.text().match(/\S+/g)?.length ?? 0;
    $("words").textContent = `${count(number, "word")} with contact lines`;
  }

  /** Speak of a letter, a card or a script; of one that is gone, what is said serves the next one. */
  function showKind() {
    const { channel, sent_at: sent } = state.letter();
    const words = WORDS[channel];
    $("subject-field").hidden = channel !== "email";
    $("text-label").textContent = words.label;
    $("copy").textContent = `Copy the ${words.thing}`;
    $("remove").textContent = `Delete this ${words.thing}`;
    $("sent-label").textContent = words.sent;
    text.hint(words.hint);
    $("fold").open = true;
    $("fold-words").hidden = !sent;
    $("fold-words").textContent = `${words.done} What to do better next time`;
  }

  // --- acting on a finding ------------------------------------------------------------------------

  function apply(finding) {
    const { draft } = answer();
    const source = finding.field === "subject" ? draft.subject : draft.text;
    if (field(finding).text() !== source) return asking.now(); // the text has moved on; ask again rather than cut wrongly
    const inside = $("answer").contains(document.activeElement);
    field(finding).apply(finding.edits);
    if (!inside) field(finding).focus();
    announce("Mended.");
    asking.now();
  }

  function show(finding) {
    field(finding).select(finding.start, finding.end);
  }

  function dismiss(finding) {
    state.change("dismissals", () => state.letter().dismissed.push(keyOf(finding, answer().draft)));
    dismissed(finding);
  }

  function neverAgain(finding) {
    const name = nameOf(finding, answer().draft);
    state.change("dismissals", (value) => value.never.push({ check: finding.check, name }));
    dismissed(finding);
  }

  function dismissed(finding) {
    const inside = $("answer").contains(document.activeElement);
    showPanel();
    bar();
    if (!inside) field(finding).focus();
    announce("Dismissed.");
  }

  function showAgain() {
    const { critique, draft } = answer();
    const names = critique.findings.map((finding) => nameOf(finding, draft));
    state.change("dismissals", (value) => {
      state.letter().dismissed = [];
      value.never = value.never.filter(({ name }) => !names.includes(name));
    });
    showPanel();
    bar();
    $("answer-heading").focus();
  }

  function step(forward) {
    const order = subject.hasFocus() ? [subject, text] : [text, subject];
    for (const each of order) {
      const finding = each.step(forward);
      if (finding) return announce(`${finding.message} Tab leads to what you can do.`);
    }
    order[0].focus();
    announce("Nothing to mend.");
  }

  // --- the letter and its fields --------------------------------------------------------------------

  let loading = false;

  /** Show the current letter, and ask about it. */
  function load() {
    lay();
    asking.now();
  }

  function lay() {
    const letter = state.letter();
    loading = true;
    text.load(letter.id, letter.text);
    subject.load(letter.id, letter.subject);
    loading = false;
    form.elements.channel.value = letter.channel;
    $("to").value = letter.to;
    $("sent").checked = Boolean(letter.sent_at);
    showKind();
    countWords();
    bar();
    shown = "";
    showPanel();
  }

  function bar() {
    const verdicts = new Map([...critiques].map(([id, { critique, draft }]) => {
      const letter = state.value.letters.find((each) => each.id === id);
      return [id, heard(critique, draft, letter?.dismissed ?? [], state.value.never)];
    }));
    showLetters(state, verdicts, write);
    $("people").replaceChildren(...state.value.round.interviews.map(({ interviewer }) => element("option", { value: interviewer.name })));
  }

  function go(id) {
    state.change("letters", (value) => (value.current = id));
    load();
  }

  function write(to) {
    state.change("letters", (value) => addLetter(value, { to, id: to }));
    load();
    text.focus();
  }

  async function remove() {
    const letter = state.letter();
    if (!isBlank(letter) && !(await sure(`Delete “${letter.to || letter.id}” and its text?`, "Delete it"))) return;
    critiques.delete(letter.id);
    state.change("letters", (value) => {
      value.letters = value.letters.filter((each) => each !== letter);
      if (value.letters.length) value.current = value.letters[0].id;
      else addLetter(value);
    });
    load();
    text.focus();
  }

  openTabs($("lettertabs"), (tab) => go(tab.dataset.id));
  form.addEventListener("input", (event) => {
    if (event.target.id !== "to") return;
    state.change("letters", () => (state.letter().to = $("to").value));
    bar();
    asking.soon();
  });
  form.addEventListener("change", (event) => {
    const letter = state.letter();
    if (event.target.name === "channel") state.change("letters", () => (letter.channel = form.elements.channel.value));
    else if (event.target.id === "sent") state.change("letters", () => (letter.sent_at = $("sent").checked ? now() : null));
    else return;
    showKind();
    $("fold").open = !(event.target.id === "sent" && letter.sent_at); // nobody can mend what has just gone
    shown = "";
    showPanel();
    bar();
    asking.now();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  $("write").addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.closest(".cm-tooltip")) {
      const inSubject = $("subject").contains(event.target);
      text.closeCard();
      subject.closeCard();
      (inSubject ? subject : text).focus();
    }
    if (event.key !== "F8") return;
    event.preventDefault();
    step(!event.shiftKey);
  });
  $("copy").addEventListener("click", async () => {
    tellBeside($("copy"), "");
    try {
      await navigator.clipboard.writeText(text.text()); // there is none where the page is not served safely
    } catch {
      text.select(0, text.text().length);
      return tellBeside($("copy"), `The browser does not let me. It is all selected: press ${COPY_KEYS}.`);
    }
    announce("Copied.");
    $("copy").textContent = "Copied";
    setTimeout(() => ($("copy").textContent = `Copy the ${WORDS[state.letter().channel].thing}`), COPIED_MS);
  });
  $("new-letter").addEventListener("click", () => {
    state.change("letters", (value) => addLetter(value));
    load();
    $("to").focus();
  });
  $("remove").addEventListener("click", remove);
  $("summary").addEventListener("click", () => $("answer-heading").focus());
  // The sum in few words is for whoever does not see the answer itself.
  new IntersectionObserver(([{ isIntersecting, boundingClientRect: { top } }]) => $("summary").classList.toggle("seen", isIntersecting || top < 0))
    .observe($("answer-heading"));

  return {
    load,
    judged,
    ask: asking.now,
    /** Show what another window changed. */
    refresh() {
      lay();
      asking.soon();
    },
    reset() {
      critiques.clear();
      text.forget();
      subject.forget();
      load();
    },
    focus: () => text.focus(),
  };
}
