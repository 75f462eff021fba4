"""WSGI entry point."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gouvernail.config.settings")
application = get_wsgi_application()

from gouvernail.queries import reach  # noqa: E402 - Django must be ready first

reach.serve_requests()
