"""What a unit of work may ask of people: searches, whom somebody could be, and what was said of two."""

from collections.abc import Mapping
from typing import cast
from uuid import UUID

from sqlalchemy import literal
from sqlalchemy.dialects.postgresql import JSONB

from mashdesk.domain.matching import LikelyAnswer, Matching
from mashdesk.domain.searching import SearchAnswer
from mashdesk.store import matching, searching
from mashdesk.store.errors import as_refusals
from mashdesk.store.own_account import OwnAccount
from mashdesk.store.readers import read


class SearchingWork(OwnAccount):
    """The functions of `app/search.sql`, `app/search_likely.sql` and `app/link.sql`."""

    def begin_search(self, term: str) -> UUID:
        """Look for a person; as with an opening, commit before there is an answer to read."""
        with as_refusals():
            return cast(UUID, read(self._connected, "begin_search", term)[0].search)

    def search_answer(self, search: UUID) -> SearchAnswer:
        """Who was found, as far as this person may see them now."""
        with as_refusals():
            return searching.answer(self._connected, search)

    def begin_likely(self, enquiry: UUID) -> UUID:
        """Ask whom an opened enquiry's people could be; commit before there is an answer to read."""
        with as_refusals():
            return cast(UUID, read(self._connected, "begin_likely", enquiry)[0].search)

    def begin_likely_typed(self, told: Mapping[str, object]) -> UUID:
        """Ask whom somebody could be who is only typed yet."""
        with as_refusals():
            return cast(UUID, read(self._connected, "begin_likely_typed", literal(dict(told), JSONB))[0].search)

    def likely_answer(self, search: UUID) -> LikelyAnswer:
        """Who was likely, as far as this person may see them now."""
        with as_refusals():
            return matching.likely(self._connected, search)

    def matching(self, enquiry: UUID) -> Matching:
        """What was said of an opened enquiry's people."""
        with as_refusals():
            return matching.matching(self._connected, enquiry)
