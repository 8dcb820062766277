"""One question of a short form: its words, its control, and when it is asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from mashdesk.gui.language import say

Values = Mapping[str, object]
Shown = Callable[[Values], bool]
HOW_TO_TYPE = say("The day and the time, such as 21 Nov 2026 14:50.")


@dataclass(frozen=True)
class Question:
    """One field: its name, its words, its control, and when it is asked."""

    name: str
    label: str
    control: QWidget
    hint: str = ""
    optional: bool = False
    shown: Shown = lambda _values: True
