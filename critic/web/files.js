// Letters out of files: dropped on the page or chosen, one or a folder.  The server reads them, the page keeps them.

import { element } from "./findings.js";
import { announce, button, count } from "./screen.js";
import { addLetter } from "./state.js";

const KNOWN = /\.(txt|md|eml|mbox|html?|docx|csv|jsonl)$/i;
const LARGEST = 7_000_000; // bytes; a larger one is no letter
const BASE64_STEP = 0x8000;

/** `loadRound(file)` takes a round.toml and returns why not, if so; `brought(count, unreadable)` is called at the end. */
export function openFiles({ state, api, loadRound, brought }) {
  const zone = document.getElementById("dropping");
  let depth = 0;

  async function take(files) {
    const unreadable = [];
    let added = 0;
    announce("Reading …");
    for (const { file, path } of files) {
      if (/(^|\/)round\.toml$/i.test(path)) {
        const why = await loadRound(file);
        if (why) refuse(unreadable, path, why);
      } else {
        added += await takeLetter(file, path, unreadable);
      }
    }
    announce(`${count(added, "letter")} added${unreadable.length ? `, ${count(unreadable.length, "file")} could not be read` : ""}.`);
    brought(added, unreadable);
  }

  async function takeLetter(file, path, unreadable) {
    if (file.size > LARGEST) return refuse(unreadable, path, "is too large for a letter");
    try {
      const answer = await api.post("/v1/files", { name: path, data: base64(new Uint8Array(await file.arrayBuffer())) });
      unreadable.push(...answer.unreadable);
      for (const draft of answer.drafts) state.change("letters", (value) => addLetter(value, letterOf(draft, value.round)));
      return answer.drafts.length;
    } catch (error) {
      return refuse(unreadable, path, error.problem ? error.message : "the critic does not answer just now; drop it again in a moment");
    }
  }

  function refuse(unreadable, file, why) {
    unreadable.push({ file, why });
    return 0;
  }

  function buttons() {
    const pick = (words, properties) => {
      const input = element("input", { type: "file", multiple: true, hidden: true, ariaLabel: words, ...properties });
      input.addEventListener("change", () => {
        const chosen = [...input.files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
        take(chosen.filter(({ path }) => !properties.webkitdirectory || wanted(path)));
        input.value = "";
      });
      return [button(words, () => input.click()), input];
    };
    return [...pick("Add files", {}), ...pick("Add a folder", { webkitdirectory: true })];
  }

  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  const over = (by) => {
    depth = by ? Math.max(0, depth + by) : 0;
    zone.hidden = !depth;
  };
  addEventListener("dragenter", (event) => hasFiles(event) && over(1));
  addEventListener("dragleave", (event) => hasFiles(event) && over(-1));
  addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
  // In the capture phase: else the editor would take a dropped file for text.
  addEventListener("drop", async (event) => {
    over(0);
    if (!hasFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    // All of them now: when the event is over, so is what it holds.
    const dropped = [...event.dataTransfer.items].filter(({ kind }) => kind === "file").map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
    const found = await Promise.all(dropped.map(({ entry, file }) => (entry?.isDirectory ? filesIn(entry) : [{ file, path: file.name, chosen: true }])));
    take(found.flat().filter(({ path, chosen }) => chosen || wanted(path)));
  }, true);

  return { buttons };
}

/** Of a folder, only what may be a letter or a round; of single files whatever one chose. */
function wanted(path) {
  const name = path.split("/").at(-1);
  return !path.split("/").some((part) => part.startsWith(".")) && (KNOWN.test(name) || name === "round.toml") && !/^readme\b/i.test(name);
}

async function filesIn(folder) {
  const reader = folder.createReader();
  const found = [];
  for (;;) {
    const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject)); // a hundred at a time
    if (!entries.length) return found;
    for (const entry of entries) {
      if (entry.isDirectory) found.push(...(await filesIn(entry)));
      else found.push({ file: await new Promise((resolve, reject) => entry.file(resolve, reject)), path: entry.fullPath.slice(1) });
    }
  }
}

function letterOf({ id, channel, subject, to, text, sent_at: sentAt }, round) {
  return { id, channel, subject: subject ?? "", to: to[0] ?? readerIn(id, round), text, sent_at: sentAt };
}

/** Return the interviewer whose name the file bears, as robert-ortiz.txt does; whoever sees it in the field can change it. */
function readerIn(path, { interviews }) {
  const folded = (words) => words.normalize("NFKD").replace(/[^\p{L}]/gu, "").toLowerCase();
  const stem = folded(path.split("/").at(-1).replace(/\.\w+$/, ""));
  return interviews.find(({ interviewer }) => folded(interviewer.name) === stem)?.interviewer.name ?? "";
}

function base64(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += BASE64_STEP) text += String.fromCharCode(...bytes.subarray(at, at + BASE64_STEP));
  return btoa(text);
}
