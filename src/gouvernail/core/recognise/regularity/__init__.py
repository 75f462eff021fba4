"""What the whole tree says of its parts: items of one kind are of one level, have titles of one shape, hold the same.

Readings by words and places decide line by line. Where a document has a habit that no rule knows, they fail for all its
lines in the same way, and the tree that comes out contradicts itself: steps without actions, one label on two levels,
codes that say `1.1.2` is not above `1.1.2a`, a word that ends every title. Each module here looks for one such
contradiction over the whole tree and settles it where it is regular; an irregular one is left to the person.
"""

from gouvernail.core.recognise.regularity.beads import settle_beads
from gouvernail.core.recognise.regularity.endings import settle_endings
from gouvernail.core.recognise.regularity.heads import settle_heads
from gouvernail.core.recognise.regularity.labelled import settle_labelled
from gouvernail.core.recognise.regularity.labels_as_titles import settle_labels, settle_numbers, settle_wordless
from gouvernail.core.recognise.regularity.nested_codes import settle_codes
from gouvernail.core.recognise.regularity.numbered_ways import settle_numbered_ways
from gouvernail.core.recognise.regularity.orphans import settle_orphans
from gouvernail.core.recognise.regularity.presentations import settle_presentations
from gouvernail.core.recognise.regularity.ranked_labels import settle_ranked_labels, settle_taken_codes
from gouvernail.core.recognise.regularity.sentences import settle_sentences
from gouvernail.core.recognise.regularity.shape import lift
from gouvernail.core.recognise.regularity.strays import settle_strays
from gouvernail.core.recognise.regularity.tails import settle_tails
from gouvernail.core.recognise.regularity.told_inside import settle_told_inside
from gouvernail.core.recognise.regularity.told_values import settle_told_values
from gouvernail.core.recognise.regularity.twins import settle_twins
from gouvernail.core.recognise.tree import Tree

__all__ = ["regularise"]

_SUPPOSED = 0.7


def regularise(tree: Tree) -> None:
    """Settles what is regular and contradicts itself. What was moved has little confidence, and a problem says so."""
    before = {id(node): (node.level, node.parent) for node in tree.nodes}
    settle_presentations(tree)
    told = settle_told_inside(tree)
    settle_endings(tree)
    settle_tails(tree)
    settle_wordless(tree)
    settle_labels(tree)
    settle_numbers(tree)
    settle_sentences(tree, told)
    settle_twins(tree)
    settle_heads(tree)
    settle_ranked_labels(tree)
    settle_taken_codes(tree)
    settle_codes(tree)
    settle_labelled(tree)
    settle_orphans(tree)
    settle_beads(tree)
    settle_strays(tree)
    settle_told_values(tree)
    settle_numbered_ways(tree)
    lift(tree, list(tree.nodes))
    changed = [node for node in tree.nodes if before.get(id(node)) != (node.level, node.parent)]
    for node in changed:
        node.confidence = min(node.confidence, _SUPPOSED)
    if changed:
        tree.problem(
            "levels-inferred",
            f"{len(changed)} éléments ont changé de niveau ou de place parce que le reste du document le dit. "
            "Vérifiez-les.",
            changed[0].source,
        )
