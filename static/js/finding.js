/** A list that is found while one types: what it answers to already is not asked for again. */

/** Let each search of a form that asks once go out once: by the field, by Enter, or by its button. */
export function watchFinding() {
  document.addEventListener("htmx:beforeRequest", dropAnswered);
}

/** A second answer moves the choices that stand there, and takes a key that is just being pressed from who chooses. */
function dropAnswered(event) {
  const { elt, target, requestConfig } = event.detail;
  if (!elt.matches?.("form[data-asks-once]")) return;
  const answered = target.querySelector(":scope > input[name='q']");
  if (answered && answered.value === requestConfig.formData.get("q")) event.preventDefault();
}
