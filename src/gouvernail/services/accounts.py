"""Accounts, and those of a demonstration."""

from dataclasses import dataclass

from gouvernail.core.permissions import Role
from gouvernail.models import Authority


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account to try a role with; `role` is `None` for the platform administrator."""

    email: str
    password: str
    name: str
    role: Role | None


def create_demo(*, authorities: list[Authority]) -> tuple[DemoAccount, ...]:
    """One account per role, held in each authority, and a platform administrator; passwords are new each time."""
    raise NotImplementedError
