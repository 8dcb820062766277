"""The part "Family" of an enquiry: what it agreed to, on what ground the hub goes without, who was told and reached."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mashdesk.domain.family import Basis, Consent, FamilyCall, FamilyContact, FamilySide, Telling
from mashdesk.domain.family_codes import AskedAbout
from mashdesk.domain.names import isolated
from mashdesk.domain.snapshots import EnquirySheet
from mashdesk.gui.desks.sheet.facts import Fact, ScrollingCard, block
from mashdesk.gui.desks.sheet.words import counted, listed, moment_words
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.family_entry import Entry
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.empty_state import EmptyState
from mashdesk.gui.widgets.plain_label import PlainLabel

ASK = {
    Entry.CALL: say("A parent rings…"),
    Entry.CONSENT: say("Agreement…"),
    Entry.CONTACT: say("Contact…"),
    Entry.TELLING: say("Told, or not…"),
    Entry.BASIS: say("Go without…"),
}
NOTHING = say("Nothing is recorded of the family yet: what it agreed to, whether it was told, what it says.")
LATER = say("A later entry counts")


class FamilyCard(ScrollingCard):
    """Signals: `entry_asked(Entry)`: something of this kind is to be recorded."""

    entry_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, name=say("Family"))
        self.buttons = {entry: self._button(entry, words) for entry, words in ASK.items()}
        self._row = WrapRow(self)
        self.body.insertWidget(0, self._row)
        for entry, button in self.buttons.items():
            button.clicked.connect(lambda _=False, one=entry: self.entry_asked.emit(one))

    def _button(self, entry: Entry, words: str) -> Button:
        called = entry is Entry.CALL
        return Button(
            self, text=words, icon="phone" if called else "plus", key="Ctrl+T" if called else "", compact=True
        )

    def offer(self, entries: Iterable[Entry]) -> None:
        """What this person may record."""
        offered = tuple(entries)
        for entry, button in self.buttons.items():
            button.setVisible(entry in offered)
        self._row.setVisible(bool(offered))
        self._row.show_widgets([self.buttons[entry] for entry in ASK if entry in offered])

    def show_side(self, side: FamilySide, sheet: EnquirySheet) -> None:
        """Show all of it, what stands first."""
        said, stand, holds = _Said(sheet), frozenset(side.standing_consents), frozenset(side.standing_bases)
        parts: list[QWidget] = []
        if side.doubts:
            parts.append(said.doubt(side))
        for head, widgets in (
            (
                say("Agreement"),
                [said.consents(group, stands=group[0] in stand) for group in _together(side.consents, stand)],
            ),
            (
                say("Going without agreement"),
                [said.bases(group, stands=group[0] in holds) for group in _together(side.bases, holds)],
            ),
            (say("Told, or not"), [said.telling(one, stands=one in side.standing_tellings) for one in side.tellings]),
            (say("Contact"), [said.contact(one) for one in side.contacts]),
            (say("Calls"), [said.call(one) for one in side.calls]),
        ):
            if widgets:
                parts += [PlainLabel(text=head, role="heading"), *widgets]
        self.fill(*(parts or [EmptyState(icon="users", head=say("Nothing recorded"), text=NOTHING)]))


Row = TypeVar("Row", bound=Consent | Basis)


def _together(rows: Iterable[Row], stand: Collection[Row]) -> list[list[Row]]:
    """What stands first; what was recorded at once about several children and both questions, as one."""
    groups: dict[object, list[Row]] = {}
    ordered: list[Row] = sorted(rows, key=lambda row: row not in stand)
    for one in ordered:
        key: tuple[object, ...] = (one in stand, *_all_but_whom(one))
        groups.setdefault(key, []).append(one)
    return [part for group in groups.values() for part in _by_questions(group)]


def _all_but_whom(one: Consent | Basis) -> list[object]:
    return [value for name, value in vars(one).items() if name not in ("id", "person", "about", "at")]


def _by_questions(group: list[Row]) -> list[list[Row]]:
    """Two children stand in one line only where it is about the same for both."""
    asked: dict[object, frozenset[AskedAbout]] = {
        one.person: frozenset(other.about for other in group if other.person == one.person) for one in group
    }
    parts: dict[object, list[Row]] = {}
    for one in group:
        parts.setdefault(asked[one.person], []).append(one)
    return list(parts.values())


class _Said:
    """The entries in words, with the names of this enquiry's people."""

    def __init__(self, sheet: EnquirySheet) -> None:
        self._sheet = sheet

    def doubt(self, side: FamilySide) -> QWidget:
        agencies = {one.agency: one.agency_name for one in self._sheet.requests}
        names = listed(sorted({agencies.get(one.agency, one.agency) for one in side.doubts}))
        people = listed(sorted({self._called(one.person) for one in side.doubts}))
        text = say("Agreement about {people} was taken back after these were asked: {names}.").format(
            people=people, names=names
        )
        return Banner(kind="warning", head=say("Requests in doubt."), text=text)

    def consents(self, group: list[Consent], *, stands: bool) -> QWidget:
        one = group[0]
        by = self._called(one.by_person) if one.by_person else say("Nobody was asked")
        capacity = f", {say(one.capacity.words).lower()}" if one.capacity else ""
        facts = [
            Fact(
                label=self._concerning(group),
                words=say(one.answer.words),
                role="strong",
            ),
            Fact(
                label=f"{by}{capacity}",
                words=say("{happened}, recorded by {by}").format(happened=moment_words(one.happened), by=one.by),
            ),
        ]
        told = ", ".join(say(part.words).lower() for part in one.explained)
        more = (
            (say("They were told"), ". ".join(part for part in (told.capitalize(), one.explanation) if part)),
            (say("Options talked through"), one.options),
            (say("Understood"), _yes(one.understood)),
            (say("Committed to taking part"), _yes(one.committed)),
            (say("Only these agencies"), listed([self._agency(agency) for agency in one.agencies])),
            (say("Limits"), one.limits),
            (say("Why"), one.why),
        )
        return self._block(facts, more, one.correction, stands=stands)

    def bases(self, group: list[Basis], *, stands: bool) -> QWidget:
        one = group[0]
        facts = [
            Fact(
                label=self._concerning(group),
                words=one.ground_words or say("No ground any more"),
                role="strong",
            ),
            Fact(
                label=say("Authorised by {authorised_by}, {at}").format(
                    authorised_by=one.authorised_by, at=moment_words(one.at)
                ),
                words=one.reason,
            ),
        ]
        return self._block(facts, (), "", stands=stands or one.ground is None)

    def telling(self, one: Telling, *, stands: bool) -> QWidget:
        when = moment_words(one.happened) if one.happened else moment_words(one.at)
        by = say("by {told_by}, ").format(told_by=say(one.told_by.words).lower()) if one.told_by else ""
        answer = say("Told") if one.told else say("Not told")
        facts = [
            Fact(label=self._called(one.person), words=answer, role="strong"),
            Fact(
                label=say("{by}{when}, recorded by {by_2}").format(by=by, when=when, by_2=one.by),
                words=one.what or one.why_not,
            ),
        ]
        return self._block(facts, (), one.correction, stands=stands)

    def contact(self, one: FamilyContact) -> QWidget:
        facts = [
            Fact(
                label=f"{self._called(one.person)} · {say(one.channel.words)}, {moment_words(one.tried)}",
                words=say(one.result.words),
                role="strong",
            )
        ]
        wishes = f"{self._called(one.child)}: {one.wishes}" if one.child else ""
        more = (
            (say("Safe to reach like this"), f"{say(one.safe.words)}. {one.safety}".strip()),
            (say("What they think"), one.views),
            (say("A child's wishes"), wishes),
            (say("What was explained"), " ".join(part for part in (one.explained, one.explained_how) if part)),
            (say("Interpreter"), one.interpreter),
        )
        return self._block(facts, more, one.correction, stands=True)

    def call(self, one: FamilyCall) -> QWidget:
        """How many answers agreed, never which: it would be said aloud."""
        said = (
            say("{agreed} of {asked} agreed").format(agreed=len(one.agreed), asked=counted(len(one.asked), "answer"))
            if one.asked
            else say("Nothing was asked")
        )
        who = self._called(one.person) if one.person else say("Somebody else")
        facts = [
            Fact(
                label=say("Said to be {who} · {at}").format(who=who, at=moment_words(one.at)),
                words=say(one.result.words),
                role="strong",
            ),
            Fact(label=say("Answered by {by}").format(by=one.by), words=said),
        ]
        return self._block(facts, ((say("What they asked"), one.note),), "", stands=True)

    def _block(self, facts: list[Fact], more: Iterable[tuple[str, str]], correction: str, *, stands: bool) -> QWidget:
        shown: list[QWidget] = [] if stands else [Chip(text=LATER, icon="history", kind="plain")]
        shown += facts
        shown += [Fact(label=label, words=words) for label, words in more if words]
        if correction:
            shown.append(Fact(label=say("A correction"), words=correction))
        return block(*shown)

    def _concerning(self, group: Sequence[Consent | Basis]) -> str:
        people = [child.id for child in self._sheet.subjects if child.id in {each.person for each in group}]
        about = [say(asked.words) for asked in AskedAbout if asked in {each.about for each in group}]
        return " · ".join([listed([self._called(person) for person in people]), *about])

    def _called(self, person: object) -> str:
        found = next((one for one in self._sheet.people if one.id == person), None)
        return isolated(found.called) if found else say("Somebody")

    def _agency(self, agency: str) -> str:
        return next((one.agency_name for one in self._sheet.requests if one.agency == agency), agency)


def _yes(answer: bool | None) -> str:
    return "" if answer is None else say("Yes") if answer else say("No")
