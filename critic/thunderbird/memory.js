// What is remembered of a compose window while it is open.  It lies with the mail program, not on this page's heap, since the
// background page is stopped whenever nothing happens, and it is gone with the window or the program.

const BLANK = { dismissed: [], approved: null, warning: null, window: null };
// Each by itself: two pages may write at once, and neither is to undo what the other wrote.
const keyOf = (name, tabId) => `${name}-${tabId}`;

/** `dismissed` holds keys of findings, `approved` the draft that is to go, `warning` what its window `window` shows. */
export async function memoryOf(tabId) {
  const kept = await messenger.storage.session.get(Object.fromEntries(Object.keys(BLANK).map((name) => [keyOf(name, tabId), BLANK[name]])));
  return Object.fromEntries(Object.keys(BLANK).map((name) => [name, kept[keyOf(name, tabId)]]));
}

export async function remember(tabId, changes) {
  await messenger.storage.session.set(Object.fromEntries(Object.entries(changes).map(([name, value]) => [keyOf(name, tabId), value])));
}

export async function forget(tabId) {
  await messenger.storage.session.remove(Object.keys(BLANK).map((name) => keyOf(name, tabId)));
}
