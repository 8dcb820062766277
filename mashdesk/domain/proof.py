"""How people prove to a server who they are: what its administrator set up there, and the desk says in advance."""

from enum import StrEnum


class Proof(StrEnum):
    """One for each server. Nothing else is accepted from it: a server that asks for something else is not believed."""

    PASSWORD = "password"  # noqa: S105 - SCRAM: the password never leaves this computer
    CERTIFICATE = "certificate"
    CERTIFICATE_AND_PASSWORD = "certificate-and-password"  # noqa: S105
    KERBEROS = "kerberos"
    LDAP = "ldap"

    @property
    def asks_for(self) -> str:
        """What a person types to prove it: "password", "passphrase" (of their key; may be none) or nothing at all."""
        return {Proof.CERTIFICATE: "passphrase", Proof.KERBEROS: ""}.get(self, "password")

    @property
    def has_certificate(self) -> bool:
        """Whether the person's certificate and its key must be there."""
        return self in (Proof.CERTIFICATE, Proof.CERTIFICATE_AND_PASSWORD)
