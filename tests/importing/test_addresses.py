import pytest

from articles.importing.addresses import canonical_address


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("https://www.detik.com/a", "https://www.detik.com/a"),
        ("HTTP://WWW.Detik.com:80/a#top", "https://www.detik.com/a"),
        (" http://detik.com ", "https://detik.com/"),
        ("https://x.org:8443/a/", "https://x.org:8443/a/"),
        ("https://x.org/a?utm_source=fb&id=1&fbclid=9&b=", "https://x.org/a?id=1&b="),
        ("https://x.org/a?b=2&a=1", "https://x.org/a?b=2&a=1"),
        ("https://user:secret@x.org./a", "https://x.org/a"),
        ("https://x.org/a b/é", "https://x.org/a%20b/%C3%A9"),
        ("https://x.org/a%20b/%C3%A9", "https://x.org/a%20b/%C3%A9"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
    ],
)
def test_spellings_of_one_address_are_one(address, canonical):
    assert canonical_address(address) == canonical
    assert canonical_address(canonical) == canonical


@pytest.mark.parametrize("address", ["", "x", "ftp://x.org/", "javascript:alert(1)", "https://", "https://x.org:port/"])
def test_what_is_no_web_address_is_refused(address):
    with pytest.raises(ValueError):
        canonical_address(address)
