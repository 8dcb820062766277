"""On which of a hub's grounds something is disclosed to the police for the sake of a crime; the database asks again."""

from mashdesk.domain.hub_policies import Choice
from mashdesk.domain.hub_profile import HubProfile

CRIME = "police_crime"
HARM = "significant_harm_threshold"
"""What the entries of a profile's `sharing_outside` are called that say so."""


def police_grounds(profile: HubProfile) -> tuple[Choice, ...]:
    """The hub's own words for them; none where its leaflet shares nothing in this way (Waltham Forest leaflet, F22)."""
    return tuple(one for one in profile.policies.sharing_outside if one.code in (CRIME, HARM))
