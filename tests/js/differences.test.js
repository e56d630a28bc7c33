import assert from "node:assert/strict";
import { test } from "node:test";

import { difference, isNothing, said } from "../../static/js/differences.js";

const SENTENCES = { newMark: "1 new", newMarks: "%d new", changedMark: "1 changed", changedMarks: "%d changed" };
Object.assign(SENTENCES, { removedMark: "1 removed", newLink: "1 link", newLinks: "%d links", mended: "mended" });
SENTENCES.removedLink = "1 link less";
const page = { passages: { 1: "a.1", 2: "b.2" }, marks: { one: "0", two: "3" }, links: ["l"], head: "4" };
const same = { passages: page.passages, marks: { one: 0, two: 3 }, links: ["l"], head: 4 };

test("what stands on the page is no difference", () => {
  const found = difference(page, same);
  assert.ok(isNothing(found));
  assert.equal(said(found, SENTENCES), "");
});

test("marks come, change and go", () => {
  const marks = { one: 1, three: 0, four: 0 };
  const found = difference(page, { ...same, passages: { 1: "a.9", 2: "b.2" }, marks });
  assert.deepEqual([found.isOtherText, found.passages], [false, ["1"]]);
  assert.equal(said(found, SENTENCES), "2 new, 1 changed, 1 removed");
});

test("links come and go, and what the report says of itself changes", () => {
  const found = difference(page, { ...same, links: ["m", "n"], head: 5 });
  assert.ok(!isNothing(found));
  assert.equal(said(found, SENTENCES), "2 links, 1 link less, mended");
});

test("a mark whose revision the page does not know is not said to have changed", () => {
  const found = difference({ ...page, marks: { one: null, two: "3" } }, { ...same, marks: { one: 4, two: 3 } });
  assert.equal(found.changed, 0);
});

test("another text is never mixed with the one that is read", () => {
  for (const passages of [{ 1: "a.1" }, { 1: "a.1", 2: "x.2" }, { 1: "a.1", 2: "b.2", 3: "c.3" }]) {
    assert.ok(difference(page, { ...same, passages, marks: {} }).isOtherText);
  }
});
