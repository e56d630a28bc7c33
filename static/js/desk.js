/** The desk: rows that open in their place, and the quotes that are chosen. */

const OPENS = "[data-opens-row]";
const BOX = ".desk input[name='quote']";
const ALL = ".desk input[data-choose-all]";

/** Wire the table of quotes, also one that htmx brings later. */
export function watchDesk() {
  document.addEventListener("htmx:confirm", closeOpened);
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.successful && detail.elt.matches?.(OPENS)) detail.elt.setAttribute("aria-expanded", "true");
  });
  document.addEventListener("change", ({ target }) => {
    if (target.matches?.(ALL)) for (const box of document.querySelectorAll(BOX)) box.checked = target.checked;
    if (target.matches?.(`${ALL}, ${BOX}`)) count();
  });
  addEventListener("pageshow", count); // a browser may tick boxes again that were ticked before
}

/** A row that stands open is closed instead of opened again. */
function closeOpened(event) {
  const link = event.detail.elt;
  const opened = link.matches?.(OPENS) ? link.closest("tr").nextElementSibling : null;
  if (!opened?.matches(".opened")) return;
  event.preventDefault();
  opened.remove();
  link.setAttribute("aria-expanded", "false");
}

function count() {
  const boxes = [...document.querySelectorAll(BOX)];
  const chosen = boxes.filter((box) => box.checked).length;
  const all = document.querySelector(ALL);
  const said = document.querySelector("[data-chosen]");
  if (all) Object.assign(all, { checked: chosen > 0 && chosen === boxes.length, indeterminate: chosen > 0 && chosen < boxes.length });
  if (said) said.textContent = (chosen === 1 ? said.dataset.one : said.dataset.many).replace("%d", chosen);
}
