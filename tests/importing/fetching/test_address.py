import httpx
import pytest

from articles.importing.feed_records import FetchFailed
from articles.importing.fetching.address import read_address

ALLOWED = frozenset({("127.0.0.1", 8099), ("feeds.internal", 80), ("::1", 8099)})

REFUSED = """
http://127.0.0.1/ http://127.1/ http://127.0.1/ http://0/ http://0.0.0.0:80/ http://2130706433/ http://0x7f.1/
http://0x7f000001/ http://0X7F.0x0.0x0.0x1/ http://0177.0.0.1/ http://017700000001/ http://0x7f.0.1/
http://127.0.0.1./ http://127.1./ http://127.0.0.1.:8099/ http://127.0.0.1:80/ http://127.0.0.1:8098/
https://127.0.0.1/ http://2130706433:8099/ http://127.1:8099/ http://localhost:8099/ http://0x7f.1:8099/
http://[::1]/ http://[::]/ http://[::1]:8098/ http://[0:0:0:0:0:0:0:1]:80/ http://[::ffff:127.0.0.1]:8099/
http://[::ffff:7f00:1]/ http://[::127.0.0.1]/ http://[64:ff9b::7f00:1]/ http://[2002:7f00:1::]/ http://[fe80::1]/
http://[fe80::1%25eth0]/ http://[fe80::1%eth0]/ http://[fd00:ec2::254]/ http://[ff02::1]/
http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/ http://[2001:db8::1]/ http://[::1 http://[127.0.0.1]/
http://169.254.169.254/latest/meta-data/ http://2852039166/ http://0xa9.0xfe.0xa9.0xfe/ http://100.100.100.200/
http://168.63.129.16/ http://10.0.0.1/ http://172.16.5.4/ http://192.168.0.1/ http://100.64.0.1/ http://198.18.0.1/
http://192.0.2.1/ http://203.0.113.1/ http://224.0.0.1/ http://255.255.255.255/ http://1.2.3.999/ http://256/
http://localhost/ http://LOCALHOST/ http://localhost./ http://a.localhost/ http://router.local/ http://db/
http://metadata.google.internal/ http://feeds.internal:81/ http://feeds.internal.:80/ http://nas.lan/
http://example.org:22/ http://example.org:25/ http://example.org:6379/ http://example.org:5432/ http://example.org:1/
http://user@example.org/ http://user:pw@example.org/ http://127.0.0.1:8099@example.org/ http://@example.org/
http://example.org@127.0.0.1:8099/ http://example.org:80@127.0.0.1/ http://a%40b@example.org/
http://example.org\\@127.0.0.1/ http://127.0.0.1\\@example.org/ http:\\\\127.0.0.1/ http://127.0.0.1%2f@example.org/
http://%31%32%37.0.0.1/ http://127%2e0%2e0%2e1/ http://%6c%6f%63%61%6c%68%6f%73%74/ http://exa%00mple.org/
http://127。0。0。1/ http://１２７.0.0.1/ http://①②⑦.⓪.⓪.①/ http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/ http://127．0．0．1/ http://localhost。/
http:///etc/passwd http:/127.0.0.1/ http:127.0.0.1 //127.0.0.1/ 127.0.0.1 http:// http://. http://.. http://-a.org/
http://a..org/ ftp://example.org/ file:///etc/passwd gopher://example.org/ data:text/html,x javascript:alert(1)
feed://example.org/ unix:///run/docker.sock http+unix://%2Frun/ jar:http://example.org!/ ws://example.org/
http://example.org:99999/ http://example.org:-1/ http://example.org:0/ http://example.org:8o/ http://[v1.a]/
"""


@pytest.mark.parametrize("address", REFUSED.split())
def test_what_does_not_lead_to_the_public_web_is_refused(address):
    with pytest.raises(FetchFailed) as caught:
        read_address(address, allowed=ALLOWED)
    assert caught.value.failure == "refused"
    assert address not in caught.value.reason


@pytest.mark.parametrize("sign", ["\n", "\r", "\t", "\0", "\x7f", "\u2028"])
def test_control_characters_are_refused(sign):
    with pytest.raises(FetchFailed):
        read_address(f"http://example{sign}.org/", allowed=ALLOWED)


@pytest.mark.parametrize(
    "address, host, port",
    [
        ("http://127.0.0.1:8099/feed", "127.0.0.1", 8099),
        ("HTTP://FEEDS.INTERNAL/", "feeds.internal", 80),
        ("https://[::1]:8099/", "::1", 8099),
    ],
)
def test_what_the_operator_named_is_let_through(address, host, port):
    target = read_address(address, allowed=ALLOWED)
    assert (target.host, target.port, target.is_allowed) == (host, port, True)


@pytest.mark.parametrize(
    "address, url",
    [
        (" https://example.org/feed?a=b&c#top ", "https://example.org/feed?a=b&c"),
        ("http://Example.ORG.:8080/a b", "http://example.org.:8080/a%20b"),
        ("https://münchen.example/ü", "https://xn--mnchen-3ya.example/%C3%BC"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("http://example.org?x=http://127.0.0.1/", "http://example.org?x=http://127.0.0.1/"),
    ],
)
def test_addresses_of_the_web_are_taken_as_they_are(address, url):
    target = read_address(address, allowed=ALLOWED)
    assert str(target.url) == url and not target.is_allowed


@pytest.mark.parametrize(
    "location, url", [("/b", "https://example.org/b"), ("?c", "https://example.org/a/?c"), ("//x.org", "https://x.org")]
)
def test_a_redirect_may_be_relative(location, url):
    base = httpx.URL("https://example.org/a/")
    assert str(read_address(location, allowed=ALLOWED, base=base).url) == url
