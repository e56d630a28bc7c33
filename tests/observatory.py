"""How the MDN HTTP Observatory scores an answer, written down from its source: the tables as data, the tests as code.

Source: github.com/mdn/mdn-http-observatory, src/grader/charts.js (SCORE_TABLE), src/analyzer/tests/*.js and
src/scanner/index.js, as of 2026. Everything starts at 100; bonuses count when the penalties leave 90 or more. Left out:
the redirection test (it needs two ports; a test of ours looks at the redirect itself), the HSTS preload *list* (+5, and
nobody is on it by a header), the bonus for integrity attributes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from http.cookies import Morsel, SimpleCookie

from django.http import HttpResponse
from lxml import html

BASELINE, ENOUGH_FOR_BONUSES = 100, 90
SIX_MONTHS = 15_552_000

MODIFIERS = {
    "csp-implemented-with-no-unsafe-default-src-none": 10,
    "csp-implemented-with-no-unsafe": 5,
    "csp-implemented-with-unsafe-inline-in-style-src-only": 0,
    "csp-implemented-with-unsafe-eval": -10,
    "csp-implemented-with-unsafe-inline": -20,
    "csp-implemented-with-insecure-scheme": -20,
    "csp-not-implemented": -25,
    "cookies-secure-with-httponly-sessions-and-samesite": 5,
    "cookies-secure-with-httponly-sessions": 0,
    "cookies-not-found": 0,
    "cookies-without-secure-flag": -20,
    "cookies-anticsrf-without-samesite-flag": -20,
    "cookies-session-without-httponly-flag": -30,
    "cookies-session-without-secure-flag": -40,
    "cross-origin-resource-sharing-not-implemented": 0,
    "cross-origin-resource-sharing-implemented-with-public-access": 0,
    "cross-origin-resource-sharing-implemented-with-universal-access": -50,
    "referrer-policy-private": 5,
    "referrer-policy-not-implemented": 0,
    "referrer-policy-unsafe": -5,
    "hsts-implemented-max-age-at-least-six-months": 0,
    "hsts-implemented-max-age-less-than-six-months": -10,
    "hsts-not-implemented": -20,
    "sri-not-implemented-but-all-scripts-loaded-from-secure-origin": 0,
    "sri-not-implemented-and-external-scripts-not-loaded-securely": -50,
    "x-content-type-options-nosniff": 0,
    "x-content-type-options-not-implemented": -5,
    "x-frame-options-implemented-via-csp": 5,
    "x-frame-options-sameorigin-or-deny": 0,
    "x-frame-options-not-implemented": -20,
    "cross-origin-resource-policy-implemented-with-same-origin": 10,
    "cross-origin-resource-policy-implemented-with-same-site": 10,
    "cross-origin-resource-policy-implemented-with-cross-origin": 0,
    "cross-origin-resource-policy-not-implemented": 0,
    "cross-origin-resource-policy-header-invalid": -5,
}
BROAD = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
INLINE = {"'unsafe-inline'", "data:"}
PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}


@dataclass(frozen=True)
class Score:
    points: int
    results: tuple[str, ...]


def score(response: HttpResponse, cookies: SimpleCookie) -> Score:
    """Return the score of an answer over https, with the cookies that the visitor holds after it."""
    policy = policy_of(response)
    results = (
        _policy(policy),
        _cookies(cookies.values()),
        _sharing(response),
        _referrer(response),
        _transport(response),
        _scripts(response),
        f"x-content-type-options-{_or(response.get('X-Content-Type-Options') == 'nosniff', 'nosniff')}",
        _frames(response, policy),
        _resources(response),
    )
    modifiers = [MODIFIERS[result] for result in results]
    without_bonuses = BASELINE + sum(modifier for modifier in modifiers if modifier < 0)
    points = BASELINE + sum(modifiers) if without_bonuses >= ENOUGH_FOR_BONUSES else without_bonuses
    return Score(max(points, 0), results)


def policy_of(response: HttpResponse) -> dict[str, set[str]]:
    """Return the Content-Security-Policy as directive → sources."""
    directives = [part.split() for part in response.get("Content-Security-Policy", "").lower().split(";")]
    return {name: set(sources) or {"'none'"} for name, *sources in filter(None, directives)}


def _or(is_there: bool, word: str) -> str:
    return word if is_there else "not-implemented"


def _policy(policy: dict[str, set[str]]) -> str:
    if not policy:
        return "csp-not-implemented"
    otherwise = policy.get("default-src", {"*"})
    script, style = policy.get("script-src", otherwise), policy.get("style-src", otherwise)
    if script & (BROAD | INLINE) or policy.get("object-src", otherwise) & BROAD:
        return "csp-implemented-with-unsafe-inline"
    if any(source.startswith(("http:", "ftp:")) for sources in policy.values() for source in sources):
        return "csp-implemented-with-insecure-scheme"
    if "'unsafe-eval'" in script | style:
        return "csp-implemented-with-unsafe-eval"
    if style & (BROAD | INLINE):
        return "csp-implemented-with-unsafe-inline-in-style-src-only"
    strictest = policy.get("default-src") == {"'none'"}
    return "csp-implemented-with-no-unsafe" + ("-default-src-none" if strictest else "")


def _cookies(cookies: Iterable[Morsel]) -> str:
    found = list(cookies)
    # "login" and "sess" are how the Observatory knows a session. Ours is named otherwise, so ask more: of every cookie.
    for is_bad, result in (
        (any(not cookie["secure"] for cookie in found), "cookies-session-without-secure-flag"),
        (any(not cookie["httponly"] for cookie in found), "cookies-session-without-httponly-flag"),
        (
            any("csrf" in cookie.key and not cookie["samesite"] for cookie in found),
            "cookies-anticsrf-without-samesite-flag",
        ),
        (any(not cookie["samesite"] for cookie in found), "cookies-secure-with-httponly-sessions"),
    ):
        if is_bad:
            return result
    return "cookies-secure-with-httponly-sessions-and-samesite" if found else "cookies-not-found"


def _sharing(response: HttpResponse) -> str:
    if "Access-Control-Allow-Origin" not in response:
        return "cross-origin-resource-sharing-not-implemented"
    access = "universal" if "Access-Control-Allow-Credentials" in response else "public"
    return f"cross-origin-resource-sharing-implemented-with-{access}-access"


def _referrer(response: HttpResponse) -> str:
    if "Referrer-Policy" not in response:
        return "referrer-policy-not-implemented"
    last = response["Referrer-Policy"].split(",")[-1].strip().lower()
    return "referrer-policy-private" if last in PRIVATE else "referrer-policy-unsafe"


def _transport(response: HttpResponse) -> str:
    parts = [part.strip().lower() for part in response.get("Strict-Transport-Security", "").split(";")]
    ages = [int(part.removeprefix("max-age=")) for part in parts if part.startswith("max-age=")]
    if not ages:
        return "hsts-not-implemented"
    return f"hsts-implemented-max-age-{'at-least' if ages[0] >= SIX_MONTHS else 'less-than'}-six-months"


def _scripts(response: HttpResponse) -> str:
    body = response.content.decode() if "html" in response.get("Content-Type", "") else ""
    sources = html.fromstring(body).xpath("//script/@src") if body.strip() else []
    if any("://" in source or source.startswith("//") for source in sources):
        return "sri-not-implemented-and-external-scripts-not-loaded-securely"
    return "sri-not-implemented-but-all-scripts-loaded-from-secure-origin"


def _frames(response: HttpResponse, policy: dict[str, set[str]]) -> str:
    if "frame-ancestors" in policy:
        return "x-frame-options-implemented-via-csp"
    named = response.get("X-Frame-Options", "").lower() in {"deny", "sameorigin"}
    return f"x-frame-options-{_or(named, 'sameorigin-or-deny')}"


def _resources(response: HttpResponse) -> str:
    value = response.get("Cross-Origin-Resource-Policy", "").lower()
    known = value in {"same-origin", "same-site", "cross-origin"}
    rest = f"implemented-with-{value}" if known else "header-invalid" if value else "not-implemented"
    return f"cross-origin-resource-policy-{rest}"
