"""An archive whose rows are always the same ones, and filters drawn from what its rows offer."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime
from urllib.parse import urlencode
from uuid import UUID

from articles.models import Outlet, Speaker, Tag
from articles.searching import quote_filter
from articles.searching.quote_filter import HAS, KINDS, STATUSES
from tests.factories import highlight, outlet, report, report_link, speaker, user

MADE = datetime(2026, 11, 22, 9, 30, 59, tzinfo=UTC)
WORDS = ["Kami berteman", "Xi mengangguk", "kerja sama", "Встреча прошла", "🤝🏽 salam", "Ushakov berkata"]
FLAGS = ("without_speaker", "unsettled", "undated")


def fill_always_alike(quotes: int = 40) -> None:
    chance = random.Random(7)
    names = ("Vladimir Putin", "Xi Jinping", "Ushakov")
    people = [speaker(name, uuid=UUID(int=at + 1)) for at, name in enumerate(names)]
    people.append(speaker("W. Poetin", uuid=UUID(int=9), merged_into=people[0]))
    users = [user(username=name) for name in ("rina", "budi")]
    places = [None, *map(outlet, ("SINDOnews", "Kompas", "Beritabaru.co"))]
    agencies = [None, None, *(outlet(name, kind="agency") for name in ("Xinhua", "Reuters"))]
    days = [None, date(2021, 11, 30), date(2021, 12, 1), date(2021, 12, 15), date(2022, 2, 28)]
    text = [f"{'. '.join(WORDS)}."]
    articles = [
        report(f"Laporan {at}", text, uuid=UUID(int=100 + at), outlet=places[at % 4], published_day=day)
        for at, day in enumerate(days + days)
    ]
    report_link(articles[1], articles[2])
    report_link(articles[3], articles[7], type="follow_up")
    for at in range(quotes):
        status = chance.choice(["confirmed"] * 4 + ["suggested", "rejected"])
        said = {} if at % 3 == 0 else {"speaker": chance.choice(people)}
        is_rule = {"rule": "indirect-verb", "rules_version": 1, "origin": "rule"} if status == "suggested" else {}
        highlight(
            articles[at % len(articles)],
            chance.choice(WORDS),
            uuid=UUID(int=1000 + at),
            kind=chance.choice(KINDS),
            status=status,
            author=None if status == "suggested" else chance.choice(users),
            joint=chance.sample(people, chance.choice([0, 0, 1])),
            relayed_by=chance.sample(people[1:], chance.choice([0, 0, 1])),
            agency=chance.choice(agencies),
            cue=chance.choice(["", "kata", "Kata", "ujar"]),
            note=chance.choice(["", "lihat"]),
            tags=chance.sample(["NATO", "AUKUS", "kerja sama", "с пробелом"], chance.choice([0, 0, 1, 2])),
            anchor=chance.choice(["same"] * 5 + ["changed", "gone", "detached"]),
            created_at=MADE,
            **said,
            **is_rule,
        )


def offered() -> dict[str, list[str]]:
    """What may be asked for, by name: values of the rows, and of the filter's own."""
    people = [str(one.uuid) for one in Speaker.objects.order_by("uuid")] + ["Vladimir Putin", "W. Poetin"]
    outlets = list(Outlet.objects.order_by("folded").values_list("name", flat=True))
    return {
        **dict.fromkeys(("speaker", "relayed", "about"), people),
        **dict.fromkeys(("agency", "outlet"), outlets),
        "q": ["kami", '"xi mengangguk"', "kerja", "ushak*", "salam -kami", "встреча"],
        "kind": list(KINDS),
        "cue": ["kata", "UJAR"],
        "tag": list(Tag.objects.order_by("folded").values_list("name", flat=True)),
        "annotator": ["rina", "budi"],
        "status": [*STATUSES, "all"],
        "has": list(HAS),
        "month": ["2021-11", "2021-12", "2022-02", "2020-01"],
        "from": ["2021-12-01", "2021-12-10"],
        "to": ["2021-12-15", "2022-12-31"],
        **{name: ["1"] for name in FLAGS},
    }


def names_read() -> set[str]:
    """Return every name that the filter knows, the negated ones too."""
    return {*quote_filter._NAMES, "q"}


def combinations(count: int, names: dict[str, list[str]], *, seed: int = 1) -> Iterator[dict[str, list[str]]]:
    """Yield filters of one to four names, some negated, with one or two values each."""
    chance = random.Random(seed)
    for _ in range(count):
        chosen = chance.sample(sorted(names), min(len(names), chance.choice([1, 1, 2, 2, 3, 4])))
        asked = {}
        for name in chosen:
            values = chance.sample(names[name], min(len(names[name]), chance.choice([1, 1, 2])))
            is_single = name in FLAGS or name in ("from", "to", "status", "q")
            sign = "-" if not is_single and chance.random() < 0.15 else ""
            asked[sign + name] = values[:1] if name in ("from", "to", "q") else values
        yield asked


def query(asked: dict[str, list[str]]) -> str:
    return urlencode(asked, doseq=True)
