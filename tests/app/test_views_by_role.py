"""Which desks a person's roles give them: none that the database would refuse, and none of theirs is hidden."""

from types import SimpleNamespace
from typing import cast

import pytest

from mashdesk.app.window import views_of
from mashdesk.gui.change_bus import ChangeBus
from mashdesk.gui.tasks import Tasks
from mashdesk.gui.viewmodels.signed_in import SignedIn

WANTED = {
    ("senior_social_worker",): ["decide", "front_door", "letters", "matters", "find", "protect", "texts"],
    ("mash_officer",): ["front_door", "letters", "find", "protect"],
    ("agency_practitioner",): ["agency", "find"],
    ("hub_manager",): ["overview", "matters", "find", "protect", "texts"],
    ("information_officer",): ["matters", "rights", "find"],
    ("hub_manager", "information_officer"): ["overview", "matters", "rights", "find", "protect", "texts"],
    ("auditor",): ["audit"],
    ("administrator",): ["staff", "texts"],
    ("administrator", "auditor"): ["audit", "staff", "texts"],
    (): ["nothing"],
}


@pytest.mark.parametrize("roles", list(WANTED))
def test_one_window_has_the_desks_of_all_that_a_person_is(roles: tuple[str, ...]) -> None:
    who = cast(SignedIn, SimpleNamespace(has_role=roles.__contains__))
    views = views_of(who, cast(Tasks, None), cast(ChangeBus, None))
    assert [view.key for view in views] == WANTED[roles]
