"""Settings of every installation: one file, defaults safe, differences from the environment (newsreader/env.py)."""

import hashlib
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from csp.constants import NONE, SELF

from . import env

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = env.folder("NEWSREADER_DATA", BASE_DIR / "var")

DEBUG = env.flag("NEWSREADER_DEBUG")
SECRET_KEY = env.secret_key("NEWSREADER_SECRET_KEY", DATA_DIR)

# One public address: links in exports, allowed hosts, CSRF origins; `https` in it switches on what belongs to it.
PUBLIC_URL = env.address("NEWSREADER_URL", "http://127.0.0.1:8000")
_public = urlsplit(PUBLIC_URL)
IS_SECURE = _public.scheme == "https"
# This machine too: its proxy, and whoever looks after it, may ask without the public name.
ALLOWED_HOSTS = sorted({env.host(PUBLIC_URL), "127.0.0.1", "localhost"})
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
# How many proxies of the operator's own add to X-Forwarded-For; with none, that header is a stranger's word.
PROXIES = env.number("NEWSREADER_PROXIES", 0)

# Fetching: hosts of a private network that may be fetched all the same, each with its port; and how we tell the servers
# we fetch from who asks, and whom to write to.
ALLOW_PRIVATE = env.pairs("NEWSREADER_ALLOW_PRIVATE")
USER_AGENT = f"Newsreader/0.1 (+{env.one_line('NEWSREADER_CONTACT', PUBLIC_URL)})"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials",
    "csp",
    "axes",
    "articles.apps.ArticlesConfig",
    "articles.apps.NewsreaderAdminConfig",
]

# Those that add headers stand first: redirects, refusals and static files get them too.
MIDDLEWARE = [
    "newsreader.headers.HeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "newsreader.urls"
WSGI_APPLICATION = "newsreader.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.roles.as_context",
                "articles.views.attention.as_context",
            ],
        },
    }
]

# SQLite in the data folder unless DATABASE_URL names a PostgreSQL. Acknowledged means on disk (synchronous=FULL);
# writers take the lock when they begin, so that none fails half-way (DESIGN §3.1).
DATABASES = {
    "default": dj_database_url.config(default=f"sqlite:///{DATA_DIR}/newsreader.sqlite3", conn_health_checks=True)
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 10,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"].setdefault("CONN_MAX_AGE", 60)
    # By its default a page is four times as dear at random as in a row, as on a turning disk: to find 900 quotes'
    # reports it then reads all 20,000 (measured: 34 ms, 14 so). An address that has ?options=… keeps its own.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", "-c random_page_cost=1.1")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What is kept is named by its report's stamp (articles/views/_drawn.py), so processes need not share it. A text with
# ten marks has 30 kB, a row of the list 1 kB.
_memory = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "TIMEOUT": 24 * 3600}
CACHES = {
    "default": _memory | {"LOCATION": "rows", "OPTIONS": {"MAX_ENTRIES": 2_000}},
    "texts": _memory | {"LOCATION": "texts", "OPTIONS": {"MAX_ENTRIES": 200}},
}

# axes first: who is locked out is refused before a password is looked at.
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "articles.roles.RoleBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "reports"
LOGOUT_REDIRECT_URL = "sign_in"
PASSWORD_RESET_TIMEOUT = 7 * 24 * 3600  # seconds that an invitation holds

# Eight failures of one name from one address, or forty of whatever names from it, and that address waits: the name
# stays free elsewhere. What is typed during the wait is not looked at and does not lengthen it.
AXES_HANDLER = "newsreader.visitors.PairAndAddressHandler"
AXES_USERNAME_CALLABLE = "newsreader.visitors.name_of"
AXES_CLIENT_IP_CALLABLE = "newsreader.visitors.address_of"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"], "ip_address"]
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "articles.views.sign_in.locked_out"
# The failures are kept while they count, and nothing else is: no diary of who signed in, from where, with what.
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
# The log names addresses, for whoever blocks them; not names, into which people also type passwords.
AXES_SENSITIVE_PARAMETERS = ["username"]

LANGUAGE_CODE = "en"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
WHITENOISE_ALLOW_ALL_ORIGINS = False  # no other site has a use for our files
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "newsreader.static_files.HashedStaticFiles"},
}

# All fields of a form together, in bytes: a text that is too long gets its form back with a sentence, also one in
# letters of which each takes six bytes on the way (articles/importing/pasted.py).
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000_000

# Cookies ignore ports: two installations on one machine must not sign each other out.
_installation = hashlib.sha256(str(DATA_DIR).encode()).hexdigest()[:8]
SESSION_COOKIE_NAME = f"newsreader-{_installation}"
CSRF_COOKIE_NAME = f"newsreader-csrf-{_installation}"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_SECURE
CSRF_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = IS_SECURE
SECURE_SSL_HOST = _public.netloc if IS_SECURE else None
SECURE_REDIRECT_EXEMPT = [r"^healthz/$"]  # asked on this machine, without the proxy
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_SECURE else None
SECURE_HSTS_SECONDS = 63_072_000 if IS_SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_SECURE
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
