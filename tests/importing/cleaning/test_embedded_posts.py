"""Posts of social networks in a report: they go with who signs them, and the report's own words stay."""

from articles.importing.clean_text import clean

PROSE = [
    "Ferries waited outside the northern harbour on Friday while the two mayors looked for a berth.",
    "The harbour master said that the tide would not wait for either of them, and that he would go home at six.",
    "Neither mayor answered, though both were seen to look at the sky, which was clear over the whole of the strait.",
]
SIGNED = "— Harbour Desk (@harbour_desk) March 14, 2018"
LINKS = "https://t.co/u7HbbA20Xd pic.twitter.com/9dLsKkq2Vf"


def paragraphs(*posted: str) -> tuple[str, ...]:
    page = ["Ferries Wait Outside the Northern Harbour", "15 March 2018", *PROSE[:2], *posted, PROSE[2]]
    return clean("\n\n".join(page)).paragraphs


def test_a_post_goes_with_its_name_and_its_links():
    assert paragraphs("Tall ship seen near the pier https://t.co/Zq81kLmPwe", SIGNED) == tuple(PROSE)
    assert paragraphs("The mayor will call on Friday.", LINKS, SIGNED) == tuple(PROSE)


def test_only_the_line_above_the_name_was_posted():
    assert paragraphs("The crew went ashore on Friday, and did not come back.", "A tall ship.", SIGNED)[2].startswith(
        "The crew"
    )


def test_a_dash_before_a_quotation_is_no_name():
    said = "— “I saw it,” he told the desk (@harbour_desk)."
    assert said in paragraphs(said)
