"""Finding people: a search is kept in the log first, and answers afterwards what the person may see."""

from mashdesk.domain.refusals import BadInput, Problem
from mashdesk.domain.searching import LONGEST_TERM, SHORTEST_TERM, SearchAnswer
from mashdesk.services.ports import Sitting


def find_people(sitting: Sitting, term: str) -> SearchAnswer:
    """People by name, date of birth, postcode or NHS number (`app.begin_search`, `app.search_results`).

    Raises BadInput beside "term" for what cannot be looked for.
    """
    term = " ".join(term.split())
    if not SHORTEST_TERM <= len(term) <= LONGEST_TERM:
        raise BadInput([Problem("term", "Type at least two letters, and at most a hundred.")])
    with sitting.work() as work:
        search = work.begin_search(term)
        work.commit()
    with sitting.work() as work:
        return work.search_answer(search)
