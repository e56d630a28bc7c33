/** The list of options below a type-ahead field: fetched, shown, gone through. */

import { nextOption } from "./chips.js";

const PAUSE = 150; // ms after the last letter
const requests = new WeakMap(); // input → {timer, abort}
let made = 0;

/** Give `input` its list box and the roles that say so; once. */
export function equip(input) {
  if (input.getAttribute("role") === "combobox") return;
  const list = document.createElement("ul");
  list.id = `options-${(made += 1)}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.labels?.[0]?.textContent.trim() || input.placeholder);
  list.hidden = true;
  input.closest("[data-combobox]").append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
}

/** Ask for the options that begin like what is typed, after a pause; an answer that is no longer asked for is dropped. */
export function suggest(input, { pause = PAUSE } = {}) {
  forgetRequest(input);
  const abort = new AbortController();
  const timer = setTimeout(() => fetchOptions(input, abort.signal), pause);
  requests.set(input, { timer, abort });
}

/** Put the list away. */
export function close(input) {
  forgetRequest(input);
  const list = listOf(input);
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  activate(input, null);
}

/** Whether the list is to be seen. */
export function isOpen(input) {
  return input.getAttribute("aria-expanded") === "true";
}

/** Make the next option (`step` 1) or the one before (-1) the active one. */
export function stepOption(input, step) {
  const rows = rowsOf(input);
  const next = nextOption(rows.length, rows.indexOf(activeRow(input)), step);
  activate(input, rows[next] ?? null);
}

/** The active row, null for none. */
export function activeRow(input) {
  return listOf(input).querySelector("[aria-selected='true']");
}

/** What `row` stands for. */
export function optionOf(row) {
  return { value: row.dataset.value, text: row.dataset.text, cssClass: row.dataset.class ?? "" };
}

/** Everything that the list shows. */
export function optionsOf(input) {
  return isOpen(input) ? rowsOf(input).map(optionOf) : [];
}

async function fetchOptions(input, signal) {
  const address = new URL(input.dataset.options, location.href);
  address.searchParams.set("q", input.value.trim());
  try {
    const answer = await fetch(address, { signal, credentials: "same-origin" });
    if (answer.ok && !answer.redirected) show(input, await answer.text());
  } catch {
    // dropped for a newer question, or no answer: the text that is typed counts without a list, too
  }
}

function show(input, html) {
  const list = listOf(input);
  const rows = [...new DOMParser().parseFromString(html, "text/html").querySelectorAll("[role='option']")];
  rows.forEach((row, n) => (row.id = `${list.id}-${n + 1}`));
  list.replaceChildren(...rows);
  const isShown = rows.length > 0 && document.activeElement === input;
  list.hidden = !isShown;
  input.setAttribute("aria-expanded", String(isShown));
  activate(input, null);
}

function activate(input, row) {
  for (const other of rowsOf(input)) other.setAttribute("aria-selected", String(other === row));
  if (row) input.setAttribute("aria-activedescendant", row.id);
  else input.removeAttribute("aria-activedescendant");
  row?.scrollIntoView({ block: "nearest" });
}

function forgetRequest(input) {
  clearTimeout(requests.get(input)?.timer);
  requests.get(input)?.abort.abort();
}

function rowsOf(input) {
  return [...listOf(input).querySelectorAll("[role='option']")];
}

function listOf(input) {
  return document.getElementById(input.getAttribute("aria-controls"));
}
