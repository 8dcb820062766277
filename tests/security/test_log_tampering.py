"""Whoever changes the access log as a superuser is found, and the first bad entry is named."""

from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Engine

from mashdesk.store import log_anchors
from tests.security import tampering
from tests.security.logs import Heads, Installer, Verify, ids_of, value_of
from tests.security.psql import POLICE, SignIn

# Tampering: each is found, and the first bad entry is named.


def test_an_edited_entry_is_named(sealed_log: Heads, installer: Installer, verify_log: Verify) -> None:
    entry = ids_of(installer, sealed_log[1])[2]
    with tampering.unguarded(installer):
        installer.execute("update mash.access_log set reason = 'Something better' where id = %s", [entry])
    report = verify_log(anchored=False)
    assert (report.first_bad, len(report.findings)) == (entry, 1)
    assert f"Entry {entry} is not what seal 2 was made over" in report.findings[0].sentence


@pytest.mark.parametrize("column", ["who = 'nobody'", "what = 'read'", "at = at + interval '1 microsecond'",
                                    "enquiry = gen_random_uuid()", "reason = reason || ' '"])  # fmt: skip
def test_an_entry_edited_together_with_its_digest_is_named(
    column: str, sealed_log: Heads, installer: Installer, verify_log: Verify
) -> None:
    entry = ids_of(installer, sealed_log[2])[1]
    with tampering.unguarded(installer):
        installer.execute(f"update mash.access_log set {column} where id = %s".encode(), [entry])
        installer.execute(tampering.REDIGEST.encode(), [entry])
    assert verify_log(anchored=False).first_bad == entry


def test_a_deleted_entry_is_named(sealed_log: Heads, installer: Installer, verify_log: Verify) -> None:
    entry = ids_of(installer, sealed_log[1])[0]
    with tampering.unguarded(installer):
        installer.execute("delete from mash.access_log where id = %s", [entry])
    report = verify_log(anchored=False)
    assert (report.first_bad, len(report.findings)) == (entry, 1)
    assert f"Entry {entry} is gone" in report.findings[0].sentence


def test_an_entry_put_in_later_is_named(sealed_log: Heads, installer: Installer, verify_log: Verify) -> None:
    beside = ids_of(installer, sealed_log[1])[0]
    with tampering.unguarded(installer):
        forged = value_of(installer, tampering.FORGE, beside)
        installer.execute(tampering.REDIGEST.encode(), [forged])
    report = verify_log(anchored=False)
    assert (report.first_bad, len(report.findings)) == (forged, 1)
    assert f"Entry {forged} was put in after seal 2 was made" in report.findings[0].sentence


def test_two_entries_that_changed_places_are_named(sealed_log: Heads, installer: Installer, verify_log: Verify) -> None:
    one, other = ids_of(installer, sealed_log[1])[1], ids_of(installer, sealed_log[2])[1]
    with tampering.unguarded(installer):
        installer.execute(tampering.SWAP.encode(), {"one": one, "other": other})
        for entry in (one, other):
            installer.execute(tampering.REDIGEST.encode(), [entry])
    report = verify_log(anchored=False)
    assert [finding.entry for finding in report.findings] == [one, other]
    assert report.first_bad == one


def test_an_entry_moved_to_another_transaction_is_named(
    sealed_log: Heads, installer: Installer, verify_log: Verify
) -> None:
    entry = ids_of(installer, sealed_log[1])[1]
    with tampering.unguarded(installer):
        fourth = "update mash.access_log set transaction = s.lowest from mash.log_seal s where number = 4 and id = %s"
        installer.execute(fourth.encode(), [entry])
        installer.execute(tampering.REDIGEST.encode(), [entry])
    report = verify_log(anchored=False)
    assert {finding.entry for finding in report.findings} == {entry}


def test_a_changed_digest_alone_is_named(sealed_log: Heads, installer: Installer, verify_log: Verify) -> None:
    entry = ids_of(installer, sealed_log[0])[1]
    with tampering.unguarded(installer):
        installer.execute("update mash.access_log set digest = sha256(digest) where id = %s", [entry])
    assert verify_log(anchored=False).first_bad == entry


@pytest.mark.parametrize("column", ["reason = 'Else'", "classes = 'ordinary'", "about = 'nobody'", "happened = now()",
                                    "source = 'another line'"])  # fmt: skip
def test_an_entry_changed_before_it_is_sealed_is_named(
    column: str, sign_in: SignIn, study: Mapping[str, UUID], sealed_log: Heads, installer: Installer, verify_log: Verify
) -> None:
    sign_in(POLICE).open(study["school"], "Not sealed yet")
    entry = value_of(installer, "select max(id) from mash.access_log")
    with tampering.unguarded(installer):
        installer.execute(f"update mash.access_log set {column} where id = %s".encode(), [entry])
    assert verify_log().first_bad == entry


@pytest.mark.parametrize("change", ["head = sha256('x')", "root = sha256('x')", "previous = sha256('x')",
                                    "entries = entries + 1", "manifest = manifest || manifest"])  # fmt: skip
def test_a_seal_that_was_changed_names_its_first_entry(
    change: str, sealed_log: Heads, installer: Installer, verify_log: Verify
) -> None:
    with tampering.unguarded(installer):
        installer.execute(f"update mash.log_seal set {change} where number = 2".encode())
    assert verify_log(anchored=False).first_bad in (sealed_log[1].first, min(ids_of(installer, sealed_log[1])))


def test_a_shortened_list_in_a_seal_accuses_no_entry_of_having_been_put_in(
    sealed_log: Heads, installer: Installer, verify_log: Verify
) -> None:
    with tampering.unguarded(installer):
        installer.execute("update mash.log_seal set manifest = substr(manifest, 41) where number = 2")
    told = [finding.sentence for finding in verify_log(anchored=False).findings]
    assert told == [f"The list of entries in seal 2, from {sealed_log[1].first} on, was changed."]


def test_a_seal_taken_out_of_the_middle_is_missed(sealed_log: Heads, installer: Installer, verify_log: Verify) -> None:
    with tampering.unguarded(installer):
        installer.execute("delete from mash.log_seal where number = 2")
    assert any(finding.sentence.startswith("Seal 2 is missing") for finding in verify_log(anchored=False).findings)


def test_a_cut_tail_is_found_with_an_anchor_and_without_one_nothing_is_claimed(
    sealed_log: Heads, installer: Installer, verify_log: Verify
) -> None:
    with tampering.unguarded(installer):
        installer.execute(
            "delete from mash.access_log where transaction >= (select lowest from mash.log_seal where number = 3)"
        )
        installer.execute("delete from mash.log_seal where number >= 3")
        assert any("The log was cut" in finding.sentence for finding in verify_log(anchored=False).findings)
        installer.execute("update mash.log_sealer set last = 2")
    assert verify_log(anchored=False).findings == [], "a cut that is made with care: only the anchor knows"
    report = verify_log()
    assert (report.first_bad, len(report.findings)) == (sealed_log[2].first, 1)
    assert "The log was cut: seal 3" in report.findings[0].sentence


def test_a_log_rewritten_with_all_its_seals_is_found_with_an_anchor(
    sealed_log: Heads, installer: Installer, verify_log: Verify
) -> None:
    entry = ids_of(installer, sealed_log[1])[0]
    with tampering.unguarded(installer):
        installer.execute("update mash.access_log set reason = 'Else' where id = %s", [entry])
        installer.execute(tampering.REDIGEST.encode(), [entry])
        tampering.replace_all_seals(installer)
    assert verify_log(anchored=False).findings == []
    report = verify_log()
    assert report.first_bad == sealed_log[1].first
    assert "is not the one in heads.jsonl" in report.findings[0].sentence


def test_a_table_put_in_the_place_of_the_log_is_found(
    sealed_log: Heads, installer: Installer, verify_log: Verify
) -> None:
    installer.execute("alter table mash.access_log rename to access_log_before")
    installer.execute("create table mash.access_log (like mash.access_log_before including all)")
    installer.execute("insert into mash.access_log overriding system value select * from mash.access_log_before")
    report = verify_log(anchored=False)
    assert {finding.sentence for finding in report.findings} == {
        f"The guard access_log.{guard} of the log is missing or switched off."
        for guard in ("digest", "sealed", "sealed_whole")
    }
    installer.execute("truncate mash.access_log")
    assert verify_log(anchored=False).first_bad == min(_ids_ever(installer))
    installer.execute("drop table mash.access_log")
    assert verify_log(anchored=False).findings[0].sentence == "The tables of the log were replaced, or are gone."


def _ids_ever(installer: Installer) -> set[int]:
    return {row[0] for row in installer.execute("select id from mash.access_log_before")}


def test_a_line_cut_short_in_the_anchor_file_is_told_and_takes_no_other_with_it(
    log_engine: Engine, sealed_log: Heads, anchor: Path, verify_log: Verify
) -> None:
    anchor.write_bytes(anchor.read_bytes()[:-20])
    log_anchors.append(anchor, sealed_log[-1:])
    anchors = log_anchors.read(anchor)
    assert (list(anchors.unreadable), anchors.last) == ([len(sealed_log)], len(sealed_log))
    assert [finding.sentence for finding in verify_log().findings] == [
        f"Line {len(sealed_log)} of heads.jsonl is not an anchor."
    ]
