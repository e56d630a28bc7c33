/** From chosen words to the form that says who said them. */

import { focusIn, makeWay, openForm, rememberForm, toggleSpeaker } from "./forms.js";
import { articleOf, chosenNow, passageAt, rangeBetween } from "./places.js";

const TOUCH_PAUSE = 250; // ms without a change: the finger has left the handles
const AIR = 16; // px between the words and the form that covers the page's lower part
let chosen = null; // what the open form is about: {start, end, words, number}
let offered = null; // what the floating button would mark
let isTouch = false;
let isPressOnText = false;
let openings = 0;

/** Listen for chosen words on the reading page of somebody who may mark them. */
export function watchSelection() {
  document.addEventListener("pointerdown", onPointerDown);
  document.addEventListener("pointerup", onPointerUp);
  document.addEventListener("keyup", onKeyUp);
  document.addEventListener("selectionchange", debounced(offerButton, TOUCH_PAUSE));
  document.addEventListener("newsreader:form-closed", (event) => forget(event.detail.slot));
  document.addEventListener("htmx:afterSettle", redraw);
  addEventListener("resize", redraw);
  const button = document.querySelector("#mark-chosen");
  button?.addEventListener("pointerdown", (event) => event.preventDefault()); // the press would drop the selection
  button?.addEventListener("click", () => offered && openFor(offered));
}

/** The words that are selected now and may be marked, null for none. */
export function markable() {
  const article = articleOf();
  return article?.dataset.newMark ? chosenNow(article) : null;
}

/** Open the form for `words` ({start, end, words, number}); tick the speaker on key `speaker` in it. */
export async function openFor(words, { speaker = 0 } = {}) {
  const opening = (openings += 1);
  if (isSame(words) || !(await makeWay()) || opening !== openings) return;
  const article = articleOf();
  const slot = document.querySelector(`#slot-${words.number}`);
  chosen = words;
  offer(null);
  draw();
  const address = `${article.dataset.newMark}?start=${words.start}&end=${words.end}`;
  await htmx.ajax("GET", address, { source: slot, target: slot, swap: "innerHTML" }).catch(() => {});
  if (opening !== openings) return;
  const form = slot.querySelector("form");
  if (form) fill(form, words, speaker);
  else forget(slot);
}

function fill(form, { words }, speaker) {
  rememberForm(form);
  // The browser's own words: the server compares them with its text at these offsets, and refuses when they differ.
  form.elements.words.value = words;
  const shown = form.querySelector("[data-chosen-words]");
  if (shown) shown.textContent = words;
  draw();
  focusIn(form);
  keepWordsInView(form.closest(".card"));
  if (speaker) toggleSpeaker(form, speaker);
}

/** On the phone the form rises over the text: the words that it is about move up above it. */
function keepWordsInView(card) {
  const range = getComputedStyle(card).position === "fixed" && rangeBetween(articleOf(), chosen.start, chosen.end);
  if (!range) return;
  const { top, bottom } = range.getBoundingClientRect();
  const room = card.getBoundingClientRect().top - AIR;
  if (bottom > room) scrollBy({ top: Math.min(bottom - room, top - AIR) });
}

function onPointerDown({ pointerType, target }) {
  isTouch = pointerType === "touch";
  isPressOnText = Boolean(target.closest("main")) && !target.closest(".rail, .card, form, button, a");
}

function onPointerUp(event) {
  if (event.pointerType === "touch" || event.button !== 0 || !isPressOnText) return;
  // A press on selected words drops the selection, but only after this event.
  setTimeout(openForSelection);
}

function onKeyUp(event) {
  if (event.key === "Shift" && !event.target.closest?.("form") && !isChoosingByKeys()) openForSelection();
}

function openForSelection() {
  const words = markable();
  if (words) openFor(words);
}

function isChoosingByKeys() {
  return document.body.classList.contains("is-choosing");
}

function isSame({ start, end }) {
  return Boolean(openForm()?.closest(".slot")) && chosen?.start === start && chosen?.end === end;
}

function offerButton() {
  if (isTouch) offer(markable());
}

function offer(words) {
  const button = document.querySelector("#mark-chosen");
  if (!button) return;
  offered = words;
  button.hidden = !words;
}

function forget(slot) {
  chosen = null;
  draw();
  document.getSelection().removeAllRanges();
  const passage = slot.closest(".passage");
  if (!passage) return;
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
}

/** After a swap the text nodes are others: draw again, unless the form is gone. */
function redraw() {
  const form = openForm();
  if (chosen && !form && !document.querySelector(".slot.htmx-request")) chosen = null;
  draw();
}

/** Show which words the form is about (the browser's own selection goes with the focus), and where the form stands. */
function draw() {
  const article = articleOf();
  const range = chosen && article ? rangeBetween(article, chosen.start, chosen.end) : null;
  if (globalThis.CSS?.highlights) {
    if (range) CSS.highlights.set("chosen", new Highlight(range));
    else CSS.highlights.delete("chosen");
  }
  if (!range) return;
  const top = range.getClientRects()[0]?.top ?? 0;
  const passage = passageAt(article, chosen.start);
  const frame = getComputedStyle(passage).position === "static" ? article : passage;
  const at = `${Math.round(top - frame.getBoundingClientRect().top)}px`;
  // On the card, not on its slot: htmx copies the style of what has an id, which the CSP refuses.
  passage.querySelector(".slot > .card")?.style.setProperty("--at", at);
}

function debounced(act, pause) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, pause);
  };
}
