/** The page's text and the places in it: the thin layer between the browser's ranges and `offsets.js`. */

import { chosenWords, toPoints, toUnits } from "./offsets.js";

/** The report's text on this page, null on other pages. */
export function articleOf(root = document) {
  return root.querySelector("[data-page='report'] .article, .article[data-page='report']");
}

/** The paragraphs of the text, in order. */
export function paragraphsOf(article) {
  return [...article.querySelectorAll(".passage > p[data-start]")];
}

/** What `range` covers of the text: `{start, end, words, number}` with the number of the passage; null for nothing. */
export function chosenIn(article, range) {
  if (!range || range.collapsed) return null;
  const pieces = paragraphsOf(article)
    .filter((paragraph) => range.intersectsNode(paragraph))
    .map((paragraph) => pieceOf(paragraph, range));
  const chosen = chosenWords(pieces);
  return chosen && { ...chosen, number: numberAt(article, chosen.start) };
}

/** What the browser's own selection covers of the text, null for nothing. */
export function chosenNow(article) {
  const selection = document.getSelection();
  return selection.rangeCount ? chosenIn(article, selection.getRangeAt(0)) : null;
}

/** The range from `start` to `end` (code points); null when the page does not show that text. */
export function rangeBetween(article, start, end) {
  const first = paragraphAt(article, start);
  const last = paragraphAt(article, end);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(...nodeAtUnits(first, toUnits(first.textContent, start - startOf(first)), true));
  range.setEnd(...nodeAtUnits(last, toUnits(last.textContent, end - startOf(last)), false));
  return range;
}

/** The passage on which the code point `offset` stands. */
export function passageAt(article, offset) {
  return paragraphAt(article, offset)?.closest(".passage") ?? null;
}

function numberAt(article, offset) {
  return Number(passageAt(article, offset).dataset.paragraph);
}

function startOf(paragraph) {
  return Number(paragraph.dataset.start);
}

function paragraphAt(article, offset) {
  return paragraphsOf(article).findLast(
    (p) => startOf(p) <= offset && offset <= startOf(p) + toPoints(p.textContent),
  );
}

function pieceOf(paragraph, range) {
  const text = paragraph.textContent;
  const whole = document.createRange();
  whole.selectNodeContents(paragraph);
  const beginsBefore = whole.compareBoundaryPoints(Range.START_TO_START, range) >= 0;
  const endsAfter = whole.compareBoundaryPoints(Range.END_TO_END, range) <= 0;
  const from = beginsBefore ? 0 : unitsBefore(paragraph, range.startContainer, range.startOffset);
  const to = endsAfter ? text.length : unitsBefore(paragraph, range.endContainer, range.endOffset);
  return { start: startOf(paragraph), text, from, to };
}

function unitsBefore(paragraph, node, offset) {
  const before = document.createRange();
  // A boundary before the paragraph or after it cannot be its end: the browser then moves both ends there.
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return paragraph.contains(before.startContainer) ? before.toString().length : 0;
}

/**
 * The text node and the index in it that stand at `units` of `paragraph`: between two nodes the later one if `opens`
 * (a range begins there), else the earlier.
 */
export function nodeAtUnits(paragraph, units, opens) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = units;
  let place = [paragraph, 0];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    place = [node, Math.min(left, node.length)];
    if (left < node.length || (left === node.length && !opens)) return place;
    left -= node.length;
  }
  return place;
}
