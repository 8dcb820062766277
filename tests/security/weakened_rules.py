"""Rules of `store/sql` weakened by hand, in one place each, beside the many that `tests.security.mutation` makes."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from mashdesk.store import schema


@dataclass(frozen=True)
class Mutant:
    """One change: in this file of `store/sql`, `old` becomes `new`."""

    name: str
    file: str
    old: str
    new: str

    def write(self, folder: Path) -> Path:
        """A copy of the rules with this one changed. Raises ValueError when the rule is no longer written so."""
        copied = folder / "sql"
        shutil.copytree(schema.SQL, copied)
        text = (copied / self.file).read_text(encoding="utf-8")
        if self.old not in text:
            raise ValueError(f"{self.name}: {self.file} no longer says {self.old!r}")
        (copied / self.file).write_text(text.replace(self.old, self.new), encoding="utf-8")
        return copied


KEYS, IDENTITY, COMMANDS = "50_keys.sql", "40_identity.sql", "60_commands.sql"
DECISION, LETTER = "app/decision.sql", "app/letter.sql"
RESTRICTION, CONNECTED, GLASS = "app/restriction.sql", "app/connected.sql", "app/break_glass.sql"
LOG = "57_log.sql"
GATHERING, LEAVING, RELEASE = "app/gathering.sql", "app/leaving.sql", "app/release.sql"
PUT_IN, RULING = "app/put_in_letter.sql", "app/ruling.sql"
STAFF, CHANGES, PASSWORD, ACCOUNT = "app/staff.sql", "app/staff_changes.sql", "app/password.sql", "app/account.sql"
LOCK_OUT = "app/lock_out.sql"
ITEM_CLASS = "when 'item' then case row_is ->> 'handling' when 'hub' then 'ordinary' else 'confidential' end"

MUTANTS = (
    Mutant("every item is for the hub", KEYS, ITEM_CLASS, "when 'item' then 'ordinary'"),
    Mutant(
        "the hub manager reads sealed items",
        KEYS,
        "array['decider:' || hub, 'information:' || hub]",
        "array['decider:' || hub, 'manager:' || hub, 'information:' || hub]",
    ),
    Mutant("nothing is shared with named agencies", KEYS, "row_is ->> 'handling' = 'named_agencies'", "false"),
    Mutant(
        "an agency loses its own items",
        KEYS,
        "when source in ('item', 'information_request'",
        "when source in ('information_request'",
    ),
    Mutant(
        "the original narrative for all", KEYS, "when anonymity and not (row_is ->> 'sanitised')::boolean", "when false"
    ),
    Mutant(
        "an anonymous referrer for all",
        KEYS,
        "when 'referrer' then case when anonymity then 'confidential' else 'ordinary' end",
        "when 'referrer' then 'ordinary'",
    ),
    Mutant(
        "hidden addresses for all",
        KEYS,
        "when 'address' then case when (row_is ->> 'confidential')::boolean then 'confidential' else 'ordinary' end",
        "when 'address' then 'ordinary'",
    ),
    Mutant("the rationale for all", KEYS, "when 'rationale' then 'confidential'", "when 'rationale' then 'ordinary'"),
    Mutant(
        "why an agency withholds, for the hub",
        KEYS,
        "when 'withholding' then 'confidential'",
        "when 'withholding' then 'hub'",
    ),
    Mutant(
        "confidential letters for the officer",
        KEYS,
        "when 'letter' then case when (row_is ->> 'confidential')::boolean then 'confidential' else 'hub' end",
        "when 'letter' then 'hub'",
    ),
    Mutant(
        "confidential pages for the officer",
        KEYS,
        "when 'letter_page' then case when (row_is ->> 'confidential')::boolean then 'confidential' else 'hub' end",
        "when 'letter_page' then 'hub'",
    ),
    Mutant(
        "who was asked for all",
        KEYS,
        "when 'information_request' then 'hub'",
        "when 'information_request' then 'ordinary'",
    ),
    Mutant("views for all", KEYS, "when 'attendee' then 'views'", "when 'attendee' then 'ordinary'"),
    Mutant(
        "keys never follow",
        KEYS,
        "trigger keep_acl before insert or update on mash.%I",
        "trigger keep_acl before insert on mash.%I",
    ),
    Mutant(
        "what is sealed may be edited",
        KEYS,
        "if tg_op = 'UPDATE' and to_jsonb(new) - 'acl'",
        "if tg_op = 'UPDATE' or to_jsonb(new) - 'acl'",
    ),
    Mutant(
        "read in the opening's own transaction",
        IDENTITY,
        "and o.transaction is distinct from this_transaction",
        "",
    ),
    Mutant("another sitting's opening will do", IDENTITY, "o.sitting = mine and ", ""),
    Mutant("openings never run out", IDENTITY, "and o.expires > now_it_is", ""),
    Mutant(
        "openings outlive a long message",
        IDENTITY,
        "now_it_is timestamptz := clock_timestamp()",
        "now_it_is timestamptz := statement_timestamp()",
    ),
    Mutant(
        "closed accounts keep their keys",
        IDENTITY,
        "where one.login = me and priv.is_open(one)",
        "where one.login = me",
    ),
    Mutant("any role will do", IDENTITY, "or not (role = any (person.roles))", ""),
    Mutant("the enquiry is not locked", COMMANDS, "  for no key update;", ";"),
    Mutant(
        "the version is not looked at", COMMANDS, "if expected is not null and locked.version <> expected", "if false"
    ),
    Mutant("commands without an opening", COMMANDS, "and e.id = any (priv.my_open_enquiries())\n", "\n"),
    Mutant("a request id with another body", COMMANDS, " or earlier.body_hash <> hash", ""),
    Mutant("somebody else's request id", COMMANDS, "earlier.who <> session_user or ", ""),
    Mutant("people of other enquiries", COMMANDS, "p.enquiry = people_of.enquiry and p.id", "p.id"),
    Mutant(
        "the hint says which enquiry",
        COMMANDS,
        "pg_notify('mash_changed', '')",
        "pg_notify('mash_changed', enquiry::text)",
    ),
    Mutant("a signature two hours after sign-in", DECISION, "interval '2 minutes'", "interval '2 hours'"),
    Mutant(
        "letters to anybody's parents",
        DECISION,
        "where p.enquiry = write_letters.enquiry and p.id = recipient::uuid and p.role = 'parent'",
        "where p.id = recipient::uuid",
    ),
    Mutant("the seal leaves the reasons out", DECISION, "'reasons', reasons,\n", "\n"),
    Mutant(
        "a letter about other people's children",
        LETTER,
        "and c.id = any (priv.own_children(l.recipient))",
        "",
    ),
    Mutant(
        "an address hidden meanwhile is printed",
        LETTER,
        "l.state <> 'due' or priv.address_is_confidential(l.address) <> l.confidential",
        "l.state <> 'due'",
    ),
    Mutant(
        "an address hidden meanwhile is previewed",
        LETTER,
        "if priv.address_is_confidential(l.address) <> l.confidential then",
        "if false then",
    ),
    Mutant(
        "letters without an opening",
        "app/sheet.sql",
        "and l.enquiry = any ((select priv.my_open_enquiries())::uuid[])",
        "",
    ),
    Mutant(
        "an answer to another agency's request",
        "app/gathering.sql",
        "asked.id is null or asked.agency <> who.agency",
        "asked.id is null",
    ),
    Mutant("accounts out of roles that are there", "app/staff.sql", "or not priv.login_is_free(login)", ""),
    Mutant("openings that nobody logs", "app/opening.sql", "raise log 'opening asked by %', session_user;", ""),
    Mutant(
        "openings without a trace",
        "55_openings.sql",
        "  perform priv.log('opened', grant_opening.enquiry, grant_opening.reason);\n",
        "",
    ),
    Mutant(
        "the auditor reads items",
        "90_grants.sql",
        "grant execute on function app.worklist(integer) to ",
        "grant execute on function app.items(uuid) to auditor; grant execute on function app.worklist(integer) to ",
    ),
    Mutant(
        "row security not forced",
        "20_schemas.sql",
        "execute format('alter table %s force row level security', thing.name);",
        "",
    ),
    Mutant(
        "temporary tables",
        "20_schemas.sql",
        "execute format('revoke all on database %I from public', current_database());",
        "",
    ),
    Mutant("advisory locks", "30_server.sql", "pg_(try_)?advisory|", ""),
    Mutant("a restriction keeps nobody out", KEYS, "if e.restricted then", "if false then"),
    Mutant("a named person reads every class", KEYS, " and priv.role_keys(s) && keys;", ";"),
    Mutant("no glass to break", KEYS, " || priv.glass_keys(keys_of_named.enquiry, keys)", ""),
    Mutant(
        "requests of a restricted enquiry stay where they were",
        KEYS,
        "|| array['information_request']) loop\n    execute format('update",
        ") loop\n    execute format('update",
    ),
    Mutant(
        "named people keep the roles they had",
        KEYS,
        "  perform priv.spread_keys(r.enquiry) from mash.restriction r "
        "join mash.named_person n on n.restriction = r.id\n  where n.login = new.login and r.lifted is null;\n",
        "",
    ),
    Mutant(
        "the connected keep what they have open",
        IDENTITY,
        "\n      and o.enquiry <> all (gone)",
        "",
    ),
    Mutant("glass broken in another sitting", IDENTITY, " and b.sitting = priv.sitting()", ""),
    Mutant("glass stays broken", IDENTITY, "and b.expires > clock_timestamp() ", ""),
    Mutant(
        "worklists through the glass before it is kept",
        IDENTITY,
        "\n      and b.transaction is distinct from pg_current_xact_id_if_assigned()::text",
        "",
    ),
    Mutant("every role breaks the glass", IDENTITY, "in ('officer', 'decider', 'manager')", "<> 'agency'"),
    Mutant(
        "whoever broke the glass lifts the restriction",
        RESTRICTION,
        " or (e.restricted and not priv.is_named(e.id, who.login))",
        "",
    ),
    Mutant(
        "an agency with nobody named", RESTRICTION, "'agency_practitioner' = any (c.roles) and named ? c.login", "true"
    ),
    Mutant(
        "naming practitioners of agencies that were not asked",
        RESTRICTION,
        "\n    and priv.role_keys(s) && priv.keys_of_class('ordinary', e.hub, priv.agencies_asked(e.id));",
        ";",
    ),
    Mutant(
        "openings go on when it is restricted",
        RESTRICTION,
        "update mash.opening o set expires = clock_timestamp() where",
        "update mash.opening o set expires = o.expires where",
    ),
    Mutant(
        "breaking the glass to name others", RESTRICTION, "elsif not priv.is_named(e.id, by) then", "elsif false then"
    ),
    Mutant(
        "anybody declares their colleagues connected",
        CONNECTED,
        "if whose <> who.login and not ('hub_manager' = any (who.roles)) then",
        "if false then",
    ),
    Mutant(
        "the glass for the connected",
        GLASS,
        " and not priv.is_connected(s.login, e.id)\n      and e.acl",
        "\n      and e.acl",
    ),
    Mutant("a word is reason enough", GLASS, "not between 20 and 500", "not between 3 and 500"),
    Mutant(
        "broken glass without a trace",
        GLASS,
        "\n  select priv.log('glass broken', grant_glass.enquiry, grant_glass.reason);",
        "",
    ),
    Mutant("attempts at the glass that nobody logs", GLASS, "raise log 'break-glass asked by %', session_user;", ""),
    Mutant(
        "one's own review",
        GLASS,
        "and 'hub_manager' = any (s.roles) and s.login <> breaker",
        "and 'hub_manager' = any (s.roles)",
    ),
    Mutant("a manager reviews what may be about them", GLASS, "if cardinality(named) = 0 then", "if true then"),
    Mutant("many openings that nobody hears of", "app/opening.sql", "> 30\n", "> 3000\n"),
    Mutant(
        "the connected keep their worklist",
        "policies/enquiry.sql",
        " and not (id = any ((select priv.my_connected())::uuid[]))",
        "",
    ),
    Mutant("an entry says who it likes", LOG, "  new.who := session_user;\n", ""),
    Mutant("an entry says when it likes", LOG, "  new.at := clock_timestamp();\n", ""),
    Mutant("a digest that leaves the reason out", LOG, " || priv.log_part(reason)", ""),
    Mutant("entries are made without a digest on a replica", LOG, "access_log enable always", "access_log enable"),
    Mutant("seals may be edited on a replica", LOG, "enable always trigger sealed, ", "enable trigger sealed, "),
    Mutant("what still runs is sealed", LOG, "pg_snapshot_xmin(", "pg_snapshot_xmax("),
    Mutant("two sealers at once", LOG, "perform from mash.log_sealer for update;", "perform from mash.log_sealer;"),
    Mutant("desks wait for whoever seals", LOG, "for update skip locked", "for update"),
    Mutant("a seal that follows from none", LOG, "coalesce(former.head, ''::bytea)", "''::bytea"),
    Mutant("a seal as often as one likes", LOG, "interval '1 minute'", "interval '0 minutes'"),
    Mutant("a seal over an old view", LOG, "current_setting('transaction_isolation') <> 'read committed'", "false"),
    Mutant("an auditor of every hub", LOG, "s.login = l.who and s.hub = log_of_hub.hub", "s.login = l.who"),
    Mutant("everybody's entries for everybody", LOG, "where l.who = (select (priv.me()).login)", ""),
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
        "not for the family, but in letters", LEAVING, "or r.purpose = 'onward' or (", "or r.purpose <> 'bundle' or ("
    ),
    Mutant("bundles without a ruling", LEAVING, "(r.purpose = 'bundle' and (", "(r.purpose = 'bundle' or ("),
    Mutant("the first ruling stands for ever", LEAVING, "order by last.at desc", "order by last.at"),
    Mutant("conditions do not count", LEAVING, "is distinct from 'C'", "is distinct from 'X'"),
    Mutant("own words instead of sanitised ones", LEAVING, "when 'sanitised' then g.words end", "else i.what end"),
    Mutant(
        "conditions stay behind",
        LEAVING,
        "case r.purpose when 'onward' then i.police_conditions",
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
    Mutant("whole in spite of conditions", RELEASE, "i.police_handling = 'C' and purpose <> 'onward'", "false"),
    Mutant("its own words called sanitised", RELEASE, "how = 'sanitised' and btrim(", "false and btrim("),
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
    Mutant("anything into a letter", PUT_IN, "and priv.may_leave(r.item, 'letter')", ""),
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
    Mutant(
        "taken back, and still in the letter", LETTER, "and r.withdrawn is null and priv.may_leave(i.id, 'letter') ", ""
    ),
    Mutant("anybody in the letter when it is read", LETTER, " and i.people <@ priv.may_be_told_of(l.recipient)", ""),
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
