"""Rules of `store/sql` weakened by hand, in one place each, beside the many that `tests.security.mutation` makes."""

from tests.security.weakened_rule import Mutant
from tests.security.weakened_work import WORK

KEYS, IDENTITY, COMMANDS = "50_keys.sql", "40_identity.sql", "60_commands.sql"
DECISION, LETTER = "app/decision.sql", "app/letter.sql"
RESTRICTION, CONNECTED, GLASS = "app/restriction.sql", "app/connected.sql", "app/break_glass.sql"
LOG = "57_log.sql"
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
        "if tg_op = 'UPDATE' and to_jsonb(new) - follows",
        "if tg_op = 'UPDATE' or to_jsonb(new) - follows",
    ),
    Mutant(
        "read in the opening's own transaction",
        IDENTITY,
        "and o.transaction is distinct from pg_current_xact_id_if_assigned()::text\n    and",
        "and",
    ),
    Mutant("another sitting's opening will do", IDENTITY, "o.sitting = openings_that_count.sitting and ", ""),
    Mutant("openings never run out", IDENTITY, " and o.expires > openings_that_count.at", ""),
    Mutant(
        "openings outlive a long message",
        IDENTITY,
        "now_it_is timestamptz := clock_timestamp()",
        "now_it_is timestamptz := statement_timestamp()",
    ),
    Mutant(
        "closed accounts keep their keys",
        IDENTITY,
        "where s.login = me and priv.is_open(s)",
        "where s.login = me",
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
        "and c.id = any (priv.told_of(l))",
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
        "l.enquiry = any ((select priv.if_open(letters.enquiry, 'letters'))::uuid[])",
        "l.enquiry = letters.enquiry",
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
        "  perform priv.log('opened', grant_opening.enquiry, grant_opening.reason, "
        "priv.classes_open(grant_opening.enquiry, glass));\n",
        "",
    ),
    Mutant(
        "the auditor reads items",
        "90_grants.sql",
        "grant execute on function app.letters_worklist() to ",
        "grant execute on function app.items(uuid) to auditor; grant execute on function app.letters_worklist() to ",
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
        "|| array['information_request', 'matter', 'advice', 'contradiction']) loop\n    execute format('update",
        "|| array['matter', 'advice', 'contradiction']) loop\n    execute format('update",
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
        "\n    and o.enquiry <> all (array(select c.enquiry from mash.connected c "
        "where c.who = openings_that_count.login and c.lifted is null))",
        "",
    ),
    Mutant("glass broken in another sitting", IDENTITY, " and b.sitting = priv.sitting()", ""),
    Mutant("glass stays broken", IDENTITY, "and b.expires > clock_timestamp() ", ""),
    Mutant(
        "worklists through the glass before it is kept",
        IDENTITY,
        "\n        and b.transaction is distinct from pg_current_xact_id_if_assigned()::text",
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
    Mutant("many openings that nobody hears of", "app/opening.sql", "offset 30)", "offset 3000)"),
    Mutant(
        "the connected keep their worklist",
        "policies/enquiry.sql",
        " and not (id = any ((select priv.my_connected())::uuid[]))",
        "",
    ),
    Mutant("an entry says who it likes", LOG, "  new.who := session_user;\n", ""),
    Mutant("an entry says when it likes", LOG, "  new.at := clock_timestamp();\n", ""),
    Mutant("a digest that leaves the reason out", LOG, " || priv.log_part((l).reason)", ""),
    Mutant("entries are made without a digest on a replica", LOG, "access_log enable always", "access_log enable"),
    Mutant("seals may be edited on a replica", LOG, "enable always trigger sealed, ", "enable trigger sealed, "),
    Mutant("what still runs is sealed", LOG, "pg_snapshot_xmin(", "pg_snapshot_xmax("),
    Mutant("two sealers at once", LOG, "perform from mash.log_sealer for update;", "perform from mash.log_sealer;"),
    Mutant("desks wait for whoever seals", LOG, "for update skip locked", "for update"),
    Mutant("a seal that follows from none", LOG, "coalesce(former.head, ''::bytea)", "''::bytea"),
    Mutant("a seal as often as one likes", LOG, "interval '1 minute'", "interval '0 minutes'"),
    Mutant("a seal over an old view", LOG, "current_setting('transaction_isolation') <> 'read committed'", "false"),
    Mutant(
        "an auditor of every hub",
        LOG,
        "coalesce(nullif(l.about, ''), l.who) and s.hub = log_of_hub.hub",
        "coalesce(nullif(l.about, ''), l.who)",
    ),
    Mutant("everybody's entries for everybody", LOG, "(select (priv.me()).login) in (l.who, l.about) and ", ""),
    *WORK,
)
