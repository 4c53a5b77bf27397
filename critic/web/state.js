// What the page remembers: the round, the letters, what was dismissed.  It lies in this browser alone, until it is wiped.

const KEY = "critic";
const SAVE_AFTER_MS = 250; // a keystroke must not wait for the disk
const VERSION = 1;

function fresh() {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    version: VERSION,
    round: { company: "", role: "", applicant: zone ? { timezone: zone } : {}, interviews: [] },
    letters: [{ id: "Letter 1", channel: "email", to: "", subject: "", text: "", dismissed: [], sent_at: null }],
    current: "Letter 1",
    never: [], // {check, name}
  };
}

function read(storage) {
  try {
    const kept = JSON.parse(storage.getItem(KEY));
    if (kept?.version === VERSION && Array.isArray(kept.letters) && kept.letters.length && kept.round) return kept;
  } catch {
    // Nothing kept, nothing readable, or no storage at all: begin anew.
  }
  return fresh();
}

/**
 * Open what is kept.  `value` may be read freely and is changed through `change` only; listeners get the topic of each
 * change: "text" (a letter's words), "letters" (which there are, and whom to), "round", "dismissals", "all".
 */
export function openState(storage = localStorage) {
  const listeners = [];
  let timer = 0;
  const state = {
    value: read(storage),
    kept: true, // false once the browser refused to keep it
    letter: () => state.value.letters.find(({ id }) => id === state.value.current) ?? state.value.letters[0],
    listen: (listener) => listeners.push(listener),
    change(topic, make) {
      make(state.value);
      clearTimeout(timer);
      timer = setTimeout(state.save, SAVE_AFTER_MS);
      for (const listener of listeners) listener(topic);
    },
    save() {
      clearTimeout(timer);
      try {
        storage.setItem(KEY, JSON.stringify(state.value));
        state.kept = true;
      } catch {
        state.kept = false;
      }
    },
    wipe() {
      clearTimeout(timer);
      state.value = fresh();
      storage.removeItem(KEY);
      for (const listener of listeners) listener("all");
    },
    /** Take what another tab of this page has written since. */
    reread() {
      state.value = read(storage);
      for (const listener of listeners) listener("all");
    },
  };
  addEventListener("pagehide", () => timer && state.save());
  addEventListener("storage", (event) => event.key === KEY && document.hidden && state.reread());
  return state;
}

/** Add a letter and go to it; its id is a name one can read, and like no other's. */
export function addLetter(value, letter = {}) {
  const taken = new Set(value.letters.map(({ id }) => id));
  const wish = letter.id || `Letter ${value.letters.length + 1}`;
  let id = wish;
  for (let number = 2; taken.has(id); number++) id = letter.id ? `${wish} (${number})` : `Letter ${value.letters.length + number}`;
  const made = { channel: "email", to: "", subject: "", text: "", dismissed: [], sent_at: null, ...letter, id };
  // An untouched first letter makes room for the one that is brought.
  value.letters = [...value.letters.filter((each) => !isBlank(each)), made];
  value.current = id;
  return made;
}

export function isBlank({ text, subject, to }) {
  return !text.trim() && !subject.trim() && !to.trim();
}

/** Return the letter as the service takes it. */
export function draftOf(letter) {
  const draft = { id: letter.id, channel: letter.channel, text: letter.text };
  if (letter.channel === "email") draft.subject = letter.subject;
  if (letter.to.trim()) draft.to = [letter.to.trim()];
  if (letter.sent_at) draft.sent_at = letter.sent_at;
  return draft;
}

/** Return the round as the service takes it, or null where nothing is known. */
export function roundOf({ round }) {
  const interviews = round.interviews.filter(({ interviewer }) => interviewer.name.trim());
  const known = round.company || round.role || interviews.length || Object.keys(round.applicant).some((key) => key !== "timezone" && round.applicant[key]);
  return known ? { ...round, interviews } : null;
}

/** Return the conversation with a person of the round, by name or address. */
export function interviewWith({ round }, name) {
  const wanted = name.trim().toLowerCase();
  return wanted ? round.interviews.find(({ interviewer }) => [interviewer.name, interviewer.email].some((each) => each && wanted.includes(each.trim().toLowerCase()))) : undefined;
}

/** Return the name in "Name <address>", or whatever there is. */
export function readerOf({ id, to }) {
  return to.replace(/<[^<>@]*@[^<>]*>/, "").replace(/^["\s]+|["\s]+$/g, "") || to.trim() || id;
}

export function notesOf(interview) {
  const notes = interview?.notes ?? [];
  return (Array.isArray(notes) ? notes : notes.split("\n")).map((each) => each.trim()).filter(Boolean);
}

/** Return the interviewers that no letter with words goes to yet. */
export function withoutLetter(value) {
  const reached = new Set(value.letters.filter(({ text }) => text.trim()).map(({ to }) => interviewWith(value, to)));
  return value.round.interviews.filter((each) => each.interviewer.name.trim() && !reached.has(each));
}

/** Return this moment with the offset of this clock, as 2026-11-18T20:00:00-08:00. */
export function now(at = new Date()) {
  const minutes = -at.getTimezoneOffset();
  const two = (number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  const local = new Date(at.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
