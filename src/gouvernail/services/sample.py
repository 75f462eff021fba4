"""A made-up programme in the database: for trials, measures and tests."""

import hashlib

from gouvernail.core.plan import Draft
from gouvernail.models import Authority, Programme, SourceDocument
from gouvernail.queries.viewer import operator
from gouvernail.services.accepting import accept
from gouvernail.services.sample_plan import sample_plan


def make(*, authority: Authority, actions: int = 600, steps: int = 0, seed: int = 2024) -> Programme:
    """A realistic programme, imported as any other; made again with the same numbers, it is the same programme."""
    name = f"exemple-{actions}-{steps}-{seed}"
    digest = hashlib.sha256(name.encode()).hexdigest()
    document, _ = SourceDocument.objects.get_or_create(
        authority=authority, name=name, sha256=digest, defaults={"size": 0}
    )
    draft = Draft(sample_plan(actions=actions, steps=steps, seed=seed))
    accepted = accept(draft, by=operator("Exemple"), authority=authority, document=document)
    return Programme.objects.get(uid=accepted.programmes[0].uid)
