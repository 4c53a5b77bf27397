"""What a user of Thunderbird does with the extension, as functions."""

from __future__ import annotations

from typing import Any

from thunderbird_remote import Page, Remote, until

ADDON = "critic@follow-up.invalid"

_COMPOSE = "Services.wm.getMostRecentWindow('msgcompose')"
_BUTTON = f"{_COMPOSE}?.document.querySelector('[id$=composeAction-toolbarbutton]')"
_POPUP = f"{_COMPOSE}?.document.querySelector('.webextension-popup-browser')"
_WARNING = "Services.wm.getMostRecentWindow('mail:extensionPopup')?.document.getElementById('requestFrame')"
_TAB = "document.getElementById('tabmail').currentTabInfo.browser"
_SENT = "MailServices.accounts.defaultAccount.incomingServer.rootFolder.getChildNamed('Sent')"
_OPEN_DRAFT = """
    const make = (name, kind) => Cc["@mozilla.org/messengercompose/" + name + ";1"].createInstance(kind);
    const [to, subject, body, format] = args;
    const fields = Object.assign(make("composefields", Ci.nsIMsgCompFields), {to, subject, body});
    const identity = MailServices.accounts.defaultAccount.defaultIdentity;
    MailServices.compose.OpenComposeWindowWithParams(null, Object.assign(make("composeparams", Ci.nsIMsgComposeParams), {
        type: Ci.nsIMsgCompType.New, format: Ci.nsIMsgCompFormat[format], composeFields: fields, identity}));"""
_REPLY = f"""
    const header = [...{_SENT}.messages].at(-1);
    MailServices.compose.OpenComposeWindow(null, header, header.folder.getUriForMsg(header), Ci.nsIMsgCompType.ReplyAll,
        Ci.nsIMsgCompFormat.Default, MailServices.accounts.defaultAccount.defaultIdentity, null, null);"""
_BOOK = "MailServices.ab.getDirectory('jsaddrbook://abook.sqlite')"
_CLEAR = f"""
    for (const window of Services.wm.getEnumerator("mail:extensionPopup")) window.close();
    for (const window of Services.wm.getEnumerator("msgcompose")) {{
        window.gContentChanged = window.gMsgCompose.bodyModified = false;  // else it asks whether to keep it
        window.close();
    }}
    {_BOOK}.childNodes.forEach((list) => {_BOOK}.deleteDirectory(list));
    {_BOOK}.deleteCards({_BOOK}.childCards);
    const messages = [...{_SENT}.messages];
    if (messages.length) {_SENT}.deleteMessages(messages, null, true, false, null, false);"""


class Desk:
    """Thunderbird with the extension in it, as its user has it before them."""

    def __init__(self, remote: Remote, outbox: list[str]) -> None:
        self.remote, self.outbox = remote, outbox
        self.popup = Page(remote, _POPUP, "popup.html")
        self.warning = Page(remote, _WARNING, "warn.html")
        self.unchecked = Page(remote, _WARNING, "unchecked.html")
        self.settings = Page(remote, _TAB, "options.html")

    def set(self, **settings: Any) -> None:
        """Forget all settings and what was learnt with them, and set these."""
        self.settings.run(
            """const {local, session} = messenger.storage;
            return Promise.all([local.clear(), session.clear()]).then(() => local.set(arguments[0]));""",
            settings,
        )

    def write(self, to: str, subject: str, body: str) -> None:
        """Open a draft; a body that begins with a tag makes it one with formatting."""
        self.remote.chrome(_OPEN_DRAFT, to, subject, body, "HTML" if body.startswith("<") else "PlainText")
        self._opened()

    def address(self, recipient: Any) -> None:
        """Set the recipient of the draft, as extensions do."""
        self.settings.run(
            """return messenger.tabs.query({type: "messageCompose"})
                .then(([tab]) => messenger.compose.setComposeDetails(tab.id, {to: [arguments[0]]}))""",
            recipient,
        )

    def contact(self, name: str, address: str) -> str:
        """Write somebody into the address book; return the id."""
        return str(self.remote.chrome(
            f"""const card = Cc["@mozilla.org/addressbook/cardproperty;1"].createInstance(Ci.nsIAbCard);
            [card.displayName, card.primaryEmail] = args;
            return {_BOOK}.addCard(card).UID;""",
            name, address,
        ))  # fmt: skip

    def list(self, name: str) -> str:
        """Make a list in the address book; return the id."""
        return str(self.remote.chrome(
            f"""const list = Cc["@mozilla.org/addressbook/directoryproperty;1"].createInstance(Ci.nsIAbDirectory);
            [list.isMailList, list.dirName] = [true, args[0]];
            return {_BOOK}.addMailList(list).UID;""",
            name,
        ))  # fmt: skip

    def reply(self, words: str) -> None:
        """Open a reply to the last message in Sent and write into it, above what is quoted."""
        self.remote.chrome(_REPLY)
        self._opened()
        self.type(words)

    def type(self, words: str) -> None:
        """Write at the beginning of the draft."""
        self.remote.chrome(
            f"const editor = {_COMPOSE}.GetCurrentEditor(); editor.beginningOfDocument(); editor.insertText(args[0]);",
            words,
        )

    def _opened(self) -> None:
        self.remote.wait(f"{_COMPOSE}?.composeEditorReady && {_BUTTON}")

    def look(self) -> str:
        """Press the extension's button; return what its popup says."""
        self.remote.chrome(f"{_BUTTON}.click()")
        return self.popup.text()

    def draft(self) -> str:
        """Return the source of the draft: its HTML, or its text."""
        return str(
            self.settings.run("""
            return messenger.tabs.query({type: "messageCompose"}).then(([tab]) => messenger.compose.getComposeDetails(tab.id))
                .then(details => details.isPlainText ? details.plainTextBody : details.body)""")
        )

    def body(self) -> str:
        """Return the HTML that the editor holds, as it stands there."""
        return str(self.remote.chrome(f"return {_COMPOSE}.GetCurrentEditor().document.body.outerHTML"))

    def undo(self) -> None:
        """Do what Ctrl+Z does."""
        self.remote.chrome(f"{_COMPOSE}.goDoCommand('cmd_undo')")

    def place_caret(self, words: str) -> None:
        """Click right behind these words of the draft."""
        self.remote.chrome(
            f"""const editor = {_COMPOSE}.GetCurrentEditor();
            const walker = editor.document.createTreeWalker(editor.document.body, 4);
            while (walker.nextNode() && !walker.currentNode.data.includes(args[0]));
            const node = walker.currentNode;
            editor.selection.collapse(node, node.data.indexOf(args[0]) + args[0].length);""",
            words,
        )

    def type_at_caret(self, words: str) -> None:
        self.remote.chrome(f"{_COMPOSE}.GetCurrentEditor().insertText(args[0])", words)

    def press_enter(self) -> None:
        self.remote.chrome(f"{_COMPOSE}.GetCurrentEditor().document.execCommand('insertParagraph')")

    def put_first(self, name: str, text: str) -> None:
        """Put an element at the beginning of the draft, as another extension might."""
        self.remote.chrome(
            f"""const {{body}} = {_COMPOSE}.GetCurrentEditor().document;
            body.prepend(Object.assign(body.ownerDocument.createElement(args[0]), {{textContent: args[1]}}));""",
            name, text,
        )  # fmt: skip

    def selects(self, words: str, followed_by: str = "") -> None:
        """Wait until these words of the letter are selected, where those follow them."""
        self.remote.wait(
            f"""(() => {{
                const selection = {_COMPOSE}.GetCurrentEditor().selection;
                const {{focusNode, focusOffset}} = selection;
                return selection.toString() === args[0] && (focusNode.data ?? "").slice(focusOffset).startsWith(args[1]);
            }})()""",
            words, followed_by,
        )  # fmt: skip

    def stored(self, name: str) -> Any:
        return self.settings.run("return messenger.storage.local.get().then(all => all[arguments[0]])", name)

    def stores(self, name: str, value: Any) -> None:
        """Wait until the extension keeps this."""
        until(lambda: self.stored(name) == value, f"{name} is {value}")

    def badge(self) -> str:
        return str(
            self.settings.run("""
            return messenger.tabs.query({type: "messageCompose"}).then(([tab]) => messenger.composeAction.getBadgeText({tabId: tab.id}))""")
        )

    def says_on_button(self, count: str) -> None:
        until(lambda: self.badge() == count, f"{count} on the button")

    def close_popup(self) -> None:
        self.remote.chrome(f"{_POPUP}.closest('panel').hidePopup()")
        self.remote.wait(f"!{_POPUP}")

    def send(self) -> None:
        self.remote.chrome(f"{_COMPOSE}.document.getElementById('button-send').click()")

    def is_open(self) -> bool:
        """Return whether the draft is there and can be worked on."""
        return bool(self.remote.chrome(f"return Boolean({_COMPOSE} && !{_COMPOSE}.gWindowLocked)"))

    def lock(self, locked: bool) -> None:
        """Lock the draft as Thunderbird does while a Send is being answered, or unlock it."""
        self.remote.chrome(f"{_COMPOSE}.gWindowLocked = args[0]", locked)

    def warns(self) -> str:
        """Wait until Send was answered by a warning and the draft can be worked on again; return what the warning says."""
        said = self.warning.text()
        until(self.is_open, "the draft can be worked on")
        return said

    def waits_for_no_warning(self) -> None:
        self.remote.wait(f"!{_WARNING}")

    def sent(self) -> int:
        return int(self.remote.chrome(f"return {_SENT}.getTotalMessages(false)"))

    def waits_until_sent(self) -> None:
        """Wait until the draft was sent and is filed."""
        self.remote.wait(f"!{_COMPOSE} && {_SENT}.getTotalMessages(false) === 1")

    def windows(self) -> int:
        """Count the windows of the extension."""
        return int(self.remote.chrome("return [...Services.wm.getEnumerator('mail:extensionPopup')].length"))

    def file(self, message: str) -> None:
        """Lay a message into Sent, as an earlier day would have."""
        self.remote.chrome(f"{_SENT}.QueryInterface(Ci.nsIMsgLocalMailFolder).addMessage(args[0])", message)

    def darken(self, is_dark: bool) -> None:
        """Have the system like dark pages, or not."""
        self.remote.chrome(
            """Services.prefs.setIntPref("ui.systemUsesDarkTheme", args[0]);
            Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", 1 - args[0]);""",
            int(is_dark),
        )

    def stop_background(self) -> None:
        """Stop the background page, as half a minute without events does."""
        extension = "WebExtensionPolicy.getByID(args[0]).extension"
        self.remote.chrome(f"await {extension}.terminateBackground()", ADDON)
        self.remote.wait(f"{extension}.backgroundState === 'stopped'", ADDON)

    def clear(self) -> None:
        self.darken(False)
        self.remote.chrome(_CLEAR)
        self.remote.wait(f"!{_COMPOSE} && !{_WARNING} && {_SENT}.getTotalMessages(false) === 0")
        self.outbox.clear()
