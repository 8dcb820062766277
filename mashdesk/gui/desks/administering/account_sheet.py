"""One account: its head, and beside each other what can be changed of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mashdesk.domain.accounts import Change, StaffAccount
from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.staff_words import LEFT, typed_standing
from mashdesk.gui.desks.administering.account_form import AccountForm
from mashdesk.gui.desks.administering.head_card import HeadCard
from mashdesk.gui.desks.administering.questions import (
    agency_question,
    post_question,
    roles_question,
    standing_questions,
    texts,
    values_of,
)
from mashdesk.gui.desks.administering.reset_card import ResetCard
from mashdesk.gui.desks.fitting_scroll import FittingScroll
from mashdesk.gui.language import say
from mashdesk.gui.viewmodels.administration_model import AdministrationModel

ENDS_OPENINGS = say("What they have open ends at once, and the hub manager is told.")
OPENS = say("Without both, or after either has ended, the account is closed. What is left empty stays as it is.")


class AccountSheet(QWidget):
    """Follows one account; what somebody has begun to type about it stays when others change it.

    Signals:
        password_made(login, name, password): a reset was asked for; the password is shown this once.
    """

    password_made = Signal(str, str, str)

    def __init__(self, model: AdministrationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.account: StaffAccount | None = None
        self.head, self.reset = HeadCard(self), ResetCard(self)
        who = model.who
        self.agency = AccountForm(
            self, [agency_question(who)], title=say("Agency"), submit=say("Change the agency"), told=ENDS_OPENINGS
        )
        self.post = AccountForm(
            self, [post_question(who)], title=say("Post"), submit=say("Change the post"), told=ENDS_OPENINGS
        )
        self.standing = AccountForm(
            self,
            standing_questions(optional=False),
            title=say("Vetting and training"),
            submit=say("Record"),
            told=OPENS,
        )
        self.roles = self._roles_form(())
        self._scroll = FittingScroll(self)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    def arrange(self, *, narrow: bool) -> None:
        """One column where there is little room."""
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if narrow else beside)

    def focus_start(self) -> None:
        """To the first thing that can be changed."""
        (self.roles if self.roles.isVisible() else self.head.close_button).setFocus()
        self.roles.fields["roles"].setFocus()

    def show_account(self, account: StaffAccount) -> None:
        """Show an account as it is now."""
        another = self.account is None or self.account.login != account.login
        held = () if self.account is None else self.account.roles
        self.account = account
        if another or ("administrator" in held) != ("administrator" in account.roles):
            self._renew_roles(account, keep=not another)
        mine = account.login == self._model.who.person.login
        self.head.show_account(account, self._model.agencies.get(account.agency, account.agency), mine=mine)
        for form in (self.roles, self.agency, self.post, self.standing):
            form.setVisible(not mine and account.state != LEFT)
            form.fill(values_of(account), over_what_was_typed=another)
        self._show_reset(account, may=not mine and account.state != LEFT, another=another)

    def _show_reset(self, account: StaffAccount, *, may: bool, another: bool) -> None:
        reset = self._model.staff.reset_of(account.login)
        self.reset.setVisible(may)
        self.reset.show_reset(reset, asked_here=reset is not None and reset.asked_by == self._model.who.person.login)
        if another:
            self.reset.form.fill({}, over_what_was_typed=True)
            self._keep_drafts_of(account)

    def keep_drafts(self) -> None:
        """Keep what is typed now."""
        for form in self._forms().values():
            form.keep_draft()

    def _forms(self) -> dict[str, AccountForm]:
        forms = {"roles": self.roles, "agency": self.agency, "post": self.post, "standing": self.standing}
        return forms | {"reset": self.reset.form}

    def _keep_drafts_of(self, account: StaffAccount) -> None:
        for what, form in self._forms().items():
            form.leave()
            if not form.isHidden():
                form.keep_in(self._model.draft(f"{what}/{account.login}"))

    def _roles_form(self, held: tuple[str, ...]) -> AccountForm:
        form = AccountForm(
            self, [roles_question(held)], title=say("Roles"), submit=say("Change the roles"), told=ENDS_OPENINGS
        )
        form.send_asked.connect(self._on_roles)
        return form

    def _renew_roles(self, account: StaffAccount, *, keep: bool) -> None:
        gone, self.roles = self.roles, self._roles_form(account.roles)
        gone.leave()
        if keep:
            self.roles.keep_in(self._model.draft(f"roles/{account.login}"))
        if keep and gone.touched:
            self.roles.fill(values_of(account))
            self.roles.go_on_with(gone)
        self._left.replaceWidget(gone, self.roles)
        gone.hide()
        gone.deleteLater()

    def _on_roles(self, values: dict[str, object]) -> None:
        chosen = values["roles"]
        roles = tuple(str(one) for one in chosen) if isinstance(chosen, list) else ()
        self._model.change_roles(self._seen, roles, lambda _: self.roles.show_saved(), self.roles.show_refused)

    def _on_agency(self, values: dict[str, object]) -> None:
        agency = str(values["agency"])
        self._model.change_agency(self._seen, agency, lambda _: self.agency.show_saved(), self.agency.show_refused)

    def _on_post(self, values: dict[str, object]) -> None:
        post = str(values["post"])
        self._model.change_post(self._seen, post, lambda _: self.post.show_saved(), self.post.show_refused)

    def _on_standing(self, values: dict[str, object]) -> None:
        try:
            standing = typed_standing(texts(values))
        except BadInput as bad:
            self.standing.show_refused(bad.problems)
            return
        done = lambda _: self.standing.show_saved()  # noqa: E731 - as short as the others
        self._model.change_standing(self._seen, standing, done, self.standing.show_refused)

    def _on_change(self, what: Change) -> None:
        self._model.change(self._seen, what, lambda _: None, self._on_change_failed)

    def _on_change_failed(self, problems: tuple[Problem, ...], words: str) -> None:
        self.head.show_refused(" ".join([words, *(say(one.message) for one in problems)]).strip())

    def _on_reset(self, values: dict[str, object]) -> None:
        seen = self._seen

        def on_made(password: str) -> None:
            self.reset.form.show_saved()
            self.reset.form.fill({})
            self.password_made.emit(seen.login, seen.name, password)

        self._model.ask_reset(seen, str(values["because"]), on_made, self.reset.form.show_refused)

    def _on_reset_ended(self, approve: bool) -> None:
        reset = self._model.staff.reset_of(self._seen.login)
        if reset is not None:
            self._model.end_reset(reset, lambda _: None, self._on_reset_failed, approve=approve)

    def _on_reset_failed(self, problems: tuple[Problem, ...], words: str) -> None:
        self.reset.show_refused(" ".join([words, *(say(one.message) for one in problems)]).strip())

    @property
    def _seen(self) -> StaffAccount:
        assert self.account is not None, "a form is shown with its account"
        return self.account

    def _connect(self) -> None:
        self.agency.send_asked.connect(self._on_agency)
        self.post.send_asked.connect(self._on_post)
        self.standing.send_asked.connect(self._on_standing)
        self.head.change_asked.connect(self._on_change)
        self.reset.form.send_asked.connect(self._on_reset)
        self.reset.ended.connect(self._on_reset_ended)

    def _lay_out(self) -> None:
        for each in (self.roles, self.agency, self.reset):
            self._left.addWidget(each)
        for each in (self.standing, self.post):
            self._right.addWidget(each)
        for column in (self._left, self._right):
            column.setSpacing(10)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        self._columns.setSpacing(10)
        body = self._scroll.body
        body.setContentsMargins(12, 10, 12, 10)
        body.setSpacing(10)
        body.addWidget(self.head)
        body.addLayout(self._columns)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
