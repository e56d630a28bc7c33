/** Choosing words by keys: where the caret stops, and where a step leads. Pure. */

// "norma-norma", "Beritabaru.co", "15/12" and "1,5" are one word; any other sign is a stop of its own, so that a quote
// can be taken with its marks or without.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-‑–'’./:]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/u;
const STOPS = new RegExp(`${WORD.source}|[^\\s\\p{L}\\p{N}]+`, "gu");
const graphemes = new Intl.Segmenter("id", { granularity: "grapheme" });
const sentences = new Intl.Segmenter("id", { granularity: "sentence" });

/**
 * The stops in `paragraphs` (their texts): `{paragraph, from, to, opens}`, from and to in UTF-16 units; `opens` says
 * that a sentence begins there.
 */
export function stopsOf(paragraphs) {
  return paragraphs.flatMap((text, paragraph) => {
    const openings = [...sentences.segment(text)].map(({ index }) => index);
    const found = [...text.matchAll(STOPS)].flatMap(signsApart);
    return found.map(({ from, to }, n) => {
      const before = found[n - 1]?.to ?? -1;
      return { paragraph, from, to, opens: n === 0 || openings.some((at) => at >= before && at <= from) };
    });
  });
}

/** The first stop of paragraph number `paragraph` (from 0) or of the next that has words; -1 for none. */
export function firstStop(stops, paragraph) {
  return stops.findIndex((stop) => stop.paragraph >= paragraph);
}

/**
 * Where the caret is after `key` (an arrow, Home, End, PageUp or PageDown: word, sentence, ends of the paragraph, another
 * paragraph): `{anchor, head}`, both indices of stops. Without `isExtending` both ends go to the new place.
 */
export function moved(stops, { anchor, head }, key, isExtending) {
  const next = target(stops, head, key, isExtending);
  return isExtending ? { anchor, head: next } : { anchor: next, head: next };
}

/** The stops from the first chosen to the last: `[first, last]`. */
export function chosenStops(stops, { anchor, head }) {
  return [stops[Math.min(anchor, head)], stops[Math.max(anchor, head)]];
}

function target(stops, head, key, isExtending) {
  const last = stops.length - 1;
  if (key === "ArrowLeft") return Math.max(head - 1, 0);
  if (key === "ArrowRight") return Math.min(head + 1, last);
  if (key === "ArrowUp") return opening(stops, head > 0 && stops[head].opens ? head - 1 : head);
  if (key === "PageUp") return paragraphBefore(stops, head);
  if (key === "PageDown") return paragraphAfter(stops, head, isExtending);
  if (key === "Home") return firstStop(stops, stops[head].paragraph);
  if (key === "End") return stops.findLastIndex((stop) => stop.paragraph === stops[head].paragraph);
  if (isExtending) return closing(stops, isClosing(stops, head) ? Math.min(head + 1, last) : head);
  return Math.min(closing(stops, head) + 1, last);
}

/** The beginning of the paragraph, from there of the one before. */
function paragraphBefore(stops, head) {
  const first = firstStop(stops, stops[head].paragraph);
  return head > first ? first : firstStop(stops, stops[Math.max(first - 1, 0)].paragraph);
}

/** The beginning of the next paragraph; while words are chosen the end of this one, from there of the next. */
function paragraphAfter(stops, head, isExtending) {
  const lastOf = (at) => stops.findLastIndex((stop) => stop.paragraph === stops[at].paragraph);
  const end = lastOf(head);
  const next = Math.min(end + 1, stops.length - 1);
  if (!isExtending) return next;
  return head < end ? end : lastOf(next);
}

function opening(stops, from) {
  return stops.findLastIndex((stop, n) => n <= from && stop.opens);
}

function closing(stops, from) {
  let at = from;
  while (!isClosing(stops, at)) at += 1;
  return at;
}

function isClosing(stops, at) {
  return at === stops.length - 1 || stops[at + 1].opens;
}

function signsApart({ 0: found, index }) {
  if (/^[\p{L}\p{N}]/u.test(found)) return [{ from: index, to: index + found.length }];
  return [...graphemes.segment(found)].map((one) => ({
    from: index + one.index,
    to: index + one.index + one.segment.length,
  }));
}
