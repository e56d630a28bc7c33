import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenWords, toPoints, toUnits, wholeGraphemes } from "../../static/js/offsets.js";

const family = "👩‍👩‍👧";
const flag = "🇮🇩";
const piece = (text, from = 0, to = text.length, start = 0) => ({ start, text, from, to });

test("code points are counted, not UTF-16 units", () => {
  assert.equal(toPoints("🙂a"), 2);
  assert.equal(toPoints("🙂a", 2), 1);
  assert.equal(toPoints(""), 0);
});

test("half a surrogate pair counts as none", () => assert.equal(toPoints("🙂", 1), 0));

test("code points lead back to units, and past the end to the end", () => {
  assert.equal(toUnits("a🙂b", 2), 3);
  assert.equal(toUnits("a🙂b", 9), 4);
});

test("both ways agree at every code point", () => {
  const text = `“${family} é ${flag}” kata`;
  for (let n = 0; n <= [...text].length; n += 1) assert.equal(toPoints(text, toUnits(text, n)), n);
});

test("a selection never cuts an emoji, a flag or a letter from its accent", () => {
  for (const cluster of ["🙂", family, flag, "q̣̈", "👍🏽"]) {
    const text = `a${cluster}b`;
    for (let cut = 2; cut < 1 + cluster.length; cut += 1) {
      assert.deepEqual(wholeGraphemes(text, cut, cut), [1, 1 + cluster.length], cluster);
    }
  }
});

test("a selection at a border stays where it is", () => assert.deepEqual(wholeGraphemes("a🙂b", 1, 3), [1, 3]));

test("two flags are two clusters", () => assert.deepEqual(wholeGraphemes(flag + flag, 5, 6), [4, 8]));

test("words are trimmed at both ends", () => {
  assert.deepEqual(chosenWords([piece("kata Putin itu", 4, 11, 100)]), { start: 105, end: 110, words: "Putin" });
});

test("offsets after an emoji are code points", () => {
  const text = `${family} kata`;
  assert.deepEqual(chosenWords([piece(text, text.indexOf("kata"), text.length, 10)]), { start: 16, end: 20, words: "kata" });
});

test("paragraphs are joined by an empty line", () => {
  const pieces = [piece("satu dua", 5, 8, 0), piece("tiga", 0, 4, 10), piece("empat lima", 0, 5, 16)];
  assert.deepEqual(chosenWords(pieces), { start: 5, end: 21, words: "dua\n\ntiga\n\nempat" });
});

test("a triple click that ends at the next paragraph's start takes the one paragraph", () => {
  assert.deepEqual(chosenWords([piece("satu dua"), piece("tiga", 0, 0, 10)]), { start: 0, end: 8, words: "satu dua" });
});

test("a selection that starts behind a paragraph's last letter starts in the next", () => {
  assert.deepEqual(chosenWords([piece("satu ", 4, 5), piece("tiga", 0, 4, 7)]), { start: 7, end: 11, words: "tiga" });
});

test("spaces alone, nothing, and an empty range are no words", () => {
  assert.equal(chosenWords([piece("a  b", 1, 3)]), null);
  assert.equal(chosenWords([]), null);
  assert.equal(chosenWords([piece("abc", 1, 1)]), null);
});

test("an empty range inside a cluster is not widened to it", () => assert.equal(chosenWords([piece("🙂", 1, 1)]), null));

test("the length is that of the words", () => {
  const pieces = [piece(`x ${flag} y`, 2, 8, 3), piece(`é${family}`, 0, 4, 20)];
  const { start, end, words } = chosenWords(pieces);
  assert.equal(end - start, [...words].length);
});
