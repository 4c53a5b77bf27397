// Whom a letter goes to: an interviewer of a kept round, or nobody we know.

/** Take "Name <address>" apart; either may be empty. */
export function personOf(recipient) {
  const angled = /^(.*)<([^<>]*)>\s*$/.exec(recipient);
  if (angled) return { name: angled[1].replace(/^[\s"']+|[\s"']+$/g, ""), address: angled[2].trim().toLowerCase() };
  return recipient.includes("@") ? { name: "", address: recipient.trim().toLowerCase() } : { name: recipient.trim(), address: "" };
}

/** Return a name's words in an order of their own, without accents: "Ortiz, José" is "José Ortiz". */
function folded(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu)?.sort().join(" ") ?? "";
}

/** Return whether a recipient is this interviewer, by address or else by name. */
export function isPerson(recipient, { name, email }) {
  const person = personOf(recipient);
  return Boolean((email && email.trim().toLowerCase() === person.address) || (person.name && folded(person.name) === folded(name)));
}

/** Return the interview of a round that one of the recipients held, or undefined. */
export function interviewWith(recipients, round) {
  return round.interviews.find(({ interviewer }) => recipients.some((each) => isPerson(each, interviewer)));
}

/**
 * Return {id, round, interview} of the kept round a letter belongs to, or null.  Of several it is the one with the latest
 * interview with that person.
 */
export function roundWith(recipients, rounds) {
  const found = rounds.map(({ id, round }) => ({ id, round, interview: interviewWith(recipients, round) })).filter(({ interview }) => interview);
  const held = ({ interview }) => Date.parse(interview.held_at ?? "") || 0;
  return found.sort((one, other) => held(other) - held(one))[0] ?? null;
}
