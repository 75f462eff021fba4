"""Who may what, address by address: the table that the tests of this folder hold every answer against.

Written from the handbook (`domain.md`, section 9) and the page of roles, by hand; `test_house.py` holds it against the
role data by a rule of its own. `SIGHT`: who sees each thing of the world (`world.py`); nobody else may find a trace of
it in any answer. `ADDRESSES`: what an address is about, the right that opens it (GET), and the right to act there
(POST); `None`: no such method.
"""

GROUPS = {
    "office": ("administrator", "editor", "finance"),
    "members": ("head", "agent", "elected", "reader"),
    "others": ("limited editor", "limited reader", "admin elsewhere", "reader elsewhere", "without role", "platform"),
}
"""The accounts, by the file of tests that walks with them."""
EVERYBODY = frozenset(who for group in GROUPS.values() for who in group)
HANDLING = {"administrator", "editor", "finance", "platform"}
MEMBERS = HANDLING | {"head", "agent", "elected", "reader"}
LIMITED = {"limited editor", "limited reader"}
OUTSIDE = {"admin elsewhere", "reader elsewhere"}

SIGHT: dict[str, set[str]] = {
    # An action of the published programme, of another department than the head's, which cites the agent.
    "open": MEMBERS | LIMITED,
    # Restricted: cites the agent; the head's department; nobody.
    "named": HANDLING | {"limited editor", "agent"},
    "housed": HANDLING | {"limited editor", "head"},
    "closed": HANDLING | {"limited editor"},
    # A restricted objective, and under it an action that cites the elected member.
    "above": HANDLING | {"limited editor"},
    "under": HANDLING | {"limited editor", "elected"},
    # In the bin: an item, told in the history and the bin only; a whole programme, told in the bin of programmes.
    "binned": set(),
    "discarded": set(),
    # Programmes: drafts (the second cites the agent), restricted, of another authority (shared with ours, or not, or
    # offered to ours, which has not answered).
    "draft": HANDLING | {"head"},
    "draftnamed": HANDLING | {"head", "agent"},
    "secret": HANDLING,
    "joint": MEMBERS | OUTSIDE,
    "elsewhere": OUTSIDE | {"platform"},
    # Documents under review.
    "job": {"administrator", "editor", "platform"},
    "jobelsewhere": {"admin elsewhere", "platform"},
    # The directory: of our authority, named in what is open or in what is restricted only; of the other one.
    "person": MEMBERS | LIMITED,
    "lonely": MEMBERS,
    "personelsewhere": OUTSIDE | {"platform"},
    "department": MEMBERS | LIMITED,
    "travaux": MEMBERS | {"limited editor"},
    "departmentelsewhere": OUTSIDE | {"platform"},
}
HISTORY = {"web:item-history", "web:item-compare", "web:programme-history", "web:act-undo"}
BIN = {"web:bin"}
PROGRAMMES_BIN = {"web:programmes-bin"}
REGISTERS = {"web:partners", "web:partner", "web:settings-keywords", "web:keyword", "web:funder", "web:edit"}
"""Where a name is told that outlives the items that bore it, to who sees everything of the authority."""
OFFERED = {"web:joint-offers": {("administrator", "elsewhere"), ("admin elsewhere", "draft")}}
"""The name of a programme that is offered is told to who may answer, there and nowhere else."""
KEEPING = {"administrator", "editor", "finance", "platform"}

(SEE, WRITE, FOLLOW, COMMENT, PROPOSE, ASSIGN, BUDGET, MANAGE, LEAD, LEAVE, ADMIN, PEOPLE, DIRECTORY, PLATFORM) = (
    "see", "write", "follow", "comment", "propose", "assign", "budget", "manage", "lead", "leave", "admin", "people",
    "directory", "platform",
)  # fmt: skip
OWN = {"agent": {"open", "named", "draftnamed"}, "head": {"housed"}}
"""What is theirs, of those whose role reaches no further: it names them, or the department that they head."""
OF_THEM = {"joint", "elsewhere", "personelsewhere", "departmentelsewhere", "jobelsewhere", "there"}
"""What the other authority leads or holds."""


def may(who: str, right: str, key: str) -> bool:
    """Whether somebody who sees the thing has the right to it; in one place, as a person reads it.

    `key` is "" for what is no thing of one authority: whether they have the right anywhere.
    """
    of_them = key in OF_THEM
    if who == "platform" or right == SEE:
        return True
    if right == WRITE:
        writers = {"admin elsewhere"} if of_them else {"administrator", "editor", "limited editor"}
        return who in writers | ({"administrator", "editor"} if key == "joint" else set())
    if right == FOLLOW:
        return may(who, WRITE, key) or key in OWN.get(who, ())
    if right in {COMMENT, PROPOSE}:
        named = {"administrator", "editor", "limited editor", "head", "agent"}
        named |= {"finance", "elected"} if right == COMMENT else set()
        return who in ({"admin elsewhere"} if of_them else named) | (named if key == "joint" else set())
    if right == ASSIGN:
        return may(who, WRITE, key) or (who == "head" and key in OWN["head"])
    if right == BUDGET:
        return may(who, WRITE, key) or (who == "finance" and (not of_them or key == "joint"))
    if right == LEAVE:
        return who == "administrator" and key == "joint"
    if right in {MANAGE, LEAD, ADMIN, DIRECTORY}:
        return who in ({"admin elsewhere"} if of_them else {"administrator"} | _anywhere(key))
    if right == PEOPLE:
        return who in {"administrator", "admin elsewhere", "head"}
    return False


def _anywhere(key: str) -> set[str]:
    return set() if key else {"admin elsewhere"}


(ITEM, PROGRAMME, ATTACHMENT, REMOVED, PARTNER, JOB, PERSON, DEPARTMENT, NOTHING, ACT, KEPT) = (
    "item", "programme", "attachment", "removed", "partner", "job", "person", "department", "nothing", "act", "kept",
)  # fmt: skip
ADDRESSES: dict[str, tuple[str, str | None, str | None]] = {
    "web:home": (NOTHING, SEE, None),
    "web:search": (NOTHING, SEE, None),
    "web:actions": (NOTHING, SEE, None),
    # Everybody may look; each item says what one may change (test_bulk.py).
    "web:bulk": (NOTHING, SEE, SEE),
    "web:criteria": (NOTHING, SEE, None),
    "web:list-file": (NOTHING, SEE, None),
    "web:presentation": (NOTHING, SEE, None),
    "web:todo": (NOTHING, SEE, None),
    "web:people": (NOTHING, SEE, None),
    "web:people-presentation": (NOTHING, SEE, None),
    "web:people-file": (NOTHING, SEE, None),
    "web:all-indicators": (NOTHING, SEE, None),
    "web:all-indicators-presentation": (NOTHING, SEE, None),
    "web:all-indicators-file": (NOTHING, SEE, None),
    "web:departments": (NOTHING, SEE, DIRECTORY),
    "web:partners": (NOTHING, SEE, None),
    "web:imports": (NOTHING, SEE, None),
    "web:import-new": (NOTHING, SEE, None),
    "web:import-template": (NOTHING, SEE, None),
    "web:people-template": (NOTHING, SEE, None),
    "web:settings": (NOTHING, SEE, None),
    "web:settings-roles": (NOTHING, SEE, None),
    "web:settings-words": (NOTHING, ADMIN, ADMIN),
    "web:settings-fields": (NOTHING, ADMIN, ADMIN),
    "web:settings-numbers": (NOTHING, ADMIN, ADMIN),
    "web:settings-keywords": (NOTHING, ADMIN, ADMIN),
    "web:settings-mails": (NOTHING, ADMIN, ADMIN),
    "web:funder": (NOTHING, None, ADMIN),
    "web:accounts": (NOTHING, ADMIN, ADMIN),
    "web:second-factor-rule": (NOTHING, None, ADMIN),
    "web:access-log": (NOTHING, ADMIN, ADMIN),
    "web:authorities": (NOTHING, PLATFORM, PLATFORM),
    "web:programme-new": (NOTHING, ADMIN, ADMIN),
    "web:programmes-bin": (NOTHING, ADMIN, None),
    "web:joint-offers": (NOTHING, ADMIN, None),
    "web:campaigns": (NOTHING, ADMIN, None),
    "web:campaign-new": (NOTHING, ADMIN, ADMIN),
    "web:people-manage": (NOTHING, PEOPLE, PEOPLE),
    "web:people-import": (NOTHING, ADMIN, ADMIN),
    "web:people-import-accept": (NOTHING, None, ADMIN),
    "web:mine": (NOTHING, SEE, None),
    "web:validating": (NOTHING, SEE, None),
    # Everybody may ask; what is not theirs to validate is left as it is (test_validating.py).
    "web:validating-all": (NOTHING, None, SEE),
    "web:my-card": (ITEM, SEE, FOLLOW),
    "web:item": (ITEM, SEE, None),
    "web:item-history": (ITEM, SEE, None),
    "web:item-compare": (ITEM, SEE, None),
    "web:item-restore": (ITEM, None, WRITE),
    "web:proposals": (NOTHING, SEE, None),
    "web:propose": (PROGRAMME, PROPOSE, PROPOSE),
    "web:item-indicators": (ITEM, WRITE, WRITE),
    "web:talk": (ITEM, SEE, COMMENT),
    "web:decide": (ITEM, WRITE, WRITE),
    "web:acts": (ITEM, WRITE, None),
    "web:act": (ITEM, WRITE, WRITE),
    "web:place": (ITEM, None, WRITE),
    "web:follow-up": (ITEM, SEE, FOLLOW),
    "web:follow-up-undo": (ITEM, None, FOLLOW),
    "web:attachments": (ITEM, SEE, FOLLOW),
    "web:edit": (ITEM, WRITE, WRITE),
    "web:edit status": (ITEM, FOLLOW, FOLLOW),
    "web:edit agents": (ITEM, ASSIGN, ASSIGN),
    "web:edit budget": (ITEM, BUDGET, BUDGET),
    "web:attachment": (ATTACHMENT, SEE, None),
    "web:attachment-version": (ATTACHMENT, SEE, None),
    "web:attachment-renew": (ATTACHMENT, None, FOLLOW),
    "web:attachment-rename": (ATTACHMENT, None, FOLLOW),
    "web:attachment-remove": (ATTACHMENT, None, FOLLOW),
    "web:attachment-restore": (REMOVED, None, FOLLOW),
    "web:programme": (PROGRAMME, SEE, None),
    "web:programme-list": (PROGRAMME, SEE, None),
    "web:programme-history": (PROGRAMME, SEE, None),
    "web:programme-criteria": (PROGRAMME, SEE, None),
    # Everybody may look; each item says what one may change (test_bulk.py).
    "web:programme-bulk": (PROGRAMME, SEE, SEE),
    "web:programme-list-file": (PROGRAMME, SEE, None),
    "web:programme-presentation": (PROGRAMME, SEE, None),
    "web:overview": (PROGRAMME, SEE, None),
    "web:money": (PROGRAMME, SEE, None),
    "web:indicators": (PROGRAMME, SEE, None),
    "web:indicators-presentation": (PROGRAMME, SEE, None),
    "web:indicators-file": (PROGRAMME, SEE, None),
    "web:indicators-entry": (PROGRAMME, WRITE, WRITE),
    "web:export": (PROGRAMME, SEE, None),
    "web:publication": (PROGRAMME, SEE, None),
    "web:programme-settings": (PROGRAMME, MANAGE, MANAGE),
    "web:programme-put-away": (PROGRAMME, None, MANAGE),
    "web:programme-leave": (PROGRAMME, None, LEAVE),
    "web:publish": (PROGRAMME, None, LEAD),
    "web:unpublish": (PROGRAMME, None, LEAD),
    "web:bin": (PROGRAMME, WRITE, None),
    "web:bin-recover": (PROGRAMME, None, WRITE),
    "web:renumber": (PROGRAMME, WRITE, WRITE),
    "web:item-new": (PROGRAMME, WRITE, WRITE),
    "web:act-undo": (ACT, None, FOLLOW),
    "web:partner": (PARTNER, SEE, None),
    "web:import": (JOB, SEE, None),
    "web:import-text": (JOB, SEE, None),
    "web:review": (JOB, SEE, None),
    "web:review-names": (JOB, SEE, None),
    "web:review-comparison": (JOB, SEE, None),
    "web:import-undo": (JOB, SEE, SEE),
    "web:review-correct": (JOB, None, SEE),
    "web:review-target": (JOB, None, SEE),
    "web:review-accept": (JOB, None, SEE),
    "web:review-discard": (JOB, None, SEE),
    "web:review-element": (JOB, SEE, None),
    "web:review-picture": (JOB, SEE, None),
    "web:person": (PERSON, SEE, None),
    "web:person-edit": (PERSON, DIRECTORY, DIRECTORY),
    "web:person-merge": (PERSON, DIRECTORY, DIRECTORY),
    "web:person-absence": (PERSON, DIRECTORY, DIRECTORY),
    "web:person-hand-over": (PERSON, DIRECTORY, DIRECTORY),
    "web:person-account": (PERSON, None, DIRECTORY),
    "web:person-data": (PERSON, DIRECTORY, None),
    "web:person-data-file": (PERSON, DIRECTORY, None),
    "web:person-erase": (PERSON, DIRECTORY, DIRECTORY),
    "web:department": (DEPARTMENT, SEE, None),
    "web:department-edit": (DEPARTMENT, DIRECTORY, DIRECTORY),
    "web:department-merge": (DEPARTMENT, DIRECTORY, DIRECTORY),
    "web:department-close": (DEPARTMENT, None, DIRECTORY),
    "web:department-heads": (DEPARTMENT, None, DIRECTORY),
    # About one thing of an authority that those alone know who hold the right there.
    "web:keyword": (KEPT, None, DIRECTORY),
    "web:joint-offer-answer": (KEPT, None, DIRECTORY),
    "web:campaign-remind": (KEPT, None, DIRECTORY),
    "web:campaign-close": (KEPT, None, DIRECTORY),
    "web:ask-again": (KEPT, None, DIRECTORY),
    "web:ask-revoke": (KEPT, None, DIRECTORY),
    "web:invitation-resend": (KEPT, None, DIRECTORY),
    "web:invitation-revoke": (KEPT, None, DIRECTORY),
    "web:membership-remove": (KEPT, None, DIRECTORY),
    "web:absence-end": (KEPT, None, DIRECTORY),
    "web:person-undo": (KEPT, None, DIRECTORY),
    "web:department-undo": (KEPT, None, DIRECTORY),
    "web:people-import-undo": (KEPT, None, DIRECTORY),
}  # fmt: skip
INSTEAD = {
    "web:import": 302,  # it waits for its review: the page leads there
    "web:import-undo": 400,  # nothing was written yet that could be taken back
    "web:review-picture": 404,  # a text has no pictures
    "web:person-merge": 422,  # with whom is asked first
    "web:department-merge": 422,
}
"""What an address answers by GET to who may, where the things of this world give no page."""
ELSEWHERE: dict[str, str] = {
    **dict.fromkeys(
        ("web:sign-in", "web:openid", "web:openid-return", "web:second-factor", "web:ask-link", "web:link",
         "web:invitation", "web:sign-out", "web:asked", "web:asked-card", "web:no-more-letters"),
        "a door: it opens for whoever knows the secret, and says of nobody whether they exist (test_sign_in.py, "
        "test_links.py, test_openid.py, test_second_factor.py, test_accounts.py, test_asked.py)",
    ),
    **dict.fromkeys(
        ("web:account", "web:account-name", "web:account-email", "web:account-password", "web:account-app",
         "web:account-passkeys", "web:account-codes", "web:account-sessions", "web:account-tokens", "web:account-views",
         "web:theme"),
        "one's own account: no name of a thing in its address (test_account.py)",
    ),
    "web:resume": "what one typed oneself, kept in one's own session (test_kept_forms.py)",
    **dict.fromkeys(
        ("health", "api:documentation", "api:openapi", "api:plan-schema", "api:?"),
        "says nothing of any authority (tests/public, tests/api)",
    ),
    **dict.fromkeys(
        ("public:index", "public:accessibility", "public:authority", "public:programme", "public:plan-json",
         "public:plan-csv", "public:item", "public:version", "public:version-json", "public:version-csv",
         "public:version-item"),
        "the public's: test_nobody.py",
    ),
    **dict.fromkeys(("api:listing", "api:programme"), "by key instead of session: test_keys.py"),
    **dict.fromkeys(
        ("web:view", "web:view-save", "web:view-manage", "web:view-follow"),
        "one's own or shared in one's authority, whatever one's role, the platform's included: test_views.py",
    ),
    "web:validating-one": "who answers for the department, nobody else: test_validating.py",
    "web:campaign": "who keeps the authority, nobody else: test_campaigns.py",
    **dict.fromkeys(
        ("web:proposal", "web:proposal-withdraw"),
        "who proposed it and who may answer, nobody else: test_proposals.py",
    ),
    **dict.fromkeys(
        ("web:comment-take-back", "web:comment-settle", "web:decision-close", "web:decision-remove"),
        "as the item that it is about, a comment taken back by its author alone: test_talk.py",
    ),
}  # fmt: skip
"""The addresses that the table leaves out, each with its reason and where it is tried."""
