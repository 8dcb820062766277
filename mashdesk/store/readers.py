"""Calls of the reading functions in schema `app`, as plain rows; `sheets` and `worklists` make snapshots of them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias, cast
from uuid import UUID

import psycopg
from psycopg import sql
from psycopg.rows import namedtuple_row
from sqlalchemy import Connection, Row, column, func, select

Rows: TypeAlias = Sequence[Row[Any]]

COLUMNS = {
    "me": "login name post agency agency_name hub roles",
    "my_account": "login name state vetted_until trained_until days_left password_until",
    "my_notices": "id what login name by_name at",
    "staff_names": "login name post agency_name",
    "log_page": "id at login name what enquiry reason classes happened",
    "my_access_log": "id at what enquiry reason classes happened",
    "log_of_subject": "id at login name what enquiry reason classes happened",
    "openings_by_hour": "hour login name openings",
    "seals_standing": "seals made last_at head unsealed oldest",
    "look_at_seal": "entries finding",
    "worklist": "enquiry reference initials kind state rating received due due_what due_from version asked returned "
    "anonymity_asked restricted pathway professional_group",
    "my_requests": "request enquiry reference initials kind state rating received due answered version restricted "
    "chased escalated",
    "worklist_counts": "counted screen gather decide letters read",
    "my_requests_counts": "waiting read",
    "letters_worklist": "letter enquiry reference initials state due confidential",
    "open_enquiry": "opened expires",
    "also_open": "login name post agency agency_name",
    "enquiry_row": "id reference initials kind state rating received due due_what due_from version asked returned "
    "anonymity_asked restricted reason opened expires",
    "begin_search": "search expires",
    "search_results": "person enquiry reference state rating role family_name given_names known_as birth_accuracy "
    "birth died how family_first",
    "search_answer": "ask_manager more expires",
    "begin_likely": "search expires",
    "begin_likely_typed": "search expires",
    "likely_answer": "ask_manager more expires",
    "likely_people": "about person enquiry reference state rating received role family_name given_names known_as "
    "birth_accuracy birth died reasons beside family_first",
    "links": "id about person enquiry reference state rating received role family_name given_names known_as "
    "birth_accuracy birth died statement why by at withdrawn withdrawn_by withdrawn_because "
    "family_first",
    "seen_before": "about person enquiry reference state rating received",
    "referral": "source how route consent_asked consent_given consent_by consent_why_not parents_told parents_why_not "
    "consent_ground parents_ground explained not_explained parents_agreed follow_up follow_up_result "
    "recorded_by recorded",
    "narratives": "sanitised concern",
    "referrer": "name role organisation phone email relationship anonymity_asked anonymity_reason",
    "people": "id role family_name given_names known_as sex birth_accuracy birth died first_language interpreter "
    "nhs_number family_first upn",
    "person_names": "id person kind family_name given_names family_first since until restricted corrects why ended "
    "by at",
    "person_contacts": "id person channel household detail safe safety said_by restricted corrects why ended by at",
    "person_needs": "id person kind words said_by corrects why ended by at",
    "residences": "id person household since until said_by corrects why ended by at",
    "no_contacts": "id person protects kind since until source conditions corrects why ended by at",
    "warnings": "id person household kind words said_by since review told why_not_told corrects why ended by at",
    "person_changes": "id person step happened note before said_by social_worker restricted by at",
    "also_written": "id of role family_name given_names known_as sex birth_accuracy birth died first_language "
    "interpreter nhs_number family_first upn",
    "merges": "id merged stays why by at undone undone_by undone_because",
    "relationships": "id person of kind parental_responsibility ground since until said_by holds corrects why ended "
    "by at",
    "households": "id people has_address",
    "addresses": "id household lines postcode confidential",
    "screenings": "level why rating social_worker social_worker_named threshold by at",
    "requests": "id agency agency_name purpose lawful_basis questions sent sent_by due answer withheld_because "
    "answered answered_by said_by said_by_post said how late_because agreed unsigned_because "
    "late_reason checks found not_checked",
    "chases": "id request number told means words by at",
    "items": "id request agency agency_name people happened happened_words what nature relevance lawful_basis "
    "handling shared_with not_for_family by at police_source police_information police_handling police_conditions",
    "contradictions": "id one other why by at taken_back taken_back_by taken_back_because",
    "discussions": "id held agreed told_family recorded_by",
    "attendees": "discussion name agency agency_name view agrees",
    "decisions": "id person harm would_benefit level outcome outcome_words reasons next_steps told_family contingency "
    "signed_by signed_by_name signed_by_post signed content_hash supersedes threshold superseded",
    "letters": "id recipient confidential state due printed printed_by posted posted_by content_hash kind service",
    "letter_facts": "letter enquiry reference recipient_name lines postcode dated signed_by_name signed_by_post "
    "children items kind words home large_print told",
    "break_glass_on": "enquiry opened expires",
    "named_people": "login name post agency agency_name reason placed placed_by",
    "may_be_named": "login name post agency agency_name deals_with",
    "practitioners_to_name": "login name post agency agency_name",
    "connected_people": "id enquiry reference login name declared declared_by",
    "break_glass_reviews": "id enquiry reference login name reason at expires reviewed reviewed_by review",
    "notices": "id what login name at",
    "releases": "id item agency agency_name purpose why asked_by asked answer words because answered_by answered "
    "withdrawn left_hub said_by said_by_post said how taken_back_by",
    "releases_asked": "release enquiry reference initials purpose asked restricted",
    "letter_checks": "letter checked checked_by released released_by post_class supersedes",
    "letter_hits": "id letter rule stops page why boxes cleared cleared_by because",
    "days_to_count": "day working_days",
    "outcome_recipients": "recipient person condition means signed_by rule letter_state how because happened by at",
    "letter_stops": "letter kind because review by at",
    "letter_releases": "letter release put_in_by put_in",
    "leaving": "release item agency agency_name people happened happened_words words conditions",
    "consents": "id person about by_person capacity answer explained explanation options understood committed "
    "agencies limits why how happened correction by at",
    "lawful_bases": "id person about ground ground_words reason authorised_by at",
    "tellings": "id person told told_by happened how what sure_of_no_risk ground why_not correction by at",
    "family_contacts": "id person tried channel result safe safety views child wishes explained explained_how "
    "interpreter correction by at",
    "family_calls": "id person asked agreed not_agreed result note by at",
    "caller_summary": "received stage children posted due",
    "requests_in_doubt": "request agency person withdrawn",
    "missing_for_requests": "rule part words",
    "missing_for_outcome": "rule part words",
    "missing_of_referrer": "rule part words",
    "next_steps": "place step command words leads_to needs step_rule rule part unmet",
    "dispute_steps": "place step command words leads_to needs step_rule rule part unmet",
    "clocks": "id kind event counts_from about started due limit_words rule stopped stop pathway pathway_step "
    "late_reason late_because late_by late_at",
    "start_corrections": "id clock was_started was_due started due reason by at",
    "steps_taken": "id step came_from came_to reason particulars happened confirmed_by team rating outcome_words harm "
    "attended section_47 enquiries parents_informed parents_why_not medical safety_plan next_review by at",
    "received_figures": "month rating kind many",
    "timeliness_figures": "month kind rating how many",
    "outcome_figures": "month outcome many",
    "repeat_figures": "month repeat many",
    "agency_figures": "agency agency_name asked in_time late hours",
    "late_figures": "reason theirs many",
    "actions": "id discussion decision what agency agency_name person person_name due working_days "
    "review corrects why by at corrected",
    "action_results": "id action result words happened corrects why by at",
    "pathways": "id person flag why by at",
    "pathway_answers": "id pathway step answer words done_by happened corrects why by at",
    "people_concerned": "login name post agency agency_name",
    "people_to_act": "login name post agency agency_name",
    "my_actions": "action enquiry reference initials kind state rating received due version restricted",
    "actions_owed": "action enquiry reference initials kind state rating received agency_name due review stands "
    "version restricted",
    "answers_awaited": "request enquiry reference initials kind state rating received agency_name started due version "
    "restricted told",
    "awaited": "clock enquiry reference initials kind state rating received awaits started due version restricted",
    "advice_given": "advice reference asked told_to_refer enquiry_reference by",
    "advice": "id reference asked asker agency reach question answer given_by told_to_refer enquiry_reference by at",
    "matters": "matter reference kind state stage stages received due handler_name enquiry_reference version",
    "passed_on": "reference kind at",
    "matter": "id reference kind route touches state stage stages tried_first received due result answered about "
    "about_name handler handler_name enquiry_reference version by at",
    "matter_asked": "id asker means lines postcode reach on_behalf_of authority words corrects why by at",
    "matter_steps": "id step words result stage about handler was_started was_due started due by at",
    "matter_clocks": "id kind started due limit_words rule stopped stop",
    "matter_people": "login name post deals",
    "hub_texts": "id kind because begins follows by by_name at answer answer_because answered_by answered_by_name "
    "answered in_force",
    "texts_in_force": "kind id",
    "rulings": "item may_leave because by at",
    "pack_holders": "login name post agency agency_name",
    "emergency_packs": "id workstation holder other_holder set_up set_up_by refreshed refreshed_by enquiries opened "
    "held",
    "begin_emergency_pack": "refresh made public_key proof enquiries",
    "emergency_pack": "enquiry reference initials kind state rating received due due_what clocks people warnings "
    "agencies",
}


def read(connection: Connection, function: str, *arguments: object) -> Rows:
    """The rows of `app.<function>`; which rows come is the database's decision."""
    columns: list[Any] = [column(name) for name in COLUMNS[function].split()]
    called = getattr(func.app, function)(*arguments).table_valued(*columns, name="told")
    return connection.execute(select(*(called.c[name.key] for name in columns))).all()


def read_one(connection: Connection, function: str, *arguments: object) -> Any:
    """The single answer of a function that returns one value."""
    return connection.execute(select(getattr(func.app, function)(*arguments))).scalar_one()


def read_of(connection: Connection, function: str, enquiry: UUID) -> Rows:
    """The rows of one enquiry that this sitting has open."""
    return read(connection, function, enquiry)


OPENINGS_CHANGED = "select pg_notify('mash_opened', '')"
"""The hint to other desks that somebody came or went; it does not say where.

Never in the transaction that opens or closes: whoever sends a hint holds a lock of the whole server until what they did
is kept, and each opening would wait for the one before it.
"""


def read_together(
    connection: Connection, functions: Sequence[str], enquiry: UUID, *, opened_now: bool = False
) -> dict[str, Rows]:
    """The rows of several functions on one enquiry, asked for in one breath: one round trip, however many they are.

    Each is a statement of its own under its own policies, as if they were asked one after the other. After an opening
    other desks are given their hint in the same breath.
    """
    with _in_one_breath(connection) as driver:
        told = {name: _ask(driver, name, [enquiry]) for name in functions}
        if opened_now:
            driver.execute(OPENINGS_CHANGED)
    return {name: cast(Rows, cursor.fetchall()) for name, cursor in told.items()}


def read_in_one_breath(connection: Connection, calls: Sequence[tuple[str, Sequence[object]]]) -> list[Rows]:
    """The rows of each call, asked for in one round trip; each call is a statement of its own."""
    with _in_one_breath(connection) as driver:
        told = [_ask(driver, name, given) for name, given in calls]
    return [cast(Rows, cursor.fetchall()) for cursor in told]


@contextmanager
def _in_one_breath(connection: Connection) -> "Iterator[psycopg.Connection[Any]]":
    """The driver's own connection: what is asked of it goes out at once, and the answers are there after the block."""
    driver = cast("psycopg.Connection[Any]", connection.connection.driver_connection)
    try:
        with driver.pipeline():
            yield driver
    except psycopg.Error:
        if driver.closed:
            connection.invalidate()
        raise


def _ask(driver: "psycopg.Connection[Any]", function: str, given: Sequence[object]) -> "psycopg.Cursor[Any]":
    columns = sql.SQL(", ").join(map(sql.Identifier, COLUMNS[function].split()))
    places = sql.SQL(", ").join([sql.Placeholder()] * len(given))
    asked = sql.SQL("select {} from app.{}({})").format(columns, sql.Identifier(function), places)
    return driver.cursor(row_factory=namedtuple_row).execute(asked, given)
