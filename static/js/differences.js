/**
 * What differs between the page and the server. Pure. Both are `{passages, marks}`: passages by their number with the
 * print of their text and of all that is drawn ("text.drawn"), marks by their uuid with their revision.
 */

/** `{isOtherText, passages, added, changed, removed}`: numbers of passages to draw anew, and how many marks. */
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
  };
}

/** Whether the page shows what stands on the server. */
export function isNothing({ isOtherText, passages }) {
  return !isOtherText && !passages.length;
}

/** "2 new marks, 1 removed", from `sentences` with "%d"; '' when marks look otherwise only. */
export function said({ added, changed, removed }, sentences) {
  const counts = [
    [added, sentences.newMark, sentences.newMarks],
    [changed, sentences.changedMark, sentences.changedMarks],
    [removed, sentences.removedMark, sentences.removedMarks],
  ];
  const parts = counts.filter(([count]) => count).map(([count, one, many]) => (count === 1 ? one : many.replace("%d", count)));
  return parts.join(", ");
}

function textOf(print) {
  return print.split(".")[0];
}
