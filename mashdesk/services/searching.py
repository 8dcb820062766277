"""stand-in while the search is built beside"""

from mashdesk.domain.searching import SearchAnswer
from mashdesk.services.ports import Sitting


def find_people(sitting: Sitting, text: str) -> SearchAnswer:
    """x"""
    raise NotImplementedError
