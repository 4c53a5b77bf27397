// How alike the letters are: a table to look over, and two of them side by side with what is the same and what was swapped.

import { element } from "./findings.js";
import { button, name } from "./screen.js";
import { inWords, namesOf } from "./state.js";

const VERDICTS = { "same-letter": "the same letter", "light-edit": "lightly edited", paraphrase: "the same in other words",
  "shared-phrases": "a few shared phrases", independent: "each its own" };
const GRADES = [20, 45, 65, 85]; // where the verdicts' bands of likeness begin
const MOST = 40; // letters in the table; beyond that the likest pairs are listed

const grade = (likeness) => GRADES.filter((least) => likeness >= least).length;

/** Show the pairs of a batch in `host`; `letters` hold the texts that the passages point into. */
export function openLikeness(host, { letters: judged, pairs }, letters) {
  if (judged.length < 2) return;
  const texts = new Map(letters.map(({ id, text }) => [id, text]));
  const names = judgedNames(judged, letters);
  const side = element("div", { className: "sides", tabIndex: -1 });
  const open = (pair, from) => {
    for (const each of host.querySelectorAll("[aria-pressed]")) each.ariaPressed = String(each === from);
    side.replaceChildren(...sideBySide(pair, texts, names));
  };
  const likest = [...pairs].sort((one, other) => other.likeness - one.likeness);
  const shown = judged.length <= MOST ? heat(judged, pairs, names, open) : list(likest.slice(0, MOST), names, open);
  host.append(element("h3", {}, "How alike they are"), element("p", { className: "note" }, "0 is unlike, 100 the same letter; names, role and contact lines do not count. Choose a number to see two letters side by side."),
    element("div", { className: "scroll", tabIndex: 0, role: "region", ariaLabel: "How alike the letters are" }, shown), side);
  const first = likest[0];
  if (first && first.likeness >= GRADES[0]) open(first, host.querySelector(`[data-pair="${CSS.escape(keyOf(first))}"]`));
}

const keyOf = ({ a, b }) => `${a}|${b}`;

/** Name the letters of an answer by whom they were found to go to. */
export function judgedNames(judged, letters) {
  const readers = judged.filter(({ interviewer }) => interviewer).map(({ draft_id: id, interviewer }) => [id, interviewer]);
  return namesOf(letters, new Map(readers));
}

/** Show a name; only the person's part of it may run from right to left. */
export function shownName({ name: reader, kind, more }) {
  return element("span", {}, name(reader), more, kind && `, ${kind}`);
}

function cell(pair, names, open) {
  const label = `${inWords(names.get(pair.a))} and ${inWords(names.get(pair.b))}: ${pair.likeness}, ${VERDICTS[pair.verdict]}`;
  const made = button(String(pair.likeness), () => open(pair, made), { className: `heat grade-${grade(pair.likeness)}`, ariaLabel: label, ariaPressed: "false", title: VERDICTS[pair.verdict] });
  made.dataset.pair = keyOf(pair);
  return made;
}

/** One half of the square: the other half would say it again. */
function heat(judged, pairs, names, open) {
  const ids = judged.map(({ draft_id: id }) => id);
  const found = new Map(pairs.flatMap((pair) => [[keyOf(pair), pair], [keyOf({ a: pair.b, b: pair.a }), pair]]));
  const columns = ids.slice(0, -1);
  const head = element("tr", {}, element("td", {}), ...columns.map((id) => element("th", { scope: "col" }, shownName(names.get(id)))));
  const rows = ids.slice(1).map((row, at) => {
    const cells = columns.map((column, place) => {
      const pair = place <= at && found.get(keyOf({ a: row, b: column }));
      return element("td", {}, pair ? cell(pair, names, open) : "");
    });
    return element("tr", {}, element("th", { scope: "row" }, shownName(names.get(row))), ...cells);
  });
  return element("table", { className: "heatmap", ariaLabel: "Likeness of each two letters" }, element("thead", {}, head), element("tbody", {}, ...rows));
}

function list(pairs, names, open) {
  return element("ol", { className: "likest" }, ...pairs.map((pair) => element("li", {}, cell(pair, names, open), " ", shownName(names.get(pair.a)), " and ", shownName(names.get(pair.b)))));
}

// --- side by side -------------------------------------------------------------------------------

function sideBySide(pair, texts, names) {
  const spans = (from, to) => pair.passages.map((passage, at) => ({ start: passage[from], end: passage[to], at }));
  const column = (id, passages, words) => element("article", { className: "side" }, element("h4", {}, shownName(names.get(id))),
    element("div", { className: "text" }, ...marked(texts.get(id) ?? "", passages, words)));
  const title = element("h3", {}, `${pair.likeness} of 100: ${VERDICTS[pair.verdict]}`);
  const columns = element("div", { className: "columns" },
    column(pair.a, spans("start", "end"), pair.swaps.map(([one]) => one)), column(pair.b, spans("other_start", "other_end"), pair.swaps.map(([, other]) => other)));
  return [title, ...swaps(pair), columns];
}

function swaps({ swaps: list }) {
  if (!list.length) return [];
  const items = list.map(([one, other]) => element("li", {}, element("del", {}, one || "nothing"), " ⇄ ", element("ins", {}, other || "nothing")));
  return [element("p", { className: "swapped" }, "Only these words were swapped in what they share:"), element("ul", { className: "swaps" }, ...items)];
}

/** Cut a text into shared passages and the rest; in the passages, mark the words that were swapped. */
function marked(text, passages, swapped) {
  const pieces = [];
  let at = 0;
  for (const { start, end, at: number } of [...passages].sort((one, other) => one.start - other.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), element("mark", { className: `passage passage-${number % 4}` }, ...withSwaps(text.slice(start, end), swapped)));
    at = end;
  }
  return [...pieces, text.slice(at)];
}

function withSwaps(text, swapped) {
  const words = swapped.filter(Boolean).sort((one, other) => other.length - one.length).map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"));
  if (!words.length) return [text];
  const pieces = text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${words.join("|")})(?![\\p{L}\\p{N}])`, "giu"));
  return pieces.map((piece, at) => (at % 2 ? element("em", { className: "swap" }, piece) : piece));
}
