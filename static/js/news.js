/** What others mark, link and mend while one reads: asked for now and then, drawn when that disturbs nobody, else offered. */

import { difference, isNothing, said } from "./differences.js";
import { openForm } from "./forms.js";
import { messages } from "./messages.js";
import { articleOf, chosenNow, rangeBetween } from "./places.js";

const EVERY = 30_000; // ms
const SOON = 700; // after something was done here, when the page's own parts have refreshed themselves
const STAY = 10_000; // that marks came says a line, for so long
const HOLD = 2_000; // while passages are swapped the words that one reads stay where they are
let timer = 0;
let clearing = 0;
let standing = null; // the server's last answer, while the page cannot show it
let held = null; // {id, top} of the passage that one reads
let isPressed = false;
let done = 0; // requests of the page's own since it stands

/** Ask on the reading page as long as it is seen. */
export function watchNews() {
  if (!articleOf()?.dataset.news) return;
  document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(timer) : askIn(0)));
  document.addEventListener("htmx:afterRequest", onRequest);
  document.addEventListener("htmx:afterSettle", keepPlace);
  for (const type of ["wheel", "touchmove", "keydown"]) document.addEventListener(type, () => (held = null));
  for (const type of ["pointerdown", "pointerup", "pointercancel"]) {
    document.addEventListener(type, () => (isPressed = type === "pointerdown"), true);
  }
  for (const type of ["selectionchange", "newsreader:form-closed", "focusout", "pointerup"]) {
    document.addEventListener(type, () => standing && askIn(SOON));
  }
  line().querySelector("button").addEventListener("click", () => show(true));
  askIn(EVERY);
}

function line() {
  return document.querySelector("#news");
}

function askIn(pause) {
  clearTimeout(timer);
  if (!document.hidden) timer = setTimeout(() => ask(pause === EVERY), pause);
}

/** Whatever was done here may have met what others did: what we knew is old. */
function onRequest({ detail }) {
  if (detail.requestConfig.elt.matches?.(".passage, #speakers, #links, #head")) return;
  done += 1;
  standing = null;
  askIn(SOON);
}

function isBusy() {
  return Boolean(document.querySelector(".htmx-request"));
}

/** Show what is new, asking the server unless its last answer waits and `isDue` is not said. */
async function ask(isDue) {
  if (isBusy()) return askIn(SOON);
  const before = done;
  const { news, stamp } = articleOf().dataset;
  const answer = standing && !isDue ? standing : await fetchNews(`${news}?stamp=${stamp}`);
  if (answer === undefined) return;
  // What one did oneself meanwhile is no news, and may or may not be in the answer.
  if (isBusy() || before !== done) return askIn(SOON);
  standing = answer ?? standing;
  show(false);
  askIn(EVERY);
}

/** What stands on the server, null when that is what the page shows, undefined where one can no longer ask. */
async function fetchNews(address) {
  try {
    const answer = await fetch(address, { credentials: "same-origin", headers: { Accept: "application/json" } });
    if (answer.redirected || [403, 404].includes(answer.status)) return undefined;
    return answer.status === 200 ? await answer.json() : null;
  } catch {
    return null; // no answer: the next time
  }
}

function show(isAsked) {
  if (!standing) return;
  const found = difference(onPage(), standing);
  if (found.isOtherText) return isAsked ? location.reload() : tell(messages().otherText, true);
  const words = said(found, messages());
  if (isNothing(found)) {
    const isWaiting = !line().querySelector("button").hidden;
    if (isWaiting) tell("", false);
    articleOf().dataset.stamp = standing.stamp;
    standing = null;
    return;
  }
  if (!isAsked && !isFree(found)) return tell(words, Boolean(words));
  // The page gets its new stamp by the next answer, which finds it as it should be: a passage may fail to come.
  standing = null;
  swap(found);
  tell(words, false);
}

function onPage() {
  const article = articleOf();
  const passages = [...article.querySelectorAll(".passage")].map((one) => [one.dataset.paragraph, one.dataset.print]);
  const cards = [...article.querySelectorAll(".card[id^='q-']")];
  const marks = cards.map((card) => [card.id.slice(2), card.dataset.revision ?? revisionIn(card)]);
  const links = [...document.querySelectorAll("#links > [id^='link-']")].map((one) => one.id.slice(5));
  const { revision } = document.querySelector("#head").dataset;
  return { passages: Object.fromEntries(passages), marks: Object.fromEntries(marks), links, head: revision };
}

function revisionIn(card) {
  return card.querySelector("input[name='revision']")?.value ?? null;
}

/** Whether the page can change under nobody's hands: no words chosen, no form open, nothing pressed or about to be. */
function isFree({ linked, unlinked, isMended }) {
  const article = articleOf();
  const selection = document.getSelection();
  const isChoosing = document.body.classList.contains("is-choosing") || isPressed;
  const hasChosen = !selection.isCollapsed && article.contains(selection.anchorNode);
  const parts = [...(linked || unlinked ? ["#links"] : []), ...(isMended ? ["#head"] : [])];
  const isHeld = parts.length && document.activeElement?.closest(parts.join());
  return !isChoosing && !hasChosen && !isHeld && !openForm() && !article.querySelector(".card.is-open");
}

function swap({ passages, linked, unlinked, isMended }) {
  const article = articleOf();
  const read = [...article.querySelectorAll(".passage")].find((one) => one.getBoundingClientRect().bottom > 80);
  held = read ? { id: read.id, top: read.getBoundingClientRect().top, words: chosenNow(article) } : null;
  setTimeout(() => (held = null), HOLD);
  for (const number of passages) htmx.trigger(document.body, `passage-${number}-changed`);
  if (passages.length) htmx.trigger(document.querySelector("#speakers"), "marks-changed");
  if (linked || unlinked) htmx.trigger(document.body, "links-news");
  if (isMended) htmx.trigger(document.body, "head-changed");
}

function keepPlace({ detail }) {
  if (!held || !detail.elt.matches?.(".passage, #links, #head")) return;
  const moved = document.getElementById(held.id).getBoundingClientRect().top - held.top;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
  const range = held.words && rangeBetween(articleOf(), held.words.start, held.words.end);
  if (!range || !document.getSelection().isCollapsed) return;
  document.getSelection().addRange(range);
}

function tell(words, isWaiting) {
  clearTimeout(clearing);
  const [text, button] = [line().querySelector("p"), line().querySelector("button")];
  if (text.textContent !== words) text.textContent = words;
  button.hidden = !isWaiting;
  if (words && !isWaiting) clearing = setTimeout(() => (text.textContent = ""), STAY);
}
