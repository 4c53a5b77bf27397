// Runs in the editor of a compose window: says when the writing pauses.

(() => {
  const PAUSE_MS = 1200;
  let timer = 0;

  const typed = () => messenger.runtime.sendMessage("typed").catch(() => {});
  document.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(typed, PAUSE_MS);
  });
  typed();
})();
