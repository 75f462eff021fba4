"""The second wall, on PostgreSQL: policies of row-level security on every table that holds something of an authority.

The first wall is `queries/gate.py`. Behind it the database itself shows a role that does not own the tables only the
rows that belong to the authorities and joint programmes of the account for which the connection was opened
(`queries/reach.py` says for which). A query that forgot the authority gets nothing of anybody else. The owner of the
tables, who migrates them, is not held.

Policies are made from the columns of the models after every migration, so that a new table cannot be forgotten; what
does not follow from columns stands in `RULES`.
"""

from collections.abc import Iterator
from hashlib import sha256

from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

POLICY = "gouvernail_reach"
FUNCTIONS = """
CREATE OR REPLACE FUNCTION gouvernail_ids(what text) RETURNS bigint[] LANGUAGE sql STABLE AS
$$ SELECT string_to_array(nullif(current_setting('gouvernail.' || what, true), ''), ',')::bigint[] $$;

CREATE OR REPLACE FUNCTION gouvernail_say(reach text, account text, authorities bigint[], programmes bigint[],
  around bigint[], published bigint[]) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('gouvernail.reach', reach, false), set_config('gouvernail.account', account, false),
    set_config('gouvernail.authorities', coalesce(array_to_string(authorities, ','), ''), false),
    set_config('gouvernail.programmes', coalesce(array_to_string(programmes, ','), ''), false),
    set_config('gouvernail.around', coalesce(array_to_string(around, ','), ''), false),
    set_config('gouvernail.published', coalesce(array_to_string(published, ','), ''), false);
$$;

CREATE OR REPLACE FUNCTION gouvernail_enter(who bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
DECLARE own bigint[]; together bigint[]; around bigint[];
BEGIN
  IF EXISTS (SELECT FROM gouvernail_account WHERE id = who AND is_active AND is_platform_admin) THEN
    PERFORM gouvernail_say('all', who::text, NULL, NULL, NULL, NULL);
    RETURN;
  END IF;
  own := ARRAY(SELECT DISTINCT m.authority_id FROM gouvernail_membership m JOIN gouvernail_account a
    ON a.id = m.account_id WHERE a.id = who AND a.is_active AND m.programme_id IS NULL);
  together := ARRAY(SELECT programme_id FROM gouvernail_programmeowner WHERE authority_id = ANY(own)
    UNION SELECT m.programme_id FROM gouvernail_membership m JOIN gouvernail_programme p ON p.id = m.programme_id
      JOIN gouvernail_account a ON a.id = m.account_id
    WHERE a.id = who AND a.is_active AND (p.authority_id = m.authority_id OR EXISTS (
      SELECT FROM gouvernail_programmeowner o WHERE o.programme_id = p.id AND o.authority_id = m.authority_id)));
  around := ARRAY(SELECT p.authority_id FROM gouvernail_programme p WHERE p.id = ANY(together)
    UNION SELECT o.authority_id FROM gouvernail_programmeowner o JOIN gouvernail_programme p ON p.id = o.programme_id
      WHERE p.id = ANY(together) OR p.authority_id = ANY(own));
  PERFORM gouvernail_say('account', who::text, own, together, around, NULL);
END $$;

CREATE OR REPLACE FUNCTION gouvernail_enter_authority(which bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
DECLARE together bigint[];
BEGIN
  together := ARRAY(SELECT programme_id FROM gouvernail_programmeowner WHERE authority_id = which);
  PERFORM gouvernail_say('authority', '', ARRAY[which], together,
    ARRAY(SELECT authority_id FROM gouvernail_programme WHERE id = ANY(together)), NULL);
END $$;

CREATE OR REPLACE FUNCTION gouvernail_enter_public() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM gouvernail_say('public', '', NULL, NULL, NULL,
    ARRAY(SELECT programme_id FROM gouvernail_publication WHERE withdrawn_at IS NULL));
END $$;
"""

OPEN = {
    "Account": "one account may work for several authorities; it is looked for before anybody is known",
    "ApiToken": "opens an account, before anybody is known",
    "CodeApp": "a second factor of an account",
    "EmailedLink": "opens an account, before anybody is known",
    "FailedSignIn": "counts tries, by a digest",
    "OpenSession": "a session of an account",
    "OutsideIdentity": "who an account is elsewhere",
    "Passkey": "a second factor of an account",
    "RecoveryCode": "a second factor of an account",
    "Stamp": "numbers that say that a programme changed, and nothing of it",
}
"""Tables that hold nothing of an authority, each with why: who signs in, and how."""


def _one_of(column: str, what: str) -> str:
    return f"{column} = ANY ((SELECT gouvernail_ids('{what}'))::bigint[])"


ALL = "current_setting('gouvernail.reach', true) = 'all'"
AUTHORITY = _one_of("authority_id", "authorities")
AROUND = f"{AUTHORITY} OR {_one_of('authority_id', 'around')}"
"""Names are looked up and added by all who own a programme together."""
PUBLISHED = _one_of("programme_id", "published")
TOGETHER = _one_of("programme_id", "programmes")

RULES: dict[str, str] = {
    "Authority": f"{_one_of('id', 'authorities')} OR {_one_of('id', 'around')} OR "
    f"EXISTS (SELECT FROM gouvernail_publication p WHERE p.authority_id = gouvernail_authority.id AND p.{PUBLISHED})",
    "Person": AROUND,
    "Department": AROUND,
    "Partner": AROUND,
    "Keyword": AROUND,
    "Alias": AROUND,
    "Absence": AROUND,
    "Membership": f"{AUTHORITY} OR account_id::text = current_setting('gouvernail.account', true)",
    "SavedView": f"{AUTHORITY} OR ({TOGETHER} AND owner_id::text = current_setting('gouvernail.account', true))",
    "Subscription": f"{AUTHORITY} OR (account_id::text = current_setting('gouvernail.account', true) AND EXISTS ("
    "SELECT FROM gouvernail_savedview v WHERE v.id = gouvernail_subscription.view_id"
    " AND v.authority_id = gouvernail_subscription.authority_id))",
    "Programme": f"{AUTHORITY} OR {_one_of('id', 'programmes')} OR {_one_of('id', 'published')}",
    "Item": f"{AUTHORITY} OR {TOGETHER}",
    "ProgrammeOwner": f"{AUTHORITY} OR {TOGETHER} OR EXISTS (SELECT FROM gouvernail_programme p "
    f"WHERE p.id = gouvernail_programmeowner.programme_id AND p.{AUTHORITY})",
    "JointOffer": f"{AUTHORITY} OR EXISTS (SELECT FROM gouvernail_programme p "
    f"WHERE p.id = gouvernail_jointoffer.programme_id AND p.{AUTHORITY})",
    "Publication": f"{AUTHORITY} OR {TOGETHER} OR {PUBLISHED}",
    "Event": f"{AUTHORITY} OR EXISTS (SELECT FROM gouvernail_programme p "
    f"WHERE p.uid = gouvernail_event.programme_uid AND p.{_one_of('id', 'programmes')})",
    "SourceDocument": f"{AUTHORITY} OR EXISTS (SELECT FROM gouvernail_item i "
    f"WHERE i.source_document_id = gouvernail_sourcedocument.id AND i.{TOGETHER})",
}
"""By model: which rows are reached, where it does not follow from the columns."""
WRITES = {"ProgrammeOwner": AUTHORITY, "JointOffer": AUTHORITY}
"""By model: which rows may be written, where fewer than are read: nobody says yes for another authority."""


def protected() -> Iterator[tuple[type[Model], str]]:
    """Every model of ours that holds something of an authority, with its rule; those between two models included."""
    for model in apps.get_app_config("gouvernail").get_models(include_auto_created=True):
        rule = rule_of(model)
        if rule is not None:
            yield model, rule


def rule_of(model: type[Model]) -> str | None:
    """Which rows of a model are reached, as an SQL condition; `None` for what belongs to nobody (`OPEN`)."""
    name = model.__name__
    if name in OPEN:
        return None
    if name in RULES:
        return RULES[name]
    ties = {field.column: field.related_model for field in model._meta.concrete_fields if _ties(field)}
    if "authority_id" in ties:
        items = [column for column in ("item_id", "parent_id") if _named(ties.get(column), "Item")]
        more = [TOGETHER] if "programme_id" in ties else []
        table = model._meta.db_table
        # What hangs on a row belongs to whom that row belongs: it cannot be written for another.
        same = f"i.authority_id = {table}.authority_id"
        more += [
            f"EXISTS (SELECT FROM gouvernail_item i WHERE i.id = {table}.{key} AND {same} AND i.{TOGETHER})"
            for key in items
        ]
        # So do the values of an indicator and the versions of a document, which know nothing of the item.
        for key, above in (("indicator_id", "gouvernail_indicator"), ("attachment_id", "gouvernail_attachment")):
            if key in ties:
                more.append(f"EXISTS (SELECT FROM {above} i WHERE i.id = {table}.{key} AND {same})")
        return " OR ".join([AUTHORITY, *more])
    for column, other in ties.items():
        if isinstance(other, type) and rule_of(other) is not None:
            table = other._meta.db_table
            return f"EXISTS (SELECT FROM {table} above WHERE above.id = {model._meta.db_table}.{column})"
    return None


def _ties(field: "models.Field[object, object]") -> bool:
    """A tie to another of our tables that is always there."""
    return (isinstance(field, models.ForeignKey) and not field.null) or field.name in {"parent", "programme"}


def _named(model: object, name: str) -> bool:
    return isinstance(model, type) and model.__name__ == name


def policy(model: type[Model], rule: str) -> str:
    """The statements that put the wall around one table; they can be repeated."""
    table = model._meta.db_table
    return (
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;\n"
        f"DROP POLICY IF EXISTS {POLICY} ON {table};\n"
        f"CREATE POLICY {POLICY} ON {table} USING ({ALL} OR {rule})"
        f" WITH CHECK ({ALL} OR {WRITES.get(model.__name__, rule)});\n"
    )


def raise_walls(connection: BaseDatabaseWrapper) -> bool:
    """Put the walls around all tables, if they do not stand so already; whether anything was done. PostgreSQL only."""
    if connection.vendor != "postgresql" or not _may_raise(connection):
        return False
    text = FUNCTIONS + "".join(policy(model, rule) for model, rule in protected())
    mark = sha256(text.encode()).hexdigest()
    if _mark(connection) == mark and not missing(connection):
        return False
    with connection.cursor() as cursor:
        cursor.execute(text)
        cursor.execute(f"COMMENT ON FUNCTION gouvernail_ids(text) IS '{mark}'")
    return True


def missing(connection: BaseDatabaseWrapper) -> tuple[str, ...]:
    """The tables that should stand behind the wall and do not. None on SQLite, which has no such wall."""
    if connection.vendor != "postgresql":
        return ()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = %s"
            " WHERE c.relrowsecurity AND pg_table_is_visible(c.oid)",
            [POLICY],
        )
        walled = {name for (name,) in cursor.fetchall()}
    return tuple(sorted(model._meta.db_table for model, _ in protected() if model._meta.db_table not in walled))


def _may_raise(connection: BaseDatabaseWrapper) -> bool:
    """Whether all the tables are there (a migration may stop half way), and belong to the role that is connected."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class"
            " WHERE pg_table_is_visible(oid) AND pg_has_role(current_user, relowner, 'USAGE')"
        )
        owned = {name for (name,) in cursor.fetchall()}
    return all(model._meta.db_table in owned for model, _ in protected())


def owns_tables(connection: BaseDatabaseWrapper) -> bool:
    """Whether the role that is connected goes through the walls: the owner of the tables, or a superuser."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT t IS NULL OR NOT row_security_active(t) FROM to_regclass('gouvernail_item') t")
        return bool(cursor.fetchone()[0])


def _mark(connection: BaseDatabaseWrapper) -> str | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT obj_description(to_regprocedure('gouvernail_ids(text)'), 'pg_proc')")
        found = cursor.fetchone()[0]
    return str(found) if found else None
