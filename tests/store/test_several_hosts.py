"""A hub's server may be one of several: each with its port, and only one that can be written to."""

import pytest

from mashdesk.store.session import Server


@pytest.mark.parametrize(
    ("told", "places"),
    [
        ("db1.example", (("db1.example", 5432),)),
        ("db1.example, db2.example:5433", (("db1.example", 5432), ("db2.example", 5433))),
        ("::1", (("::1", 5432),)),
        ("[::1]:5434,127.0.0.1", (("::1", 5434), ("127.0.0.1", 5432))),
        ("/run/postgresql", (("/run/postgresql", 5432),)),
    ],
)
def test_each_host_has_its_port(told: str, places: tuple[tuple[str, int], ...]) -> None:
    assert Server(told, 5432, "hub").places == places


def test_of_several_only_one_that_can_be_written_to_is_used() -> None:
    query = Server("db1.example,db2.example:5433", 5432, "hub").url("o.sample", "secret").query
    assert (query["host"], query["port"]) == ("db1.example,db2.example", "5432,5433")
    assert query["target_session_attrs"] == "read-write"
    assert "target_session_attrs" not in Server("db1.example", 5432, "hub").url("o.sample", "secret").query


def test_several_must_all_prove_who_they_are_unless_all_are_this_computer() -> None:
    assert Server("127.0.0.1:1,localhost:2", 5432, "hub").is_this_computer
    mixed = Server("127.0.0.1,db2.example", 5432, "hub")
    assert not mixed.is_this_computer
    assert mixed.url("o.sample", "secret").query["sslmode"] == "verify-full"
