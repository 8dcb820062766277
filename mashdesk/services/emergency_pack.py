"""The emergency pack of a workstation: set up, refreshed, removed; what was done with it is told afterwards."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from mashdesk.domain.emergency_pack import SHORTEST_PASSPHRASE, PackUse, StandingPack, pack_bytes
from mashdesk.domain.refusals import BadInput, NotThereOrNotYours, Problem
from mashdesk.domain.restrictions import Colleague
from mashdesk.services.ports import Sitting
from mashdesk.services.saving import save


class PackPlace(Protocol):
    """Where a workstation keeps its pack; nothing readable is ever there."""

    def keep(self, content: bytes, public_key: bytes) -> None:
        """Seal it in place of what was here. Raises PackCannotBeKept."""
        ...

    def erase(self) -> None:
        """The pack and its key are gone."""
        ...

    def uses(self) -> tuple[PackUse, ...]:
        """What was done with it and is not told yet."""
        ...

    def told(self, use: PackUse) -> None:
        """The server knows of this one."""
        ...


@dataclass(frozen=True)
class SetUpPack:
    """A pack on this workstation, whose key two colleagues hold (by their user names)."""

    request: UUID
    workstation: str
    holder: str
    other_holder: str


def check_set_up(command: SetUpPack) -> tuple[Problem, ...]:
    """What is still missing."""
    found = []
    if not command.workstation.strip():
        found.append(Problem("workstation", "Give this workstation the name that people here call it."))
    if not command.holder:
        found.append(Problem("holder", "Choose who holds the first passphrase."))
    if not command.other_holder or command.other_holder == command.holder:
        found.append(Problem("other_holder", "Choose another colleague, who holds the second passphrase."))
    return tuple(found)


def check_passphrase(typed: str, again: str, other: str = "") -> tuple[Problem, ...]:
    """Whether a holder's passphrase will do; `other` is the first holder's, which it must not be."""
    if len(typed.strip()) < SHORTEST_PASSPHRASE or len(set(typed)) < SHORTEST_PASSPHRASE // 3:
        return (
            Problem("passphrase", f"Take at least {SHORTEST_PASSPHRASE} characters: four words that only you know."),
        )
    if typed != again:
        return (Problem("again", "This is not the same as above. Type both again."),)
    if other and typed.strip().casefold() == other.strip().casefold():
        return (Problem("passphrase", "Take another one: both holders must not have the same."),)
    return ()


def set_up(sitting: Sitting, command: SetUpPack, public_key: str) -> UUID:
    """Set it up for this key (`app.set_up_emergency_pack`); its id. Raises BadInput."""
    problems = check_set_up(command)
    if problems:
        raise BadInput(problems)
    body = {
        "workstation": command.workstation,
        "holder": command.holder,
        "other_holder": command.other_holder,
        "public_key": public_key,
    }
    return UUID(str(save(sitting, "set_up_emergency_pack", command.request, body)["pack"]))


def remove(sitting: Sitting, request: UUID, pack: UUID) -> None:
    """No workstation refreshes it any more, and its own erases it (`app.remove_emergency_pack`)."""
    save(sitting, "remove_emergency_pack", request, {"pack": str(pack)})


def standing_packs(sitting: Sitting) -> tuple[StandingPack, ...]:
    """The packs of the hub (`app.emergency_packs`)."""
    with sitting.at_once() as work:
        return work.emergency.listed()


def pack_holders(sitting: Sitting) -> tuple[Colleague, ...]:
    """The colleagues who could hold a key (`app.pack_holders`)."""
    with sitting.at_once() as work:
        return work.emergency.holders()


def refresh(sitting: Sitting, place: PackPlace, pack: UUID, hub: str, workstation: str) -> int | None:
    """Refresh the pack of this workstation; how many enquiries are in it now, None where this person does not.

    That each enquiry goes into it is committed before any of it is read. A pack that was removed, or one of whose
    holders is gone, is erased. Raises BadInput within five minutes of the last refresh, and PackCannotBeKept.
    """
    with sitting.at_once() as work:
        standing = work.emergency.standing(pack)
        if standing == "erase":
            place.erase()
        if standing != "refresh":
            return None
        begun = work.emergency.begin(pack)
        rows = work.emergency.content(begun.refresh)
    place.keep(pack_bytes(hub, workstation, begun, rows), begun.public_key)
    return len(rows)


def tell_uses(sitting: Sitting, place: PackPlace) -> int:
    """Tell the server what was done with the pack while it was away (`app.emergency_pack_used`); how much that was.

    What the server does not take, because it is another hub's, stays noted.
    """
    many = 0
    for use in place.uses():
        body = {"refresh": str(use.refresh), "proof": use.proof, "what": use.what}
        body |= {"happened": use.happened.isoformat()} | ({"enquiry": str(use.enquiry)} if use.enquiry else {})
        try:
            save(sitting, "emergency_pack_used", use.id, body)
        except NotThereOrNotYours:
            continue
        place.told(use)
        many += 1
    return many
