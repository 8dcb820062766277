"""What came in: who told the hub, when, what they said, and whether the family knows and agrees."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from mashdesk.domain.calendar import day_words
from mashdesk.domain.snapshots import Consent, EnquirySheet, Referral, Referrer
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard
from mashdesk.gui.desks.sheet.words import listed, moment_words
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.referral_sections import HOW
from mashdesk.gui.widgets.banner import Banner


class ReferralCard(ScrollingCard):
    """The referral as this reader may know it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Referral"))

    def show_sheet(self, sheet: EnquirySheet, _now: datetime) -> None:
        """Show this enquiry's referral."""
        told = sheet.referral
        self.fill(
            *_notices(told),
            Fact(
                label=say("{kind} · received {received}").format(
                    kind=say(told.kind.words), received=moment_words(told.received)
                ),
                words=_concern(told),
            ),
            Fact(label=say("Who told the hub"), words=_referrer(sheet.referrer, told), tone=_tone(sheet)),
            *([Fact(label=say("How it came to notice"), words=told.route)] if told.route else []),
            *_with_parents(told),
            Fact(label=say("Consent"), words=_consent(told.consent, sheet)),
            Fact(label=say("The family"), words=_family(told.consent)),
            Fact(
                label=say("Recorded"),
                words=" · ".join(part for part in (HOW.get(told.how, told.how), told.recorded_by) if part)
                or "imported",
            ),
        )


def _with_parents(told: Referral) -> list[Fact]:
    until = (
        say("To be looked at again by {follow_up}").format(follow_up=day_words(told.follow_up))
        if told.follow_up
        else ""
    )
    facts = (
        (say("Agreed with the parents"), told.parents_agreed),
        (say("Followed"), "\n".join(part for part in (until, told.follow_up_result) if part)),
    )
    return [Fact(label=label, words=words) for label, words in facts if words]


def _notices(told: Referral) -> list[QWidget]:
    if told.concern_withheld:
        return [
            Banner(
                kind="locked", head=say("The narrative is held back"), text=say("It waits for a version without names.")
            )
        ]
    if told.sanitised:
        text = say("You read it without what would give the person away.")
        return [Banner(kind="locked", head=say("The person who told the hub stays anonymous."), text=text)]
    return []


def _concern(told: Referral) -> str:
    return say("Held back") if told.concern_withheld else told.concern


def _referrer(referrer: Referrer | None, told: Referral) -> str:
    if told.source is None:
        return say("Who it was, and where it came from, is held back.")
    if referrer is None:
        return (
            say("{source}. Who it was is held back.").format(source=say(told.source.words))
            if told.anonymity_asked
            else say(told.source.words)
        )
    lines = [
        " · ".join(part for part in (referrer.name, referrer.role, referrer.organisation) if part)
        or say("No name given"),
        " · ".join(part for part in (say(told.source.words), referrer.relationship) if part),
        " · ".join(part for part in (referrer.phone, referrer.email) if part),
    ]
    if referrer.anonymity_asked:
        lines.append(
            say("Asked to stay anonymous. {anonymity_reason}")
            .format(anonymity_reason=referrer.anonymity_reason)
            .strip()
        )
    return "\n".join(line for line in lines if line)


def _tone(sheet: EnquirySheet) -> str:
    return "lock" if sheet.referral.anonymity_asked else "text"


def _consent(consent: Consent, sheet: EnquirySheet) -> str:
    if not consent.asked:
        return _sentences(say("Not asked"), consent.ground, consent.why_not)
    by = listed([person.called for person in sheet.people if person.id in consent.by])
    said = {True: say("Given"), False: say("Refused"), None: say("Asked, no answer yet")}[consent.given]
    return say("{said} by {by}").format(said=said, by=by) if by and consent.given is not None else said


def _family(consent: Consent) -> str:
    if not consent.parents_told:
        return _sentences(say("The parents have not been told"), consent.parents_ground, consent.parents_why_not)
    lines = [say("The parents have been told of this referral.")]
    lines += [say("They were told of this: {one}.").format(one=one) for one in consent.explained]
    lines += [say("They were not told of this: {one}.").format(one=one) for one in consent.not_explained]
    return "\n".join(lines)


def _sentences(*parts: str) -> str:
    return " ".join(f"{part.strip().removesuffix('.')}." for part in parts if part.strip())
