"""Whom a pronoun means: the report is read in order, and whoever spoke or acted last is in focus."""

from dataclasses import dataclass, field

from .mentions import NAME, PLURAL, PRONOUN, ROLE, Mention
from .naming import People, Speaker

_POINTING = frozenset({"ini", "itu", "tersebut", "tadi"})
_ONE = frozenset({"seorang", "salah", "a", "an", "one", "sang", "the"})
_BOTH, _TWO = frozenset({"kedua", "both"}), frozenset({"dua", "two"})


@dataclass(slots=True)
class Focus:
    """Who is in focus while a report is read from its first sentence to its last."""

    people: People
    person: Speaker | None = None
    anyone: Speaker | None = None
    group: list[Speaker] = field(default_factory=list)

    def resolve(self, mention: Mention) -> list[Speaker]:
        """Return who a mention is; empty for a pronoun without anybody before it."""
        if mention.head is NAME:
            return self.people.learn(mention)
        if mention.head is PRONOUN:
            found = self._meant_by(mention.text.casefold())
            return [found] if found else []
        if mention.head is PLURAL or self._is_pair(mention):
            return self._several(mention)
        holder = self.people.by_role(mention)
        if holder:
            return [holder]
        if self.person and mention.head is ROLE and mention.text.split()[-1].casefold() in _POINTING:
            return [self.person]
        is_one = mention.text.split()[0].casefold() in _ONE or mention.text[0].isupper()
        return [Speaker(mention.text, is_person=mention.head is ROLE and is_one)]

    def _meant_by(self, pronoun: str) -> Speaker | None:
        """Return whom he or she means: not somebody whose name is of the other sex."""
        found = self.person or self.anyone
        if found is None or not self.people.contradicts(found, pronoun):
            return found
        others = reversed(self.people.recent.values())
        return next((other for other in others if not self.people.contradicts(other, pronoun)), found)

    def _is_pair(self, mention: Mention) -> bool:
        first, *others = mention.text.casefold().split()
        if first in _TWO:
            # "dua pemimpin itu"; "two people close to him" are others.
            return bool(others) and others[-1] in _POINTING
        return first in _BOTH or (first == "the" and others[:1] == ["two"])

    def _several(self, mention: Mention) -> list[Speaker]:
        if self._is_pair(mention) or mention.text.casefold() == "keduanya":
            return self._both(mention)
        return list(self.group) or ([self.anyone] if self.anyone else [])

    def _both(self, mention: Mention) -> list[Speaker]:
        """Return the two who are meant: those last named together, else the two named last."""
        if "negara" in mention.text.casefold() or "countries" in mention.text.casefold():
            return [Speaker(mention.text, is_person=False)]
        return self.people.pair or self.people.last_two() or [Speaker(mention.text)]

    def spoke(self, speakers: list[Speaker]) -> None:
        """Put who has just spoken in focus."""
        if not speakers:
            return
        self.anyone = speakers[-1]
        self.group = speakers if len(speakers) > 1 or not speakers[0].is_person else self.group
        if speakers[0].is_person and len(speakers) == 1:
            self.person = speakers[0]

    def acted(self, speaker: Speaker) -> None:
        """Put the subject of a sentence without a cue in focus."""
        if speaker.is_person:
            self.person = self.anyone = speaker
