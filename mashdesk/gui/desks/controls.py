"""The controls of a form about a family, read and filled alike whatever they are."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.desks.people_choice import PeopleChoice
from mashdesk.gui.language import say
from mashdesk.gui.widgets.text_area import TextArea

Choices = Sequence[tuple[str, str]]
Control = PeopleChoice | CodePicker | ChoiceRow | QLineEdit | QPlainTextEdit
YES_NO = ((True, say("Yes")), (False, say("No")))


def ticks(choices: Choices) -> PeopleChoice:
    """Any number of these."""
    control = PeopleChoice()
    control.offer(choices)
    return control


def one_of(choices: Choices, prompt: str = say("Choose")) -> CodePicker:
    """One of a list."""
    control = CodePicker()
    control.offer(choices, prompt=prompt)
    return control


def yes_or_no() -> ChoiceRow:
    """Neither is chosen at the start."""
    control = ChoiceRow()
    control.offer(YES_NO)
    return control


def row_of(choices: Choices) -> ChoiceRow:
    """A few side by side."""
    control = ChoiceRow()
    control.offer(choices)
    return control


def line() -> QLineEdit:
    """One line."""
    return QLineEdit()


def words(lines: int = 2) -> TextArea:
    """A few sentences."""
    return TextArea(lines=lines)


def value_of(control: QWidget) -> object:
    """What is typed or chosen, as a draft keeps it."""
    if isinstance(control, PeopleChoice):
        return list(control.chosen)
    if isinstance(control, CodePicker):
        return control.code
    if isinstance(control, ChoiceRow):
        return control.value
    if isinstance(control, QLineEdit):
        return control.text()
    assert isinstance(control, QPlainTextEdit)
    return control.toPlainText()


def put(control: QWidget, value: object) -> None:
    """Show a value; one of another kind shows nothing."""
    if isinstance(control, PeopleChoice):
        control.choose([str(one) for one in value] if isinstance(value, list | tuple) else [])
    elif isinstance(control, CodePicker):
        control.choose(value if isinstance(value, str) else "")
    elif isinstance(control, ChoiceRow):
        control.choose(value if isinstance(value, bool | str) else None)
    elif isinstance(control, QLineEdit):
        control.setText(value if isinstance(value, str) else "")
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(value if isinstance(value, str) else "")


def words_of(control: QWidget, value: object) -> str:
    """A value as whoever answers with this control reads it."""
    if isinstance(control, PeopleChoice):
        return ", ".join(control.words_of([str(one) for one in value] if isinstance(value, list | tuple) else []))
    if isinstance(control, CodePicker):
        return control.itemText(control.findData(value)) if value else ""
    if isinstance(control, ChoiceRow):
        return control.words_of(value) if isinstance(value, bool | str) else ""
    return value if isinstance(value, str) else ""


def when_changed(control: QWidget, call: Callable[[], None]) -> None:
    """Call it at every change, by hand or not."""
    if isinstance(control, QLineEdit | QPlainTextEdit):
        control.textChanged.connect(lambda *_: call())
    elif isinstance(control, PeopleChoice | CodePicker | ChoiceRow):
        control.changed.connect(call)
