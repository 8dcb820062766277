"""Who may connect from where and how: every line of pg_hba.conf, as the server itself reads it."""

import ipaddress
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from mashdesk.store.server_check.findings import Finding, must, should

PROVES = {"scram-sha-256", "cert", "gss", "sspi", "reject"}
BY_THE_SYSTEM = {"peer", "ident"}
READ = text(
    "select line_number, coalesce(type, '') as type, coalesce(database, '{}') as database, "
    "coalesce(user_name, '{}') as users, coalesce(address, '') as address, coalesce(netmask, '') as netmask, "
    "coalesce(auth_method, '') as method, coalesce(options, '{}') as options, error from pg_hba_file_rules "
    "order by line_number"
)


@dataclass(frozen=True)
class Line:
    """One line."""

    line_number: int
    type: str
    database: Sequence[str]
    users: Sequence[str]
    address: str
    netmask: str
    method: str
    options: Sequence[str]
    error: str | None

    @property
    def is_local(self) -> bool:
        """Whether it is about this computer alone: a socket, or loopback addresses."""
        return self.type == "local" or _is_loopback(self.address, self.netmask)

    @property
    def said(self) -> str:
        """The line, short."""
        words = [self.type, ",".join(self.database), ",".join(self.users), self.address, self.method]
        return f"pg_hba.conf, line {self.line_number} ({' '.join(word for word in words if word)})"

    def option(self, name: str) -> str:
        """The value of an option, or ""."""
        return next((one.partition("=")[2] for one in self.options if one.startswith(f"{name}=")), "")


def read_lines(connection: Connection) -> list[Line]:
    """Every line that the server would go by."""
    return [Line(**row) for row in connection.execute(READ).mappings()]


def pg_hba_findings(lines: Sequence[Line], superusers: frozenset[str], *, has_revoked: bool) -> Iterator[Finding]:
    """What is wrong with each line."""
    for line in lines:
        if line.error:
            yield must("pg_hba", f"pg_hba.conf, line {line.line_number}: {line.error}.", "Put the line right.")
        elif line.method != "reject":
            yield from _method(line, superusers)
            yield from _reach(line)
    if not has_revoked and any(line.method == "cert" or line.option("clientcert") for line in lines):
        yield should(
            "ssl_crl_file",
            "People sign in by certificate, and the server knows no list of revoked ones.",
            "Set ssl_crl_file or ssl_crl_dir, and keep the list up to date.",
        )


def _method(line: Line, superusers: frozenset[str]) -> Iterator[Finding]:
    if line.method == "ldap":
        yield from _ldap(line)
    elif line.method in BY_THE_SYSTEM and line.type == "local":
        if not set(line.users) <= superusers:
            yield must(
                "pg_hba",
                f"{line.said}: whoever has an account on the server's machine is let in without a password.",
                "Name the installer in this line, or use scram-sha-256.",
            )
    elif line.method not in PROVES:
        yield must(
            "pg_hba",
            f"{line.said}: “{line.method}” does not prove who somebody is, or shows their password.",
            "Use scram-sha-256, cert or gss.",
        )
    if line.method in ("gss", "sspi") and not (line.option("include_realm") or line.option("krb_realm")):
        yield must(
            "pg_hba",
            f"{line.said}: a person of any directory that is trusted would be taken for yours.",
            "Add krb_realm=YOUR.REALM.",
        )
    if line.option("clientcert") == "verify-ca":
        yield should("pg_hba", f"{line.said}: one person's certificate goes with another's password.",
                     "Write clientcert=verify-full.")  # fmt: skip


def _ldap(line: Line) -> Iterator[Finding]:
    if line.option("ldaptls") not in ("1", "true") and line.option("ldapscheme") != "ldaps":
        yield must("pg_hba", f"{line.said}: passwords go to the directory in the open.",
                   "Add ldaptls=1, or use ldapscheme=ldaps.")  # fmt: skip
    yield should("pg_hba", f"{line.said}: the server sees everybody's password of the directory.",
                 "Prefer gss (Kerberos) or cert.")  # fmt: skip


def _reach(line: Line) -> Iterator[Finding]:
    if line.is_local:
        return
    if line.type != "hostssl":
        yield must("pg_hba", f"{line.said}: it lets people in without TLS.", "Write hostssl.")
    if "all" in line.database:
        yield should("pg_hba", f"{line.said}: it opens every database of the server.", "Name the hub's database.")
    if _is_anywhere(line.address, line.netmask):
        yield should("pg_hba", f"{line.said}: it lets every network in.", "Name the desks' networks.")


def _network(address: str, netmask: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(f"{address}/{netmask}" if netmask and ":" not in address else address, strict=False)
    except ValueError:
        return None


def _is_loopback(address: str, netmask: str) -> bool:
    if address in ("localhost", "::1"):
        return True
    network = _network(address, netmask)
    return network is not None and network.is_loopback


def _is_anywhere(address: str, netmask: str) -> bool:
    return address in ("all", "0.0.0.0", "::") and (address == "all" or netmask in ("0.0.0.0", "::", "0"))  # noqa: S104
