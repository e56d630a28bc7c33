"""A few quotes in which every rule of the file shows: what tests/data/quotes-*.csv hold."""

from datetime import UTC, date, datetime
from uuid import UUID

from django.contrib.auth.models import User

from articles.models import Article, Feed, Role, Speaker
from tests.factories import highlight, outlet, report, report_link, speaker, user

MADE = datetime(2026, 11, 22, 9, 30, 59, 123456, tzinfo=UTC)
PARAGRAPHS = {
    "visit": [
        "MoskowRusia — “Kami berteman 🤝🏽 selamanya,” kata Putin.",
        '=HYPERLINK("http://evil.example","klik") begitulah bunyinya, kata Putin dan Xi.',
    ],
    "force": ["“Angkatan bersenjata kami kuat.", "Kami bersatu,” kata Poetin.", "Tutup."],
    "blog": ["'Tis a friendship without limits, it is said.", "Встреча прошла хорошо, сообщил Кремль."],
    "year": ["Xi mengatakan bahwa kerja sama akan diperluas."],
}


def hand_made_quotes() -> None:
    """Six quotes of four reports, and a hidden report that is linked to one of them."""
    rina = user(username="rina")
    people, reports = _speakers(), _reports()
    common = {"author": rina, "created_at": MADE}
    highlight(
        reports["visit"],
        "Kami berteman 🤝🏽 selamanya",
        uuid=UUID(int=101),
        speaker=people["putin"],
        relayed_by=[people["ushakov"], "seorang diplomat"],
        agency=outlet("Xinhua", kind="agency"),
        cue="kata",
        note="Lihat juga:\n-1 dan “+2”",
        tags=["NATO", "@AUKUS", "kerja sama"],
        statement_date=date(2021, 12, 14),
        statement_precision="day",
        **common,
    )
    highlight(
        reports["visit"],
        '=HYPERLINK("http://evil.example","klik")',
        uuid=UUID(int=102),
        kind="partial",
        speaker=people["putin"],
        joint=[people["xi"], "juru bicara | Kremlin > Moskow"],
        **common,
    )
    words = "Angkatan bersenjata kami kuat.\n\nKami bersatu"
    highlight(reports["force"], words, uuid=UUID(int=103), speaker=people["poetin"], **common)
    highlight(reports["blog"], "'Tis a friendship without limits", uuid=UUID(int=104), **common)
    as_written = {"speaker_as_written": "Кремль", "kind": "indirect"}
    highlight(reports["blog"], "Встреча прошла хорошо", uuid=UUID(int=105), **as_written, **common)
    highlight(
        reports["year"],
        "kerja sama akan diperluas",
        uuid=UUID(int=106),
        kind="indirect",
        speaker=people["xi"],
        statement_date=date(2022, 12, 1),
        statement_precision="month",
        reviewer=rina,
        reviewed_at=MADE,
        **common,
    )


def _speakers() -> dict[str, Speaker]:
    putin = speaker("Vladimir Putin", uuid=UUID(int=1))
    xi = speaker("Xi Jinping", uuid=UUID(int=2))
    for title, since, until in (
        ("Perdana Menteri Rusia", date(2008, 5, 8), date(2012, 5, 7)),
        ("Presiden Rusia", date(2012, 5, 7), None),
    ):
        Role.objects.create(speaker=putin, title=title, from_day=since, to_day=until)
    Role.objects.create(speaker=xi, title="Presiden China", from_day=date(2013, 3, 14))
    return {
        "putin": putin,
        "xi": xi,
        "ushakov": speaker("Yuri Ushakov", uuid=UUID(int=3)),
        "poetin": speaker("W. Poetin", uuid=UUID(int=4), merged_into=putin),
    }


def _reports() -> dict[str, Article]:
    sindo = outlet("SINDOnews")
    address = "https://sindonews.example/feed.xml"
    feed = Feed.objects.create(outlet=sindo, url=address, host="sindonews.example", due_at=MADE)
    visit = report(
        'Putin: "Xi, Teman Baik"',
        PARAGRAPHS["visit"],
        uuid=UUID(int=11),
        outlet=sindo,
        feed=feed,
        byline="(min)",
        url="https://sindonews.example/read/1?a=1&b=2",
        published_at=datetime(2021, 12, 15, 16, 51, tzinfo=UTC),
        published_offset_min=420,
    )
    force = report("Militer", PARAGRAPHS["force"], uuid=UUID(int=12), published_day=date(2012, 5, 1))
    blog = report("Friends", PARAGRAPHS["blog"], uuid=UUID(int=13), language="en", outlet=outlet("＋62 News"))
    year = report(
        "Kerja sama",
        PARAGRAPHS["year"],
        uuid=UUID(int=14),
        published_day=date(2022, 12, 30),
        published_precision="inferred",
    )
    hidden = report("Hidden", uuid=UUID(int=15), hidden_at=MADE)
    link = {"author": User.objects.get(username="rina"), "created_at": MADE}
    report_link(visit, force, uuid=UUID(int=201), **link)
    report_link(year, visit, type="follow_up", uuid=UUID(int=202), note="Setahun kemudian", **link)
    report_link(visit, hidden)
    report_link(force, blog, status="suggested")
    report_link(year, blog, type="background", deleted_at=MADE)
    return {"visit": visit, "force": force, "blog": blog, "year": year}
