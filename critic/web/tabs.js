// A row of tabs as the ARIA practices have it: one stop for Tab, arrows move, Home and End go to the ends.

/**
 * Let `list`, an element of role tablist, move by keys.
 * @param {HTMLElement} list its children of role tab may change at any time
 * @param {function(HTMLElement): void} choose called with the tab that was asked for
 */
export function openTabs(list, choose) {
  const tabs = () => [...list.querySelectorAll("[role=tab]")];
  list.addEventListener("click", (event) => {
    const tab = event.target.closest("[role=tab]");
    if (tab) choose(tab);
  });
  list.addEventListener("keydown", (event) => {
    const all = tabs();
    const at = all.indexOf(event.target.closest("[role=tab]"));
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const tab = all.at(to % all.length);
    choose(tab);
    // Choosing may have laid the row anew.
    (list.querySelector("[role=tab][aria-selected=true]") ?? tab).focus();
  });
}

/** Mark one tab of a row as the chosen one. */
export function chooseTab(list, chosen) {
  for (const tab of list.querySelectorAll("[role=tab]")) {
    tab.ariaSelected = String(tab === chosen);
    tab.tabIndex = tab === chosen ? 0 : -1;
  }
}
