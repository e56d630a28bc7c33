"""What English pages say of how a report was made, and to their readers, goes; a report's own words stay."""

import pytest

from articles.importing.cleaning.boilerplate import reason_for


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Ana B. Petrova contributed reporting from Riga, and Wen Li contributed research.", "author's note"),
        ("With reporting by TASS and AFP", "author's note"),
        ("Additional reporting by Ana Budi in Riga", "author's note"),
        ("Headshot of Ana Budi", "author's note"),
        ("This story has been updated to include the mayor's answer.", "syndication note"),
        ("Editor's note: An earlier version of this article was corrected.", "syndication note"),
        ("INTERACTIVE- Ferries and harbours 2021", "navigation"),
        ("Pop-out player", "navigation"),
        ("We have migrated to a new commenting platform. If you are registered, log in.", "comments"),
        ("This interview has been lightly edited for length and clarity.", "note of the newsroom"),
        ("Editor's Note: A version of this story appeared in our weekly letter.", "syndication note"),
        ("Like this story? We have no owners. Buy us a coffee.", "fund-raising note"),
        ("Need help? Reach us here.", "navigation"),
        ("* I understand and agree that this site's terms and privacy policy bind me.", "cookie notice"),
        ("This is a developing story and will be updated.", "note of the newsroom"),
        ("The views expressed in this article are the author's own.", "author's note"),
        ("Opinions expressed by contributors are their own.", "author's note"),
        ("Correction: A previous version of this story misstated the length of the ferry.", "note of the newsroom"),
        ("(Updates with comment of the port)", "syndication note"),
        ("Appeared in the May 3, 2023, print edition as 'Ferries Wait'.", "syndication note"),
        ("🎧 Listen to article", "navigation"),
        ("This audio is AI-generated. Please let us know what you think.", "navigation"),
        ("Kabar Kota is not responsible for the content of external sites.", "navigation"),
        ("Create a free account to continue reading", "fund-raising note"),
        ("You have 3 free articles left this month.", "fund-raising note"),
        ("You can follow Ana on X @anabudi", "contact"),
        ("Got a tip? Write to us.", "contact"),
        ("Never miss a story", "newsletter or channel"),
        ("Reuse this content(opens in new window)", "navigation"),
        ("Make sense of the news with our daily newsletter", "newsletter or channel"),
        ("Should the ferry go? Join the conversation below.", "comments"),
        ("IE 11 is not supported. For a better view visit us on another browser.", "navigation"),
        ("Watch the video in the player above.", "navigation"),
        ("The Old Times values your comments but asks that all stay polite.", "comments"),
        ("What do you think? Tell us below.", "comments"),
        ("Press play to listen to this article", "navigation"),
        ("Voiced by artificial intelligence.", "navigation"),
        ("0.8x0.9x1.0x1.25x", "navigation"),
        ("This content was commissioned by the Harbour Bureau.", "advertisement"),
        ("Start your free 30-day trial", "fund-raising note"),
        ("Become a member – go ad-free", "fund-raising note"),
        ("Join 12,000 readers who keep us independent.", "fund-raising note"),
        ("Thank you! Your reminder is set.", "newsletter or channel"),
        ("We sent a confirmation to your email.", "newsletter or channel"),
        ("Get a weekly international news dispatch", "newsletter or channel"),
        ("A digest of the week in the north, sent to your inbox.", "newsletter or channel"),
        ("Sign up here for Harbour Watcher", "newsletter or channel"),
        ("Be the first to get Breaking News", "newsletter or channel"),
        ("This forum has been closed.", "comments"),
        ("All rights of the publication are reserved by Kabar Kota.", "copyright"),
        ("Unfortunately we have been unable to verify if you have consented to Kabar cookies.", "cookie notice"),
    ],
)
def test_note_is_told_by_its_form(line, why):
    assert reason_for(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "The court said the harbour was closed. Ana Budi contributed reporting from Riga.",
        "The two cities contributed to this year's growth.",
        "Reporting from the front is dangerous.",
        "The article was amended in 2020 to let the mayor run again.",
        "This law has been amended to bar foreign ships.",
        "This forum was closed to the press.",
        "The views expressed by the minister do not reflect those of the city, the mayor said.",
        "A previous version of this law named no ferry.",
        "Updates of the timetable are sent to every harbour.",
        "What do you think? The mayor did not answer.",
        "The mayor is not responsible for the content of the letter.",
        "To continue the talks, both sides need to sign.",
        "To participate in the discussion, the mayor flew to Riga.",
        "All rights to the gas field are reserved under the deal.",
        "Become a member of the club, he told the mayor.",
        "The mayor asked to get a daily briefing on the port.",
    ],
)
def test_report_in_similar_words_stays(line):
    assert reason_for(line) is None
