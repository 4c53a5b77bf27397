// Asking the critic at the user's address, and saying in one line why there is no answer.

import { Refusal } from "./api.js";

/** The critic did not judge: `message` is a sentence that says why and what to do. */
export class Unchecked extends Error {}

/** Every call gives up when `milliseconds` are over, counted from now; all but `explain` raise Unchecked. */
export function openServer({ server, token }, milliseconds) {
  const signal = AbortSignal.timeout(milliseconds);

  async function ask(path, body) {
    const headers = { Accept: "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
    const post = body && { method: "POST", body: JSON.stringify(body) };
    if (body) headers["Content-Type"] = "application/json";
    const response = await fetch(server + path, { ...post, headers, signal, credentials: "omit" });
    if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => ({})), 0);
    return response.json();
  }

  async function keptRounds() {
    try {
      const { rounds } = await ask("/v1/rounds");
      return await Promise.all(rounds.map((id) => ask(`/v1/rounds/${encodeURIComponent(id)}`)));
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return [];
      throw error;
    }
  }

  async function critique(question) {
    const answer = await ask("/v1/critiques", question);
    if (!Array.isArray(answer?.findings) || !answer.verdict) throw new SyntaxError("no critique");
    return answer;
  }

  const speaking = (work) => async (...given) => {
    try {
      return await work(...given);
    } catch (error) {
      throw new Unchecked(why(error, server));
    }
  };
  return {
    critique: speaking(critique),
    /** Return [{id, round, letters}] of the kept rounds; none where the server keeps none. */
    rounds: speaking(keptRounds),
    /** Ask for something that needs the token. */
    greet: speaking(() => ask("/v1/checks")),
    /** Return a check's page, or null if there is no answer just now. */
    explain: ({ url }) => ask(url).catch(() => null),
  };
}

function why(error, server) {
  if (error instanceof Refusal && error.status === 401) return "The critic asks for its token; write it into the settings.";
  if (error instanceof Refusal && error.problem.title) return error.message;
  if (error.name === "TimeoutError" || error.name === "AbortError") return `The critic at ${server} took too long.`;
  if (error instanceof TypeError) return `The critic does not answer at ${server}; start it with “critic serve”.`;
  return `What answers at ${server} is broken, or is not the critic.`;
}
