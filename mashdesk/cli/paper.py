"""The documents room, as services and desks call for it; ReportLab is imported when the first page is wanted."""

from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.snapshots import DecisionRecordFacts, LetterFacts


class Paper:
    """Facts in, PDF bytes out."""

    def outcome_letter(self, facts: LetterFacts, profile: HubProfile) -> bytes:
        """The outcome letter to one parent."""
        from mashdesk.documents.outcome_letter import render_outcome_letter

        return render_outcome_letter(facts, profile)

    def decision_record(self, facts: DecisionRecordFacts, profile: HubProfile) -> bytes:
        """The internal decision record."""
        from mashdesk.documents.decision_record import render_decision_record

        return render_decision_record(facts, profile)
