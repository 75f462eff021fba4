"""What a demonstration imports and publishes (`services/demonstration.py`)."""

import pytest

from gouvernail.core.permissions import Role
from gouvernail.models import Authority, Programme, Publication
from gouvernail.queries.gate import visible_programmes
from gouvernail.services import demonstration, programmes
from tests.builders import OPERATOR, member

pytestmark = pytest.mark.django_db

PLAN = "Province de Valrive\n\nObjectif stratégique 1 : Agir\n\nOO1.1 : Planter\n\n- Planter des haies\n"


def quiet(percent: int, stage: str) -> None:
    pass


def test_two_samples_are_published_once_and_a_reader_sees_them():
    public = [sample for sample in demonstration.OWN if sample.public]
    assert [sample.authority for sample in public] == ["Valmont-sur-Orneau", "Pontareuil"]
    for sample in public:
        assert demonstration.load(sample, tell=quiet) is not None
    published = Publication.objects.count()
    assert published == Programme.objects.count() >= 2
    for sample in public:
        assert demonstration.load(sample, tell=quiet) is None
    assert Publication.objects.count() == published
    reader = member(Authority.objects.get(name="Valmont-sur-Orneau"), Role.READER)
    assert visible_programmes(reader).exists()


def test_what_somebody_withdrew_is_not_published_again():
    sample = demonstration.OWN[0]
    demonstration.load(sample, tell=quiet)
    for programme in Programme.objects.all():
        programmes.unpublish(programme=programme.uid, by=OPERATOR)
    demonstration.load(sample, tell=quiet)
    assert not Publication.objects.filter(withdrawn_at=None).exists()


def test_a_reference_document_goes_to_the_authority_that_it_names(tmp_path):
    path = tmp_path / "000_abc.txt"
    path.write_text(PLAN)
    sample = demonstration.reference(path)
    assert sample.authority == "Valrive"
    demonstration.load(sample, tell=quiet)
    assert demonstration.reference(path) == sample
    assert demonstration.load(demonstration.reference(path), tell=quiet) is None
