// The view of the round: what for, who writes, who interviewed.  Plain fields; what they hold is the round as the service
// takes it, so that a file loaded here is a file saved here.

import { element } from "./findings.js";
import { announce, button, download, sure } from "./screen.js";
import { notesOf } from "./state.js";

const ZONES = { list: "zones" };
const WHAT = [["company", "Company", "Brightwater Health"], ["role", "Role", "Senior Data Analyst"]];
const YOU = [["name", "Your name", "Tomasz Wójcik", { autocomplete: "name" }], ["email", "Your e-mail", "tomasz@example.org", { autocomplete: "email" }],
  ["phone", "Your telephone", "+1 415 555 0137", { autocomplete: "tel" }], ["timezone", "Your time zone", "America/Los_Angeles", ZONES]];
const YOU_MORE = [["linkedin", "LinkedIn", "linkedin.com/in/…"], ["website", "Website", "…"], ["region", "Country, two letters", "US"], ["subdivision", "State or region", "CA"]];
const PERSON = [["name", "Name", "Adaeze Okonkwo"], ["title", "Their role", "Director of Analytics"], ["email", "Their e-mail", "ada@brightwater.example"]];
const TALK = [["held_at", "When you talked", "", { type: "datetime-local" }], ["promised_reply", "When they will answer", "3 business days"]];
const PERSON_MORE = [["goes_by", "Goes by", "Ada"], ["honorific", "Honorific", "Ms."]];
const TALK_MORE = [["timezone", "Their time zone", "America/New_York", ZONES], ["region", "Their country, two letters", "US"], ["subdivision", "Their state or region", "NY"],
  ["office_hours", "Office hours there", "09:00-17:00"]];
const MINUTES = "2026-11-18T14:00".length;

/** `write(name)` goes to the letter to somebody; `wrote(file)` takes letters and rounds out of files. */
export function openRound({ host, state, write }) {
  let errors = [];

  function show() {
    const { round } = state.value;
    host.replaceChildren(
      element("div", { className: "viewhead" }, element("h2", {}, "Who interviewed you, and for what"), files()),
      element("p", { className: "note" }, "All of it is optional but a name. Each line you add is one more thing that is checked: names, notes, times."),
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
      for (const file of open.files) await load(file);
      open.value = "";
    });
    return element("div", { className: "tools" }, button("Open round.toml", () => open.click()), open, button("Save round.toml", save));
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
    return list.map(([key, label, example, properties = {}]) => {
      const input = element("input", { dir: "auto", maxLength: 1000, autocomplete: "off", ...(example && { placeholder: example }) });
      for (const [name, each] of Object.entries(properties)) input.setAttribute(name, each); // `list` is no property one can set
      input.value = key === "held_at" ? (owner[key] ?? "").slice(0, MINUTES) : (owner[key] ?? "");
      input.addEventListener("input", () => {
        state.change("round", () => (owner[key] = input.value));
        then?.();
      });
      return field(`${path}/${key}`, label, input);
    });
  }

  function area(path, value, change) {
    const made = element("textarea", { rows: 3, dir: "auto", placeholder: "3 a.m. pager story during the flu surge\nmoved the dashboard to Kafka" });
    made.value = value;
    made.addEventListener("input", () => state.change("round", () => change(made.value)));
    return field(path, "Notes, one thing a line", made);
  }

  function field(path, label, input) {
    input.id = `field-${path.slice(1).replaceAll("/", "-")}`;
    input.dataset.pointer = path;
    const error = element("span", { className: "wrong", id: `${input.id}-wrong`, hidden: true });
    return element("div", { className: "field" }, element("label", { htmlFor: input.id }, label), input, error);
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
    document.getElementById("add-interviewer").focus();
  }

  /** Take over a file; what stood here before goes only if one agrees. */
  async function load(file) {
    const { parseRound } = await import("./roundfile.js");
    let round;
    try {
      round = parseRound(await file.text());
    } catch (error) {
      announce(`${file.name}: ${error.message}`);
      return tell(`${file.name}: ${error.message}`);
    }
    const known = state.value.round.interviews.some(({ interviewer }) => interviewer.name);
    if (known && !(await sure(`Put the round of ${file.name} in place of this one?`, "Replace it"))) return;
    state.change("round", (value) => (value.round = round));
    show();
    announce(`${file.name} is loaded: ${round.interviews.length} interviews.`);
  }

  async function save() {
    const { writeRound } = await import("./roundfile.js");
    download("round.toml", writeRound(state.value.round), "application/toml");
  }

  function tell(words) {
    host.querySelector(".viewhead").after(element("p", { className: "wrong" }, words));
  }

  /** Say at each field what the server finds wrong with it; the service counts only interviews that have a name. */
  function bad(found) {
    const named = state.value.round.interviews.flatMap(({ interviewer }, at) => (interviewer.name.trim() ? [at] : []));
    errors = found.map(({ pointer, message }) => ({ message, pointer: pointer.replace(/^(\/round\/interviews\/)(\d+)/, (_, path, at) => path + named[at]) }));
    showErrors();
  }

  function showErrors() {
    for (const input of host.querySelectorAll("[data-pointer]")) {
      const error = errors.find(({ pointer }) => pointer === input.dataset.pointer);
      const words = document.getElementById(`${input.id}-wrong`);
      words.hidden = !error;
      words.textContent = error ? advice(error.message, input) : "";
      if (error) {
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-describedby", words.id);
        if (input.closest("details")) input.closest("details").open = true;
      } else {
        input.removeAttribute("aria-invalid");
        input.removeAttribute("aria-describedby");
      }
    }
  }

  return { show, bad, load };
}

/** The server repeats no value, since it may stand in a log on the way; an example helps on. */
function advice(message, input) {
  return message === "cannot be read" && input.placeholder ? `cannot be read; write it like ${input.placeholder}` : message;
}

/** Every time zone there is, to choose from while typing. */
function zones() {
  return element("datalist", { id: "zones" }, ...(Intl.supportedValuesOf?.("timeZone") ?? []).map((zone) => element("option", { value: zone })));
}
