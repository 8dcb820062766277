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
  where relkind in ('r', 'p') and relname <> 'alembic_version' and not (relrowsecurity and relforcerowsecurity)
union all
select 'table without a policy', relname::text from tables where relkind in ('r', 'p') and relname <> 'alembic_version'
  and not exists (select from pg_policy where polrelid = tables.oid)
union all
select 'content table whose rows carry no keys', relname::text from tables where relkind = 'r'
  and exists (select from pg_attribute a where a.attrelid = tables.oid and a.attname = 'enquiry')
  and relname not in ('opening', 'access_log')
  and not exists (select from pg_trigger t where t.tgrelid = tables.oid and t.tgname = 'keep_acl' and t.tgenabled <> 'D')
union all
select 'view', relname::text from tables where relkind in ('v', 'm')
union all
select 'table not owned by mash_owner', relname::text from tables where relkind in ('r', 'p') and owner <> 'mash_owner'
union all
select 'policy helper that is not evaluated once', polname || ' on ' || polrelid::regclass from pg_policy
  where pg_get_expr(polqual, polrelid) ~ 'priv\.my_' and pg_get_expr(polqual, polrelid) !~ 'SELECT priv\.my_'
union all
select 'policy for somebody who is not an owner of functions', polname || ' on ' || polrelid::regclass from pg_policy
  where exists (select from unnest(polroles) r where r::regrole::text not in ('mash_api', 'mash_system', 'mash_accounts'))
union all
select 'definer function whose search_path is not pinned', oid::regprocedure::text from ours
  where prosecdef and prosqlbody is null and not exists (select from unnest(proconfig) c where c = 'search_path=pg_catalog, pg_temp')
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
  where n.nspname in ('app', 'admin', 'priv', 'mash', 'public') and has_schema_privilege(p.role, n.oid, 'create')
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
  and o.proname not in ('me', 'hub_profile', 'server_time', 'program_version', 'my_request')
union all
select 'group that a person could act as', m.member::regrole::text from pg_auth_members m
  join pg_roles g on g.oid = m.roleid join people p on p.role = g.rolname join pg_roles who on who.oid = m.member
  where who.rolcanlogin and m.set_option
union all
select 'side door of the server', p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = 'pg_catalog' and has_function_privilege('public', p.oid, 'execute')
  and p.proname ~ '^(pg_stat_get|pg_(try_)?advisory|lo_|loread|lowrite|pg_logical_emit)';
