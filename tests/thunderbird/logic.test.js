// Run beside the unpacked extension: what decides without asking the mail program or the server.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";

import { whatIsWrong } from "./api.js";
import { fingerprint, hasList, recipientsOf } from "./draft.js";
import { ownWords, readsLikeFollowUp } from "./followup.js";
import { mended } from "./mend.js";
import { isPerson, personOf, roundWith } from "./recipients.js";
import { openServer, Unchecked } from "./server.js";
import { serverAddress } from "./settings.js";

const letter = (text, subject = "") => ({ subject, text });

test("thanks for an interview, a talk or somebody's time read like a follow-up", () => {
  for (const text of [
    "Thank you for taking the time to meet with me this afternoon.",
    "I enjoyed our conversation about the ward clerks.",
    "Many thanks for the interview!",
    "I am grateful that you told me about the role.",
    "I am following up on my application from last week.",
    "Great talking to you on Tuesday.",
  ]) assert.ok(readsLikeFollowUp(letter(text)), text);
  assert.ok(readsLikeFollowUp(letter("It was fun.", "Thank you for Tuesday's interview")));
});

test("other mail does not", () => {
  for (const text of [
    "Are you free for lunch on Friday?",
    "Thanks, got it.",
    "Please find the invoice attached. Thank you for your order.",
    "The interview with the mayor is on page three.",
    "",
  ]) assert.ok(!readsLikeFollowUp(letter(text)), text);
});

test("what others wrote, and the signature block, do not count", () => {
  const theirs = "Thank you for the interview.";
  for (const quoted of [
    `Fine.\n\nOn 18 Nov 2026, Ada wrote:\n> ${theirs}\n`,
    `Fine.\n\nOn 18 Nov 2026, Ada wrote:\n${theirs}`,
    `Fine.\n\n-----Original Message-----\nFrom: Ada\n${theirs}`,
  ]) {
    assert.equal(ownWords(quoted).trim(), "Fine.");
    assert.ok(!readsLikeFollowUp(letter(quoted)));
  }
  assert.ok(!readsLikeFollowUp(letter("Fine.\n-- \nThank you for your time.")));
});

test("what is written under the mail it answers counts", () => {
  assert.ok(readsLikeFollowUp(letter("On 18 Nov 2026, Ada wrote:\n> See you on Monday.\n\nThank you for the interview.\n")));
  assert.ok(readsLikeFollowUp(letter("On 18 Nov 2026, Ada wrote:\nThank you for the interview.\n> See you on Monday.\n")));
});

test("a recipient is taken apart", () => {
  assert.deepEqual(personOf('"Ortiz, Robert" <R.Ortiz@Example.org>'), { name: "Ortiz, Robert", address: "r.ortiz@example.org" });
  assert.deepEqual(personOf("ada@example.org"), { name: "", address: "ada@example.org" });
  assert.deepEqual(personOf("Ada Okonkwo"), { name: "Ada Okonkwo", address: "" });
  assert.deepEqual(recipientsOf({ to: ["a@b.example", { id: "1", type: "contact" }, " "] }), ["a@b.example"]);
  assert.deepEqual(recipientsOf({}), []);
});

test("a list of the address book is no person", () => {
  const details = { to: ["Hiring Panel <Hiring Panel>", "Ada <ada@example.org>", "Bob Ortiz"] };
  assert.deepEqual(recipientsOf(details), ["Ada <ada@example.org>", "Bob Ortiz"]);
  assert.ok(hasList(details));
  assert.ok(!hasList({ to: ["Ada <ada@example.org>", "<>"] }));
});

test("an interviewer is known by address, or by name in any order and without accents", () => {
  const siobhan = { name: "Siobhán O'Dwyer", email: "siobhan@example.org" };
  for (const each of ["SIOBHAN@example.org", "Siobhan O'Dwyer <other@example.org>", "O'Dwyer, Siobhán"]) assert.ok(isPerson(each, siobhan), each);
  for (const each of ["Siobhán Murphy <s@example.org>", "x@example.org"]) assert.ok(!isPerson(each, siobhan), each);
  assert.ok(!isPerson("x@example.org", { name: "" }));
  assert.ok(!isPerson("<>", { name: "", email: "" }));
});

test("of several rounds with one person it is the latest", () => {
  const round = (held_at) => ({ interviews: [{ interviewer: { name: "Ada Okonkwo" }, held_at }] });
  const rounds = [{ id: "old", round: round("2026-01-02T10:00:00Z") }, { id: "new", round: round("2026-11-18T10:00:00Z") }, { id: "none", round: { interviews: [] } }];
  assert.equal(roundWith(["Ada Okonkwo <ada@example.org>"], rounds).id, "new");
  assert.equal(roundWith(["Bob Ortiz"], rounds), null);
});

test("edits are done from the last to the first, in the text or in its HTML", () => {
  const edits = [{ start: 0, end: 1, text: "A", source_start: 3, source_end: 4, source_text: "A" }, { start: 2, end: 3, text: "CC", source_start: 14, source_end: 15, source_text: "&lt;" }];
  assert.equal(mended("abc", edits, false), "AbCC");
  assert.equal(mended("<p>ab<b>😀</b>c", edits, true), "<p>Ab<b>😀</b>&lt;");
});

test("the approval of a draft is for its text and its readers", () => {
  const details = { to: ["a@b.example"], cc: [], bcc: [], subject: "s", isPlainText: true, plainTextBody: "t", body: "" };
  assert.equal(fingerprint(details), fingerprint({ ...details, type: "draft" }));
  for (const change of [{ to: ["c@d.example"] }, { bcc: ["c@d.example"] }, { subject: "S" }, { plainTextBody: "T" }]) {
    assert.notEqual(fingerprint(details), fingerprint({ ...details, ...change }));
  }
});

test("letters travel in the clear on this machine only", () => {
  assert.equal(serverAddress(" 127.0.0.1:8017/ "), "http://127.0.0.1:8017");
  assert.equal(serverAddress("http://localhost:8017/v1"), "http://localhost:8017");
  assert.equal(serverAddress("https://critic.example.org"), "https://critic.example.org");
  assert.throws(() => serverAddress("http://192.0.2.7:8017"), /https:/);
  assert.throws(() => serverAddress("ftp://127.0.0.1"), /http/);
  assert.throws(() => serverAddress("http://"), /no address/);
});

test("a server that wants another token, keeps nothing or is none is said in words", async () => {
  const answers = { "/v1/checks": [401, "{}"], "/v1/rounds": [404, "{}"], "/v1/critiques": [200, "[]"] };
  const asked = [];
  const other = createServer((request, response) => {
    const [status, body] = answers[request.url];
    asked.push(request.headers.authorization);
    response.writeHead(status, { "Content-Type": "application/json" }).end(body);
  });
  await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));
  const server = `http://127.0.0.1:${other.address().port}`;
  const open = openServer({ server, token: "wrong" }, 10_000);
  await assert.rejects(open.greet(), (error) => error instanceof Unchecked && /asks for its token/.test(error.message));
  assert.deepEqual(await open.rounds(), []);
  await assert.rejects(open.critique({}), /is broken, or is not the critic/);
  assert.deepEqual(asked, ["Bearer wrong", "Bearer wrong", "Bearer wrong"]);
  other.closeAllConnections();
  await new Promise((resolve) => other.close(resolve));
  await assert.rejects(open.greet(), /does not answer at .*; start it/);
});

test("what is wrong with a request is said by the names of its fields", () => {
  const said = (...errors) => whatIsWrong(errors.map(([pointer, message]) => ({ pointer, message })));
  const [long, zone] = ["is longer than 1,000 characters", "unknown time zone; write one like America/New_York"];
  assert.equal(said(["/draft/subject", long]), "The subject is longer than 1,000 characters; shorten it.");
  assert.equal(said(["/others/0/text", long]), "Another letter is longer than 1,000 characters; shorten it.");
  assert.equal(said(["/letters/2/subject", long]), "The subject of letter 3 is longer than 1,000 characters; shorten it.");
  assert.equal(said(["/round/applicant/timezone", zone]), `Your time zone: ${zone}.`);
  assert.equal(said(["/round/interviews/1/timezone", zone]), `Their time zone (interview 2): ${zone}.`);
  assert.equal(said(["/round/interviews/1/interviewer/email", "is no text"]), "Their e-mail (interview 2) is no text.");
  assert.equal(said(["/round/role", "is no text"], ["/round/company", "is no text"]), "2 fields under Interviews cannot be read.");
  assert.equal(said(["/now", "is no time"], ["/draft/text", "is missing"]), "The request is no time.");
  assert.equal(said(["", "is no object"]), "The request is no object.");
});
