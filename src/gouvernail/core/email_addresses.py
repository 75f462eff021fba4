"""Whether a text can be an e-mail address. Only sending a message proves that it is one."""

import re

SHAPE = re.compile(r"[^\s@<>(),;:\\\"\[\]]{1,64}@[^\s@<>(),;:\\\"\[\]]{1,190}")
LONGEST = 254


def normal(text: str) -> str:
    """As addresses are kept and compared: without spaces around, in small letters."""
    return text.strip().lower()


def is_plausible(text: str) -> bool:
    """One `@`, something before it, a name of a host after it."""
    host = text.rpartition("@")[2]
    return (
        len(text) <= LONGEST
        and SHAPE.fullmatch(text) is not None
        and "." in host
        and all(part and not part.startswith("-") for part in host.split("."))
    )
