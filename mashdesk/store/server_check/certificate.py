"""The certificate by which the server proves itself: how long it still counts."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from cryptography import x509
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from mashdesk.store.server_check.findings import Finding, must, should

SOON = timedelta(days=30)


def certificate_findings(connection: Connection) -> Iterator[Finding]:
    """Whether it has expired, or will soon. The installer may read the file through the server."""
    remedy = "Put a new one in the place of ssl_cert_file, and reload the server."
    ends = _ends(connection)
    if ends is None:
        yield should("certificate", "The server's certificate cannot be read, so nobody knows until when it counts.",
                     "Look at ssl_cert_file.")  # fmt: skip
    elif ends < datetime.now(UTC):
        yield must("certificate", f"The server's certificate expired on {ends:%d/%m/%Y}: no desk connects.", remedy)
    elif ends < datetime.now(UTC) + SOON:
        yield should("certificate", f"The server's certificate expires on {ends:%d/%m/%Y}.", remedy)


def _ends(connection: Connection) -> datetime | None:
    try:
        with connection.begin_nested():
            told = connection.execute(text("select pg_read_binary_file(current_setting('ssl_cert_file'))")).scalar_one()
        return x509.load_pem_x509_certificate(bytes(told)).not_valid_after_utc
    except (DBAPIError, ValueError):
        return None
