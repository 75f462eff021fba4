"""Publishing and withdrawing a programme."""

from gouvernail.queries.viewer import Viewer


def publish(*, programme: str, by: Viewer) -> int:
    """Freeze the programme as the public will read it; gives the version number. `programme` is a uid.

    Restricted items are left out. The version that stood before is withdrawn. Refusals: `NotFound`, `NotAllowed`.
    """
    raise NotImplementedError


def unpublish(*, programme: str, by: Viewer) -> None:
    """Withdraw what the public reads. Refusals: `NotFound` (also when nothing stands), `NotAllowed`."""
    raise NotImplementedError
