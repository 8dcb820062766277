-- THE list of who reaches which schema, whole: the owners of functions too create nothing in any of them. And the way in.
with reaches(schema, role, held) as (values
    ('admin', 'administrator', 'usage'),
    ('admin', 'mash_api', 'usage'),
    ('admin', 'mash_system', 'usage'),
    ('app', 'administrator', 'usage'),
    ('app', 'agency_practitioner', 'usage'),
    ('app', 'auditor', 'usage'),
    ('app', 'hub_manager', 'usage'),
    ('app', 'information_officer', 'usage'),
    ('app', 'mash_officer', 'usage'),
    ('app', 'senior_social_worker', 'usage'),
    ('mash', 'mash_accounts', 'usage'),
    ('mash', 'mash_api', 'usage'),
    ('mash', 'mash_owner', 'usage'),
    ('mash', 'mash_system', 'usage'),
    ('priv', 'mash_accounts', 'usage'),
    ('priv', 'mash_api', 'usage')
  ),
  held as (select n.nspname::text as schema, coalesce(r.rolname::text, 'public') as role, lower(a.privilege_type) as privilege
    from pg_namespace n cross join lateral aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
    where n.nspname in ('mash', 'app', 'admin', 'priv', 'public') and a.grantee <> n.nspowner),
  wanted as (select w.schema, w.role, h.privilege from reaches w cross join lateral string_to_table(w.held, ' ') h(privilege))
select 'right on a schema that is not on the list' as finding, role || ' on ' || schema || ': ' || privilege as thing
  from (table held except table wanted) g
union all
select 'right on a schema on the list that nobody holds', role || ' on ' || schema || ': ' || privilege
  from (table wanted except table held) w
union all
select 'role that cannot enter the database', p.role from reaches p
  where p.schema = 'app' and not has_database_privilege(p.role, current_database(), 'connect');
