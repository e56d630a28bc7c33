"""The settings that are measured: those of an installation, in a throw-away folder, static files collected there."""

import atexit
import os
import shutil
import tempfile

for _name in [name for name in os.environ if name.startswith("NEWSREADER_")]:
    del os.environ[_name]
_folder = tempfile.mkdtemp(prefix="newsreader-bench-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["NEWSREADER_DATA"] = _folder
os.environ["NEWSREADER_SECRET_KEY"] = "only for measuring"

from newsreader.settings import *  # noqa: E402, F403
from newsreader.settings import DATA_DIR, DATABASES  # noqa: E402

ROOT_URLCONF = "bench.bare"
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "bench.sqlite3")}
else:
    # Beside what is served there, and beside what a test run fills.
    DATABASES["default"]["TEST"] = {"NAME": f"{DATABASES['default']['NAME']}_bench"}
