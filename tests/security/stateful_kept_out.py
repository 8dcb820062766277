"""Who is kept out of an enquiry, and who breaks in: restrictions, connected people, broken glass."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.security.model import GLASS, exists_for, may_be_named, may_break_glass, may_do
from tests.security.oracle import DECIDER, MANAGER, PRACTITIONER
from tests.security.restricting import EMERGENCY
from tests.security.stateful_deeds import Working, some_case
from tests.security.two_hubs import people_of_both

PEOPLE = tuple(people_of_both())
WORKING = tuple(login for login, one in people_of_both().items() if not one.roles & {"auditor", "administrator"})
someone = st.sampled_from(WORKING)


class KeepingOut(Working):
    """What the hub manager, whoever knows the family, and an emergency do."""

    @rule(number=some_case, more=st.sets(someone, max_size=2))
    def restrict(self, number: int, more: set[str]) -> None:
        """Restricted, or other people named in the place of a standing restriction."""
        case = self._case(number)
        able = {
            one.login for one in self.people.values() if may_be_named(one, case) and one.login not in case.connected
        }
        practitioners = [
            next((login for login in sorted(able) if self.people[login].agency == agency
                  and PRACTITIONER in self.people[login].roles), None)
            for agency in case.asked
        ]  # fmt: skip
        leading = next((login for login in sorted(able) if self.people[login].roles & {MANAGER, DECIDER}), None)
        if leading is None or None in practitioners:
            return
        named = {leading, *practitioners, *(more & able)}
        if self._done("restrict_enquiry", case, {"reason": "Why", "named": sorted(str(one) for one in named)}):
            case.named = {str(one) for one in named}
            case.glass.clear()
            case.opened &= case.named

    @rule(number=some_case)
    def lift(self, number: int) -> None:
        """The restriction is over."""
        case = self._case(number)
        if case.named is not None and self._done("lift_restriction", case, {"because": "Over"}):
            case.named = None
            case.glass.clear()

    @rule(number=some_case, login=someone, by_manager=st.booleans())
    def connect(self, number: int, login: str, by_manager: bool) -> None:
        """Somebody knows the family, and says so, or the hub manager says it for them."""
        case, whose = self._case(number), self.people[login]
        if whose.hub != case.hub or login in case.connected:
            return
        actor = whose
        if by_manager:
            found = self._actor("declare_connected", case, {}, lambda who: MANAGER in who.roles)
            if found is None:
                return
            actor = found
        elif not may_do(whose, "declare_connected", case, self.people, {}):
            return
        if self._does(actor, "declare_connected", case, {"who": login}):
            case.connected.add(login)
            case.opened.discard(login)
            case.glass.discard(login)

    @rule(number=some_case)
    def unconnect(self, number: int) -> None:
        """A connection was a mistake, says a hub manager for whom the enquiry exists."""
        case = self._case(number)
        actor = self._actor("lift_connected", case, {})
        if case.connected and actor:
            whose = min(case.connected)
            asked = "select id from app.connected_people() where enquiry = %s and login = %s"
            found = self.at.answer(actor.login, asked, case.id, whose)
            if self._does(actor, "lift_connected", case, {"connected": str(found.result), "because": "A mistake"}):
                case.connected.discard(whose)

    @rule(login=st.sampled_from(PEOPLE), number=some_case)
    def break_glass(self, login: str, number: int) -> None:
        """An emergency, for whom the product lets; everybody else is refused."""
        who, case = self.people[login], self._case(number)
        told = self.at.answer(login, "select opened from app.break_glass(%s, %s)", case.id, EMERGENCY)
        if may_break_glass(who, case):
            assert told.code == "", (login, told)
            case.glass.add(login)
            case.opening(login)
        else:
            visible = exists_for(who, case) and who.roles & GLASS
            assert told.code == ("22023" if visible else "42501"), (login, told)
