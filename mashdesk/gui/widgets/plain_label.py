"""The only label there is: plain text whatever is in it, in a role and a tone of the design."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again."""
    before = widget.property(name)
    widget.setProperty(name, value)
    if (before or None) == (value or None) or not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # the same, or not looked at yet
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class PlainLabel(QLabel):
    """Text that is never read as markup. Roles: see `fonts.ROLES`; tones: text, text2, text3, accent, red_text …"""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        wrap: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if wrap:
            self.let_wrap()
        self.setText(text)

    def let_wrap(self) -> None:
        """A wrapped label must be allowed to be narrow, or it holds its column at its first line's width."""
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_tone(self, tone: str) -> None:
        """Show the text in another colour of the theme."""
        restyle(self, "tone", tone)

    def set_role(self, role: str) -> None:
        """Show the text in another role: size and weight."""
        restyle(self, "role", role)
