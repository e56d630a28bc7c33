/** What typed text means in a field that takes one name or many. Pure. */

/** The names in `text`, which stand between semicolons. */
export function namesIn(text) {
  return text.split(";").map((name) => name.trim()).filter(Boolean);
}

/** The option ({value, text, cssClass}) that `name` spells out, in whatever case; else the name as it is written. */
export function meant(name, options) {
  const wanted = folded(name);
  return options.find(({ text }) => folded(text) === wanted) ?? { value: name, text: name, cssClass: "" };
}

/** What of `choices` is not among the `taken` values yet, each once. */
export function fresh(choices, taken) {
  const seen = new Set(taken.map(folded));
  return choices.filter(({ value }) => !seen.has(folded(value)) && seen.add(folded(value)));
}

/** The index of the option after `current` by `step`, round and round; -1 (none) lies between last and first. */
export function nextOption(count, current, step) {
  if (!count) return -1;
  const next = current + step;
  if (next >= count) return -1;
  if (next === -1) return -1;
  return next < -1 ? count - 1 : next;
}

/** The class of a chip's words; nothing but a speaker's colour gets through. */
export function chipClass(cssClass) {
  return /^speaker-(\d+|none)$/.test(cssClass) ? `who ${cssClass}` : "";
}

function folded(text) {
  return text.normalize("NFKC").toLowerCase().normalize("NFKC").trim();
}
