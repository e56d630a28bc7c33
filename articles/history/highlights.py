"""Many highlights written at once: an act on a thousand quotes, and its undo, in few statements.

One by one, each costs about ten: 1,000 would hold the only writer of SQLite for seconds.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, QuerySet

from ..canonical import folded
from ..models import Article, Highlight, HighlightTag, QuoteWords, Speaker, Stale, Tag, Voice
from ..models.chunks import chunks

# What the search finds a highlight by.
_FOUND_BY = ("words", "note", "speaker_as_written", "agency_as_written", "voices")


class Unnameable(Exception):
    """A snapshot names somebody who is no longer in the register."""


@dataclass(frozen=True)
class Rewriting:
    """A highlight as it was read, what it was, and what it is to be (with the revision that it gets)."""

    highlight: Highlight
    before: dict
    after: dict

    @classmethod
    def to(cls, highlight: Highlight, **values) -> "Rewriting":
        """The highlight, read by `loaded`, with those values of its snapshot changed."""
        before = highlight.snapshot()
        return cls(highlight, before, before | values | {"revision": highlight.revision + 1})

    def differs(self, *names: str) -> bool:
        return any(self.before[name] != self.after[name] for name in names)

    @property
    def is_elsewhere(self) -> bool:
        """Whether it is about other words, or a person's word on their place in a later text differs."""
        return self.differs("version", "start", "end", "place")


def loaded(highlights: QuerySet[Highlight]) -> list[Highlight]:
    """Return the highlights with all that a snapshot holds, in four queries. May be read before the transaction."""
    return list(highlights.select_related("speaker").prefetch_related("voices__speaker", "tags").order_by("pk"))


def rewrite(rewritings: Sequence[Rewriting], *, now: datetime) -> None:
    """Make every highlight what its `after` says, as a new revision. Belongs into a transaction.

    Raises Stale if one was changed since it was read, Unnameable; nothing may then be kept of the transaction.
    """
    # The reports first, as with every import, so that the two never wait for one another.
    _raise_stamps({rewriting.highlight.article_id for rewriting in rewritings})
    _raise_revisions([rewriting.highlight for rewriting in rewritings], now)
    speakers = _speakers(rewritings)
    _write_columns(rewritings, speakers, now)
    _write_voices([rewriting for rewriting in rewritings if rewriting.differs("voices")], speakers)
    _write_tags([rewriting for rewriting in rewritings if rewriting.differs("tags")])
    QuoteWords.renew(one.highlight.pk for one in rewritings if one.differs(*_FOUND_BY))


def _raise_revisions(highlights: Sequence[Highlight], now: datetime) -> None:
    """Locks the rows in order, so that two acts on many never wait for one another."""
    read = {highlight.pk: highlight for highlight in highlights}
    for chunk in chunks(sorted(read)):
        rows = Highlight.objects.select_for_update().filter(pk__in=chunk).order_by("pk").values_list("pk", "revision")
        standing = dict(rows)
        for pk in chunk:
            if standing.get(pk) != read[pk].revision:
                raise Stale(read[pk])
        Highlight.objects.filter(pk__in=chunk).update(revision=F("revision") + 1, updated_at=now)


def _speakers(rewritings: Sequence[Rewriting]) -> dict[str | None, int | None]:
    """Return the ids of all speakers that the snapshots name, by uuid."""
    named = {rewriting.after["speaker"] for rewriting in rewritings}
    named |= {voice["speaker"] for rewriting in rewritings for voice in rewriting.after["voices"]}
    named.discard(None)
    found = {str(key): pk for key, pk in Speaker.objects.filter(uuid__in=named).values_list("uuid", "pk")}
    if len(found) < len(named):
        raise Unnameable
    return found | {None: None}


def _write_columns(rewritings: Sequence[Rewriting], speakers: dict, now: datetime) -> None:
    """One statement for all that get the same values."""
    groups: dict[tuple, list[int]] = defaultdict(list)
    for rewriting in rewritings:
        after = rewriting.after
        values = {name: after[name] for name in Highlight.EDITABLE if rewriting.differs(name)}
        if rewriting.differs("speaker"):
            values["speaker_id"] = speakers[after["speaker"]]
        if rewriting.differs("agency"):
            values["agency_id"] = after["agency"]
        if rewriting.differs("review"):
            values |= _review(after["review"])
        if rewriting.is_elsewhere:
            values |= _span(after) | _place(after["place"])
        if rewriting.differs("deleted"):
            values["deleted_at"] = now if after["deleted"] else None
        if values:
            groups[tuple(values.items())].append(rewriting.highlight.pk)
    for values, pks in groups.items():
        for chunk in chunks(pks):
            Highlight.objects.filter(pk__in=chunk).update(**dict(values))


def _span(after: dict) -> dict[str, object]:
    """Where it was marked: only a suggestion that is decided, or asked again, ever gets other words."""
    words = {"words": after["words"], "words_key": Highlight.key_of(after["words"])}
    return {"version_id": after["version"], "start": after["start"], "end": after["end"]} | words


def _review(review: dict | None) -> dict[str, object]:
    """Who decided on a suggestion; one that waits again is nobody's."""
    said = review or dict.fromkeys(("author", "reviewer", "at"))
    at = said["at"] and datetime.fromisoformat(said["at"])
    return {"author_id": said["author"], "reviewer_id": said["reviewer"], "reviewed_at": at}


def _place(place: dict | str | None) -> dict[str, object]:
    """What a person said of the place. Where the mark stands now follows from it and the texts, which history does not
    read: until it is placed anew it has no place."""
    placed = place if isinstance(place, dict) else dict.fromkeys(("version", "start", "end"))
    anchor = Highlight.Anchor.DETACHED if place == Highlight.Anchor.DETACHED else Highlight.Anchor.GONE
    return {
        "placed_version_id": placed["version"],
        "placed_start": placed["start"],
        "placed_end": placed["end"],
        "anchor": anchor.value,
        **dict.fromkeys(("now_version_id", "now_start", "now_end")),
    }


def _write_voices(rewritings: Sequence[Rewriting], speakers: dict) -> None:
    for chunk in chunks([rewriting.highlight.pk for rewriting in rewritings]):
        Voice.objects.filter(highlight__in=chunk).delete()
    voices = []
    for rewriting in rewritings:
        positions = dict.fromkeys(Voice.Part.values, 0)
        for voice in rewriting.after["voices"]:
            part, position = voice["part"], positions[voice["part"]]
            positions[part] += 1
            who = {"speaker_id": speakers[voice["speaker"]], "as_written": voice["as_written"]}
            voices.append(Voice(highlight=rewriting.highlight, part=part, position=position, **who))
    Voice.objects.bulk_create(voices)


def _write_tags(rewritings: Sequence[Rewriting]) -> None:
    """Only rows of tags that come or go are touched: a tag that was renamed stays where it is."""
    tags = _tags({name for rewriting in rewritings for name in rewriting.after["tags"]})
    gone, new = defaultdict(list), []
    for rewriting in rewritings:
        had = {tag.pk for tag in rewriting.highlight.tags.all()}
        wanted = {tags[folded(name)] for name in rewriting.after["tags"]}
        # As the tags are spelled now, in the order of every snapshot.
        rewriting.after["tags"] = [tag.name for tag in sorted(wanted, key=lambda tag: tag.folded)]
        gets = {tag.pk for tag in wanted}
        for tag in had - gets:
            gone[tag].append(rewriting.highlight.pk)
        new += [HighlightTag(highlight=rewriting.highlight, tag_id=tag) for tag in sorted(gets - had)]
    for tag, pks in gone.items():
        for chunk in chunks(pks):
            HighlightTag.objects.filter(tag=tag, highlight__in=chunk).delete()
    HighlightTag.objects.bulk_create(new)


def _tags(names: set[str]) -> dict[str, Tag]:
    """Return the tags of those names by folded name; a name not seen before becomes a tag."""
    tags = {tag.folded: tag for tag in Tag.objects.filter(folded__in=[folded(name) for name in names])}
    for name in sorted(names):
        if folded(name) not in tags:
            tags[folded(name)] = Tag.objects.get_or_create(folded=folded(name), defaults={"name": name})[0]
    return tags


def _raise_stamps(articles: Collection[int]) -> None:
    for chunk in chunks(sorted(articles)):
        Article.objects.filter(pk__in=chunk).restamp()
