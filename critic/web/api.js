// Asking the critic on this machine.  Letters travel in bodies, never in an address; the token stays in memory.

/** An answer that is no: `problem` is its RFC 9457 body, `retryAfter` in milliseconds or 0. */
export class Refusal extends Error {
  constructor(status, problem, retryAfter) {
    super(Refusal.words(problem));
    Object.assign(this, { status, problem, retryAfter });
  }

  static words({ title, detail, errors }) {
    const [first] = errors ?? [];
    return first ? `${first.pointer || "The request"}: ${first.message}` : (detail ?? title ?? "The critic could not read this.");
  }
}

/** `locked(wrong)` is called where the server wants a token: `wrong` says that one was given. */
export function openApi({ locked }) {
  const pages = new Map();
  let token = "";

  async function ask(path, { accept = "application/json", ...options } = {}) {
    const headers = { ...options.headers, Accept: accept, ...(token && { Authorization: `Bearer ${token}` }) };
    const response = await fetch(path, { ...options, headers });
    if (response.ok) return response;
    const problem = await response.json().catch(() => ({}));
    if (response.status === 401) {
      locked(Boolean(token));
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
