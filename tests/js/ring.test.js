import assert from "node:assert/strict";
import { test } from "node:test";

import { nextInRing } from "../../static/js/ring.js";

test("the first comes first, then one after the other, then the first again", () => {
  assert.equal(nextInRing(["a", "b"], null), "a");
  assert.equal(nextInRing(["a", "b"], "a"), "b");
  assert.equal(nextInRing(["a", "b"], "b"), "a");
});

test("a ring without anything has nothing next", () => assert.equal(nextInRing([], "a"), null));
