"""`/sante`: 200 when the database answers and its tables are current, 503 otherwise, and nothing about the data."""

import pytest
from django.db import OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from gouvernail.public import health


@pytest.fixture(autouse=True)
def _fresh():
    """What was found out once is kept for the life of a process: each test is one."""
    health.require_current_tables.cache_clear()
    yield
    health.require_current_tables.cache_clear()


def forget_the_last_migration() -> list[tuple[str, str]]:
    """As after an upgrade of the code, before `gouvernail migrate`: it, and those that it stands for."""
    loader = MigrationLoader(connection)
    (last,) = loader.graph.leaf_nodes("gouvernail")
    forgotten = [last, *loader.disk_migrations[last].replaces]
    for each in forgotten:
        MigrationRecorder(connection).record_unapplied(*each)
    return forgotten


@pytest.mark.django_db
def test_all_is_well(client):
    response = client.get("/sante")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert response.cookies == {}
    assert "no-store" in response["Cache-Control"]


@pytest.mark.django_db
def test_the_database_is_away(client):
    def refuse(*_arguments):
        raise OperationalError("connection to server at 10.1.2.3, user secret, failed")

    with connection.execute_wrapper(refuse):
        response = client.get("/sante")
    assert response.status_code == 503
    assert response.json() == {"status": "unavailable", "database": "OperationalError"}


@pytest.mark.django_db
def test_the_tables_are_not_those_of_the_code(client):
    forget_the_last_migration()
    response = client.get("/sante")
    assert response.status_code == 503
    assert response.json() == {"status": "unavailable", "database": "TablesOutdated"}


@pytest.mark.django_db
def test_a_database_that_was_away_and_comes_back_is_seen(client):
    forgotten = forget_the_last_migration()
    assert client.get("/sante").status_code == 503
    for each in forgotten:
        MigrationRecorder(connection).record_applied(*each)
    assert client.get("/sante").status_code == 200


@pytest.mark.django_db
def test_once_well_it_costs_one_query(client, django_assert_num_queries):
    client.get("/sante")
    with django_assert_num_queries(1):
        client.get("/sante")
