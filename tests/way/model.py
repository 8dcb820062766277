"""The way of a referral as people tell it, apart from the rules: which step leads where, and whose it is."""

from dataclasses import dataclass

SENIOR, OFFICER, PRACTITIONER, MANAGER = (
    "senior_social_worker",
    "mash_officer",
    "agency_practitioner",
    "hub_manager",
)
AT_WORK = ("received", "screened", "gathering", "discussed")
LEFT = ("returned", "exited", "transferred")
STATES = (*AT_WORK, "decided", *LEFT, "closed")


@dataclass(frozen=True)
class Told:
    """One step: from which states to which (itself where none is named), whose it is and what is written with it."""

    come_from: tuple[str, ...]
    to: str | None
    roles: tuple[str, ...] = (SENIOR,)
    needs: tuple[str, ...] = ("reason",)


TAKEN_BY_STEP = {
    "return": Told(("received", "screened"), "returned", needs=("reason", "particulars", "harm")),
    "exit": Told(("screened",), "exited", needs=("reason", "particulars", "harm", "outcome")),
    "rerate": Told(("screened", "gathering", "discussed"), None, needs=("reason", "rating", "due")),
    "close": Told(("decided", *LEFT), "closed", needs=()),
    "reopen": Told(("decided", "closed"), "discussed", needs=("reason", "due")),
    "screen_again": Told((*LEFT, "closed"), "received", needs=("reason", "due")),
    "transfer": Told((*AT_WORK, "decided"), "transferred", needs=("reason", "particulars", "happened", "confirmed_by")),
    "in_error": Told((*AT_WORK, "decided", *LEFT), "closed"),
    "dispute": Told(STATES, None, (OFFICER, PRACTITIONER, SENIOR)),
    "step_up": Told(STATES, None, (SENIOR, MANAGER, PRACTITIONER)),
    "settle": Told(STATES, None, (MANAGER,)),
    "written": Told(STATES, None, (OFFICER, SENIOR), needs=("happened",)),
    "group": Told((*AT_WORK, "decided"), None, (SENIOR, MANAGER), needs=("group",)),
    "hand_over": Told(("screened",), "exited", needs=("team", "particulars")),
    "assign": Told(("screened",), "exited"),
    "taken_over": Told(STATES, None, (OFFICER, SENIOR), needs=("team", "happened", "confirmed_by")),
    "strategy_needed": Told(STATES, None),
    "conference": Told(STATES, None, (OFFICER, SENIOR), needs=("happened", "confirmed_by")),
    "no_conference": Told(STATES, None),
    "assessed": Told(STATES, None, (OFFICER, SENIOR), needs=("happened", "confirmed_by")),
}
"""The steps that are taken as such (the domain's proposed workflow, rows 5, 6, 14 to 17 and 19)."""

BY_COMMAND = {
    ("screen", "received"): "screened",
    ("screen", "screened"): "screened",
    ("ask", "screened"): "gathering",
    ("ask", "gathering"): "gathering",
    ("ask", "discussed"): "discussed",
    ("discuss", "screened"): "discussed",
    ("discuss", "gathering"): "discussed",
    ("discuss", "discussed"): "discussed",
    ("decide", "discussed"): "decided",
}
"""The steps with a form of their own."""
