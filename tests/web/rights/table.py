"""Who may what, address by address: the table that the tests of this folder hold every answer against.

`SIGHT`: who sees each thing of the world (`world.py`); nobody else may find a trace of it in any answer. `ADDRESSES`:
what an address is about, the right that opens it (GET), and the right to act there (POST); `None`: no such method.
"""

EVERYBODY = frozenset(
    {
        "administrator", "editor", "head", "agent", "finance", "elected", "reader", "limited editor", "limited reader",
        "admin elsewhere", "reader elsewhere", "without role", "platform",
    }
)  # fmt: skip
HANDLING = {"administrator", "editor", "finance", "platform"}
MEMBERS = HANDLING | {"head", "agent", "elected", "reader"}
OUTSIDE = {"admin elsewhere", "reader elsewhere"}

SIGHT: dict[str, set[str]] = {
    # An action of the published programme, of another department than the head's, which cites the agent.
    "open": MEMBERS | {"limited editor", "limited reader"},
    # Restricted: cites the agent; the head's department; nobody.
    "named": HANDLING | {"limited editor", "agent"},
    "housed": HANDLING | {"limited editor", "head"},
    "closed": HANDLING | {"limited editor"},
    # A restricted objective, and under it an action that cites the elected member.
    "above": HANDLING | {"limited editor"},
    "under": HANDLING | {"limited editor", "elected"},
    # In the bin: in the history and in the bin only (`HISTORY`, `BIN`).
    "binned": set(),
    # Programmes: drafts (the second cites the agent), restricted, of another authority (shared with ours, or not).
    "draft": HANDLING | {"head"},
    "draftnamed": HANDLING | {"head", "agent"},
    "secret": HANDLING,
    "joint": MEMBERS | OUTSIDE,
    "elsewhere": OUTSIDE | {"platform"},
    # Documents under review.
    "job": {"administrator", "editor", "platform"},
    "jobelsewhere": {"admin elsewhere", "platform"},
}
HISTORY = {"web:item-history", "web:item-compare", "web:programme-history"}
BIN = {"web:bin"}

SEE, WRITE, FOLLOW, MANAGE, LEAD, ADMIN, PEOPLE, DIRECTORY, PLATFORM, UPLOAD = (
    "see", "write", "follow", "manage", "lead", "admin", "people", "directory", "platform", "upload",
)  # fmt: skip
IN_OURS = ("open", "named", "housed", "closed", "above", "under", "binned", "draft", "draftnamed", "secret")


def may(who: str, right: str, key: str) -> bool:
    """Whether somebody who sees the thing has the right to it; in one place, as a person reads it."""
    if who == "platform":
        return True
    if right == SEE:
        return True
    if right == WRITE:
        return who in {"administrator", "editor"} or who == "limited editor" or (who == "admin elsewhere")
    if right == FOLLOW:
        own = {"agent": {"open", "named", "draftnamed"}, "head": {"housed"}}
        return may(who, WRITE, key) or key in own.get(who, ())
    if right in {MANAGE, LEAD}:
        return who == ("admin elsewhere" if key in {"joint", "elsewhere"} else "administrator")
    if right in {ADMIN, DIRECTORY}:
        return who in {"administrator", "admin elsewhere"}
    if right == PEOPLE:
        return who in {"administrator", "admin elsewhere", "head"}
    if right == UPLOAD:
        return who in {"administrator", "editor", "admin elsewhere"}
    return False


ITEM, PROGRAMME, ATTACHMENT, PARTNER, JOB, PERSON, DEPARTMENT, NOTHING, ACT, UNKNOWN, DOOR = (
    "item", "programme", "attachment", "partner", "job", "person", "department", "nothing", "act", "unknown", "door",
)  # fmt: skip
ADDRESSES: dict[str, tuple[str, str | None, str | None]] = {
    "web:home": (NOTHING, SEE, None),
    "web:search": (NOTHING, SEE, None),
    "web:actions": (NOTHING, SEE, None),
    "web:todo": (NOTHING, SEE, None),
    "web:people": (NOTHING, SEE, None),
    "web:departments": (NOTHING, SEE, DIRECTORY),
    "web:partners": (NOTHING, SEE, None),
    "web:imports": (NOTHING, SEE, None),
    "web:import-new": (NOTHING, SEE, UPLOAD),
    "web:settings": (NOTHING, SEE, None),
    "web:settings-roles": (NOTHING, SEE, None),
    "web:settings-words": (NOTHING, ADMIN, ADMIN),
    "web:settings-keywords": (NOTHING, ADMIN, ADMIN),
    "web:accounts": (NOTHING, ADMIN, ADMIN),
    "web:second-factor-rule": (NOTHING, None, ADMIN),
    "web:authorities": (NOTHING, PLATFORM, PLATFORM),
    "web:programme-new": (NOTHING, ADMIN, ADMIN),
    "web:programmes-bin": (NOTHING, ADMIN, None),
    "web:people-manage": (NOTHING, PEOPLE, PEOPLE),
    "web:people-import": (NOTHING, ADMIN, ADMIN),
    "web:people-import-accept": (NOTHING, None, ADMIN),
    "web:item": (ITEM, SEE, None),
    "web:item-history": (ITEM, SEE, None),
    "web:item-compare": (ITEM, SEE, None),
    "web:item-restore": (ITEM, None, WRITE),
    "web:acts": (ITEM, WRITE, None),
    "web:act": (ITEM, WRITE, WRITE),
    "web:place": (ITEM, None, WRITE),
    "web:follow-up": (ITEM, SEE, FOLLOW),
    "web:follow-up-undo": (ITEM, None, FOLLOW),
    "web:attachments": (ITEM, SEE, FOLLOW),
    "web:edit": (ITEM, WRITE, WRITE),
    "web:attachment": (ATTACHMENT, SEE, None),
    "web:attachment-version": (ATTACHMENT, SEE, None),
    "web:attachment-renew": (ATTACHMENT, None, FOLLOW),
    "web:attachment-rename": (ATTACHMENT, None, FOLLOW),
    "web:attachment-remove": (ATTACHMENT, None, FOLLOW),
    "web:attachment-restore": (ATTACHMENT, None, FOLLOW),
    "web:programme": (PROGRAMME, SEE, None),
    "web:programme-list": (PROGRAMME, SEE, None),
    "web:programme-history": (PROGRAMME, SEE, None),
    "web:overview": (PROGRAMME, SEE, None),
    "web:export": (PROGRAMME, SEE, None),
    "web:publication": (PROGRAMME, SEE, None),
    "web:programme-settings": (PROGRAMME, MANAGE, MANAGE),
    "web:programme-put-away": (PROGRAMME, None, MANAGE),
    "web:publish": (PROGRAMME, None, LEAD),
    "web:unpublish": (PROGRAMME, None, LEAD),
    "web:bin": (PROGRAMME, WRITE, None),
    "web:bin-recover": (PROGRAMME, None, WRITE),
    "web:renumber": (PROGRAMME, WRITE, WRITE),
    "web:item-new": (PROGRAMME, WRITE, WRITE),
    "web:act-undo": (ACT, None, WRITE),
    "web:partner": (PARTNER, SEE, None),
    "web:import": (JOB, SEE, SEE),
    "web:import-text": (JOB, SEE, None),
    "web:review": (JOB, SEE, None),
    "web:review-names": (JOB, SEE, SEE),
    "web:review-comparison": (JOB, SEE, SEE),
    "web:import-undo": (JOB, SEE, SEE),
    "web:review-correct": (JOB, DOOR, SEE),
    "web:review-target": (JOB, DOOR, SEE),
    "web:review-accept": (JOB, DOOR, SEE),
    "web:review-discard": (JOB, DOOR, SEE),
    "web:review-element": (JOB, UNKNOWN, None),
    "web:review-picture": (JOB, UNKNOWN, None),
    "web:person": (PERSON, SEE, None),
    "web:person-edit": (PERSON, DIRECTORY, DIRECTORY),
    "web:person-merge": (PERSON, DIRECTORY, DIRECTORY),
    "web:person-absence": (PERSON, DIRECTORY, DIRECTORY),
    "web:person-hand-over": (PERSON, DIRECTORY, DIRECTORY),
    "web:person-account": (PERSON, None, DIRECTORY),
    "web:department": (DEPARTMENT, SEE, None),
    "web:department-edit": (DEPARTMENT, DIRECTORY, DIRECTORY),
    "web:department-merge": (DEPARTMENT, DIRECTORY, DIRECTORY),
    "web:department-close": (DEPARTMENT, None, DIRECTORY),
    "web:department-heads": (DEPARTMENT, None, DIRECTORY),
    # About one thing that is asked for by a name which nobody guesses: tried with one that does not exist.
    "web:keyword": (UNKNOWN, None, None),
    "web:invitation-resend": (UNKNOWN, None, None),
    "web:invitation-revoke": (UNKNOWN, None, None),
    "web:membership-remove": (UNKNOWN, None, None),
    "web:absence-end": (UNKNOWN, None, None),
    "web:person-undo": (UNKNOWN, None, None),
    "web:department-undo": (UNKNOWN, None, None),
    "web:people-import-undo": (UNKNOWN, None, None),
    # The doors of the house and one's own account: of nobody else, and tried in tests of their own.
    **dict.fromkeys(
        (
            "web:sign-in", "web:openid", "web:openid-return", "web:second-factor", "web:ask-link", "web:link",
            "web:account", "web:account-name", "web:account-email", "web:account-password", "web:account-app",
            "web:account-passkeys", "web:account-codes", "web:account-sessions", "web:account-tokens",
            "web:invitation", "web:sign-out", "web:theme", "web:import-template", "web:people-template",
            "web:person-data", "web:person-data-file", "web:person-erase", "web:access-log",  # test_personal_data.py
            "health", "api:documentation", "api:openapi", "api:plan-schema", "api:?",
        ),
        (DOOR, None, None),
    ),
    # What is published, and what a key opens: in tests/public and tests/api.
    **dict.fromkeys(
        (
            "public:index", "public:accessibility", "public:authority", "public:programme", "public:plan-json",
            "public:plan-csv", "public:item", "public:version", "public:version-json", "public:version-csv",
            "public:version-item",
        ),
        ("public", None, None),
    ),
    "api:listing": ("api", SEE, None),
    "api:programme": ("api", SEE, None),
}  # fmt: skip
