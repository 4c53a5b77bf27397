// What the page remembers: the round, the letters, what was dismissed.  It lies in this browser alone, until it is wiped.

const KEY = "critic";
const SAVE_AFTER_MS = 250; // a keystroke must not wait for the disk
const VERSION = 1;
const KINDS = { email: "", card: "card", call: "call" };

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

function stored(storage) {
  try {
    return storage.getItem(KEY);
  } catch {
    return null; // a browser may refuse its storage
  }
}

function read(text) {
  try {
    const kept = JSON.parse(text);
    if (kept?.version === VERSION && Array.isArray(kept.letters) && kept.letters.length && kept.round) return kept;
  } catch {
    // Nothing readable: begin anew.
  }
  return fresh();
}

/**
 * Open what is kept.  `value` may be read freely and is changed through `change` only; listeners get the topic of each
 * change: "text" (a letter's words), "letters" (which there are, and whom to), "round", "dismissals", "all", and "elsewhere"
 * where another window of this page changed something.
 */
export function openState(storage = localStorage) {
  const listeners = [];
  const tell = (topic) => listeners.forEach((listener) => listener(topic));
  let timer = 0;
  let seen = stored(storage); // what lay there when this window looked last
  let base = JSON.stringify(read(seen)); // and what it meant: what differs from it was changed in this window
  const state = {
    value: JSON.parse(base),
    kept: true, // false once the browser refused to keep it
    letter: () => state.value.letters.find(({ id }) => id === state.value.current) ?? state.value.letters[0],
    listen: (listener) => listeners.push(listener),
    change(topic, make) {
      make(state.value);
      clearTimeout(timer);
      timer = setTimeout(state.save, SAVE_AFTER_MS);
      tell(topic);
    },
    save() {
      clearTimeout(timer);
      state.join();
      try {
        const text = JSON.stringify(state.value);
        storage.setItem(KEY, text);
        seen = base = text;
        state.kept = true;
      } catch {
        state.kept = false;
      }
    },
    wipe() {
      clearTimeout(timer);
      state.value = fresh();
      storage.removeItem(KEY);
      [seen, base] = [null, JSON.stringify(state.value)];
      tell("all");
    },
    /** Join what another window of this page has written since with what was written here. */
    join() {
      const text = stored(storage);
      if (text === seen) return;
      const theirs = read(text);
      state.value = joined(JSON.parse(base), state.value, theirs);
      [seen, base] = [text, JSON.stringify(theirs)];
      tell("elsewhere");
    },
  };
  addEventListener("pagehide", () => timer && state.save());
  addEventListener("storage", (event) => [KEY, null].includes(event.key) && state.join());
  addEventListener("pageshow", (event) => event.persisted && state.join()); // a page brought back was told of nothing
  return state;
}

// --- two windows ----------------------------------------------------------------------------------

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const differs = (one, ...others) => others.every((other) => !same(one, other));
const withId = (list, id) => list.find((each) => each.id === id);

/** Join what two windows made of `base`.  No letter's words are lost: where both changed them there are two letters then. */
function joined(base, ours, theirs) {
  return { ...merged(base, ours, theirs), letters: joinedLetters(base.letters, ours.letters, theirs.letters), current: ours.current };
}

function joinedLetters(base, ours, theirs) {
  const wanted = (letter, other) => other || differs(letter, withId(base, letter.id)); // else the other window deleted it
  const kept = ours.filter((each) => wanted(each, withId(theirs, each.id)));
  const letters = kept.map((each) => merged(withId(base, each.id) ?? {}, each, withId(theirs, each.id) ?? each));
  const added = theirs.filter((each) => !withId(ours, each.id) && wanted(each));
  const rivals = theirs.filter((each) => ["text", "subject"].some((key) => {
    const [was, mine] = [withId(base, each.id)?.[key], withId(ours, each.id)?.[key]];
    return each[key] && mine !== undefined && differs(each[key], mine, was) && differs(mine, was);
  }));
  letters.push(...added);
  for (const each of rivals) letters.push({ ...each, id: freeId(letters, each.id) });
  return letters.length ? letters : fresh().letters;
}

/** Return each part from the window that changed it; where both did, ours. */
function merged(base, ours, theirs) {
  if (same(theirs, base) || same(ours, theirs)) return ours;
  if (same(ours, base)) return theirs;
  if (![base, ours, theirs].every((each) => each !== null && typeof each === "object")) return ours;
  if (Array.isArray(ours)) return mergedList(base, ours, theirs);
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return Object.fromEntries(keys.map((key) => [key, merged(base[key], ours[key], theirs[key])]));
}

function mergedList(base, ours, theirs) {
  if (base.length === ours.length && ours.length === theirs.length) return ours.map((each, at) => merged(base[at], each, theirs[at]));
  const among = (list, each) => list.some((other) => same(each, other));
  const kept = ours.filter((each) => among(theirs, each) || !among(base, each));
  return [...kept, ...theirs.filter((each) => !among(base, each) && !among(kept, each))];
}

function freeId(letters, wish) {
  let id = wish;
  for (let number = 2; withId(letters, id); number++) id = `${wish} (${number})`;
  return id;
}

// --- letters and people ---------------------------------------------------------------------------

/** Add a letter and go to it; its id is a name one can read, and like no other's. */
export function addLetter(value, letter = {}) {
  const id = letter.id ? freeId(value.letters, letter.id) : freeNumber(value.letters);
  const made = { channel: "email", to: "", subject: "", text: "", dismissed: [], sent_at: null, ...letter, id };
  // An untouched first letter makes room for the one that is brought.
  value.letters = [...value.letters.filter((each) => !isBlank(each)), made];
  value.current = id;
  return made;
}

function freeNumber(letters) {
  let number = letters.length + 1;
  while (withId(letters, `Letter ${number}`)) number++;
  return `Letter ${number}`;
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

/**
 * Name letters so that one can tell them apart: Map of id to {name, kind, more}.  `kind` is what it is if no e-mail; `more` stands
 * where several of a kind go to one reader.  `readers` holds by id the readers that are known better than by the letter's own field.
 */
export function namesOf(letters, readers = new Map()) {
  const named = letters.map((letter) => ({ ...letter, name: readers.get(letter.id) ?? readerOf(letter) }));
  const twins = ({ name, channel }) => named.filter((each) => each.name === name && each.channel === channel).length > 1;
  return new Map(named.map((letter) => [letter.id, { name: letter.name, kind: KINDS[letter.channel], more: twins(letter) ? tellingPart(letter) : "" }]));
}

/** Return what of a letter's id tells it from another to this reader: " (2)" of "Ada, card (2)", else all of it. */
function tellingPart({ id, name }) {
  const rest = id.startsWith(name) ? id.slice(name.length).replace(/^, (?:card|call)/, "") : null;
  return rest ?? ` (${id})`;
}

/** Return a name of `namesOf` in words. */
export const inWords = ({ name, kind, more }) => name + more + (kind && `, ${kind}`);

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
