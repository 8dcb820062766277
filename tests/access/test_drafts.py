"""What is typed outlives a crash, and the file that holds it tells nobody anything."""

import os
import secrets
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from mashdesk.access.draft_file import NAME, DraftsCannotBeKept
from mashdesk.access.drafts import DAMAGED_DRAFT, DAMAGED_FILE, EncryptedDrafts, MemoryDrafts
from mashdesk.gui.viewmodels.last_words import Drafts

KEY = bytes(range(32))
FORM = "return/0d5c3a52-0000-4000-8000-000000000001"
CONTENT: dict[str, object] = {
    "concern": "He said he is afraid to go home. שלום \ud800 O’Neil\x00",
    "people": [{"given_names": "Zoë", "birth": None}],
    "position": 3,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "drafts"


def opened(folder: Path, user: str = "a.example", key: bytes = KEY) -> EncryptedDrafts:
    return EncryptedDrafts(folder, user, key)


def rows(folder: Path, statement: str) -> list[tuple[bytes, ...]]:
    connection = sqlite3.connect(folder / NAME)
    try:
        with connection:
            return connection.execute(statement).fetchall()
    finally:
        connection.close()


def test_a_draft_comes_back_whole_after_a_restart(folder: Path) -> None:
    request = uuid4()
    drafts: Drafts = opened(folder)
    assert drafts.kept(FORM) is None
    drafts.keep(FORM, request, {"concern": "first"})
    drafts.keep(FORM, request, CONTENT)
    assert drafts.survives
    assert opened(folder).kept(FORM) == (request, CONTENT)


def test_a_forgotten_draft_is_gone_from_every_file(folder: Path) -> None:
    drafts = opened(folder)
    drafts.keep("referral", uuid4(), {"concern": "to be thrown away"})
    drafts.keep(FORM, uuid4(), CONTENT)
    ((sealed,),) = [row for row in rows(folder, "select sealed from draft") if len(row[0]) < 150]
    drafts.forget("referral")
    drafts.forget("referral")
    assert drafts.kept("referral") is None
    assert drafts.kept(FORM) is not None
    assert not any(sealed[12:40] in path.read_bytes() for path in folder.iterdir())


def test_the_files_never_hold_what_was_typed_nor_which_form_nor_who(folder: Path) -> None:
    request = UUID("6f1cbb9e-7a54-4e0e-9f7b-0123456789ab")
    drafts = opened(folder, user="amara.example")
    for times in range(20):
        drafts.keep(FORM, request, {"concern": f"A secret sentence number {times}"})
    on_disk = b"".join(path.read_bytes() for path in folder.iterdir())
    assert len(on_disk) > 1000
    telling = ("secret sentence", FORM, FORM.split("/")[1], "return/", "concern", "amara", str(request))
    assert not [word for word in telling if word.encode() in on_disk or word.encode("utf-16-le") in on_disk]
    assert request.bytes not in on_disk


def test_the_same_text_never_gives_the_same_bytes_twice(folder: Path) -> None:
    drafts = opened(folder)
    seen = set()
    for _ in range(50):
        drafts.keep(FORM, UUID(int=1), CONTENT)
        ((sealed,),) = rows(folder, "select sealed from draft")
        seen |= {sealed[:12], sealed[12:]}
    assert len(seen) == 100


def test_only_its_owner_can_read_the_folder_and_its_files(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    drafts = opened(folder)
    drafts.keep(FORM, uuid4(), CONTENT)
    modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir()}
    assert modes.keys() == {NAME, f"{NAME}-wal", f"{NAME}-shm"}
    if os.name != "nt":  # Windows keeps a user's folder to that user by other means
        assert folder.stat().st_mode & 0o777 == 0o700
        assert set(modes.values()) == {0o600}


def test_neither_another_person_nor_another_key_finds_the_draft(folder: Path) -> None:
    opened(folder).keep(FORM, uuid4(), CONTENT)
    assert opened(folder, user="b.example").kept(FORM) is None
    assert opened(folder, key=secrets.token_bytes(32)).kept(FORM) is None
    assert opened(folder).kept(FORM) is not None, "what is not theirs stays where it is"


@pytest.mark.parametrize(("user", "form", "key"), [
    ("b.example", FORM, KEY),
    ("a.example", "referral", KEY),
    ("a.example", FORM, bytes(32)),
])  # fmt: skip
def test_a_draft_moved_to_another_persons_form_or_key_does_not_open_and_is_set_aside(
    folder: Path, user: str, form: str, key: bytes
) -> None:
    opened(folder).keep(FORM, uuid4(), CONTENT)
    ((stolen,),) = rows(folder, "select sealed from draft")
    thief = opened(folder, user=user, key=key)
    thief.keep(form, uuid4(), {})
    rows(folder, f"update draft set sealed = x'{stolen.hex()}'")
    assert thief.kept(form) is None
    assert thief.notices == (DAMAGED_DRAFT,)
    assert thief.kept(form) is None, "the second look finds nothing, and does not fail"
    assert rows(folder, "select sealed from set_aside") == [(stolen,)]


def test_one_flipped_bit_anywhere_is_noticed(folder: Path) -> None:
    drafts = opened(folder)
    drafts.keep(FORM, uuid4(), CONTENT)
    ((whole,),) = rows(folder, "select sealed from draft")
    for place in (0, 11, 12, len(whole) // 2, len(whole) - 1):
        damaged = bytearray(whole)
        damaged[place] ^= 1
        rows(folder, f"insert or replace into draft select slot, x'{damaged.hex()}' from draft limit 1")
        assert drafts.kept(FORM) is None
        drafts.keep(FORM, uuid4(), CONTENT)
    rows(folder, "update draft set sealed = x''")
    assert drafts.kept(FORM) is None


def test_a_file_that_is_no_database_any_more_is_set_aside_and_a_new_one_begun(folder: Path) -> None:
    folder.mkdir()
    (folder / NAME).write_bytes(b"not a database at all " * 500)
    drafts = opened(folder)
    assert drafts.notices == (DAMAGED_FILE,)
    drafts.keep(FORM, uuid4(), CONTENT)
    assert drafts.kept(FORM) is not None
    assert [path.read_bytes()[:5] for path in folder.glob("damaged-*")] == [b"not a"]


def test_a_place_that_cannot_be_written_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("a file where the folder should be")
    with pytest.raises(DraftsCannotBeKept, match="cannot be kept on this computer"):
        opened(tmp_path / "drafts")


def test_a_full_disk_is_said_plainly_and_the_last_good_draft_stays(folder: Path) -> None:
    drafts = opened(folder)
    drafts.keep(FORM, UUID(int=1), {"concern": "good"})
    drafts._file._connection.execute("pragma max_page_count = 1")  # SQLite then answers as when the disk is full
    with pytest.raises(DraftsCannotBeKept):
        drafts.keep(FORM, UUID(int=1), {"concern": "too much" * 100_000})
    assert drafts.kept(FORM) == (UUID(int=1), {"concern": "good"})


def test_many_threads_may_type_at_once(folder: Path) -> None:
    drafts = opened(folder)

    def typing(form: str) -> None:
        for times in range(40):
            drafts.keep(form, UUID(int=2), {"times": times})
            drafts.kept(form)

    threads = [threading.Thread(target=typing, args=(f"return/{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [drafts.kept(f"return/{number}") for number in range(8)] == [(UUID(int=2), {"times": 39})] * 8


TYPING = """
import pathlib, sys, uuid
from mashdesk.access.drafts import EncryptedDrafts
drafts = EncryptedDrafts(pathlib.Path(sys.argv[1]), "a.example", bytes(range(32)))
number = int(sys.argv[2])
while True:
    number += 1
    drafts.keep("referral", uuid.UUID(int=1), {"concern": f"{number} " * 400})
    print(number, flush=True)
"""


def test_a_program_killed_while_somebody_types_loses_nothing_that_was_kept(folder: Path) -> None:
    """At a random moment, again and again: at most the keystrokes after the last confirmed one are lost."""
    last = 0
    for times in range(12):
        program = subprocess.Popen(
            [sys.executable, "-c", TYPING, str(folder), str(last)], stdout=subprocess.PIPE, text=True
        )
        assert program.stdout is not None
        first = program.stdout.readline()
        time.sleep(0.005 + 0.013 * times)
        program.send_signal(signal.SIGKILL)
        confirmed = int((first + program.stdout.read()).split("\n")[-2])
        program.wait()
        program.stdout.close()
        drafts = opened(folder)
        kept = drafts.kept("referral")
        assert kept is not None
        assert not drafts.notices
        number = int(str(kept[1]["concern"]).split()[0])
        assert kept[1] == {"concern": f"{number} " * 400}
        assert number - confirmed in (0, 1), "one may have been kept and not yet confirmed"
        last = number
        drafts.close()


def test_without_a_keyring_drafts_last_as_long_as_the_program() -> None:
    drafts: Drafts = MemoryDrafts()
    content = {"people": [{"name": "A"}]}
    drafts.keep("referral", UUID(int=3), dict(content))
    content["people"][0]["name"] = "changed after it was kept"
    assert drafts.kept("referral") == (UUID(int=3), {"people": [{"name": "A"}]})
    drafts.forget("referral")
    assert drafts.kept("referral") is None
    assert not drafts.survives
