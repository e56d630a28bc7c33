"""Files that somebody hands in: taken in by their size, kept as they are, judged in a fixed number of queries."""

import uuid
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.utils import timezone

from articles.importing import uploads
from articles.importing.refusal import Unreadable
from articles.importing.uploads import MOST_BYTES, MOST_FILES, TextFile, packed, rehearsed, take_in, unpacked
from articles.models import Upload
from tests import factories


@dataclass
class Sized:
    """A file that says how large it is and may not be read."""

    size: int
    name: str = "a.txt"

    def read(self) -> bytes:
        raise AssertionError("read before its size was looked at")


@dataclass
class Readable(Sized):
    body: bytes = b"x"

    def read(self) -> bytes:
        return self.body


def text(number: int = 0) -> bytes:
    sentence = f"Presiden Rusia Vladimir Putin dan Presiden China Xi Jinping bertemu ke-{number} kali pada hari Rabu."
    return f"Judul berita nomor {number} tentang Putin\n\n{sentence} {sentence}\n".encode()


@pytest.mark.django_db
def test_a_file_too_large_is_refused_by_its_size_and_never_read():
    upload = take_in([Sized(50_000_000), Readable(1, "b.txt")], user=factories.user("admin"), now=timezone.now())
    large, small = unpacked(bytes(upload.body))
    assert "50.0 MB, more than the 5 MB" in large.refused
    assert (large.body, small) == (b"", TextFile("b.txt", b"x"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("files", "why"),
    [
        ([], "Choose at least one file."),
        ([Sized(1)] * (MOST_FILES + 1), "These are 51 files, more than the 50 of one upload"),
        ([Sized(MOST_BYTES // 4 - 1)] * 4 + [Sized(5)], "These files have 5.0 MB together, more than the 5 MB"),
    ],
)
def test_none_too_many_and_too_much_are_refused_before_any_is_read(files, why):
    with pytest.raises(Unreadable, match=why):
        take_in(files, user=factories.user("admin"), now=timezone.now())
    assert not Upload.objects.exists()


@pytest.mark.django_db
def test_as_many_and_as_much_as_allowed_are_taken():
    files = [Readable(MOST_BYTES // MOST_FILES)] * MOST_FILES
    take_in(files, user=factories.user("admin"), now=timezone.now())
    assert Upload.objects.exists()


@pytest.mark.django_db
def test_uploads_are_dropped_after_a_day():
    admin, now = factories.user("admin"), timezone.now()
    old = take_in([Readable(1)], user=admin, now=now - timedelta(days=1))
    young = take_in([Readable(1)], user=admin, now=now - timedelta(hours=23))
    assert old.is_expired(now=now) and not young.is_expired(now=now)
    take_in([Readable(1)], user=factories.user("admin"), now=now)
    assert list(Upload.objects.order_by("id"))[0] == young


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["C:\\news\\a.txt", "news/a.txt", "a.txt"])
def test_a_folder_in_the_name_is_left_out(name):
    upload = take_in([Readable(1, name)], user=factories.user("admin"), now=timezone.now())
    assert [file.name for file in unpacked(bytes(upload.body))] == ["a.txt"]


def test_what_is_packed_comes_out_as_it_was():
    files = [TextFile("a é.txt", bytes(range(256))), TextFile("a é.txt"), TextFile("b", b"", "why")]
    assert unpacked(packed(files)) == files
    assert unpacked(packed([])) == []


@pytest.mark.django_db
def test_judging_many_files_costs_as_many_queries_as_one(django_assert_num_queries):
    files = [TextFile(f"{number}.txt", text(number)) for number in range(12)]
    by = {"actor": factories.user("admin"), "now": timezone.now(), "set_id": uuid.uuid4()}
    list(uploads.applied(files, chosen={1, 2, 3}, outlets={}, **by))
    with django_assert_num_queries(3):
        rehearsed(files[:1])
    with django_assert_num_queries(3):
        assert [row.stored.action for row in rehearsed(files)] == ["unchanged"] * 3 + ["created"] * 9
