"""One entry about a family as it is typed: an answer, a ground, a telling or an attempt to reach somebody."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QObject

from mashdesk.domain.changes import Changes
from mashdesk.domain.codes import ReferralKind
from mashdesk.domain.family import Basis, Consent, FamilySide, Telling
from mashdesk.domain.family_codes import (
    AskedAbout,
    Capacity,
    Channel,
    ConsentAnswer,
    ContactResult,
    Explained,
    Safe,
    ToldBy,
)
from mashdesk.domain.refusals import Problem
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.domain.two_versions import SavedMeanwhile
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.based_entry import BasedEntry
from mashdesk.gui.viewmodels.discussion_model import moment_typed
from mashdesk.gui.viewmodels.family_meanwhile import NO_LONGER, latest, recorded_since
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.services.family import (
    RecordConsent,
    RecordFamilyContact,
    RecordLawfulBasis,
    RecordTelling,
    record_consent,
    record_family_contact,
    record_lawful_basis,
    record_telling,
)
from mashdesk.services.family_checks import (
    check_consent,
    check_family_contact,
    check_lawful_basis,
    check_telling,
)


class Entry(StrEnum):
    """What is being recorded; the part of the desk that a guard points to has the same name."""

    CONSENT = "consent"
    BASIS = "basis"
    TELLING = "telling"
    CONTACT = "contact"
    CALL = "call"
    """Somebody rings: `CallerModel` holds what is typed of it."""


class FamilyEntry(BasedEntry):
    """`begun` is what is answered already; `side` what is recorded of the family, None until it is read.

    It is based on the moment of the last entry that was there as it was begun: a later one is new to whoever types.
    """

    def __init__(
        self,
        who: SignedIn,
        tasks: Tasks,
        bus: ChangeBus,
        *,
        entry: Entry,
        sheet: EnquirySheet,
        begun: Mapping[str, object] | None = None,
        side: FamilySide | None = None,
        parent: QObject | None = None,
    ) -> None:
        began = _beginning(who, entry, sheet) | dict(begun or {})
        super().__init__(who, tasks, bus, f"family-{entry.value}/{sheet.row.enquiry}", began=began, parent=parent)
        self.entry, self.sheet = entry, sheet
        self._side = side
        self.based_on = self.stands()

    @property
    def decides(self) -> bool:
        """Whether this person answers for not telling."""
        return self.who.has_role("senior_social_worker")

    def stands(self) -> str | None:
        """The moment of the last entry."""
        return latest(self._side) if self._side is not None else None

    def take_side(self, side: FamilySide) -> None:
        """What is recorded of the family by now."""
        self._side = side
        if self.based_on is None:
            self.based_on = latest(side)

    @property
    def meanwhile(self) -> SavedMeanwhile | None:
        """What somebody else recorded about the same people and the same question since this was begun."""
        side = self._side
        if side is None or self.based_on is None:
            return None
        rows: dict[Entry, Sequence[Consent | Basis | Telling]] = {
            Entry.CONSENT: side.consents,
            Entry.BASIS: side.bases,
            Entry.TELLING: side.tellings,
        }
        return recorded_since(rows.get(self.entry, ()), self.based_on, self.values)

    def problems(self) -> tuple[Problem, ...]:
        """What is still missing."""
        if self.entry is Entry.CONSENT:
            return check_consent(self._consent())
        if self.entry is Entry.BASIS:
            unchosen = () if self._text("ground") else (Problem("ground", say("Choose one of the hub's grounds.")),)
            return (*check_lawful_basis(self._basis()), *unchosen)
        if self.entry is Entry.TELLING:
            telling = self.who.profile.policies.telling
            return check_telling(
                self._telling(), decides=self.decides, policy=self._telling_policy(), grounds=bool(telling.unless)
            )
        return check_family_contact(self._contact())

    def save(self) -> None:
        """Keep it."""
        enquiry = self.sheet.row.enquiry
        self.form.send(self._saving(), Changes(worklists=True, sheet=True, enquiry=enquiry))

    def _telling_policy(self) -> str:
        concern = self.sheet.row.kind is ReferralKind.CHILD_PROTECTION
        return self.who.profile.policies.telling.child_protection if concern else ""

    def _saving(self) -> Callable[[], object]:
        sitting, sheet = self.who.sitting, self.sheet
        enquiry = sheet.row.enquiry
        if self.entry is Entry.CONSENT:
            consent = self._consent()
            return lambda: record_consent(sitting, consent, enquiry)
        if self.entry is Entry.BASIS:
            basis = self._basis()
            return lambda: record_lawful_basis(sitting, basis, sheet)
        if self.entry is Entry.TELLING:
            telling = self._telling()
            return lambda: record_telling(sitting, telling, enquiry)
        contact = self._contact()
        return lambda: record_family_contact(sitting, contact, enquiry)

    def _consent(self) -> RecordConsent:
        return RecordConsent(
            self.form.request,
            self._ids("people"),
            self._codes("about", AskedAbout),
            self._code("answer", ConsentAnswer),
            self._moment("happened"),
            by_person=self._id("by_person"),
            capacity=self._code("capacity", Capacity),
            explained=self._codes("explained", Explained),
            understood=self._yes("understood"),
            committed=self._yes("committed"),
            agencies=tuple(self._list("agencies")),
            **self._texts("explanation", "options", "limits", "why", "how", "correction"),
        )

    def _basis(self) -> RecordLawfulBasis:
        ground = self._text("ground")
        return RecordLawfulBasis(
            self.form.request,
            self._ids("people"),
            self._codes("about", AskedAbout),
            None if ground == NO_LONGER else ground or None,
            self._text("reason"),
        )

    def _telling(self) -> RecordTelling:
        return RecordTelling(
            self.form.request,
            self._ids("people"),
            self._yes("told"),
            self._code("told_by", ToldBy),
            self._moment("happened"),
            sure_of_no_risk=self._yes("sure_of_no_risk"),
            **self._texts("how", "what", "ground", "why_not", "correction"),
        )

    def _contact(self) -> RecordFamilyContact:
        return RecordFamilyContact(
            self.form.request,
            self._id("person"),
            self._moment("tried"),
            self._code("channel", Channel),
            self._code("result", ContactResult),
            self._code("safe", Safe),
            child=self._id("child"),
            **self._texts("safety", "views", "wishes", "explained", "explained_how", "interpreter", "correction"),
        )


def _beginning(who: SignedIn, entry: Entry, sheet: EnquirySheet) -> dict[str, object]:
    """A moment ago is when most things happened; one child needs no choosing."""
    subjects = [str(one.id) for one in sheet.subjects]
    concerned = subjects if len(subjects) == 1 and entry is not Entry.TELLING else []
    now = moment_typed(who.now())
    return {"people": concerned, "happened": now, "tried": now}
