"""The chain as pages draw it (files: tests/exporting/test_rows.py)."""

import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags

from articles.models import Highlight
from tests.factories import highlight, outlet, report, speaker

pytestmark = pytest.mark.django_db


def _drawn(quote: Highlight) -> str:
    return render_to_string("includes/_chain.html", {"highlight": quote}).strip()


def _text(quote: Highlight) -> list[str]:
    return [strip_tags(item).strip() for item in _drawn(quote).split("</li>")][:-1]


def test_the_chain_reads_from_the_mouth_to_the_page() -> None:
    xi, ushakov = speaker("Xi Jinping"), speaker("Yuri Ushakov")
    quote = highlight(report(), speaker=xi, relayed_by=[ushakov, "a diplomat"], agency=outlet("Xinhua"))
    assert _text(quote) == ["Xi Jinping", "told by Yuri Ushakov", "told by a diplomat", "Xinhua"]


def test_joint_speakers_share_the_first_place() -> None:
    putin, xi = speaker(), speaker("Xi Jinping")
    assert _text(highlight(report(), speaker=putin, joint=[xi])) == ["Vladimir Putin and Xi Jinping"]
    three = highlight(report(), speaker=putin, joint=["their spokesmen", xi])
    assert _text(three) == ["Vladimir Putin, their spokesmen and Xi Jinping"]


def test_nobody_is_said_to_be_nobody() -> None:
    assert _text(highlight(report())) == ["no speaker"]


def test_only_who_is_in_the_register_has_a_colour() -> None:
    drawn = _drawn(highlight(report(), speaker=speaker(hue=4), relayed_by=["a <b>diplomat</b>"]))
    assert 'class="who speaker-5"' in drawn
    assert '<span class="as-written">a &lt;b&gt;diplomat&lt;/b&gt;</span>' in drawn


def test_a_merged_speaker_is_drawn_as_the_one_that_stands_for_both() -> None:
    merged = speaker("W. Poetin", hue=7, merged_into=speaker(hue=2))
    drawn = _drawn(highlight(report(), speaker=merged))
    assert "Vladimir Putin" in drawn
    assert "speaker-3" in drawn
    assert "Poetin" not in drawn
