"""Counting the hub's running clocks anew after its calendar changed: a proclaimed bank holiday, a day of closure."""

from uuid import uuid4

from mashdesk.domain.hub_profile import HubProfile
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save

MOST_DAYS = 500
"""In one command; what is left over is asked for again."""


def count_clocks_anew(sitting: Sitting, profile: HubProfile) -> int:
    """Tell the server when the days that clocks count are over (`app.count_clocks_anew`); how many clocks moved.

    The server keeps what each was due before, why, and who approved the calendar. Where no clock ran before the
    profile that stands, nothing is sent.
    """
    with sitting.at_once() as work:
        days = work.days_to_count()[:MOST_DAYS]
    if not days:
        return 0
    calendar = profile.calendar
    told = [
        {
            "day": day.isoformat(),
            "working_days": count,
            "closes": calendar.closing(calendar.add_working_days(day, count)).isoformat(),
        }
        for day, count in days
    ]
    return int(save(sitting, "count_clocks_anew", uuid4(), {"days": told})["clocks"])
