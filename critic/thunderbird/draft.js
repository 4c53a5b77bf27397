// The draft in a compose window, as the service takes it.

/** Return the recipients as text; contacts and lists of the address book are not looked into. */
export function recipientsOf({ to }) {
  return [to ?? []].flat().filter((each) => typeof each === "string" && each.trim());
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
