"""The roles that the rules stand on: nobody signs in as one, none inherits from another, one alone makes logins."""

from tests.cluster_fixtures import Database
from tests.security.psql import Row, as_installer

OWNERS = ("mash_owner", "mash_api", "mash_system", "mash_accounts")
PEOPLE = (
    "mash_officer", "agency_practitioner", "senior_social_worker", "hub_manager", "information_officer", "auditor",
    "administrator",
)  # fmt: skip
SHAPE = (
    "select rolcanlogin, rolinherit, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles "
    "where rolname = %s"
)
HELD = (
    "select r.rolname::text, m.admin_option, m.inherit_option, m.set_option from pg_auth_members m "
    "join pg_roles r on r.oid = m.roleid join pg_roles who on who.oid = m.member where who.rolname = %s "
    "and m.grantor <> m.member and r.rolname <> all (%s)"
)
NO_LOGINS: list[str] = []


def test_nobody_signs_in_as_a_role_and_none_inherits_or_stands_above_the_policies(hub: Database) -> None:
    for role in (*OWNERS, *PEOPLE):
        makes_logins = role == "mash_accounts"
        assert (role, _rows(hub, SHAPE, role)) == (role, [(False, False, False, False, False, makes_logins)])


def test_the_maker_of_logins_gives_roles_and_has_none_of_what_they_may(hub: Database) -> None:
    logins = [login for (login,) in _rows(hub, "select rolname::text from pg_roles where rolcanlogin")]
    held = _rows(hub, HELD, "mash_accounts", logins)
    assert sorted(held) == sorted((role, True, False, False) for role in PEOPLE)


def test_the_inner_owner_sees_sessions_and_ends_them_and_no_other_owner_does(hub: Database) -> None:
    given = {owner: sorted(_rows(hub, HELD, owner, NO_LOGINS)) for owner in OWNERS if owner != "mash_accounts"}
    assert given.pop("mash_system") == [
        ("pg_read_all_stats", False, True, True), ("pg_signal_backend", False, True, True),
    ]  # fmt: skip
    assert set(map(tuple, given.values())) == {()}


def _rows(hub: Database, sql: str, *given: object) -> list[Row]:
    with as_installer(hub) as connection:
        return connection.execute(sql.encode(), list(given) or None).fetchall()
