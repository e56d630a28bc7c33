"""What the search reads: a line of words for each report and each highlight, which the engines index (migration 0011).

Whoever writes a title, a text, a language, marked words, a note or a name as written writes the line in the same
transaction: the functions that do so call `renew` or `write` here. All else (status, bin, hidden, speakers of the
register) is asked of the rows themselves.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db import models
from django.db.models import Exists, OuterRef

from ..words import BREAK, WORDS_VERSION, line_of, words_of
from ._fields import CodePointField
from .chunks import chunks

# What may be a misspelled word: of plain or other letters, not a number, not half a sentence.
_VOCABLE = range(3, 31)


class _Indexed(models.Model):
    words = CodePointField()
    # By which rules the words were cut.
    words_version = models.SmallIntegerField()

    class Meta:
        abstract = True

    @classmethod
    def rows(cls) -> models.QuerySet:
        """The rows that have lines."""
        return cls._meta.pk.related_model.objects.all()

    @classmethod
    def write(cls, lines: Mapping[int, str]) -> None:
        """Let these be the lines of those rows. Belongs into the transaction that changed what they are made of."""
        key = cls._meta.pk.name
        for chunk in chunks(sorted(lines)):
            cls.objects.bulk_create(
                [cls(pk=pk, words=lines[pk], words_version=WORDS_VERSION) for pk in chunk],
                update_conflicts=True,
                unique_fields=[key],
                update_fields=["words", "words_version"],
            )

    @classmethod
    def forget(cls) -> None:
        """Let all lines count as made by older rules, in short steps."""
        for chunk in chunks(list(cls.objects.filter(words_version__gt=0).values_list("pk", flat=True))):
            cls.objects.filter(pk__in=chunk).update(words_version=0)

    @classmethod
    def missing(cls) -> models.QuerySet:
        """The rows that have no line, or one of older rules."""
        mine = cls.objects.filter(pk=OuterRef("pk"), words_version__gte=WORDS_VERSION)
        return cls.rows().filter(~Exists(mine)).order_by("pk")


class ReportWords(_Indexed):
    article = models.OneToOneField("Article", on_delete=models.CASCADE, primary_key=True, related_name="indexed")

    def __str__(self) -> str:
        return f"words of report {self.pk}"

    @classmethod
    def renew(cls, keys: Iterable[int]) -> None:
        """Make the lines of those reports anew, from their titles and the texts that readers see."""
        for chunk in chunks(sorted(set(keys))):
            rows = cls.rows().filter(pk__in=chunk)
            # A report of which the only text is held has none that anybody could find.
            texts = dict(rows.filter(versions__state="current").values_list("pk", "versions__text"))
            titles = rows.values_list("pk", "title", "language")
            cls.write({pk: line_of(title, texts.get(pk, ""), language=language) for pk, title, language in titles})

    @classmethod
    def write(cls, lines: Mapping[int, str]) -> None:
        super().write(lines)
        Vocable.learn(lines.values())


class QuoteWords(_Indexed):
    highlight = models.OneToOneField("Highlight", on_delete=models.CASCADE, primary_key=True, related_name="indexed")

    def __str__(self) -> str:
        return f"words of highlight {self.pk}"

    @classmethod
    def renew(cls, keys: Iterable[int]) -> None:
        """Make the lines of those highlights anew, in three statements for each CHUNK."""
        for chunk in chunks(sorted(set(keys))):
            rows = cls.rows().filter(pk__in=chunk)
            written = rows.filter(voices__as_written__gt="").order_by("voices__part", "voices__position")
            voices: defaultdict[int, list[str]] = defaultdict(list)
            for key, name in written.values_list("pk", "voices__as_written"):
                voices[key].append(name)
            told = rows.values_list("pk", "article__language", *cls._TOLD)
            cls.write({pk: line_of(*texts, *voices[pk], language=language) for pk, language, *texts in told})

    _TOLD = ("words", "note", "speaker_as_written", "agency_as_written")

    @classmethod
    def write_of(cls, highlight: models.Model, voices: Sequence[models.Model], language: str) -> None:
        """Write the line of one highlight, whose `voices` (joint ones first) and language are at hand."""
        told = (getattr(highlight, name) for name in cls._TOLD)
        names = (voice.as_written for voice in voices)
        cls.write({highlight.pk: line_of(*told, *names, language=language)})


class Vocable(models.Model):
    """A word that some report has or had: what a misspelled one may have been meant to be."""

    word = CodePointField(primary_key=True)

    def __str__(self) -> str:
        return self.word

    @classmethod
    def learn(cls, lines: Collection[str]) -> None:
        """Keep the words that are new, in one statement: two who learn never wait for one another crosswise."""
        words = {word for line in lines for word in words_of(line) if len(word) in _VOCABLE and word != BREAK}
        words = sorted(word for word in words if word.isalpha())
        known = {
            word for chunk in chunks(words) for word in cls.objects.filter(pk__in=chunk).values_list("pk", flat=True)
        }
        if new := [word for word in words if word not in known]:
            cls.objects.bulk_create([cls(word) for word in new], ignore_conflicts=True)
