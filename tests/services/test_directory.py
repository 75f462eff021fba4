"""A directory that checks passwords: `services/directory.py`, against a real slapd of this machine if there is one."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from gouvernail.core.claims import grants
from gouvernail.models import Account
from gouvernail.services import directory
from tests.builders import authority

ldap = pytest.importorskip("ldap", reason="no python-ldap: the directory is an extra")
SLAPD = shutil.which("slapd") or shutil.which("slapd", path="/usr/sbin")
SCHEMAS = Path("/etc/ldap/schema")
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(SLAPD is None or not SCHEMAS.is_dir(), reason="no slapd: a Debian package"),
]
BASE, ADMIN = "dc=valboise,dc=invalid", "cn=admin,dc=valboise,dc=invalid"
ANNE = f"cn=Anne Dupré,{BASE}"


def entry(**attributes: object) -> list[tuple[str, list[bytes]]]:
    texts = {name: value if isinstance(value, list) else [value] for name, value in attributes.items()}
    return [(name, [str(each).encode() for each in values]) for name, values in texts.items()]


def fill(url: str) -> None:
    link = ldap.initialize(url)
    link.simple_bind_s(ADMIN, "admin")
    link.add_s(BASE, entry(objectClass=["dcObject", "organization"], dc="valboise", o="Valboisé"))
    for name, mail in (("Anne Dupré", "Anne@Example.invalid"), ("Bob Petit", "bob@example.invalid")):
        person = entry(objectClass="inetOrgPerson", cn=name, sn=name, mail=mail, userPassword="secret-d-anne")
        link.add_s(f"cn={name},{BASE}", person)
    link.add_s(f"cn=pst,{BASE}", entry(objectClass="groupOfNames", cn="pst", member=ANNE))
    link.unbind_s()


@pytest.fixture(scope="module")
def slapd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("slapd")
    (folder / "data").mkdir()
    includes = "\n".join(f"include {SCHEMAS}/{name}.schema" for name in ("core", "cosine", "inetorgperson"))
    (folder / "slapd.conf").write_text(
        f"{includes}\npidfile {folder}/pid\nmodulepath /usr/lib/ldap\nmoduleload back_mdb\nmoduleload memberof\n"
        f'database mdb\nsuffix "{BASE}"\nrootdn "{ADMIN}"\nrootpw admin\ndirectory {folder}/data\noverlay memberof\n'
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"ldap://127.0.0.1:{probe.getsockname()[1]}"
    command = [str(SLAPD), "-f", str(folder / "slapd.conf"), "-h", url, "-d", "0"]
    server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            try:
                fill(url)
                break
            except ldap.SERVER_DOWN:
                time.sleep(0.05)
        yield url
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def directory_of_the_town(slapd: str, settings) -> None:
    settings.LDAP_URL, settings.LDAP_BASE = slapd, BASE
    settings.LDAP_BIND_DN, settings.LDAP_BIND_PASSWORD = ADMIN, "admin"
    settings.LDAP_ROLES = grants(["pst=editor@valboise"])[0]


def anne() -> Account:
    return Account.objects.create_user("anne@example.invalid", name="Anne D.")


def test_the_password_of_the_directory_opens_the_account_and_its_groups_give_roles(
    directory_of_the_town, client: Client
):
    authority()
    who = anne()
    typed = {"email": "anne@example.invalid", "password": "secret-d-anne"}
    assert client.post("/connexion/", typed).url == "/"
    assert client.get("/compte/").context["account"] == who
    assert who.memberships.get().role == "editor"


@pytest.mark.parametrize(
    ("login", "password"),
    [
        ("anne@example.invalid", "faux"),
        ("anne@example.invalid", ""),
        ("personne@example.invalid", "secret-d-anne"),
        ("*", "secret-d-anne"),
        ("anne@example.invalid)(cn=*", "secret-d-anne"),
        ("", "secret-d-anne"),
    ],
)
def test_what_the_directory_does_not_take_opens_nothing(directory_of_the_town, login: str, password: str):
    anne()
    assert directory.sign_in(login=login, password=password) is None


def test_who_has_no_account_is_not_made_one_unless_the_setting_says_so(directory_of_the_town, settings):
    authority()
    assert directory.sign_in(login="anne@example.invalid", password="secret-d-anne") is None
    settings.LDAP_OPEN = True
    made = directory.sign_in(login="anne@example.invalid", password="secret-d-anne")
    assert made is not None
    assert (made.name, made.has_usable_password()) == ("Anne Dupré", False)
    assert directory.sign_in(login="bob@example.invalid", password="secret-d-anne") is None


def test_a_directory_that_is_down_opens_nothing_and_hinders_nobody(settings, client: Client):
    settings.LDAP_URL, settings.LDAP_BASE = "ldap://127.0.0.1:9", BASE
    who = anne()
    who.set_password("bleu-pétrole-et-craie")
    who.save()
    assert client.post("/connexion/", {"email": who.email, "password": "faux"}).status_code == 422
    assert client.post("/connexion/", {"email": who.email, "password": "bleu-pétrole-et-craie"}).url == "/"
