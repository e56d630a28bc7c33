"""docker-compose.yml and the Dockerfile, read: there is no engine here to run them, so their shape and commands."""

import re
import shlex
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands

from articles.management.commands import serve

ROOT = Path(__file__).resolve().parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
OURS = {name: service for name, service in SERVICES.items() if "build" in service}
DOCKERFILE = (ROOT / "Dockerfile").read_text()
# What a shell would put in for ${NAME:-default}; a secret has none.
SECRET, DEFAULT = re.compile(r"\$\{(\w+):\?[^}]*\}"), re.compile(r"\$\{\w+:-([^}]*)\}")


def instructions(word):
    """The arguments of every `word` in the Dockerfile, continued lines joined."""
    return re.findall(rf"^{word} (.*)", DOCKERFILE.replace("\\\n", " "), re.M)


def test_there_are_a_one_shot_migration_a_web_a_worker_and_a_database():
    assert set(SERVICES) == {"migrate", "web", "worker", "db"}
    assert SERVICES["migrate"]["restart"] == "no"


@pytest.mark.parametrize("name", OURS)
def test_a_service_runs_a_command_that_there_is_and_that_run_runs(name):
    python, manage, command, *_ = OURS[name]["command"]
    assert (python, manage) == ("python", "manage.py")
    assert command in get_commands()
    begun_by_run = (ROOT / "run").read_text() + shlex.join(["manage.py", *serve._work()[2:]])
    assert re.search(rf"manage\.py {command}\b", begun_by_run)


def test_the_image_serves_as_the_web_service_does_and_fetches_feeds_when_it_is_alone():
    assert OURS["web"]["command"] == [*yaml.safe_load(instructions("CMD")[0]), "--no-worker"]


def test_each_waits_for_what_it_needs():
    assert SERVICES["migrate"]["depends_on"] == {"db": {"condition": "service_healthy"}}
    assert SERVICES["web"]["depends_on"] == {
        "db": {"condition": "service_healthy"},
        "migrate": {"condition": "service_completed_successfully"},
    }
    assert SERVICES["worker"]["depends_on"] == SERVICES["web"]["depends_on"]
    assert "pg_isready" in SERVICES["db"]["healthcheck"]["test"]
    assert "/healthz/" in SERVICES["web"]["healthcheck"]["test"][-1]


def test_only_the_web_port_is_published_and_to_this_machine_only():
    published = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert published == {"web": ["127.0.0.1:${NEWSREADER_PORT:-8000}:8000"]}
    assert all("network_mode" not in service for service in SERVICES.values())


def test_secrets_come_from_the_environment_and_are_asked_for():
    secrets = [value for service in SERVICES.values() for value in service["environment"].values()]
    assert {name for value in secrets for name in SECRET.findall(value)} == {"POSTGRES_PASSWORD"}
    given = {name: SECRET.sub("", DEFAULT.sub("", value)) for name, value in SERVICES["db"]["environment"].items()}
    assert given["POSTGRES_PASSWORD"] == ""
    assert OURS["web"]["environment"]["NEWSREADER_SECRET_KEY"] == "${NEWSREADER_SECRET_KEY:-}"


def test_both_sides_mean_the_same_database():
    given = SERVICES["db"]["environment"]
    url = SECRET.sub("secret", OURS["web"]["environment"]["DATABASE_URL"])
    assert url == f"postgresql://{given['POSTGRES_USER']}:secret@db/{given['POSTGRES_DB']}"
    assert OURS["migrate"]["environment"] == OURS["web"]["environment"]


def test_every_variable_is_one_that_the_settings_know():
    known = "".join((ROOT / "newsreader" / name).read_text() for name in ("settings.py", "env.py")) + "DATABASE_URL"
    assert all(name in known for name in OURS["web"]["environment"])


@pytest.mark.parametrize("name", SERVICES)
def test_no_service_has_more_rights_than_it_needs(name):
    service = SERVICES[name]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service
    if name in OURS:
        assert service["read_only"] is True and "cap_add" not in service


def test_what_must_last_lies_in_volumes():
    assert set(COMPOSE["volumes"]) == {"data", "database"}
    assert SERVICES["db"]["volumes"] == ["database:/var/lib/postgresql/data"]
    assert all(service["volumes"] == ["data:/data"] for service in OURS.values())
    assert "NEWSREADER_DATA=/data" in instructions("ENV")[0]


def test_images_are_named_without_a_registry():
    names = [*instructions("FROM"), *(service["image"] for service in SERVICES.values())]
    assert names and all("/" not in name for name in names)


def test_the_image_is_slim_runs_as_nobody_special_and_installs_by_hash():
    assert re.fullmatch(r"python:3\.\d+-slim", instructions("FROM")[0])
    assert instructions("USER") == ["newsreader"]
    (install,) = [line for line in instructions("RUN") if "pip install" in line]
    assert "--require-hashes -r requirements.lock" in install


def test_the_image_holds_what_it_copies_and_all_that_prepare_reads():
    copied = {source for line in instructions("COPY") for source in shlex.split(line)[:-1]}
    assert all((ROOT / source).exists() for source in copied)
    assert copied == {"requirements.lock", "manage.py", "newsreader", "articles", "templates", "static", "seeds"}
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    assert "*" in ignored and {line.removeprefix("!") for line in ignored if line.startswith("!")} == copied
