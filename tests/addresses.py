"""Every address that the URLconf knows, with a row's identity where its pattern asks for one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

# <uuid:key>, <path:object_id>; (?P<url>.*)
ARGUMENT = re.compile(r"<(?:\w+:)?(?P<plain>\w+)>|\(\?P<(?P<regex>\w+)>[^)]*\)")


@dataclass(frozen=True)
class Address:
    """`name` is what reverse() knows it by, with `admin:`, or ''; `pattern` is the path with its holes."""

    name: str
    pattern: str

    def path(self, identities: Mapping[str, object]) -> str:
        """Return the path, each hole filled from `identities`: by "reports:key", the word before it, else by "key"."""

        def fill(match: re.Match) -> str:
            argument = match["plain"] or match["regex"]
            before = self.pattern[: match.start()].strip("/").rpartition("/")[2]
            for key in (f"{before}:{argument}", argument):
                if key in identities:
                    return str(identities[key])
            raise KeyError(f"{self.pattern}: which row? Add {before}:{argument} to the identities")

        return "/" + ARGUMENT.sub(fill, self.pattern)


def every_address() -> list[Address]:
    return list(_walk(get_resolver().url_patterns))


def _walk(patterns: list, prefix: str = "", namespace: str = "") -> Iterator[Address]:
    for entry in patterns:
        path = prefix + str(entry.pattern).removeprefix("^").removesuffix("$").removesuffix("\\Z")
        if isinstance(entry, URLResolver):
            inner = f"{namespace}{entry.namespace}:" if entry.namespace else namespace
            yield from _walk(entry.url_patterns, path, inner)
        elif isinstance(entry, URLPattern):
            yield Address(f"{namespace}{entry.name}" if entry.name else "", path)
