"""Which PostgreSQL the product works on."""

from mashdesk.domain.refusals import WrongVersion

OLDEST_MAJOR = 16
"""On 15 a role that may create roles is a superuser in waiting, and grants cannot be made without SET."""


def require_supported(server_version: int) -> None:
    """Refuse a server that is too old, whoever runs it.

    `server_version` is PostgreSQL's number (160004 is 16.4), as psycopg's `connection.info.server_version` tells it.
    Raises WrongVersion.
    """
    major = server_version // 10_000
    if major < OLDEST_MAJOR:
        raise WrongVersion(
            f"The server runs PostgreSQL {major}. MASH Desk needs PostgreSQL {OLDEST_MAJOR} or newer: "
            "older versions cannot keep the people who manage accounts from giving themselves more."
        )
