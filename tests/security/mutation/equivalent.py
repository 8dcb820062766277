"""Mutants that nobody can tell from the rules, each with why. A test fails when an entry fits no mutant any more."""

from collections.abc import Mapping

REASONS: Mapping[str, tuple[str, ...]] = {
    "It says only whether the roles were given already. Whoever is a member of one was made so by who had been given "
    "them all; and given once more they are given as before.": (
        "10_roles.sql:do $$ begin if:part:fc56814d",
        "10_roles.sql:do $$ begin if:part:b4948363",
        "10_roles.sql:do $$ begin if:part:0d118d8b",
        "10_roles.sql:do $$ begin if:part:8dd12b3c",
        "10_roles.sql:do $$ begin if:comparison:215dfde9",
        "10_roles.sql:do $$ begin if:comparison:196039fc",
        "10_roles.sql:do $$ begin if:comparison:4ad5e807",
        "10_roles.sql:do $$ begin if:comparison:fe508491",
        "10_roles.sql:do $$ begin if:and-or:194eb363",
        "10_roles.sql:do $$ begin if:and-or:e30336f3",
    ),
    "Whoever asks reads no other row of this table: its policy says the same.": (
        "app/me.sql:app.hub_profile:part:c8f6f04f",
    ),
    "Every function in SQL that asks about one id runs as its owner.": ("90_grants.sql:do $$ declare f:part:01e92fe7",),
    "Taken away once more from whoever has it not, it is as it was.": (
        "30_server.sql:do $$ declare other:part:c7cc1ba0",
    ),
    "No table is partitioned; of one the gate would find that its row-level security is not forced.": (
        "20_schemas.sql:do $$ declare thing:member:30b4ff50",
    ),
    "The account is held before its reset is read; and the update that ends it fails in a transaction that still "
    "sees it as it was.": ("app/password.sql:admin.waiting_reset:attribute:cc3ca542",),
    "It says only whether broken glass is looked for at all: what is found is judged by its whole condition.": (
        "40_identity.sql:priv.my_keys:part:c0d9de82",
        "40_identity.sql:priv.my_keys:part:70dc24a4",
        "40_identity.sql:priv.my_keys:and-or:2fef0b1b",
    ),
    "Of a deletion and of a truncation there is no new row, so nothing equals it: they are refused either way.": (
        "50_keys.sql:priv.refuse_edit:part:0204556c",
        "app/link.sql:priv.keep_link_whole:part:2ba8cdaa",
    ),
    "A row that names another is written with the enquiry of the one that it names, by one function: the condition "
    "lets it be looked up by the enquiry that is open.": (
        "64_family_guards.sql:priv.was_heard:part:797423ca",
        "75_emergency.sql:priv.has_confidential_home:part:0c5b63c7",
        "65_way_guards.sql:priv.has_untold_parent:part:d24b38ce",
        "app/decision.sql:priv.sign_one:part:7b18dacf",
        "app/decision.sql:priv.write_letters:part:9b4b525e",
        "app/letter.sql:priv.letter_facts:part:4df20cd9",
        "app/letter_make.sql:priv.keep_letter:part:45bf02a7",
        "app/letter_stop.sql:priv.home_today:part:86ac311c",
        "app/merge.sql:priv.end_merge:part:baa4a86c",
        "app/person_change.sql:priv.home_to_change:part:ee926736",
        "app/release.sql:app.releases:part:5980597f",
        "app/release.sql:app.releases:part:ced2c771",
        "app/release.sql:app.releases:part:de71cb23",
        "app/sheet.sql:app.decisions:part:02730c54",
        "app/sheet.sql:app.decisions:part:63b5e281",
        "app/sheet.sql:app.requests:part:fe3706e6",
    ),
    "The next line takes the enquiry's lock, which refuses what is not open; the condition lets the letter be looked "
    "up by the enquiry that is open.": ("app/letter.sql:app.letter_facts:part:9d857ac3",),
    "Whoever lives in a home today is one of its people: homes are narrowed down before each is asked.": (
        "69_callers.sql:priv.home_agrees:part:2a85ace4",
    ),
    "It is asked only of words that say something: the condition before it looked.": (
        "app/screening.sql:app.screen_enquiry:figure:b8985f44",
    ),
    "A closed account is never active: a constraint of its table.": (
        "app/password.sql:admin.keep_own_password:part:448da791",
    ),
    "What is over stays so: whoever ends a reset has looked already, and the function that ends it looks again.": (
        "app/password.sql:admin.ask_password_reset:part:52f882f5",
        "app/password.sql:admin.end_reset:part:69bb289e",
    ),
    "The text is measured again, with the same words at the same field, where it is kept.": (
        "66_steps.sql:priv.check_group:figure:cc5cfde3",
        "app/consent.sql:priv.check_consent:figure:7b33aaa1",
        "app/person_said.sql:priv.keep_name:figure:fc021745",
        "app/family.sql:priv.check_family_contact:figure:0fe36c33",
        "app/family.sql:priv.check_telling:figure:b813d8c8",
    ),
    "Nothing equals what is null: said once more, so that a branch that is not asked looks at no row.": (
        "71_matters.sql:priv.check_is_seen:part:2d8a2b6f",
        "72_hub_text_checks.sql:priv.fact_mistakes:part:0ef173e1",
        "72_hub_text_checks.sql:priv.fact_mistakes:part:25fdb733",
        "app/emergency_use.sql:priv.keep_pack_use:part:de1754a4",
        "app/matter_seen.sql:priv.passed_on:part:0ee31877",
        "app/log_pages.sql:priv.log_page:part:1d7f3daf",
        "app/log_pages.sql:priv.log_page:part:602e12f4",
        "app/log_pages.sql:priv.log_page:part:8f0c8edb",
    ),
    "A warning of a home is about nobody: nobody has no name, and lives nowhere.": (
        "75_emergency.sql:priv.packed_warnings:branch:600c8f32",
        "75_emergency.sql:priv.packed_warnings:part:a8cab741",
    ),
    "A pack that is not there, or was removed, is held by nobody: it is refused, or erased, by that.": (
        "app/emergency_pack.sql:priv.begin_refresh:part:72fca147",
        "app/emergency_pack.sql:priv.standing_pack:part:9e444187",
    ),
    "Whatever was typed is refused in its own words before a row is written: the handler is the net beneath it.": (
        "app/emergency_pack.sql:app.set_up_emergency_pack:deed:8a25988c",
        "app/emergency_pack.sql:app.set_up_emergency_pack:handler:b331371b",
    ),
    "What is no object has no paragraphs either: the next condition finds it.": (
        "72_hub_text_checks.sql:priv.strange_parts:part:18c91f00",
    ),
    "Whoever proposes a kind of text may approve it, too: the first condition has let nobody else through.": (
        "app/hub_text.sql:priv.check_answer:branch:271d6258",
        "app/hub_text.sql:priv.check_answer:deed:5c727ecb",
    ),
    "A kind of which only another hub has texts has none in force here, and is left out by the next condition.": (
        "app/hub_text.sql:priv.texts_in_force:part:68cbb42a",
    ),
    "Rows are parted by a condition, or by its opposite: the parts are the same.": (
        "app/figures.sql:app.outcome_figures:comparison:1614f04a",
    ),
    "The row was put there a moment before, by whoever asks and as what it is, and it has no answer yet.": (
        "60_commands.sql:priv.begin_command:branch:dc17c8f1",
        "60_commands.sql:priv.settled:part:533d03a7",
        "60_commands.sql:priv.settled:part:14aff56b",
    ),
    "A version is neither the same as none nor another one.": ("60_commands.sql:priv.lock_enquiry:part:3e0acc4b",),
    "Of a worklist no more than five hundred lines are told, however many are asked for.": (
        "app/matter_seen.sql:app.matters:figure:7cb66f35",
        "app/worklist.sql:app.worklist:figure:01c29ba0",
        "app/worklist.sql:app.my_requests:figure:e55f7922",
        "app/action_seen.sql:app.my_actions:figure:0ceb788e",
        "app/action_seen.sql:app.actions_owed:figure:b6422cf0",
    ),
    "Nothing is like what is null; and nobody is found by a number, a day, a postcode or a reference where none was "
    "typed, nor by name in a way that is none of the three.": (
        "58_other_names.sql:priv.people_called:part:8512905a",
        "app/search.sql:priv.people_named:part:2a0c3dff",
        "app/search.sql:priv.keep_hits:part:3db85586",
        "app/search.sql:priv.keep_hits:part:e7c07cb0",
        "app/search.sql:priv.keep_hits:part:054f67cc",
        "app/search.sql:priv.keep_hits:part:acff832f",
        "69_likeness.sql:priv.candidates:part:65e3581b",
    ),
    "Of an outcome that the profile does not have nothing is asked: each condition looks at what it says.": (
        "65_way_guards.sql:priv.unagreed_early_help:part:b6972299",
    ),
    "Beside taking over only handing on names a team, and the last one that did is awaited itself.": (
        "65_way_guards.sql:priv.teams_awaited:part:ef4ca121",
    ),
    "Of a list of one thing: to have some of it is to have all of it.": (
        "69_likeness.sql:priv.is_likely:comparison:699d34be",
        "69_likeness.sql:priv.is_likely:comparison:3a9d271f",
        "69_likeness.sql:priv.is_likely:comparison:9bd9b439",
    ),
    "Where no year was typed there is no month either; nothing is neither a number nor none; and folded words have one "
    "space between them.": (
        "app/search_term.sql:priv.date_in:part:639b0510",
        "app/search_term.sql:priv.read_term:part:cee90c0f",
        "app/search_term.sql:priv.read_term:part:5ed268f1",
    ),
    "No letter to an applicant says what was decided; that is asked first.": (
        "67_letter_kinds.sql:priv.tells_family_outcome:member:c96c4524",
    ),
    "After the thirteenth character of a pupil number there is none, and nothing counts as nought.": (
        "58_names.sql:priv.is_upn:figure:5e647a4f",
    ),
    "This code of the health service is written like any postcode: the pattern beside it takes it.": (
        "58_names.sql:priv.written_postcode:member:286c8652",
    ),
    "Where a letter goes to anybody else, what its own reader's row says comes before anything of the referrer's.": (
        "app/letter.sql:priv.letter_facts:part:1ea6b7a0",
    ),
}

EQUIVALENT: Mapping[str, str] = {key: reason for reason, keys in REASONS.items() for key in keys}
