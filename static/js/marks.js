/** A mark and its card: pointing at one shows both, a press on a mark leads to its card. */

import { nextInRing } from "./ring.js";

let focusedBefore = null; // the press itself takes the focus from the card

/** Wire marks and cards of the reading page. */
export function watchMarks() {
  document.addEventListener("pointerover", (event) => show(keyAt(event.target) ?? focusedKey()));
  document.addEventListener("focusin", (event) => show(keyAt(event.target)));
  document.addEventListener("focusout", (event) => show(keyAt(event.relatedTarget)));
  document.addEventListener("pointerdown", () => (focusedBefore = focusedKey()), true);
  document.addEventListener("click", onClick);
}

function keyAt(target) {
  return target?.closest?.("mark[data-mark], .card[data-mark]")?.dataset.mark ?? null;
}

function focusedKey() {
  return keyAt(document.activeElement);
}

function show(key) {
  for (const shown of document.querySelectorAll("mark.is-current, .card.is-current")) {
    if (shown.dataset.mark !== key) shown.classList.remove("is-current");
  }
  if (!key) return;
  for (const part of document.querySelectorAll(`.article [data-mark="${CSS.escape(key)}"]`)) {
    part.classList.add("is-current");
  }
}

/** Where several marks lie on one another, pressing again goes on to the next one outwards. */
function onClick(event) {
  if (!event.target.closest?.("mark[data-mark]") || event.detail > 1 || !document.getSelection().isCollapsed) return;
  const here = marksAt(event.target).filter((key) => cardOf(key));
  const key = nextInRing(here, focusedBefore);
  if (!key) return;
  cardOf(key).focus({ preventScroll: true });
  cardOf(key).scrollIntoView({ block: "nearest" });
}

/** The keys of the marks that lie on `element`, innermost first. */
function marksAt(element) {
  const mark = element.closest("mark[data-mark]");
  return mark ? [mark.dataset.mark, ...marksAt(mark.parentElement)] : [];
}

function cardOf(key) {
  return document.querySelector(`.card[data-mark="${CSS.escape(key)}"]`);
}
