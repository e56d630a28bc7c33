/** What the script says: the page brings the sentences (translated) as data attributes, English stands in. */

const ENGLISH = {
  unsaved: "Nothing was saved: the server did not answer. Your form is still here.",
  unreachable: "The server did not answer. Try again.",
  refused: "The server refused this.",
  signedOut: "You were signed out. Sign in in another tab, then save again.",
  choosing: "Choosing words: arrows and Page keys move, with Shift they choose more, Enter marks them, Escape leaves.",
  chosenNothing: "No words chosen.",
  newMark: "1 new mark",
  newMarks: "%d new marks",
  changedMark: "1 mark changed",
  changedMarks: "%d marks changed",
  removedMark: "1 mark removed",
  removedMarks: "%d marks removed",
  newLink: "1 new link",
  newLinks: "%d new links",
  removedLink: "1 link removed",
  removedLinks: "%d links removed",
  mended: "title, outlet or date mended",
  otherText: "The text of this report changed: load it anew.",
  unfinished: "The form that is open was filled in: save or cancel it first.",
};

/** Every sentence by name; `<div id="toasts" data-say-signed-out="…">` replaces "signedOut". */
export function messages() {
  const said = { ...ENGLISH };
  const page = document.querySelector("#toasts")?.dataset ?? {};
  for (const name of Object.keys(ENGLISH)) {
    said[name] = page[`say${name[0].toUpperCase()}${name.slice(1)}`] || said[name];
  }
  return said;
}

/** Have `text` read aloud by a screen reader. */
export function announce(text) {
  const live = document.querySelector("#live");
  if (live) live.textContent = text;
}
