"""Typed reading of settings from environment variables, with one refusal that names all that is missing or wrong.

Every variable starts with `GOUVERNAIL_`. Operators read their meaning in `docs/exploitation.md`.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on", "oui", "vrai"}
MAIL_BACKENDS = "django.core.mail.backends"
MAIL_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
FALSE = {"", "0", "false", "no", "off", "non", "faux"}


class SettingsRefused(ImproperlyConfigured):
    """One French text that lists every setting to mend."""


@dataclass
class Environment:
    """Reads variables and collects what is wrong; `check()` refuses once, at the end."""

    variables: Mapping[str, str] = field(default_factory=lambda: os.environ)
    problems: list[str] = field(default_factory=list)

    def text(self, name: str, default: str | None = None, *, required: bool = False, meaning: str = "") -> str:
        value = self.variables.get(f"GOUVERNAIL_{name}", "").strip()
        if value:
            return value
        if required:
            self.problems.append(f"GOUVERNAIL_{name} manque{f' : {meaning}' if meaning else ''}.")
        return default or ""

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.variables.get(f"GOUVERNAIL_{name}")
        if value is None:
            return default
        word = value.strip().lower()
        if word not in TRUE | FALSE:
            self.problems.append(f"GOUVERNAIL_{name} vaut « {value} » : écrivez « oui » ou « non ».")
        return word in TRUE

    def number(self, name: str, default: int, *, least: int = 0) -> int:
        value = self.variables.get(f"GOUVERNAIL_{name}", "").strip()
        if not value:
            return default
        if not value.isascii() or not value.isdigit() or int(value) < least:
            self.problems.append(f"GOUVERNAIL_{name} vaut « {value} » : écrivez un nombre entier, {least} au moins.")
            return default
        return int(value)

    def words(self, name: str, default: tuple[str, ...] = ()) -> list[str]:
        value = self.variables.get(f"GOUVERNAIL_{name}", "")
        return [word.strip() for word in value.split(",") if word.strip()] or list(default)

    def folder(self, name: str, default: Path) -> Path:
        return Path(self.text(name) or default).expanduser().absolute()

    def database(self, name: str, default: str) -> dict[str, object]:
        """A Django database entry from `sqlite:///path` or `postgres://user:password@host:port/name`."""
        url = self.text(name) or default
        parts = urlsplit(url)
        if parts.scheme == "sqlite":
            return sqlite_database(Path(unquote(parts.path.removeprefix("/")) if parts.path != "/" else ":memory:"))
        if parts.scheme in {"postgres", "postgresql"}:
            return {
                "ENGINE": "django.db.backends.postgresql",
                "NAME": unquote(parts.path.removeprefix("/")),
                "USER": unquote(parts.username or ""),
                "PASSWORD": unquote(parts.password or ""),
                "HOST": parts.hostname or "",
                "PORT": str(parts.port or ""),
                "CONN_MAX_AGE": 60,
                "CONN_HEALTH_CHECKS": True,
            }
        self.problems.append(
            f"GOUVERNAIL_{name} commence par « {parts.scheme} » : "
            "écrivez sqlite:////chemin/fichier.sqlite3 ou postgres://utilisateur:motdepasse@hôte:port/base."
        )
        return sqlite_database(Path(":memory:"))

    def mail(self, name: str, default: str) -> dict[str, object]:
        """Django's e-mail settings from `smtp://user:password@host:25`, `smtp+starttls://…:587`, `smtps://…:465`,
        `file:///folder` (messages written there) or `console:` (messages written to the journal)."""
        parts = urlsplit(self.text(name) or default)
        if parts.scheme == "console":
            return {"EMAIL_BACKEND": f"{MAIL_BACKENDS}.console.EmailBackend"}
        if parts.scheme == "file":
            return {"EMAIL_BACKEND": f"{MAIL_BACKENDS}.filebased.EmailBackend", "EMAIL_FILE_PATH": unquote(parts.path)}
        if parts.scheme in MAIL_PORTS and parts.hostname:
            return {
                "EMAIL_BACKEND": f"{MAIL_BACKENDS}.smtp.EmailBackend",
                "EMAIL_HOST": parts.hostname,
                "EMAIL_PORT": parts.port or MAIL_PORTS[parts.scheme],
                "EMAIL_HOST_USER": unquote(parts.username or ""),
                "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
                "EMAIL_USE_TLS": parts.scheme == "smtp+starttls",
                "EMAIL_USE_SSL": parts.scheme == "smtps",
                "EMAIL_TIMEOUT": 20,
            }
        self.problems.append(
            f"GOUVERNAIL_{name} n'est pas lisible : écrivez smtp+starttls://utilisateur:motdepasse@hôte:587, "
            "smtps://…:465, smtp://…:25, file:///dossier ou console:."
        )
        return {}

    def check(self) -> None:
        if self.problems:
            lines = "\n".join(f"  - {problem}" for problem in self.problems)
            raise SettingsRefused(f"Gouvernail ne peut pas démarrer. Réglages à corriger :\n{lines}")


def sqlite_database(path: Path) -> dict[str, object]:
    """SQLite set up for several threads: write-ahead log, waiting instead of failing, foreign keys checked."""
    return {
        "ENGINE": "gouvernail.config.sqlite3",
        "NAME": str(path),
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000;",
        },
    }
