"""A small real OpenID Connect provider on this machine, which holds who comes to it to PKCE."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import requests
from oidc_provider_mock import User, app
from werkzeug.serving import make_server


class Pkce:
    """Refuses whoever asks without a challenge, and who fetches a token without what the challenge was made of."""

    def __init__(self, inner) -> None:
        self.inner, self.challenges = inner, []

    def __call__(self, environ, start_response):
        query = parse_qs(environ.get("QUERY_STRING", ""))
        if environ["PATH_INFO"] == "/oauth2/authorize":
            if query.get("code_challenge_method") != ["S256"]:
                start_response("400 Bad Request", [])
                return [b"PKCE is required"]
            self.challenges.append(query["code_challenge"][0])
        if environ["PATH_INFO"] == "/oauth2/token":
            body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            environ["wsgi.input"] = BytesIO(body)
            verifier = parse_qs(body.decode()).get("code_verifier", [""])[0]
            made = urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
            if made not in self.challenges:
                start_response("400 Bad Request", [("Content-Type", "application/json")])
                return [b'{"error": "invalid_grant"}']
        return self.inner(environ, start_response)


@contextmanager
def identity_provider(*people: User) -> Iterator[str]:
    """Its issuer, as long as it runs."""
    server = make_server("127.0.0.1", 0, Pkce(app(require_nonce=True, user_claims=people)), threaded=True)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def sign_in_there(address: str, subject: str) -> str:
    """What a person does at the provider; gives the path and query that it sends the browser back to."""
    answer = requests.post(address, data={"sub": subject}, allow_redirects=False, timeout=5)
    assert answer.status_code == 302, answer.text
    back = urlsplit(answer.headers["Location"])
    return f"{back.path}?{back.query}"
