"""How far a long command is: a bar that stays on its line."""

import time

from django.core.management.base import OutputWrapper

WIDTH = 30


class Bar:
    """Drawn on a terminal; where nobody looks, nothing."""

    def __init__(self, err: OutputWrapper) -> None:
        self._err, self._began, self._is_drawn = err, time.monotonic(), False

    def show(self, done: int, wanted: int) -> None:
        """Draw that `done` of `wanted` are done, and how long the others may take."""
        if not self._err.isatty():
            return
        share, seconds = min(done / max(wanted, 1), 1), time.monotonic() - self._began
        left = seconds / share - seconds if share else 0
        bar = f"\r[{'#' * round(share * WIDTH):<{WIDTH}}] {done} of {wanted}, {left / 60:.0f} min left "
        self._err.write(bar, ending="")
        self._err.flush()
        self._is_drawn = True

    def end(self) -> None:
        """Let what is said next stand on a line of its own."""
        if self._is_drawn:
            self._err.write("")
