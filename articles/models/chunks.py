"""Long lists in statements: so many at a time, as both engines limit what a statement may hold."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

Value = TypeVar("Value")

CHUNK = 500


def chunks(values: Sequence[Value], size: int = CHUNK) -> Iterator[Sequence[Value]]:
    """Yield `values` in order, `size` at a time, the last ones as they are left."""
    for start in range(0, len(values), size):
        yield values[start : start + size]
