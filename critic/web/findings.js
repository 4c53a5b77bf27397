// The widget that shows a critique: the verdict, the number, the criteria, what to mend.  It knows no page and no server;
// the host hands it a critique and is told which edit to apply or which words to show.  Text is only ever text.

const SEVERITY = { error: "Error", warning: "Warning", suggestion: "Suggestion" };
const VERDICT = { stop: "Stop", revise: "Revise", send: "Send" };
const CRITERION = { detail: "Detail", interviewer: "Interviewer", "own-words": "Own words", contact: "Contact",
  thanks: "Thanks", complete: "Complete", timing: "Timing" };
const AT_FIRST = 12; // findings; a letter that is all placeholders has hundreds
const STATUS = { met: "yes", partly: "partly", missing: "no", skipped: "not judged" };

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
 * @param {{text: string, subject: string}} draft what the offsets point into, counted in UTF-16
 * @param {{apply: function(object): void, show: function(object): void, explain: function(object): Promise<object|null>}} actions
 *   each gets a finding; `explain` answers the check's page
 */
export function showCritique(host, critique, draft, actions) {
  const focused = host.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const opened = new Set([...host.querySelectorAll("[aria-expanded=true]")].map((button) => button.dataset.key));
  host.replaceChildren(...head(critique), ...findings(critique, draft, actions), ...criteria(critique), ...skipped(critique));
  for (const button of host.querySelectorAll("[aria-expanded]")) if (opened.has(button.dataset.key)) button.click();
  if (focused) host.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

function head(critique) {
  const verdict = element("span", { className: `verdict ${critique.verdict}` }, VERDICT[critique.verdict]);
  const parts = [element("p", { className: "headline" }, verdict, critique.headline)];
  if (critique.personalization !== null) {
    parts.push(element("p", { className: "number" }, String(critique.personalization), element("small", {}, " of 100 for being about this conversation")));
  }
  return parts;
}

function findings(critique, draft, actions) {
  if (!critique.findings.length) return [element("p", {}, "Nothing to mend.")];
  const items = critique.findings.map((finding, index) => item(finding, index, draft, actions));
  const heading = element("h3", {}, "What to mend");
  const first = element("ul", { className: "findings" }, ...items.slice(0, AT_FIRST));
  return items.length > AT_FIRST ? [heading, first, ...rest(items.slice(AT_FIRST))] : [heading, first];
}

/** The findings beyond the first few, behind a button. */
function rest(items) {
  const list = element("ul", { className: "findings", hidden: true }, ...items);
  const button = element("button", { type: "button", ariaExpanded: "false" }, `And ${items.length} more`);
  button.dataset.key = "rest";
  button.addEventListener("click", () => {
    list.hidden = !list.hidden;
    button.ariaExpanded = String(!list.hidden);
  });
  return [button, list];
}

function item(finding, index, draft, actions) {
  const message = element("p", {}, element("span", { className: "severity" }, `${SEVERITY[finding.severity]}: `), finding.message);
  const row = element("div", { className: "actions" });
  const key = `${finding.check}-${index}`;
  if (finding.edits.length) {
    const apply = element("button", { type: "button", className: "primary" }, editLabel(finding.edits[0], finding, draft));
    apply.dataset.key = `${key}-apply`;
    apply.addEventListener("click", () => actions.apply(finding));
    row.append(apply);
  }
  const show = element("button", { type: "button", ariaLabel: `Show in the ${finding.field === "text" ? "letter" : "subject"}: ${finding.message}` }, "Show");
  show.dataset.key = `${key}-show`;
  show.addEventListener("click", () => actions.show(finding));
  const reasons = element("div", { className: "why", hidden: true });
  const why = element("button", { type: "button", ariaLabel: `Why? ${finding.message}`, ariaExpanded: "false" }, "Why?");
  why.dataset.key = `${key}-why`;
  why.addEventListener("click", () => toggleWhy(why, reasons, finding, actions));
  row.append(show, why);
  return element("li", { className: finding.severity }, message, row, reasons);
}

/** Open or close what the catalogue says of the check; it is fetched when first asked for. */
async function toggleWhy(button, reasons, finding, actions) {
  reasons.hidden = !reasons.hidden;
  button.ariaExpanded = String(!reasons.hidden);
  if (reasons.hidden || reasons.childElementCount) return;
  const page = await actions.explain(finding);
  reasons.replaceChildren(...(page ? [page.why, `Source: ${page.source}`] : ["No answer just now."]).map((words) => element("p", {}, words)));
}

function editLabel(edit, finding, draft) {
  const source = finding.field === "text" ? draft.text : draft.subject;
  const old = source.slice(edit.start, edit.end).trim();
  const fresh = edit.text.trim();
  return old ? `Write “${fresh}” for “${old}”` : `Add “${fresh}”`;
}

function criteria(critique) {
  const items = critique.criteria.map((line) => {
    const name = element("span", {}, CRITERION[line.name] ?? line.name);
    const reason = element("span", { className: "reason" }, line.reason);
    return element("li", {}, name, line.of ? bar(line) : element("span", { className: "state" }, STATUS[line.status]), reason);
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
  const reasons = new Map();
  for (const { what, why } of critique.skipped) {
    if (!names.has(what)) reasons.set(why, [...(reasons.get(why) ?? []), what]);
  }
  return [...reasons].map(([why, what]) => element("p", { className: "skipped" }, `Not checked (${why}): ${what.join(", ")}.`));
}
