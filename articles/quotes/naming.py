"""Who stands behind a mention: names made complete, offices and pronouns resolved, by what the report said before.

One pass in the order of the text: what is learned from a phrase serves those behind it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from .lexicon import HEADS_OF_STATE, Lexicon
from .mentions import Mention
from .suggestion import KnownName

# How many people are remembered in the order in which they were named.
_RECENT = 20
# A short form of a name has so many letters at least; so many names that begin alike are compared.
_SHORTEST, _ALIKE = 4, 12


class Speaker(NamedTuple):
    """Somebody who speaks in a report: the most complete name, and whether it is a person's."""

    name: str
    is_person: bool = True


@dataclass(slots=True)
class People:
    """Whom a report has named so far, and whom the register knows."""

    lexicon: Lexicon
    full: dict[str, str] = field(default_factory=dict)
    roles: dict[str, Speaker] = field(default_factory=dict)
    leaders: dict[str, Speaker] = field(default_factory=dict)
    # The people of the report by name, whoever was named last at the end.
    recent: dict[str, Speaker] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    # "he" or "she" by name, where Mr. or Mrs. told it.
    pronouns: dict[str, str] = field(default_factory=dict)
    pair: list[Speaker] = field(default_factory=list)
    beginning: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def with_register(cls, lexicon: Lexicon, names: Iterable[KnownName], published: date | None) -> "People":
        people = cls(lexicon)
        for known in names:
            for written in (known.name, *known.aliases):
                people.known.setdefault(written.casefold(), known.name)
            for role in known.roles:
                if role.held_on(published):
                    people.titles.setdefault(role.title.casefold(), known.name)
                    country = people.country_in(role.title)
                    if country and _is_head_of(role.title):
                        people.leaders.setdefault(country, Speaker(known.name))
        return people

    def country_in(self, phrase: str) -> str:
        """Return the country that a phrase names, by capital or country; "" without one."""
        for word in phrase.casefold().replace("'s", "").split():
            if word in self.lexicon.countries:
                return self.lexicon.countries[word]
        return ""

    def knows(self, name: str) -> bool:
        """Whether the report has named this person before, or the register has."""
        key = name.casefold()
        return key in self.full or key in self.known

    def learn(self, mention: Mention) -> list[Speaker]:
        """Return who a mention with names is, and remember the names and the office."""
        found = [self._named(name, mention) for name in mention.names]
        for speaker in found:
            self._remember(speaker)
        if len(found) == 2 and all(speaker.is_person for speaker in found):
            self.pair = found
        told = self.lexicon.honorific_pronouns.get(mention.role.casefold().partition(" ")[0].rstrip("."))
        if told and found:
            self.pronouns[found[0].name] = told
        if len(found) == 1 and mention.role:
            self._learn_role(mention.role, found[0])
        return found

    def _named(self, name: str, mention: Mention) -> Speaker:
        key = name.casefold()
        is_person = not (
            key in self.lexicon.countries or self.lexicon.is_outlet(key) or key.split()[0] in self.lexicon.bodies
        )
        is_person = is_person and (not name.isupper() or len(name.split()) > 1)
        complete = self.known.get(key) or self.full.get(key) or self._shortened(key)
        if complete is None:
            # "Praktis Bima": a sentence's first word is not a name's.
            rest = key.partition(" ")[2]
            complete = self.full[rest] if rest and rest in self.full and key.split()[0] not in self.full else name
        return Speaker(complete, is_person)

    def _shortened(self, key: str) -> str | None:
        """Return the name whose part a short form begins: Sulas for Sulastri."""
        if len(key) < _SHORTEST or " " in key:
            return None
        return next((self.full[part] for part in self.beginning[key[:_SHORTEST]] if part.startswith(key)), None)

    def contradicts(self, speaker: Speaker, pronoun: str) -> bool:
        """Whether a pronoun cannot mean somebody: "she" for Mr. Brandt, or for a Peter."""
        told = self.pronouns.get(speaker.name) or self.lexicon.given_names.get(
            speaker.name.partition(" ")[0].casefold()
        )
        return told is not None and pronoun in self.lexicon.pronouns and pronoun != told

    def last_two(self) -> list[Speaker]:
        """Return the two people who were named last; fewer where fewer were."""
        return list(self.recent.values())[-2:]

    def also(self, speaker: Speaker, name: str) -> None:
        """Remember another name of somebody."""
        self.full[name.casefold()] = speaker.name

    def _remember(self, speaker: Speaker) -> None:
        if not speaker.is_person:
            return
        if self.recent and next(reversed(self.recent)) == speaker.name:
            return
        self.recent.pop(speaker.name, None)
        self.recent[speaker.name] = speaker
        if len(self.recent) > _RECENT:
            del self.recent[next(iter(self.recent))]
        words = speaker.name.split()
        if len(words) == 1:
            self.full.setdefault(speaker.name.casefold(), speaker.name)
        else:
            for part in (*words, *(" ".join(words[:count]) for count in range(2, len(words)))):
                if len(part) > 1:
                    self._index(part.casefold(), speaker.name)
            self.full[" ".join(words[1:]).casefold()] = speaker.name

    def _index(self, part: str, name: str) -> None:
        self.full[part] = name
        alike = self.beginning[part[:_SHORTEST]]
        if " " not in part and part not in alike and len(alike) < _ALIKE:
            alike.append(part)

    def _learn_role(self, role: str, speaker: Speaker) -> None:
        words = role.casefold().split()
        for count in range(1, min(len(words), 6) + 1):
            self.roles[" ".join(words[:count])] = speaker
        country = self.country_in(role)
        if country and _is_head_of(role):
            self.leaders[country] = speaker

    def by_role(self, mention: Mention) -> Speaker | None:
        """Return who holds the office that a mention names, if the report or the register told."""
        phrase = mention.text.casefold().strip(" .,")
        words = [word for word in phrase.split() if word not in ("itu", "tersebut", "ini", "tadi", "the", "sang")]
        phrase = " ".join(words)
        if not words:
            return None
        if phrase in self.titles:
            return Speaker(self.titles[phrase])
        if words[0] in self.lexicon.leader_words and len(words) <= 4:
            country = self.country_in(phrase)
            if country in self.leaders:
                return self.leaders[country]
        if phrase in self.roles:
            return self.roles[phrase]
        return None


def _is_head_of(title: str) -> bool:
    """Whether the title is of somebody who leads a country: not a vice president."""
    return title.casefold().startswith(HEADS_OF_STATE)
