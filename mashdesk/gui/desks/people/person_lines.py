"""A person, or a home, in the part "People": what stands of them in words, icon and colour, and what was before."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QMenu, QWidget

from mashdesk.domain.codes import BirthAccuracy
from mashdesk.domain.identifiers import written_nhs_number
from mashdesk.domain.names import isolated
from mashdesk.domain.people_said import (
    ChangeStep,
    ContactChannel,
    NoContact,
    PersonChange,
    Relation,
    StaffWarning,
    WayToReach,
    earlier,
    standing,
)
from mashdesk.domain.snapshots import EnquirySheet, Household, Person
from mashdesk.gui.desks.people.words import (
    SAFETY,
    before_words,
    called,
    change_words,
    days_words,
    name_words,
    need_words,
    order_state,
    order_words,
    protected,
    reach_words,
    relation_words,
    residence_words,
    review_words,
    said_words,
    standing_of,
)
from mashdesk.gui.desks.sheet.facts import Fact
from mashdesk.gui.desks.sheet.words import counted, moment_words
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.typed_of_person import About, Doing, Row
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chip import Chip

Ask = Callable[[About], None]
_FORM = {
    "OtherName": Doing.NAME,
    "WayToReach": Doing.CONTACT,
    "Need": Doing.NEED,
    "Residence": Doing.RESIDENCE,
    "Relation": Doing.RELATION,
    "NoContact": Doing.ORDER,
    "StaffWarning": Doing.WARNING,
}
REACHED_BY = {
    ContactChannel.PHONE: "phone",
    ContactChannel.EMAIL: "mail",
    ContactChannel.POST: "mail",
    ContactChannel.OTHER: "phone",
}
_OF_A_PERSON = (
    (Doing.NAME, say("Another name…")),
    (Doing.CONTACT, say("A number, e-mail or post…")),
    (Doing.NEED, say("What they need: language, interpreter, large print…")),
    (Doing.RESIDENCE, say("Where they live or lived…")),
    (Doing.RELATION, say("What they are to somebody…")),
    (Doing.ORDER, say("Must keep away from somebody…")),
    (Doing.WARNING, say("A warning…")),
)


def warned(about: UUID, sheet: EnquirySheet, today: date) -> list[QWidget]:
    """Chips of what whoever deals with them must see first, and its words below."""
    said = sheet.said
    warnings = said.warnings_of(about)
    kept = [one for one in said.orders_standing(today) if one.person == about]
    shields = [one for one in said.orders_standing(today) if about in one.protects]
    unsafe = [one for one in said.contacts_of(about) if one.safe.value == "not_safe"]
    chips = [
        *(_warning_chip(one, today) for one in warnings),
        *(
            Chip(
                text=say("Must keep away from {protected}").format(protected=protected(one, sheet)),
                icon="user-x",
                kind="red",
            )
            for one in kept
        ),
        *(
            Chip(text=say("Protected: {kind}").format(kind=say(one.kind.words)), icon="shield-check", kind="outline")
            for one in shields
        ),
        *(
            Chip(
                text=say("Not safe: {reach}").format(reach=reach_words(one, sheet)),
                icon=REACHED_BY[one.channel],
                kind="red",
            )
            for one in unsafe
        ),
        *(Chip(text=need_words(one), icon="message-square-text", kind="outline") for one in said.needs_of(about)),
    ]
    row: list[QWidget] = []
    if chips:
        line = WrapRow()
        line.show_widgets(chips)
        row = [line]
    return [*row, *(_warning(one, today) for one in warnings), *(_order(one, sheet, today) for one in kept)]


def lines_of(person: Person, sheet: EnquirySheet, today: date) -> list[QWidget]:
    """How they are reached, where they live, whose they are, what else they are called, and what no longer stands."""
    said = sheet.said
    stands = frozenset(said.orders_standing(today))
    past = [one for one in said.orders_about(person.id) if one.person == person.id and one not in stands]
    return [
        *_numbers(person),
        *(_reach(one, sheet) for one in said.contacts_of(person.id)),
        *(
            Fact(
                label=say("Restricted: only senior social workers and information officers read this")
                if one.restricted
                else say("Said by {by}").format(by=one.by),
                words=name_words(one),
                tone="lock" if one.restricted else "text",
            )
            for one in said.names_of(person.id)
        ),
        *(
            Fact(label=say("Said by {said_by}").format(said_by=one.said_by), words=residence_words(one, sheet, today))
            for one in said.residences_of(person.id)
        ),
        *(_tie(one, sheet) for one in said.relations_of(person.id) if one.by),
        *(_order(one, sheet, today) for one in past),
        *(_change(one) for one in said.changes_of(person.id)),
        *before(person.id, sheet),
    ]


def lived_here(home: UUID, sheet: EnquirySheet, today: date) -> list[Fact]:
    """Who lived in a home, or will: whoever lives there today stands below it."""
    told = [one for one in standing(sheet.said.residences) if one.household == home and not one.stands(today)]
    words = [f"{called(one.person, sheet)}, {days_words(one.since, one.until)}" for one in told]
    return [Fact(label=say("Lived here, or will"), words="; ".join(words), tone="text2")] if words else []


def before(about: UUID, sheet: EnquirySheet) -> Iterator[Fact]:
    """What was said of them, and was corrected or is over."""
    said = sheet.said
    rows: tuple[Sequence[Row], ...] = (
        said.names, said.contacts, said.needs, said.residences, said.relations, said.orders, said.warnings,
    )  # fmt: skip
    for told in rows:
        later = {one.corrects: one for one in told}
        for one in earlier(told):
            person = getattr(one, "person", None)
            if about == (person if person is not None else getattr(one, "household", None)):
                how = later[one.id]
                what = say("Over") if how.ended else say("Corrected")
                yield Fact(
                    label=say("{what} by {by}: {why}").format(what=what, by=how.by, why=how.why),
                    words=said_words(one, sheet),
                    tone="text2",
                )


def menu_of_person(
    parent: QWidget, person: Person, sheet: EnquirySheet, ask: Ask, *, takes_away: bool = False
) -> Button:
    """The button from which everything of a person is said, put right, or said to be over."""
    told = [(About(doing, person.id), words) for doing, words in _OF_A_PERSON]
    if person.birth_accuracy is BirthAccuracy.EXPECTED:
        told.append((About(Doing.BORN, person.id), say("Born…")))
    else:
        told.append((About(Doing.NAMED, person.id), say("Called otherwise…")))
    if person.died is None:
        told.append((About(Doing.DIED, person.id), say("Died…")))
    told.append((About(Doing.NUMBERED, person.id), say("NHS number, pupil number…")))
    if any(home.address and person.id in home.people for home in sheet.households):
        told.append((About(Doing.POSTCODE, person.id), say("Postcode of their home…")))
    if takes_away:
        told.append((About(Doing.IN_ERROR, person.id), say("Entered in error…")))
    return _menu(parent, say("Edit {called}…").format(called=isolated(person.called)), told, person.id, sheet, ask)


def menu_of_home(parent: QWidget, home: Household, words: str, sheet: EnquirySheet, ask: Ask) -> Button:
    """The same for a home: it has warnings alone."""
    return _menu(
        parent,
        say("Edit {words}…").format(words=words),
        [(About(Doing.WARNING, home.id), say("A warning…"))],
        home.id,
        sheet,
        ask,
    )


def _menu(
    parent: QWidget, words: str, told: Sequence[tuple[About, str]], about: UUID, sheet: EnquirySheet, ask: Ask
) -> Button:
    button = Button(parent, text=say("Edit…"), icon="pen-line", compact=True)
    button.setAccessibleName(words)
    menu = QMenu(button)
    for one, label in told:
        menu.addAction(label.replace("&", "&&")).triggered.connect(lambda _=False, wanted=one: ask(wanted))
    for row in standing_of(about, sheet):
        menu.addSeparator()
        for doing, label in ((_FORM[type(row).__name__], say("Correct")), (Doing.END, say("Over"))):
            text = f"{label}: {said_words(row, sheet)}…".replace("&", "&&")
            wanted = About(doing, about, row)
            menu.addAction(text).triggered.connect(lambda _=False, wanted=wanted: ask(wanted))
    button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
    button.setAccessibleDescription(say("Opens a menu"))
    return button


def _warning_chip(one: StaffWarning, today: date) -> Chip:
    overdue = say(" · review overdue") if one.is_overdue(today) else ""
    return Chip(text=f"{say(one.kind.words)}{overdue}", icon="triangle-alert", kind="red" if overdue else "amber")


def _warning(one: StaffWarning, today: date) -> Fact:
    label = say("{kind} · said by {said_by} · {review}").format(
        kind=say(one.kind.words), said_by=one.said_by, review=review_words(one, today)
    )
    return Fact(label=label, words=one.words, tone="red_text" if one.is_overdue(today) else "text")


def _order(one: NoContact, sheet: EnquirySheet, today: date) -> Fact:
    words = ". ".join(part for part in (order_words(one, sheet), one.conditions.strip()) if part)
    return Fact(label=f"{order_state(one, today)} · {one.source}", words=words)


def _reach(one: WayToReach, sheet: EnquirySheet) -> Fact:
    _icon, kind = SAFETY[one.safe]
    said = say(", said by {said_by}").format(said_by=one.said_by) if one.said_by else ""
    close = say("Restricted · ") if one.restricted else ""
    safety = f": {one.safety}" if one.safety.strip() else ""
    tone = {"green": "text", "red": "red_text", "amber": "amber_text"}[kind]
    return Fact(label=f"{close}{reach_words(one, sheet)}", words=f"{say(one.safe.words)}{safety}{said}", tone=tone)


def _numbers(person: Person) -> list[Fact]:
    nhs = (
        say("NHS number {written_nhs_number}").format(written_nhs_number=written_nhs_number(person.nhs_number))
        if person.nhs_number
        else ""
    )
    pupil = say("pupil number {upn}").format(upn=person.upn) if person.upn else ""
    words = ", ".join(part for part in (nhs, pupil) if part)
    return [Fact(label=say("Numbers"), words=words[:1].upper() + words[1:])] if words else []


def _tie(one: Relation, sheet: EnquirySheet) -> Fact:
    """What was said beside the referral, of today or of before."""
    held = "" if one.holds else say("Not today · ")
    return Fact(
        label=say("{held}Said by {said_by}").format(held=held, said_by=one.said_by),
        words=relation_words(one, sheet),
        tone="text" if one.holds else "text2",
    )


def _change(one: PersonChange) -> Fact:
    """What became of them; of somebody who was added, how they belong here stands first."""
    if one.step is ChangeStep.ADDED:
        label = say("{at}, {by} · said by {said_by}").format(
            at=moment_words(one.at), by=one.by, said_by=one.said_by.strip()
        )
        return Fact(label=label, words=change_words(one), tone="text2")
    label = " · ".join(part for part in (say("Said by {by}").format(by=one.by), one.note.strip()) if part)
    return Fact(label=label, words=change_words(one), tone="lock" if one.restricted else "text2")


def in_error_words(one: PersonChange) -> Fact:
    """Who was entered in error, by whom that was said, when and why."""
    label = f"{moment_words(one.at)}, {one.by} · {one.note.strip()}"
    return Fact(label=label, words=before_words(one) or say("Somebody without a name"), tone="text2")


def head_chips(sheet: EnquirySheet, today: date) -> list[Chip]:
    """What the head of a sheet says of it: how many warnings there are, whether an order keeps somebody away."""
    warnings = sheet.said.warnings_standing()
    orders = sheet.said.orders_standing(today)
    overdue = sum(one.is_overdue(today) for one in warnings)
    chips = []
    if warnings:
        words = counted(len(warnings), "warning") + (
            say(", {overdue} to review").format(overdue=overdue) if overdue else ""
        )
        chips.append(Chip(text=words, icon="triangle-alert", kind="red" if overdue else "amber"))
    if orders:
        text = (
            say("No-contact order")
            if len(orders) == 1
            else say("{orders} no-contact orders").format(orders=len(orders))
        )
        chips.append(Chip(text=text, icon="user-x", kind="red"))
    return chips
