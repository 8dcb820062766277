"""One thing to fill in: label above, hint under the label, the control, and what is wrong with it right below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from mashdesk.gui.language import say
from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel, restyle


class Field(QWidget):
    """Wraps a control. Required is the rule and goes unsaid; `optional` is said."""

    def __init__(
        self,
        control: QWidget,
        parent: QWidget | None = None,
        *,
        label: str = "",
        hint: str = "",
        optional: bool = False,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._label = PlainLabel(self, text=label, role="label")
        self._optional = PlainLabel(self, text=say("optional") if optional else "", role="small", tone="text3")
        self._hint = PlainLabel(self, text=hint, role="small", tone="text2", wrap=True)
        self._problem_mark = IconMark(self, icon="triangle-alert", tone="red_text", size=15)
        self._problem = PlainLabel(self, role="label", tone="red_text", wrap=True)
        self._lay_out()
        self._name_control(label, hint, optional)
        self.set_problem(None)

    @property
    def problem(self) -> str:
        """What is wrong, or ""."""
        return self._problem.text()

    def set_problem(self, text: str | None) -> None:
        """Say what is wrong and what to do, or None when nothing is."""
        self._problem.setText(text or "")
        self._problem.setVisible(bool(text))
        self._problem_mark.setVisible(bool(text))
        restyle(self.control, "problem", bool(text))
        self.control.setAccessibleDescription(text or self._hint.text())

    @property
    def label(self) -> str:
        """What is asked."""
        return self._label.text()

    def set_label(self, text: str) -> None:
        """Ask for something else in the same place."""
        self._label.setText(text)
        self._say_name(text)

    def let_label_wrap(self) -> None:
        """In a narrow panel a long question goes on in a second line."""
        self._label.let_wrap()
        self._head.setStretch(0, 1)
        self._head.setStretch(2, 0)  # the room behind it is the label's own

    def set_hint(self, text: str) -> None:
        """Say something else under the label."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        if not self.problem:
            self.control.setAccessibleDescription(text)

    def _name_control(self, label: str, hint: str, optional: bool) -> None:
        self._label.setBuddy(self.control)
        self.setFocusProxy(self.control)
        self._say_name(say("{label}, optional").format(label=label) if optional else label)
        self._hint.setVisible(bool(hint))
        if isinstance(self.control, QPlainTextEdit):
            # Tab leaves the field, as everywhere else: the reader's order is the tab order.
            self.control.setTabChangesFocus(True)

    def _say_name(self, name: str) -> None:
        self.control.setAccessibleName(name)
        line = self.control.lineEdit() if isinstance(self.control, QComboBox) else None
        if line is not None:
            line.setAccessibleName(name)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._head = head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label)
        head.addWidget(self._optional)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._hint)
        self._put_control(column)
        wrong = QHBoxLayout()
        wrong.setSpacing(6)
        wrong.addWidget(self._problem_mark, 0, Qt.AlignmentFlag.AlignTop)
        wrong.addWidget(self._problem, 1)
        column.addLayout(wrong)
        tall = isinstance(self.control, QPlainTextEdit)
        self.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred if tall else QSizePolicy.Policy.Maximum
        )

    def _put_control(self, column: QVBoxLayout) -> None:
        """A control that wraps gets an item that remembers no size.

        Qt tells the first item that a control ever had when it has grown. One from a drawn form had its first there.
        """
        inside = self.control.layout()
        if inside is not None and inside.hasHeightForWidth():
            self.control.setParent(self)
            column.addItem(QWidgetItem(self.control))
            self.control.show()
        else:
            column.addWidget(self.control, 1 if isinstance(self.control, QPlainTextEdit) else 0)
