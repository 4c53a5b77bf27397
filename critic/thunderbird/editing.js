// Runs in the editor of a compose window, put there when it is needed: mends words as if they had been typed, so that Undo
// takes it back and the rest of the draft stays as it is, and shows words.  Functions only: it may be put there twice.

/**
 * Do edits {start, end, text} of the draft whose source, HTML or text, was `source`; start and end count in it.
 * Return whether they were done; if not, nothing was.
 */
function mendDraft(source, isHtml, edits) {
  const selection = getSelection();
  const caret = selection.rangeCount ? selection.getRangeAt(0).cloneRange() : null; // it moves along with the text it stands in
  const caretAt = caret ? offsetOf(caret) : -1;
  let isInside = false;
  const textOf = (html) => (isHtml ? flattened(new DOMParser().parseFromString(html, "text/html").body).text : plain(html));
  let expected = flattened(document.body).text;
  let done = 0;
  for (const edit of [...edits].sort((one, other) => other.start - one.start)) {
    // What stands before the place must be the same in the source and the editor, or it is another place.
    const [before, whole] = [textOf(source.slice(0, edit.start)), textOf(source.slice(0, edit.end))];
    if (!expected.startsWith(whole) || !replaceWords(before.length, whole.length, edit.text, isHtml)) break;
    isInside ||= before.length <= caretAt && caretAt <= whole.length;
    expected = before + plain(edit.text) + expected.slice(whole.length);
    done += 1;
  }
  const isDone = done === edits.length && flattened(document.body).text.trimEnd() === expected.trimEnd();
  if (!isDone) for (; done > 0; done -= 1) document.execCommand("undo");
  if (caret && !isInside) {
    selection.removeAllRanges();
    selection.addRange(caret);
  }
  return isDone;
}

/** Put words in the place of start:end of the flattened text, in one step of Undo; return whether the editor took it. */
function replaceWords(start, end, words, isHtml) {
  const old = flattened(document.body).text.slice(start, end);
  const { before, after, text } = difference(old, words);
  const range = rangeOf(start + before, end - after);
  if (!range) return false;
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  if (!text) return range.collapsed || document.execCommand("delete");
  if (!isHtml || !text.includes("\n")) return document.execCommand("insertText", false, text);
  const line = document.createElement("p");
  line.textContent = text;
  return document.execCommand("insertHTML", false, line.innerHTML.replaceAll("\n", "<br>"));
}

/** Return how much at both ends is the same, and the text between: a word in bold of which one letter is mended stays bold. */
function difference(old, fresh) {
  const [were, are] = [[...old], [...fresh]];
  const most = Math.min(were.length, are.length);
  const isSame = (one, other) => one === plain(other);
  let [before, after] = [0, 0];
  while (before < most && isSame(were[before], are[before])) before += 1;
  while (after < most - before && isSame(were.at(-1 - after), are.at(-1 - after))) after += 1;
  const length = (characters) => characters.join("").length;
  const text = are.slice(before, are.length - after).join("");
  return { before: length(were.slice(0, before)), after: length(were.slice(were.length - after)), text };
}

/** Return the range of start:end of the flattened text, null if there is none; a point is right after what precedes it. */
function rangeOf(start, end) {
  const { pieces } = flattened(document.body);
  const first = pieces.find((piece) => (start < end ? start < piece.end : start <= piece.end));
  const last = pieces.find((piece) => end <= piece.end);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(...pointIn(first, start));
  range.setEnd(...pointIn(last, end));
  return range;
}

/** Return where in the flattened text a range ends. */
function offsetOf({ endContainer, endOffset }) {
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(endContainer, endOffset);
  return flattened(before.cloneContents()).text.length;
}

function pointIn({ node, start }, offset) {
  if (node.nodeType === Node.TEXT_NODE) return [node, offset - start];
  return [node.parentNode, [...node.parentNode.childNodes].indexOf(node) + offset - start];
}

/** Return the text of an element, where a <br> is a line break, and the nodes it is made of: {node, start, end}. */
function flattened(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces = [];
  let text = "";
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const own = node.nodeType === Node.TEXT_NODE ? plain(node.data) : node.localName === "br" ? "\n" : "";
    if (!own) continue;
    pieces.push({ node, start: text.length, end: text.length + own.length });
    text += own;
  }
  return { text, pieces };
}

/** Return the text with usual spaces: the editor makes some of them unbreakable. */
function plain(text) {
  return text.replaceAll("\u00a0", " ");
}

/** Select the words where they stand for the time after `before` others. */
function showWords(words, before) {
  getSelection().removeAllRanges();
  for (let times = 0; times <= before; times += 1) if (!window.find(words, true)) return;
}
