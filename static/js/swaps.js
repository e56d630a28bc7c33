/** What a swapped passage takes along: the paragraph one stands at, the focus, and a form that somebody fills in. */

import { openForm } from "./forms.js";

const LISTS = new Set(["speakers", "review", "facet-list"]); // parts of the page that refresh themselves, with lists in them
const kept = new Map(); // id of the passage → what it had

/** Keep across swaps of passages what the server's answer knows nothing of. */
export function watchSwaps() {
  document.addEventListener("htmx:beforeSwap", keep);
  document.addEventListener("htmx:afterSettle", giveBack);
}

function keep({ detail }) {
  const passage = detail.target;
  if (isUnderAnAct(passage, detail)) return giveWay(passage, detail);
  if (detail.shouldSwap && LISTS.has(passage?.id)) keepList(passage);
  if (!detail.shouldSwap || !passage?.matches?.(".passage")) return;
  const form = openForm();
  const isOthers = form && passage.contains(form) && !form.contains(detail.requestConfig.elt);
  const card = document.activeElement?.closest(".card[id]");
  const had = {
    isCurrent: passage.classList.contains("is-current"),
    hadFocus: passage.contains(document.activeElement),
    focusedCard: passage.contains(card) ? card.id : "",
    focused: isOthers && form.contains(document.activeElement) ? document.activeElement : null,
    openCard: isOthers ? form.closest(".card") : null,
  };
  had.openCard?.remove(); // out of the page before htmx forgets it
  kept.set(passage.id, had);
}

/** Whether a part that refreshes itself has something in it which the server is being asked for, a form being saved. */
function isUnderAnAct(part, { requestConfig, shouldSwap }) {
  return shouldSwap && requestConfig.elt === part && Boolean(part.querySelector(".htmx-request"));
}

/** The answer to the act, which draws the part anew, must find the page as the act left it; other answers do not, and
 * then the part asks again. */
function giveWay(part, detail) {
  detail.shouldSwap = false;
  part.addEventListener("htmx:afterRequest", function again({ detail }) {
    if (detail.requestConfig.elt === part) return;
    part.removeEventListener("htmx:afterRequest", again);
    if (part.isConnected) htmx.ajax("GET", part.getAttribute("hx-get"), { source: part });
  });
}

/** The lists of a section stay open, with the focus on the same link. */
function keepList(section) {
  const isOpen = [...section.querySelectorAll("details")].map((list) => list.open);
  const link = section.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  kept.set(section.id, { isOpen, link });
}

function giveList(section, { isOpen, link }) {
  section.querySelectorAll("details").forEach((list, at) => (list.open = Boolean(isOpen[at])));
  if (link) section.querySelector(`a[href="${CSS.escape(link)}"]`)?.focus({ preventScroll: true });
}

function giveBack() {
  for (const [id, was] of kept) {
    kept.delete(id);
    const passage = document.getElementById(id);
    if (LISTS.has(id) && passage) giveList(passage, was);
    else if (passage) giveTo(passage, was);
  }
}

function giveTo(passage, was) {
  if (was.isCurrent) setCurrentPassage(passage);
  if (was.openCard) putBack(was, passage);
  if (was.focused) was.focused.focus({ preventScroll: true });
  else if (was.hadFocus && !passage.contains(document.activeElement)) focusNear(was, passage);
}

function setCurrentPassage(passage) {
  passage.classList.add("is-current");
  passage.setAttribute("aria-current", "true");
}

function putBack({ openCard }, passage) {
  const place = openCard.id && passage.querySelector(`#${CSS.escape(openCard.id)}`);
  if (place) place.replaceWith(openCard);
  else passage.querySelector(".slot").replaceChildren(openCard);
}

/** The card that was edited, else the passage: never the top of the page. */
function focusNear({ focusedCard }, passage) {
  const card = focusedCard && passage.querySelector(`#${CSS.escape(focusedCard)}`);
  const next = card || passage;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
}
