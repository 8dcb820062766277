-- Kinds of thing that the product does not make: whichever is there was made by somebody else. And all that PUBLIC may use.
with ours as (select oid, nspname::text from pg_namespace where nspname in ('mash', 'app', 'admin', 'priv')),
  people(role) as (values ('mash_officer'), ('agency_practitioner'), ('senior_social_worker'), ('hub_manager'),
    ('information_officer'), ('auditor'), ('administrator')),
  of_extensions as (select classid, objid from pg_depend where deptype = 'e'),
  public_rights(thing) as (
    select 'schema ' || n.nspname from pg_namespace n cross join lateral aclexplode(n.nspacl) a
      where a.grantee = 0 and n.nspname not in ('pg_catalog', 'information_schema')
    union all
    select 'relation ' || c.oid::regclass from pg_class c join ours on ours.oid = c.relnamespace
      cross join lateral aclexplode(c.relacl) a where a.grantee = 0
    union all
    select 'language ' || l.lanname from pg_language l cross join lateral aclexplode(coalesce(l.lanacl, acldefault('l', l.lanowner))) a
      where a.grantee = 0 and l.lanpltrusted
    union all
    select 'database ' || d.datname from pg_database d cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
      where a.grantee = 0 and d.datname = current_database()
    union all
    select 'tablespace ' || t.spcname from pg_tablespace t cross join lateral aclexplode(t.spcacl) a where a.grantee = 0
    union all
    select 'setting ' || p.parname from pg_parameter_acl p cross join lateral aclexplode(p.paracl) a where a.grantee = 0
    union all
    select 'function ' || p.oid::regprocedure from pg_proc p
      where p.pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
      and ('pg_proc'::regclass, p.oid) not in (table of_extensions)
      and has_function_privilege('public', p.oid, 'execute'))
select distinct 'right of PUBLIC' as finding, thing from public_rights
union all
select 'view without security_invoker', c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
  and coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on'] is not true
union all
select 'sequence that somebody else than an owner may use', c.oid::regclass || ': ' || a.grantee::regrole from pg_class c
  cross join lateral aclexplode(c.relacl) a where c.relkind = 'S' and a.grantee <> c.relowner
union all
select 'sequence of the wrong owner', c.oid::regclass || ': ' || c.relowner::regrole from pg_class c
  where c.relkind = 'S' and c.relowner::regrole::text <> case c.relname when 'sitting' then 'mash_system' else 'mash_owner' end
union all
select 'side door of the server that a role may use', d.door || ': ' || a.grantee::regrole from (
    select p.oid::regprocedure::text, p.proacl from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
    union all
    select c.oid::regclass::text, c.relacl from pg_class c where c.relnamespace = 'pg_catalog'::regnamespace) d(door, acl)
  cross join lateral aclexplode(d.acl) a join people on people.role = a.grantee::regrole::text
union all
select 'default privileges', coalesce(nullif(d.defaclnamespace::regnamespace::text, '-'), 'everywhere') || ' by ' || d.defaclrole::regrole
  from pg_default_acl d
union all
select 'large object', l.oid::text from pg_largeobject_metadata l
union all
select 'right on a setting of the server', p.parname from pg_parameter_acl p
union all
select 'right on a tablespace', t.spcname || ': ' || a.grantee::regrole from pg_tablespace t cross join lateral aclexplode(t.spcacl) a
  where a.grantee <> t.spcowner and a.grantee <> 0
union all
select 'way to another server', f.fdwname::text from pg_foreign_data_wrapper f
union all
select 'event trigger', e.evtname::text from pg_event_trigger e
union all
select 'extension that is not on the list', e.extname::text from pg_extension e where e.extname not in ('plpgsql', 'pg_trgm')
union all
select 'publication', p.pubname::text from pg_publication p
union all
select 'subscription', s.subname::text from pg_subscription s join pg_database d on d.oid = s.subdbid where d.datname = current_database()
union all
select 'operator of somebody''s own', o.oid::regoperator::text from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
  where n.nspname <> 'pg_catalog' and ('pg_operator'::regclass, o.oid) not in (table of_extensions)
union all
select 'cast of somebody''s own', c.castsource::regtype || ' as ' || c.casttarget::regtype from pg_cast c
  where c.oid >= 16384
union all
select 'type of somebody''s own', t.oid::regtype::text from pg_type t join pg_namespace n on n.oid = t.typnamespace
  where n.nspname in ('mash', 'app', 'admin', 'priv', 'public') and t.typelem = 0 and t.typrelid = 0
union all
select 'composite type of somebody''s own', c.oid::regclass::text from pg_class c where c.relkind = 'c'
union all
select 'aggregate or procedure', p.oid::regprocedure::text from pg_proc p join ours on ours.oid = p.pronamespace where p.prokind <> 'f'
union all
select 'function in a language that is not on the list', p.oid::regprocedure::text from pg_proc p join ours on ours.oid = p.pronamespace
  join pg_language l on l.oid = p.prolang where l.lanname not in ('sql', 'plpgsql')
union all
select 'schema of somebody''s own', n.nspname::text from pg_namespace n
  where n.nspname not in ('pg_catalog', 'information_schema', 'public', 'mash', 'app', 'admin', 'priv', 'trigram') and n.nspname !~ '^pg_(toast|temp)'
union all
select 'somebody who may use the likenesses', n.nspname || ': ' || a.grantee::regrole || ' ' || lower(a.privilege_type)
  from pg_namespace n cross join lateral aclexplode(n.nspacl) a
  where n.nspname = 'trigram' and a.grantee <> n.nspowner
  and not (a.grantee = 'mash_system'::regrole and a.privilege_type = 'USAGE' and not a.is_grantable)
union all
select 'schema of the wrong owner', ours.nspname || ': ' || n.nspowner::regrole from ours join pg_namespace n on n.oid = ours.oid
  where n.nspowner::regrole::text <> case ours.nspname when 'app' then 'mash_api' when 'admin' then 'mash_accounts'
    when 'priv' then 'mash_system' else current_user end
union all
select 'setting kept for a role', coalesce(nullif(d.setrole::regrole::text, '-'), 'everybody') || ': ' || array_to_string(d.setconfig, ', ')
  from pg_db_role_setting d
  where exists (select from unnest(d.setconfig) c where c ~* '^(search_path|row_security|session_replication_role|role|check_function_bodies|local_preload_libraries|session_preload_libraries)=');
