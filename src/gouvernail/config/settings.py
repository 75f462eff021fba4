"""All settings, read from `GOUVERNAIL_*` variables. Secrets have no default outside debug and tests."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from csp.constants import NONCE, NONE, SELF

from gouvernail.config.environment import Environment
from gouvernail.config.store import attached_store
from gouvernail.core.claims import grants
from gouvernail.files.limits import LIMITS, Limits

PACKAGE = Path(__file__).resolve().parent.parent
env = Environment()

DEBUG = env.flag("DEBUG")
TESTING = "pytest" in sys.modules
# A command that neither serves pages nor works for them signs nothing: it needs no secret.
COMMAND = (sys.argv[1:2] or [""])[0] if Path(sys.argv[0]).name in {"gouvernail", "__main__.py"} else None
STANDALONE = COMMAND is not None and COMMAND not in {"serve", "runserver", "db_worker"}
RELAXED = DEBUG or TESTING or STANDALONE

# The demonstration keeps its data apart from an installation's.
HOME_DATA = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "gouvernail"
DATA_DIR = env.folder("DATA_DIR", HOME_DATA / "demo" if COMMAND == "demo" else HOME_DATA)
SECRET_KEY = env.text(
    "SECRET_KEY",
    "cle-de-developpement-sans-valeur" if RELAXED else None,
    required=not RELAXED,
    meaning="une longue suite de caractères au hasard, gardée secrète",
)
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", ("localhost", "127.0.0.1", "[::1]"))
CSRF_TRUSTED_ORIGINS = env.words("TRUSTED_ORIGINS")
DATABASES = {"default": env.database("DATABASE_URL", f"sqlite:///{DATA_DIR / 'gouvernail.sqlite3'}")}
# On PostgreSQL the server is held by a second wall: it does not own the tables, and what alters them does.
if COMMAND in {"migrate", "database_role"} and env.text("DATABASE_OWNER_URL"):
    DATABASES = {"default": env.database("DATABASE_OWNER_URL", "")}
BEHIND_TLS = env.flag("TLS", default=False)
# Set by `gouvernail demo` alone: the sign-in page then lists the demonstration's accounts with it.
DEMO_PASSWORD = env.text("DEMO_PASSWORD")
DEMO = bool(DEMO_PASSWORD)
# Messages: to a mail server; to a folder in a demonstration, to the journal where nothing was said.
MAIL = env.mail("MAIL_URL", f"file://{quote(str(DATA_DIR / 'mail'))}" if DEMO else "console:")
EMAIL_BACKEND = str(MAIL.get("EMAIL_BACKEND", ""))
EMAIL_HOST, EMAIL_PORT = MAIL.get("EMAIL_HOST", ""), MAIL.get("EMAIL_PORT", 25)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.get("EMAIL_HOST_USER", ""), MAIL.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.get("EMAIL_USE_TLS", False), MAIL.get("EMAIL_USE_SSL", False)
EMAIL_TIMEOUT, EMAIL_FILE_PATH = MAIL.get("EMAIL_TIMEOUT"), MAIL.get("EMAIL_FILE_PATH")
EMAIL_USE_LOCALTIME = True
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", "Gouvernail <gouvernail@localhost>")
# The address that messages lead to; unset, the one under which the page was asked for.
PUBLIC_ADDRESS = env.text("PUBLIC_ADDRESS").rstrip("/")
RETENTION_YEARS = env.number("RETENTION_YEARS", 6, least=0)
INVITATION_DAYS = env.number("INVITATION_DAYS", 14, least=1)
LINK_MINUTES = env.number("LINK_MINUTES", 20, least=1)
# OpenID Connect: an identity provider at which people sign in.
OIDC_ISSUER = env.text("OIDC_ISSUER")
OIDC_CLIENT_ID = env.text("OIDC_CLIENT_ID", required=bool(OIDC_ISSUER), meaning="l'identifiant reçu du fournisseur")
OIDC_CLIENT_SECRET = env.text("OIDC_CLIENT_SECRET")
OIDC_NAME = env.text("OIDC_NAME", "mon organisation")
OIDC_SCOPES = env.text("OIDC_SCOPES", "openid email profile")
OIDC_EMAIL_CLAIM = env.text("OIDC_EMAIL_CLAIM", "email")
OIDC_NAME_CLAIM = env.text("OIDC_NAME_CLAIM", "name")
OIDC_GROUPS_CLAIM = env.text("OIDC_GROUPS_CLAIM", "groups")
OIDC_TRUST_EMAIL = env.flag("OIDC_TRUST_EMAIL")
OIDC_OPEN = env.flag("OIDC_OPEN")
OIDC_STRONG = env.flag("OIDC_STRONG")
OIDC_ROLES, _unread = grants(env.words("OIDC_ROLES"))
env.problems.extend(f"GOUVERNAIL_OIDC_ROLES : « {each} » n'est pas groupe=role@autorite." for each in _unread)
# A directory that checks passwords (LDAP), with the extra `gouvernail[ldap]`.
LDAP_URL = env.text("LDAP_URL")
LDAP_STARTTLS = env.flag("LDAP_STARTTLS")
LDAP_BIND_DN, LDAP_BIND_PASSWORD = env.text("LDAP_BIND_DN"), env.text("LDAP_BIND_PASSWORD")
LDAP_BASE = env.text("LDAP_BASE", required=bool(LDAP_URL), meaning="où chercher les personnes dans l'annuaire")
LDAP_FILTER = env.text("LDAP_FILTER", "(mail={login})")
LDAP_EMAIL = env.text("LDAP_EMAIL", "mail")
LDAP_NAME = env.text("LDAP_NAME", "cn")
LDAP_GROUPS = env.text("LDAP_GROUPS", "memberOf")
LDAP_OPEN = env.flag("LDAP_OPEN")
LDAP_ROLES, _unread = grants(env.words("LDAP_ROLES"))
env.problems.extend(f"GOUVERNAIL_LDAP_ROLES : « {each} » n'est pas groupe=role@autorite." for each in _unread)
if LDAP_URL and find_spec("ldap") is None:
    env.problems.append("GOUVERNAIL_LDAP_URL demande le complément ldap : pip install 'gouvernail[ldap]'.")
# A session ends after so long without a sign of life, and after so long in any case.
SESSION_IDLE_MINUTES = env.number("SESSION_IDLE_MINUTES", 240, least=1)
SESSION_HOURS = env.number("SESSION_HOURS", 168, least=1)
SESSION_COOKIE_AGE = SESSION_HOURS * 3600
MAX_UPLOAD_BYTES = env.number("MAX_UPLOAD_MB", 50, least=1) * 1024 * 1024
MAX_ATTACHMENT_BYTES = env.number("MAX_ATTACHMENT_MB", 25, least=1) * 1024 * 1024
# What is read of a document; beyond, it is refused with a sentence.
READING_LIMITS = Limits(
    max_bytes=MAX_UPLOAD_BYTES,
    max_pages=env.number("MAX_PAGES", LIMITS.max_pages, least=1),
    max_sheets=env.number("MAX_SHEETS", LIMITS.max_sheets, least=1),
    max_cells=env.number("MAX_CELLS", LIMITS.max_cells, least=1),
    max_paragraphs=env.number("MAX_PARAGRAPHS", LIMITS.max_paragraphs, least=1),
    seconds=env.number("READING_SECONDS", int(LIMITS.seconds), least=1),
    conversion_seconds=env.number("CONVERSION_SECONDS", int(LIMITS.conversion_seconds), least=1),
    optical_seconds=env.number("OPTICAL_SECONDS", int(LIMITS.optical_seconds), least=1),
    memory=env.number("READING_MEMORY_MB", LIMITS.memory // 1_000_000, least=100) * 1_000_000,
)
# An import whose worker gave no sign for so long is taken again by another.
WORKER_STALE_SECONDS = env.number("WORKER_STALE_SECONDS", 120, least=1)
LOG_FORMAT = env.text("LOG_FORMAT", "text")
LOG_LEVEL = env.text("LOG_LEVEL", "INFO")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    # Before the tasks: our `db_worker` is theirs, with the imports of dead workers taken again.
    "gouvernail.apps.GouvernailConfig",
    "django_tasks",
    "django_tasks_db",
]
AUTH_USER_MODEL = "gouvernail.Account"
PASSWORD_HASHERS = (
    ["django.contrib.auth.hashers.MD5PasswordHasher"]
    if TESTING
    else [
        "django.contrib.auth.hashers.Argon2PasswordHasher",
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    ]
)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
]
LOGIN_URL = "web:sign-in"
LOGIN_REDIRECT_URL = "web:home"
LOGOUT_REDIRECT_URL = "web:sign-in"

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "gouvernail.config.compression.CompressionMiddleware",
    "gouvernail.web.uploads.UploadLimitMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "gouvernail.config.addresses.NoNulMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "gouvernail.web.refused.RefusalMiddleware",
    "gouvernail.web.access.PrivateMiddleware",
    "gouvernail.public.door.PublicMiddleware",
]
ROOT_URLCONF = "gouvernail.config.urls"
WSGI_APPLICATION = "gouvernail.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "gouvernail.web.frame.frame",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "gouvernail.web.tags"],
            "loaders": [
                ("django.template.loaders.cached.Loader", ["django.template.loaders.filesystem.Loader"]),
            ]
            if not DEBUG
            else ["django.template.loaders.filesystem.Loader"],
        },
    },
    # Rows of long lists and the sheet: six times faster than Django's templates over the same values.
    {
        "NAME": "rows",
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / "templates/web" / room for room in ("rows", "sheet", "mine")],
        "OPTIONS": {
            "environment": "gouvernail.web.sheet_html.environment",
            "autoescape": True,
            "trim_blocks": True,
            "lstrip_blocks": True,
        },
    },
]

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Europe/Brussels"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [PACKAGE / "static"]
MEDIA_ROOT = DATA_DIR / "files"
STORAGES = {
    "default": attached_store(env),
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG or TESTING

TASKS = {
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}
    if TESTING
    else {"BACKEND": "django_tasks_db.DatabaseBackend"}
}

CSRF_FAILURE_VIEW = "gouvernail.web.errors.csrf_failed"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = BEHIND_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "text": {"format": "{asctime} {levelname} {name} {message}", "style": "{"},
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        },
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "json" if LOG_FORMAT == "json" else "text"}
    },
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}

env.check()
