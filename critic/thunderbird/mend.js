// Edits of a finding, done on the source they point into.

/** Return the text with the edits done; of HTML they are the ones of its source, and nothing else of it changes. */
export function mended(source, edits, isHtml) {
  const places = edits.map((edit) => (isHtml ? [edit.source_start, edit.source_end, edit.source_text] : [edit.start, edit.end, edit.text]));
  places.sort(([one], [other]) => other - one);
  return places.reduce((text, [start, end, fresh]) => text.slice(0, start) + fresh + text.slice(end), source);
}
