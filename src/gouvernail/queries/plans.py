"""A whole programme as a core plan: what exports, the API, publications and re-imports start from."""

from gouvernail.core.plan import Plan
from gouvernail.queries.viewer import Viewer


def load(viewer: Viewer, programme_uid: str) -> Plan | None:
    """The complete plan of what the viewer sees of a programme; item ids are uids. `None` when there is none for them.

    Reads back equal: accepting this plan changes nothing. Further placements under another programme's items are left
    out (the tree shows them).
    """
    raise NotImplementedError
