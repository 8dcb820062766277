"""The emergency pack on a disk: opened by two passphrases together, never by one; damaged, cut off, no room."""

import base64
import json
import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from mashdesk.access import pack_seal
from mashdesk.access.emergency_place import EmergencyPlace
from mashdesk.domain.emergency_pack import (
    BegunRefresh,
    EmergencyPack,
    PackCannotBeKept,
    PackUnreadable,
    PackUse,
    pack_bytes,
)

ONE, OTHER = "seven brass kettles sing", "a ferry to nowhere, twice"
NAME = "Wilhelmina Thistlewood"
MADE = datetime(2026, 11, 27, 15, 40, tzinfo=UTC)
ROW: dict[str, object] = {
    "enquiry": uuid4(), "reference": "NH-2026-0007", "initials": "WT", "kind": "support", "state": "gathering",
    "rating": "amber", "received": MADE, "due": None, "due_what": "", "clocks": [], "warnings": [], "agencies": [],
    "people": [{"name": NAME, "known_as": "", "role": "subject", "birth": "2019-02-03", "accuracy": "known",
                "contacts": [{"channel": "phone", "detail": "01632 960001", "safety": "After six"}]}],
}  # fmt: skip


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching a passphrase takes long on purpose; one test does it as it is."""
    monkeypatch.setattr(pack_seal, "SCRYPT_COST", 2**4)


@pytest.fixture
def place(tmp_path: Path) -> EmergencyPlace:
    """A workstation whose pack was set up and refreshed once."""
    place = EmergencyPlace(tmp_path)
    set_up(place)
    place.keep(*content(place))
    return place


def set_up(place: EmergencyPlace) -> UUID:
    pack = uuid4()
    place.prepare(ONE, OTHER)
    place.adopt(pack, "Duty desk")
    return pack


def content(place: EmergencyPlace, *more: dict[str, object]) -> tuple[bytes, bytes]:
    """What is sealed, and the key that it is sealed to."""
    told = json.loads((folder(place) / "key").read_text())
    public = pack_seal.locked_key_of(told).public
    begun = BegunRefresh(uuid4(), MADE, public, "a number", 1 + len(more))
    return pack_bytes("A hub", "Duty desk", begun, [ROW, *more]), public


def folder(place: EmergencyPlace) -> Path:
    return place._folder


def names_in(pack: EmergencyPack) -> list[str]:
    return [person.name for one in pack.enquiries for person in one.people]


def test_both_passphrases_open_it_in_either_order(place: EmergencyPlace) -> None:
    for passphrases in ((ONE, OTHER), (OTHER, ONE), (f" {ONE} ", OTHER)):
        pack = place.open(*passphrases)
        assert names_in(pack) == [NAME]
        assert (pack.made, pack.proof, pack.hub) == (MADE, "a number", "A hub")


@pytest.mark.parametrize("typed", [(ONE, ONE), (OTHER, OTHER), (ONE, ""), ("", OTHER), (ONE, OTHER[:-1]), ("", "")])
def test_one_of_the_two_is_nothing_and_the_answer_does_not_say_which(
    place: EmergencyPlace, typed: tuple[str, str]
) -> None:
    with pytest.raises(PackUnreadable) as refused:
        place.open(*typed)
    assert str(refused.value) == "The pack does not open with these two passphrases. Type both again."


def test_as_it_is_shipped_a_guess_costs_what_it_should(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    assert pack_seal.SCRYPT_COST == 2**17
    place = EmergencyPlace(tmp_path)
    set_up(place)
    place.keep(*content(place))
    assert names_in(place.open(ONE, OTHER)) == [NAME]


def test_every_changed_byte_of_the_pack_and_of_its_key_is_refused(place: EmergencyPlace) -> None:
    pack = folder(place) / "pack"
    whole = pack.read_bytes()
    places = {*range(80), len(whole) // 2, len(whole) - 1, len(whole) - 16}
    for position in sorted(places):
        pack.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        with pytest.raises(PackUnreadable):
            place.open(ONE, OTHER)
    for cut in (0, 5, 20, 60, len(whole) - 1):
        pack.write_bytes(whole[:cut])
        with pytest.raises(PackUnreadable):
            place.open(ONE, OTHER)
    pack.write_bytes(whole)
    key = folder(place) / "key"
    told = json.loads(key.read_text())
    for name in ("public", "salt", "other_salt", "locked"):
        key.write_text(json.dumps(told | {name: base64.b64encode(os.urandom(32)).decode()}))
        with pytest.raises(PackUnreadable):
            place.open(ONE, OTHER)
    for broken in ("", "[]", "{", json.dumps(told | {"salt": "?"}), json.dumps(told | {"pack": 3})):
        key.write_text(broken)
        with pytest.raises(PackUnreadable):
            place.open(ONE, OTHER)


def test_another_packs_content_does_not_open_as_this_one(place: EmergencyPlace) -> None:
    told = json.loads((folder(place) / "key").read_text())
    (folder(place) / "key").write_text(json.dumps(told | {"pack": str(uuid4())}))
    with pytest.raises(PackUnreadable):
        place.open(ONE, OTHER)


def test_nothing_readable_is_on_the_disk_nor_in_a_files_name_nor_told_by_its_size(place: EmergencyPlace) -> None:
    files = list(folder(place).iterdir())
    whole = b"".join(file.read_bytes() for file in files)
    for word in (NAME, "NH-2026-0007", "01632", ONE, OTHER, "Thistlewood"):
        assert word.encode() not in whole
        assert not [file for file in files if word.lower() in file.name.lower()]
    size = (folder(place) / "pack").stat().st_size
    place.keep(*content(place, ROW, ROW))
    assert (folder(place) / "pack").stat().st_size == size
    place.keep(*content(place, *[ROW] * 400))
    assert (folder(place) / "pack").stat().st_size > size
    assert len(place.open(ONE, OTHER).enquiries) == 401


def test_only_its_owner_reads_the_files(place: EmergencyPlace) -> None:
    assert stat.S_IMODE(folder(place).stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder(place).iterdir()} == {0o600}


def test_the_key_of_a_pack_that_was_changed_on_the_disk_gets_nothing(place: EmergencyPlace) -> None:
    sealed, public = content(place)
    (folder(place) / "key").write_text(
        json.dumps(
            json.loads((folder(place) / "key").read_text())
            | pack_seal.new_key("another passphrase", "of a thief").told()
        )
    )
    with pytest.raises(PackUnreadable):
        place.keep(sealed, public)


FAILS: dict[str, Callable[..., object]] = {
    "fsync": lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")),
    "open": lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")),
}


@pytest.mark.parametrize("call", FAILS)
def test_with_no_room_the_pack_from_before_stays_and_a_note_is_refused(
    place: EmergencyPlace, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    sealed, public = content(place, ROW)
    with monkeypatch.context() as full:
        full.setattr(os, call, FAILS[call])
        with pytest.raises(PackCannotBeKept):
            place.keep(sealed, public)
        with pytest.raises(PackCannotBeKept):
            place.note(use())
    assert len(place.open(ONE, OTHER).enquiries) == 1
    assert not list(folder(place).glob("*.coming"))
    assert place.uses() == ()


def test_a_crash_in_the_middle_of_writing_leaves_the_pack_from_before(
    place: EmergencyPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        """What no handler catches."""

    def killed(*_: object) -> None:
        raise Killed

    sealed, public = content(place, ROW)
    with monkeypatch.context() as middle:
        middle.setattr(os, "fsync", killed)
        with pytest.raises(Killed):
            place.keep(sealed, public)
    assert len(place.open(ONE, OTHER).enquiries) == 1
    place.keep(sealed, public)
    assert len(place.open(ONE, OTHER).enquiries) == 2
    assert not list(folder(place).glob("*.coming"))


def use(what: str = "opened", enquiry: UUID | None = None) -> PackUse:
    return PackUse(uuid4(), uuid4(), "a number", what, datetime.now(UTC), enquiry)


def test_what_was_done_is_noted_in_order_and_forgotten_once_it_was_told(place: EmergencyPlace) -> None:
    done = [use(), use("read", uuid4()), use("printed")]
    for one in done:
        place.note(one)
    (folder(place) / f"note-{uuid4()}").write_text('{"id": "broken off')
    assert place.uses() == tuple(done)
    place.told(done[1])
    assert EmergencyPlace(folder(place).parent).uses() == (done[0], done[2])


def test_an_erased_pack_is_gone_and_what_is_to_be_told_of_it_stays(place: EmergencyPlace) -> None:
    noted = use()
    place.note(noted)
    place.erase()
    assert (place.kept(), place.has_pack, place.uses()) == (None, False, (noted,))
    with pytest.raises(PackUnreadable):
        place.open(ONE, OTHER)
    assert [file.name[:5] for file in folder(place).iterdir()] == ["note-"]


def test_a_new_key_takes_the_pack_of_the_old_one_with_it(place: EmergencyPlace) -> None:
    set_up(place)
    assert not place.has_pack


def test_a_computer_without_a_pack_has_none(tmp_path: Path) -> None:
    place = EmergencyPlace(tmp_path)
    assert (place.kept(), place.has_pack, place.uses()) == (None, False, ())
    place.erase()


def test_another_servers_pack_is_none_here(tmp_path: Path) -> None:
    here = EmergencyPlace(tmp_path, "The hub")
    pack = set_up(here)
    kept = EmergencyPlace(tmp_path, "The hub").kept()
    assert kept is not None
    assert (kept.pack, kept.server, kept.workstation) == (pack, "The hub", "Duty desk")
    assert EmergencyPlace(tmp_path, "Another").kept() is None
    assert EmergencyPlace(tmp_path).kept() == kept
