// The widget that shows a critique: the number, the verdict, what to mend, what is good already, the criteria.  It knows no
// page and no server: the host hands it a critique and is told what was asked for.  Text is only ever text.
// Page and mail program share it, with findings.css; it imports nothing.

const SEVERITY = { error: "Must mend", warning: "Better to mend", suggestion: "If you like" };
const VERDICT = { stop: "Stop", revise: "Revise", send: "Send" };
const CRITERION = { detail: "Detail", interviewer: "Interviewer", "own-words": "Own words", contact: "Contact",
  thanks: "Thanks", complete: "Complete", timing: "Timing" };
const STATUS = { met: "✓ yes", partly: "~ partly", missing: "✗ no", skipped: "not judged" };
const RAISES = { detail: "mention one thing only the two of you talked about", interviewer: "greet them by the right name",
  "own-words": "put it in words of its own", contact: "add a way to reach you" };
const MORE_DETAIL = "say more of what you talked about, and what it made you think or do";
const WORTH_SAYING = 10; // points; whoever may send it need not hear of fewer
const FOUND = { detail: "Detail", thanks: "Thanks", contact: "Contact" };
const AT_FIRST = 12; // findings; a letter that is all placeholders has hundreds
const MOST_FOUND = 6;
const ROUND = 100; // the ring's length, as its pathLength says

/** Make an element: attributes as properties, children as nodes or text. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/**
 * Show a critique in `host`.
 * @param {HTMLElement} host
 * @param {object} critique as /v1/critiques answers
 * @param {{text: string, subject: string, notes?: string[]}} draft what the offsets point into, counted in UTF-16; the
 *   notes of this conversation, to offer one of them
 * @param {object} actions functions that get a finding: `apply` its edits; `show` its words (an annotation's too);
 *   `canShow`, where the host cannot show all, answers whether it can;
 *   `explain` answers the check's page, or null; and, where the host remembers, `dismiss`, `neverAgain` and
 *   `nameOf`, which answers the name a finding is about, or null
 */
export function showCritique(host, critique, draft, actions) {
  const kept = keepPlace(host);
  const parts = [head(critique, Number(host.dataset.shown ?? 0)), raise(critique, draft), findings(critique, draft, actions)];
  host.replaceChildren(...parts.flat(), ...good(critique, actions), ...criteria(critique), ...skipped(critique));
  host.dataset.shown = critique.personalization ?? 0;
  kept();
  requestAnimationFrame(() => fillRing(host, critique.personalization ?? 0));
}

/** Return what restores focus and opened explanations after the content was laid anew. */
function keepPlace(host) {
  const focused = host.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.dataset.key;
  const at = focused ? [...host.querySelectorAll(".finding")].indexOf(focused.closest(".finding")) : -1;
  const opened = new Set([...host.querySelectorAll("[aria-expanded=true]")].map((button) => button.dataset.key));
  return () => {
    for (const button of host.querySelectorAll("[aria-expanded]")) if (opened.has(button.dataset.key)) button.click();
    if (!focused) return;
    const same = key && host.querySelector(`[data-key="${CSS.escape(key)}"]`);
    // What was mended is gone: the next thing to mend is where the reader wants to be.
    const next = at >= 0 ? [...host.querySelectorAll(".finding")].at(at) ?? [...host.querySelectorAll(".finding")].at(-1) : null;
    (same || next?.querySelector("button") || host.querySelector(".headline"))?.focus();
  };
}

// --- the number ---------------------------------------------------------------------------------

function head(critique, before) {
  const verdict = element("span", { className: `verdict ${critique.verdict}` }, VERDICT[critique.verdict]);
  const headline = element("p", { className: "headline", tabIndex: -1 }, verdict, " ", critique.headline);
  if (critique.personalization === null) return element("div", { className: "judgement" }, headline);
  const number = element("p", { className: "number" }, element("span", {}, String(critique.personalization)),
    element("small", {}, " of 100 for being about this conversation"));
  return element("div", { className: "judgement" }, element("div", { className: `dial ${critique.verdict}` }, ring(before), number), headline);
}

function ring(value) {
  const svg = vector("svg", { viewBox: "0 0 80 80", "aria-hidden": "true", class: "ring" });
  const circle = { cx: 40, cy: 40, r: 34, pathLength: ROUND, fill: "none", "stroke-width": 8 };
  svg.append(vector("circle", { ...circle, class: "track" }), vector("circle", { ...circle, class: "fill" }));
  const fill = svg.lastChild;
  fill.style.strokeDasharray = ROUND;
  fill.style.strokeDashoffset = ROUND - value;
  return svg;
}

function vector(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Turn the ring from the number before to this one; the style sheet says whether that moves. */
function fillRing(host, value) {
  const fill = host.querySelector(".ring .fill");
  if (fill) fill.style.strokeDashoffset = ROUND - value;
}

/** Say in words what would raise the number most; of what is met, nothing more is asked. */
function raise(critique, draft) {
  const of = critique.criteria.reduce((sum, line) => sum + line.of, 0);
  const lacking = critique.criteria.filter((line) => line.points < line.of && line.status !== "met");
  if (critique.personalization === null || !lacking.length) return [];
  const line = lacking.reduce((one, other) => (other.of - other.points > one.of - one.points ? other : one));
  const gain = Math.round((100 * (line.of - line.points)) / of);
  if (critique.verdict === "send" && gain < WORTH_SAYING) return [];
  const note = line.name === "detail" && line.status === "missing" ? draft.notes?.[0] : null;
  const words = line.name === "detail" && line.status === "partly" ? MORE_DETAIL : RAISES[line.name];
  return [element("p", { className: "raise" }, element("strong", {}, "Would raise it most: "), words,
    note ? `: you noted “${note}”` : "", ". ", element("span", { className: "gain" }, `up to +${gain}`))];
}

// --- what to mend -------------------------------------------------------------------------------

function findings(critique, draft, actions) {
  if (!critique.findings.length) return [element("p", { className: "nothing" }, "Nothing to mend.")];
  const items = critique.findings.map((finding, index) => findingCard("li", finding, draft, actions, `${finding.check}-${index}`));
  const heading = element("h3", {}, "What to mend ", element("span", { className: "count" }, String(items.length)));
  const first = element("ul", { className: "findings" }, ...items.slice(0, AT_FIRST));
  return items.length > AT_FIRST ? [heading, first, ...rest(items.slice(AT_FIRST))] : [heading, first];
}

/** The findings beyond the first few, behind a button. */
function rest(items) {
  const list = element("ul", { className: "findings", hidden: true }, ...items);
  const button = element("button", { type: "button", className: "more", ariaExpanded: "false" }, `And ${items.length} more`);
  button.dataset.key = "rest";
  button.addEventListener("click", () => {
    list.hidden = !list.hidden;
    button.ariaExpanded = String(!list.hidden);
  });
  return [button, list];
}

/** Make one finding with its buttons; the host may show it elsewhere too, beside the words it is about. */
export function findingCard(name, finding, draft, actions, key = finding.check) {
  const severity = element("span", { className: "severity" }, `${SEVERITY[finding.severity]}: `);
  const message = element("p", {}, severity, finding.message);
  const reasons = element("div", { className: "why", hidden: true });
  const row = element("div", { className: "actions" }, ...buttons(finding, draft, actions, reasons, key));
  return element(name, { className: `finding ${finding.severity}` }, message, row, reasons);
}

function buttons(finding, draft, actions, reasons, key) {
  const made = [];
  const button = (words, label, className, does) => {
    const each = element("button", { type: "button", className, ...(label && { ariaLabel: label }) }, words);
    each.dataset.key = `${key}-${words}`;
    each.addEventListener("click", () => does(finding, each));
    made.push(each);
    return each;
  };
  if (finding.edits.length) button(editLabel(finding, draft), "", "primary", actions.apply);
  if (actions.show && (actions.canShow?.(finding) ?? true)) button("Show", `Show in the letter: ${finding.message}`, "quiet", actions.show);
  const why = button("Why?", `Why? ${finding.message}`, "quiet", () => toggleWhy(why, reasons, finding, actions));
  why.ariaExpanded = "false";
  if (actions.dismiss) button("Dismiss", `Dismiss for this letter: ${finding.message}`, "quiet", actions.dismiss);
  const name = actions.nameOf?.(finding);
  if (name) button(`Never again for “${name}”`, "", "quiet", actions.neverAgain);
  return made;
}

/** Open or close what the catalogue says of the check; it is fetched when first asked for. */
async function toggleWhy(button, reasons, finding, actions) {
  reasons.hidden = !reasons.hidden;
  button.ariaExpanded = String(!reasons.hidden);
  if (reasons.hidden || reasons.childElementCount) return;
  const page = await actions.explain(finding);
  const lines = page ? [page.why, `Source: ${page.source}`] : ["No answer just now."];
  reasons.replaceChildren(...lines.map((words) => element("p", {}, words)));
}

function editLabel({ edits, field }, draft) {
  const [{ start, end, text }] = edits;
  const old = (field === "text" ? draft.text : draft.subject).slice(start, end).trim();
  const fresh = text.trim();
  const places = edits.length > 1 ? ` (${edits.length} places)` : "";
  if (!fresh) return `Take out “${old}”${places}`;
  return (old ? `Write “${fresh}” for “${old}”` : `Add “${fresh}”`) + places;
}

// --- what is good, and how the number comes about -------------------------------------------------

function good(critique, actions) {
  const found = critique.annotations.filter(({ label, field }) => field === "text" && label in FOUND).slice(0, MOST_FOUND);
  if (!found.length) return [];
  const items = found.map((annotation) => {
    const words = element("button", { type: "button", className: "quote" }, `“${annotation.text}”`);
    words.addEventListener("click", () => actions.show?.(annotation));
    return element("li", { className: `found-${annotation.label}` }, element("span", {}, FOUND[annotation.label]), words);
  });
  return [element("h3", {}, "Good already"), element("ul", { className: "good" }, ...items)];
}

function criteria(critique) {
  if (critique.personalization === null) return []; // there is no number to explain
  const items = critique.criteria.map((line) => {
    const name = element("span", { className: "name" }, CRITERION[line.name] ?? line.name);
    const reason = element("span", { className: "reason" }, line.reason);
    return element("li", {}, name, line.of ? bar(line) : element("span", { className: `state ${line.status}` }, STATUS[line.status]), reason);
  });
  return [element("h3", {}, "How the number comes about"), element("ul", { className: "criteria" }, ...items)];
}

function bar(line) {
  const fill = element("span");
  fill.style.width = `${(100 * line.points) / line.of}%`;
  const made = element("div", { className: `bar ${line.status}`, role: "img" }, fill);
  made.setAttribute("aria-label", `${line.points} of ${line.of} points`);
  return made;
}

function skipped(critique) {
  const names = new Set(critique.criteria.map((line) => line.name));
  // Many checks may wait for the same thing; it is asked for once.
  const reasons = new Set(critique.skipped.filter(({ what }) => !names.has(what)).map(({ why }) => why));
  if (!reasons.size) return [];
  const lines = [...reasons].map((why) => element("li", {}, `${why[0].toUpperCase()}${why.slice(1).replace(/\.?$/, ".")}`));
  return [element("details", { className: "skipped" }, element("summary", {}, "What could not be checked"), element("ul", {}, ...lines))];
}
