"""The settings that the tests run under: the project's own, in a throw-away folder, without what only costs time.

The engine is the one that DATABASE_URL names: none is SQLite; tests/postgresql.py starts a PostgreSQL and names it.
"""

import atexit
import os
import shutil
import tempfile

# Nothing of the installation that this checkout may be serving is read or touched.
for _name in [name for name in os.environ if name.startswith("NEWSREADER_")]:
    del os.environ[_name]
_folder = tempfile.mkdtemp(prefix="newsreader-tests-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["NEWSREADER_DATA"] = _folder
os.environ["NEWSREADER_SECRET_KEY"] = "only for tests"

from newsreader.settings import *  # noqa: E402, F403
from newsreader.settings import DATA_DIR, DATABASES, STORAGES  # noqa: E402

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, as in use: the shared memory database that Django would take has one connection for all threads.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += " PRAGMA synchronous=OFF;"
else:
    # live_server's threads must leave no connection behind, or the test database cannot be dropped.
    DATABASES["default"]["CONN_MAX_AGE"] = 0

# Hashed names need collectstatic; tests/test_run.py sees them through the real server.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
(DATA_DIR / "static").mkdir()

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
