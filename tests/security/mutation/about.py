"""Which test files are about what a file of rules says: they are tried first."""

from collections.abc import Iterable

_IDENTITY = (
    "accounts_judged",
    "openings_judged",
    "closed_accounts",
    "roles_taken_away",
    "open_sitting",
    "openings_apart",
    "visibility_random",
    "break_glass",
)
_KEYS = (
    "keys_judged",
    "keys_of_rows_judged",
    "row_keys",
    "visibility_random",
    "visibility_table",
    "restriction",
    "release_seen",
    "letter_items",
    "connected_people",
)
_LETTERS = ("letters_judged", "letter_says_judged", "letter_contents_judged", "to_work_judged", "police_told_judged")
_GATE_OF_LETTERS = ("letter_gate", "letter_facts", "kept", "commands")
_WAY = (
    *("way_judged", "step_guards_judged", "awaited_judged", "parents_told_judged"),
    *("way/who_may_not", "way/guards", "way/strategy", "way/orders", "commands", "sent_twice"),
)
_ACTIONS = ("seals_judged", "actions_judged", "action_results_judged", "row_keys", "sheet", "commands")
_SAID = (
    "people_said_judged",
    "person_changes_judged",
    "merged_changes_judged",
    "homes_and_ties_judged",
    "row_keys",
    "sheet",
    "commands",
)
_CALLERS = (
    "callers_asked_judged",
    "callers_judged",
    "callers_told_judged",
    "callers_stopped_judged",
    "merged_people_judged",
    "commands",
)
_LINKS = ("links_judged", "links_kept", "links", "merges_judged", "likeness_judged", "commands")
_MERGES = ("merges_judged", "merged_people_judged", "merges_seen", "commands")
_HOMES = ("who_lives_where_judged", "homes_and_ties_judged", "people_said_judged", "commands")
_CONTRADICTIONS = ("contradictions_judged", "seals_judged", "row_keys", "sheet", "commands")
_PATHWAYS = ("seals_judged", "pathways_judged", "pathway_answers_judged", "row_keys", "sheet", "commands")
_MATTERS = (
    *("matter_rules_judged", "matter_keys_judged", "matter_clocks_judged", "matter_intake_judged"),
    *("matter_commands_judged", "matter_read_judged", "matters_are_heard"),
    *("matters_judged", "matter_steps_judged", "matters_received_judged", "matter_people_judged"),
    *("matters_corrected_judged", "matters_unseen_judged", "matter_letters_judged", "matter_visibility"),
)
_TEXTS = (
    *("hub_text_parts_judged", "hub_text_rules_judged", "hub_text_commands_judged"),
    *("hub_texts_judged", "hub_text_checks_judged"),
)
_EMERGENCY = (
    *("emergency_keeping_judged", "emergency_contents_judged"),
    *("emergency_judged", "emergency_orders_judged", "emergency_refresh_judged", "emergency_pack"),
)
_ACCOUNTS = ("hints", "accounts", "account_sessions", "account_changes", "closed_accounts", "passwords")
_ABOUT = {
    "10_roles.sql": ("server_roles",),
    "30_server.sql": ("server_roles", "no_privileges", "attacks"),
    "40_identity.sql": _IDENTITY,
    "50_keys.sql": _KEYS,
    "55_openings.sql": (
        "hints",
        "notices_judged",
        "accounts_judged",
        "openings_judged",
        "openings_apart",
        "log_first",
        "break_glass",
    ),
    "57_log.sql": ("log_judged", "access_log", "log_tampering", "log_first"),
    "58_names.sql": ("search_judged", "search_finds"),
    "60_commands.sql": ("hints", "commands_judged", "kept", "refusals", "commands", "together", "open_sitting"),
    "63_consent.sql": ("guards", "family", "family_guards", "outcome_guards"),
    "64_family_guards.sql": ("guards", "outcome_guards", "family_guards", "family_histories"),
    "app/consent.sql": ("family_refusals", "family", "family_kept", "family_guards"),
    "app/family.sql": ("family_refusals", "family", "family_kept", "family_guards"),
    "app/family_guards.sql": ("family_guards", "outcome_guards"),
    "61_gates.sql": (
        "refusals",
        "gates",
    ),
    "62_way.sql": _WAY,
    "65_way_guards.sql": ("way/guards", *_WAY),
    "66_steps.sql": _WAY,
    "90_grants.sql": (
        "planned_once_judged",
        "information_classes",
        "commands",
        "row_keys",
        "everything_that_could_leave",
    ),
    "app/account.sql": _ACCOUNTS,
    "app/action.sql": _ACTIONS,
    "app/action_result.sql": _ACTIONS,
    "app/action_seen.sql": _ACTIONS,
    "76_contradictions.sql": _CONTRADICTIONS,
    "app/contradiction.sql": _CONTRADICTIONS,
    "app/pathway.sql": _PATHWAYS,
    "app/pathway_seen.sql": _PATHWAYS,
    "app/person_said.sql": _SAID,
    "app/person_change.sql": _SAID,
    "app/person_seen.sql": ("said_seen_judged", *_SAID),
    "58_other_names.sql": ("other_names_judged", "search_judged", "likeness_judged", "other_names_found"),
    "59_merges.sql": _MERGES,
    "59_residences.sql": _HOMES,
    "69_callers.sql": _CALLERS,
    "70_links.sql": _LINKS,
    "app/caller.sql": _CALLERS,
    "app/link.sql": _LINKS,
    "app/merge.sql": _MERGES,
    "app/person_home.sql": _HOMES,
    "app/person_need.sql": _SAID,
    "68_orders.sql": ("orders_judged", "one_chance_judged", "pathway_clocks_judged", "to_work_judged"),
    "73_partners.sql": ("partners_judged",),
    "app/break_glass.sql": (
        "connections_judged",
        "who_may_be_named",
        "sent_twice",
        "apart",
        "refusals_of_the_hub",
        "break_glass",
        "break_glass_by_reference",
        "roles_taken_away",
    ),
    "app/connected.sql": (
        "connections_judged",
        "who_may_be_named",
        "sent_twice",
        "apart",
        "refusals_of_the_hub",
        "connected_people",
        "roles_taken_away",
    ),
    "64_referrer_told.sql": ("referrer_told_judged", "referrer_told"),
    "67_letter_kinds.sql": ("letter_kinds_judged", "letter_contents_judged"),
    "app/matter_letter.sql": ("matter_letters_judged",),
    "app/paper.sql": ("papers_judged",),
    "app/decision.sql": (
        "decisions_judged",
        "awaited_judged",
        "ids_of_others",
        "kept",
        "refusals",
        "commands",
        "sealed",
        "together",
        "gates",
    ),
    "app/discussion.sql": ("kept", "refusals", "commands", "together"),
    "app/gathering.sql": (
        "gathering_judged",
        "answers_judged",
        "partners_judged",
        "ids_of_others",
        "kept",
        "refusals",
        "commands",
        "police_codes",
        "restriction",
        "visibility_table",
    ),
    "app/leaving.sql": (
        "leaving_judged",
        "everything_that_could_leave",
        "sheet",
        "refusals_of_releases",
        "release",
        "letter_items",
        "police_codes",
        "release_seen",
        "to_work_judged",
    ),
    "app/letter.sql": (
        *_LETTERS,
        "letter_texts_judged",
        "made_letters_say_judged",
        "homes_and_ties_judged",
        "letter_facts",
        "one_chance_judged",
        "ids_of_others",
        "refusals_of_releases",
        "kept",
        "commands",
        "letter_items",
        "connected_people",
        "restriction",
    ),
    "app/letter_check.sql": ("letter_checks_judged", "one_chance_judged", *_GATE_OF_LETTERS),
    "app/letter_stop.sql": ("letter_stops_judged", "to_work_judged", *_GATE_OF_LETTERS),
    "app/lock_out.sql": _ACCOUNTS,
    "app/log.sql": ("log_judged", "access_log", "roles_taken_away"),
    "app/me.sql": ("desks_ask_first_judged", "open_sitting", "closed_accounts"),
    "app/opening.sql": (
        "also_open_judged",
        "openings_judged",
        "searches_kept",
        "notices",
        "openings_apart",
        "log_first",
        "break_glass",
    ),
    "app/password.sql": ("passwords", "accounts"),
    "app/put_in_letter.sql": (
        *_LETTERS,
        "ids_of_others",
        "refusals_of_releases",
        "sheet",
        "letter_items",
        "release",
        "release_together",
        "commands",
    ),
    "app/referral.sql": (
        "referral_judged",
        "kept_referral",
        "refusals_of_the_hub",
        "commands",
        "nothing_is_said",
        "visibility_table",
    ),
    "app/letter_make.sql": ("letters_making_judged", "police_told_judged", "partners_told_judged", "to_work_judged"),
    "app/release.sql": (
        "release_answers_judged",
        "releases_judged",
        "police_told_judged",
        "who_may_be_named",
        "ids_of_others",
        "refusals_of_releases",
        "release",
        "release_seen",
        "roles_taken_away",
        "release_together",
        "letter_items",
        "police_codes",
    ),
    "app/restriction.sql": (
        "restrictions_judged",
        "restrictions_placed_judged",
        "who_may_be_named",
        "sent_twice",
        "apart",
        "refusals_of_the_hub",
        "restriction",
        "roles_taken_away",
        "break_glass",
    ),
    "app/ruling.sql": (
        "releases_judged",
        "ids_of_others",
        "refusals_of_releases",
        "sheet",
        "release",
        "letter_items",
        "roles_taken_away",
    ),
    "app/search.sql": (
        "search_judged",
        "references_found",
        "searches_kept",
        "search",
        "search_finds",
        "search_withheld",
    ),
    "app/search_likely.sql": ("likely_judged", "likely_told_judged", "likely", "likely_beside"),
    "69_likeness.sql": ("likeness_judged", "likely_judged", "likely_beside"),
    "68_clocks.sql": ("clocks_judged", "clock_corrections_judged", "awaited_judged"),
    "app/clock.sql": ("clock_corrections_judged", "clocks_judged", "commands"),
    "app/search_term.sql": ("search_judged", "references_found", "search", "search_finds"),
    "app/screening.sql": ("screening_judged", "sent_twice", "kept", "refusals", "commands", "gates"),
    "app/sheet.sql": ("sheets_judged", "sheet", "visibility_table", "visibility_random", "ids", "log_first"),
    "app/staff.sql": _ACCOUNTS,
    "app/staff_changes.sql": ("staff_changes_judged", "account_changes", *_ACCOUNTS),
    "app/way.sql": _WAY,
    "64_recipients.sql": ("recipients_judged", "letters_making_judged", "letters_made"),
    "68_clocks_protection.sql": ("protection_clocks_judged",),
    "68_clocks_recipients.sql": ("recipients_judged",),
    "68_clocks_pathways.sql": ("pathway_clocks_judged",),
    "app/outcome_heard.sql": ("heard_judged", "recipients_judged"),
    "app/clock_recount.sql": ("clock_recount_judged",),
    "68_clocks_awaited.sql": ("awaited_judged", "decisions_judged", "referral_judged"),
    "app/on_behalf.sql": (
        "on_behalf_judged",
        "answers_awaited_judged",
        "release_on_behalf_judged",
        "virtual_restricted_judged",
        "commands",
    ),
    "app/awaited.sql": ("awaited_judged", "information_classes", "catalogue_gate"),
    "71_hub_texts.sql": _TEXTS,
    "71_matters.sql": _MATTERS,
    "72_hub_text_checks.sql": _TEXTS,
    "75_emergency.sql": _EMERGENCY,
    "app/emergency_pack.sql": _EMERGENCY,
    "app/emergency_use.sql": _EMERGENCY,
    "app/hub_text.sql": _TEXTS,
    "app/matter.sql": _MATTERS,
    "app/matter_seen.sql": _MATTERS,
    "app/matter_step.sql": _MATTERS,
    "app/worklist.sql": (
        "visibility_random",
        "worklists_judged",
        "worklist_lengths",
        "connected_people",
        "restriction",
    ),
}
_TELLING = (
    *("visibility_random", "visibility_table", "open_sitting", "sealed", "log_first", "accounts", "restriction"),
    *("break_glass", "connected_people", "release", "commands", "closed_accounts"),
)
_BLIND = ("plans", "psql_session", "real_psql", "no_privileges", "nothing_is_said", "attacks", "catalogue_gate")


def about(file: str) -> list[str]:
    """The test files that are about a file of rules."""
    return _paths(_ABOUT.get(file, ()))


def telling() -> list[str]:
    """The test files that notice most of all mutants."""
    return _paths(_TELLING)


def blind() -> list[str]:
    """Those that notice few: many quick tests of what nobody may do."""
    return _paths(_BLIND)


def _paths(names: Iterable[str]) -> list[str]:
    """A name with a folder before it lies in that folder; without one it is a test of the rules."""
    folders = (name.rpartition("/") for name in names)
    return [f"tests/{folder or 'security'}/test_{name}.py" for folder, _, name in folders]
