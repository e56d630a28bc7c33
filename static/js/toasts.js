/** What was just done, said at the foot of the page with its undo; and what went wrong on the way to the server. */

const STAY = 10_000; // ms
const SHOWN = 1; // two messages "Marked." would leave open which one their Undo takes back

/** Say what the server announces (event "said": {text, undo}), and let go of what stands there. */
export function watchToasts() {
  document.addEventListener("said", ({ detail }) => say(detail.text, detail.undo, detail.button));
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-dismiss]")) dismiss(event.target.closest(".toast"));
  });
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.successful) dismiss(detail.elt.closest?.(".toast"));
  });
  document.querySelectorAll("#toasts .toast").forEach(letGo);
}

/** Show `text`; with `undo` (the set of an act) it can be taken back, by a button that names the act. */
export function say(text, undo = "", button = "") {
  const box = document.querySelector("#toasts");
  const template = document.querySelector("template#toast");
  if (!box || !template || !text) return;
  const toast = template.content.firstElementChild.cloneNode(true);
  toast.querySelector("p").textContent = text;
  const form = toast.querySelector("form");
  if (undo) form.elements.set.value = undo;
  else form.remove();
  if (button) form.querySelector("button").textContent = button;
  box.append(toast);
  htmx.process(toast);
  letGo(toast);
  [...box.children].slice(0, -SHOWN).forEach(dismiss);
}

/** Take `toast` away after a while, not while somebody points at it or has the focus in it. */
function letGo(toast) {
  let timer = 0;
  const hold = () => clearTimeout(timer);
  const count = () => {
    hold();
    timer = setTimeout(() => (toast.matches(":hover, :focus-within") ? count() : dismiss(toast)), STAY);
  };
  toast.addEventListener("pointerenter", hold);
  toast.addEventListener("pointerleave", count);
  toast.addEventListener("focusin", hold);
  toast.addEventListener("focusout", count);
  count();
}

function dismiss(toast) {
  if (!toast) return;
  const hadFocus = toast.contains(document.activeElement);
  toast.remove();
  if (hadFocus) document.querySelector("main")?.focus({ preventScroll: true });
}
