"""The shapes of answers, as the OpenAPI document shows them. Unknown is `null`, dates are ISO 8601."""

from datetime import date, datetime

from ninja import Field, Schema

from gouvernail.queries.programmes import AuthorityRef, ProgrammeCard


class AuthorityOut(Schema):
    id: str
    slug: str
    name: str
    kind: str

    @classmethod
    def of(cls, ref: AuthorityRef) -> "AuthorityOut":
        return cls(id=ref.uid, slug=ref.slug, name=ref.name, kind=ref.kind)


class PeriodOut(Schema):
    start: date
    end: date


class PublicationOut(Schema):
    version: int
    published_at: datetime


class ProgrammeOut(Schema):
    """A programme, without its items: ask for it by its `id` to get the whole plan."""

    id: str
    title: str
    kind: str | None
    authority: AuthorityOut
    owners: list[AuthorityOut] = Field(description="les autres autorités d'un programme conjoint")
    period: PeriodOut | None
    stage: str
    publication: PublicationOut | None = Field(description="la version que le public lit maintenant")
    counts: dict[str, int] = Field(description="nombre d'éléments par niveau, tels que vous les voyez")
    updated_at: datetime | None
    url: str

    @classmethod
    def of(cls, card: ProgrammeCard, url: str) -> "ProgrammeOut":
        standing = card.published
        return cls(
            id=card.uid,
            title=card.title,
            kind=card.kind,
            authority=AuthorityOut.of(card.authority),
            owners=[AuthorityOut.of(owner) for owner in card.owners],
            period=PeriodOut(start=card.period[0], end=card.period[1]) if card.period else None,
            stage=card.stage,
            publication=PublicationOut(version=standing.version, published_at=standing.published_at)
            if standing
            else None,
            counts=dict(card.counts),
            updated_at=card.updated_at,
            url=url,
        )


class ProgrammesOut(Schema):
    programmes: list[ProgrammeOut]


class ErrorOut(Schema):
    field: str
    message: str


class ProblemOut(Schema):
    """A problem document (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[ErrorOut] | None = None
