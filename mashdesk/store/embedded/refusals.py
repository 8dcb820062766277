"""How the private server says no."""

from mashdesk.domain.refusals import Refusal


class ServerCannotStart(Refusal):
    """The private database server did not start or stop; the sentence says what the person at the computer can do."""
