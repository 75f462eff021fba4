"""The text of the letter that tells what changed in a view, made when it leaves: of what its reader sees then."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils import timezone

from gouvernail.core.deadlines import format_date
from gouvernail.core.view_changes import compare
from gouvernail.core.vocabulary import HEALTH_LABELS, HealthValue, StatusValue
from gouvernail.models import Letter, ListKind, Subscription
from gouvernail.queries import subscriptions as queries
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import subscriptions
from gouvernail.services.letters import Text

MOST_LISTED = 30
LABELS = {
    "status": "État", "progress": "Avancement", "health": "Santé", "deadline": "Échéance",
    "actions": "Actions", "late": "En retard", "waiting": "En attente",
    "rate": "Taux", "last": "Dernière valeur", "due": "Prochaine valeur",
}  # fmt: skip


def changed(letter: Letter) -> Text | None:
    """What entered a view, left it, or stands otherwise since its follower was last told; none where nothing does."""
    held = Subscription.objects.select_related("view__programme", "account", "authority")
    row = held.filter(uid=letter.about["subscription"], stopped_at=None, account__is_active=True).first()
    if row is None:
        return None
    viewer, today = viewer_for(row.account), timezone.localdate()
    now = queries.standing(viewer, row.view, today=today)
    if now is None:
        return None
    if row.letter != letter.key:
        subscriptions.settle(row)
    found = compare(row.view.kind, row.told, now)
    if not found:
        return None
    row.letter, row.telling = letter.key, dict(now)
    row.save(update_fields=["letter", "telling"])
    shown = [*found.entered, *found.left, *(each.uid for each in found.changed)]
    titles = queries.titles(viewer, row.view, shown, today=today)
    entered = [titles[uid] for uid in found.entered if uid in titles]
    left = [titles[uid] for uid in found.left if uid in titles]
    changes = [(titles[each.uid], _words(viewer, each.fields)) for each in found.changed if each.uid in titles]
    context = {
        "name": row.account.name,
        "view": row.view.name,
        "programme": row.view.programme.title if row.view.programme else "",
        "since": format_date(row.since),
        "entered": _listed(entered),
        "left": _listed(left),
        # What they do not see any more, or what is no more: it left, and is not named.
        "gone": len(found.left) - len(left),
        "changed": _listed(changes),
        "masculine": row.view.kind == ListKind.INDICATORS,
        "address": f"{letter.about['base']}{reverse('web:view', args=[row.view.uid])}",
    }
    many = "s" if found.count > 1 else ""
    return Text(f"{row.view.name}\u00a0: {found.count} changement{many}", "view_changed", context)


def _listed(rows: list[Any]) -> dict[str, Any]:
    return {"count": len(rows), "rows": rows[:MOST_LISTED], "more": max(len(rows) - MOST_LISTED, 0)}


def _words(viewer: Viewer, fields: tuple[tuple[str, Any, Any], ...]) -> str:
    return "\u00a0; ".join(
        f"{LABELS[name]}\u00a0: {_word(viewer, name, was)} → {_word(viewer, name, now)}" for name, was, now in fields
    )


def _word(viewer: Viewer, name: str, value: Any) -> str:
    if value is None or value == "":
        return _unknown[name]
    if name == "status":
        return viewer.preferences.status_word(StatusValue(value))
    if name == "health":
        return HEALTH_LABELS[HealthValue(value)]
    if name == "due":
        return "attendue" if value else "à jour"
    return f"{value}\u00a0%" if name in ("progress", "rate") else str(value)


_unknown: Mapping[str, str] = {
    "status": "sans état",
    "progress": "inconnu",
    "health": "pas dite",
    "deadline": "sans échéance",
    "rate": "pas calculable",
    "last": "jamais mesuré",
    "due": "sans calendrier",
}
