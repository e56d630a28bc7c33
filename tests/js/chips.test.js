import assert from "node:assert/strict";
import { test } from "node:test";

import { chipClass, fresh, meant, namesIn, nextOption } from "../../static/js/chips.js";

const putin = { value: "uuid-1", text: "Vladimir Putin", cssClass: "speaker-1" };

test("names stand between semicolons, empty ones do not count", () => {
  assert.deepEqual(namesIn(" Putin; ; Xi Jinping;"), ["Putin", "Xi Jinping"]);
  assert.deepEqual(namesIn("  "), []);
});

test("a name that is spelt out is the option, in whatever case", () => {
  assert.deepEqual(meant("vladimir putin", [putin]), putin);
});

test("a name that no option has stays as written", () => {
  assert.deepEqual(meant("Putin", [putin]), { value: "Putin", text: "Putin", cssClass: "" });
});

test("nobody is chosen twice", () => {
  const again = { ...putin };
  assert.deepEqual(fresh([putin, again], []), [putin]);
  assert.deepEqual(fresh([putin], ["UUID-1"]), []);
});

test("arrows go round, with nothing active between the last and the first", () => {
  assert.deepEqual([nextOption(2, -1, 1), nextOption(2, 0, 1), nextOption(2, 1, 1)], [0, 1, -1]);
  assert.deepEqual([nextOption(2, -1, -1), nextOption(2, 1, -1), nextOption(2, 0, -1)], [1, 0, -1]);
  assert.equal(nextOption(0, -1, 1), -1);
});

test("a chip's class is a speaker's or none", () => {
  assert.equal(chipClass("speaker-12"), "who speaker-12");
  assert.equal(chipClass("button firm"), "");
  assert.equal(chipClass(""), "");
});
