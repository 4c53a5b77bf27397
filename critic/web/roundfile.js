// round.toml: read and written by a library; the service says what is wrong with what it holds.

import { TomlDate, TomlError, parse, stringify } from "./vendor/smol-toml.js";
import { notesOf } from "./state.js";

const isTable = (value) => value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Date);

/** Return the round in a file; throws an Error with one line for the reader. */
export function parseRound(text) {
  let data;
  try {
    data = plain(parse(text.replace(/^\ufeff/, "")));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw new Error(`This is not a file saved here: its line ${error.line} cannot be read.`);
  }
  if (data.applicant !== undefined && !isTable(data.applicant)) throw new Error("applicant is no table; write [applicant] above its lines");
  const interviews = data.interviews ?? [];
  if (!Array.isArray(interviews) || !interviews.every(isTable)) throw new Error("interviews is no list; write [[interviews]] above each of them");
  return { company: "", role: "", ...data, applicant: data.applicant ?? {}, interviews: interviews.map(interview) };
}

function interview(each, at) {
  const interviewer = typeof each.interviewer === "string" ? { name: each.interviewer } : each.interviewer;
  if (!isTable(interviewer) || typeof interviewer.name !== "string") throw new Error(`interview no. ${at + 1} has no interviewer with a name`);
  return { ...each, interviewer };
}

/** Dates become text, as JSON has them; an offset stays as it was written. */
function plain(value) {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=$|[Z+-])/, "");
  if (Array.isArray(value)) return value.map(plain);
  return isTable(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)])) : value;
}

/** Return a round as round.toml, without what is blank. */
export function writeRound(round) {
  const interviews = round.interviews.filter(({ interviewer }) => interviewer.name.trim());
  const tables = interviews.map((each) => ({ ...each, interviewer: filled(each.interviewer), held_at: time(each.held_at), notes: notesOf(each) }));
  return `${stringify(filled({ ...round, applicant: filled(round.applicant), interviews: tables.map(filled) }))}\n`;
}

function time(text) {
  if (!text) return undefined;
  const date = new TomlDate(text.length === "2026-11-18T14:00".length ? `${text}:00` : text);
  return Number.isNaN(date.getTime()) ? text : date;
}

function filled(table) {
  const blank = (value) => value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length)
    || (isTable(value) && !Object.keys(value).length);
  return Object.fromEntries(Object.entries(table).filter(([, value]) => !blank(value)));
}
