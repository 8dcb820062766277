"""The access log as whoever may read it sees it: entries, what is looked for, seals, and many openings in an hour."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from mashdesk.domain.calendar import LONDON
from mashdesk.domain.spreadsheets import cell

KINDS = (
    "opened", "read", "searched", "earlier people looked for", "people linked", "link withdrawn", "people merged",
    "merge undone", "glass broken",
    "break-glass reviewed", "refused", "sign-in failed", "sign-in locked",
    "sign-in unlocked", "server log cut", "referral recorded", "enquiry screened", "information requests sent",
    "agency asked without a signed agreement",
    "information returned", "information recorded for an agency", "agency chased", "lateness explained",
    "discussion recorded", "decision signed", "consent recorded", "lawful basis recorded",
    "telling recorded", "family contact recorded", "caller checked", "caller told", "step taken",
    "said of a person", "person changed", "person added",
    "strategy discussion recorded", "start corrected", "action set", "action corrected", "action result recorded",
    "contradiction marked", "contradiction taken back",
    "outcome heard", "clocks counted anew", "pathway raised", "pathway step answered", "pathway taken off",
    "matter received", "matter opened", "matter corrected", "matter step taken",
    "advice recorded", "advice opened",
    "release asked", "release recorded for an agency",
    "item released", "release refused", "release withdrawn", "item ruled on", "items put in a letter", "letter printed",
    "letter read", "letter posted", "decision record printed", "discussion record printed",
    "strategy record printed", "family picture printed", "posting list printed", "letter checked", "letter hit cleared",
    "letter released", "letter withheld", "letter made anew", "letter returned", "letter made",
    "police disclosure made", "enquiry restricted",
    "restriction lifted", "connection declared", "connection followed", "connection lifted", "staff account added",
    "staff account suspended", "staff account reopened", "staff account closed", "staff roles changed",
    "staff agency changed", "staff post changed", "staff vetting and training changed", "password changed",
    "password reset asked", "password reset", "password reset withdrawn", "figures taken out",
    "access log exported", "hub text proposed", "hub text approved", "hub text sent back", "hub text withdrawn",
    "emergency pack set up", "emergency pack refreshed", "emergency pack removed", "emergency pack use told",
    "emergency pack opened", "emergency pack read", "emergency pack printed",
)  # fmt: skip
"""Every kind of entry, as the administrator's guide lists them."""

REFUSED, GLASS = "refused", "glass broken"


@dataclass(frozen=True)
class LogEntry:
    """One entry. `login` is whose it is: who did it, or in whose name it was tried; "" in one's own log."""

    id: int
    at: datetime
    login: str
    name: str
    what: str
    enquiry: UUID | None
    reason: str
    classes: str
    happened: datetime

    @property
    def head(self) -> str:
        """Such as "Percival Underhay: opened"; in one's own log only what was done."""
        who = self.name or self.login
        return f"{who}: {self.what}" if who else self.what[:1].upper() + self.what[1:]


@dataclass(frozen=True)
class LogFilter:
    """What is looked for; what is empty is left open. From `since` to before `until`."""

    person: str = ""
    kind: str = ""
    enquiry: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None

    @property
    def words(self) -> str:
        """What is looked for, for the trace of an export: nothing of an enquiry but its number."""
        parts = [f"by or about {self.person}" if self.person else "", f"kind {self.kind}" if self.kind else ""]
        parts.append(f"on enquiry {self.enquiry}" if self.enquiry else "")
        parts += [f"{word} {_moment(at)}" for word, at in (("from", self.since), ("until", self.until)) if at]
        return ", ".join(part for part in parts if part) or "the whole log of the hub"


@dataclass(frozen=True)
class BusyHour:
    """How many enquiries somebody opened in an hour of the clock."""

    hour: datetime
    login: str
    name: str
    openings: int


@dataclass(frozen=True)
class SealsStanding:
    """How far the log is sealed; `made` is how many seals there ever were."""

    seals: int
    made: int
    last_at: datetime | None
    head: str
    unsealed: int
    oldest: datetime | None

    @property
    def finding(self) -> str:
        """What is wrong with the chain as a whole, or ""."""
        if self.made == self.seals:
            return ""
        return f"The log was cut: {self.made} seals were made, and the last one that is there is seal {self.seals}."


@dataclass(frozen=True)
class SealLook:
    """What one seal says of its entries as they are now; `finding` is "" when they are what it was made over."""

    number: int
    entries: int
    finding: str


@dataclass(frozen=True)
class StaffName:
    """A colleague by name, for whoever may know no more of the account."""

    login: str
    name: str
    post: str
    agency_name: str


def csv_row(entry: LogEntry) -> list[str]:
    """One line of an export, every cell safe."""
    enquiry = str(entry.enquiry) if entry.enquiry else ""
    moments = (_moment(entry.at), _moment(entry.happened))
    told = (*moments, entry.login, entry.name, entry.what, enquiry, entry.reason, entry.classes)
    return [str(entry.id), *(cell(one) for one in told)]


CSV_HEAD = ["entry", "kept", "happened", "user name", "name", "what", "enquiry", "reason", "classes"]


def _moment(at: datetime) -> str:
    return at.astimezone(LONDON).strftime("%Y-%m-%d %H:%M:%S")
