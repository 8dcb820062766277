"""Whether somebody who is being typed was known before: asked once name and birth stand there, and kept in the log."""

from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from mashdesk.domain.ages import parse_day
from mashdesk.domain.codes import BirthAccuracy
from mashdesk.domain.identifiers import nhs_number
from mashdesk.domain.matching import LikelyAnswer
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.viewmodels.typed_referral import Typed
from mashdesk.services.matching import TypedPerson, look_for_typed


def person_in(typed: Typed) -> TypedPerson | None:
    """The person as they can be looked for; None while neither a whole name with a birth nor a number stands there."""
    given, family, known = (str(typed.get(name) or "").strip() for name in ("given_names", "family_name", "known_as"))
    birth, number = _birth_in(typed), nhs_number(str(typed.get("nhs_number") or "")) or ""
    if not (given and family and birth) and not number:
        return None
    told = {"birth": birth.isoformat(), "birth_accuracy": BirthAccuracy.KNOWN.value} if birth else {}
    return TypedPerson(given, family, known_as=known, nhs_number=number, **told)


def _birth_in(typed: Typed) -> date | None:
    told = str(typed.get("birth") or "").strip()
    if typed.get("birth_accuracy") != BirthAccuracy.KNOWN or not told:
        return None
    day = parse_day(told, "birth")
    return day if isinstance(day, date) else None


class KnownModel(QObject):
    """One asking for each person and each way in which they are told.

    Signals:
        answered(str, LikelyAnswer, datetime): of the person of this reference, as of the server's time. None takes back
            what was answered, for the person is told otherwise now.
    """

    answered = Signal(str, object, object)

    def __init__(self, who: SignedIn, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._who, self._tasks = who, tasks
        self._asked: dict[str, TypedPerson | None] = {}

    def consider(self, typed: Typed) -> None:
        """This is meant: ask, unless nothing is different from the last time."""
        ref, person = str(typed.get("ref")), person_in(typed)
        if person == self._asked.get(ref):
            return
        self._asked[ref] = person
        self.answered.emit(ref, None, None)
        if person is not None:
            self._ask(ref, person)

    def forget(self) -> None:
        """The form holds another referral."""
        self._asked = {}

    def _ask(self, ref: str, person: TypedPerson) -> None:
        sitting = self._who.sitting
        self._tasks.run(
            lambda: look_for_typed(sitting, person),
            lambda answer: self._on_answer(ref, person, answer, self._who.now()),
            lambda _failure: self._on_failed(ref, person),
            receiver=self,
        )

    def _on_answer(self, ref: str, person: TypedPerson, answer: LikelyAnswer, now: datetime) -> None:
        if self._asked.get(ref) == person:
            self.answered.emit(ref, answer, now)

    def _on_failed(self, ref: str, person: TypedPerson) -> None:
        """Nothing is said: whoever types a referral is not held up. Leaving a field asks again."""
        if self._asked.get(ref) == person:
            del self._asked[ref]
