"""A feed of the latest news above a report goes with its hours."""

from articles.importing.clean_text import clean

PROSE = "The mayors of the two cities agreed on Friday to open the northern ferry line again, an aide to them said."
OTHER = "A storm struck the harbour overnight, damaging two silos and a weighing station, the governor said on Monday."
REPORT = f"Mayors reopen the ferry\nMarch 5, 2021\n{PROSE}\n{PROSE.replace('Friday', 'Monday')}"


def test_news_feed_above_the_headline_goes():
    feed = f"Skip to content\nNews Feed\n2:14 PM\n{OTHER}\n11:47 AM\n{OTHER.replace('two', 'four')}\nShow More\n"
    report = clean(feed + REPORT)
    assert report.title == "Mayors reopen the ferry"
    assert len(report.paragraphs) == 2


def test_heading_without_hours_begins_no_feed():
    report = clean(f"News Feed\n{REPORT}\nShow More")
    assert report.title == "Mayors reopen the ferry"
    assert len(report.paragraphs) == 2


def test_titles_under_their_hours_and_views_go_and_the_place_beside_the_date():
    feed = "October 28, 10:17 AM • 3214 views\nStorm strikes the harbour: silos damaged\n"
    feed += "October 28, 08:55 AM • 11870 views\nCouncil renewed the fares: how much is the crossing\n"
    dated = "Kyiv • UNN\nOctober 28 2025, 10:41 AM • 1432 views"
    report = clean(feed + REPORT.replace("March 5, 2021", dated))
    assert report.title == "Mayors reopen the ferry"
    assert report.outlet == "UNN"
    assert len(report.paragraphs) == 2
