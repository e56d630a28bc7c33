"""The register as the rules know it: names for them to look out for, and which row a name that they bring means."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from ..canonical import folded
from ..models import Alias, Outlet, Role, Speaker
from ..quotes import KnownName, KnownRole


@dataclass(frozen=True)
class Register:
    """Read once for many reports. A speaker who was merged into another is a name of that one."""

    names: tuple[KnownName, ...]
    _speakers: dict[str, int]
    _outlets: dict[str, int]

    @classmethod
    def read(cls) -> "Register":
        """Return the register as it is now, in four queries."""
        rows = list(Speaker.objects.order_by("pk").values_list("pk", "merged_into", "name"))
        stands_for = {pk: into or pk for pk, into, _name in rows}
        names: defaultdict[int, list[str]] = defaultdict(list)
        for pk, into, name in sorted(rows, key=lambda row: row[1] is not None):
            names[into or pk].append(name)
        for pk, text in Alias.objects.order_by("pk").values_list("speaker", "text"):
            names[stands_for[pk]].append(text)
        roles: defaultdict[int, list[KnownRole]] = defaultdict(list)
        for pk, *role in Role.objects.order_by("pk").values_list("speaker", "title", "from_day", "to_day"):
            roles[stands_for[pk]].append(KnownRole(*role))
        known = tuple(
            KnownName(first, tuple(dict.fromkeys(others)), tuple(roles[pk])) for pk, (first, *others) in names.items()
        )
        return cls(known, _speakers(names), dict(Outlet.objects.values_list("folded", "pk")))

    def speaker(self, name: str) -> int | None:
        """Return the id of the speaker of that name or alias; None for nobody, and where several share it."""
        return self._speakers.get(folded(name))

    def outlet(self, name: str) -> int | None:
        """Return the id of the outlet of that name, None for none."""
        return self._outlets.get(folded(name))


def _speakers(names: dict[int, list[str]]) -> dict[str, int]:
    """Return who each folded name means. One's own name goes before an alias of somebody else."""
    own = _unshared((pk, first) for pk, (first, *_) in names.items())
    return _unshared((pk, text) for pk, texts in names.items() for text in texts) | own


def _unshared(named: Iterable[tuple[int, str]]) -> dict[str, int]:
    owners: defaultdict[str, set[int]] = defaultdict(set)
    for pk, text in named:
        owners[folded(text)].add(pk)
    return {text: pks.pop() for text, pks in owners.items() if len(pks) == 1}
