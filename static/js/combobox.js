/** Fields for names and tags: typing finds them, what is chosen becomes a chip; without a script plain inputs. */

import { chipClass, fresh, meant, namesIn } from "./chips.js";
import { activeRow, close, equip, isOpen, optionOf, optionsOf, stepOption, suggest } from "./options.js";

const FIELD = "[data-combobox] input[data-options]";
const KEYS = {
  ArrowDown: onArrow,
  ArrowUp: onArrow,
  Enter: onEnter,
  Escape: onEscape,
  Backspace: onBackspace,
  ";": onSemicolon,
};

let pressed = false;

/** Wire every such field, also those that htmx brings later. */
export function watchComboboxes() {
  document.addEventListener("htmx:load", (event) => event.target.querySelectorAll?.(FIELD).forEach(equip));
  document.querySelectorAll(FIELD).forEach(equip);
  on("focusin", equip);
  on("input", (input) => (input.value.trim() ? suggest(input) : close(input)));
  on("focusout", (input) => (afterPress(() => commit(input)), close(input)));
  on("keydown", (input, event) => {
    if (!event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey) KEYS[event.key]?.(input, event);
  });
  document.addEventListener("pointerdown", onPress);
  for (const [type, isDown] of [["pointerdown", true], ["pointerup", false], ["pointercancel", false]]) {
    document.addEventListener(type, () => (pressed = isDown), { capture: true });
  }
  document.addEventListener("click", onChoice);
  document.addEventListener("change", onUntick);
}

function on(type, act) {
  document.addEventListener(type, (event) => {
    if (event.target.matches?.(FIELD)) act(event.target, event);
  });
}

function onArrow(input, event) {
  event.preventDefault();
  if (isOpen(input)) stepOption(input, event.key === "ArrowDown" ? 1 : -1);
  else suggest(input, { pause: 0 });
}

function onEnter(input, event) {
  const row = activeRow(input);
  if (!row && (!takesMany(input) || !input.value.trim())) return close(input);
  event.preventDefault();
  if (row) choose(input, optionOf(row));
  else commit(input);
}

function onEscape(input, event) {
  if (!isOpen(input)) return;
  event.preventDefault();
  close(input);
}

function onBackspace(input, event) {
  const box = [...(chipsOf(input)?.querySelectorAll("input") ?? [])].at(-1);
  if (input.value || event.repeat || !box) return;
  event.preventDefault();
  box.closest("li").remove();
}

function onSemicolon(input, event) {
  if (!takesMany(input) || !input.value.trim()) return;
  event.preventDefault();
  commit(input);
}

/**
 * A new chip moves what stands below it. Where the field loses the focus because something is being pressed, that must
 * not slip away from under the pointer before it is released: the chip waits for that.
 */
function afterPress(act) {
  if (!pressed) return act();
  const done = () => setTimeout(act);
  document.addEventListener("pointerup", done, { once: true });
  return undefined;
}

/** The field keeps the focus while an option is pressed: losing it would commit the half-typed name. */
function onPress(event) {
  if (event.target.closest?.("[data-combobox] [role='listbox']")) event.preventDefault();
}

function onChoice(event) {
  const row = event.target.closest?.("[data-combobox] [role='option']");
  if (!row) return;
  choose(row.closest("[data-combobox]").querySelector("input[data-options]"), optionOf(row));
}

function onUntick({ target }) {
  if (!target.matches?.(".chips input[type='checkbox']:not(:checked)")) return;
  const input = target.closest("[data-combobox]").querySelector("input[data-options]");
  target.closest("li").remove();
  input.focus();
}

function choose(input, option) {
  if (takesMany(input)) add(input, [option]);
  else input.value = option.text;
  close(input);
}

/** Nothing that was typed is lost: in a field for many it becomes chips. */
function commit(input) {
  if (!takesMany(input) || !input.value.trim()) return;
  const known = optionsOf(input);
  add(input, namesIn(input.value).map((name) => meant(name, known)));
  close(input);
}

function add(input, options) {
  const chips = chipsOf(input);
  const boxes = [...input.form.elements].filter((box) => box.type === "checkbox" && box.name === nameOf(input));
  for (const { value } of options) {
    const box = boxes.find((one) => one.value === value);
    if (box) box.checked = true; // a speaker who is listed above
  }
  chips.append(...fresh(options, boxes.map((box) => box.value)).map((option) => chip(nameOf(input), option)));
  input.value = "";
}

function chip(name, { value, text, cssClass }) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name, value, checked: true });
  const words = Object.assign(document.createElement("span"), { textContent: text, className: chipClass(cssClass) });
  const label = Object.assign(document.createElement("label"), { className: "chip" });
  label.append(box, " ", words);
  const item = document.createElement("li");
  item.append(label);
  return item;
}

function chipsOf(input) {
  return input.closest("[data-combobox]").querySelector(".chips");
}

function takesMany(input) {
  return input.closest("[data-combobox]").dataset.combobox === "many";
}

function nameOf(input) {
  return input.closest("[data-combobox]").dataset.name;
}
