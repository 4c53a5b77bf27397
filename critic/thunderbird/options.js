// The settings.  What is changed is kept at once.

import { element } from "./findings.js";
import { openServer } from "./server.js";
import { load, save, serverAddress } from "./settings.js";

const PATIENCE = 5_000;
const $ = (id) => document.getElementById(id);
const settings = await load();

function showAll() {
  $("server").value = settings.server;
  $("token").value = settings.token;
  $("quiet").checked = settings.quiet;
  $("form").elements.counts.value = settings.counts;
  $("first").open = location.search === "?first";
  showNever();
}

async function showAccounts() {
  const accounts = (await messenger.accounts.list()).filter(({ identities }) => identities.length);
  const choices = accounts.map(({ id, name }) => {
    const box = element("input", { type: "checkbox", checked: !settings.unwatched.includes(id) });
    box.addEventListener("change", () => {
      const others = settings.unwatched.filter((each) => each !== id);
      keep({ unwatched: box.checked ? others : [...others, id] });
    });
    return element("label", { className: "choice" }, box, " ", name);
  });
  $("accounts").append(...(choices.length ? choices : [element("p", { className: "note" }, "There is no account yet.")]));
}

function showNever() {
  const items = settings.never.map((each) => {
    const again = element("button", { type: "button", className: "quiet" }, "Hear of it again");
    again.addEventListener("click", async () => {
      await keep({ never: settings.never.filter((other) => other !== each) });
      showNever();
    });
    return element("li", {}, `“${each.name}” `, again);
  });
  $("never").replaceChildren(...(items.length ? items : [element("li", { className: "note" }, "None.")]));
}

async function keep(changes) {
  Object.assign(settings, changes);
  await save(changes);
}

// --- the server -------------------------------------------------------------------------------------

async function changeServer() {
  try {
    const server = serverAddress($("server").value);
    $("server").value = server;
    $("server").removeAttribute("aria-invalid");
    await keep({ server });
    await reach();
  } catch (error) {
    $("server").setAttribute("aria-invalid", "true");
    reached(error.message, true);
  }
}

/** Say whether the critic answers, and whether it knows interviewers. */
async function reach() {
  reached("Asking …");
  const server = openServer(settings, PATIENCE);
  try {
    await server.greet();
    const count = (await server.rounds()).length;
    reached(count ? `It answers, and knows your interviewers for ${count === 1 ? "1 job" : `${count} jobs`} by name and address.`
      : "It answers. It does not know your interviewers yet, so it judges names by the letter alone.");
  } catch (error) {
    reached(error.message, true);
  }
}

function reached(words, isWrong = false) {
  $("reached").textContent = words;
  $("reached").className = isWrong ? "wrong" : "note";
}

$("form").addEventListener("submit", (event) => event.preventDefault());
$("server").addEventListener("change", changeServer);
$("token").addEventListener("change", async () => {
  await keep({ token: $("token").value.trim() });
  await reach();
});
$("quiet").addEventListener("change", () => keep({ quiet: $("quiet").checked }));
$("counts").addEventListener("change", ({ target }) => keep({ counts: target.value }));

showAll();
await showAccounts();
await reach();
document.body.dataset.state = "done";
