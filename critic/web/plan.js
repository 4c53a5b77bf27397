// The view of the plan: what is to do when, for whom; and the same for one's calendar.

import { element } from "./findings.js";
import { announce, button, download, name, note, tellBeside, whyNot } from "./screen.js";
import { draftOf, now, roundOf } from "./state.js";

const KINDS = { email: "E-mail", card: "Card", call: "Call", ask: "Ask" };
const STATES = { done: "✓ done", written: "written", due: "to do", missing: "! missing" };
const CALENDAR = "text/calendar";

/** `write(name, channel)` begins a letter, `go(id)` opens one, `goRound()` to the fields of the round, `mend(errors)` to those that are wrong. */
export function openPlan({ host, state, api, write, go, goRound, mend }) {
  const request = () => ({ round: roundOf(state.value), letters: state.value.letters.filter(({ text }) => text.trim()).map(draftOf), now: now() });
  let shows = 0; // an answer that comes late must not overwrite a newer one

  async function show() {
    const mine = ++shows;
    if (!roundOf(state.value)?.interviews.length) return showEmpty();
    host.replaceChildren(head(), note("Looking at the calendar …", "note loading"));
    const asked = request();
    try {
      const plan = await api.post("/v1/plans", asked);
      if (mine === shows) lay(plan);
    } catch (error) {
      if (mine !== shows) return;
      host.replaceChildren(head(), ...whyNot(error, { again: show, mend, open: (at) => go(asked.letters[at].id) }));
    }
  }

  function showEmpty() {
    host.replaceChildren(head(), element("p", {}, "Say under Interviews who talked with you and when: here is then what to send, to post and to ask, and by when."),
      button("Go to Interviews", goRound, { className: "primary" }));
  }

  function head(...tools) {
    return element("div", { className: "viewhead" }, element("h2", {}, "What to do, and by when"), element("div", { className: "tools" }, ...tools));
  }

  function lay(plan) {
    const tools = plan.tasks.length ? [button("Put it into my calendar (.ics)", calendar, { className: "primary" })] : [];
    const days = grouped(plan.tasks);
    const parts = [...days].map(([day, tasks]) => element("section", { className: "day" }, element("h3", {}, spoken(day)), element("ol", { className: "tasks" }, ...tasks.map(task))));
    if (!parts.length) parts.push(note("Nothing can be planned yet: give the time of an interview."), button("Go to Interviews", goRound, { className: "primary" }));
    host.replaceChildren(head(...tools), ...parts, ...leftOut(plan), ...advice(plan), ...assumed(plan));
  }

  function task({ interviewer, kind, state: how, start, end, message, letters }) {
    const line = element("p", {}, element("strong", {}, `${KINDS[kind] ?? kind}: `), ...isolated(message, interviewer));
    const made = element("li", { className: `task ${how}` }, element("p", { className: "when" }, window(start, end), " ", element("span", { className: "state" }, STATES[how] ?? how)), line);
    if (kind !== "ask" && how !== "done") {
      const words = `${letters.length ? "Open" : "Write"} the ${KINDS[kind].toLowerCase()}`;
      made.append(button(words, () => (letters.length ? go(letters[0]) : write(interviewer, kind)), { className: "quiet", ariaLabel: `${words} to ${interviewer}` }));
    }
    return made;
  }

  /** Say in plain sight whom the plan leaves out, and lead to what it lacks. */
  function leftOut({ skipped }) {
    const lines = skipped.filter(isOfPerson).map((each) => element("li", {}, name(each.what), `: ${each.why}`));
    if (!lines.length) return [];
    return [element("section", {}, element("h3", {}, "Not in this plan"), element("ul", {}, ...lines), element("p", {}, button("Go to Interviews", goRound)))];
  }

  /** Say what was taken for granted: each sentence by itself, without its key. */
  function assumed({ skipped }) {
    const lines = skipped.filter((each) => !isOfPerson(each)).map(({ why }) => element("li", {}, sentence(why)));
    return lines.length ? [element("details", {}, element("summary", {}, "What I assumed"), element("ul", {}, ...lines))] : [];
  }

  function isOfPerson({ what }) {
    return state.value.round.interviews.some(({ interviewer }) => interviewer.name.trim() && what.includes(interviewer.name.trim()));
  }

  async function calendar(made) {
    tellBeside(made, "");
    try {
      // With the last file at hand, the server makes one that changes its entries and doubles none.
      const response = await api.fetch("/v1/plans", { ...request(), calendar: state.value.calendar ?? null }, { accept: CALENDAR });
      const file = await response.text();
      state.change("calendar", (value) => (value.calendar = file));
      download("follow-ups.ics", file, CALENDAR);
      announce("The calendar file is saved.");
    } catch (error) {
      tellBeside(made, error.problem ? error.message : "Not saved: the critic does not answer. Try again in a moment.");
    }
  }

  return { show };
}

function grouped(tasks) {
  const days = new Map();
  for (const task of tasks) days.set(task.start.slice(0, 10), [...(days.get(task.start.slice(0, 10)) ?? []), task]);
  return days;
}

/** Return a sentence with a name in it that may run from right to left. */
function isolated(sentence, who) {
  return sentence.split(who).flatMap((part, at) => (at ? [name(who), part] : [part]));
}

/** Return a day as the plan's sentences have it: "Wednesday, 18 November", with the year if it is another than this one. */
function spoken(day) {
  const date = new Date(`${day}T12:00:00`);
  const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" };
  const weekday = date.toLocaleDateString("en-GB", { weekday: "long" });
  return `${weekday}, ${date.toLocaleDateString("en-GB", { day: "numeric", month: "long", ...year })}`;
}

/** Times are those of the clock there, as the plan writes them. */
function window(start, end) {
  const [from, to] = [start.slice(11, 16), end.slice(11, 16)];
  return element("time", { dateTime: start }, from === to ? from : `${from} - ${to}`);
}

function advice({ tasks }) {
  const others = new Map(tasks.filter(({ alternatives }) => alternatives.length).map(({ kind, alternatives }) => [kind, alternatives]));
  if (!others.size) return [];
  const lines = [...others].flatMap(([kind, list]) => list.map(({ advice: words, source }) => element("li", {}, `${KINDS[kind] ?? kind}: ${words} (${source})`)));
  return [element("details", {}, element("summary", {}, "Others advise"), element("ul", {}, ...lines))];
}

function sentence(words) {
  return `${words[0].toUpperCase()}${words.slice(1).replace(/\.?$/, ".")}`;
}
