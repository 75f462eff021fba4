"""Who makes the text of which letter."""

from collections.abc import Callable, Mapping

from gouvernail.models import Letter, LetterKind
from gouvernail.services import campaign_letters, duty_letters, talk_letters, validation_letters, view_letters
from gouvernail.services.letters import Text

WRITERS: Mapping[LetterKind, Callable[[Letter], Text | None]] = {
    LetterKind.ASKED: campaign_letters.asked,
    LetterKind.REMINDED: campaign_letters.reminded,
    LetterKind.ESCALATED: campaign_letters.escalated,
    LetterKind.MENTIONED: talk_letters.mentioned,
    LetterKind.DECIDED: talk_letters.decided,
    LetterKind.ASSIGNED: duty_letters.assigned,
    LetterKind.DUE: duty_letters.due,
    LetterKind.DIGEST: duty_letters.digest,
    LetterKind.ANSWERED: talk_letters.answered,
    LetterKind.TO_VALIDATE: validation_letters.to_validate,
    LetterKind.RULED: validation_letters.ruled,
    LetterKind.VIEW_CHANGED: view_letters.changed,
}
