"""The decision record: everything that led to a decision, who took it and why, for the file inside the hub.

It holds sealed information, because its only reader is the senior social worker; it never leaves the hub.
"""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from mashdesk.documents.archive import archive_form
from mashdesk.documents.paragraphs import Prose
from mashdesk.documents.record_decisions import decisions_section, in_brief, signatures_section
from mashdesk.documents.record_information import discussion_section, information_section
from mashdesk.documents.record_layout import QUIET, TITLE
from mashdesk.documents.record_pages import Paper, record_pages
from mashdesk.documents.record_referral import consent_section, people_section, referral_section, screening_section
from mashdesk.documents.refused import ask_for, ask_for_room, refused_plainly
from mashdesk.documents.shipped_profiles import shipped_profile
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.papers import DecisionRecordFacts


def render_decision_record(facts: DecisionRecordFacts, profile: HubProfile | None = None) -> bytes:
    """The record as PDF bytes in archive form; the same facts and profile always give the same bytes.

    `profile` is the hub's as it stood when the facts were read; without it the shipped one of `facts.hub` is taken.
    DocumentRefused when it cannot be made.
    """
    profile = profile or shipped_profile(facts.hub)
    ask_for("decision record", {"its reference": facts.sheet.row.reference, "whoever prints it": facts.printed_by})
    ask_for_room("decision record", facts)
    with refused_plainly("decision record"):
        title = Paper("Decision record", facts.sheet.row.reference, facts.printed, facts.printed_by)
        return archive_form(record_pages(title, _flow(facts, profile)))


def _flow(facts: DecisionRecordFacts, profile: HubProfile) -> Iterator[Flowable]:
    sheet = facts.sheet
    yield Prose("Decision record", TITLE)
    yield Prose(f"{profile.name} · {sheet.row.reference}", QUIET)
    yield from in_brief(sheet, profile)
    yield from referral_section(sheet)
    yield from people_section(sheet)
    yield from consent_section(sheet)
    yield from screening_section(sheet, profile)
    yield from information_section(sheet, profile)
    yield from discussion_section(sheet)
    yield from decisions_section(sheet, profile)
    yield from signatures_section(sheet)
