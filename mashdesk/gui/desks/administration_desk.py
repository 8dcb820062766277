"""The administrator's desk: the accounts of the hub, and nothing of a case.

Whom to look at first stands at the top: locked out, vetting or training ended or ending. Nothing here reads an enquiry.
"""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from mashdesk.domain.accounts import NewAccount, StaffAccount
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.staff_list import LineOutcome
from mashdesk.domain.staff_words import typed_standing
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.desks.administering.account_form import AccountForm
from mashdesk.gui.desks.administering.account_sheet import AccountSheet
from mashdesk.gui.desks.administering.passwords_shown import PasswordsShown, Shown
from mashdesk.gui.desks.administering.questions import new_account_questions, texts
from mashdesk.gui.desks.administering.staff_pane import StaffPane
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.desks.list_and_sheet import ListAndSheet
from mashdesk.gui.desks.sheet.words import counted
from mashdesk.gui.language import say
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.administration_model import AdministrationModel
from mashdesk.gui.viewmodels.signed_in import SignedIn
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.empty_state import EmptyState

CHOOSE = say("Who is locked out, or whose vetting or training ends soon, stands first. Nothing of a case is here.")
FIRST = say(
    "It lasts 24 hours and opens nothing but the change to one's own. Give it to its owner, and to nobody else."
)
RESET = say("It is none before a second administrator has approved it, within 24 hours. Give it to its owner alone.")


class AdministrationDesk(QWidget):
    """The accounts on the left, the chosen one on the right; Ctrl+N makes a new one."""

    def __init__(self, who: SignedIn, tasks: Tasks, bus: ChangeBus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AdministrationModel(who, tasks, bus, self)
        self.pane = StaffPane(self.model, self)
        self.sheet = AccountSheet(self.model, self)
        self.form = AccountForm(
            self,
            new_account_questions(who),
            title=say("New account"),
            submit=say("Make the account"),
            kind="primary",
            key="F8",
        )
        self.form.fill({"has_password": True})
        self.form.keep_in(self.model.draft("new"))
        self.passwords = PasswordsShown(self)
        self._nothing = EmptyState(
            self, icon="users", head=say("Choose an account"), text=CHOOSE, action=say("New account")
        )
        self._new = FittingScroll(self)
        self._columns = ListAndSheet(self.pane, self, list_words=say("Staff"))
        self._lay_out()
        self._connect()
        self.model.reload()

    def new(self) -> None:
        """A new account (Ctrl+N); what was typed in it before is still there."""
        self.pane.list.choose_none()
        self._columns.show_page(self._new)
        self.form.fields["login"].setFocus()

    def primary_action(self) -> None:
        """F8: make the account, or the passwords have been passed on."""
        if self._columns.shown() is self._new:
            self.form.send()
        elif self._columns.shown() is self.passwords:
            self.passwords.leave()

    def save(self) -> None:
        """Ctrl+S: what is typed is kept on this computer."""
        self.form.keep_draft()
        self.sheet.keep_drafts()

    def back(self) -> None:
        """To the list (Esc)."""
        self._columns.show_list()
        self.pane.list.setFocus()

    def find_text(self, text: str) -> bool:
        """Look for an account (Ctrl+K, then Enter)."""
        self._columns.show_list()
        return self.pane.find_text(text)

    def import_file(self, path: Path) -> None:
        """Bring in a list of staff, line by line."""
        self.pane.foot.setText(say("Bringing the list in…"))
        self.model.import_list(path, self._on_imported, self._on_import_failed)

    def _choose_file(self) -> None:
        told, _kind = QFileDialog.getOpenFileName(
            self, say("A list of staff"), "", say("Tables (*.csv);;All files (*)")
        )
        if told:
            self.import_file(Path(told))

    def _on_chosen(self, account: StaffAccount) -> None:
        if self._columns.shown() is self.passwords:
            self.passwords.leave()
        self.sheet.show_account(account)
        self._columns.show_page(self.sheet)

    def _on_changed(self) -> None:
        shown = self.sheet.account
        now = self.model.staff.account(shown.login) if shown is not None else None
        if now is not None:
            self.sheet.show_account(now)

    def _on_new(self, values: dict[str, object]) -> None:
        said, roles = texts(values), values["roles"]
        try:
            standing = typed_standing(said)
        except BadInput as bad:
            self.form.show_refused(bad.problems)
            return
        told = (said["login"].strip(), said["name"].strip(), said["post"].strip(), said["agency"])
        held = tuple(str(one) for one in roles) if isinstance(roles, list) else ()
        new = NewAccount(*told, held, standing, has_password=values["has_password"] is not False)
        self.model.add(new, lambda made: self._on_added(new, made), self.form.show_refused)

    def _on_added(self, new: NewAccount, made: str | None) -> None:
        self.form.show_saved()
        self.form.fill({"has_password": True})
        line = Shown(f"{new.name} · {new.login}", made or "")
        self._show_passwords(say("{name} has an account").format(name=new.name), FIRST if made else "", [line])

    def _on_reset_made(self, login: str, name: str, password: str) -> None:
        self._show_passwords(
            say("A reset is asked for {name}").format(name=name), RESET, [Shown(f"{name} · {login}", password)]
        )

    def _on_imported(self, lines: tuple[LineOutcome, ...]) -> None:
        refused = sum(bool(one.problems) for one in lines)
        head = say("{lines} made, {refused} refused").format(
            lines=counted(len(lines) - refused, "account"), refused=counted(refused, "line")
        )
        shown = [
            Shown(
                say("Line {line} · {login}").format(line=one.line, login=one.login).rstrip(" ·"),
                one.password,
                one.problems,
            )
            for one in lines
        ]
        self._show_passwords(head, FIRST if refused < len(lines) else "", shown)

    def _on_import_failed(self, problems: tuple[Problem, ...], words: str) -> None:
        said = " ".join([words, *(say(one.message) for one in problems)]).strip()
        self._show_passwords(say("Nothing was brought in"), "", [Shown(say("The file"), problems=(Problem("", said),))])

    def _show_passwords(self, head: str, told: str, lines: list[Shown]) -> None:
        self.passwords.show_lines(head, told, lines)
        self.pane.list.choose_none()
        self.pane.show_rows()
        self._columns.show_page(self.passwords)
        self.passwords.focus_start()

    def _fit(self) -> None:
        self.sheet.arrange(narrow=self._columns.narrow)

    def _connect(self) -> None:
        self._columns.room_changed.connect(self._fit)
        self._nothing.action_asked.connect(self.new)
        self.pane.new_asked.connect(self.new)
        self.pane.import_asked.connect(self._choose_file)
        self.pane.row_chosen.connect(self._on_chosen)
        self.model.changed.connect(self._on_changed)
        self.form.send_asked.connect(self._on_new)
        self.sheet.password_made.connect(self._on_reset_made)
        self.passwords.done.connect(lambda: self._columns.show_page(self._nothing))
        self.passwords.done.connect(self.back)

    def _lay_out(self) -> None:
        cancel = Button(self.form, text=say("Not now"), kind="quiet")
        cancel.clicked.connect(lambda: self._columns.show_page(self._nothing))
        self.form.foot.insertWidget(1, cancel)
        self._new.body.setContentsMargins(12, 10, 12, 10)
        self._new.body.addWidget(self.form)
        self._new.body.addStretch(1)
        for page in (self._nothing, self.sheet, self._new, self.passwords):
            self._columns.add_page(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._columns)
