"""The hub profiles that come with the program, for documents of a hub that has loaded none of its own."""

import re
from functools import cache

from mashdesk.domain.hub_profile import HubProfile, ProfileError, load_profile
from mashdesk.paths import resources

_HUB_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")


@cache
def shipped_profile(hub: str) -> HubProfile:
    """The shipped profile of the hub with this id; ProfileError when none is shipped."""
    path = resources() / "hubs" / f"{hub}.json"
    if not _HUB_ID.fullmatch(hub) or not path.is_file():
        raise ProfileError("No profile of this hub comes with the program.")
    return load_profile(path.read_text(encoding="utf-8"))
