"""What must always hold, refused by the database under its name."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from articles.models import Alias, Article, Feed, Highlight, ReportLink, Role, Speaker, Tag, Version, Voice
from tests import factories

pytestmark = pytest.mark.django_db


def refused(constraint, make, *args, **values):
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        make(*args, **values)
    assert constraint in str(refusal.value) or "UNIQUE constraint failed" in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("article_url_is_http", {"url": "javascript:alert(1)"}),
        ("article_instant_iff_minute", {"published_precision": "minute", "published_day": "2021-12-15"}),
        ("article_day_iff_known", {"published_precision": "day"}),
        ("article_day_iff_known", {"published_precision": "unknown", "published_day": "2021-12-15"}),
    ],
)
def test_a_report_with_a_wrong_date_or_address_is_refused(name, values):
    refused(name, Article.objects.create, title="x", first_seen_at=factories.SEEN, sort_at=factories.SEEN, **values)


def test_a_report_has_one_current_version():
    article = factories.report()
    values = {"text": "b", "length": 1, "sha256": "1", "reason": "file", "cleaner": 1, "fetched_at": factories.SEEN}
    refused("version_one_current", Version.objects.create, article=article, number=2, **values)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("highlight_span_is_not_empty", {"end": 0}),
        ("highlight_now_all_or_nothing", {"now_start": None}),
        ("highlight_suggestion_names_its_rule", {"status": "suggested", "author": None}),
        ("highlight_speaker_needs_kind", {"kind": ""}),
    ],
)
def test_a_highlight_that_contradicts_itself_is_refused(name, values):
    highlight = factories.highlight(factories.report(), speaker=factories.speaker())
    refused(name, Highlight.objects.filter(pk=highlight.pk).update, **values)


def test_a_voice_is_somebody():
    highlight = factories.highlight(factories.report())
    refused("voice_is_known_or_written", Voice.objects.create, highlight=highlight, part="joint", position=0)


def test_a_link_joins_two_reports_once_a_type():
    one, other = factories.report(), factories.report(title="Other")
    factories.report_link(one, other)
    refused("report_link_once_per_type", factories.report_link, other, one)
    factories.report_link(other, one, type="follow_up")
    values = {"type": "background", "created_at": timezone.now()}
    refused("report_link_low_before_high", ReportLink.objects.create, low=one, high=one, **values)
    values = {"type": "contradicts", "forward": False, "created_at": timezone.now()}
    refused("report_link_symmetric_is_forward", ReportLink.objects.create, low=one, high=other, **values)


def test_a_speaker_has_a_name_a_colour_and_does_not_merge_into_itself():
    refused("speaker_hue_is_a_class", Speaker.objects.create, name="x", hue=12)
    refused("speaker_has_a_name", Speaker.objects.create, name="", hue=0)
    speaker = factories.speaker(aliases=("Putin",))
    refused("speaker_not_merged_into_self", Speaker.objects.filter(pk=speaker.pk).update, merged_into=speaker)
    refused("alias_once_per_speaker", Alias.objects.create, speaker=speaker, text="PUTIN")
    days = {"from_day": "2020-01-02", "to_day": "2020-01-01"}
    refused("role_begins_before_it_ends", Role.objects.create, speaker=speaker, title="x", **days)


def test_a_tag_can_be_told_from_its_neighbours_in_a_file():
    refused("tag_name_holds_no_bar", Tag.objects.create, name="a|b")


def test_a_host_is_fetched_by_one_worker_at_a_time():
    token = "0b8e9b0e-0000-4000-8000-000000000000"
    outlet = factories.outlet()
    values = {"outlet": outlet, "host": "example.org", "due_at": factories.SEEN, "lease_token": token}
    Feed.objects.create(url="https://example.org/a", **values)
    refused("feed_one_lease_per_host", Feed.objects.create, url="https://example.org/b", **values)
    refused("feed_url_is_http", Feed.objects.create, url="ftp://example.org/c", outlet=outlet, due_at=factories.SEEN)
