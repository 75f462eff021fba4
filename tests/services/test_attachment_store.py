"""Attached files in a store that speaks S3: the same services, against a real local server."""

from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from django.core.files.storage import default_storage, storages
from moto.server import ThreadedMotoServer

from gouvernail.config.environment import Environment, SettingsRefused
from gouvernail.config.store import attached_store
from gouvernail.core.permissions import Role
from gouvernail.models import Item
from gouvernail.queries import attachments as queries
from gouvernail.services import attachments
from tests.builders import authority, imported, member, small_plan

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7 un"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    running = ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    running.start()
    host, port = running.get_host_and_port()
    yield f"http://{host}:{port}"
    running.stop()


def variables(server: str) -> dict[str, str]:
    return {
        "GOUVERNAIL_S3_BUCKET": "pieces",
        "GOUVERNAIL_S3_ENDPOINT": server,
        "GOUVERNAIL_S3_REGION": "eu-west-1",
        "GOUVERNAIL_S3_ACCESS_KEY": "cle",
        "GOUVERNAIL_S3_SECRET_KEY": "secret",
    }


@pytest.mark.filterwarnings("ignore::DeprecationWarning:botocore.*")
def test_files_go_to_the_bucket_and_come_back(server: str, settings: Any) -> None:
    client = boto3.client(
        "s3", endpoint_url=server, region_name="eu-west-1", aws_access_key_id="cle", aws_secret_access_key="secret"
    )
    client.create_bucket(Bucket="pieces", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    settings.STORAGES = {**settings.STORAGES, "default": attached_store(Environment(variables(server)))}
    assert type(storages["default"]).__name__ == "S3Storage"
    imported(small_plan())
    item = Item.objects.filter(level="action").order_by("id")[0]
    by = member(authority(), Role.EDITOR)
    (uid,) = attachments.attach(item=item.uid, by=by, files=[("délibération.pdf", PDF)])
    (held,) = client.list_objects_v2(Bucket="pieces")["Contents"]
    served = queries.to_serve(by, uid)
    assert served is not None
    assert held["Key"] == served.stored
    with default_storage.open(served.stored) as file:
        assert file.read() == PDF


def test_a_bucket_without_keys_is_refused_at_the_start() -> None:
    env = Environment({"GOUVERNAIL_S3_BUCKET": "pieces"})
    attached_store(env)
    with pytest.raises(SettingsRefused) as refusal:
        env.check()
    assert "GOUVERNAIL_S3_ACCESS_KEY" in str(refusal.value)
    assert "GOUVERNAIL_S3_SECRET_KEY" in str(refusal.value)


def test_without_a_bucket_files_lie_in_the_folder() -> None:
    assert attached_store(Environment({})) == {"BACKEND": "django.core.files.storage.FileSystemStorage"}
