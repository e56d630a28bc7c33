"""The ledger: what analysts said to the suggestions of a rule. It stays when suggestions are renewed."""

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .highlight import Highlight


class Decision(models.Model):
    """One suggestion decided by one person. Undo takes the row away again."""

    class Verdict(models.TextChoices):
        ACCEPTED = "accepted", _("accepted")
        CORRECTED = "corrected", _("corrected")
        REJECTED = "rejected", _("rejected")

    class Part(models.TextChoices):
        """What can be wrong of a suggestion that is not wrong altogether."""

        SPAN = "span", _("words")
        SPEAKER = "speaker", _("speaker")
        CHAIN = "chain", _("chain")
        KIND = "kind", _("kind")

    rule = models.TextField()
    rules_version = models.PositiveSmallIntegerField()
    language = models.CharField(max_length=8)
    verdict = models.CharField(max_length=9, choices=Verdict)
    corrected = models.JSONField(default=list, help_text="Of a corrected one: which of its parts.")
    highlight = models.OneToOneField(Highlight, on_delete=models.SET_NULL, null=True, related_name="decision")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [
            # the ledger, and whether a rule is weak
            models.Index(fields=["rule", "language", "verdict"], name="decision_of_rule"),
            # the cases of a rule, newest first
            models.Index(F("rule"), F("id").desc(), name="decision_cases"),
        ]

    def __str__(self) -> str:
        return f"{self.rule} ({self.language}): {self.verdict}"


class ReviewSettings(models.Model):
    """One row, the admin's: from which hit rate on a rule's suggestions are shown without being asked for."""

    threshold = models.PositiveSmallIntegerField(
        _("least hit rate, %"),
        default=40,
        validators=[MaxValueValidator(100)],
        help_text=_(
            "A rule that surely keeps less than this (the whole interval lies below) is folded on the reading page and "
            "in the queue. Its suggestions still count, so that it can recover. 0: none is folded."
        ),
    )
    # Follows from the decisions and the threshold; kept here so that a page need not count them.
    weak = models.JSONField(default=list, editable=False, help_text="Rules that are folded: 'rule:language'.")

    class Meta:
        verbose_name = _("setting of suggestions")
        verbose_name_plural = _("settings of suggestions")
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="review_settings_one_row"),
            models.CheckConstraint(condition=Q(threshold__lte=100), name="review_threshold_is_a_percentage"),
        ]

    def __str__(self) -> str:
        return str(_("Suggestions"))

    def folded_rules(self) -> list[tuple[str, str]]:
        """Return the rules that are folded, each with its language."""
        return [(rule, language) for rule, _, language in (name.rpartition(":") for name in self.weak)]

    @classmethod
    def current(cls) -> "ReviewSettings":
        """Return the row, or the defaults as long as nobody set anything."""
        return cls.objects.filter(pk=1).first() or cls(pk=1)
