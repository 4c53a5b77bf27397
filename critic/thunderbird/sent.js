// What was sent already: the follow-ups in the Sent folders, to compare a draft with.

import { readsLikeFollowUp } from "./followup.js";
import { interviewWith } from "./recipients.js";

const DAYS = 60;
const MOST = 20; // letters compared with
const MOST_READ = 100; // letters looked into
const LONGEST = 50_000; // characters; what is longer is no follow-up
const MOST_RECIPIENTS = 20;
const DAY = 86_400_000;

/**
 * Return the newest follow-ups as drafts: those to interviewers of the round where there is one, else those that read like one.
 * What has not been read after `milliseconds` is left out: a folder that lies on a slow server must not hold up Send.
 */
export async function sentLetters(round, accounts, milliseconds) {
  const found = [];
  const late = new Promise((resolve) => setTimeout(resolve, milliseconds));
  const search = { over: false };
  await Promise.race([collect(found, search, round, accounts).catch(() => {}), late]);
  search.over = true;
  return [...found];
}

async function collect(found, search, round, accounts) {
  const headers = (await Promise.all((await sentFolders(accounts)).map(headersOf))).flat();
  headers.sort((one, other) => other.date - one.date);
  for (const header of headers.filter((each) => !round || interviewWith(each.recipients, round)).slice(0, MOST_READ)) {
    if (search.over || found.length === MOST) return;
    const content = await contentOf(header);
    if (!content || search.over) continue;
    if (!round && !readsLikeFollowUp({ subject: header.subject, text: content.text ?? content.html.replace(/<[^>]*>/g, " ") })) continue;
    found.push({ id: `sent/${header.id}`, to: header.recipients.slice(0, MOST_RECIPIENTS), subject: header.subject, ...content });
  }
}

async function sentFolders(accounts) {
  const folders = await messenger.folders.query({ specialUse: ["sent"] });
  return folders.filter(({ accountId }) => accounts(accountId));
}

async function headersOf(folder) {
  const headers = [];
  const fromDate = new Date(Date.now() - DAYS * DAY);
  let page = await messenger.messages.query({ folderId: folder.id, fromDate });
  headers.push(...page.messages);
  while (page.id) {
    page = await messenger.messages.continueList(page.id);
    headers.push(...page.messages);
  }
  return headers;
}

/** Return {text} or {html} of a message, or null where there is neither. */
async function contentOf({ id }) {
  const parts = await messenger.messages.listInlineTextParts(id);
  const plain = parts.find(({ contentType }) => contentType === "text/plain");
  const html = parts.find(({ contentType }) => contentType === "text/html");
  const fits = (part) => part?.content.trim() && part.content.length <= LONGEST;
  if (fits(plain)) return { text: plain.content };
  return fits(html) ? { html: html.content } : null;
}
