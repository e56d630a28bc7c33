/**
 * What differs between the page and the server. Pure. Both are `{passages, marks, links, head}`: passages by their
 * number with the print of their text and of all that is drawn ("text.drawn"), marks by their uuid with their revision,
 * the uuids of links, and the revision of what the report says of itself.
 */

/**
 * `{isOtherText, passages, added, changed, removed, linked, unlinked, isMended}`: numbers of passages to draw anew, and
 * how many marks and links.
 */
export function difference(page, server) {
  const numbers = Object.keys(server.passages);
  const isSameText = ([number, print]) => textOf(print) === textOf(server.passages[number] ?? "");
  const isOtherText =
    numbers.length !== Object.keys(page.passages).length || !Object.entries(page.passages).every(isSameText);
  const keys = Object.keys(server.marks);
  const isChanged = (key) => page.marks[key] != null && String(page.marks[key]) !== String(server.marks[key]);
  return {
    isOtherText,
    passages: numbers.filter((number) => page.passages[number] !== server.passages[number]),
    added: keys.filter((key) => !(key in page.marks)).length,
    changed: keys.filter(isChanged).length,
    removed: Object.keys(page.marks).filter((key) => !(key in server.marks)).length,
    linked: server.links.filter((key) => !page.links.includes(key)).length,
    unlinked: page.links.filter((key) => !server.links.includes(key)).length,
    isMended: String(page.head) !== String(server.head),
  };
}

/** Whether the page shows what stands on the server. */
export function isNothing({ isOtherText, passages, linked, unlinked, isMended }) {
  return !isOtherText && !passages.length && !linked && !unlinked && !isMended;
}

/** "2 new marks, 1 new link", from `sentences` with "%d"; '' when marks look otherwise only. */
export function said({ added, changed, removed, linked, unlinked, isMended }, sentences) {
  const counts = [
    [added, sentences.newMark, sentences.newMarks],
    [changed, sentences.changedMark, sentences.changedMarks],
    [removed, sentences.removedMark, sentences.removedMarks],
    [linked, sentences.newLink, sentences.newLinks],
    [unlinked, sentences.removedLink, sentences.removedLinks],
  ];
  const parts = counts.filter(([count]) => count).map(([count, one, many]) => (count === 1 ? one : many.replace("%d", count)));
  return [...parts, ...(isMended ? [sentences.mended] : [])].join(", ");
}

function textOf(print) {
  return print.split(".")[0];
}
