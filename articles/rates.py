"""How often a rule was right, and how sure that is. Pure."""

from dataclasses import dataclass
from math import sqrt

_SURE = 1.96  # standard deviations: 95 %


@dataclass(frozen=True)
class Rate:
    """`kept` of `decided` suggestions; shares from 0 to 1."""

    kept: int
    decided: int

    @property
    def share(self) -> float | None:
        """None as long as nothing was decided."""
        return self.kept / self.decided if self.decided else None

    @property
    def low(self) -> float:
        return self._interval()[0]

    @property
    def high(self) -> float:
        return self._interval()[1]

    @property
    def likely(self) -> float:
        """The middle of the interval: what to expect, also of a rule of which little is known (then 0.5)."""
        return sum(self._interval()) / 2

    def is_weak(self, threshold: int) -> bool:
        """Whether it is surely less than `threshold` per cent."""
        return self.decided > 0 and self.high * 100 < threshold

    def _interval(self) -> tuple[float, float]:
        """Wilson's interval (1927): it stays between 0 and 1, and means something for three decisions too."""
        if not self.decided:
            return 0.0, 1.0
        count, share, square = self.decided, self.kept / self.decided, _SURE**2
        middle = (share + square / (2 * count)) / (1 + square / count)
        reach = _SURE * sqrt(share * (1 - share) / count + square / (4 * count**2)) / (1 + square / count)
        # Floats: at 0 and 1 the interval ends at the share itself.
        return max(min(middle - reach, share), 0.0), min(max(middle + reach, share), 1.0)
