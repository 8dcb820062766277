"""Every kind of entry in the access log, by its name, each made by really doing it: none can vanish unnoticed."""

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from uuid import UUID, uuid4

import psycopg
import pytest

from mashdesk.store import log_collect, schema, server_log
from tests.cluster_fixtures import Database
from tests.security import packing, pathways_lived
from tests.security.bodies import Bodies
from tests.security.collecting import Installer, Job
from tests.security.matching import planted_link
from tests.security.newcomers import DATES, Newcomers, verifier
from tests.security.psql import ADMINISTRATOR, AUDITOR, DECIDER, MANAGER, OFFICER, Psql, SignIn
from tests.security.readable import CONTENT, declared
from tests.security.releasing import Releases, item_like
from tests.security.restricting import EMERGENCY, connect, restrict, restriction, version

GUIDE = Path(__file__).parents[2] / "docs" / "administrator-guide.md"
WRITTEN = re.compile(
    r"(?:priv\.log\(|finish_command\([^;]*?, |finish_matter\(request, [^;]*?, |admin\.finish\([^;]*?, |priv\.log_use\()"
    r"'([a-z -]+)'"
)


def kinds_written() -> set[str]:
    """What the rules and the collector write, read off them."""
    rules = "\n".join(path.read_text(encoding="utf-8") for path in schema.SQL.rglob("*.sql"))
    collector = "".join(Path(str(module.__file__)).read_text(encoding="utf-8") for module in (log_collect, server_log))
    found = set(WRITTEN.findall(rules)) | set(re.findall(r"'(server log cut)'", collector))
    return found | set(re.findall(r'"what": "([a-z -]+)"', collector))


def kinds_told() -> set[str]:
    """The table of kinds in the administrator's guide."""
    part = GUIDE.read_text(encoding="utf-8").split("### What is in it", 1)[1].split("\n#", 1)[0]
    return {kind for line in part.splitlines() if line.startswith("| ") for kind in re.findall(r"`([a-z -]+)`", line)}


def test_the_guide_names_every_kind_that_is_written_and_no_other() -> None:
    assert kinds_told() == kinds_written()


@pytest.fixture
def done(
    sign_in: SignIn, newcomers: Newcomers, busy_hub: Database, installer: Installer, study: Mapping[str, UUID], job: Job
) -> set[str]:
    """The kinds of entry that there are after everything was done once."""
    bodies = Bodies(installer, study)
    _letters_and_releases(sign_in, installer, study, bodies)
    _unsigned(sign_in, installer, bodies)
    _kept_out(sign_in, installer, study)
    _away(sign_in, study)
    _texts(sign_in, bodies)
    _advice(sign_in(DECIDER), bodies)
    _accounts(sign_in, newcomers, installer)
    _refused_and_collected(sign_in, newcomers, busy_hub, job)
    return {row[0] for row in installer.execute("select distinct what from mash.access_log")}


def test_everything_that_is_done_leaves_its_entry(done: set[str]) -> None:
    assert sorted(kinds_written() - done) == ["server log cut"], "a file that was cut: test_log_collected"
    assert done <= kinds_written()


def _letters_and_releases(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID], bodies: Bodies) -> None:
    """The case studies went from a referral to letters that are due; this goes on from there."""
    school = Releases(sign_in, installer, study["school"])
    item = item_like(installer, study["school"], "education", handling="hub", not_for_family=False)
    _called(school.person(DECIDER), bodies)
    release = school.released(item, "onward")
    school.owner(item).command("withdraw_release", school.on(release))
    refused = school.ask(item_like(installer, study["school"], "health", handling="hub"), "onward")
    health = school.owner(item_like(installer, study["school"], "health", handling="hub"))
    health.command("refuse_release", school.on(refused, because="Not ours to give"))
    school.ask(item_like(installer, study["school"], "education", handling="hub", not_for_family=False), "onward")
    school.person(OFFICER).command("release_for_agency", bodies.release_for_agency())
    information = school.person("ignatius.pell")
    information.command("rule_on_item", bodies.rule_on_item())
    decider = school.person(DECIDER)
    assert decider.read("items", study["school"])
    decider.command("put_in_letter", bodies.put_in_letter())
    told = bodies.print_letter() | {"releases": []}
    decider.command("print_letter", told)
    decider.ask("select length(app.letter_pdf(%s))", told["letter"])
    on = {"enquiry": told["enquiry"], "letter": told["letter"]}
    page = {**on, "content_hash": hashlib.sha256(base64.b64decode(told["pdf"])).hexdigest()}
    hit = {"rule": "NAME", "stops": False, "page": 1, "why": "OTHER_PARENT", "boxes": []}
    decider.command("check_letter", page | {"hits": [hit]})
    decider.command("clear_hit", bodies.clear_hit())
    decider.command("release_letter", page)
    decider.command("post_letter", on | {"class": "first"})
    decider.command("return_letter", on | {"because": "Gone away"})
    decider.command("remake_letter", on | {"because": "To the new address"})
    decider.command("withhold_letter", bodies.withhold_letter())
    decider.command("make_letter", bodies.make_letter())
    decider.command("make_letter", bodies.tell_police())
    decider.ask("select app.note_decision_record(%s)", study["school"])
    decider.command("record_strategy", bodies.record_strategy("school"))
    for paper in ("discussion_record", "strategy_record", "family_picture"):
        decider.ask(f"select app.note_{paper}(%s)", study["school"])
    decider.ask("select app.note_posting_list(2)")
    decider.command("record_heard", bodies.record_heard())
    decider.command("take_step", bodies.reopen("school"))
    decider.open(study["anonymous-neighbour"])
    for command in ("answer_for_agency", "chase", "say_why_late"):
        decider.command(command, bodies.of(command))
    decider.open(study["self-referral"])
    decider.command("correct_start", bodies.correct_start())
    decider.ask("select * from app.begin_likely(%s)", study["self-referral"])
    decider.command("link_people", bodies.link_people())
    decider.command("withdraw_link", bodies.withdraw_link())
    decider.command("merge_people", bodies.merge_people())
    decider.command("undo_merge", bodies.undo_merge())
    for command in ("set_action", "correct_action", "record_action_result", "say_of_person", "change_person",
                    "add_person",
                    "mark_contradiction", "take_back_contradiction"):  # fmt: skip
        decider.command(command, bodies.of(command))
    pathways_lived.live_through(decider, study["self-referral"], bodies.subject("self-referral"))
    _matter(information, bodies)


def _matter(information: Psql, bodies: Bodies) -> None:
    """Somebody asks for their file."""
    information.command("receive_matter", bodies.receive_matter())
    matter = information.ask("select matter from app.matters()")[0][0]
    information.ask("select * from app.open_matter(%s, 'To answer it')", matter)
    information.command("correct_matter", bodies.receive_matter() | {"matter": str(matter), "version": 1, "why": "Why"})
    told = {"matter": str(matter), "version": 2, "step": "note", "words": "Words"}
    information.command("take_matter_step", told)


def _advice(decider: Psql, bodies: Bodies) -> None:
    advice = decider.command("record_advice", bodies.record_advice())["advice"]
    decider.ask("select * from app.open_advice(%s, 'To look')", advice)


def _called(person: Psql, bodies: Bodies) -> None:
    """The mother rings, and is told what may be told."""
    call = person.command("check_caller", bodies.known_caller())
    assert len(person.ask("select * from app.caller_summary(%s)", call["call"])) == 1


def _unsigned(sign_in: SignIn, installer: Installer, bodies: Bodies) -> None:
    """An agency is asked that has not signed the agreement."""
    signed = "update mash.hub set profile = jsonb_set(profile, '{agreement,signatories}', '[\"police\"]')"
    installer.execute(signed)
    decider, body = sign_in(DECIDER), bodies.send_requests()
    decider.open(UUID(str(body["enquiry"])))
    body["requests"][0]["unsigned_because"] = "In an emergency"
    decider.command("send_requests", body)


def _kept_out(sign_in: SignIn, installer: Installer, study: Mapping[str, UUID]) -> None:
    manager, officer, enquiry = sign_in(MANAGER), sign_in(OFFICER), study["anonymous-neighbour"]
    officer.ask("select * from app.begin_search('Gill')")
    restrict(manager, installer, enquiry)
    officer.ask("select * from app.break_glass(%s, %s)", enquiry, EMERGENCY)
    broken = manager.ask("select id from app.break_glass_reviews() where reviewed is null")[0][0]
    manager.command("review_break_glass", {"break_glass": str(broken), "review": "It was one."})
    manager.ask("select app.note_figures('exported')")
    manager.open(enquiry)
    lifting = {"enquiry": str(enquiry), "version": version(installer, enquiry), "because": "It is over"}
    manager.command("lift_restriction", restriction(installer, enquiry, []) | lifting)
    planted_link(installer, study)
    connect(manager, study["school"], OFFICER)
    for (connection,) in manager.ask("select id from app.connected_people()"):
        manager.command("lift_connected", {"connected": str(connection), "because": "A mistake"})


def _away(sign_in: SignIn, study: Mapping[str, UUID]) -> None:
    """The server was away, and the emergency pack was opened and printed."""
    pack = packing.set_up(sign_in(MANAGER))
    refresh = packing.begun(sign_in(DECIDER), pack)
    officer = sign_in(OFFICER)
    for what in ("opened", "read", "printed"):
        enquiry = {"enquiry": str(study["school"])} if what == "read" else {}
        officer.command("emergency_pack_used", packing.use(refresh, what=what, **enquiry))
    sign_in(MANAGER).command("remove_emergency_pack", {"pack": str(pack)})


def _texts(sign_in: SignIn, bodies: Bodies) -> None:
    """The profile is proposed three times, and once approved."""
    administrator, manager = sign_in(ADMINISTRATOR), sign_in(MANAGER)
    manager.command("count_clocks_anew", {"days": []})
    for person, answer in ((manager, "sent_back"), (administrator, "withdrawn"), (manager, "approved")):
        text = administrator.command("propose_text", bodies.propose_text())["text"]
        person.command("answer_text", {"text": text, "answer": answer, "because": "Looked at"})


def _accounts(sign_in: SignIn, newcomers: Newcomers, installer: Installer) -> None:
    administrator, second = sign_in(ADMINISTRATOR), newcomers.sign_in(newcomers.add("nova.second", "administrator"))
    login = newcomers.add("nova.kinds", "agency_practitioner", agency="police")
    person = newcomers.sign_in(login)
    made = verifier(installer, login, "another three words")
    person.ask("select app.change_password(%s)", made)
    for call in (f"suspend_staff('{login}')", f"reopen_staff('{login}')", f"change_agency('{login}', 'health')",
                 f"change_post('{login}', 'Clerk')", f"change_expiry('{login}', {DATES})"):  # fmt: skip
        administrator.ask(f"select admin.{call}")
    for ending, who in (("withdraw", administrator), ("approve", second)):
        asked = administrator.ask("select admin.ask_password_reset(%s, %s, 'Forgotten')", login, made)[0][0]
        who.ask(f"select admin.{ending}_password_reset(%s)", asked)
    other = newcomers.add("nova.roles", "mash_officer")
    administrator.ask("select admin.change_roles(%s, array['senior_social_worker'])", other)
    administrator.ask("select admin.close_account(%s)", login)
    sign_in(AUDITOR).ask("select app.note_log_export('Everything')")


def _refused_and_collected(sign_in: SignIn, newcomers: Newcomers, database: Database, job: Job) -> None:
    login = newcomers.add("nova.locked", "mash_officer")
    newcomers.sign_in(login).refused("select * from app.open_enquiry(%s, 'To look')", uuid4())
    address = database.server.address
    for _ in range(10):
        with pytest.raises(psycopg.OperationalError):
            psycopg.connect(host=address.host, port=address.port, dbname=database.name, user=login, password="wrong")
    assert job.collect().locked == [login]
    sign_in(ADMINISTRATOR).ask("select admin.unlock_staff(%s)", login)


def test_every_function_that_gives_content_of_an_opened_enquiry_notes_it(installer: Installer) -> None:
    quiet = {
        "app.enquiry_row(uuid)",
        "app.may_be_named(uuid)",
        "app.named_people(uuid)",
        "app.practitioners_to_name(uuid)",
    }
    quiet |= {"app.break_glass(uuid,text)", "app.open_enquiry(uuid,text)"}
    quiet |= {"app.search_results(uuid)", "app.search_answer(uuid)"}  # the search itself is an entry
    quiet |= {"app.likely_people(uuid)", "app.likely_answer(uuid)"}  # so is this asking
    quiet |= {"app.log_of_subject(uuid)"}  # of a request for a copy: its opening is the entry
    quiet |= {"app.emergency_pack(uuid)"}  # each refresh is an entry for each enquiry
    quiet |= {
        name for name in declared() if name.startswith(("app.matter", "app.advice", "app.log_of_subject"))
    }  # of one class: the opening is the entry
    giving = {
        name for name, told in declared().items() if "(uuid" in name and set(told.split(" | ")[0].split()) & CONTENT
    }
    noted = installer.execute(
        "select p.oid::regprocedure::text from pg_proc p where p.pronamespace = 'app'::regnamespace "
        "and pg_get_functiondef(p.oid) ~ 'priv\\.(note_read|if_open)\\('"
    ).fetchall()
    assert giving - {row[0] for row in noted} <= quiet
    assert len(noted) > 15
