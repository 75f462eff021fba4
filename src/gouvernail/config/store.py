"""Where attached files lie: a folder of the server, or a store that speaks S3 when a bucket is named."""

from typing import Any

from gouvernail.config.environment import Environment


def attached_store(env: Environment) -> dict[str, Any]:
    """The entry of Django's `STORAGES`. S3 needs the extra `gouvernail[s3]`; its files are never public."""
    bucket = env.text("S3_BUCKET")
    if not bucket:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "endpoint_url": env.text("S3_ENDPOINT") or None,
            "region_name": env.text("S3_REGION") or None,
            "access_key": env.text("S3_ACCESS_KEY", required=True, meaning="la clé d'accès du dépôt S3"),
            "secret_key": env.text("S3_SECRET_KEY", required=True, meaning="la clé secrète du dépôt S3"),
            "location": env.text("S3_PREFIX"),
            "default_acl": None,
            "querystring_auth": True,
            "file_overwrite": False,
        },
    }
