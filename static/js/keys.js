/** Which key means what. Pure: from a key and what the page is doing to the name of an act. */

const SPEAKER = /^[1-9]$/;
const ACTS = new Map([
  ["j", { act: "move", by: 1 }],
  ["k", { act: "move", by: -1 }],
  ["J", { act: "turn", to: "next" }],
  ["K", { act: "turn", to: "prev" }],
  ["/", { act: "search" }],
  ["?", { act: "help" }],
  ["v", { act: "choose" }],
  ["o", { act: "open" }],
  ["n", { act: "review", by: 1 }],
  ["p", { act: "review", by: -1 }],
  ...["m", "s", "a", "x", "e", "l", "u", "Delete"].map((key) => [key, { act: "press", key }]),
]);
const NOTHING = null;

/**
 * What `event` ({key, ctrlKey, altKey, metaKey, isComposing}) asks for, null for nothing of ours.
 *
 * `at` says where the focus is and what is open: `typing` (a text field), `multiline` (a text area), `pressing` (a
 * button or link, which knows Enter itself), `onRow` (on a row of the desk, where the
 * space bar has nothing else to do), `inForm` (in the form of a mark), `formOpen`, `dialogOpen`, `isOff`.
 */
export function actionFor(event, at) {
  if (event.isComposing || event.altKey) return NOTHING;
  if (event.key === "Enter") return enter(event, at);
  if (event.ctrlKey || event.metaKey) return NOTHING;
  if (event.key === "Escape") return at.dialogOpen ? NOTHING : { act: "cancel" };
  if (at.isOff || at.typing || at.dialogOpen) return NOTHING;
  if (event.key === " ") return at.onRow ? { act: "press", key: "x" } : NOTHING;
  if (SPEAKER.test(event.key)) return { act: "speaker", number: Number(event.key) };
  const action = ACTS.get(event.key) ?? NOTHING;
  return at.inForm && action?.act !== "help" ? NOTHING : action;
}

function enter(event, at) {
  if (at.dialogOpen || at.pressing) return NOTHING;
  if (event.ctrlKey || event.metaKey) return at.inForm ? { act: "save" } : NOTHING;
  // A text field sends its form by itself, and a text area takes the line break.
  if (at.typing || at.multiline) return NOTHING;
  return { act: at.formOpen ? "save" : "open" };
}

/** The index to move to among `count` things: from the `current` one, or to `first` when none is (current is -1). */
export function step(count, current, by, first = 0) {
  if (!count) return -1;
  if (current < 0) return Math.min(Math.max(first, 0), count - 1);
  return Math.min(Math.max(current + by, 0), count - 1);
}
