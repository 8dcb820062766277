"""The rules of what leaves the hub and of accounts, weakened by hand."""

from tests.security.weakened_rule import Mutant

KEYS, IDENTITY, LETTER = "50_keys.sql", "40_identity.sql", "app/letter.sql"
GATHERING, LEAVING, RELEASE = "app/gathering.sql", "app/leaving.sql", "app/release.sql"
PUT_IN, RULING = "app/put_in_letter.sql", "app/ruling.sql"
STAFF, CHANGES, PASSWORD, ACCOUNT = "app/staff.sql", "app/staff_changes.sql", "app/password.sql", "app/account.sql"
LOCK_OUT = "app/lock_out.sql"

WORK = (
    Mutant("released words for the whole hub", KEYS, "when 'item_release' then 'item'", ""),
    Mutant("requests for release for the whole hub", KEYS, "when 'release_request' then 'item'", ""),
    Mutant("letters with close items for the officer", KEYS, " or (letter ->> 'strict')::boolean", ""),
    Mutant(
        "rulings for the whole hub", KEYS, "when 'item_ruling' then 'confidential'", "when 'item_ruling' then 'hub'"
    ),
    Mutant(
        "requests for release are left behind",
        KEYS,
        "    'release_request', 'item_release', 'release_asked',",
        "    'release_request', 'item_release',",
    ),
    Mutant("a release for any purpose", LEAVING, "and r.purpose = may_leave.purpose\n", "\n"),
    Mutant("a refusal lets it out", LEAVING, "and r.answer in ('whole', 'sanitised') and r.withdrawn is null\n", "\n"),
    Mutant("what was taken back leaves", LEAVING, " and r.withdrawn is null", ""),
    Mutant("sealed items leave", LEAVING, "      and i.handling <> 'decision_maker'\n", ""),
    Mutant(
        "not for the family, but in letters",
        LEAVING,
        "or priv.reads_conditions(r.purpose) or (",
        "or r.purpose <> 'bundle' or (",
    ),
    Mutant("bundles without a ruling", LEAVING, "(r.purpose = 'bundle' and (", "(r.purpose = 'bundle' or ("),
    Mutant("the first ruling stands for ever", LEAVING, "order by last.at desc", "order by last.at"),
    Mutant("conditions do not count", LEAVING, "is distinct from 'C'", "is distinct from 'X'"),
    Mutant("own words instead of sanitised ones", LEAVING, "when 'sanitised' then g.words end", "else i.what end"),
    Mutant(
        "conditions stay behind",
        LEAVING,
        "case when priv.reads_conditions(r.purpose) then i.police_conditions",
        "case when false then ''",
    ),
    Mutant("anybody answers for an agency", RELEASE, "r.id is null or r.agency <> who.agency", "r.id is null"),
    Mutant("a request of another enquiry", RELEASE, " and one.enquiry = (body ->> 'enquiry')::uuid", ""),
    Mutant("sealed items are asked for", RELEASE, "if i.handling = 'decision_maker' then", "if false then"),
    Mutant("not for the family, but asked for a letter", RELEASE, "elsif i.not_for_family and", "elsif false and"),
    Mutant(
        "the senior social worker asks for bundles",
        RELEASE,
        "case wanted when 'bundle' then 'information_officer' else 'senior_social_worker' end = any (who.roles)",
        "true",
    ),
    Mutant("items of other enquiries are asked for", RELEASE, "::uuid and one.enquiry = e.id;", "::uuid;"),
    Mutant("answered twice", RELEASE, "  if r.answered is not null then", "  if false then"),
    Mutant(
        "whole in spite of conditions",
        RELEASE,
        "i.police_handling = 'C' and not priv.reads_conditions(purpose)",
        "false",
    ),
    Mutant("its own words called sanitised", RELEASE, "elsif btrim(regexp", "elsif false and btrim(regexp"),
    Mutant("taken back after it left", RELEASE, "if r.left_hub is not null then", "if false then"),
    Mutant(
        "a request that the agency never sees",
        RELEASE,
        "create trigger keep_release_asked after insert or update of answered",
        "create trigger keep_release_asked after update of answered",
    ),
    Mutant(
        "the connected keep their requests for release",
        RELEASE,
        " and not (enquiry = any ((select priv.my_connected())::uuid[]))",
        "",
    ),
    Mutant(
        "anything into a letter",
        PUT_IN,
        "elsif not priv.may_leave(release, priv.items_for(l.kind)) then",
        "elsif false then",
    ),
    Mutant("the other parent in a letter", PUT_IN, "and i.people <@ priv.may_be_told_of(l.recipient)", ""),
    Mutant(
        "items of other enquiries in a letter",
        PUT_IN,
        "where r.id = release and r.enquiry = l.enquiry",
        "where r.id = release",
    ),
    Mutant("a letter is filled after it was printed", PUT_IN, "elsif l.state <> 'due' then", "elsif false then"),
    Mutant("close items in an open letter", PUT_IN, "i.handling <> 'hub'", "i.handling = 'decision_maker'"),
    Mutant("filled without looking at the version", PUT_IN, "priv.version_of(body)", "null"),
    Mutant(
        "a printed letter is not looked at again",
        LETTER,
        "or not priv.holds_exactly(",
        "or false and priv.holds_exactly(",
    ),
    Mutant("nothing is marked as having left", LETTER, "  perform priv.mark_left(l.id);\n", ""),
    Mutant("taken back, and still in the letter", LETTER, " and priv.may_leave(r.id, priv.items_for(l.kind))", ""),
    Mutant(
        "anybody in the letter when it is read", LETTER, " or i.people <@ priv.may_be_told_of(l.recipient)", " or true"
    ),
    Mutant("a ruling on what is sealed", RULING, "  perform priv.check_purpose(i, 'bundle');\n", ""),
    Mutant("a ruling on what needs none", RULING, "elsif not i.not_for_family then", "elsif false then"),
    Mutant("the police need no codes", GATHERING, "  if not police then", "  if not police or true then"),
    Mutant(
        "anybody gives police codes",
        GATHERING,
        "  if not police then",
        "  if not police then return; end if; if false then",
    ),
    Mutant("code C without conditions", GATHERING, "= 'C' and not conditions then", "= 'C' and false then"),
    Mutant("the police by their name", GATHERING, "and a.function = 'police'", "and a.id = 'police'"),
    Mutant("leavers go on", IDENTITY, "    when (s).closed is not null then 'closed'\n", ""),
    Mutant("the suspended go on", IDENTITY, "    when not (s).active then 'suspended'\n", ""),
    Mutant("the locked go on", IDENTITY, "    when (s).locked is not null then 'locked'\n", ""),
    Mutant("vetting that is not on record", IDENTITY, "    when (s).vetted_until is null then 'no_vetting'\n", ""),
    Mutant("vetting never ends", IDENTITY, "    when (s).vetted_until < priv.today() then 'vetting_expired'\n", ""),
    Mutant("vetting ends a day early", IDENTITY, "(s).vetted_until < priv.today()", "(s).vetted_until <= priv.today()"),
    Mutant("training that is not on record", IDENTITY, "    when (s).trained_until is null then 'no_training'\n", ""),
    Mutant("training never ends", IDENTITY, "    when (s).trained_until < priv.today() then 'training_expired'\n", ""),
    Mutant("a first password opens everything", IDENTITY, "    when (s).must_change then 'must_change'\n", ""),
    Mutant("days of another country", IDENTITY, "'Europe/London'", "'UTC'"),
    Mutant("a command does not hold its account", IDENTITY, "where s.login = session_user for share", "where false"),
    Mutant("a short way to an administrator", STAFF, "if 'administrator' = any (roles) and not", "if false and not"),
    Mutant("first passwords that last", STAFF, "interval '24 hours'", "interval '24 days'"),
    Mutant("administrators found whom they like", STAFF, "coalesce(own_password, true) and not", "false and not"),
    Mutant("one's own account", STAFF, "elsif held.login = session_user then", "elsif false then"),
    Mutant("leavers come back", STAFF, "held.login is null or held.closed is not null", "held.login is null"),
    Mutant("roles that leave their groups behind", STAFF, "if not (one = any (roles)) then", "if false then"),
    Mutant("an error that repeats a verifier", STAFF, "  when others then\n", "  when division_by_zero then\n"),
    Mutant("openings outlast a suspension", CHANGES, "where o.who = login and", "where false and"),
    Mutant("an agency of any hub", CHANGES, "and a.hub = held.hub", ""),
    Mutant("a desk that was left changes the password", PASSWORD, "interval '2 minutes'", "interval '2 days'"),
    Mutant(
        "one administrator approves alone", PASSWORD, "if asked.asked_by = session_user and not", "if false and not"
    ),
    Mutant(
        "resets wait for ever",
        PASSWORD,
        " and r.ended is null and r.expires > clock_timestamp()",
        " and r.ended is null",
    ),
    Mutant(
        "resets open at once",
        PASSWORD,
        "update mash.staff s set must_change = true",
        "update mash.staff s set must_change = false",
    ),
    Mutant("owners are not told", PASSWORD, "  perform priv.tell(asked.login, asked.login, 'password_reset');\n", ""),
    Mutant("the closed change passwords", PASSWORD, " and s.active and s.locked is null and s.closed is null", ""),
    Mutant("everybody's notices", ACCOUNT, "n.told = (select (priv.me()).login) and", ""),
    Mutant(
        "nobody hears of a lock-out",
        LOCK_OUT,
        "  perform priv.tell_role(held.hub, 'administrator', held.login, 'locked_out');\n",
        "",
    ),
    Mutant(
        "unlocked is reopened",
        LOCK_OUT,
        "admin.let_sign_in(held.login, held.active)",
        "admin.let_sign_in(held.login, true)",
    ),
)
