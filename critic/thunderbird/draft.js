// The draft in a compose window, as the service takes it.

const LIST = /<[^<>@]+>\s*$/; // "Panel <Panel>", as Thunderbird writes a list of the address book

const allOf = ({ to }) => [to ?? []].flat().filter((each) => typeof each === "string" && each.trim());

/** Return the recipients as text; Thunderbird has put a contact into words already.  A list is no person, and is left out. */
export function recipientsOf(details) {
  return allOf(details).filter((each) => !LIST.test(each));
}

/** Return whether a list is among the recipients.  Who is in it would take the permission to read all address books. */
export function hasList(details) {
  return allOf(details).some((each) => LIST.test(each));
}

/** Return what edits point into: the HTML of a draft that has some, else its text. */
export function sourceOf({ isPlainText, body, plainTextBody }) {
  return (isPlainText ? plainTextBody : body) ?? "";
}

/** Return the draft of a request. */
export function draftOf(details) {
  const content = details.isPlainText ? { text: sourceOf(details) } : { html: sourceOf(details) };
  return { id: "draft", to: recipientsOf(details), subject: details.subject ?? "", ...content };
}

/** Return what tells a draft from any other: "Send anyway" is said of one text to these people alone. */
export function fingerprint({ to, cc, bcc, subject, ...details }) {
  return JSON.stringify([to, cc, bcc, subject, sourceOf(details)]);
}
