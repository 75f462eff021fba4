"""A made-up programme of any size, always the same for the same seed: for trials, measures and tests."""

from gouvernail.models import Authority, Programme


def make(*, authority: Authority, actions: int = 600, steps: int = 0, seed: int = 2024) -> Programme:
    """A realistic programme: objectives, actions, people, departments, deadlines, budgets, indicators."""
    raise NotImplementedError
