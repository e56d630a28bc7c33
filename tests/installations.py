"""newsreader/settings.py as another installation, or another process of this one, would read it."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType
from urllib.parse import quote

import pytest
from django.db import connection

SETTINGS = Path(__file__).resolve().parent.parent / "newsreader" / "settings.py"


def settings_of(data: Path, **variables: str) -> dict[str, object]:
    """Return what the variables change: every setting that differs from those of an installation without them."""
    plain, other = _run(data), _run(data, **variables)
    return {name: value for name, value in other.items() if plain.get(name) != value}


def _run(data: Path, **variables: str) -> dict[str, object]:
    """Execute the file anew, beside the module that Django runs with, and return its settings."""
    spec = importlib.util.spec_from_file_location("newsreader.settings_of_another", SETTINGS)
    module: ModuleType = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("NEWSREADER_")]:
            patch.delenv(name)
        for name, value in {"NEWSREADER_DATA": str(data), **variables}.items():
            patch.setenv(name, value)
        spec.loader.exec_module(module)
    return {name: value for name, value in vars(module).items() if name.isupper()}


def database_url() -> str:
    """Where this run's test database is, for another process."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    host, user = (quote(connection.settings_dict[key], safe="") for key in ("HOST", "USER"))
    return f"postgresql://{user}@{host}/{name}"
