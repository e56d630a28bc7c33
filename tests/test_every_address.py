"""Every address × every role × reading and posting: who gets in, who is asked to sign in, who is refused.

The addresses come from the URLconf, the rules from the table below; each must have the other. A new address is one line
here, by its name: which role may read it (GET) and which may post to it, None where the method does not exist. What
begins with `admin:` needs no line: it is for admins, whatever it is. A new `<uuid:key>` needs a row in `identities`.
"""

import copy
import uuid
from dataclasses import dataclass

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles import history
from tests import factories
from tests.addresses import Address, every_address

ANYBODY, READER, ANALYST, ADMIN = "anybody", "reader", "analyst", "admin"
RANK = [ANYBODY, READER, ANALYST, ADMIN]
ROLES = ["anonymous", "disabled", READER, ANALYST, ADMIN]


@dataclass(frozen=True)
class Rule:
    get: str | None = None
    post: str | None = None
    query: str = ""
    # Of one person: for everybody else it does not exist.
    is_own: bool = False


RULES = {
    "reports": Rule(get=READER),
    "reports_read": Rule(post=READER),
    "reports_unread": Rule(post=READER),
    "report": Rule(get=READER),
    "report_new": Rule(get=ANALYST, post=ANALYST),
    "report_mend": Rule(get=ANALYST, post=ANALYST),
    "report_hide": Rule(post=ANALYST),
    "report_paragraph": Rule(get=READER),
    "report_news": Rule(get=READER),
    "report_speakers": Rule(get=READER),
    "report_read": Rule(post=READER),
    "report_later": Rule(post=READER),
    "report_links": Rule(get=READER),
    "report_versions": Rule(get=READER),
    "report_version": Rule(get=READER),
    "version_release": Rule(post=ADMIN),
    "version_reject": Rule(post=ADMIN),
    "report_difference": Rule(get=READER),
    "highlight_new": Rule(get=ANALYST, post=ANALYST),
    "highlight_edit": Rule(get=ANALYST, post=ANALYST),
    "highlight_discard": Rule(post=ANALYST),
    "highlight_confirm": Rule(post=ANALYST),
    "highlight_detach": Rule(post=ANALYST),
    "report_unsettled": Rule(get=READER),
    "highlight_history": Rule(get=READER),
    "highlight_restore": Rule(post=ANALYST),
    "link_restore": Rule(post=ANALYST),
    "changes": Rule(get=READER),
    "bin": Rule(get=READER),
    "tags": Rule(get=READER),
    "tag_rename": Rule(get=ANALYST, post=ANALYST),
    "tag_delete": Rule(post=ANALYST),
    "link_new": Rule(get=ANALYST, post=ANALYST),
    "link_remove": Rule(post=ANALYST),
    "names": Rule(get=READER, query="for=speakers"),
    "undo": Rule(post=ANALYST),
    "highlight_accept": Rule(post=ANALYST),
    "highlight_reject": Rule(post=ANALYST),
    "report_review": Rule(get=READER),
    "report_accept_all": Rule(post=ANALYST),
    "suggestions": Rule(get=READER),
    "suggestion": Rule(get=READER),
    "rules": Rule(get=READER),
    "rule": Rule(get=READER),
    "quotes": Rule(get=READER),
    "quotes_facets": Rule(get=READER),
    "quotes_export": Rule(get=READER),
    "searches": Rule(get=READER),
    "search_new": Rule(post=READER),
    "search_open": Rule(post=READER, is_own=True),
    "search_rename": Rule(post=READER, is_own=True),
    "search_delete": Rule(post=READER, is_own=True),
    "search_restore": Rule(post=READER, is_own=True),
    "search_matches": Rule(get=READER, query="in=quotes&q=kami"),
    "quotes_bulk": Rule(post=ANALYST),
    "quotes_bulk_do": Rule(post=ANALYST),
    "quote": Rule(get=READER),
    "quotes_count": Rule(get=READER),
    "report_export": Rule(get=READER),
    "speakers": Rule(get=READER),
    "speaker_new": Rule(get=ANALYST, post=ANALYST),
    "speaker": Rule(get=READER),
    "speaker_months": Rule(get=READER),
    "speaker_edit": Rule(get=ANALYST, post=ANALYST),
    "speaker_merge": Rule(get=ANALYST, post=ANALYST),
    "speaker_separate": Rule(post=ANALYST),
    "overview": Rule(get=READER),
    "overview_plot": Rule(get=READER),
    "overview_file": Rule(get=READER),
    "invitation": Rule(get=ANYBODY, post=ANYBODY),
    "sign_in": Rule(get=ANYBODY, post=ANYBODY),
    "sign_out": Rule(post=ANYBODY),
    "health": Rule(get=ANYBODY),
}
ADDRESSES = every_address()
OURS = [address for address in ADDRESSES if not address.pattern.startswith("admin/")]
THEIRS = [address for address in ADDRESSES if address.pattern.startswith("admin/")]


@pytest.fixture
def identities(db):
    """What fills the holes of the patterns: a row of everything, named by the word that stands before its key."""
    article, other = factories.report(), factories.report("Lain")
    mark = factories.highlight(article, speaker=factories.speaker(), tags=["NATO"])
    link = factories.report_link(article, other)
    saved = mark.author.saved_searches.create(
        name="A", page="quotes", created_at=timezone.now(), seen_at=timezone.now()
    )
    history.record(mark, before=None, actor=mark.author, now=timezone.now())
    return {
        "reports:key": article.uuid,
        "highlights:key": mark.uuid,
        "links:key": link.uuid,
        "speakers:key": mark.speaker.uuid,
        "overview:name": "reports",
        "tags:key": mark.tags.get().uuid,
        "quotes:key": mark.uuid,
        "suggestions:key": factories.suggestion(article).uuid,
        "searches:key": saved.uuid,
        "rule": "direct-cue-behind",
        "number": 1,
        "old": 1,
        "new": 1,
        # Django's admin
        "upload:key": uuid.uuid4(),
        "add:key": uuid.uuid4(),
        "object_id": article.pk,
        "id": article.pk,
        "group:object_id": Group.objects.values_list("pk", flat=True)[0],
        "content_type_id": 1,
        "app_label": "articles",
        "url": "nowhere/",
        "user_id": mark.author.pk,
        "uidb64": "MQ",
        "token": "a-link-that-does-not-work",
    }


def client_of(role: str) -> Client:
    """A signed-in client; a disabled user signed in before that."""
    client = Client()
    if role != "anonymous":
        user = factories.user(READER if role == "disabled" else role)
        client.force_login(user)
        user.is_active = role != "disabled"
        user.save()
    return client


def ask(client: Client, method: str, path: str) -> tuple[int, str]:
    """Return the status and where it leads, and leave nothing behind of what was done: rows or cookies."""
    cookies = copy.deepcopy(client.cookies)
    with transaction.atomic():
        answer = client.generic(method, path)
        transaction.set_rollback(True)
    client.cookies = cookies
    return answer.status_code, answer.headers.get("Location", "").partition("?")[0]


def expected(rule: Rule, method: str, role: str) -> str:
    needed = rule.get if method == "GET" else rule.post
    rank = RANK.index(role) if role in RANK else 0
    if needed is None:
        return "no such method"
    if rank >= RANK.index(needed):
        return "not found" if rule.is_own else "let in"
    return "refused" if rank else "asked to sign in"


def outcome(status: int, location: str) -> str:
    if location in (reverse("sign_in"), reverse("admin:login")):
        return "asked to sign in"
    named = {403: "refused", 404: "not found", 405: "no such method"}
    return named.get(status, "let in" if status < 500 else "broken")


def test_every_address_has_a_rule_and_every_rule_an_address():
    names = {address.name or f"nameless {address.pattern}" for address in OURS}
    assert names - set(RULES) == set(), "addresses without a rule"
    assert set(RULES) - names == set(), "rules without an address"


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("role", ROLES)
def test_a_page_lets_in_whom_its_rule_names(identities, role, method):
    client, surprises = client_of(role), []
    for address in OURS:
        if address.name not in RULES:
            continue  # the test above says so
        rule = RULES[address.name]
        path = address.path(identities) + (f"?{rule.query}" if rule.query else "")
        got = outcome(*ask(client, method, path))
        wanted = expected(rule, method, role)
        if address.name == "sign_out" and wanted == "let in":
            wanted = "asked to sign in"  # that is where it leads everybody
        if got != wanted:
            surprises.append(f"{method} {path} as {role}: {got}, not {wanted}")
    assert not surprises, "\n".join(surprises)


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("role", ROLES[:-1])
def test_the_administration_is_closed_to_all_but_admins(identities, role, method):
    client, let_in = client_of(role), []
    for address in THEIRS:
        path = address.path(identities)
        if outcome(*ask(client, method, path)) in ("let in", "broken"):
            let_in.append(f"{method} {path} ({address.name})")
    # Signing out is for whoever is signed in; Django leads those whom it does not know to its first page, and on.
    assert let_in in ([], [f"{method} /admin/logout/ (admin:logout)"])


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_administration_breaks_for_no_admin_and_asks_none_to_sign_in(identities, method):
    client, surprises = client_of(ADMIN), []
    for address in THEIRS:
        path = address.path(identities)
        got = outcome(*ask(client, method, path))
        if got in ("broken", "asked to sign in") and address.name != "admin:logout":
            surprises.append(f"{method} {path}: {got}")
    assert not surprises, "\n".join(surprises)


def test_no_address_takes_a_post_without_the_token_of_its_form(identities):
    client = client_of(ADMIN)
    client.handler.enforce_csrf_checks = True
    taken = []
    for address in ADDRESSES:
        status, _ = ask(client, "POST", address.path(identities))
        if status not in (403, 405):
            taken.append(f"{status} {address.pattern}")
    assert not taken


def test_a_hole_without_a_row_says_what_to_add():
    with pytest.raises(KeyError, match="Add feeds:key to the identities"):
        Address("feed", "feeds/<uuid:key>/").path({})
