"""What a screen reader hears of the running program through AT-SPI: names, roles, states, where the keyboard is."""

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields
from jeepney.wrappers import DBusErrorResponse, unwrap_msg

ACCESSIBLE = "org.a11y.atspi.Accessible"
EVENTS = "org.a11y.atspi.Event.Object"
ROOT = "/org/a11y/atspi/accessible/root"
SECONDS = 20
_LABELLED_BY = 2
_STATES = {
    "checked": 4,
    "editable": 7,
    "enabled": 8,
    "expanded": 10,
    "focusable": 11,
    "focused": 12,
    "selected": 23,
    "showing": 25,
    "visible": 30,
}
Place = tuple[str, str]
"""A program on the bus, and one thing in it."""


@dataclass(frozen=True)
class Heard:
    """One thing on the screen as it is read aloud."""

    place: Place
    name: str
    role: str
    states: frozenset[str]
    label: str = ""
    """What labels it, where its name is what is chosen in it (a list that unfolds)."""

    @property
    def nameless(self) -> bool:
        """Whether a key reaches it, and nothing says what it is."""
        return self.is_("focusable") and self.is_("showing") and not (self.name or self.label).strip()

    def called(self, words: str) -> bool:
        """Whether it is announced with these words first."""
        return (self.label or self.name).startswith(words)

    def is_(self, state: str) -> bool:
        """Whether it is "focused", "focusable", "checked" …"""
        return state in self.states


def _assistive_bus(session_bus: str) -> str:
    """Where the assistive bus is, once its launcher has said so on the session's bus."""
    asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
    ends = time.monotonic() + SECONDS
    with open_dbus_connection(session_bus) as session:
        while True:
            told = session.send_and_get_reply(asked, timeout=SECONDS)
            if told.header.message_type is MessageType.method_return:
                return str(told.body[0])
            if time.monotonic() > ends:
                raise TimeoutError("The assistive bus did not begin.")
            time.sleep(0.1)


def _has_keyboard(one: Heard) -> bool:
    # A tab or a row that is the current one says that it is focused wherever the keyboard is.
    return one.is_("focused") and one.is_("focusable") and one.role not in ("page tab", "list item")


class ScreenReader:
    """Listens on the accessibility bus of a session."""

    def __init__(self, session_bus: str) -> None:
        self._bus: DBusConnection = open_dbus_connection(_assistive_bus(session_bus))
        self._focus_told: deque[Message] = deque()
        self._focus: Place | None = None
        self._listen_for_focus()

    def close(self) -> None:
        """Hear no more."""
        self._bus.close()

    def everything(self) -> Iterator[Heard]:
        """Everything that shows in every window, in the order of the tree."""
        for program in self._children(("org.a11y.atspi.Registry", ROOT)):
            for window in self._children(program):
                yield from self._below(window)

    def focused(self) -> Heard | None:
        """What has the keyboard now."""
        one = self._heard(self._focus) if self._focus else None
        while self._focus_told:  # whatever the program said before it answered has arrived before its answer
            told = self._focus_told.popleft()
            if told.body[:2] == ("focused", 1):
                self._focus = (told.header.fields[HeaderFields.sender], told.header.fields[HeaderFields.path])
                one = None
        if one is None and self._focus:
            one = self._heard(self._focus)
        if one is None or not one.is_("focused"):
            one = next(filter(_has_keyboard, self.everything()), None)
            self._focus = one.place if one else None
        return one

    def text_of(self, one: Heard) -> str:
        """What is typed in a field."""
        told = self._call(one.place, "org.a11y.atspi.Text", "GetText", "ii", (0, -1))
        return str(told[0]) if told else ""

    def again(self, one: Heard) -> Heard | None:
        """The same thing as it is now."""
        return self._heard(one.place)

    def _listen_for_focus(self) -> None:
        rule = MatchRule(type="signal", interface=EVENTS, member="StateChanged")
        self._bus.filter(rule, queue=self._focus_told)
        unwrap_msg(self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=SECONDS))
        registry = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
        self._answer(new_method_call(registry, "RegisterEvent", "s", ("object:state-changed:focused",)))

    def _below(self, place: Place) -> Iterator[Heard]:
        one = self._heard(place)
        if one is None or not one.is_("visible"):
            return
        yield one
        for child in self._children(place):
            yield from self._below(child)

    def _heard(self, place: Place) -> Heard | None:
        states = self._call(place, ACCESSIBLE, "GetState")
        name = self._name(place)
        role = self._call(place, ACCESSIBLE, "GetRoleName")
        if states is None or role is None or name is None:
            return None  # it went while it was being read
        low, high = states[0]
        bits = low | (high << 32)
        known = frozenset(state for state, bit in _STATES.items() if bits >> bit & 1)
        return Heard(place, name, role[0], known, self._label(place) if role[0] == "combo box" else "")

    def _label(self, place: Place) -> str:
        told = self._call(place, ACCESSIBLE, "GetRelationSet")
        labels = [one for kind, ends in (told[0] if told else ()) if kind == _LABELLED_BY for one in ends]
        return " ".join(self._name((str(bus), str(path))) or "" for bus, path in labels)

    def _children(self, place: Place) -> list[Place]:
        told = self._call(place, ACCESSIBLE, "GetChildren")
        return [(str(bus), str(path)) for bus, path in told[0]] if told else []

    def _name(self, place: Place) -> str | None:
        bus, path = place
        told = self._answer(Properties(DBusAddress(path, bus, ACCESSIBLE)).get("Name"))
        return None if told is None else str(told[0][1])

    def _call(self, place: Place, interface: str, method: str, kinds: str = "", words: tuple[Any, ...] = ()) -> Any:
        bus, path = place
        return self._answer(new_method_call(DBusAddress(path, bus, interface), method, kinds, words))

    def _answer(self, message: Message) -> Any:
        try:
            return unwrap_msg(self._bus.send_and_get_reply(message, timeout=SECONDS))
        except DBusErrorResponse:
            return None
