"""Who may do what: three groups, each holding what the one before it holds.

Readers read and export. Analysts mark and link (and every analyst may change every quote, DESIGN §3.8). Admins also run
the register, the feeds and the users in Django's admin. Whoever signs in may read; a superuser is an admin.
"""

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import F
from django.http import HttpRequest

READERS, ANALYSTS, ADMINS = "Readers", "Analysts", "Admins"
GROUPS = (READERS, ANALYSTS, ADMINS)

User = AbstractBaseUser | AnonymousUser


def _groups(user: User) -> frozenset[str]:
    """The user's groups; asked of the database once a request, as the user object lives no longer."""
    if not hasattr(user, "_newsreader_groups"):
        user._newsreader_groups = frozenset(user.groups.values_list("name", flat=True))
    return user._newsreader_groups


def may_annotate(user: User) -> bool:
    """Return whether `user` may mark, edit, link and undo."""
    return (
        user.is_authenticated
        and user.is_active
        and (user.is_superuser or not _groups(user).isdisjoint({ANALYSTS, ADMINS}))
    )


def may_administer(user: User) -> bool:
    """Return whether `user` may enter Django's admin."""
    return user.is_authenticated and user.is_active and (user.is_superuser or ADMINS in _groups(user))


class RoleBackend(ModelBackend):
    """Django's sign-in by name and password, with the admin's permissions given by the role instead of row by row."""

    def get_user(self, user_id: int) -> AbstractBaseUser | None:
        """Return the user with their groups, for which every page asks, in one query."""
        rows = list(get_user_model().objects.filter(pk=user_id).annotate(role_group=F("groups__name")))
        if not rows or not self.user_can_authenticate(rows[0]):
            return None
        rows[0]._newsreader_groups = frozenset(row.role_group for row in rows if row.role_group)
        return rows[0]

    def has_perm(self, user_obj: User, perm: str, obj: object = None) -> bool:
        return may_administer(user_obj)

    def has_module_perms(self, user_obj: User, app_label: str) -> bool:
        return may_administer(user_obj)


def as_context(request: HttpRequest) -> dict[str, bool]:
    """Context processor: what the person who asks may do, for what a page offers. Views refuse by themselves."""
    # A request for a strange host is refused, with a page, before anybody has looked who asks.
    user = getattr(request, "user", AnonymousUser())
    return {"may_annotate": may_annotate(user), "may_administer": may_administer(user)}
