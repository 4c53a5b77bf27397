// The view of all letters: each with its number, who has none, and how alike they are.

import { element } from "./findings.js";
import { judgedNames, openLikeness, shownName } from "./likeness.js";
import { announce, button, count, download, name, note, tellBeside, whyNot } from "./screen.js";
import { draftOf, now, roundOf } from "./state.js";

const VERDICTS = { stop: "Stop", revise: "Revise", send: "Send" };

/**
 * `go(id)` shows a letter, `write(name)` begins one, `files` are buttons that bring letters in; `judged(letters, drafts)` gets what
 * was answered; `mend(errors)` leads to the fields under Interviews.
 */
export function openOverview({ host, state, api, go, write, files, judged, mend }) {
  const letters = () => state.value.letters.filter(({ text }) => text.trim());
  const request = () => ({ letters: letters().map(draftOf), round: roundOf(state.value), now: now(), offsets: "utf-16" });
  let unreadable = [];
  let shows = 0; // an answer that comes late must not overwrite a newer one

  async function show() {
    const mine = ++shows;
    if (!letters().length) return showEmpty();
    host.replaceChildren(head(), ...notRead(), note(`Reading ${count(letters().length, "letter")} …`, "note loading"));
    const asked = request();
    try {
      const answer = await api.post("/v1/batches", asked);
      if (mine === shows) lay(answer, asked);
    } catch (error) {
      if (mine !== shows) return;
      host.replaceChildren(head(), ...notRead(), ...whyNot(error, { again: show, mend, open: (at) => go(asked.letters[at].id) }));
    }
  }

  function showEmpty() {
    host.replaceChildren(head(), ...notRead(), element("p", {}, "Drop letters anywhere on this page, or add them here: .eml, .docx, .txt, .html, or a folder with all of them."),
      element("p", {}, "Here is then what each one lacks, who has none yet, and which are too much alike."));
  }

  function head(...tools) {
    return element("div", { className: "viewhead" }, element("h2", {}, "All letters"), element("div", { className: "tools" }, ...files(), ...tools));
  }

  function notRead() {
    if (!unreadable.length) return [];
    const lines = unreadable.map(({ file, why }) => element("li", {}, element("strong", {}, file), `: ${why}`));
    return [element("div", { className: "wrong" }, element("p", {}, unreadable.length === 1 ? "One file could not be read:" : `${unreadable.length} files could not be read:`), element("ul", {}, ...lines))];
  }

  function lay(answer, asked) {
    judged(answer.letters, asked.letters);
    const report = button("Save the report", () => save(report), { className: "quiet" });
    host.replaceChildren(head(report), ...notRead(), table(answer.letters, judgedNames(answer.letters, letters())), ...lacking(answer.without_letter));
    const likeness = element("section", { className: "likeness" });
    host.append(likeness);
    openLikeness(likeness, answer, letters());
    const stops = answer.letters.filter(({ critique }) => critique.verdict === "stop").length;
    announce(`${count(answer.letters.length, "letter")}, ${stops} with something that must be mended.`);
  }

  function table(rows, names) {
    const lines = rows.map(({ draft_id: id, critique }) => {
      const open = button(shownName(names.get(id)), () => go(id), { className: "link" });
      const top = critique.findings[0]?.message ?? "Nothing to mend.";
      return element("tr", {}, element("th", { scope: "row" }, open), element("td", { className: "figure" }, String(critique.personalization ?? "-")),
        element("td", {}, element("span", { className: `verdict ${critique.verdict}` }, VERDICTS[critique.verdict])), element("td", { className: "first" }, top));
    });
    const titles = ["Letter", "Of 100", "Verdict", "First of all"].map((words) => element("th", { scope: "col" }, words));
    return element("table", { className: "letters", ariaLabel: "Each letter" }, element("thead", {}, element("tr", {}, ...titles)), element("tbody", {}, ...lines));
  }

  function lacking(names) {
    if (!names.length) return [];
    const buttons = names.map((each) => button(name(each), () => write(each), { className: "quiet", ariaLabel: `Write to ${each}` }));
    return [element("p", { className: "lacking" }, "No letter yet: ", ...buttons)];
  }

  async function save(report) {
    report.disabled = true;
    tellBeside(report, "");
    try {
      const response = await api.fetch("/v1/batches", request(), { accept: "text/html" });
      download("follow-ups.html", await response.blob(), "text/html");
      announce("The report is saved.");
    } catch (error) {
      tellBeside(report, error.problem ? error.message : "Not saved: the critic does not answer. Try again in a moment.");
    } finally {
      report.disabled = false;
    }
  }

  return { show, refuse: (list) => (unreadable = list) };
}
