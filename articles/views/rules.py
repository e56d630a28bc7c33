"""The ledger: how often each rule was right, and the cases."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from ..annotating.ledger import cases_of, lines
from ..annotating.waiting import told
from ..models import Decision, ReviewSettings
from ..quotes import RULES, RULES_VERSION


@require_GET
@login_required
def rules(request: HttpRequest) -> HttpResponse:
    """Every rule in every language in which it suggested something."""
    found = lines()
    silent = [told(rule) for rule in RULES if rule not in {line.rule for line in found}]
    context = {
        "place": "rules",
        "lines": found,
        "silent": silent,
        "rules_version": RULES_VERSION,
        "settings": ReviewSettings.current(),
        "parts": Decision.Part.choices,
    }
    return render(request, "rules.html", context)


@require_GET
@login_required
def rule(request: HttpRequest, rule: str) -> HttpResponse:
    """The cases of one rule, newest first; `language` and `verdict` narrow them, `older` pages."""
    mine = [line for line in lines() if line.rule == rule]
    if rule not in RULES and not mine:
        raise Http404
    language, verdict = request.GET.get("language", ""), request.GET.get("verdict", "")
    older = request.GET.get("older", "")
    page = cases_of(
        rule,
        language=language,
        verdict=verdict,
        older=int(older) if older.isdecimal() and len(older) < 19 else None,
    )
    verdicts = dict(Decision.Verdict.choices)
    context = {
        "place": "rules",
        "rule": rule,
        "told": told(rule),
        "lines": mine,
        "page": page,
        "language": language,
        "verdict": verdict,
        "verdicts": [("", _("all")), *verdicts.items()],
    }
    return render(request, "rule.html", context)
