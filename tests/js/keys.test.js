import assert from "node:assert/strict";
import { test } from "node:test";

import { actionFor, step } from "../../static/js/keys.js";

const key = (name, more = {}) => ({ key: name, ctrlKey: false, altKey: false, metaKey: false, ...more });
const typing = { typing: true, inForm: true, formOpen: true };
const onBox = { inForm: true, formOpen: true };

test("j and k move, J and K turn to another report", () => {
  assert.deepEqual(actionFor(key("j"), {}), { act: "move", by: 1 });
  assert.deepEqual(actionFor(key("k"), {}), { act: "move", by: -1 });
  assert.deepEqual(actionFor(key("J"), {}), { act: "turn", to: "next" });
  assert.deepEqual(actionFor(key("K"), {}), { act: "turn", to: "prev" });
});

test("letters press the control that carries them", () => {
  for (const letter of ["m", "s", "e", "l", "u", "Delete"]) {
    assert.deepEqual(actionFor(key(letter), {}), { act: "press", key: letter });
  }
});

test("1 to 9 are speakers, 0 is not", () => {
  assert.deepEqual(actionFor(key("1"), {}), { act: "speaker", number: 1 });
  assert.deepEqual(actionFor(key("9"), onBox), { act: "speaker", number: 9 });
  assert.equal(actionFor(key("0"), {}), null);
});

test("no key acts while typing, but Escape cancels", () => {
  for (const name of ["j", "1", "/", "?", "u", "Delete", "Enter"]) assert.equal(actionFor(key(name), typing), null, name);
  assert.deepEqual(actionFor(key("Escape"), typing), { act: "cancel" });
});

test("no key acts with Ctrl, Alt or Meta", () => {
  for (const held of ["ctrlKey", "altKey", "metaKey"]) assert.equal(actionFor(key("u", { [held]: true }), {}), null, held);
});

test("no key acts while letters are being composed", () => {
  assert.equal(actionFor(key("Enter", { isComposing: true }), onBox), null);
});

test("keys switched off leave Enter and Escape", () => {
  assert.equal(actionFor(key("j"), { isOff: true }), null);
  assert.equal(actionFor(key("1"), { ...onBox, isOff: true }), null);
  assert.deepEqual(actionFor(key("Enter"), { ...onBox, isOff: true }), { act: "save" });
  assert.deepEqual(actionFor(key("Escape"), { isOff: true }), { act: "cancel" });
});

test("an open dialog keeps its keys to itself", () => {
  for (const name of ["j", "Enter", "Escape", "1"]) assert.equal(actionFor(key(name), { dialogOpen: true }), null, name);
});

test("in a form only speakers, help, Enter and Escape are keys", () => {
  for (const name of ["j", "e", "u", "l", "v", "/"]) assert.equal(actionFor(key(name), onBox), null, name);
  assert.deepEqual(actionFor(key("?"), onBox), { act: "help" });
});

test("Enter saves an open form, else opens the current row", () => {
  assert.deepEqual(actionFor(key("Enter"), onBox), { act: "save" });
  assert.deepEqual(actionFor(key("Enter"), { formOpen: true }), { act: "save" });
  assert.deepEqual(actionFor(key("Enter"), {}), { act: "open" });
});

test("Enter on a button or link is theirs", () => assert.equal(actionFor(key("Enter"), { ...onBox, pressing: true }), null));

test("in a text area Enter is a line break, with Ctrl or Cmd it saves", () => {
  const at = { ...typing, multiline: true };
  assert.equal(actionFor(key("Enter"), at), null);
  assert.deepEqual(actionFor(key("Enter", { ctrlKey: true }), at), { act: "save" });
  assert.deepEqual(actionFor(key("Enter", { metaKey: true }), at), { act: "save" });
});

test("moving stays within the list and begins at the first that is seen", () => {
  assert.equal(step(3, -1, 1, 1), 1);
  assert.equal(step(3, 0, 1), 1);
  assert.equal(step(3, 2, 1), 2);
  assert.equal(step(3, 0, -1), 0);
  assert.equal(step(0, -1, 1), -1);
  assert.equal(step(3, -1, 1, -1), 0);
});
