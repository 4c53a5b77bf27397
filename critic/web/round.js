// The view of the round: what for, who writes, who interviewed.  Plain fields; what they hold is the round as the service
// takes it, so that a file loaded here is a file saved here.

import { labelOf } from "./api.js";
import { element } from "./findings.js";
import { announce, button, count, download, sure } from "./screen.js";
import { notesOf, now } from "./state.js";

const ZONES = { list: "zones" };
// Keys with an example each.
const WHAT = [["company", "Brightwater Health"], ["role", "Senior Data Analyst"]];
const YOU = [["name", "Tomasz Wójcik", { autocomplete: "name" }], ["email", "tomasz@example.org", { autocomplete: "email" }],
  ["phone", "+1 415 555 0137", { autocomplete: "tel" }], ["timezone", "America/Los_Angeles", ZONES]];
const YOU_MORE = [["linkedin", "linkedin.com/in/…"], ["website", "…"], ["region", "US"], ["subdivision", "CA"]];
const PERSON = [["name", "Adaeze Okonkwo"], ["title", "Director of Analytics"], ["email", "ada@brightwater.example"]];
const TALK = [["held_at", "", { type: "datetime-local" }], ["promised_reply", "3 business days"]];
const PERSON_MORE = [["goes_by", "Ada"], ["honorific", "Ms."]];
const TALK_MORE = [["timezone", "America/New_York", ZONES], ["region", "US"], ["subdivision", "NY"], ["office_hours", "09:00-17:00"]];
const FEWEST_DIGITS = 5; // of a telephone number
const MINUTES = "2026-11-18T14:00".length;

/** `write(name)` goes to the letter to somebody; `checked(errors)` gets what is wrong with the round after a change. */
export function openRound({ host, state, api, write, checked }) {
  let errors = [];
  let checks = 0;

  function show() {
    const { round } = state.value;
    host.replaceChildren(
      element("div", { className: "viewhead" }, element("h2", {}, "Who interviewed you, and for what"), files()),
      element("p", { className: "note" }, "Only the interviewer's name is needed. Each line you add is one more thing that is checked: names, notes, times."),
      group("The job", fields(WHAT, round, "/round")),
      group("You", fields(YOU, round.applicant, "/round/applicant"), more("More about you", fields(YOU_MORE, round.applicant, "/round/applicant"))),
      element("div", { className: "people" }, ...round.interviews.map(interview)),
      button("Add an interviewer", add, { className: "primary", id: "add-interviewer" }),
      zones(),
    );
    showErrors();
  }

  function files() {
    const open = element("input", { type: "file", accept: ".toml", hidden: true, id: "round-file" });
    open.addEventListener("change", async () => {
      for (const file of open.files) tell(await load(file), file.name);
      open.value = "";
    });
    return element("div", { className: "tools" }, button("Open saved interviews", () => open.click()), open, button("Save these interviews", save));
  }

  function interview(each, at) {
    const path = `/round/interviews/${at}`;
    const person = each.interviewer;
    const notes = area(`${path}/notes`, notesOf(each).join("\n"), (words) => (each.notes = words));
    const head = element("bdi");
    const gone = button("Remove", () => remove(each), { className: "quiet" });
    const called = () => {
      head.textContent = person.name || `Interviewer ${at + 1}`;
      gone.ariaLabel = `Remove ${head.textContent}`;
    };
    called();
    const made = element("fieldset", { className: "person" }, element("legend", {}, head),
      element("div", { className: "grid" }, ...fields(PERSON, person, `${path}/interviewer`, called), ...fields(TALK, each, path)), notes,
      more("More about them", [...fields(PERSON_MORE, person, `${path}/interviewer`), ...fields(TALK_MORE, each, path)]),
      element("div", { className: "tools" }, button("Write to them", () => write(person.name), { className: "quiet" }), gone));
    return made;
  }

  function fields(list, owner, path, then) {
    return list.map(([key, example, properties = {}]) => {
      const input = element("input", { dir: "auto", maxLength: 1000, autocomplete: "off", ...(example && { placeholder: example }) });
      for (const [name, each] of Object.entries(properties)) input.setAttribute(name, each); // `list` is no property one can set
      input.value = key === "held_at" ? (owner[key] ?? "").slice(0, MINUTES) : (owner[key] ?? "");
      input.addEventListener("input", () => {
        state.change("round", () => (owner[key] = input.value));
        then?.();
      });
      return field(`${path}/${key}`, input);
    });
  }

  function area(path, value, change) {
    const made = element("textarea", { rows: 3, dir: "auto", placeholder: "3 a.m. pager story during the flu surge\nmoved the dashboard to Kafka" });
    made.value = value;
    made.addEventListener("input", () => state.change("round", () => change(made.value)));
    return field(path, made);
  }

  function field(path, input) {
    input.id = `field-${path.slice(1).replaceAll("/", "-")}`;
    input.dataset.pointer = path;
    const error = element("span", { className: "wrong", id: `${input.id}-wrong`, hidden: true });
    return element("div", { className: "field" }, element("label", { htmlFor: input.id }, labelOf(path)), input, error);
  }

  function group(title, ...parts) {
    return element("fieldset", {}, element("legend", {}, title), ...parts.map((part) => (Array.isArray(part) ? element("div", { className: "grid" }, ...part) : part)));
  }

  /** Fields that few need; closed, they still say what stands in them. */
  function more(title, list) {
    const filled = list.map((each) => each.querySelector("input").value).filter(Boolean);
    const told = filled.length ? [": ", element("bdi", { className: "quiet" }, filled.join(", "))] : [];
    return element("details", {}, element("summary", {}, title, ...told), element("div", { className: "grid" }, ...list));
  }

  function add() {
    state.change("round", ({ round }) => round.interviews.push({ interviewer: { name: "" } }));
    show();
    host.querySelectorAll(".person")[state.value.round.interviews.length - 1].querySelector("input").focus();
  }

  async function remove(each) {
    if (each.interviewer.name && !(await sure(`Remove ${each.interviewer.name} and your notes?`, "Remove"))) return;
    state.change("round", ({ round }) => (round.interviews = round.interviews.filter((other) => other !== each)));
    show();
    check(); // what was wrong with it is wrong no more
    document.getElementById("add-interviewer").focus();
  }

  /** Take over a file, or return why not; what stood here before goes only if one agrees. */
  async function load(file) {
    const { parseRound } = await import("./roundfile.js");
    let round;
    try {
      round = parseRound(await file.text());
    } catch (error) {
      return error.message;
    }
    const known = state.value.round.interviews.some(({ interviewer }) => interviewer.name);
    if (known && !(await sure(`Put the round of ${file.name} in place of this one?`, "Replace it"))) return "";
    state.change("round", (value) => (value.round = round));
    show();
    announce(`${file.name} is loaded: ${count(round.interviews.length, "interview")}.`);
    check();
    return "";
  }

  async function save() {
    const { writeRound } = await import("./roundfile.js");
    download("round.toml", writeRound(state.value.round), "application/toml");
  }

  /** Say why a file was not taken, in place of what was said of the one before. */
  function tell(why, file) {
    host.querySelector(".refused")?.remove();
    if (!why) return;
    host.querySelector(".viewhead").after(element("p", { className: "wrong refused" }, `${file}: ${why}`));
    announce(`${file}: ${why}`);
  }

  /** Ask the service what it can read, as soon as a field is done; where it is away, the next letter will tell. */
  async function check(input) {
    const mine = ++checks;
    let found = [];
    try {
      const { round } = state.value;
      await api.post("/v1/plans", { round: { ...round, interviews: named(round) }, now: now() });
    } catch (error) {
      found = error.problem?.errors;
    }
    if (mine !== checks || !found) return;
    checked(found);
    const words = input?.isConnected && document.getElementById(`${input.id}-wrong`);
    if (words && !words.hidden) announce(words.textContent);
  }

  /** Say at each field what the server finds wrong with it; the service counts only interviews that have a name. */
  function bad(found) {
    const { interviews } = state.value.round;
    const shown = named(state.value.round);
    errors = found.map(({ pointer, message }) => ({ message, pointer: pointer.replace(/^(\/round\/interviews\/)(\d+)/, (_, path, at) => path + interviews.indexOf(shown[at])) }));
    showErrors();
  }

  function showErrors() {
    for (const input of host.querySelectorAll("[data-pointer]")) {
      const error = errors.find(({ pointer }) => pointer === input.dataset.pointer);
      const words = document.getElementById(`${input.id}-wrong`);
      words.textContent = error ? advice(error.message, input) : doubt(input);
      words.className = error ? "wrong" : "hint";
      words.hidden = !words.textContent;
      if (error) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
      if (words.hidden) input.removeAttribute("aria-describedby");
      else input.setAttribute("aria-describedby", words.id);
      if (error && input.closest("details")) input.closest("details").open = true;
    }
  }

  host.addEventListener("change", ({ target }) => {
    if (!target.dataset.pointer) return;
    showErrors();
    check(target);
  });

  return { show, bad, load, focusWrong: () => host.querySelector("[aria-invalid]")?.focus() };
}

/** The interviews that the service is told of. */
function named({ interviews }) {
  return interviews.filter(({ interviewer }) => interviewer.name.trim());
}

/** Ask gently about what can be read, and yet is hardly an address or a number. */
function doubt({ dataset: { pointer }, value }) {
  if (pointer.endsWith("/email") && value.trim() && !/\S@\S/.test(value)) return "An address has an @ in it; is this one whole?";
  if (pointer.endsWith("/phone") && value.trim() && value.replace(/\D/g, "").length < FEWEST_DIGITS) return "A number has more digits; is this one whole?";
  return "";
}

/** The server repeats no value, since it may stand in a log on the way; an example helps on. */
function advice(message, input) {
  return message === "cannot be read" && input.placeholder ? `cannot be read; write it like ${input.placeholder}` : message;
}

/** Every time zone there is, to choose from while typing. */
function zones() {
  return element("datalist", { id: "zones" }, ...(Intl.supportedValuesOf?.("timeZone") ?? []).map((zone) => element("option", { value: zone })));
}
