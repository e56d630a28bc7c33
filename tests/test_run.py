"""`./run` from outside, with Python and uv played by a small script: what it says, and what it installs when."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ("cat", "chmod", "cmp", "cp", "dirname", "mkdir", "rm", "sleep")

# Stands for python3, for the environment's python and for uv: notes how it was called, fails where told to.
PLAYED = """#!/bin/sh
name=${0##*/}
echo "$name $*" >>"$CALLS"
case "$name $*" in $FAILING) exit 1 ;; esac
case "$name $*" in
*" -c "*print*) echo "$VERSION" ;;
*" -c "*exit*) [ "$VERSION" != 3.10 ] ;;
*venv*.venv) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
esac
"""


class Machine:
    """A checkout with nothing but `run` and the locks, in a folder with a space, on a machine with few programs."""

    def __init__(self, folder: Path) -> None:
        self.checkout, self.bin = folder / "my checkout", folder / "bin"
        self.calls = folder / "calls"
        self.environment = {"PATH": str(self.bin), "CALLS": str(self.calls), "VERSION": "3.12", "FAILING": "-"}
        self.checkout.mkdir()
        self.bin.mkdir()
        for name in ("run", "requirements.lock", "requirements-dev.lock"):
            shutil.copy(ROOT / name, self.checkout)
        for tool in TOOLS:
            (self.bin / tool).symlink_to(shutil.which(tool))
        self.has("python3")

    def has(self, program: str) -> None:
        (self.bin / program).write_text(PLAYED)
        (self.bin / program).chmod(0o755)

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.checkout / "run", *arguments],
            env=self.environment | environment,
            cwd=self.checkout.parent,
            capture_output=True,
            text=True,
            timeout=30,
        )

    def refusal(self, *arguments: str, **environment: str) -> str:
        """The one sentence of a run that fails."""
        end = self.run(*arguments, **environment)
        assert end.returncode == 1
        assert end.stdout == ""
        return end.stderr

    def called(self, what: str) -> int:
        """How often a program was called in such a way since the last time this was asked."""
        calls = self.calls.read_text().splitlines() if self.calls.exists() else []
        self.calls.unlink(missing_ok=True)
        return sum(what in call for call in calls)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_an_old_python_is_named(machine: Machine) -> None:
    assert machine.refusal(VERSION="3.10") == (
        "Newsreader needs Python 3.11 or newer, and the newest found here is 3.10: install python3.11 or newer.\n"
    )


def test_no_python_is_said(machine: Machine) -> None:
    (machine.bin / "python3").unlink()
    assert machine.refusal() == "Newsreader needs Python 3.11 or newer, and none was found: install python3.\n"


def test_another_python_is_found_beside_an_old_one(machine: Machine) -> None:
    machine.has("python3.13")
    (machine.bin / "python3").write_text(PLAYED.replace("$VERSION", "3.10"))
    assert machine.run().returncode == 0
    assert (machine.checkout / ".venv" / "requirements.lock").is_file()


def test_a_python_without_venv_gets_the_command_to_type(machine: Machine) -> None:
    *_, last = machine.refusal(FAILING="*venv*").splitlines()
    assert "sudo apt-get install python3-venv" in last


def test_a_python_without_ensurepip_installs_by_its_own_pip(machine: Machine) -> None:
    end = machine.run(FAILING="python* -m venv .venv")
    assert end.returncode == 0
    assert machine.called("-m venv --without-pip .venv") == 1


def test_a_folder_that_cannot_be_written_is_named(machine: Machine) -> None:
    (machine.checkout / ".run.lock").touch()  # as root, who tests in CI, only this is in the way of a new folder
    assert machine.refusal() == (
        f"Newsreader cannot write in {machine.checkout}: give this folder to the user who runs it.\n"
    )


def test_a_data_folder_that_cannot_be_written_is_named(machine: Machine) -> None:
    assert machine.refusal(NEWSREADER_DATA="/dev/null/data") == (
        "Newsreader cannot write in its data folder /dev/null/data: "
        "make it writable, or name another in NEWSREADER_DATA.\n"
    )


@pytest.mark.parametrize("arguments", [("--port",), ("--port", "http")])
def test_a_port_is_a_number(machine: Machine, arguments: tuple[str, ...]) -> None:
    assert machine.refusal(*arguments) == "--port takes a number, for example ./run --port 8001.\n"


def test_an_unknown_command_gets_the_list_of_commands(machine: Machine) -> None:
    end = machine.run("tset")
    assert (end.returncode, end.stdout) == (2, "")
    assert "./run test" in end.stderr
    assert "./run manage" in machine.run("--help").stdout


def test_a_second_run_installs_and_says_nothing(machine: Machine) -> None:
    machine.run()
    assert machine.called("install --no-deps --require-hashes -r requirements.lock") == 1
    assert machine.run().stderr == ""
    assert machine.called("install") == 0


def test_serving_and_testing_do_not_undo_each_other(machine: Machine) -> None:
    machine.run()
    machine.run("test")
    assert machine.called("-m venv") == 1
    for arguments in ((), ("test",), ("manage", "check")):
        assert machine.run(*arguments).returncode == 0
    assert machine.called("install") == 0


def test_measuring_takes_what_the_tests_take_and_hands_its_arguments_on(machine: Machine) -> None:
    assert machine.run("bench", "--rounds", "5").returncode == 0
    calls = machine.calls.read_text()
    assert "install --no-deps --require-hashes -r requirements-dev.lock" in calls
    assert "python -m bench --rounds 5\n" in calls
    assert "./run bench" in machine.run("--help").stdout


def test_a_changed_lock_is_installed_anew(machine: Machine) -> None:
    machine.run()
    machine.called("")
    (machine.checkout / "requirements.lock").write_text("django==5.2.20\n")
    machine.run()
    assert machine.called("install --no-deps --require-hashes -r requirements.lock") == 1


def test_an_installation_that_failed_is_done_again(machine: Machine) -> None:
    assert "The packages in requirements.lock could not be installed" in machine.refusal(FAILING="*install*")
    assert machine.run().returncode == 0
    assert machine.called("install --no-deps --require-hashes -r requirements.lock") == 2


def test_uv_is_used_where_there_is_one_and_fetches_no_python(machine: Machine) -> None:
    machine.has("uv")
    assert machine.run().returncode == 0
    calls = machine.calls.read_text()
    assert f"uv venv --quiet --no-python-downloads --python {machine.bin}/python3 .venv" in calls
    assert "uv pip install --quiet --python .venv/bin/python --require-hashes -r requirements.lock" in calls


def test_pip_installs_where_uv_cannot(machine: Machine) -> None:
    machine.has("uv")
    assert machine.run(FAILING="uv pip *").returncode == 0
    assert machine.called("-m pip --quiet") == 1


def test_the_data_folder_is_the_owners_and_relative_to_where_one_stands(machine: Machine) -> None:
    machine.run(NEWSREADER_DATA="data")
    assert (machine.checkout.parent / "data").stat().st_mode & 0o777 == 0o700
    assert not (machine.checkout / "var").exists()


def test_a_lock_of_a_process_that_is_gone_is_taken_over(machine: Machine) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    (machine.checkout / ".run.lock").mkdir()
    (machine.checkout / ".run.lock" / "pid").write_text(f"{gone.pid}\n")
    end = machine.run()
    assert end.returncode == 0
    assert "waiting" not in end.stderr
    assert not (machine.checkout / ".run.lock").exists()


def test_a_second_run_waits_for_the_first(machine: Machine) -> None:
    lock = machine.checkout / ".run.lock"
    lock.mkdir()
    (lock / "pid").write_text(f"{os.getpid()}\n")
    with subprocess.Popen(
        [machine.checkout / "run"], env=machine.environment, stderr=subprocess.PIPE, text=True
    ) as second:
        assert second.stderr.readline() == "Another ./run is setting up; waiting for it …\n"
        assert not (machine.checkout / ".venv").exists()
        shutil.rmtree(lock)
        assert second.wait(timeout=30) == 0


@pytest.fixture
def _heard() -> Iterator[None]:
    """Ctrl-C is heard, also where the suite runs behind a shell's `&`: such a shell has its children ignore it, and
    whoever ignores a signal starts others so; whoever handles it starts them with the default."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_heard")
def test_ctrl_c_while_installing_leaves_a_state_that_works(machine: Machine) -> None:
    (machine.bin / "python3").write_text(
        PLAYED.replace("*venv*.venv)", "*install*) echo go >&2; exec sleep 60 ;;\n*venv*.venv)")
    )
    with subprocess.Popen(
        [machine.checkout / "run"], env=machine.environment, stderr=subprocess.PIPE, text=True, process_group=0
    ) as first:
        while first.stderr.readline() != "go\n":
            assert first.poll() is None
        os.killpg(first.pid, signal.SIGINT)
        assert first.wait(timeout=30) == 130
    assert not (machine.checkout / ".run.lock").exists()
    machine.has("python3")
    assert machine.run().returncode == 0
