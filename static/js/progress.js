/** A request that takes longer than a glance shows: a line at the page's top, `aria-busy` on what will change. */

const GLANCE = 300; // ms
const waiting = new Map();

/** Watch every request of htmx. */
export function watchProgress() {
  document.addEventListener("htmx:beforeSend", ({ detail }) => {
    waiting.set(detail.xhr, { target: detail.target, timer: setTimeout(() => show(detail.xhr), GLANCE) });
  });
  for (const end of ["htmx:afterRequest", "htmx:sendAbort"]) document.addEventListener(end, onEnd);
}

function show(xhr) {
  document.documentElement.classList.add("is-waiting");
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
