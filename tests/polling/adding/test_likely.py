"""Whose a feed most likely is."""

import pytest

from articles.polling.adding.likely import likely_outlet


@pytest.mark.parametrize(
    ("title", "site", "outlet"),
    [
        ("Berita Terkini - ANTARA News", "https://www.antaranews.com/", "ANTARA"),
        ("Berita Baru | Nasional", "https://beritabaru.co", "Beritabaru.co"),
        ("Terkini » Kabar Kota", "https://www.kabarkota.example", "Kabar Kota"),
        ("Nasional", "https://www.kabarkota.example", "kabarkota.example"),
        ("", "https://www.kabarkota.example", "kabarkota.example"),
        ("Reuters: World News", "https://feeds.example.org", "Reuters"),
    ],
)
def test_the_outlet_is_told_by_title_and_host(title, site, outlet):
    assert likely_outlet(title, site=site, address="https://feeds.example.org/1") == outlet
