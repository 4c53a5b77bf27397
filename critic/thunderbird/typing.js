// Runs in the editor of a compose window: says when the writing pauses, and shows words there.

(() => {
  const PAUSE_MS = 1200;
  const LONGEST = 100; // characters looked for; a line is enough to find the place
  let timer = 0;

  const typed = () => messenger.runtime.sendMessage("typed").catch(() => {});
  document.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(typed, PAUSE_MS);
  });
  typed();

  messenger.runtime.onMessage.addListener(({ show }) => {
    const line = show?.trim().split("\n")[0].slice(0, LONGEST);
    if (!line) return;
    getSelection().removeAllRanges();
    window.find(line, true);
  });
})();
