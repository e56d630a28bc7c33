/** Going from suggestion to suggestion: by keys, and by itself when one was decided. */

import { step } from "./keys.js";

const SUGGESTIONS = ".article .card.is-suggested, .queued";
let following = null; // the id of the card that comes when the answer is drawn
let row = null; // the id of the queue's row that had the focus

/** Wire the reading page and the review queue. */
export function watchReview() {
  document.addEventListener("suggestion-decided", ({ target }) => (following = idBehind(target)));
  document.addEventListener("htmx:beforeSwap", rememberRow);
  document.addEventListener("htmx:afterSettle", goOn);
}

/** Lead to the next suggestion (`by` is 1) or the one before; says false where there is none. */
export function review({ by }) {
  const all = suggestions();
  if (!all.length) return false;
  const at = all.findIndex((one) => one.contains(document.activeElement));
  leadTo(all[at < 0 ? nearest(all, by) : step(all.length, at, by)]);
}

function suggestions() {
  return [...document.querySelectorAll(SUGGESTIONS)].filter((one) => one.checkVisibility?.() !== false);
}

/** Without a current one: the first whose words are still to come on the screen, or the last before. */
function nearest(all, by) {
  const from = document.activeElement?.closest(".passage")?.getBoundingClientRect().top ?? 80;
  const behind = all.findIndex((one) => place(one).getBoundingClientRect().bottom > from);
  const first = behind < 0 ? all.length - 1 : behind;
  return by > 0 ? first : Math.max(first - 1, 0);
}

function place(card) {
  return document.querySelector(`mark[data-mark="${CSS.escape(card.dataset.mark)}"]`) ?? card;
}

function leadTo(card) {
  card.focus({ preventScroll: true });
  place(card).scrollIntoView({ block: "nearest" });
  card.scrollIntoView({ block: "nearest" });
}

/** The suggestion behind the one that was decided; behind the last comes the first that is left. */
function idBehind(element) {
  const card = element.closest?.(".card, .queued");
  const all = [...new Set([...suggestions(), card])].filter(Boolean);
  all.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const at = all.indexOf(card);
  return (all[at + 1] ?? all.find((one) => one !== card))?.id ?? null;
}

function rememberRow({ detail }) {
  if (detail.target?.id === "results") row = document.activeElement?.closest(".queued")?.id ?? null;
}

function goOn({ detail }) {
  if (following && detail.elt.matches?.(".passage")) {
    const card = document.getElementById(following);
    following = null;
    if (card) leadTo(card);
  } else if (detail.elt.id === "results" && document.querySelector(".queued")) {
    const stays = detail.elt.querySelector("[autofocus]") ?? (row && document.getElementById(row));
    row = null;
    if (stays) leadTo(stays);
  }
}
