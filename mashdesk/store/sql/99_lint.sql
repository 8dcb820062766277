-- The catalogue gate: any row, and the upgrade is rolled back.
with people(role) as (values ('mash_officer'), ('agency_practitioner'), ('senior_social_worker'), ('hub_manager'),
    ('information_officer'), ('auditor'), ('administrator')),
  owners(role) as (values ('mash_owner'), ('mash_api'), ('mash_system'), ('mash_accounts')),
  ours as (select p.*, n.nspname, r.rolname as owner, r.rolcanlogin, r.rolsuper, r.rolbypassrls
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
    where n.nspname in ('app', 'admin', 'priv')),
  tables as (select c.*, n.nspname, r.rolname as owner from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_roles r on r.oid = c.relowner where n.nspname = 'mash')
select 'table without forced row-level security' as finding, relname::text as thing from tables
  where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)
union all
select 'table without a policy', relname::text from tables where relkind in ('r', 'p') and relname <> 'alembic_version'
  and not exists (select from pg_policy where polrelid = tables.oid)
union all
select 'content table whose rows carry no keys', relname::text from tables where relkind = 'r'
  and (relname = 'enquiry' or exists (select from pg_attribute a where a.attrelid = tables.oid and a.attname = 'enquiry'))
  and relname not in ('opening', 'access_log', 'restriction', 'connected', 'break_glass') -- read by functions alone
  and not exists (select from pg_trigger t where t.tgrelid = tables.oid and t.tgname = 'keep_acl' and t.tgenabled <> 'D')
union all
select 'view', relname::text from tables where relkind in ('v', 'm')
union all
select 'table or view outside schema mash', c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('app', 'admin', 'priv', 'public') and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
union all
select 'table not owned by mash_owner', relname::text from tables where relkind in ('r', 'p') and owner <> 'mash_owner'
union all
select 'policy helper that is not evaluated once', polname || ' on ' || polrelid::regclass from pg_policy
  where pg_get_expr(polqual, polrelid) ~ 'priv\.my_' and pg_get_expr(polqual, polrelid) !~ 'SELECT priv\.my_'
union all
select 'policy for somebody who is not an owner of functions', polname || ' on ' || polrelid::regclass from pg_policy
  where exists (select from unnest(polroles) r where r::regrole::text not in ('mash_api', 'mash_system', 'mash_accounts'))
union all
select 'function whose search_path is not pinned', oid::regprocedure::text from ours
  where prosqlbody is null and not exists (select from unnest(proconfig) c where c = 'search_path=pg_catalog, pg_temp')
union all
select 'function that PUBLIC may call', oid::regprocedure::text from ours where has_function_privilege('public', oid, 'execute')
union all
select 'function owned by somebody who can sign in or stands above the policies', oid::regprocedure::text from ours
  where rolcanlogin or rolsuper or rolbypassrls
union all
select 'function in app that does not run as its owner', oid::regprocedure::text from ours
  where nspname in ('app', 'admin') and not prosecdef and proname <> 'server_time'
union all
select 'owner that can sign in or stands above the policies', r.rolname::text from pg_roles r join owners o on o.role = r.rolname
  where r.rolcanlogin or r.rolsuper or r.rolbypassrls
union all
select 'privilege of a role on a table', p.role || ' on ' || t.relname from people p cross join tables t
  where t.relkind in ('r', 'p', 'v') and has_table_privilege(p.role, t.oid, 'select, insert, update, delete, truncate, references, trigger')
union all
select 'privilege of PUBLIC on a table', t.relname::text from tables t
  where t.relkind in ('r', 'p', 'v') and has_table_privilege('public', t.oid, 'select, insert, update, delete, truncate')
union all
select 'role that reaches the inner schemas', p.role from people p
  where has_schema_privilege(p.role, 'priv', 'usage') or has_schema_privilege(p.role, 'mash', 'usage')
union all
select 'role that may create things', p.role || ' in ' || n.nspname from people p cross join pg_namespace n
  where has_schema_privilege(p.role, n.oid, 'create')
union all
select 'role that may make temporary tables', p.role from people p
  where has_database_privilege(p.role, current_database(), 'temp') or has_database_privilege(p.role, current_database(), 'create')
union all
select 'role that may write code', p.role || ' in ' || l.lanname from people p cross join pg_language l
  where l.lanname in ('plpgsql', 'sql') and has_language_privilege(p.role, l.oid, 'usage')
union all
select 'internal function within reach', p.role || ': ' || o.oid::regprocedure from people p cross join ours o
  where o.nspname = 'priv' and has_function_privilege(p.role, o.oid, 'execute')
union all
select 'account function within reach of a role that sees content', p.role || ': ' || o.oid::regprocedure
  from people p cross join ours o where o.nspname = 'admin' and p.role <> 'administrator'
  and has_function_privilege(p.role, o.oid, 'execute')
union all
select 'content within reach of a role that sees none', p.role || ': ' || o.oid::regprocedure from people p cross join ours o
  where o.nspname = 'app' and p.role in ('auditor', 'administrator') and has_function_privilege(p.role, o.oid, 'execute')
  and o.proname not in ('me', 'hub_profile', 'server_time', 'program_version', 'my_request', 'my_access_log', 'access_log', 'seal',
    'my_account', 'my_notices', 'change_password', 'staff_names', 'log_page', 'openings_by_hour', 'seals_standing', 'look_at_seal',
    'note_log_export', 'propose_text', 'answer_text', 'hub_texts', 'hub_text', 'texts_in_force')
union all
select 'group that a person could act as', m.member::regrole::text from pg_auth_members m
  join pg_roles g on g.oid = m.roleid join people p on p.role = g.rolname join pg_roles who on who.oid = m.member
  where who.rolcanlogin and m.set_option
union all
select 'side door of the server', p.oid::regprocedure::text from pg_proc p
  where has_function_privilege('public', p.oid, 'execute')
  and (p.proname ~ '^(pg_stat_get|pg_stat_reset|pg_stat_clear|pg_(try_)?advisory|lo_|loread|lowrite|pg_logical_emit)'
    or p.proname ~ '^pg_(relation|table|total_relation|indexes|database)_size$'
    or p.proname ~ '^pg_(relation_filenode|relation_filepath|sequence_last_value|lock_status|prepared_xact|get_functiondef|get_function_sqlbody)$')
union all -- Policies: on content both a key and an opening, on worklist facts a key; nothing beside them, for they add up.
select 'policy that shows content without a key or an opening', polname || ' on ' || polrelid::regclass from pg_policy
  join tables t on t.oid = polrelid
  where polpermissive and 'mash_api'::regrole = any (polroles)
  and t.relname not in ('hub', 'agency', 'staff', 'request', 'schema_state') and not (
    pg_get_expr(polqual, polrelid) ~ '^\(\(acl && \( SELECT priv\.my_keys\(\) AS my_keys\)\) AND \(enquiry = ANY \(\( SELECT priv\.my_open_enquiries\(\)'
    or (polcmd = 'r' and t.relname in ('enquiry', 'asked', 'letter', 'release_asked', 'action_owed', 'pathway_mark')
      and pg_get_expr(polqual, polrelid) in (select format('((acl && ( SELECT priv.my_keys() AS my_keys)) AND (NOT (%s = ANY '
        '(( SELECT priv.my_connected() AS my_connected)::uuid[]))))', which) from unnest(array['id', 'enquiry']) which))
    or (polcmd = 'r' and t.relname = 'clock' and pg_get_expr(polqual, polrelid) in (select format('((acl && ( SELECT priv.my_keys() AS my_keys)) '
      'AND (NOT (enquiry = ANY (( SELECT priv.my_connected() AS my_connected)::uuid[]))) AND %s)', told) from unnest(array[
        'priv.is_awaited(kind)', '(about = ANY (( SELECT priv.to_ask_again() AS to_ask_again)::uuid[]))']) told))
    or (polcmd = 'r' and t.relname = 'advice_said'
      and pg_get_expr(polqual, polrelid) = '(advice = ANY (( SELECT priv.my_open_advice() AS my_open_advice)::uuid[]))')
    or (polcmd = 'r' and t.relname = 'advice' and pg_get_expr(polqual, polrelid) = '((acl && ( SELECT priv.my_keys() AS my_keys)) '
      'AND ((enquiry IS NULL) OR (NOT (enquiry = ANY (( SELECT priv.my_connected() AS my_connected)::uuid[])))))')
    or (polcmd = 'r' and t.relname in ('matter_asked', 'matter_step', 'matter_clock')
      and pg_get_expr(polqual, polrelid) = '(matter = ANY (( SELECT priv.my_open_matters() AS my_open_matters)::uuid[]))')
    or (polcmd = 'r' and t.relname = 'matter' and pg_get_expr(polqual, polrelid) = '((acl && ( SELECT priv.my_keys() AS my_keys)) '
      'AND ((enquiry IS NULL) OR (NOT (enquiry = ANY (( SELECT priv.my_connected() AS my_connected)::uuid[])))) '
      'AND (about IS DISTINCT FROM ((SESSION_USER)::text COLLATE "default")))'))
union all
select 'policy that shows more than one''s own', polname || ' on ' || polrelid::regclass from pg_policy join tables t on t.oid = polrelid
  where 'mash_api'::regrole = any (polroles) and t.relname in ('hub', 'request')
  and pg_get_expr(polqual, polrelid) not in ('(id = ( SELECT (priv.me()).hub AS hub))', '(who = SESSION_USER)')
union all
select 'policy that writes without looking', polname || ' on ' || polrelid::regclass from pg_policy
  where polcmd in ('a', 'w', '*') and 'mash_api'::regrole = any (polroles) and coalesce(pg_get_expr(polwithcheck, polrelid), 'true') = 'true'
union all
select 'accounts that reach content', polname || ' on ' || polrelid::regclass from pg_policy join tables t on t.oid = polrelid
  where 'mash_accounts'::regrole = any (polroles) and t.relname not in ('agency', 'staff', 'password_reset')
union all -- Triggers: what is sealed stays sealed, and keys follow the agencies that are asked.
select 'sealed table that can be edited', wanted.relname || ': ' || wanted.tgname from (
    select relname, tgname from unnest(array['decision', 'rationale', 'item', 'withholding', 'screening', 'discussion', 'attendee',
      'letter_page', 'access_log', 'log_seal', 'referrer', 'item_release', 'item_ruling',
      'consent', 'lawful_basis', 'telling', 'family_contact', 'family_call', 'letter_stop', 'step', 'start_correction', 'action',
      'action_result', 'person_name', 'person_contact', 'no_contact', 'warning', 'person_change', 'person_need', 'residence', 'matter_asked', 'matter_step', 'advice_said',
      'answer_on_behalf', 'release_on_behalf', 'hub_text', 'hub_text_answer', 'outcome_heard', 'pathway', 'pathway_answer', 'finding', 'late_reason', 'chase']) relname cross join unnest(array['sealed', 'sealed_whole']) tgname) wanted
  where not exists (select from pg_trigger t join tables on tables.oid = t.tgrelid
    where tables.relname = wanted.relname and t.tgname = wanted.tgname and t.tgenabled = 'A' and t.tgfoid = 'priv.refuse_edit'::regproc)
union all
select 'sealed table that can be edited', wanted.relname || ': ' || wanted.tgname from (values ('person_link', 'sealed', 'priv.keep_link_whole'),
    ('person_link', 'sealed_whole', 'priv.refuse_edit'), ('contradiction', 'sealed', 'priv.keep_contradiction_whole'),
    ('contradiction', 'sealed_whole', 'priv.refuse_edit')) wanted(relname, tgname, does)
  where not exists (select from pg_trigger t join tables on tables.oid = t.tgrelid where tables.relname = wanted.relname
    and t.tgname = wanted.tgname and t.tgenabled = 'A' and t.tgfoid = wanted.does::regproc)
union all
select 'sealed table that can be edited', wanted.relname || ': ' || wanted.tgname from (values ('advice', 'keep_whole', 'priv.keep_advice_whole'),
    ('advice', 'sealed', 'priv.refuse_edit'), ('advice', 'sealed_whole', 'priv.refuse_edit')) wanted(relname, tgname, does)
  where not exists (select from pg_trigger t join tables on tables.oid = t.tgrelid where tables.relname = wanted.relname
    and t.tgname = wanted.tgname and t.tgenabled = 'A' and t.tgfoid = wanted.does::regproc)
union all
select 'warnings that do not follow the address of their home', 'address' where not exists (select from pg_trigger t
  join tables on tables.oid = t.tgrelid where tables.relname = 'address' and t.tgname = 'hide_warnings' and t.tgenabled <> 'D')
union all
select 'log whose entries get no digest', 'access_log' where not exists (select from pg_trigger t join tables on tables.oid = t.tgrelid
  where tables.relname = 'access_log' and t.tgname = 'digest' and t.tgenabled = 'A' and t.tgfoid = 'priv.digest_entry'::regproc)
union all
select 'keys that do not follow the agencies asked', wanted from unnest(array['spread_acl', 'keep_asked']) wanted
  where not exists (select from pg_trigger t join tables on tables.oid = t.tgrelid
    where tables.relname = 'information_request' and t.tgname = wanted and t.tgenabled <> 'D')
union all
select 'requests for release that the agency does not see', 'release_request' where not exists (select from pg_trigger t
  join tables on tables.oid = t.tgrelid where tables.relname = 'release_request' and t.tgname = 'keep_release_asked' and t.tgenabled <> 'D')
union all
select 'actions that worklists do not follow', wanted.relname from (values ('action', 'keep_owed'), ('action_result', 'settle_owed'),
    ('chase', 'keep_chased'), ('pathway', 'keep_pathway_mark'), ('pathway_answer', 'end_pathway_mark')) wanted(relname, tgname)
  where not exists (select from pg_trigger t join tables on tables.oid = t.tgrelid
    where tables.relname = wanted.relname and t.tgname = wanted.tgname and t.tgenabled <> 'D')
union all
select 'closed enquiries that stay in worklists', 'enquiry' where not exists (select from pg_trigger t
  join tables on tables.oid = t.tgrelid where tables.relname = 'enquiry' and t.tgname = 'keep_closed' and t.tgenabled <> 'D')
union all
select 'keys that do not follow the roles of the people named', 'staff' where not exists (select from pg_trigger t
  join tables on tables.oid = t.tgrelid where tables.relname = 'staff' and t.tgname = 'spread_of_named' and t.tgenabled <> 'D')
union all -- Grants, wherever they were given: to a group, to one person, on one column, to PUBLIC.
select 'privilege on a table for somebody who owns no function', a.grantee::regrole || ' on ' || t.relname from tables t
  cross join lateral aclexplode(t.relacl) a where a.grantee::regrole::text <> all (select role from owners)
  and not exists (select from pg_roles r where r.oid = a.grantee and r.rolsuper)
union all
select 'privilege on a column for somebody who owns no function', a.grantee::regrole || ' on ' || t.relname || '.' || c.attname
  from tables t join pg_attribute c on c.attrelid = t.oid cross join lateral aclexplode(c.attacl) a
  where a.grantee::regrole::text <> all (select role from owners)
union all
select 'privilege on a schema for somebody who is no role of the product', a.grantee::regrole || ' on ' || n.nspname from pg_namespace n
  cross join lateral aclexplode(n.nspacl) a where n.nspname in ('mash', 'app', 'admin', 'priv')
  and a.grantee::regrole::text <> all (select role from owners union all select role from people)
  and a.grantee <> n.nspowner
union all
select 'function that a single person may call', a.grantee::regrole || ': ' || ours.oid::regprocedure from ours
  cross join lateral aclexplode(ours.proacl) a where a.grantee <> 0
  and a.grantee::regrole::text <> all (select role from owners union all select role from people)
union all
select 'privilege on the database for somebody who is no role of the product', a.grantee::regrole || ': ' || a.privilege_type
  from pg_database d cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
  where d.datname = current_database() and a.grantee <> d.datdba
  and not (a.privilege_type = 'CONNECT' and a.grantee::regrole::text = any (select role from people))
union all
select 'other database that anybody may enter', d.datname::text from pg_database d
  cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
  where d.datname in ('postgres', 'template1') and a.grantee = 0 group by 1, 2
union all -- Roles.
select 'person or group who stands above the rules', r.rolname::text from pg_roles r
  where (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication)
  and (r.rolname in (select role from people) or (not r.rolsuper and r.rolcanlogin and exists (select from pg_auth_members m
    join pg_roles g on g.oid = m.roleid join people p on p.role = g.rolname where m.member = r.oid))
    or (r.rolsuper and r.rolname in (select s.login from mash.staff s)))
union all
select 'group that can sign in', r.rolname::text from pg_roles r join people p on p.role = r.rolname where r.rolcanlogin
union all
select 'group in a group', m.member::regrole || ' in ' || m.roleid::regrole from pg_auth_members m
  join people p on p.role = m.member::regrole::text
union all
select 'person who may hand on a role', m.member::regrole || ': ' || m.roleid::regrole from pg_auth_members m
  join people p on p.role = m.roleid::regrole::text join pg_roles who on who.oid = m.member
  where m.admin_option and who.rolname <> 'mash_accounts' and not who.rolsuper
union all
select 'member of an owner or of a role of the server', m.member::regrole || ' in ' || m.roleid::regrole from pg_auth_members m
  join pg_roles who on who.oid = m.member
  where not who.rolsuper and (m.roleid::regrole::text in (select role from owners)
    or (m.roleid::regrole::text like 'pg\_%' and (who.rolname in (select role from owners union all select role from people)
      or who.rolname in (select s.login from mash.staff s)) and not (who.rolname = 'mash_system' and m.roleid in ('pg_read_all_stats'::regrole, 'pg_signal_backend'::regrole))))
union all -- Accounts: a login's groups are its account's roles, and whoever is closed out cannot sign in.
select 'account whose groups are not its roles', s.login from mash.staff s cross join lateral (
    select array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid join people p on p.role = g.rolname
      join pg_roles who on who.oid = m.member where who.rolname = s.login) as groups,
      case when s.closed is null then s.roles else '{}' end as roles) held
  where not (held.groups <@ held.roles and held.groups @> held.roles)
union all
select 'account that is closed and can sign in', s.login from mash.staff s join pg_roles r on r.rolname = s.login
  where r.rolcanlogin and (s.locked is not null or not s.active) -- who is closed out for good is inactive
union all
select 'statistics within reach', c.relname::text from pg_class c
  where c.relname ~ '^pg_(stats|stat_|statio_|locks|prepared_xacts)'
  and has_table_privilege('public', c.oid, 'select');
