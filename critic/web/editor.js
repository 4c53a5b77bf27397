// The field one writes in: CodeMirror with underlines for findings, a soft mark for what was found, clean paste, undo.

import { Decoration, EditorState, EditorView, StateEffect, StateField, Transaction, closeHoverTooltips, forEachDiagnostic, history,
  historyKeymap, isolateHistory, keymap, linter, nextDiagnostic, placeholder, previousDiagnostic, setDiagnostics, standardKeymap,
} from "./vendor/codemirror.js";
import { clean, fromHtml } from "./paste.js";

const SEVERITY = { error: "error", warning: "warning", suggestion: "info" };
const WEIGHT = ["error", "warning", "suggestion"];
const setFound = StateEffect.define();
const MARKS = Object.fromEntries(["detail", "thanks", "contact"].map((label) => [label, Decoration.mark({ class: `found found-${label}` })]));

const foundField = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    const effect = transaction.effects.find((each) => each.is(setFound));
    return effect ? Decoration.set(effect.value, true) : marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * Make a field in `parent`.
 * @param {HTMLElement} parent
 * @param {object} options `labelledBy`, `describedBy` ids; `hint` in an empty field; `singleLine`; `nonce` for its style sheet; `typed(text)`;
 *   `card(finding)` makes what is shown beside a finding
 */
export function openEditor(parent, options) {
  const states = new Map(); // a letter's undo stays its own
  const hint = document.createElement("span"); // one for all letters: what it says may change
  hint.textContent = options.hint;
  options = { ...options, hint };
  let shown = null;
  const view = new EditorView({ parent, state: EditorState.create({ extensions: extensions(options) }) });

  const editor = {
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus,
    text: () => view.state.doc.toString(),
    /** Show a letter's text; one that was shown before comes back with its caret and its undo. */
    load(key, text) {
      if (key === shown && text === editor.text()) return;
      if (shown) states.set(shown, view.state);
      const kept = states.get(key);
      shown = key;
      if (kept?.doc.toString() === text) view.setState(kept);
      else view.setState(EditorState.create({ doc: text, extensions: extensions(options) }));
    },
    hint: (words) => (hint.textContent = words),
    forget() {
      states.clear();
      shown = null;
    },
    /** Underline the findings and mark what was found; offsets as in the text now. */
    mark(findings, annotations) {
      const marks = annotations.filter(({ label, start, end }) => label in MARKS && start < end);
      const diagnostics = findings.map((finding) => ({ from: finding.start, to: finding.end, severity: SEVERITY[finding.severity], message: finding.message,
        finding, markClass: `mark-${finding.severity}`, renderMessage: () => options.card(finding) }));
      // Of two findings at one place the graver one is named first.
      diagnostics.sort((one, other) => one.from - other.from || WEIGHT.indexOf(one.finding.severity) - WEIGHT.indexOf(other.finding.severity));
      view.dispatch(setDiagnostics(view.state, diagnostics));
      view.dispatch({ effects: setFound.of(marks.map(({ label, start, end }) => MARKS[label].range(start, end))) });
    },
    select(start, end) {
      view.dispatch({ selection: { anchor: start, head: end }, scrollIntoView: true });
      view.focus();
    },
    /** Apply edits as one step of undo; the caret stays where it was in the text. */
    apply(edits) {
      const changes = edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text }));
      view.dispatch({ changes, annotations: isolateHistory.of("full"), userEvent: "input.mend" });
    },
    /** Go to the next finding, or the one before, and return it, or null if there is none. */
    step(forward) {
      view.focus();
      (forward ? nextDiagnostic : previousDiagnostic)(view);
      const { from, to } = view.state.selection.main;
      let found = null;
      forEachDiagnostic(view.state, (each, start, end) => (found ??= start === from && end === to ? each.finding : null));
      return found;
    },
    closeCard: () => view.dispatch({ effects: closeHoverTooltips }),
  };
  return editor;
}

function extensions({ labelledBy, describedBy, hint, singleLine, nonce, typed, card }) {
  const attributes = { "aria-labelledby": labelledBy, spellcheck: "true", autocapitalize: "sentences", autocorrect: "on" };
  if (describedBy) attributes["aria-describedby"] = describedBy;
  if (singleLine) attributes["aria-multiline"] = "false";
  return [
    EditorView.cspNonce.of(nonce),
    EditorView.contentAttributes.of(attributes),
    EditorView.perLineTextDirection.of(true),
    EditorView.lineWrapping,
    history(),
    keymap.of([{ key: "Escape", run: closeCards }, ...(singleLine ? [{ key: "Enter", run: () => true }] : []), ...historyKeymap, ...standardKeymap]),
    placeholder(() => hint),
    foundField,
    linter(null, { delay: 0 }),
    EditorView.domEventHandlers({ paste: pasteRich }),
    EditorView.clipboardInputFilter.of((text) => clean(text)),
    EditorView.updateListener.of((update) => update.docChanged && typed(update)),
    singleLine ? EditorState.transactionFilter.of(onOneLine) : [],
  ];
}

function closeCards(view) {
  view.dispatch({ effects: closeHoverTooltips });
  return false;
}

/** Insert the text of rich text; what is plain CodeMirror takes itself. */
function pasteRich(event, view) {
  const html = event.clipboardData?.getData("text/html");
  const text = html && fromHtml(html);
  if (!text) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(text), { userEvent: "input.paste", scrollIntoView: true });
  return true;
}

/** Let no line break into a field of one line: pasted ones become spaces, Enter does nothing. */
function onOneLine(transaction) {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction;
  if (transaction.isUserEvent("input.type") || transaction.isUserEvent("input")) {
    const words = transaction.newDoc.toString().replace(/\s*\n\s*/g, " ").trim();
    if (words === transaction.startState.doc.toString()) return [];
    return [{ changes: { from: 0, to: transaction.startState.doc.length, insert: words }, selection: { anchor: words.length },
      annotations: Transaction.userEvent.of("input.paste") }];
  }
  return [];
}
