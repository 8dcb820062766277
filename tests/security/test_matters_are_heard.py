"""That a matter came in is heard at once by every desk, and nothing of what it says."""

from tests.security.psql import INFORMATION, OFFICER, SignIn


def test_the_desks_hear_that_something_changed_and_no_more(sign_in: SignIn) -> None:
    information, officer = sign_in(INFORMATION), sign_in(OFFICER)
    information.ask("listen mash_changed")
    body = {"kind": "feedback", "route": "service", "touches": "hub", "means": "letter", "words": "What they wrote"}
    officer.command("receive_matter", body)
    told = list(information.connection.notifies(timeout=5, stop_after=1))
    assert [(one.channel, one.payload) for one in told] == [("mash_changed", "")]
