/** The one after `current` in `ring`, round and round; the first if `current` is not in it; null in an empty ring. */
export function nextInRing(ring, current) {
  return ring[(ring.indexOf(current) + 1) % ring.length] ?? null;
}
