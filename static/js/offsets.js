/**
 * Where chosen words stand: from JavaScript's UTF-16 units to the code points that the server counts. Pure.
 *
 * A piece is what a selection covers of one paragraph: `{start, text, from, to}`: the paragraph's offset in the
 * version's text (code points), its text, and two indices into that text (UTF-16 units, half-open).
 */

const PARAGRAPH_BREAK = "\n\n";
const EDGE = " \n";
// Firefox before 125 has none; there only surrogate pairs are kept whole.
const graphemes = Intl.Segmenter ? new Intl.Segmenter("id", { granularity: "grapheme" }) : null;

/** The number of code points in the first `units` UTF-16 units of `text`; half a surrogate pair counts as none. */
export function toPoints(text, units = text.length) {
  let points = 0;
  for (let at = 0; at < units; points += 1) {
    at += isPair(text, at) ? 2 : 1;
    if (at > units) break;
  }
  return points;
}

/** The index in UTF-16 units of the code point `points` of `text`, at most its length. */
export function toUnits(text, points) {
  let units = 0;
  for (let left = points; left > 0 && units < text.length; left -= 1) units += isPair(text, units) ? 2 : 1;
  return units;
}

/** Widen `from` to `to` so that no letter with its accents, no emoji, no flag is cut. */
export function wholeGraphemes(text, from, to) {
  return [clusterAt(text, from)?.[0] ?? from, clusterAt(text, to)?.[1] ?? to];
}

/**
 * What is chosen, as the server wants it: `{start, end, words}`, without spaces and breaks at either end; null when
 * that leaves nothing. `end - start` is the number of code points in `words`.
 */
export function chosenWords(pieces) {
  const cut = pieces.map(trimmedPiece);
  const first = cut.findIndex((piece) => piece.from < piece.to);
  const last = cut.findLastIndex((piece) => piece.from < piece.to);
  if (first === -1) return null;
  const words = cut
    .slice(first, last + 1)
    .map((piece, n) => inside(piece, n === 0, n === last - first))
    .join(PARAGRAPH_BREAK);
  const start = cut[first].start + toPoints(cut[first].text, cut[first].from);
  return { start, end: start + toPoints(words), words };
}

function inside({ text, from, to }, isFirst, isLast) {
  return text.slice(isFirst ? from : 0, isLast ? to : text.length);
}

function trimmedPiece(piece) {
  if (piece.from >= piece.to) return { ...piece, to: piece.from };
  let [from, to] = wholeGraphemes(piece.text, piece.from, piece.to);
  while (from < to && EDGE.includes(piece.text[from])) from += 1;
  while (from < to && EDGE.includes(piece.text[to - 1])) to -= 1;
  return { ...piece, from, to };
}

/** The borders of the cluster that `at` cuts, undefined when `at` is a border. */
function clusterAt(text, at) {
  if (at <= 0 || at >= text.length) return undefined;
  if (!graphemes) return isPair(text, at - 1) ? [at - 1, at + 1] : undefined;
  const { index, segment } = graphemes.segment(text).containing(at);
  return index === at ? undefined : [index, index + segment.length];
}

function isPair(text, at) {
  return text.codePointAt(at) > 0xffff;
}
