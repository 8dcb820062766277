"""A sheet is what is kept of its enquiry: each function gives every column of every row, in order, and no others."""

from collections.abc import Mapping
from uuid import UUID

import psycopg
import pytest

from tests.security import contradicted, gathered, pathways_lived
from tests.security.bodies import Bodies
from tests.security.people_said import everything_said
from tests.security.psql import DECIDER, INFORMATION, OFFICER, POLICE, Psql, Row, SignIn
from tests.security.releasing import Releases, item_like, plant, planted_releases

Installer = psycopg.Connection[Row]
_SAID = "(select b.{} from mash.release_on_behalf b where b.release = x.id and not b.taken_back)"
_NAME = "(select s.name from mash.staff s where s.login = x.{})"
_AGENCY = "(select a.name from mash.agency a where a.id = x.agency)"
KEPT = {
    "referral": f"""source, how, route, consent_asked, consent_given, consent_by, consent_why_not, parents_told,
        parents_why_not, consent_ground, parents_ground, explained, not_explained, parents_agreed,
        follow_up, follow_up_result,
        {_NAME.format("recorded_by")}, recorded from mash.referral x where enquiry = %s""",
    "narratives": "sanitised, concern from mash.narrative x where enquiry = %s order by sanitised",
    "referrer": """name, role, organisation, phone, email, relationship, anonymity_asked, anonymity_reason
        from mash.referrer x where enquiry = %s""",
    "people": """id, role, family_name, given_names, known_as, sex, birth_accuracy, birth, died,
        first_language, interpreter,
        nhs_number, family_first, upn from mash.person x where enquiry = %s order by position""",
    "relationships": f"""id, person, "of", kind, parental_responsibility, ground, since, until, said_by, not ended and
        not exists (select from mash.relationship later where later.corrects = x.id), corrects, why, ended,
        coalesce({_NAME.format("by")}, ''), at from mash.relationship x where enquiry = %s
        order by at, person, "of", kind, id""",
    "households": "id, people, has_address from mash.household x where enquiry = %s order by id",
    "addresses": "id, household, lines, postcode, confidential from mash.address x where enquiry = %s order by id",
    "screenings": f"""level, why, rating, social_worker, social_worker_named, threshold,
        {_NAME.format("by")}, at from mash.screening x where enquiry = %s
        order by at desc, id""",
    "requests": f"""id, agency, {_AGENCY}, purpose, lawful_basis, questions, sent, {_NAME.format("sent_by")},
        due, answer,
        (select w.because from mash.withholding w where w.request = x.id), answered, {_NAME.format("answered_by")},
        (select b.said_by from mash.answer_on_behalf b where b.request = x.id),
        (select b.said_by_post from mash.answer_on_behalf b where b.request = x.id),
        (select b.said from mash.answer_on_behalf b where b.request = x.id),
        (select b.how from mash.answer_on_behalf b where b.request = x.id),
        coalesce((select b.late_because from mash.answer_on_behalf b where b.request = x.id),
            (select l.words from mash.late_reason l where l.request = x.id)), agreed, unsigned_because,
        (select l.reason from mash.late_reason l where l.request = x.id), checks,
        (select array_agg(f.found order by f.place) from mash.finding f where f.request = x.id),
        (select array_agg(f.because order by f.place) from mash.finding f where f.request = x.id)
        from mash.information_request x where enquiry = %s order by sent, agency""",
    "chases": f"""id, request, number, told, means, words, {_NAME.format("by")}, at from mash.chase x
        where enquiry = %s order by at, id""",
    "items": f"""id, request, agency, {_AGENCY}, people, happened, happened_words, what, nature, relevance,
        lawful_basis,
        handling, shared_with, not_for_family, {_NAME.format("by")}, at, police_source, police_information,
        police_handling,
        police_conditions from mash.item x where enquiry = %s order by happened nulls last, at, id""",
    "discussions": f"""id, held, agreed, told_family, {_NAME.format("recorded_by")} from mash.discussion x
        where enquiry = %s order by recorded desc""",
    "attendees": f"""discussion, name, agency, {_AGENCY},
        view, agrees from mash.attendee x where enquiry = %s order by position""",
    "decisions": """id, person, harm, would_benefit, level, outcome, outcome_words,
        (select r.reasons from mash.rationale r where r.decision = x.id), next_steps, told_family, contingency,
        signed_by,
        signed_by_name, signed_by_post, signed, content_hash, supersedes, threshold,
        exists (select from mash.decision l where l.supersedes = x.id) from mash.decision x where enquiry = %s
        order by signed, id""",
    "steps_taken": f"""id, step, came_from, came_to, reason, particulars, happened, confirmed_by, team, rating,
        outcome_words, harm, attended, section_47, enquiries, parents_informed, parents_why_not, medical, safety_plan,
        next_review, {_NAME.format("by")}, at from mash.step x where enquiry = %s order by at desc, id""",
    "clocks": """x.id, kind, event, counts_from, about, started, due, limit_words, rule, stopped, stop, pathway,
        pathway_step,
        l.reason, l.words, (select s.name from mash.staff s where s.login = l.by), l.at
        from mash.clock x left join mash.late_reason l on l.clock = x.id where x.enquiry = %s order by x.at, x.id""",
    "start_corrections": f"""id, clock, was_started, was_due, started, due, reason, {_NAME.format("by")}, at
        from mash.start_correction x where enquiry = %s order by at, id""",
    "actions": f"""id, discussion, decision, what, agency, {_AGENCY}, person, {_NAME.format("person")}, due,
        working_days, review, corrects, why, {_NAME.format("by")}, at,
        exists (select from mash.action later where later.corrects = x.id)
        from mash.action x where enquiry = %s order by due, at, id""",
    "action_results": f"""id, action, result, words, happened, corrects, why, {_NAME.format("by")}, at
        from mash.action_result x where enquiry = %s order by at, id""",
    "person_names": f"""id, person, kind, family_name, given_names, family_first, since, until, restricted, corrects,
        why, ended, {_NAME.format("by")}, at from mash.person_name x where enquiry = %s order by at, id""",
    "person_contacts": f"""id, person, channel, household, detail, safe, safety, said_by, restricted, corrects, why,
        ended,
        {_NAME.format("by")}, at from mash.person_contact x where enquiry = %s order by at, id""",
    "person_needs": f"""id, person, kind, words, said_by, corrects, why, ended, {_NAME.format("by")}, at
        from mash.person_need x where enquiry = %s order by at, id""",
    "residences": f"""id, person, household, since, until, said_by, corrects, why, ended, {_NAME.format("by")}, at
        from mash.residence x where enquiry = %s order by at, id""",
    "no_contacts": f"""id, person, protects, kind, since, until, source, conditions, corrects, why, ended,
        {_NAME.format("by")}, at from mash.no_contact x where enquiry = %s order by at, id""",
    "warnings": f"""id, person, household, kind, words, said_by, since, review, told, why_not_told, corrects, why,
        ended, {_NAME.format("by")}, at from mash.warning x where enquiry = %s order by at, id""",
    "person_changes": f"""id, person, step, happened, note, before, said_by, social_worker, restricted,
        {_NAME.format("by")}, at
        from mash.person_change x where enquiry = %s order by at, id""",
    "pathways": f"""id, person, flag, why, {_NAME.format("by")}, at from mash.pathway x where enquiry = %s
        order by at, id""",
    "pathway_answers": f"""id, pathway, step, answer, words, done_by, happened, corrects, why, {_NAME.format("by")}, at
        from mash.pathway_answer x where enquiry = %s order by at, id""",
    "contradictions": f"""id, one, other, why, {_NAME.format("by")}, at, taken_back, {_NAME.format("taken_back_by")},
        taken_back_because from mash.contradiction x where enquiry = %s order by at desc, id""",
    "letters": f"""id, recipient, confidential, state, due, printed, {_NAME.format("printed_by")}, posted,
        {_NAME.format("posted_by")}, content_hash, kind, (select a.name from mash.agency a where a.id = x.service)
        from mash.letter x where enquiry = %s order by due, id""",
    "releases": f"""id, item, agency, {_AGENCY}, purpose, why, {_NAME.format("asked_by")}, asked, answer,
        coalesce((select g.words from mash.item_release g where g.release = x.id), ''), because,
        {_NAME.format("answered_by")},
        answered, withdrawn, left_hub, {_SAID.format("said_by")}, {_SAID.format("said_by_post")},
        {_SAID.format("said")}, {_SAID.format("how")},
        (select b.said_by from mash.release_on_behalf b where b.release = x.id and b.taken_back)
        from mash.release_request x where enquiry = %s order by asked, id""",
    "letter_releases": f"""letter, release, {_NAME.format("put_in_by")},
        put_in from mash.letter_release x where enquiry = %s
        order by letter, release""",
    "rulings": f"""item, may_leave, because, {_NAME.format("by")}, at from mash.item_ruling x where enquiry = %s
        order by at desc, id""",
}  # fmt: skip
"""What is kept, as the installer reads it; the senior social worker and the information officer read all of it."""


@pytest.fixture
def full(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> Mapping[str, UUID]:
    """The case studies with something in every table, on more than one enquiry."""
    school, bodies = Releases(sign_in, installer, study["school"]), Bodies(installer, study)
    planted_releases(installer, study)
    other = item_like(installer, study["self-referral"], "education", handling="hub")
    plant(installer, study["self-referral"], other, "letter", "sanitised")
    for may_leave in (True, False):
        school.person(INFORMATION).command("rule_on_item", bodies.rule_on_item() | {"may_leave": may_leave})
    released = school.released(item_like(installer, school.enquiry, "education", handling="hub"), "letter")
    decider = school.person(DECIDER)
    decider.command("put_in_letter", bodies.put_in_letter() | {"releases": [released]})
    school.person(OFFICER).command("print_letter", bodies.print_letter() | {"releases": [released]})
    decider.command("record_strategy", {"enquiry": str(school.enquiry), "reason": "markerreason"})
    decider.open(study["self-referral"])
    decider.command("correct_start", bodies.correct_start())
    installer.execute(
        "insert into mash.start_correction (enquiry, clock, was_started, was_due, started, due, reason, by) "
        "select enquiry, id, started, due, started, due, 'markerreason', %s from mash.clock where enquiry = %s limit 1",
        [DECIDER, school.enquiry],
    )
    for case in ("school", "self-referral"):
        for command in (bodies.set_action, bodies.correct_action, bodies.record_action_result):
            decider.command(command.__name__, command(case))
        decider.command("change_person", bodies.change_person(case))
        for told in everything_said(bodies, case):
            decider.command("say_of_person", told)
        pathways_lived.live_through(decider, study[case], bodies.subject(case))
        contradicted.live_through(installer, study[case])
        gathered.live_through(installer, study[case])
    decider.command("record_discussion", bodies.record_discussion())
    decider.command("sign_decisions", bodies.sign_decisions())
    decider.command("take_step", bodies.reopen())
    decider.command("sign_decisions", bodies.sign_decisions())
    return study


@pytest.mark.parametrize("login", [DECIDER, INFORMATION])
def test_everything_that_is_kept_is_read_as_it_is_kept(
    login: str, sign_in: SignIn, installer: Installer, full: Mapping[str, UUID]
) -> None:
    reader = _with_everything_open(sign_in(login), full)
    for function, columns in KEPT.items():
        for case, enquiry in full.items():
            kept = installer.execute(f"select {columns}".encode(), [enquiry]).fetchall()
            told = reader.ask(f"select * from app.{function}(%s)", enquiry)
            if function == "addresses":  # in no order
                told.sort()
            assert (function, case, told) == (function, case, kept)


def test_each_of_them_gives_something_of_more_than_one_enquiry(installer: Installer, full: Mapping[str, UUID]) -> None:
    for function, columns in KEPT.items():
        rows = [installer.execute(f"select {columns}".encode(), [enquiry]).fetchall() for enquiry in full.values()]
        assert len([one for one in rows if one]) > (function not in ("rulings", "letter_releases")), function


def test_the_first_line_of_a_sheet_is_the_enquirys_and_its_openings(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    reader = sign_in(OFFICER)
    for case, enquiry in study.items():
        reader.open(enquiry, f"Because of {case}")
    for case, enquiry in study.items():
        kept = installer.execute(
            "select e.id, e.reference, e.initials, e.kind, e.state, e.rating, e.received, e.due, e.due_what, "
            "e.due_from, e.version, e.asked, e.returned, e.anonymity_asked, e.restricted, "
            "o.reason, o.opened, o.expires from mash.enquiry e join mash.opening o on o.enquiry = e.id "
            "where o.who = %s and e.id = %s and o.reason = %s",
            [OFFICER, enquiry, f"Because of {case}"],
        ).fetchall()
        assert len(kept) == 1
        assert reader.ask("select * from app.enquiry_row(%s)", enquiry) == kept
        assert kept[0][15] == f"Because of {case}"


def test_an_enquiry_that_is_not_open_gives_no_row_of_another_that_is(sign_in: SignIn, full: Mapping[str, UUID]) -> None:
    reader = sign_in(DECIDER)
    reader.open(full["school"])
    for function in ("enquiry_row", *KEPT):
        assert (function, reader.ask(f"select * from app.{function}(%s)", full["self-referral"])) == (function, [])
        assert reader.ask(f"select * from app.{function}(%s)", full["school"])


def test_an_agency_reads_its_own_request_with_why_it_held_something_back_and_no_other(
    sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    reader = _with_everything_open(sign_in(POLICE), study)
    for enquiry in study.values():
        told = reader.read("requests", enquiry)
        assert {row["agency"] for row in told} <= {"police"}
    assert installer.execute("select count(*) > 0 from mash.withholding").fetchone() == (True,)


def test_what_may_leave_is_told_as_it_was_released(
    sign_in: SignIn, installer: Installer, full: Mapping[str, UUID]
) -> None:
    installer.execute("alter table mash.item disable trigger sealed")
    installer.execute("update mash.item set happened_words = 'in the spring', happened = '2025-04-01'")
    conditioned = item_like(installer, full["anonymous-neighbour"], "police", police_handling="C")
    for purpose, answer in (("onward", "whole"), ("letter", "sanitised"), ("bundle", "sanitised")):
        plant(installer, full["anonymous-neighbour"], conditioned, purpose, answer)
    decider = _with_everything_open(sign_in(DECIDER), full)
    told = 0
    for purpose in ("letter", "onward", "bundle"):
        for enquiry in full.values():
            kept = installer.execute(_LEAVING.encode(), [enquiry, purpose]).fetchall()
            assert decider.ask("select * from app.leaving(%s, %s)", enquiry, purpose) == kept
            told += len(kept)
    assert told > 2


_LEAVING = """select r.id, i.id, i.agency, (select a.name from mash.agency a where a.id = i.agency), i.people,
    case when r.answer = 'whole' then i.happened end, case when r.answer = 'whole' then i.happened_words else '' end,
    case when r.answer = 'whole' then i.what else (select g.words from mash.item_release g where g.release = r.id) end,
    case when r.purpose = 'onward' then i.police_conditions else '' end
    from mash.release_request r join mash.item i on i.id = r.item where r.enquiry = %s and r.purpose = %s
    and r.answer in ('whole', 'sanitised') and r.withdrawn is null and i.handling <> 'decision_maker'
    and not i.not_for_family order by i.happened nulls last, i.at, i.id"""


@pytest.mark.parametrize("rulings", [(), (True,), (False,), (True, False), (False, True)])
def test_what_is_not_for_the_family_leaves_as_the_last_ruling_says(
    rulings: tuple[bool, ...], sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]
) -> None:
    school = Releases(sign_in, installer, study["school"])
    item = item_like(installer, school.enquiry, "education", not_for_family=True)
    other = item_like(installer, school.enquiry, "education", not_for_family=False)
    for purpose in ("letter", "onward", "bundle"):
        plant(installer, school.enquiry, item, purpose, "whole")
    officer, body = school.person(INFORMATION), Bodies(installer, study).rule_on_item()
    plain = (
        "insert into mash.item_ruling (enquiry, item, may_leave, because, by, at) values (%s, %s, %s, 'B', %s, now())"
    )
    installer.execute(plain.encode(), [school.enquiry, other, True, INFORMATION])
    for may_leave in rulings:
        officer.command("rule_on_item", body | {"item": item, "may_leave": may_leave})
    left = {purpose: bool(school.leaving(DECIDER, purpose)) for purpose in ("letter", "onward", "bundle")}
    assert left == {"letter": False, "onward": True, "bundle": bool(rulings) and rulings[-1]}


def _with_everything_open(person: Psql, study: Mapping[str, UUID]) -> Psql:
    for enquiry in study.values():
        person.open(enquiry)
    return person
