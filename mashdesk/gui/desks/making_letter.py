"""At a sheet: the part "Letters", and the form that makes one, beside the picture."""

from PySide6.QtWidgets import QWidget

from mashdesk.domain.letter_kinds import GoesTo, LetterKind
from mashdesk.domain.letters_to_make import Home
from mashdesk.domain.names import isolated
from mashdesk.domain.recipients import OutcomeRecipient
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks import controls
from mashdesk.gui.desks.entry_panel import EntryPanel
from mashdesk.gui.desks.form_beside import FormBeside
from mashdesk.gui.desks.letter_to_work import goes_where, of_kinds, to_work, written_to_work
from mashdesk.gui.desks.question import HOW_TO_TYPE, Question
from mashdesk.gui.desks.sheet.enquiry_sheet import EnquirySheetView
from mashdesk.gui.desks.sheet.letters_card import heard_by
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.enquiry_model import EnquiryModel
from mashdesk.gui.viewmodels.letter_entry import LetterEntry
from mashdesk.gui.viewmodels.recipients_model import HeardEntry, RecipientsModel
from mashdesk.gui.viewmodels.signed_in import SignedIn

TOLD = say("It then stands among the letters: it is kept, checked and released there before it leaves.")
HEARD = say("The enquiry is not closed before each of them has heard, or it is recorded why not.")
MAKERS = ("mash_officer", "senior_social_worker")

AT_HOME = (GoesTo.PARENT, GoesTo.CHILD, GoesTo.ADULT, GoesTo.SERVICE)


class MakingLetter(FormBeside):
    """Whoever makes no letters is offered none."""

    def __init__(
        self, desk: QWidget, enquiry: EnquiryModel, sheet: EnquirySheetView, who: SignedIn, tasks: Tasks, bus: ChangeBus
    ) -> None:
        super().__init__(desk, enquiry, sheet, part="letters")
        self._with = (who, tasks, bus)
        self.recipients = RecipientsModel(who, tasks, bus, enquiry, self)
        self._sheet = sheet
        sheet.letters.make_asked.connect(self.begin)
        sheet.letters.heard_asked.connect(self.begin_heard)
        self.recipients.changed.connect(self.show_recipients)
        if any(who.has_role(role) for role in MAKERS):
            sheet.offer_letters()

    def begin(self) -> None:
        """Make a letter about the enquiry that is open."""
        sheet = self.enquiry.sheet
        if sheet is None:
            return
        who, tasks, bus = self._with
        model = LetterEntry(who, tasks, bus, sheet=sheet, parent=self)
        self.stand(
            EntryPanel(self.desk, model, questions(model), title=say("A letter"), told=TOLD, submit=say("Make it"))
        )

    def begin_heard(self, of: OutcomeRecipient) -> None:
        """Record how this one was told, or why they are not."""
        sheet = self.enquiry.sheet
        if sheet is None:
            return
        who, tasks, bus = self._with
        model = HeardEntry(who, tasks, bus, of=of, sheet=sheet, parent=self)
        ways = [(one.value, say(one.words)) for one in self.recipients.ways(of)]
        asked = [
            Question("how", say("How {heard_by} was told").format(heard_by=heard_by(of, sheet)), controls.row_of(ways)),
            Question("happened", say("When"), controls.line(), HOW_TO_TYPE),
            Question("because", say("What they were told, or why they are not"), controls.words(4)),
        ]
        self.stand(
            EntryPanel(self.desk, model, asked, title=say("How they were told"), told=HEARD, submit=say("Record it"))
        )

    def show_recipients(self) -> None:
        """Who hears of the outcome beside the parents, as far as each was told."""
        model = self.recipients
        self._sheet.letters.show_recipients(model.recipients if model.read else (), may_record=model.may_record)


def questions(model: LetterEntry) -> list[Question]:
    """Which letter, to whom, and what is written in it and why it is right."""
    kinds = [(kind.value, say(kind.words)) for kind in model.kinds]
    return [
        Question("kind", say("Which letter"), controls.one_of(kinds), say("What cannot be made now is not offered.")),
        *to_work(model),
        *(_to_whom(model, goes_to) for goes_to in AT_HOME),
        Question(
            "words",
            say("What you write to them"),
            controls.words(6),
            say("Plain words, about a hundred: one page. Nothing of what others told of their parents."),
            shown=of_kinds(LetterKind.CHILD),
        ),
        Question("because", say("Why it is right to write"), controls.words(2), shown=of_kinds(LetterKind.CHILD)),
        *written_to_work(model),
    ]


def _to_whom(model: LetterEntry, goes_to: GoesTo) -> Question:
    choices = [(f"{one.person.id} {one.household.id}", _called(one)) for one in model.homes(goes_to)]
    return Question(
        f"to_{goes_to.value}",
        say("About whom") if goes_to is GoesTo.SERVICE else say("To whom"),
        controls.one_of(choices),
        shown=lambda values: goes_where(values) is goes_to,
    )


def _called(home: Home) -> str:
    address = home.household.address
    where = address.lines[0] if address and address.lines else say("a confidential address")
    return f"{isolated(home.person.name)}, {where}"
