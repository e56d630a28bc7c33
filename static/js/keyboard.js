/** The keys at work: what `keys.js` names is done here. */

import { toggleCaret } from "./caret_mode.js";
import { openForm, save, toggleSpeaker } from "./forms.js";
import { actionFor, step } from "./keys.js";
import { review } from "./review.js";
import { markable, openFor } from "./selection.js";

const THINGS = [".report-row", ".desk .quote-row", ".passage", ".queued", ".act, .binned"];
const THING = ".card, .report-row, .desk .quote-row, .passage, .queued, .act, .binned";
const PRESSED = "[type='checkbox'], [type='radio'], [type='button'], [type='submit'], [type='reset']";
const TEXT = `input:not(${PRESSED}), textarea, select, [contenteditable]`;
const SWITCH = "newsreader.keys";

const acts = { move, review, turn, search, help, choose: toggleCaret, press, speaker, save: saveOpen, open, cancel };

/** Listen to the keys, and to the switch that turns them off. */
export function watchKeys() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("change", (event) => {
    if (event.target.matches?.("[data-keys-switch]")) switchKeys(event.target.checked);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-opens='keys']")) help();
  });
}

function onKey(event) {
  if (event.defaultPrevented) return;
  const action = actionFor(event, situation(event.target));
  if (action && acts[action.act](action, event) !== false) event.preventDefault();
}

function situation(target) {
  return {
    typing: target.matches(TEXT),
    multiline: target.matches("textarea"),
    onRow: Boolean(target.closest(".quote-row")) && !target.matches("button, summary, input"),
    pressing: target.matches("a[href], button, summary, input:is([type='submit'], [type='button'])"),
    inForm: Boolean(target.closest("form.annotate")),
    formOpen: Boolean(openForm()),
    dialogOpen: Boolean(document.querySelector("dialog[open]")),
    isOff: areKeysOff(),
  };
}

function areKeysOff() {
  try {
    return localStorage.getItem(SWITCH) === "off";
  } catch {
    return false; // storage is refused: the keys are on
  }
}

function switchKeys(isOn) {
  try {
    localStorage.setItem(SWITCH, isOn ? "on" : "off");
  } catch {
    // storage is refused: the switch holds as long as the page
  }
}

function move({ by }) {
  const things = THINGS.map((name) => [...document.querySelectorAll(`main ${name}`)]).find((found) => found.length);
  if (!things) return false;
  const focused = things.findIndex((thing) => thing.contains(document.activeElement));
  const current = focused < 0 ? things.findIndex((thing) => thing.classList.contains("is-current")) : focused;
  const visible = things.findIndex((thing) => thing.getBoundingClientRect().bottom > 80);
  makeCurrent(things[step(things.length, current, by, visible)]);
}

function makeCurrent(thing) {
  for (const other of document.querySelectorAll("[aria-current='true'].is-current")) {
    other.classList.remove("is-current");
    other.removeAttribute("aria-current");
  }
  thing.classList.add("is-current");
  thing.setAttribute("aria-current", "true");
  const link = thing.matches(".passage") ? null : linkOf(thing);
  if (!link) thing.tabIndex = -1;
  (link ?? thing).focus({ preventScroll: true });
  const isTall = thing.getBoundingClientRect().height > innerHeight * 0.8;
  thing.scrollIntoView({ block: isTall ? "start" : "nearest" });
}

function linkOf(row) {
  return row.matches(".queued") ? null : row.querySelector("h3 a[href], .cell-words a[href], a[href]");
}

function current() {
  const focused = document.activeElement?.closest(THING);
  return focused ?? document.querySelector(".card.is-current, [aria-current='true'].is-current");
}

function open() {
  const thing = current();
  if (!thing || thing.matches(".passage, .card")) return false;
  (linkOf(thing) ?? thing.querySelector("a[href]"))?.click();
}

/** Press the control that carries the key: in the current thing, else one of the page that belongs to no thing. */
function press({ key }) {
  const wanted = `[data-key="${CSS.escape(key)}"]`;
  const thing = current();
  const within = [thing, thing?.closest(".passage")].filter(Boolean).flatMap((t) => [...t.querySelectorAll(wanted)]);
  const ofPage = [...document.querySelectorAll(wanted)].filter((control) => !control.closest(THING));
  const control = [...within, ...ofPage].find((one) => one.matches("form") || one.checkVisibility?.() !== false);
  if (!control) return false;
  if (control.matches("form")) control.requestSubmit();
  else control.click();
}

function speaker({ number }) {
  const form = openForm();
  if (form) return toggleSpeaker(form, number);
  const words = markable();
  if (!words) return false;
  openFor(words, { speaker: number });
}

function saveOpen(_action, event) {
  save(event.target.closest("form.annotate") ?? openForm());
}

function turn({ to }) {
  const link = document.querySelector(`a[rel~="${to}"]`);
  if (!link) return false;
  link.click();
}

function search() {
  const field = document.querySelector("main input[type='search'], input[type='search']");
  if (!field) return false;
  field.focus();
  field.select();
}

function help() {
  const dialog = document.querySelector("dialog#keys");
  if (!dialog) return false;
  const box = dialog.querySelector("[data-keys-switch]");
  if (box) box.checked = !areKeysOff();
  dialog.showModal();
}

/** Close the innermost thing that is open. */
function cancel() {
  const around = document.activeElement?.closest("main :has([data-cancel])") ?? openForm();
  const way = (around ?? document.querySelector("main"))?.querySelector("[data-cancel]");
  const menu = document.querySelector("details.menu[open]");
  if (way) return way.click();
  if (menu) {
    menu.open = false;
    return menu.querySelector("summary").focus();
  }
  if (document.getSelection().isCollapsed) return false;
  document.getSelection().removeAllRanges();
}
