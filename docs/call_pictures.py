"""Takes the pictures of a call anew: what the caller is asked, what is read aloud to a parent, and to anybody else.

    .venv/bin/python docs/call_pictures.py [FOLDER]    (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards. With a folder, also in dark, high contrast and at 200 %.
"""

import sys

from picture_hub import asked_for, case_up_to, desk_of, hub_in_light, signed_in, take_looks, until
from small_pictures import wait

from mashdesk.cli.sample_hub import OFFICER
from mashdesk.domain.calendar import day_words
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.family.caller_page import CallerPage
from mashdesk.gui.desks.front_door import FrontDoor


def main() -> int:
    """The pictures of the guide, or all of them."""
    with hub_in_light() as (staff, profile, theme):
        enquiry = case_up_to("", staff, profile).enquiry
        with desk_of(signed_in(staff, OFFICER), FrontDoor) as desk:
            desk.enquiry.open(enquiry, "A call about this enquiry")
            until(lambda: desk.family.model.read)
            for name, step in (("call-asked", _ask), ("call-known", _check), ("call-not-known", _stranger)):
                step(desk)
                take_looks(desk, theme, name, asked_for())
    return 0


def _ask(desk: FrontDoor) -> None:
    desk.call()
    panel = desk.family.panel
    assert panel is not None
    for name, value in _said(desk).items():
        put(panel.fields[name].control, value)
    wait(600)


def _check(desk: FrontDoor) -> None:
    desk.primary_action()
    _wait_for_page(desk)


def _stranger(desk: FrontDoor) -> None:
    desk.back()
    _ask(desk)
    panel = desk.family.panel
    assert panel is not None
    put(panel.fields["birth"].control, "1 Jan 1980")
    _check(desk)


def _wait_for_page(desk: FrontDoor) -> None:
    until(lambda: isinstance(desk.family.panel, CallerPage))
    wait(1_000)


def _said(desk: FrontDoor) -> dict[str, str]:
    sheet = desk.enquiry.sheet
    assert sheet is not None
    mother = next(one for one in sheet.people if one.role == "parent")
    child = sheet.subjects[0]
    home = next(one for one in sheet.households if mother.id in one.people).address
    assert mother.birth is not None
    assert child.birth is not None
    assert home is not None
    return {"person": str(mother.id), "birth": day_words(mother.birth), "home": home.postcode,
            "child_name": child.called, "child_birth": day_words(child.birth),
            "note": "She asks what was decided."}  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
