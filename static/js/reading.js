/** A report that stood before somebody's eyes for two seconds is read: posted once, never by opening the page alone. */

const TWO_SECONDS = 2_000;

/** Count while the page is seen. */
export function watchReading() {
  const form = document.querySelector("form[data-read]");
  if (!form) return;
  let timer = 0;
  const count = () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") timer = setTimeout(send, TWO_SECONDS);
  };
  const send = () => {
    document.removeEventListener("visibilitychange", count);
    // Gone when the reader said "read" or "unread" meanwhile.
    if (form.isConnected) form.requestSubmit();
  };
  document.addEventListener("visibilitychange", count);
  count();
}
