// What the writer does not want to hear again: a finding of this letter, or a check about one name for ever.

const SEVERITIES = ["error", "warning", "suggestion"];
const VERDICTS = { error: "stop", warning: "revise" };
const HEADLINES = { stop: "Do not send it yet: see what is left below.", revise: "Nearly there: see what is left below.",
  send: "Ready to send; what you dismissed is left as it is." };
const NEAR = 3; // warnings up to which the server says "Nearly there"
const PERSONAL = 50; // and the least number
// Checks that speak of a name, which may be right for all the server knows.
const OF_NAMES = new Set(["wrong-interviewer", "misspelled-interviewer", "leaked-interviewer", "unknown-recipient", "wrong-company", "wrong-role"]);
const LONGEST = 80;

function wordsOf({ field, start, end }, draft) {
  const words = (field === "text" ? draft.text : draft.subject).slice(start, end).trim();
  return words.length <= LONGEST ? words : "";
}

/** Return what tells a finding from others of its letter, however the text around it moves. */
export function keyOf(finding, draft) {
  const others = finding.related.map(({ draft_id }) => draft_id);
  return [finding.check, finding.field, wordsOf(finding, draft), ...new Set(others)].join("|");
}

/** Return the name a finding is about, or null. */
export function nameOf(finding, draft) {
  return (OF_NAMES.has(finding.check) && wordsOf(finding, draft)) || null;
}

/** Return the critique without what was dismissed; `dismissed` counts it. */
export function heard(critique, draft, dismissed, never) {
  const silenced = (finding) => dismissed.includes(keyOf(finding, draft))
    || never.some(({ check, name }) => check === finding.check && name === nameOf(finding, draft));
  const findings = critique.findings.filter((finding) => !silenced(finding));
  const count = critique.findings.length - findings.length;
  if (!count) return { ...critique, dismissed: 0 };
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
  const verdict = VERDICTS[worst] ?? "send"; // as the contract derives it
  const many = findings.filter(({ severity }) => severity === "warning").length > NEAR;
  const impersonal = critique.personalization !== null && critique.personalization < PERSONAL;
  const far = verdict === "revise" && (many || impersonal);
  const headline = far ? "This needs some work first: see what is left below." : HEADLINES[verdict];
  return { ...critique, findings, verdict, headline, dismissed: count };
}
