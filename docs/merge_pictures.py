"""Takes one picture anew: two people of an enquiry side by side, before they are merged.

    .venv/bin/python docs/merge_pictures.py [FOLDER]    (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards. With a folder, also what is shown
after the merge, in every look.
"""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

from picture_hub import asked_for, desk_of, hub_in_light, signed_in, take_looks, until
from small_pictures import wait

from mashdesk.cli.case_study import SignedInStaff
from mashdesk.cli.sample_hub import OFFICER
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.front_door import FrontDoor
from mashdesk.gui.theme import Theme
from mashdesk.services.saving import save

PEOPLE = [
    {"ref": "c", "role": "subject", "given_names": "Rowan", "family_name": "Sample", "sex": "M",
     "birth": {"accuracy": "known", "date": "2018-04-03"}},
    {"ref": "m", "role": "parent", "given_names": "Joanna", "family_name": "Sample", "sex": "F",
     "birth": {"accuracy": "known", "date": "1990-05-04"}, "first_language": "English"},
    {"ref": "a", "role": "other_adult", "given_names": "Jo", "family_name": "Sampel", "sex": "F",
     "birth": {"accuracy": "estimated", "date": "1990-01-01"}, "first_language": "English"},
]  # fmt: skip
WHY = "The school wrote Jo, the health visitor Joanna. Joanna said on the telephone that it is she."


def main() -> int:
    """The picture of the guide, or all of them."""
    with hub_in_light() as (staff, _profile, theme), desk_of(signed_in(staff, OFFICER), FrontDoor) as desk:
        desk.enquiry.open(_referred(staff), "To see who was known before")
        until(lambda: desk.linking.model.read)
        _pictures(desk, theme, asked_for())
    return 0


def _pictures(desk: FrontDoor, theme: Theme, everything: Path | None) -> None:
    desk.sheet.choose_part("before")
    desk.linking.begin_merge()
    _fill(desk)
    wait(1500)
    take_looks(desk, theme, "merging", everything)
    if everything is None:
        return
    desk.primary_action()
    until(lambda: desk.linking.panel is None)
    wait(1500)
    take_looks(desk, theme, "merged", everything)
    desk.sheet.choose_part("people")
    wait(300)
    take_looks(desk, theme, "merged-people", everything)


def _referred(staff: SignedInStaff) -> UUID:
    received = datetime.now(UTC) - timedelta(minutes=5)
    relations = [
        {"from": one, "to": "c", "kind": kind, "parental_responsibility": told}
        for one, kind, told in (("m", "mother", True), ("a", "mother", None))
    ]
    moments = {"received": received.isoformat(), "due": (received + timedelta(days=1)).isoformat()}
    told = {"source": "1B", "kind": "child_protection", "concern": "Invented", **moments}
    body = {**told, "people": PEOPLE, "relationships": relations}
    return UUID(save(staff.sitting(OFFICER), "record_referral", uuid4(), body)["enquiry"])


def _fill(desk: FrontDoor) -> None:
    panel, sheet = desk.linking.panel, desk.enquiry.sheet
    assert panel is not None
    assert sheet is not None
    ids = {one.given_names: str(one.id) for one in sheet.people}
    for field, value in (("merged", ids["Jo"]), ("stays", ids["Joanna"]), ("why", WHY)):
        put(panel.fields[field].control, value)
    wait(400)


if __name__ == "__main__":
    sys.exit(main())
