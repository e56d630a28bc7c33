"""What the Admins run in Django's admin: outlets and feeds, reports, the register, users; annotations to look at.

No change is made here that history does not know: acts on marks and links call the verbs of the pages, the register
writes its own entries. Nobody is deleted: users are disabled.
"""

from . import annotations, feeds, people, register, reports, reviewing, sources

__all__ = ["annotations", "feeds", "people", "register", "reports", "reviewing", "sources"]
