"""An admin's own cleaning rules of one feed: beginnings of lines and CSS selectors, no regular expressions."""

from dataclasses import dataclass
from functools import cached_property

from cssselect import HTMLTranslator, SelectorError
from lxml import etree

from ..canonical import folded
from .refusal import Unreadable

MOST_RULES = 50  # of each kind
LONGEST = 300  # characters


@dataclass(frozen=True)
class Rules:
    """`prefixes`: a paragraph that begins with one of them, in whatever case, is dropped. `selectors`: CSS; what they
    find on the page or in the entry is dropped.
    """

    prefixes: tuple[str, ...] = ()
    selectors: tuple[str, ...] = ()

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(folded(prefix) for prefix in self.prefixes)

    @cached_property
    def _paths(self) -> tuple[etree.XPath, ...]:
        return tuple(etree.XPath(HTMLTranslator().css_to_xpath(selector)) for selector in self.selectors)

    def drops(self, paragraph: str) -> bool:
        """Tell whether a canonical paragraph is dropped by its beginning."""
        return bool(self._folded) and folded(paragraph).startswith(self._folded)

    def found_in(self, root: etree._Element) -> list[etree._Element]:
        """Return the elements below `root` that the selectors drop."""
        found = (element for path in self._paths for element in path(root))
        return list(dict.fromkeys(element for element in found if isinstance(element, etree._Element)))

    def as_json(self) -> dict[str, list[str]]:
        """Return what `Feed.clean_rules` keeps."""
        return {"prefixes": list(self.prefixes), "selectors": list(self.selectors)}


def rules_of(kept: object) -> Rules:
    """Return the rules in `Feed.clean_rules` or in what a person typed: {"prefixes": […], "selectors": […]}.

    Raises Unreadable with one sentence for another shape, a selector that does not parse, too many or too long ones.
    """
    if not isinstance(kept, dict) or set(kept) - {"prefixes", "selectors"}:
        raise Unreadable('Cleaning rules are two lists: "prefixes" and "selectors".')
    prefixes = tuple(filter(folded, _lines(kept, "prefixes")))
    selectors = _lines(kept, "selectors")
    for selector in selectors:
        _check(selector)
    return Rules(prefixes, selectors)


def _lines(kept: dict, name: str) -> tuple[str, ...]:
    values = kept.get(name) or []
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise Unreadable(f'"{name}" must be a list of lines.')
    lines = tuple(dict.fromkeys(filter(None, (value.strip() for value in values))))
    if len(lines) > MOST_RULES or any(len(line) > LONGEST for line in lines):
        raise Unreadable(f"There can be {MOST_RULES} {name} of at most {LONGEST} characters each.")
    return lines


def _check(selector: str) -> None:
    try:
        etree.XPath(HTMLTranslator().css_to_xpath(selector))
    except (SelectorError, etree.XPathError, ValueError, RecursionError):
        raise Unreadable(f"This is no CSS selector that can be used here: {selector}") from None
