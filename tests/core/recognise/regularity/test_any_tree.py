"""Whatever a reading leaves, the tree stays one: parents are wider, no cycles, each node is in its parent's list."""

from hypothesis import given, settings
from hypothesis import strategies as st

from gouvernail.core.document import Document
from gouvernail.core.problems import Source
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.ledger import Ledger
from gouvernail.core.recognise.regularity import regularise
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import LEVEL_ORDER

LABELS = st.sampled_from([None, None, "Levier", "Objectif", "Action", "Objectif opérationnel", "Axe", "Fiche projet"])
CODES = st.one_of(
    st.none(),
    st.sampled_from(["1", "2", "1.1", "1.2", "1.1.1", "1.1.2", "1.1.2a", "1.1.2b", "2.1", "2.1.1", "A", "A.1", "3"]),
)
TITLES = st.sampled_from(
    [
        *(
            "Créer une crèche",
            "Constat : trop peu de places",
            "Responsable",
            "11",
            "1.1, 1.2",
            "P01 – Créer une crèche",
        ),
        *("Former les agents (DRH, 2027)", "Isoler l'école. Le chantier est prêt.", "Fiche action n° 3", "Étapes"),
        *("Moderniser [Modifier]", "Chantier 1A : Réduire", "Soigner", "Action 1.1.3 – Planter", "OS 2", ""),
    ]
)
TEXTS = st.lists(
    st.sampled_from(["Action 1.1.3 – Planter cent arbres", "Ouvrir une école", "En cours", "2027", "Une phrase.", "a"]),
    max_size=4,
)
LINES = st.tuples(st.integers(0, 4), st.integers(0, 30), LABELS, CODES, TITLES, TEXTS, st.booleans())


def tree_of(lines: list[tuple[int, int, str | None, str | None, str, list[str], bool]]) -> Tree:
    """A tree as readings make them: each node under one before it that is wider, or under none."""
    tree = Tree(Ledger(Document(())))
    for number, (rank, above, label, code, title, texts, dated) in enumerate(lines):
        wider = [node for node in tree.nodes if node.level.rank < rank]
        parent = wider[above % len(wider)] if wider and above % 5 else None
        node = Node(LEVEL_ORDER[rank], parent, label, code, code)
        node.mention(title, Source(line=number))
        tree._add(node, parent)
        for text in texts:
            node.add_text("description", text)
        if dated:
            put(tree, node, "deadline", "2027", Source(line=number))
            put(tree, node, "departments", "Travaux", Source(line=number))
    return tree


def is_one(tree: Tree) -> None:
    for node in tree.nodes:
        assert sum(other is node for other in tree.nodes) == 1
        if node.parent is not None:
            assert any(child is node for child in node.parent.children)
            assert any(other is node.parent for other in tree.nodes)
            assert node.parent.level.rank < node.level.rank
        assert all(child.parent is node for child in node.children)


@given(st.lists(LINES, max_size=25))
@settings(max_examples=300)
def test_any_tree_stays_a_tree(lines: list[tuple[int, int, str | None, str | None, str, list[str], bool]]) -> None:
    tree = tree_of(lines)
    is_one(tree)
    regularise(tree)
    is_one(tree)


@given(st.lists(LINES, max_size=25))
@settings(max_examples=150)
def test_settling_again_ends_and_stays_a_tree(
    lines: list[tuple[int, int, str | None, str | None, str, list[str], bool]],
) -> None:
    tree = tree_of(lines)
    regularise(tree)
    regularise(tree)
    is_one(tree)
