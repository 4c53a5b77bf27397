// Open what a link leads to, and light up a passage in both letters; without this script all is still there.
"use strict";
function open_target() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || !target.closest("details")) return;
  for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  target.scrollIntoView();
  if (target.matches("details")) target.querySelector("summary").focus({ preventScroll: true });
}
addEventListener("hashchange", open_target);
document.addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest("a[href^='#']");
  if (link && link.hash === location.hash) open_target();
});
open_target();

function light(event) {
  const passage = event.target.closest && event.target.closest(".pair mark, .pair .join");
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!passage) return;
  const number = passage.dataset.passage || passage.textContent;
  for (const mark of passage.closest(".pair").querySelectorAll(`mark[data-passage="${CSS.escape(number)}"]`)) mark.classList.add("lit");
}
document.addEventListener("mouseover", light);
document.addEventListener("focusin", light);

// On paper nothing can be unfolded.
addEventListener("beforeprint", () => {
  for (const more of document.querySelectorAll(".more")) more.open = true;
});
