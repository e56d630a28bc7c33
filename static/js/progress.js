/** A request that takes longer than a glance shows: a line at the page's top, `aria-busy` on what will change. */

const GLANCE = 300; // ms
const waiting = new Map();
let leaving;

/** Watch every request of htmx. */
export function watchProgress() {
  document.addEventListener("htmx:beforeSend", ({ detail }) => {
    waiting.set(detail.xhr, { target: detail.target, timer: setTimeout(() => show(detail.xhr), GLANCE) });
  });
  for (const end of ["htmx:afterRequest", "htmx:sendAbort"]) document.addEventListener(end, onEnd);
  // On window: behind whoever takes a form over.
  addEventListener("submit", onSubmit);
  addEventListener("pageshow", endSlow);
  // Which stops the browser, and brings no page.
  addEventListener("keydown", ({ key }) => { if (key === "Escape") endSlow(); });
}

/** A form that leads to another page: what it does may be an act on two thousand quotes. */
function onSubmit(event) {
  const form = event.target;
  if (event.defaultPrevented || form.getAttribute("method") !== "post") return;
  if (form.matches("[data-slow]")) return beginSlow(event, form);
  clearTimeout(leaving);
  leaving = setTimeout(showLine, GLANCE);
}

/** One that never leads there at once: say so, and take no second press. */
function beginSlow(event, form) {
  if (form.getAttribute("aria-busy")) return event.preventDefault();
  form.setAttribute("aria-busy", "true");
  showLine();
  const words = form.querySelector("[data-slow-words]");
  words.dataset.words = words.textContent;
  words.textContent = words.dataset.slowWords;
  // Once the form is on its way: a button that is switched off does not say which one was pressed.
  setTimeout(() => form.querySelectorAll("button").forEach((button) => { button.disabled = true; }));
}

/** The browser shows the page again as it left it, or stays on it. */
function endSlow() {
  clearTimeout(leaving);
  if (!waiting.size) document.documentElement.classList.remove("is-waiting");
  for (const form of document.querySelectorAll("form[data-slow][aria-busy]")) {
    form.removeAttribute("aria-busy");
    form.querySelectorAll("button").forEach((button) => { button.disabled = false; });
    const words = form.querySelector("[data-slow-words]");
    words.textContent = words.dataset.words;
  }
}

function showLine() {
  document.documentElement.classList.add("is-waiting");
}

function show(xhr) {
  showLine();
  waiting.get(xhr)?.target?.setAttribute("aria-busy", "true");
}

function onEnd({ detail }) {
  const request = waiting.get(detail.xhr);
  if (!request) return;
  waiting.delete(detail.xhr);
  clearTimeout(request.timer);
  request.target?.removeAttribute("aria-busy");
  if (!waiting.size) document.documentElement.classList.remove("is-waiting");
}
