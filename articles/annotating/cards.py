"""What a mark and its card show of a highlight: values read in five queries, however many highlights there are.

Not as `Highlight` rows: Django makes those, and the rows around each of them, ten times slower, and a report may have
500 marks.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field, replace

from django.db.models import QuerySet, prefetch_related_objects
from django.db.models.functions import Coalesce

from ..canonical import Span
from ..chain import Hop
from ..models import Highlight, HighlightTag, Speaker, Version, Voice
from .proposals import differing
from .wording import Piece


@dataclass(frozen=True)
class Card:
    """A highlight as its report shows it: `start`, `end` are where it stands in the text shown (code points), `kind` is
    a Highlight.Kind, `label` is drawn before the mark and is '' for one that names nobody.
    """

    key: str
    start: int
    end: int
    words: str
    kind: str
    speakers: tuple[Hop, ...]
    relayers: tuple[Hop, ...]
    agency: str
    cue: str
    note: str
    tags: tuple[str, ...]
    revision: int
    anchor: str
    label: str
    css_class: str
    # What differs where it is only proposed to stand; none for a card that stands there.
    proposal: tuple[Piece, ...] = ()
    # Of a suggestion that nobody decided: its rule, and whether that is weak and so folded.
    rule: str = ""
    is_weak: bool = False

    @property
    def is_suggested(self) -> bool:
        return bool(self.rule)

    @property
    def is_drawn(self) -> bool:
        """Whether it is a person's, and surely stands there: what is counted and listed."""
        return not self.proposal and not self.rule


_COLUMNS = ("words", "kind", "speaker", "speaker_as_written", "agency__name", "cue", "note", "revision", "anchor")
_OF_RULES = ("status", "rule", "agency_as_written")

# Who speaks, as a row has it: a speaker's id or none, and the name as written.
_Named = tuple[int | None, str]


def cards_of(version: Version, *, within: Span | None = None, weak: Collection[str] = ()) -> list[Card]:
    """Return the confirmed highlights that stand in `version`, or are proposed to, and the suggestions: in reading
    order. `weak`: rules whose suggestions are folded."""
    highlights = Highlight.objects.shown_in(version)
    if within:
        highlights = highlights.filter(now_start__lt=within.end, now_end__gt=within.start)
    cards = _cards(highlights, "now_start", "now_end", weak)
    if not any(card.anchor in Highlight.PROPOSED for card in cards):
        return cards
    proposals = _proposals(highlights, version)
    return [replace(card, proposal=proposals.get(card.key, ())) for card in cards]


def cards_marked_in(version: Version) -> list[Card]:
    """Return the confirmed highlights that somebody made in `version`, wherever they stand now."""
    return _cards(Highlight.objects.marked_in(version), "start", "end")


def _cards(highlights: QuerySet, start: str, end: str, weak: Collection[str] = ()) -> list[Card]:
    found = highlights.order_by(start, f"-{end}", "id")
    rows = [row for row in found.values_list("pk", "uuid", start, end, *_COLUMNS, *_OF_RULES) if _is_shown(row)]
    around = _Around.of([row[0] for row in rows], {row[6] for row in rows}) if rows else None
    return [_card(row, around, weak) for row in rows]


def _is_shown(row: tuple) -> bool:
    """A suggestion that the new text took from its place waits for the rules to read that text."""
    anchor, status = row[12:14]
    return status == Highlight.Status.CONFIRMED or anchor in Highlight.CERTAIN


def _proposals(highlights: QuerySet, version: Version) -> dict[str, tuple[Piece, ...]]:
    """Return what differs at each proposed place from what a person saw last, by card."""
    rows = (
        highlights.filter(anchor__in=Highlight.PROPOSED)
        .order_by()
        .annotate(
            seen_version=Coalesce("placed_version", "version"),
            seen_start=Coalesce("placed_start", "start"),
            seen_end=Coalesce("placed_end", "end"),
        )
    )
    columns = ("uuid", "now_start", "now_end", "seen_version", "seen_start", "seen_end")
    found = list(rows.values_list(*columns))
    texts = dict(Version.objects.filter(pk__in={row[3] for row in found}).values_list("pk", "text"))
    return {
        str(key): differing(texts[seen_version], Span(seen_start, seen_end), version.text, Span(start, end))
        for key, start, end, seen_version, seen_start, seen_end in found
    }


@dataclass(frozen=True)
class _Around:
    """What stands in other rows than the highlights', by their ids, and the people by theirs."""

    voices: dict[tuple[int, str], list[_Named]]
    tags: dict[int, list[str]]
    people: dict[int, Speaker]
    hops: dict[_Named, Hop] = field(default_factory=dict)
    labels: dict[_Named, str] = field(default_factory=dict)

    @classmethod
    def of(cls, highlights: list[int], speakers: set[int | None]) -> "_Around":
        voices: defaultdict[tuple[int, str], list[_Named]] = defaultdict(list)
        found = Voice.objects.filter(highlight__in=highlights).order_by("position")
        for key, part, speaker, as_written in found.values_list("highlight", "part", "speaker", "as_written"):
            voices[key, part].append((speaker, as_written))
            speakers.add(speaker)
        tags: defaultdict[int, list[str]] = defaultdict(list)
        tagged = HighlightTag.objects.filter(highlight__in=highlights).order_by("tag__folded")
        for key, name in tagged.values_list("highlight", "tag__name"):
            tags[key].append(name)
        people = Speaker.objects.in_bulk(speakers - {None})
        # Most are merged into nobody, and reading whom costs as much as reading them all.
        merged = [one for one in people.values() if one.merged_into_id]
        prefetch_related_objects(merged, "merged_into")
        prefetch_related_objects([one.merged_into or one for one in people.values()], "aliases")
        return cls(voices, tags, people)

    def hop(self, named: _Named) -> Hop:
        """The same hop for the same name: of 500 marks a dozen people speak."""
        if named not in self.hops:
            speaker, as_written = named
            hop = self.hops[named] = Hop.of(self.people.get(speaker), as_written)
            self.labels[named] = hop.speaker.label if hop.speaker else hop.as_written
        return self.hops[named]


def _card(row: tuple, around: _Around, weak: Collection[str]) -> Card:
    pk, key, start, end, words, kind, speaker, as_written, agency, cue, note, revision, anchor, status, rule, told = row
    rule = rule if status == Highlight.Status.SUGGESTED else ""
    first = [(speaker, as_written)] if speaker or as_written else []
    said = [*first, *around.voices.get((pk, Voice.Part.JOINT), ())]
    speakers = tuple(around.hop(named) for named in said)
    return Card(
        key=str(key),
        start=start,
        end=end,
        words=words,
        kind=kind,
        speakers=speakers,
        relayers=tuple(around.hop(named) for named in around.voices.get((pk, Voice.Part.RELAYED), ())),
        agency=agency or told,
        cue=cue,
        note=note,
        tags=tuple(around.tags.get(pk, ())),
        revision=revision,
        anchor=anchor,
        label=" + ".join(around.labels[named] for named in said),
        css_class=speakers[0].css_class if speakers else "speaker-none",
        rule=rule,
        is_weak=rule in weak if rule else False,
    )
