import pytest
from django.core.exceptions import ImproperlyConfigured

from newsreader import env


def test_pairs_of_host_and_port_are_read_strictly(monkeypatch):
    monkeypatch.setenv("X", " 127.0.0.1:8099, Feeds.Internal:80 [::1]:443 ")
    assert env.pairs("X") == {("127.0.0.1", 8099), ("feeds.internal", 80), ("::1", 443)}
    monkeypatch.delenv("X")
    assert env.pairs("X") == frozenset()


@pytest.mark.parametrize(
    "value", ["*", "*:80", "127.0.0.1", "10.0.0.0/8:80", "http://a:80", "a:0", "a:65536", "a:", ":80", "::1:80", "a:8o"]
)
def test_what_is_no_pair_stops_the_start(monkeypatch, value):
    monkeypatch.setenv("X", f"127.0.0.1:8099,{value}")
    with pytest.raises(ImproperlyConfigured, match="X must name pairs"):
        env.pairs("X")


@pytest.mark.parametrize("value", ["a\nb", "müller@example.org"])
def test_what_stands_in_a_header_is_one_line_of_ascii(monkeypatch, value):
    monkeypatch.setenv("X", value)
    with pytest.raises(ImproperlyConfigured, match="X must be one line"):
        env.one_line("X", "")
