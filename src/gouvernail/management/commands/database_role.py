"""`gouvernail database_role NAME`: on PostgreSQL, the role with which the server connects, held by the second wall."""

import secrets
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError
from django.db import connection, transaction
from psycopg import sql

from gouvernail.management.plain import PlainCommand
from gouvernail.models import walls

GRANTS = """
GRANT USAGE ON SCHEMA {schema} TO {role};
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role};
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {role};
REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {role};
REVOKE UPDATE ON gouvernail_event FROM {role};
GRANT UPDATE (title, actor_name, before, after, note) ON gouvernail_event TO {role};
ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role};
ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT USAGE, SELECT ON SEQUENCES TO {role};
"""
"""History is added to and never rewritten, but for a name that is erased, which its trigger watches (decision
on erasing a person); tables that later migrations make are granted too."""


class Command(PlainCommand):
    help = "PostgreSQL : crée ou complète le rôle du serveur, que le second mur (sécurité par ligne) retient."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="nom du rôle, par exemple gouvernail_serveur")

    def handle(self, *args: Any, name: str, **options: Any) -> None:
        if connection.vendor != "postgresql":
            raise CommandError("Cette base n'est pas PostgreSQL : il n'y a pas de rôle à créer.")
        if not walls.owns_tables(connection):
            raise CommandError(
                "Ce rôle ne possède pas les tables : donnez le propriétaire (GOUVERNAIL_DATABASE_OWNER_URL)."
            )
        password = ensure_role(name)
        if password:
            self.stdout.write(f"Rôle {name} créé. Son mot de passe n'est montré qu'ici : {password}")
        self.stdout.write(
            f"Le rôle {name} lit et écrit ce que le second mur lui montre. Le serveur se connecte avec lui."
        )


@transaction.atomic
def ensure_role(name: str, *, login: bool = True) -> str | None:
    """Make the role if it is not there, and grant what it needs; the password of a new one that may sign in."""
    walls.raise_walls(connection)
    password = secrets.token_urlsafe(24) if login else None
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = %s", [name])
        known = cursor.fetchone()
        if known and known[0]:
            raise CommandError(
                f"Le rôle {name} passe à travers le second mur (SUPERUSER ou BYPASSRLS) : prenez-en un autre."
            )
        if not known:
            options = sql.SQL("LOGIN PASSWORD {}").format(sql.Literal(password)) if login else sql.SQL("NOLOGIN")
            cursor.execute(sql.SQL("CREATE ROLE {} ").format(sql.Identifier(name)) + options)
        cursor.execute("SELECT current_schema()")
        schema = cursor.fetchone()[0]
        cursor.execute(sql.SQL(GRANTS).format(schema=sql.Identifier(schema), role=sql.Identifier(name)))
    return None if known else password
