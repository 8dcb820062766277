"""The decision record's end: what was decided for each child, why, and who signed it."""

from collections.abc import Iterator
from dataclasses import replace

from reportlab.platypus import Flowable, KeepTogether, Spacer

from mashdesk.documents.dates import written_moment
from mashdesk.documents.paragraphs import Prose
from mashdesk.documents.record_layout import BODY, FINE, LABEL, PART, SECTION, Fact, Heading, facts
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.snapshots import Decision, EnquirySheet

_NOTE = replace(BODY, keep_with_next=True)


def in_brief(sheet: EnquirySheet, profile: HubProfile) -> Iterator[Flowable]:
    """The whole on one look: times, rating, and each child's outcome as it stands."""
    screened = written_moment(sheet.screening.at) if sheet.screening else "not screened"
    current = sheet.current_decisions
    signed = sorted({written_moment(decision.signed) for decision in current})
    yield from facts(
        [
            ("Received", written_moment(sheet.referral.received)),
            ("Screened", screened),
            ("Decided", "; ".join(signed) or "not decided"),
            ("Rating", sheet.row.rating.words),
            *((sheet.person(each.person).name, f"{each.outcome_words} ({_level(each, profile)})") for each in current),
        ]
    )


def decisions_section(sheet: EnquirySheet, profile: HubProfile) -> Iterator[Flowable]:
    """Each child's decision in full; a superseded one stays, and says so."""
    yield Heading("Decisions", SECTION)
    if not sheet.decisions:
        yield Prose("No decision has been signed.", BODY)
    for decision in sheet.decisions:
        yield Prose(sheet.person(decision.person).name, PART)
        yield from _note(decision, sheet)
        yield from facts(
            [
                ("Harmed, or could be", decision.harm.words),
                ("Would benefit", "Yes" if decision.would_benefit else "No"),
                ("Level of need", _level(decision, profile)),
                *([("By the document", decision.threshold)] if decision.threshold else []),
                ("Outcome", decision.outcome_words),
                ("Reasons", decision.reasons),
                ("Next steps", decision.next_steps),
                ("Told the family", decision.told_family or "The hub's words for this outcome"),
                ("If things do not go well", decision.contingency),
            ]
        )


def _note(decision: Decision, sheet: EnquirySheet) -> Iterator[Flowable]:
    if decision.superseded:
        later = [each for each in sheet.decisions if each.supersedes == decision.id]
        when = f" on {written_moment(later[0].signed)}" if later else ""
        yield Prose(f"SUPERSEDED: a later decision took the place of this one{when}.", _NOTE)
    if decision.supersedes:
        yield Prose("This decision takes the place of an earlier one, which stays on this record.", _NOTE)


def signatures_section(sheet: EnquirySheet) -> Iterator[Flowable]:
    """Who signed each decision, in which post, when, and the fingerprint of what was signed."""
    if not sheet.decisions:
        return
    heading: list[Flowable] = [Heading("Signatures", SECTION)]  # inside what is kept together, or it stays behind alone
    for decision in sheet.decisions:
        superseded = " (superseded)" if decision.superseded else ""
        signed = facts(
            [
                ("Decision for", f"{sheet.person(decision.person).name}{superseded}"),
                ("Signed by", f"{decision.signed_by_name}, {decision.signed_by_post}"),
                ("Signed", written_moment(decision.signed)),
            ]
        )
        fingerprint = Fact(Prose("Content hash", LABEL), Prose(decision.content_hash, FINE))
        yield KeepTogether([*heading, *signed, fingerprint, Spacer(1, 8)])
        heading = []


def _level(decision: Decision, profile: HubProfile) -> str:
    return f"level {decision.level}: {profile.threshold.level(decision.level).title}"
