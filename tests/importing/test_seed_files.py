import os
from pathlib import Path

import pytest

from articles.importing.refusal import Unreadable
from articles.importing.seed_files import NoFile, SeedFile, find_files
from articles.importing.seed_parser import MAX_BYTES


def write(path: Path, text: str = "Putin dan Xi.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def names(*paths: Path | str) -> list[str]:
    return [os.path.basename(file.found) for file in find_files(paths)]


def refusal(path: Path | str) -> str:
    (only,) = find_files([path])
    if isinstance(only, NoFile):
        return only.reason
    with pytest.raises(Unreadable) as error:
        only.read()
    return error.value.reason


def test_a_folder_gives_its_text_files_by_name(tmp_path):
    for name in ("b.txt", "a.TXT", "c.md", ".hidden.txt", ".git/d.txt", "z/e.txt", "z/.f/g.txt"):
        write(tmp_path / name)
    assert names(tmp_path) == ["a.TXT", "b.txt", "e.txt"]


def test_a_file_is_taken_whatever_its_ending(tmp_path):
    path = write(tmp_path / "page.html")
    (file,) = find_files([path])
    assert (file.found, file.key, file.read()) == (str(path), "file:page.html", b"Putin dan Xi.")


def test_paths_are_shown_as_they_were_given(tmp_path, monkeypatch):
    write(tmp_path / "seeds" / "a.txt")
    monkeypatch.chdir(tmp_path)
    assert [file.found for file in find_files(["seeds/", "seeds/a.txt", Path(".")])] == [
        "seeds/a.txt",
        "seeds/a.txt",
        "seeds/a.txt",
    ]


def test_what_is_not_there_is_said(tmp_path):
    assert refusal(tmp_path / "nope") == "there is no such file or folder"
    assert refusal("") == "there is no such file or folder"


def test_a_folder_without_text_files_is_said(tmp_path):
    write(tmp_path / "picture.png")
    assert refusal(tmp_path) == "there is no .txt file in this folder"


def test_a_link_out_of_a_folder_is_refused(tmp_path):
    write(tmp_path / "secret" / "key.txt")
    folder = tmp_path / "drop"
    write(folder / "a.txt")
    (folder / "file.txt").symlink_to(tmp_path / "secret" / "key.txt")
    (folder / "folder").symlink_to(tmp_path / "secret")
    found = list(find_files([folder]))
    assert [type(file) for file in found] == [SeedFile, NoFile, NoFile]
    assert {file.reason for file in found[1:]} == {"this link leads out of the folder"}


def test_a_link_within_a_folder_is_followed_and_never_in_circles(tmp_path):
    write(tmp_path / "a" / "a.txt")
    (tmp_path / "b.txt").symlink_to("a/a.txt")
    (tmp_path / "a" / "up").symlink_to("..")
    assert names(tmp_path) == ["b.txt", "a.txt"]


def test_a_link_to_nothing_or_to_itself_is_said(tmp_path):
    (tmp_path / "gone.txt").symlink_to("nope")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    assert [file.reason for file in find_files([tmp_path])] == ["this link leads nowhere"] * 2


def test_a_link_that_somebody_names_is_followed(tmp_path):
    write(tmp_path / "real" / "a.txt")
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "b.txt").symlink_to("real/a.txt")
    assert names(tmp_path / "link", tmp_path / "b.txt") == ["a.txt", "b.txt"]


def test_a_file_that_is_too_large_is_refused_unread(tmp_path):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert refusal(path).startswith("this file is 50.0 MB, more than")
    with path.open("wb") as file:
        file.truncate(MAX_BYTES)
    (file,) = find_files([path])
    assert len(file.read()) == MAX_BYTES


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert refusal(tmp_path) == "this is neither a file nor a folder"


def test_a_file_that_cannot_be_opened_says_why(tmp_path):
    path = write(tmp_path / "a.txt")
    (file,) = find_files([path])
    path.unlink()
    with pytest.raises(Unreadable, match="it cannot be opened: No such file or directory"):
        file.read()


def test_a_name_that_is_no_text_is_made_printable(tmp_path):
    path = os.path.join(os.fsencode(tmp_path), b"a\xff\n.txt")
    with open(path, "wb") as file:
        file.write(b"Putin.")
    (found,) = find_files([tmp_path])
    assert (found.key, found.read()) == ("file:a\ufffd\ufffd.txt", b"Putin.")


def test_an_accent_kept_apart_is_the_same_name(tmp_path):
    (found,) = find_files([write(tmp_path / "cafe\u0301.txt")])
    assert found.key == "file:caf\u00e9.txt"
