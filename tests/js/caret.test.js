import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenStops, firstStop, moved, stopsOf } from "../../static/js/caret.js";

const words = (text) => stopsOf([text]).map(({ from, to }) => text.slice(from, to));
const TWO = ["Putin datang. “Kami siap,” kata dia.", "Xi pulang."];
const stops = stopsOf(TWO);
const at = (n) => ({ anchor: n, head: n });
const word = (n) => TWO[stops[n].paragraph].slice(stops[n].from, stops[n].to);

test("signs are stops of their own, so that a quote is taken with its marks or without", () => {
  assert.deepEqual(words("“Kami siap,” kata"), ["“", "Kami", "siap", ",", "”", "kata"]);
});

test("joined words are one stop", () => {
  assert.deepEqual(words("norma-norma di Beritabaru.co, Moskow/NATO (15/12) 1,5 Jum'at"), [
    ...["norma-norma", "di", "Beritabaru.co", ",", "Moskow/NATO", "(", "15/12", ")", "1,5", "Jum'at"],
  ]);
});

test("an emoji, a flag and a letter with accents are one stop each", () => {
  assert.deepEqual(words("a 👩‍👩‍👧🇮🇩 ❤️ q̣̈ 👍🏽!"), ["a", "👩‍👩‍👧", "🇮🇩", "❤️", "q̣̈", "👍🏽", "!"]);
});

test("sentences open where they begin, and paragraphs too", () => {
  assert.deepEqual(stops.flatMap((stop, n) => (stop.opens ? [word(n)] : [])), ["Putin", "“", "Xi"]);
});

test("right and left go by words and stop at the ends", () => {
  assert.deepEqual(moved(stops, at(0), "ArrowRight", false), at(1));
  assert.deepEqual(moved(stops, at(0), "ArrowLeft", false), at(0));
  assert.deepEqual(moved(stops, at(stops.length - 1), "ArrowRight", false), at(stops.length - 1));
});

test("with Shift the anchor stays", () => {
  assert.deepEqual(moved(stops, at(3), "ArrowRight", true), { anchor: 3, head: 4 });
  assert.deepEqual(moved(stops, at(3), "ArrowLeft", true), { anchor: 3, head: 2 });
});

test("down goes to the next sentence, up to this one's beginning and then to the one before", () => {
  assert.equal(word(moved(stops, at(0), "ArrowDown", false).head), "“");
  assert.equal(word(moved(stops, at(5), "ArrowUp", false).head), "“");
  assert.equal(word(moved(stops, at(3), "ArrowUp", false).head), "Putin");
  assert.equal(moved(stops, at(0), "ArrowUp", false).head, 0);
});

test("Shift and down chooses to the sentence's end, then to the next one's", () => {
  const once = moved(stops, at(0), "ArrowDown", true);
  const twice = moved(stops, once, "ArrowDown", true);
  assert.equal(once.head, 2);
  assert.equal(word(twice.head + 1), "Xi");
});

test("Home and End are the paragraph's", () => {
  assert.equal(moved(stops, at(5), "Home", false).head, 0);
  assert.equal(word(moved(stops, at(5), "End", false).head + 1), "Xi");
});

test("the Page keys go by paragraphs", () => {
  const xi = stops.findIndex((_stop, n) => word(n) === "Xi");
  assert.equal(moved(stops, at(2), "PageDown", false).head, xi);
  assert.equal(moved(stops, at(xi), "PageDown", false).head, stops.length - 1);
  assert.equal(moved(stops, at(xi + 1), "PageUp", false).head, xi);
  assert.equal(moved(stops, at(xi), "PageUp", false).head, 0);
  assert.equal(moved(stops, at(0), "PageUp", false).head, 0);
});

test("Shift and Page down chooses to the paragraph's end, then to the next one's", () => {
  const once = moved(stops, at(1), "PageDown", true);
  assert.deepEqual([once.anchor, word(once.head + 1)], [1, "Xi"]);
  assert.equal(moved(stops, once, "PageDown", true).head, stops.length - 1);
});

test("what is chosen runs from the first stop to the last, whichever way", () => {
  assert.deepEqual(chosenStops(stops, { anchor: 4, head: 1 }), [stops[1], stops[4]]);
});

test("a paragraph without words is passed over", () => {
  assert.equal(firstStop(stopsOf(["", "Xi"]), 0), 0);
  assert.equal(firstStop(stops, 1), stops.findIndex((stop) => stop.paragraph === 1));
  assert.equal(firstStop(stops, 9), -1);
});
