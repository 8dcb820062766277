"""The sign-in window: shown before anything heavy is loaded; says what is recorded and where a password is kept."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mashdesk.gui.change_password import ChangePassword
from mashdesk.gui.fonts import px
from mashdesk.gui.forms.ui_sign_in import Ui_SignIn
from mashdesk.gui.language import say
from mashdesk.gui.reading_order import focus_next
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.cards import Scroll
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.painting import LOOKS_CHANGED
from mashdesk.gui.widgets.plain_label import PlainLabel

SERVER, NAME, PASSWORD = "server", "name", "password"
"""The fields that `show_refused` can speak beside."""

OF_A_KEY = say("You sign in with your certificate. Leave this empty if its key has no passphrase.")

OFFERED = say(
    "While the server is away, two key holders together can open what this computer keeps of the open enquiries."
)

_WAIT_BEFORE_CANCEL = 2000
"""Milliseconds after which waiting may be stopped by hand."""


class SignIn(QWidget):
    """Collects server, name and password; whoever listens signs in and answers with `set_busy` and `show_refused`.

    The password is in the field until it has been sent, and nowhere after that.

    Signals:
        sign_in_asked(server, user, password, remember): password "" means the one that is remembered.
        cancelled: the person no longer wants to wait.
        server_changed(server): another server was chosen or typed.
        theme_asked: F11.
        pack_asked: the server is away, and the emergency pack of this computer is wanted.
    """

    sign_in_asked = Signal(str, str, str, bool)
    cancelled = Signal()
    server_changed = Signal(str)
    theme_asked = Signal()
    pack_asked = Signal()

    ui: Ui_SignIn

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        servers: Sequence[str] = (),
        hub: str = "",
        help_text: str = "",
        version: str = "",
    ) -> None:
        super().__init__(parent)
        self.change: ChangePassword | None = None
        self._set_up_form()
        self._fields = self._wrap_fields()
        self._remembered = False
        self._asks_for = "password"
        self._busy = False
        self._ask_whether_to_wait = QTimer(self, singleShot=True, interval=_WAIT_BEFORE_CANCEL)
        self._fill(servers, hub, help_text, version)
        self._connect()
        self.set_busy(False)

    # What the listener says

    def prefill(self, user: str, *, server: str = "", remembered: bool = False) -> None:
        """Who signed in here last; `remembered` when their password is kept on this computer."""
        if server:
            self.ui.server_box.setEditText(server)
        self.ui.name_edit.setText(user)
        self._remembered = remembered
        self.ui.password_edit.setPlaceholderText(say("Remembered on this computer") if remembered else "")
        self.ui.remember_check.setChecked(remembered)
        self._focus_first_empty()

    def set_asks_for(self, what: str) -> None:
        """What this server asks a person to type: a "password", the "passphrase" of their key (if any), or nothing."""
        self._asks_for = what
        field = self._fields[PASSWORD]
        field.set_label(say("Passphrase of your key") if what == "passphrase" else say("Password"))
        field.set_hint(OF_A_KEY if what == "passphrase" else "")
        for widget in (field, self.ui.remember_check, self.ui.kept_label):
            widget.setVisible(bool(what))

    def set_keyring(self, name: str | None) -> None:
        """Where a password would be kept ("Windows Credential Manager"), or None where this computer has no keyring."""
        self.ui.remember_check.setEnabled(name is not None and not self._busy)
        self._has_keyring = name is not None
        if name is None:
            self.ui.remember_check.setChecked(False)
            self.ui.kept_label.setText(say("This computer has no keyring: your password is not remembered."))
        else:
            self.ui.kept_label.setText(say("Kept in {name}, never in a file.").format(name=name))

    def set_busy(self, busy: bool) -> None:
        """Connecting, or no longer. The window stays alive; waiting can be stopped."""
        self._busy = busy
        for control in (self.ui.server_box, self.ui.name_edit, self.ui.password_edit, self.ui.sign_in_button):
            control.setEnabled(not busy)
        self.ui.server_button.setEnabled(not busy)
        self.ui.remember_check.setEnabled(self._has_keyring and not busy)
        self.ui.sign_in_button.setText(say("Signing in…") if busy else say("Sign in"))
        self.ui.sign_in_button.set_key("" if busy else "Enter")
        self.ui.cancel_button.setVisible(False)
        if busy:
            self._ask_whether_to_wait.start()
        else:
            self._ask_whether_to_wait.stop()

    def show_refused(self, field: str, message: str) -> None:
        """Not signed in: `message` beside "server", "name" or "password"; any other field says it in the banner."""
        self.set_busy(False)
        if field not in self._fields:
            self.show_connection("stop", say("Not signed in."), message)
            self.ui.name_edit.setFocus()
            return
        if field == SERVER:
            self._show_server()
        self._fields[field].set_problem(message)
        self._fields[field].control.setFocus()

    def offer_change(self, why: str, current: str, hint: str) -> ChangePassword:
        """In place of the sign-in: the password was given to this person, and they choose their own first."""
        self.set_busy(False)
        self.take_change_away()
        change = ChangePassword(self, why=why, current=current, hint=hint)
        change.cancelled.connect(self.take_change_away)
        self.ui.card.setVisible(False)
        self.ui.centre_layout.insertWidget(self.ui.centre_layout.indexOf(self.ui.card), change)
        self.change = change
        self._fit()
        change.start()
        return change

    def take_change_away(self) -> None:
        """Back to the sign-in; the passwords go with the form."""
        change, self.change = self.change, None
        if change is not None:
            change.forget()
            change.hide()
            change.deleteLater()
        self.ui.card.setVisible(True)

    def offer_pack(self) -> None:
        """The server is away, and this computer keeps an emergency pack."""
        for widget in (self.pack_button, self._pack_label):
            widget.setVisible(True)

    def problem_at(self, field: str) -> str:
        """What is said beside "server", "name" or "password"; empty when nothing is wrong there."""
        return self._fields[field].problem

    def show_connection(self, kind: str, head: str, text: str = "") -> None:
        """What is known of the connection; `kind` as for a banner: "safe", "warning", "lost", "stop"."""
        self.ui.connection_banner.say(kind, head, text)
        self.ui.connection_banner.setVisible(True)

    # The form

    def _set_up_form(self) -> None:
        self._has_keyring = False
        scroll, page = Scroll(self), QWidget()
        self.ui = Ui_SignIn()
        self.ui.setupUi(page)  # type: ignore[no-untyped-call]
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.setWindowTitle("MASH Desk")
        self.setMinimumSize(480, 420)
        self.resize(1100, 720)
        self.ui.sign_in_button.set_kind("primary")
        self.ui.sign_in_button.set_icon("log-in")
        for quiet in (self.ui.cancel_button, self.ui.server_button):
            quiet.set_kind("quiet")
        for label in (self.ui.kept_label, self.ui.recorded_label, self.ui.help_label):
            label.setWordWrap(True)
        self.ui.connection_banner.setVisible(False)
        self._make_pack_button()
        self._fit()

    def _make_pack_button(self) -> None:
        """Hidden until the server is away and there is a pack to open."""
        self.pack_button = Button(self.ui.card, text=say("Open the emergency pack…"), icon="shield-check")
        self._pack_label = PlainLabel(self.ui.card, text=OFFERED, role="small", tone="text2", wrap=True)
        place = self.ui.card_layout.indexOf(self.ui.connection_banner) + 1
        for widget in (self._pack_label, self.pack_button):
            widget.setVisible(False)
            self.ui.card_layout.insertWidget(place, widget)

    def _wrap_fields(self) -> dict[str, Field]:
        return {
            SERVER: self._wrap(self.ui.server_box, say("Server")),
            NAME: self._wrap(self.ui.name_edit, say("Name you sign in with")),
            PASSWORD: self._wrap(self.ui.password_edit, say("Password")),
        }

    def _wrap(self, control: QWidget, label: str) -> Field:
        layout: QBoxLayout = self.ui.card_layout
        place = layout.indexOf(control)
        field = Field(control, self.ui.card, label=label)
        layout.insertWidget(place, field)
        return field

    def _fill(self, servers: Sequence[str], hub: str, help_text: str, version: str) -> None:
        self.ui.server_box.addItems(list(servers))
        one = len(servers) == 1
        self._fields[SERVER].setVisible(not one)
        self.ui.server_button.setVisible(one)
        for label, words in (
            (self.ui.hub_label, hub),
            (self.ui.help_label, help_text),
            (self.ui.version_label, version),
            (self.ui.kept_label, ""),
        ):
            label.setText(words)
        self.ui.hub_label.setVisible(bool(hub))
        self.ui.help_label.setVisible(bool(help_text))

    def _connect(self) -> None:
        self.ui.sign_in_button.clicked.connect(self._on_sign_in)
        server_edit = self.ui.server_box.lineEdit()
        assert server_edit is not None  # the box is editable
        for edit in (self.ui.name_edit, self.ui.password_edit, server_edit):
            edit.returnPressed.connect(self._on_sign_in)
        self.ui.name_edit.textEdited.connect(self._on_name_edited)
        self.ui.password_edit.textEdited.connect(lambda _text: self._fields[PASSWORD].set_problem(None))
        self.ui.server_box.currentTextChanged.connect(self._on_server_changed)
        self.ui.server_button.clicked.connect(self._show_server)
        self.ui.cancel_button.clicked.connect(self._on_cancel)
        self.pack_button.clicked.connect(self.pack_asked)
        QShortcut(QKeySequence(Qt.Key.Key_F11), self).activated.connect(self.theme_asked)
        self._ask_whether_to_wait.timeout.connect(lambda: self.ui.cancel_button.setVisible(True))

    # What the person does

    def _on_sign_in(self) -> None:
        if self._busy or self._problems():
            return
        server = self.ui.server_box.currentText().strip()
        user = self.ui.name_edit.text().strip()
        password, remember = self.ui.password_edit.text(), self.ui.remember_check.isChecked()
        self.ui.password_edit.clear()
        self.ui.connection_banner.setVisible(False)
        self.set_busy(True)
        self.sign_in_asked.emit(server, user, password, remember)

    def _problems(self) -> bool:
        wanted = {
            SERVER: "" if self.ui.server_box.currentText().strip() else say("Type the name of the hub's server."),
            NAME: "" if self.ui.name_edit.text().strip() else say("Type the name you sign in with."),
            PASSWORD: "" if self._has_what_is_asked() else say("Type your password."),
        }
        for key, message in wanted.items():
            self._fields[key].set_problem(message or None)
        first = next((key for key, message in wanted.items() if message), None)
        if first == SERVER:
            self._show_server()
        if first is not None:
            self._fields[first].control.setFocus()
        return first is not None

    def _has_what_is_asked(self) -> bool:
        return self._asks_for != "password" or self._remembered or bool(self.ui.password_edit.text())

    def _on_name_edited(self) -> None:
        # Somebody else's remembered password is not theirs.
        self._remembered = False
        self.ui.password_edit.setPlaceholderText("")
        self._fields[NAME].set_problem(None)

    def _on_server_changed(self, server: str) -> None:
        self._remembered = False
        self.ui.password_edit.setPlaceholderText("")
        self._fields[SERVER].set_problem(None)
        self.server_changed.emit(server.strip())

    def _on_cancel(self) -> None:
        self.set_busy(False)
        self.cancelled.emit()
        self.ui.password_edit.setFocus()

    def _show_server(self) -> None:
        self._fields[SERVER].setVisible(True)
        self.ui.server_button.setVisible(False)
        self.ui.server_box.setFocus()

    def _focus_first_empty(self) -> None:
        empty = self.ui.name_edit if not self.ui.name_edit.text() else self.ui.password_edit
        empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        for card in (self.ui.card, self.change):
            if card is not None:
                card.setFixedWidth(max(320, min(px(470), self.width() - 48)))

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """The first empty field has the keyboard."""
        super().showEvent(event)
        self._focus_first_empty()

    def changeEvent(self, event: QEvent) -> None:
        """The card grows with the text."""
        super().changeEvent(event)
        if event.type() in LOOKS_CHANGED and hasattr(self, "ui"):
            self._fit()

    def resizeEvent(self, event: object) -> None:
        """The card fits a narrow window."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab and Shift+Tab go the way one reads."""
        return focus_next(self.window(), forward=forward)
