"""How every command is saved: under the request id made when its form opened, so a retry is never a second save."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from mashdesk.services.ports import Sitting


def save(sitting: Sitting, function: str, request: UUID, body: Mapping[str, object]) -> Mapping[str, Any]:
    """Call `app.<function>` and commit. Raises NotKnownIfSaved when the connection breaks in the middle.

    The commit is asked for after the answer: when the line breaks before it, it is certain that nothing is kept.
    """
    with sitting.work() as work:
        answer = work.command(function, request, body)
        work.commit()
        return answer


def was_saved(sitting: Sitting, request: UUID) -> Mapping[str, Any] | None:
    """After a broken connection: what the request answered, or None when nothing was kept (`app.my_request`)."""
    with sitting.at_once() as work:
        return work.request_result(request)
