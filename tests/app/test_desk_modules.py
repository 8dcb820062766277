"""No desk is imported on the user's thread: what a desk needs is there before its window is."""

import inspect
import re

from mashdesk.app.desktop import DESK_MODULES
from mashdesk.app.window import Desks


def test_every_desk_is_imported_while_the_person_is_being_signed_in() -> None:
    desks = set(re.findall(r"from (mashdesk\.gui\.desks\.\w+) import", inspect.getsource(Desks)))
    assert desks
    assert desks <= set(DESK_MODULES)
