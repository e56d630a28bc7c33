/** The card with a form in it: one open at a time, kept when it was filled in, closed without a trace when not. */

import { announce, messages } from "./messages.js";

const OPEN = ".article .card.is-open form.annotate, .queued.is-open form.annotate";
// Tokens and ids differ from form to form: they say nothing of what a person filled in.
const NOT_FILLED_IN = new Set(["csrfmiddlewaretoken", "key", "words", "start", "end", "revision"]);
const asLoaded = new WeakMap();
let isLeaving = false;

/** Know what was filled in, cancel a form in place, and let no other form push a filled-in one away. */
export function watchForms() {
  document.addEventListener("htmx:load", onLoad);
  document.addEventListener("click", cancelInSlot);
  document.addEventListener("htmx:confirm", guardOpenForm);
  // On window, behind htmx: what it sends in place is no leaving.
  addEventListener("submit", (event) => { isLeaving ||= !event.defaultPrevented; });
  addEventListener("click", (event) => {
    isLeaving ||= !event.defaultPrevented && Boolean(event.target.closest?.("a[data-cancel]"));
  });
  addEventListener("pageshow", () => { isLeaving = false; });
  addEventListener("beforeunload", askBeforeLeaving);
}

/** The form that is open in the text, null when none is. */
export function openForm() {
  return document.querySelector(OPEN);
}

/** Remember what stands in `form` before anybody touches it. */
export function rememberForm(form) {
  if (!asLoaded.has(form)) asLoaded.set(form, filledIn(form));
}

function onLoad({ target }) {
  const forms = [...(target.querySelectorAll?.("form.annotate") ?? [])];
  forms.forEach(rememberForm);
  const opened = forms.find((form) => form.matches(OPEN) && !form.querySelector("[autofocus]"));
  if (opened && !opened.contains(document.activeElement)) focusIn(opened);
}

/** Whether somebody filled something in, or the server sent the form back because of what was filled in. */
function isChanged(form) {
  return Boolean(form.querySelector("[role='alert']")) || asLoaded.get(form) !== filledIn(form);
}

/** Nobody loses what they filled in by a stray key or link: the browser asks. */
function askBeforeLeaving(event) {
  if (!isLeaving && [...document.querySelectorAll("form.annotate")].some(isChanged)) event.preventDefault();
}

/** Make way for another form. False if the open one was filled in: it stays, with the focus in it. */
export async function makeWay() {
  const form = openForm();
  if (!form || closeUnchanged(form)) return true;
  if (isChanged(form)) {
    focusIn(form);
    announce(messages().unfinished);
    return false;
  }
  const cancel = form.querySelector("[data-cancel]");
  const place = form.closest(".queued") ?? form.closest(".passage");
  await htmx.ajax("GET", cancel.getAttribute("hx-get"), { source: place, target: place, swap: "outerHTML" });
  return true;
}

function closeUnchanged(form) {
  return !isChanged(form) && closeInSlot(form);
}

/** Close `form` if it stands in a slot, where nothing stood before. Says whether it did. */
function closeInSlot(form) {
  const slot = form.closest(".slot");
  slot?.replaceChildren();
  if (slot) document.dispatchEvent(new CustomEvent("newsreader:form-closed", { detail: { slot } }));
  return Boolean(slot);
}

/** The boxes of the speakers that keys 1 to 9 stand for. */
export function speakerBoxes(form) {
  return [...form.querySelectorAll("input[name='speaker']:is([type='checkbox'], [type='radio'])")];
}

/** Tick or untick the speaker on key `number` (from 1). */
export function toggleSpeaker(form, number) {
  const box = speakerBoxes(form)[number - 1];
  box?.click();
  box?.focus({ preventScroll: true });
}

/** Put the focus where filling in begins, without opening a phone's keyboard unasked. */
export function focusIn(form) {
  const isTouch = matchMedia("(pointer: coarse)").matches;
  const first = isTouch ? null : form.querySelector(".combo input[type='text'], textarea");
  const control = speakerBoxes(form)[0] ?? first ?? form.querySelector("button");
  control?.focus({ preventScroll: true });
  form.closest(".card, .queued")?.scrollIntoView({ block: "nearest" });
}

/** Send `form` as its Save button would. Where two people were at one mark, a person presses one of the buttons. */
export function save(form) {
  if ("conflict" in form.dataset) return form.querySelector(".row button")?.focus();
  form.requestSubmit(form.querySelector("button.firm"));
}

function filledIn(form) {
  return JSON.stringify([...new FormData(form)].filter(([name]) => !NOT_FILLED_IN.has(name)));
}

/** A form in a slot is cancelled here: nothing stood there before. Elsewhere the link asks the server for the card. */
function cancelInSlot(event) {
  const cancel = event.target.closest?.(".slot [data-cancel]");
  if (!cancel || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  closeInSlot(cancel.closest("form"));
}

/** Another form is asked for while one is open: the open one makes way, or keeps the focus when it was filled in. */
function guardOpenForm(event) {
  const { elt, verb } = event.detail;
  const form = openForm();
  if (!form || verb !== "get" || !elt.matches?.(":is(.card, .queued) [data-key='e']") || form.contains(elt)) return;
  event.preventDefault();
  const card = elt.closest(".card, .queued").id;
  makeWay().then((isFree) => isFree && document.querySelector(`#${CSS.escape(card)} [data-key='e']`)?.click());
}
