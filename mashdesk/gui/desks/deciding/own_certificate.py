"""The decision record signed with one's own certificate: which file, its passphrase, and where the record goes."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from mashdesk.domain.refusals import Problem
from mashdesk.gui.fonts import px
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.field import Field
from mashdesk.gui.widgets.plain_label import PlainLabel

TOLD = "Whoever opens the file sees that you signed it and that nothing was changed since. Your passphrase is not kept."
NOT_CHOSEN = "Choose the file with your certificate and its key."
_HINT = "A file that ends in .p12 or .pfx"
_KINDS = "Certificates (*.p12 *.pfx);;All files (*)"


class OwnCertificate(QDialog):
    """Stays until the record is written; what is typed stays when it is refused.

    `choose_file` asks which file it is; None when the person thinks better of it.

    Signals:
        sign_asked(Path, str): the certificate's file and its passphrase; answer with `show_refused` or `accept`.
    """

    sign_asked = Signal(object, str)

    def __init__(self, parent: QWidget, *, choose_file: Callable[[], Path | None] | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("MASH Desk")
        self._choose_file = choose_file or self._ask_for_file
        self.certificate, self.passphrase = QLineEdit(self), QLineEdit(self)
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.fields = {
            "certificate": Field(self.certificate, self, label="Your certificate", hint=_HINT),
            "passphrase": Field(self.passphrase, self, label="Its passphrase", optional=True),
        }
        self.browse = Button(self, text="Browse…", icon="file-search")
        self.sign = Button(self, text="Sign and write the record", icon="pen-line", kind="primary", key="Enter")
        self.cancel = Button(self, text="Not now", kind="quiet")
        self.loose = PlainLabel(self, tone="red_text", wrap=True)
        self.loose.hide()
        self._lay_out()
        self._connect()
        self.certificate.setFocus()

    def show_refused(self, problems: Iterable[Problem], loose: str = "") -> None:
        """Not written: each problem beside its field, any other one under them."""
        self._set_busy(False)
        self.loose.setText(loose)
        self.loose.setVisible(bool(loose))
        for problem in problems:
            field = self.fields.get(problem.field, self.fields["certificate"])
            field.set_problem(problem.message)
            field.setFocus()

    def _lay_out(self) -> None:
        self.setMinimumWidth(px(460))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(22), px(18), px(22), px(16))
        column.setSpacing(px(10))
        column.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as what is said needs, at any time
        column.addWidget(PlainLabel(self, text="Sign the decision record", role="title"))
        column.addWidget(PlainLabel(self, text=TOLD, tone="text2", wrap=True))
        column.addWidget(self.fields["certificate"])
        row = QHBoxLayout()
        row.addWidget(self.browse)
        row.addStretch(1)
        column.addLayout(row)
        for widget in (self.fields["passphrase"], self.loose):
            column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        foot.addWidget(self.sign)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.browse.clicked.connect(self._on_browse)
        self.cancel.clicked.connect(self.reject)
        self.sign.clicked.connect(self._on_sign)
        self.finished.connect(self.passphrase.clear)
        for key, edit in (("certificate", self.certificate), ("passphrase", self.passphrase)):
            edit.returnPressed.connect(self._on_sign)
            edit.textEdited.connect(lambda _text, key=key: self.fields[key].set_problem(None))
        for button in (self.browse, self.cancel):
            button.setAutoDefault(False)

    def _on_browse(self) -> None:
        if chosen := self._choose_file():
            self.certificate.setText(str(chosen))
            self.fields["certificate"].set_problem(None)
            self.passphrase.setFocus()

    def _on_sign(self) -> None:
        if not self.sign.isEnabled():
            return
        for field in self.fields.values():
            field.set_problem(None)
        self.loose.hide()
        if not self.certificate.text().strip():
            self.show_refused([Problem("certificate", NOT_CHOSEN)])
            return
        self._set_busy(True)
        self.sign_asked.emit(Path(self.certificate.text().strip()), self.passphrase.text())

    def _set_busy(self, busy: bool) -> None:
        self.sign.setEnabled(not busy)
        self.sign.setText("Writing…" if busy else "Sign and write the record")

    def _ask_for_file(self) -> Path | None:
        chosen, _kind = QFileDialog.getOpenFileName(self, "Your certificate", "", _KINDS)
        return Path(chosen) if chosen else None
