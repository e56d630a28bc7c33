/** Caret mode (key v): words are chosen by arrows, shown as the browser's own selection, read aloud as they come. */

import { chosenStops, firstStop, moved, stopsOf } from "./caret.js";
import { announce, messages } from "./messages.js";
import { articleOf, chosenNow, nodeAtUnits, paragraphsOf } from "./places.js";
import { openFor } from "./selection.js";

const STEPS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];
let mode = null; // {paragraphs, stops, at: {anchor, head}} while words are chosen

/** Enter caret mode, or leave it. False where nothing can be marked. */
export function toggleCaret() {
  if (mode) return leave();
  const article = articleOf();
  if (!article?.dataset.newMark) return false;
  const paragraphs = paragraphsOf(article);
  const stops = stopsOf(paragraphs.map((paragraph) => paragraph.textContent));
  if (!stops.length) return false;
  const first = Math.max(firstStop(stops, beginning(article, paragraphs)), 0);
  mode = { paragraphs, stops, at: { anchor: first, head: first } };
  document.body.classList.add("is-choosing");
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("pointerdown", leave);
  document.addEventListener("htmx:beforeSwap", leave);
  document.activeElement?.blur(); // arrows are for the text now, not for a field
  announce(messages().choosing);
  show();
}

function leave() {
  mode = null;
  document.body.classList.remove("is-choosing");
  document.removeEventListener("keydown", onKey, true);
  document.removeEventListener("pointerdown", leave);
  document.removeEventListener("htmx:beforeSwap", leave);
}

/** The paragraph to begin in: the current one, that of the words selected already, else the first that is seen. */
function beginning(article, paragraphs) {
  const selected = chosenNow(article);
  const current = selected
    ? paragraphs.findIndex((p) => p.closest(`#p-${selected.number}`))
    : paragraphs.findIndex((p) => p.closest(".passage.is-current"));
  return current < 0 ? paragraphs.findIndex((p) => p.getBoundingClientRect().bottom > 80) : current;
}

function onKey(event) {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (STEPS.includes(event.key)) {
    mode.at = moved(mode.stops, mode.at, event.key, event.shiftKey);
    show();
  } else if (event.key === "Enter") choose();
  else if (/^[1-9]$/.test(event.key)) choose(Number(event.key));
  else if (event.key === "Escape") giveUp();
  else if (event.key === "Tab") return leave();
  else if (event.key.length > 1 || event.key === "v" || event.key === "?") return;
  event.preventDefault();
  event.stopPropagation();
}

function choose(speaker = 0) {
  const words = chosenNow(articleOf());
  leave();
  if (words) openFor(words, { speaker });
}

function giveUp() {
  const passage = mode.paragraphs[mode.stops[mode.at.head].paragraph].closest(".passage");
  leave();
  document.getSelection().removeAllRanges();
  passage.tabIndex = -1;
  passage.focus({ preventScroll: true });
  announce(messages().chosenNothing);
}

function show() {
  const { paragraphs, stops, at } = mode;
  const [first, last] = chosenStops(stops, at);
  const from = nodeAtUnits(paragraphs[first.paragraph], first.from, true);
  const to = nodeAtUnits(paragraphs[last.paragraph], last.to, false);
  const selection = document.getSelection();
  if (at.head < at.anchor) selection.setBaseAndExtent(...to, ...from);
  else selection.setBaseAndExtent(...from, ...to);
  const head = stops[at.head];
  keepInView(paragraphs[head.paragraph], head);
  announce(paragraphs[head.paragraph].textContent.slice(head.from, head.to));
}

function keepInView(paragraph, { from, to }) {
  const range = document.createRange();
  range.setStart(...nodeAtUnits(paragraph, from, true));
  range.setEnd(...nodeAtUnits(paragraph, to, false));
  const { top, bottom } = range.getBoundingClientRect();
  const margin = 96; // the bars at the page's top and bottom, and a line of air
  if (top < margin) scrollBy({ top: top - margin });
  else if (bottom > innerHeight - margin) scrollBy({ top: bottom - innerHeight + margin });
}
