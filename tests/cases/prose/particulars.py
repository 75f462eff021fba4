"""Who, until when, how far, for how much: how a line of prose says it behind an action or below it."""

import random
from typing import Any

from tests.cases.blocks import Block, Bullet, Para
from tests.cases.prose import bank

WAYS = (
    *("line", "labels", "label_bullets", "brackets", "labelled_brackets", "dash", "labelled_dash", "arrow"),
    *("arrow_below", "sentence", "comma", "slashes"),
)


def fill(said: dict[str, str], told: dict[str, Any], chance: random.Random) -> None:
    """The words of the particulars of an action, and what should be understood."""
    said["department"] = chance.choice(bank.SERVICES)
    said["deadline"], end = chance.choice(bank.DEADLINES)
    said["status"], state = chance.choice(bank.STATES)
    said["amount"], amount = chance.choice(bank.AMOUNTS)
    told["departments"] = [said["department"]]
    told["deadline"] = {"text": said["deadline"], "start": end, "end": end, "recurring": False}
    told["status"] = {"value": state, "text": said["status"]}
    told["budget"] = [{"kind": None, "amount": amount, "article": None, "year": None}]


def kept(way: str) -> tuple[str, ...]:
    """The fields that a way of writing carries."""
    if way in ("none",):
        return ()
    if way in ("line", "labels", "label_bullets", "slashes"):
        return ("departments", "deadline", "status", "budget")
    if way == "sentence":
        return ("departments", "deadline")
    return (
        ("departments", "deadline", "status")
        if way in ("labelled_dash", "labelled_brackets")
        else ("departments", "deadline")
    )


def laid(way: str, title: str, said: dict[str, str]) -> tuple[str, list[Block]]:
    """The line of the action, and the blocks below it."""
    if way == "none" or not said:
        return title, []
    service, date, state, amount = said["department"], said["deadline"], said["status"], said["amount"]
    pairs = (("Service pilote", service), ("Échéance", date), ("État d'avancement", state), ("Budget", amount))
    match way:
        case "line":
            return title, [Para(" – ".join(f"{name} : {value}" for name, value in pairs))]
        case "slashes":
            return title, [Para(" | ".join(f"{name} : {value}" for name, value in pairs))]
        case "labels":
            return title, [Para(f"{name} : {value}") for name, value in pairs]
        case "label_bullets":
            return title, [Bullet(f"{name} : {value}", "o", 1) for name, value in pairs]
        case "brackets":
            return f"{title} ({service}, {date})", []
        case "labelled_brackets":
            return f"{title} (resp. : {service} – échéance : {date} – état : {state.lower()})", []
        case "dash":
            return f"{title} – {service} – {date}", []
        case "labelled_dash":
            return f"{title} – service : {service} – échéance : {date} – état : {state}", []
        case "arrow":
            return f"{title} → {service}, {date}", []
        case "arrow_below":
            return title, [Para(f"→ {service} ; délai : {date}")]
        case "comma":
            return f"{title} ({date} ; {service})", []
        case _:
            name = service.removeprefix("Service ")
            return title, [Para(f"Cette action est portée par le service {name} et sera finalisée pour {date}.")]
