"""The steps that were taken on the way of a referral, beside those with tables of their own (screening, decision …).

Rows are never edited: what was wrong is taken back by a later step.
"""

from sqlalchemy import ARRAY, CheckConstraint, Column, Date, ForeignKey, Table, Text

from mashdesk.store.tables.columns import keys, metadata, moment, of_enquiry, one_of, own_id, staff_login, words

STEPS = (
    "return",
    "exit",
    "rerate",
    "strategy",
    "close",
    "reopen",
    "screen_again",
    "transfer",
    "in_error",
    "dispute",
    "step_up",
    "settle",
    "hand_over",
    "assign",
    "taken_over",
    "written",
    "group",
    "strategy_needed",
    "conference",
    "no_conference",
    "assessed",
)
WITH_TEAM = ("hand_over", "assign", "taken_over")
OF_LEAVING = ("outcome", "outcome_words", "harm")
OF_A_STRATEGY = ("section_47", "enquiries", "parents_informed", "parents_why_not", "medical", "safety_plan")
NOTHING_OF_A_STRATEGY = " and ".join(
    [*(f"{name} = ''" for name in OF_A_STRATEGY), "attended = '{}'", "next_review is null"]
)
WITHOUT_REASON = ("close", "hand_over", "taken_over", "written", "group", "conference", "assessed")

step = Table(
    "step",
    metadata,
    own_id(),
    of_enquiry(),
    Column("step", Text, nullable=False),
    Column("came_from", Text, nullable=False),
    Column("came_to", Text, nullable=False),
    *(words(name) for name in ("reason", "particulars")),
    moment("happened", null=True),
    words("confirmed_by"),
    words("team"),
    Column("rating", Text),
    *(words(name) for name in OF_LEAVING),
    *(words(name) for name in OF_A_STRATEGY),
    Column("attended", ARRAY(Text), nullable=False, server_default="{}"),
    Column("next_review", Date),
    Column("agency", Text, ForeignKey("mash.agency.id")),
    staff_login("by"),
    moment("at", now=True),
    keys(),
    one_of("step", *STEPS),
    one_of("rating", "red", "amber", "green"),
    CheckConstraint("(step = 'rerate') = (rating is not null)", name="rated_anew"),
    CheckConstraint(f"step in {WITHOUT_REASON} or reason ~ '[^[:space:]]'", name="has_reason"),
    CheckConstraint(f"(step in {WITH_TEAM}) = (team ~ '[^[:space:]]')", name="has_team"),
    one_of("harm", "", "no"),
    one_of("enquiries", "", "single", "joint", "none"),
    one_of("parents_informed", "", "before", "not_before"),
    CheckConstraint("attended <@ array['police', 'health', 'education', 'social_care']", name="attended"),
    CheckConstraint("step = 'exit' or (outcome = '' and outcome_words = '')", name="left_early"),
    CheckConstraint("step in ('exit', 'return') or harm = ''", name="unharmed"),
    CheckConstraint(f"step = 'strategy' or ({NOTHING_OF_A_STRATEGY})", name="of_a_strategy"),
)
