"""`gouvernail account`: what the operator does for accounts when nobody can on screen."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.conf import settings

from gouvernail.management.plain import PlainCommand
from gouvernail.queries import administrators
from gouvernail.services import recovery
from gouvernail.services.refusals import Refused

ACTS = {
    "administrators": "énumérer qui administre chaque autorité, et les autorités que personne n'administre",
    "administrator": "donner à une adresse l'administration d'une autorité, et imprimer un lien pour entrer",
    "platform": "donner à une adresse l'administration de la plateforme, et imprimer un lien pour entrer",
    "link": "imprimer un lien de connexion, qui sert une fois",
    "reset-second-factor": "retirer le second facteur d'un compte qui l'a perdu",
    "deactivate": "fermer un compte et ses sessions",
    "activate": "rouvrir un compte",
}


class Command(PlainCommand):
    help = "Comptes : premier administrateur, lien de connexion, second facteur perdu, fermer ou rouvrir."

    def add_arguments(self, parser: ArgumentParser) -> None:
        acts = parser.add_subparsers(dest="act", metavar="ACTE", required=True)
        made = {name: acts.add_parser(name, help=text, description=text) for name, text in ACTS.items()}
        made["administrators"].add_argument("authority", nargs="?", help="nom de l'autorité ; toutes par défaut")
        made["administrator"].add_argument("authority", help="nom de l'autorité, qui existe")
        for name in ("administrator", "platform", "link", "reset-second-factor", "deactivate", "activate"):
            made[name].add_argument("email", help="adresse de courriel du compte")
        for name in ("administrator", "platform"):
            made[name].add_argument("--name", default="", help="nom de la personne, pour un compte nouveau")
        for name in ("administrator", "platform", "link"):
            made[name].add_argument("--base", default="", help="adresse du site, comme https://pst.example.be")

    def handle(self, *args: Any, act: str, **options: Any) -> None:
        doing: dict[str, Callable[..., None]] = {
            "administrators": self.enumerate,
            "administrator": self.administrator,
            "platform": self.platform,
            "link": self.link,
            "reset-second-factor": self.reset,
            "deactivate": self.deactivate,
            "activate": self.activate,
        }
        doing[act](**options)

    def enumerate(self, authority: str | None, **options: Any) -> None:
        found = administrators.by_authority(authority)
        if authority and not found:
            raise Refused(f"Aucune autorité ne porte le nom « {authority} ».")
        for each in found:
            self.stdout.write(f"{each.authority} : {', '.join(each.people) or 'PERSONNE'}")
        self.stdout.write(f"Plateforme : {', '.join(administrators.of_platform()) or 'PERSONNE'}")

    def administrator(self, authority: str, email: str, name: str, base: str, **options: Any) -> None:
        token, is_new = recovery.make_administrator(authority=authority, email=email, name=name)
        self.say_link(token, base, f"{email} administre {authority}{' (compte nouveau)' if is_new else ''}.")

    def platform(self, email: str, name: str, base: str, **options: Any) -> None:
        token, is_new = recovery.make_platform_administrator(email=email, name=name)
        self.say_link(token, base, f"{email} administre la plateforme{' (compte nouveau)' if is_new else ''}.")

    def link(self, email: str, base: str, **options: Any) -> None:
        self.say_link(recovery.sign_in_token(email=email), base, f"Lien de connexion de {email}.")

    def reset(self, email: str, **options: Any) -> None:
        had = recovery.reset_second_factor(email=email)
        self.stdout.write(f"{email} : {'second facteur retiré' if had else 'il n’y avait pas de second facteur'}.")

    def deactivate(self, email: str, **options: Any) -> None:
        recovery.deactivate(email=email)
        self.stdout.write(f"{email} : compte fermé, sessions closes, jetons sans effet.")

    def activate(self, email: str, **options: Any) -> None:
        recovery.activate(email=email)
        self.stdout.write(f"{email} : compte rouvert.")

    def say_link(self, token: str, base: str, said: str) -> None:
        """The link alone on standard output, so that a script can take it; the sentence beside it."""
        site = (base or settings.PUBLIC_ADDRESS or "http://localhost:8000").rstrip("/")
        self.stdout.write(f"{site}/lien/{token}/")
        self.stderr.write(f"{said} Le lien vaut {settings.LINK_MINUTES} minutes et sert une fois.")
