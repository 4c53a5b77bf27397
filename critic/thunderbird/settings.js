// What the user chose, kept in this profile; and the address of the server, which must be one that letters may go to.

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * `unwatched` holds ids of accounts, so that a new account is watched; `counts` says what is a follow-up: "kept" (to an
 * interviewer of a kept round), "alike" (also what reads like one) or "every" message; `never` holds {check, name}.
 * `deadline` is how long Send waits for an answer, in milliseconds.
 */
export const DEFAULTS = { server: "http://127.0.0.1:8017", token: "", unwatched: [], counts: "alike", quiet: false, never: [], deadline: 1500 };

export const load = () => messenger.storage.local.get(DEFAULTS);
export const save = (changes) => messenger.storage.local.set(changes);

/** Return the address as it is kept, without a path; throws an Error whose message says what to write instead. */
export function serverAddress(text) {
  let url;
  try {
    url = new URL(text.trim().includes("://") ? text.trim() : `http://${text.trim()}`);
  } catch {
    throw new Error(`This is no address. Write ${DEFAULTS.server}, or what \`critic serve\` printed.`);
  }
  if (!["http:", "https:"].includes(url.protocol)) throw new Error("Write an address that begins with http:// or https://.");
  // A letter is private: off this machine it travels encrypted or not at all.
  if (url.protocol === "http:" && !LOOPBACK.test(url.hostname)) throw new Error("On another machine than this one, the address must begin with https://.");
  return url.origin;
}
