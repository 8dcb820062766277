"""Takes the pictures of this folder anew: each role's view of a fresh demo hub at 1366 by 768, each reached as its
user reaches it.

    .venv/bin/python docs/take_pictures.py            (on Linux without a screen: under xvfb-run)

The demo is made in a folder of its own and gone afterwards.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
sys.path.insert(0, str(ROOT))

from leaky_letter import show_leaks  # noqa: E402 - beside this script
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget  # noqa: E402
from small_pictures import save_small, wait  # noqa: E402 - beside this script
from typed_referral import fill_referral  # noqa: E402

from mashdesk import __version__  # noqa: E402
from mashdesk.app import application  # noqa: E402
from mashdesk.app.desktop import DEMO, Desktop  # noqa: E402
from mashdesk.cli.case_study import story_of  # noqa: E402
from mashdesk.cli.demo_hub import DemoHub, open_demo  # noqa: E402
from mashdesk.cli.sample_hub import DECIDER, OFFICER, PEOPLE, PRACTITIONERS, SCREENER  # noqa: E402
from mashdesk.domain.calendar import day_words  # noqa: E402
from mashdesk.domain.codes import Handling, LeavingPurpose  # noqa: E402
from mashdesk.gui.desks.deciding.steps import Step  # noqa: E402
from mashdesk.gui.sign_in import SignIn  # noqa: E402
from mashdesk.gui.theme import Kind  # noqa: E402
from mashdesk.gui.viewmodels.family_entry import Entry  # noqa: E402
from mashdesk.store.embedded import PrivateServer  # noqa: E402

NEIGHBOUR, SELF_REFERRAL, SCHOOL = "1001", "1002", "1003"
MANAGER = "maud.hollingbery"
DESIGN_SIZE, LARGE = (1366, 768), (1920, 1080)
PATIENCE = 30.0
"""Seconds to wait for a view before giving up."""
EMERGENCY = "The boy is at the police station and his mother cannot be reached; nobody named on it answers."
NEEDED = "So that his mother and his father understand what the school has seen, and why help is offered."
RELEASED = "His school says that he reads well and is liked, and that he has missed many mornings since September."
SCREENED = (
    "A child of six is alone in the morning and hungry. If so she is likely to come to harm. School, health and the "
    "police need to say what they know before the family is seen."
)


def main() -> int:
    """Every picture, one after the other."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        place.chmod(0o711)
        os.environ["MASHDESK_HOME"] = str(place)
        with PrivateServer(place / "server") as private:
            camera = Camera(open_demo(private, place, afresh=True))
            try:
                camera.take_all()
            finally:
                camera.desktop.close()
    return 0


class Camera:
    """Goes through the desktop as its user would and keeps what it sees."""

    def __init__(self, hub: DemoHub) -> None:
        self._passwords = hub.passwords
        known = {one: hub.passwords[one.login] for one in PEOPLE}
        self.desktop = Desktop(application(), demo=(hub.server, known))
        self.desktop.theme.choose(Kind.LIGHT)

    def take_all(self) -> None:
        """Sign-in first, then the way of a referral, then who only reads."""
        self._signing_in()
        self._front_door()
        self._screening()
        self._steps_before_deciding()
        self._agency()
        self._deciding()
        self._letters()
        self._releasing()
        show_leaks(self)
        self._reading()
        self._family()
        self._protecting()

    # The pictures

    def _signing_in(self) -> None:
        sign_in = SignIn(version=f"Version {__version__}", servers=["Northamptonshire MASH"])
        sign_in.resize(*DESIGN_SIZE)
        sign_in.set_keyring("Windows Credential Manager")
        sign_in.prefill(OFFICER)
        sign_in.show()
        sign_in.activateWindow()
        self._keep("sign-in", sign_in)
        sign_in.close()
        sign_in.deleteLater()
        self._settle(0.2)
        self.desktop.show_sign_in()
        assert self.desktop.front is not None
        self.desktop.front.resize(*DESIGN_SIZE)
        self._keep("demo-sign-in", self.desktop.front)

    def _front_door(self) -> None:
        """A day that does not exist is put right, and the referral sent: it waits for screening then."""
        desk = self._sign_in(OFFICER, "front_door")
        self._until(lambda: desk.worklist.rows)
        self._keep("front-door-list", self.desktop.window)
        desk.new()
        form = desk.form
        fill_referral(form)
        self._settle(1.0)
        form.send()
        self._settle(1.0)
        self._keep("front-door", self.desktop.window)
        form.people.card("p1").ui.birth.setText(_days_ago(6 * 365 + 40))
        form.send()
        self._until(lambda: not form.isVisible())
        self._settle(1.0)
        self._keep("front-door-sent", self.desktop.window)

    def _screening(self) -> None:
        desk = self._sign_in(SCREENER, "decide")
        rows = self._until(lambda: desk.worklist.rows)
        row = next(row for row in rows if row.reference.endswith("1004"))
        desk.pane.list.choose(row)
        self._keep("reason", self.desktop.window)
        self._open(desk, "1004", "Screening")
        panel = desk.steps.panel
        panel.ui.level.choose(3)
        panel.ui.rating.choose("amber")
        panel.ui.social_worker.choose("no")
        panel.ui.why.setPlainText(SCREENED)
        self._keep("screening", self.desktop.window)
        panel.save()
        self._until(lambda: desk.steps.step is Step.ASK)
        self._settle(1.0)
        panel = desk.steps.panel
        panel.ui.purpose.setCurrentIndex(0)
        panel.ui.basis.setCurrentIndex(1)
        self._keep("asking", self.desktop.window)

    def _steps_before_deciding(self) -> None:
        desk = self._sign_in(SCREENER, "decide")
        self._open(desk, NEIGHBOUR, "Gathering")
        self._keep("gathering", self.desktop.window)
        desk.sheet.header.primary.click()
        panel = desk.steps.panel
        panel.people()[0].view.setPlainText("He is loved and cared for. The gaps in the day are real.")
        panel.ui.agreed.setPlainText("All agree to see the family today; health and education had not answered.")
        self._keep("discussion", self.desktop.window)

    def _agency(self) -> None:
        desk = self._sign_in(PRACTITIONERS["education"], "agency")
        self._open(desk, NEIGHBOUR, "To answer our request")
        form = desk.form
        form.ui.answer.choose("items")
        _fill_item(form.item.ui, str(desk.sheet.people[0].id))
        self._settle(1.0)
        self._keep("agency-desk", self.desktop.window)
        for area in desk.findChildren(QScrollArea):
            if area.isVisible() and area.isAncestorOf(form.item.ui.will):
                area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        self._keep("who-may-see", self.desktop.window)

    def _deciding(self) -> None:
        desk = self._sign_in(DECIDER, "decide")
        self._open(desk, SELF_REFERRAL, "Deciding")
        panel = desk.steps.panel_of(Step.DECIDE)
        told = story_of("self-referral", _now())["decisions"]
        children = [str(child.id) for child in panel.model.subjects]
        _decide(panel, children[0], told[0] | {"next_steps": "", "contingency": ""})
        self._keep("decision-desk", self.desktop.window)
        window = self.desktop.window
        window.resize(*LARGE)
        self._settle(1.0)
        self._keep("decision-desk-1920", window)
        window.resize(*DESIGN_SIZE)
        self._settle(1.0)
        self._in_other_colours()
        for child, one in zip(children, told, strict=True):
            _decide(panel, child, one)
        panel.tabs.choose(children[0])
        panel.sign.click()
        self._until(lambda: desk.steps.step is Step.SIGN)
        self._settle(0.5)
        desk.steps.panel.ui.password.setText(self._passwords[DECIDER])
        self._keep("signing", self.desktop.window)
        self.desktop.window.lock()
        self._keep("lock-screen", self.desktop.window)
        self.desktop.window.unlock()
        desk.back()
        self.desktop.theme.set_text_scale(200)
        self._settle(1.0)
        self._keep("decision-desk-text-200", self.desktop.window)
        self.desktop.theme.set_text_scale(100)

    def _in_other_colours(self) -> None:
        theme, window = self.desktop.theme, self.desktop.window
        assert window is not None
        for kind, name in ((Kind.DARK, "dark"), (Kind.HIGH_CONTRAST, "high-contrast")):
            theme.choose(kind)
            self._keep(f"decision-desk-{name}", window)
        theme.choose(Kind.LIGHT)

    def _letters(self) -> None:
        desk = self._sign_in(OFFICER, "letters")
        letter = self._until(lambda: desk.worklist.letters)[0]
        pages: list[object] = []
        desk.letters.preview_ready.connect(pages.append)
        desk.list.choose(letter.letter)
        self._settle(0.3)
        desk.reason.open_asked.emit(letter, "To print and post the letter")
        self._until(lambda: pages)
        self._settle(1.0)
        self._keep("letters", self.desktop.window)

    def _releasing(self) -> None:
        """The hub asks for an item, its agency answers in words of its own, a letter holds them."""
        desk = self._sign_in(DECIDER, "decide")
        self._open(desk, SCHOOL, "Question about this enquiry")
        items = desk.enquiry.sheet.items
        item = next(one for one in items if one.agency == "education" and one.handling is Handling.HUB)
        desk.sheet.chronology.choose(str(item.id))
        desk.sheet.chronology.ask.click()
        panel = desk.releasing.panel
        panel.purpose.button(LeavingPurpose.LETTER.value).setChecked(True)
        panel.why.setPlainText(NEEDED)
        self._keep("asking-release", self.desktop.window)
        panel.save()
        self._until(lambda: desk.releasing.panel is None)
        desk = self._sign_in(PRACTITIONERS["education"], "agency")
        desk.lists.choose("releases")
        row = self._until(lambda: desk.asked.rows)[0]
        desk.lists.releases.choose(row.release)
        self._settle(0.3)
        releasing = desk.releasing
        releasing.reason.open_asked.emit(row, "To answer what we are asked to release")
        self._until(lambda: releasing.page.form)
        releasing.page.form.manner.button("sanitised").setChecked(True)
        releasing.page.form.words.setPlainText(RELEASED)
        self._settle(1.0)
        self._keep("to-release", self.desktop.window)
        releasing.primary_action()
        self._keep("releasing", self.desktop.window)
        releasing.primary_action()
        self._until(lambda: releasing.page.model.release.answer)
        desk = self._sign_in(DECIDER, "letters")
        letter = self._until(lambda: desk.worklist.letters)[0]
        pages: list[object] = []
        desk.letters.preview_ready.connect(pages.append)
        desk.list.choose(letter.letter)
        self._settle(0.3)
        desk.reason.open_asked.emit(letter, "To check a letter")
        self._until(lambda: pages and desk.contents.read)
        desk.sheet.contents.cards[0].box.click()
        self._keep("letter-holds", self.desktop.window)

    def _reading(self) -> None:
        desk = self._sign_in(MANAGER, "overview")
        self._open(desk, NEIGHBOUR, "Timeliness")
        self._keep("hub-overview", self.desktop.window)

    def _family(self) -> None:
        """What the mother said, and the form for the next call to her."""
        desk = self._sign_in(OFFICER, "front_door")
        self._open(desk, SELF_REFERRAL, "A call about this enquiry")
        self._until(lambda: desk.family.model.read)
        desk.sheet.choose_part("family")
        desk.family.begin(Entry.CONTACT)
        self._settle(0.5)
        self._keep("family", self.desktop.window)
        desk.family.end()

    def _protecting(self) -> None:
        """A restriction, an emergency opening from outside it, its review."""
        desk = self._sign_in(MANAGER, "overview")
        self._open(desk, NEIGHBOUR, "A colleague's family")
        desk.sheet.header.action_asked.emit("restrict")
        panel = desk.restricting.panel
        self._until(lambda: panel.ui.named.chosen)
        panel.ui.named.choose([MANAGER, DECIDER, *PRACTITIONERS.values()])
        panel.ui.reason.setPlainText("The mother works at the front door.")
        panel.command.keep_draft()
        self._settle(0.5)
        self._keep("restricting", self.desktop.window)
        reference = desk.enquiry.sheet.row.reference
        panel.save()
        self._until(lambda: desk.restricting.panel is None)
        desk = self._sign_in(OFFICER, "protect")
        desk.emergency.ui.reference.setText(reference)
        desk.emergency.ui.reason.setPlainText(EMERGENCY)
        self._keep("emergency", self.desktop.window)
        desk.primary_action()
        self._until(lambda: desk.enquiry.sheet)
        desk = self._sign_in(MANAGER, "protect")
        self._until(lambda: desk.model.watched.reviews)
        desk.strip.choose("reviews")
        self._settle(0.5)
        self._keep("to-review", self.desktop.window)

    # The way there

    def _sign_in(self, login: str, view: str) -> Any:
        if self.desktop.window is not None:
            self.desktop.sign_out()
            self._settle(0.5)
        self.desktop.sign_in(DEMO, login, "", False)
        window = self._until(lambda: self.desktop.window)
        window.resize(*DESIGN_SIZE)
        window.activateWindow()
        desk = window.show_view(view)
        self._settle(1.0)
        return desk

    def _open(self, desk: Any, reference: str, reason: str) -> None:
        """Choose the row, say why, and wait until what was opened is there."""
        rows = self._until(lambda: desk.worklist.rows)
        row = next(row for row in rows if row.reference.endswith(reference))
        desk.pane.list.choose(row)
        self._settle(0.3)
        desk.reason.open_asked.emit(row, reason)
        self._until(lambda: desk.enquiry.sheet)
        self._settle(1.5)

    def _keep(self, name: str, widget: QWidget | None) -> None:
        self._settle(0.5)
        assert widget is not None
        save_small(widget, PICTURES / f"{name}.png")
        sys.stdout.write(f"{name}\n")
        sys.stdout.flush()

    def _until(self, ask: Callable[[], Any]) -> Any:
        end = time.monotonic() + PATIENCE
        while not (answer := ask()):
            if time.monotonic() > end:
                raise TimeoutError
            wait(50)
        return answer

    @staticmethod
    def _settle(seconds: float) -> None:
        wait(int(seconds * 1000))
        QApplication.processEvents()


# What is typed


def _fill_item(ui: Any, person: str) -> None:
    """What a child said at nursery, for two agencies and not for the family."""
    told = next(one for one in story_of("anonymous-neighbour", _now())["returns"] if one["agency"] == "education")
    item = next(one for one in told["items"] if one["handling"] == "named_agencies")
    ui.people.choose([person])
    ui.when.setText(_days_ago(9))
    ui.what.setPlainText(item["what"])
    ui.relevance.setPlainText(item["relevance"])
    ui.lawful_basis.choose(item["lawful_basis"])
    ui.handling.choose(item["handling"])
    ui.shared_with.choose([agency for agency in item["shared_with"] if agency != "education"])
    ui.not_for_family.setChecked(bool(item["not_for_family"]))


def _decide(panel: Any, child: str, told: Mapping[str, Any]) -> None:
    """One child's decision, typed into its tab."""
    panel.tabs.choose(child)
    panel._show()  # noqa: SLF001 - what a click on the tab does
    ui, model = panel.form.ui, panel.model
    ui.harm.choose(told["harm"])
    ui.would_benefit.choose(told["would_benefit"])
    ui.level.setCurrentIndex([level.number for level in model.levels].index(told["level"]) + 1)
    outcomes = [outcome.code for outcome in model.outcomes(told["level"])]
    ui.outcome.setCurrentIndex(outcomes.index(told["outcome"]) + 1)
    for name in ("reasons", "next_steps", "contingency", "told_family"):
        getattr(ui, name).setPlainText(told.get(name) or "")


def _now() -> datetime:
    return datetime.now(UTC)


def _days_ago(days: int) -> str:
    return day_words((_now() - timedelta(days=days)).date())


if __name__ == "__main__":
    sys.exit(main())
