"""Objects → the bytes of a JSON Lines file: UTF-8, one object a line, LF. Pure."""

import json
from collections.abc import Iterable, Iterator, Mapping

# What some readers take for a line's end, though JSON does not: as an escape it means the same.
_BREAKS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029", "\x85": "\\u0085"})


def jsonl_lines(objects: Iterable[Mapping]) -> Iterator[bytes]:
    for one in objects:
        yield json.dumps(one, ensure_ascii=False, separators=(",", ":")).translate(_BREAKS).encode() + b"\n"
