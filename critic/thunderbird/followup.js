// Whether a letter reads like a follow-up.  It is decided here, so that no other mail leaves the mail program.

const QUOTED = /^\s*>.*$/gm;
const WROTE = /^on .{4,200} wrote:\s*$/im;
const EARLIER = /^(?:-{3,}\s*(?:original message|forwarded message)\s*-{3,}|from: .+)\s*$/im;
const SIGNATURE = /^-- $/m;
const THANKS = /\b(?:thank(?:s| you|ful)?|grateful|gratitude|appreciat\w*|pleasure|enjoyed|lovely|great)\b/i;
// What only an interview is: said of it in thanks, it needs no more.
const INTERVIEW = /\b(?:interview\w*|the (?:role|position|opening|vacancy|job)|(?:role|position) (?:of|as|at)|hiring|your team|candida\w+|application)\b/i;
const TALK = /\b(?:meet(?:ing)? (?:with )?you|talk(?:ing|ed)? (?:with|to) you|spe?ak(?:ing)? (?:with|to) you|spoke|conversation|(?:your|the) time|taking the time|our (?:talk|chat|call|meeting|discussion))\b/i;
const FOLLOWING_UP = /\bfollow(?:ing|ed)?[- ]?up\b/i;

/** Return what the writer wrote, above and below: without earlier mail and the signature block. */
export function ownWords(text) {
  // Where the mail quoted is marked as such, an answer may stand under it; where it is not, all the rest is taken for it.
  const ends = text.search(QUOTED) >= 0 ? [EARLIER, SIGNATURE] : [WROTE, EARLIER, SIGNATURE];
  const end = Math.min(...ends.map((pattern) => pattern.exec(text)?.index ?? text.length));
  return text.slice(0, end).replace(WROTE, "").replace(QUOTED, "");
}

/** Return whether a letter thanks for an interview or follows one up. */
export function readsLikeFollowUp({ subject, text }) {
  const words = `${subject}\n${ownWords(text)}`;
  if (FOLLOWING_UP.test(words) && INTERVIEW.test(words)) return true;
  return THANKS.test(words) && (INTERVIEW.test(words) || TALK.test(words));
}
