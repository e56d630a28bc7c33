/** When the server does not answer as it should: say so, keep the form, take up a new sign-in. */

import { messages } from "./messages.js";
import { say } from "./toasts.js";

const PATIENCE = 20_000; // ms
let isTokenStale = false;

/** Watch every request of htmx. */
export function watchServer() {
  htmx.config.timeout = PATIENCE;
  for (const failure of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(failure, sayUnreachable);
  document.addEventListener("htmx:responseError", sayRefused);
  document.addEventListener("htmx:beforeSwap", refuseSignInPage);
  document.addEventListener("htmx:confirm", renewToken);
  document.addEventListener("submit", dropSecondSubmit, true);
}

function sayUnreachable({ detail }) {
  say(isPost(detail) ? messages().unsaved : messages().unreachable);
}

function sayRefused(event) {
  const status = event.detail.xhr.status;
  if (status >= 500) return sayUnreachable(event);
  // A 403 to a post may be a token from before the last sign-in; a reader's is the same to look at.
  isTokenStale ||= status === 403;
  say(status === 403 && isPost(event.detail) ? messages().signedOut : messages().refused);
}

/** A request that ends at the sign-in page was answered with a whole page: it belongs in no part of this one. */
function refuseSignInPage({ detail }) {
  const { responseURL, responseText } = detail.xhr;
  const asked = new URL(detail.pathInfo.finalRequestPath, location.href).pathname;
  if (!responseURL || new URL(responseURL).pathname === asked || !/^\s*<!doctype/i.test(responseText)) return;
  detail.shouldSwap = false;
  isTokenStale = true;
  say(messages().signedOut);
}

/** After a new sign-in (in another tab) the tokens of this page are worth nothing: fetch one before the next post. */
function renewToken(event) {
  const { verb, issueRequest } = event.detail;
  if (!isTokenStale || verb === "get") return;
  event.preventDefault();
  fetchToken()
    .catch(() => "")
    .then((token) => {
      if (token) putToken(token);
      issueRequest(true);
    });
}

async function fetchToken() {
  const answer = await fetch(location.href, { credentials: "same-origin" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const isSignedIn = new URL(answer.url).pathname === location.pathname;
  return isSignedIn ? page.querySelector("input[name='csrfmiddlewaretoken']")?.value : "";
}

function putToken(token) {
  for (const field of document.querySelectorAll("input[name='csrfmiddlewaretoken']")) field.value = token;
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
  isTokenStale = false;
}

/** htmx would queue a second submit behind the first and send it after a failure. */
function dropSecondSubmit(event) {
  if (!event.target.classList.contains("htmx-request")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isPost({ requestConfig }) {
  return requestConfig.verb !== "get";
}
