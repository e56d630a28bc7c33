"""Every way an editor saves a text is read; everything that is none is refused in one plain sentence."""

import io
import random
import zipfile

import pytest

from articles.importing.clean_text import clean
from articles.importing.refusal import Unreadable
from articles.importing.seed_parser import MAX_BYTES, check_size, read_file

TEXT = "Putin: “Kami siap”\nMOSKOW – Presiden Rusia berkata begitu, kata seorang ajudan kepada wartawan di Kremlin.\n"


def zip_archive() -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.txt", TEXT)
    return archive.getvalue()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1252"]
)
def test_text_of_every_encoding_is_read(encoding):
    assert read_file(TEXT.encode(encoding), name="a.txt").lstrip("\ufeff") == TEXT


def test_big_endian_with_a_mark_is_read():
    assert read_file(b"\xfe\xff" + TEXT.encode("utf-16-be"), name="a.txt") == TEXT


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n\n", "\u2028"])
def test_line_endings_give_the_same_report(ending):
    report = clean(read_file(TEXT.replace("\n", ending).encode(), name="a.txt"))
    assert (report.title, len(report.paragraphs), report.dateline) == ("Putin: “Kami siap”", 1, "MOSKOW")


def test_invisible_characters_and_hard_spaces_leave_the_text():
    body = TEXT.replace("Presiden Rusia", "Pre\u200bsi\u00adden\u00a0Rusia\u2060").encode()
    assert clean(read_file(body, name="a.txt")).paragraphs == (TEXT.split("\n")[1],)


def test_a_nul_inside_a_text_is_dropped():
    assert read_file(TEXT.replace("Kami", "Ka\0mi").encode(), name="a.txt") == TEXT


def test_a_copy_cut_off_inside_a_character_is_still_utf8():
    assert "“Kami siap”" in read_file((TEXT + "katanya.”").encode()[:-1], name="a.txt")


@pytest.mark.parametrize("body", [b"", b" \n\t\r\n", "\ufeff\u00a0\u200b".encode()])
def test_an_empty_file_is_refused(body):
    with pytest.raises(Unreadable, match="a.txt is empty: copy the page's text into it"):
        read_file(body, name="a.txt")


def test_fifty_megabytes_are_refused_by_their_size():
    with pytest.raises(Unreadable, match="a.txt is 50.0 MB, more than the 5 MB"):
        check_size(50_000_000, name="a.txt")


def test_the_limit_itself_is_allowed():
    check_size(MAX_BYTES, name="a.txt")
    with pytest.raises(Unreadable):
        read_file(b"a" * (MAX_BYTES + 1), name="a.txt")


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a PNG picture"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "a JPEG picture"),
        (zip_archive(), "a ZIP archive"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF document"),
        (b"\x7fELF\x02\x01\x01" + bytes(200), "a program"),
        (random.Random(7).randbytes(5_000), "not a text file"),
        (bytes(500), "is"),
    ],
)
def test_a_binary_is_refused_with_its_kind(body, kind):
    with pytest.raises(Unreadable, match=kind) as refusal:
        read_file(body, name="a.txt")
    assert refusal.value.reason.startswith("a.txt is ")
    assert refusal.value.reason.endswith(".")


def test_broken_utf16_is_refused():
    with pytest.raises(Unreadable, match="broken UTF-16"):
        read_file(b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x00", name="a.txt")
