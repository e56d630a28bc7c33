"""The chain of a statement, as pages draw it and files spell it: speakers, then those who passed it on, in order.

A speaker who was merged into another one is shown as that one (one hop, MODEL.md); the quote keeps its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self

from .models import Highlight, Speaker, Voice


@dataclass(frozen=True)
class Hop:
    """Somebody in a chain: of the register (`speaker`, merging resolved), as the report writes the name, or both."""

    speaker: Speaker | None
    as_written: str = ""

    @classmethod
    def of(cls, speaker: Speaker | None, as_written: str) -> Self:
        return cls(speaker and (speaker.merged_into or speaker), as_written)

    @property
    def name(self) -> str:
        return self.speaker.name if self.speaker else self.as_written

    @property
    def css_class(self) -> str:
        """The colour and underline of marks and names."""
        return self.speaker.css_class if self.speaker else "speaker-none"

    def role_on(self, day: date | None) -> str:
        """Return the title held on `day`; '' for who is not in the register."""
        return self.speaker.role_on(day) if self.speaker else ""


def speakers_of(highlight: Highlight, voices: Iterable[Voice] | None = None) -> list[Hop]:
    """Return who said it, the first speaker first; empty when nobody is named.

    `voices` are the highlight's own, in order, where they have been fetched for many highlights at once.
    """
    first = Hop.of(highlight.speaker, highlight.speaker_as_written)
    return ([first] if first.name else []) + _voices(highlight, voices, Voice.Part.JOINT)


def relayers_of(highlight: Highlight, voices: Iterable[Voice] | None = None) -> list[Hop]:
    """Return who passed it on, the one nearest to the speaker first."""
    return _voices(highlight, voices, Voice.Part.RELAYED)


def _voices(highlight: Highlight, voices: Iterable[Voice] | None, part: str) -> list[Hop]:
    voices = highlight.voices.all() if voices is None else voices
    return [Hop.of(voice.speaker, voice.as_written) for voice in voices if voice.part == part]
