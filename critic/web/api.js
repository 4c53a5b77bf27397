// Asking the critic on this machine.  Letters travel in bodies, never in an address; the token stays in memory.

// What the page calls the fields of a request; * stands for the place in a list.
const LABELS = {
  "/round/company": "Company", "/round/role": "Role",
  "/round/applicant/name": "Your name", "/round/applicant/email": "Your e-mail", "/round/applicant/phone": "Your telephone",
  "/round/applicant/timezone": "Your time zone", "/round/applicant/linkedin": "LinkedIn", "/round/applicant/website": "Website",
  "/round/applicant/region": "Country, two letters", "/round/applicant/subdivision": "State or region",
  "/round/interviews/*/interviewer/name": "Name", "/round/interviews/*/interviewer/title": "Their role",
  "/round/interviews/*/interviewer/email": "Their e-mail", "/round/interviews/*/interviewer/goes_by": "Goes by",
  "/round/interviews/*/interviewer/honorific": "Honorific", "/round/interviews/*/held_at": "When you talked",
  "/round/interviews/*/promised_reply": "When they will answer", "/round/interviews/*/notes": "Notes, one thing a line",
  "/round/interviews/*/timezone": "Their time zone", "/round/interviews/*/region": "Their country, two letters",
  "/round/interviews/*/subdivision": "Their state or region", "/round/interviews/*/office_hours": "Office hours there",
};
const OF_LETTER = { text: "letter", html: "letter", subject: "subject", to: "field To" };
const PREDICATE = /^(?:is|holds|cannot be) /; // such a message has its field for a subject
const TOO_LONG = /^is longer than [\d,]+ characters$/;

/** Return what the page calls the field at a JSON pointer into a request. */
export function labelOf(pointer) {
  return LABELS[pointer.replace(/\/\d+(?=\/)/g, "/*")];
}

/** Say in a sentence what is wrong with a request. */
export function whatIsWrong(errors) {
  if (errors.length > 1 && errors.every(({ pointer }) => pointer.startsWith("/round/"))) return `${errors.length} fields under Interviews cannot be read.`;
  const [{ pointer, message }] = errors;
  const words = TOO_LONG.test(message) ? `${message}; shorten it` : message;
  return `${fieldOf(pointer)}${PREDICATE.test(message) ? "" : ":"} ${words.replace(/\.?$/, ".")}`;
}

function fieldOf(pointer) {
  const [, list, place, key] = /^\/(drafts?|letters|others|round)(?:\/interviews)?(?:\/(\d+))?(?:\/(\w+))?/.exec(pointer) ?? [];
  if (list === "round") return (labelOf(pointer) ?? "A line under Interviews") + (place ? ` (interview ${Number(place) + 1})` : "");
  if (!(key in OF_LETTER)) return "The request";
  if (list === "draft") return `The ${OF_LETTER[key]}`;
  const which = list === "others" ? "another letter" : `letter ${Number(place) + 1}`;
  return OF_LETTER[key] === "letter" ? which.replace(/^\w/, (first) => first.toUpperCase()) : `The ${OF_LETTER[key]} of ${which}`;
}

/** An answer that is no: `problem` is its RFC 9457 body, `retryAfter` in milliseconds or 0. */
export class Refusal extends Error {
  constructor(status, problem, retryAfter) {
    super(Refusal.words(problem));
    Object.assign(this, { status, problem, retryAfter });
  }

  static words({ title, detail, errors }) {
    return errors?.length ? whatIsWrong(errors) : (detail ?? title ?? "The critic could not read this.");
  }
}

/** `locked(wrong)` is called where the server wants a token: `wrong` says that one was given. */
export function openApi({ locked }) {
  const pages = new Map();
  let token = "";

  async function ask(path, { accept = "application/json", ...options } = {}) {
    const shown = token;
    const headers = { ...options.headers, Accept: accept, ...(shown && { Authorization: `Bearer ${shown}` }) };
    const response = await fetch(path, { ...options, headers });
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    if (response.status === 401 && shown === token) { // else a token was given since, and is not to be forgotten
      locked(Boolean(shown));
      token = "";
    }
    throw new Refusal(response.status, problem, 1000 * Number(response.headers.get("Retry-After") ?? 0));
  }

  const api = {
    get: async (path) => (await ask(path)).json(),
    post: async (path, body, options) => (await api.fetch(path, body, options)).json(),
    fetch: (path, body, options) => ask(path, { ...options, method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    unlock: (given) => (token = given),
    /** Return a check's page, or null if there is no answer just now. */
    async explain({ url }) {
      if (!pages.has(url)) {
        try {
          pages.set(url, await api.get(url));
        } catch {
          return null;
        }
      }
      return pages.get(url);
    },
  };
  return api;
}
