"""`gouvernail token ACCOUNT_EMAIL --name X`: give an account a key to the API, list its keys, or revoke one."""

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from gouvernail.management.plain import PlainCommand
from gouvernail.models import Account
from gouvernail.queries import tokens as keys
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import tokens
from gouvernail.services.refusals import Refused


class Command(PlainCommand):
    help = "Donne à un compte un jeton d'accès à l'API, montré une seule fois ; sans --name, énumère ses jetons."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", metavar="ACCOUNT_EMAIL", help="adresse du compte")
        parser.add_argument("--name", help="à quoi sert le jeton (« site web », « tableau de bord »)")
        parser.add_argument("--days", type=int, default=365, help="durée de validité en jours (365) ; 0 : sans fin")
        parser.add_argument("--revoke", action="store_true", help="révoquer les jetons de ce nom")

    def handle(self, *args: Any, email: str, name: str | None, days: int, revoke: bool, **options: Any) -> None:
        account = Account.objects.filter(email=email.strip().lower(), is_active=True).first()
        if account is None:
            raise Refused(f"Aucun compte actif ne porte l'adresse {email}.")
        viewer = viewer_for(account)
        if revoke:
            self.revoke(viewer, name)
        elif name is None:
            self.enumerate(viewer)
        else:
            self.issue(viewer, name, days)

    def issue(self, viewer: Viewer, name: str, days: int) -> None:
        if days < 0:
            raise Refused("La durée de validité ne peut pas être négative.")
        end = timezone.now() + timedelta(days=days) if days else None
        # The key alone on standard output, so that a script can take it; the sentence beside it.
        self.stdout.write(tokens.issue(by=viewer, name=name, expires_at=end))
        until = f"valable jusqu'au {date_format(timezone.localtime(end), 'j F Y')}" if end else "sans date de fin"
        self.stderr.write(f"Jeton « {name} » de {viewer.name}, {until}. Notez-le : il ne sera plus montré.")

    def revoke(self, viewer: Viewer, name: str | None) -> None:
        live = [card for card in keys.listing(viewer) if card.name == name and card.revoked_at is None]
        if not live:
            raise Refused(f"Aucun jeton en vigueur ne porte le nom « {name or ''} » (--name).")
        for card in live:
            tokens.revoke(by=viewer, token=card.id)
        self.stdout.write(
            f"{len(live)} jeton{'s' if len(live) > 1 else ''} « {name} » révoqué{'s' if len(live) > 1 else ''}."
        )

    def enumerate(self, viewer: Viewer) -> None:
        cards = keys.listing(viewer)
        for card in cards:
            state = (
                "révoqué"
                if card.revoked_at
                else f"jusqu'au {card.expires_at:%d/%m/%Y}"
                if card.expires_at
                else "sans fin"
            )
            used = f"utilisé le {card.last_used_at:%d/%m/%Y}" if card.last_used_at else "jamais utilisé"
            self.stdout.write(f"{card.name} : {state}, {used}")
        if not cards:
            self.stdout.write("Ce compte n'a pas de jeton. Donnez-lui-en un avec --name.")
