// When to ask about the letter: once the typing pauses, again when the server was away, and never to show an answer that
// a newer question has overtaken.

import { Refusal } from "./api.js";

const PAUSE_MS = 300;
const RETRY_MS = [1500, 3000, 6000, 12_000];

/**
 * @param {object} api
 * @param {object} host `question()` returns the request, or null where there is nothing to ask; `answered(critique, request)`;
 *   `state(kind, words)` with idle, asking, gone, busy or refused; `badRound(errors)` what is wrong with the round, then it is left out
 */
export function openAsking(api, host) {
  let timer = 0;
  let underWay = null;
  let failures = 0;

  async function ask() {
    clearTimeout(timer);
    underWay?.abort();
    const mine = (underWay = new AbortController());
    const request = host.question();
    if (!request) return host.state("idle", "");
    host.state("asking", "");
    try {
      const critique = await judged(request, mine.signal);
      if (mine !== underWay) return;
      failures = 0;
      host.state("idle", "");
      host.answered(critique, request);
    } catch (error) {
      if (mine === underWay && error.name !== "AbortError") failed(error);
    }
  }

  async function judged(request, signal) {
    const send = (body) => api.post("/v1/critiques", body, { signal });
    try {
      const critique = await send(request);
      host.badRound([]);
      return critique;
    } catch (error) {
      const errors = error.problem?.errors ?? [];
      if (!request.round || !errors.length || errors.some(({ pointer }) => !pointer.startsWith("/round"))) throw error;
      // One slip in the round must not cost the letter its judgement.
      host.badRound(errors);
      return send({ ...request, round: null });
    }
  }

  function failed(error) {
    if (error instanceof Refusal && error.status === 401) return host.state("idle", "");
    if (error instanceof Refusal && error.status !== 503 && error.status < 500) return host.state("refused", error.message);
    const wait = error.retryAfter || RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)];
    timer = setTimeout(ask, wait);
    if (error instanceof Refusal) host.state("busy", error.message);
    else host.state("gone", "The critic does not answer. Your text is safe here; asking again in a moment.");
  }

  addEventListener("online", ask);
  return {
    now: ask,
    soon() {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MS);
    },
  };
}
