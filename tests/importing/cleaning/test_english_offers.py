"""What English sites offer between the lines of a report, and sentences of reports that sound like it."""

import pytest

from articles.importing.cleaning.boilerplate import reason_for


@pytest.mark.parametrize(
    "line",
    [
        "Save articles to read later and create your own reading list",
        "Republish this article",
        "Story Continues",
        "Click here to add Kabar Kota on Google",
        "Show all 12",
        "Created with Sketch.",
        "View this post on X",
        "View on Threads",
        "Add KT As Google Preferred Source",
        "Choose KTV as your preferred source on Google and never miss a moment from the harbour's most read name.",
        "Sign up for the Harbour Matters newsletter which explores what the north is talking about.",
        "Unlock a world of Benefits with KT! From newsletters to real-time news alerts - it's all here. Login now!",
        "Get Current Updates on Harbour News, Weather Today and Latest News at Kabar Kota.",
        "The stories that matter in the north, in your inbox at 7am.",
        "→ Support slow reporting from the north. Become a member for €4 a month.",
        "Your support makes all the difference.",
        "Subscribe from HK$68 a month",
        "SUBSCRIBER EDITION · UNLOCKED FOR YOU BY A FRIEND",
        "Languages: English and Russian.",
        "Editor’s Note: A version of this story appeared in Kabar TV’s weekly newsletter. Sign up here.",
        "27° | Typhoon signal: none",
        "Estimated read time: 2-3 minutes",
        "This archived news story is available only for your personal, non-commercial use.",
        "Ana Budi’s “The Long Pier: Russia, China and the Art of Waiting” is published by Harbour House",
        "Comments (14) Closed",
        "HomeWorld NewsEuropeMayors Set Up an Office To Watch the Ferry",
        "Want more updates from Ana? Sign up for her newsletter, The Quay.",
        "Get up-to-the-minute updates: Download Kabar Stream",
        "View all Kabar Kota newsletters.",
        "Order a reprint of this story",
        "Story Continued Below",
        "Report typos and corrections to corrections@kabarkota.com",
        "See photos from this story:",
        "Play Video - 2:46",
        "Community Rules apply to all content you upload or otherwise submit to this site.",
        "Ana Budi is an editor at Kabar Kota. Follow her on Twitter at @anabudi.",
        "Most stock quote data provided by Kabar Data. Market indices are shown in real time.",
        "Powered by Kabar Data",
        "This story tagged under:",
    ],
)
def test_offer_is_no_text(line):
    assert reason_for(line)


@pytest.mark.parametrize(
    "line",
    [
        "The message in your inbox may come from a stranger, the ministry warned.",
        "Subscribers from the north get the paper a day later, the owner said.",
        "The stories continue to be told in the villages.",
        "He chose the island as his preferred place of work and moved there.",
        "Unlock the full potential of the north, the mayor told the owners of the ferries.",
        "“Your support helps us to go on,” the mayor said.",
        "40°C heat closes schools across the north",
        "Members’ content with the plan is growing",
        "The story continued below the deck, where the captain had his bed.",
        "Terms and conditions apply to the loan that the port took, the auditor said.",
        "Powered by the wind of the north, the ferry needs no oil at all on most of its days.",
        "Support for the reporting of the accident came from the crew.",
    ],
)
def test_sentence_that_sounds_like_an_offer_stays(line):
    assert reason_for(line) is None
