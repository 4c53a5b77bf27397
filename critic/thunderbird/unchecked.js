// The window that says that a follow-up went out unread, and why.  Not a notification: a desktop may show none.

const $ = (id) => document.getElementById(id);

$("why").textContent = new URLSearchParams(location.search).get("why");
$("close").addEventListener("click", () => window.close());
$("settings").addEventListener("click", async () => {
  await messenger.runtime.openOptionsPage();
  window.close();
});
document.addEventListener("keydown", (event) => event.key === "Escape" && window.close());
$("close").focus();
document.body.dataset.state = "done";
