"""manage.py export_quotes: the button's file, byte for byte."""

import io
import os
import stat
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from articles.management.commands import export_quotes
from tests.exporting.combinations import names_read
from tests.exporting.hand_made import hand_made_quotes
from tests.factories import speaker, user

pytestmark = pytest.mark.django_db

FILTERS = [
    ([], ""),
    (["--raw"], "raw=1"),
    (["--profile", "full"], "profile=full"),
    (["--speaker", "Vladimir Putin", "--speaker", "xi jinping"], "speaker=Vladimir+Putin&speaker=Xi+Jinping"),
    (["--without-speaker", "--raw"], "without_speaker=1&raw=1"),
    (["--unsettled"], "unsettled=1"),
    (["--outlet", "SINDOnews", "--kind", "direct"], "outlet=SINDOnews&kind=direct"),
    (["--from", "2012-01-01", "--to", "2021-12-15"], "from=2012-01-01&to=2021-12-15"),
    (["--tag", "NATO", "--annotator", "rina"], "tag=NATO&annotator=rina"),
    (["--kind", "indirect", "--from", "2023-01-01"], "kind=indirect&from=2023-01-01"),
    (["--format", "jsonl", "--status", "all", "--month", "2021-12"], "format=jsonl&status=all&month=2021-12"),
    (["--format", "markdown", "--relayed", "Yuri Ushakov"], "format=markdown&relayed=Yuri+Ushakov"),
    (["--pseudonyms", "--but", "speaker=Xi Jinping", "--undated"], "pseudonyms=1&-speaker=Xi+Jinping&undated=1"),
    (["--query", "tag=NATO&-kind=partial&sort=added", "--agency", "Xinhua"], "tag=NATO&-kind=partial&agency=Xinhua"),
    (["--q", "berteman"], "q=berteman"),
]


def _printed(*arguments: str) -> bytes:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\r\n")
    call_command("export_quotes", *arguments, stdout=out)
    return out.buffer.getvalue()


@pytest.mark.parametrize(("arguments", "query"), FILTERS)
def test_terminal_file_and_button_give_the_same_bytes(
    client: Client, tmp_path: Path, arguments: list[str], query: str
) -> None:
    hand_made_quotes()
    client.force_login(user("reader"))
    button = b"".join(client.get(f"/quotes/export/?{query}").streaming_content)
    call_command("export_quotes", *arguments, output=str(tmp_path / "quotes.csv"), stdout=io.StringIO())
    assert _printed(*arguments) == (tmp_path / "quotes.csv").read_bytes() == button


def test_with_a_file_one_line_says_what_was_written(tmp_path: Path) -> None:
    hand_made_quotes()
    out, target = io.StringIO(), tmp_path / "quotes.csv"
    call_command("export_quotes", output=str(target), stdout=out)
    assert out.getvalue() == f"6 quotes written to {target}\n"
    assert os.listdir(tmp_path) == ["quotes.csv"]


def test_a_file_that_was_there_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "quotes.csv"
    target.write_text("old")
    call_command("export_quotes", output=str(target), stdout=io.StringIO())
    assert target.read_text(encoding="utf-8-sig").startswith("quote_id,")
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~umask


def test_a_copy_that_fails_half_way_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "quotes.csv"
    target.write_text("old")

    def fail(source: io.IOBase, copy: io.IOBase) -> None:
        copy.write(source.read(10))
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export_quotes.shutil, "copyfileobj", fail)
    with pytest.raises(CommandError, match="cannot be written: No space left on device"):
        call_command("export_quotes", output=str(target))
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["quotes.csv"]


@pytest.mark.parametrize("target", ["", "missing/quotes.csv", "/dev/null"])
def test_what_is_no_place_for_a_file_is_refused(tmp_path: Path, target: str) -> None:
    with pytest.raises(CommandError):
        call_command("export_quotes", output=str(tmp_path / target))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--speaker", "Nobody"], "No speaker of the register answers to “Nobody”."),
        (["--speaker", "Xi"], "Several speakers answer to “Xi”"),
        (["--kind", "shouted"], "“shouted” is no kind of quote"),
        (["--outlet", "Nowhere"], "There is no outlet “Nowhere”."),
        (["--tag", "x"], "There is no tag “x”."),
        (["--annotator", "x"], "There is no user “x”."),
        (["--from", "yesterday"], "“yesterday” is not a day"),
        (["--profile", "long"], "The profile is short or full, not “long”."),
        (["--format", "pdf"], "There is no format “pdf”"),
        (["--status", "lost"], "“lost” is no status of a quote"),
        (["--query", "speker=Putin"], "no filter is called speker"),
        (["--query", "speaker=Nobody"], "No speaker of the register answers to “Nobody”."),
        (["--but", "status=confirmed"], "--but takes NAME=VALUE"),
        (["--but", "Putin"], "--but takes NAME=VALUE"),
        (["--report", "x"], "There is no report “x”."),
    ],
)
def test_a_value_that_nothing_goes_by_is_one_sentence_and_no_file(
    tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    speaker("Xi Jinping", aliases=("Xi",))
    speaker("Xi Zhongxun", aliases=("Xi",))
    with pytest.raises(CommandError, match=sentence) as refused:
        call_command("export_quotes", *arguments, output=str(tmp_path / "quotes.csv"))
    assert refused.value.returncode == 1
    assert os.listdir(tmp_path) == []


def test_every_name_that_the_filter_reads_is_an_option() -> None:
    options = {*export_quotes.REPEATED, *export_quotes.SINGLE, *export_quotes.FLAGS}
    turned = {f"-{name}" for name in export_quotes.REPEATED.keys() - export_quotes.NOT_TURNED}
    assert names_read() == options | turned


def test_one_report_is_handed_out_alone(tmp_path: Path) -> None:
    hand_made_quotes()
    key, target = "00000000-0000-0000-0000-00000000000b", tmp_path / "quotes.csv"
    call_command("export_quotes", report=key, output=str(target), stdout=io.StringIO())
    assert target.read_text(encoding="utf-8-sig").count(f"/reports/{key}/") == 2
