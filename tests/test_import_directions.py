"""The walls of the house: imports go down only, and what is pure knows no Django (DESIGN §4)."""

import ast
from pathlib import Path

import pytest

APP = Path(__file__).parent.parent / "articles"

# From the roof to the ground. A room imports from the rooms below it, never sideways unless `BESIDE` says so.
FLOORS = [
    {"urls", "admin", "admin_site", "apps", "management"},
    {"views"},
    {"forms", "templatetags"},
    {"drawing"},
    {"polling"},
    {"intake", "taking_back", "bringing_back"},
    {"importing", "annotating", "linking", "searching", "exporting", "counting"},
    {"history", "chain", "invitations"},
    {"models", "roles"},
    {"quotes", "canonical", "rates", "words"},
]
BESIDE = {
    ("importing", "annotating"): "when a text becomes current, marks stand in it in the same transaction",
    ("exporting", "searching"): "a file holds what the filter finds",
    ("drawing", "templatetags"): "a row says its date as templates do",
    ("apps", "admin_site"): "Django asks the app for its admin site",
}
# Modules on values.
PURE = [
    "bringing_back/records.py",
    "bringing_back/values.py",
    "canonical.py",
    "annotating/alignment.py",
    "annotating/anchoring.py",
    "annotating/comparing.py",
    "annotating/cues.py",
    "annotating/drafts.py",
    "annotating/excerpts.py",
    "annotating/extracting.py",
    "annotating/kinds.py",
    "annotating/marks.py",
    "annotating/pairing.py",
    "annotating/placing.py",
    "annotating/proposals.py",
    "annotating/sentences.py",
    "annotating/subsequence.py",
    "annotating/wording.py",
    "counting/periods.py",
    "counting/sheets.py",
    "drawing/plots.py",
    "exporting/colleagues.py",
    "exporting/csv_file.py",
    "exporting/jsonl_file.py",
    "exporting/markdown_file.py",
    "history/differences.py",
    "importing/clean_text.py",
    "importing/feed_parser.py",
    "importing/feed_records.py",
    "importing/feed_rules.py",
    "importing/fetching/address.py",
    "importing/fetching/headers.py",
    "importing/fetching/public.py",
    "importing/fetching/unpacking.py",
    "importing/holding.py",
    "importing/notices.py",
    "importing/page_parser.py",
    "importing/records.py",
    "importing/seed_parser.py",
    "importing/verdicts.py",
    "polling/listing/cells.py",
    "polling/listing/opml.py",
    "polling/listing/reading.py",
    "polling/listing/records.py",
    "polling/listing/tables.py",
    "quotes/__init__.py",
    "quotes/extract.py",
    "rates.py",
    "searching/query.py",
    "words/__init__.py",
]


def room_of(path: Path) -> str:
    return path.relative_to(APP).parts[0].removesuffix(".py")


def floor_of(room: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room in rooms)


def imported(path: Path) -> list[tuple[ast.AST, str]]:
    """Return each import of `path` from articles as (node, dotted name below articles)."""
    package = ("articles", *path.relative_to(APP).parts[:-1])
    found = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            names = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            targets = [f"{names}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        else:
            continue
        found += [(node, target) for target in targets]
    return found


MODULES = sorted(path for path in APP.rglob("*.py") if "migrations" not in path.parts and path != APP / "__init__.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(APP)))
def test_imports_go_down_only(path):
    room = room_of(path)
    for _, target in imported(path):
        parts = target.split(".")
        if parts[0] != "articles" or parts[1] == room:
            continue
        lower = floor_of(parts[1]) > floor_of(room)
        assert lower or (room, parts[1]) in BESIDE, f"{room} imports {parts[1]}: that goes up or sideways"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(APP)))
def test_no_import_hides_in_a_function(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            inner = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
            assert not inner, f"{node.name} imports inside"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(APP)))
def test_private_names_stay_in_their_module(path):
    for _, target in imported(path):
        name = target.split(".")[-1]
        assert not (target.startswith("articles") and name.startswith("_")), f"{target} is private"


def reached(name: str, seen: set[str]) -> set[str]:
    """Return every module that `name` imports, directly or not, of this app and of others."""
    path = APP / name
    for _, target in imported(path):
        parts = target.split(".")
        if parts[0] != "articles":
            seen.add(target)
            continue
        for length in (len(parts), len(parts) - 1):
            module = "/".join(parts[1:length]) + ".py"
            if (APP / module).is_file() and module not in seen:
                seen.add(module)
                reached(module, seen)
    return seen


@pytest.mark.parametrize("name", PURE)
def test_pure_modules_reach_no_django(name):
    assert not [module for module in reached(name, set()) if module.startswith("django")]
