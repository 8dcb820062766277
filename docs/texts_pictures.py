"""Takes four pictures anew: the profile being changed and proposed, a letter and its page, a proposal to be answered.

    .venv/bin/python docs/texts_pictures.py             (on Linux without a screen: under xvfb-run)

The hub is made in a folder of its own and gone afterwards.
"""

import sys

from picture_hub import ADMINISTRATOR, MANAGER, desk_of, hub_in_light, signed_in, take, until
from small_pictures import wait

from mashdesk.domain.hub_texts import PROFILE
from mashdesk.gui.desks.controls import put
from mashdesk.gui.desks.texts_desk import TextsDesk

PHONE = "contacts.service.value"


def main() -> int:
    """All four pictures."""
    with hub_in_light() as (staff, _profile_of, _theme):
        for login, show in ((ADMINISTRATOR, _profile), (MANAGER, _letter), (MANAGER, _proposal)):
            with desk_of(signed_in(staff, login), TextsDesk) as desk:
                until(lambda desk=desk: desk.model.fetched)
                take(desk, show(desk), after=0)
    return 0


def _profile(desk: TextsDesk) -> str:
    """Another telephone number, with what it changes; then it is proposed, for the third picture."""
    desk.pane.list.choose(PROFILE, "contacts")
    until(lambda: bool(desk.editor.fields) and desk.editor.beside.page.count > 0)
    put(desk.editor.fields[PHONE].control, "01632 960123")
    put(desk.editor.fields["contacts.out_of_hours.value"].control, "01632 960999")
    put(desk.editor.because.control, "The hub moves to the new switchboard.")
    wait(1_500)
    desk.editor.beside.show_part("changes")
    take(desk, "texts-profile", after=300)
    desk.editor.propose.click()
    until(lambda: desk.model.texts.waiting(PROFILE) is not None)
    wait(300)
    return "texts-profile-proposed"


def _letter(desk: TextsDesk) -> str:
    """The words of a letter with its page, and something that its reader may not know."""
    desk.pane.list.choose("acknowledgement")
    until(lambda: bool(desk.editor.fields) and desk.editor.beside.page.count > 0)
    put(desk.editor.fields["subject"].control, "Thank you: we have your referral")
    wait(1_500)
    return "texts-letter"


def _proposal(desk: TextsDesk) -> str:
    """What the second person sees."""
    desk.pane.list.choose(PROFILE, proposal=True)
    until(lambda: desk.proposal.seen)
    wait(500)
    return "texts-proposal"


if __name__ == "__main__":
    sys.exit(main())
