"""Every command: whose work it is, what it is done to, and what has to be seen first."""

from tests.security.psql import (
    ADMINISTRATOR,
    AUDITOR,
    DECIDER,
    EDUCATION,
    INFORMATION,
    MANAGER,
    OFFICER,
    POLICE,
    SCREENER,
)

EVERYBODY = {OFFICER, SCREENER, POLICE, EDUCATION, MANAGER, INFORMATION, AUDITOR, ADMINISTRATOR, DECIDER}
MAY = {
    "record_referral": {OFFICER, SCREENER, DECIDER},
    "record_advice": {OFFICER, SCREENER, DECIDER},
    "screen_enquiry": {SCREENER, DECIDER},
    "send_requests": {SCREENER, DECIDER},
    "return_information": {EDUCATION},
    "record_discussion": {SCREENER, DECIDER},
    "sign_decisions": {SCREENER, DECIDER},
    "take_step": {SCREENER, DECIDER},
    "record_strategy": {SCREENER, DECIDER},
    "correct_start": {SCREENER, DECIDER, MANAGER},
    **{key: {OFFICER, SCREENER, DECIDER, MANAGER} for key in ("chase", "say_why_late")},
    **{key: {SCREENER, DECIDER} for key in ("set_action", "correct_action")},
    "propose_text": {ADMINISTRATOR},
    "answer_text": {ADMINISTRATOR, MANAGER},
    "record_action_result": {SCREENER, DECIDER, POLICE},
    **{key: {OFFICER, SCREENER, DECIDER} for key in ("raise_pathway", "answer_pathway")},
    **{key: {OFFICER, SCREENER, DECIDER, MANAGER} for key in ("mark_contradiction", "take_back_contradiction")},
    "print_letter": {OFFICER, SCREENER, DECIDER},
    "post_letter": {OFFICER, SCREENER, DECIDER},
    **{key: {SCREENER, DECIDER} for key in ("check_letter", "clear_hit", "release_letter")},
    **{key: {SCREENER, DECIDER} for key in ("withhold_letter", "remake_letter")},
    "return_letter": {OFFICER, SCREENER, DECIDER},
    "make_letter": {OFFICER, SCREENER, DECIDER},
    "record_heard": {OFFICER, SCREENER, DECIDER},
    "ask_release": {SCREENER, DECIDER},
    "release_item": {EDUCATION},
    "refuse_release": {EDUCATION},
    "withdraw_release": {EDUCATION},
    "rule_on_item": {INFORMATION},
    "put_in_letter": {SCREENER, DECIDER},
    "record_consent": {OFFICER, SCREENER, DECIDER},
    "record_lawful_basis": {SCREENER, DECIDER},
    **{key: {OFFICER, SCREENER, DECIDER} for key in ("record_telling", "record_family_contact")},
    **{key: {OFFICER, SCREENER, DECIDER} for key in ("say_of_person", "change_person", "add_person")},
    **{key: {OFFICER, SCREENER, DECIDER} for key in ("link_people", "withdraw_link", "check_caller")},
    **{
        key: {OFFICER, SCREENER, DECIDER}
        for key in ("answer_for_agency", "release_for_agency", "merge_people", "undo_merge")
    },
    "receive_matter": {OFFICER, SCREENER, DECIDER, MANAGER, INFORMATION},
    **{key: {MANAGER, INFORMATION} for key in ("correct_matter", "take_matter_step", "acknowledge_matter")},
    **{key: {MANAGER} for key in ("set_up_emergency_pack", "remove_emergency_pack")},
    "emergency_pack_used": EVERYBODY - {AUDITOR, ADMINISTRATOR},
}
"""PRODUCT.md: what each role does. Education is the agency whose return is outstanding."""

NOT_AT_ONCE = {
    "screen_enquiry", "post_letter", "check_letter", "clear_hit", "release_letter", "remake_letter", "return_letter",
}  # fmt: skip
"""What needs a step before it (`test_letter_gate`, `test_sent_twice`)."""

ON = {
    "screen_enquiry": "anonymous-neighbour",
    "send_requests": "anonymous-neighbour",
    **dict.fromkeys(("return_information", "answer_for_agency", "chase", "say_why_late"), "anonymous-neighbour"),
    "record_discussion": "self-referral",
    "sign_decisions": "self-referral",
    "take_step": "self-referral",
    "record_strategy": "self-referral",
    **dict.fromkeys(("correct_start", "set_action", "correct_action", "record_action_result"), "self-referral"),
    **dict.fromkeys(("raise_pathway", "answer_pathway"), "self-referral"),
    "print_letter": "school",
    "post_letter": "school",
    "check_letter": "school",
    "clear_hit": "school",
    "release_letter": "school",
    "withhold_letter": "school",
    "remake_letter": "school",
    "return_letter": "school",
    "make_letter": "school",
    "record_heard": "school",
    "ask_release": "school",
    "release_item": "school",
    "refuse_release": "school",
    "withdraw_release": "school",
    **dict.fromkeys(("rule_on_item", "release_for_agency"), "school"),
    **dict.fromkeys(("mark_contradiction", "take_back_contradiction"), "school"),
    "put_in_letter": "school",
    **dict.fromkeys(("record_consent", "record_lawful_basis", "record_telling"), "self-referral"),
    **dict.fromkeys(("record_family_contact", "check_caller"), "self-referral"),
    **dict.fromkeys(
        ("link_people", "withdraw_link", "say_of_person", "change_person", "add_person", "merge_people", "undo_merge"),
        "self-referral",
    ),
}


OF_A_MATTER = ("correct_matter", "take_matter_step", "acknowledge_matter")
"""What is done to the complaint that is planted, once it is open."""
OPENED = (*ON, *OF_A_MATTER)

VERSIONED = (
    *OF_A_MATTER,
    "screen_enquiry", "send_requests", "record_discussion", "sign_decisions", "put_in_letter", "take_step",
    "correct_start", "set_action", "record_heard", "print_letter",
    "correct_action", "change_person", "add_person", "merge_people", "undo_merge",
    "mark_contradiction", "take_back_contradiction",
)  # fmt: skip
