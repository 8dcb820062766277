-- Everything in a database that rules are made of: what it is, its name, and all about it in one text without an oid.
-- @acl, @who and @ours are written out by as_made.py. Names are whole: the search_path is pg_catalog's.
select 'schema', nspname::text, jsonb_build_array(@who(nspowner), @acl(nspacl, n, nspowner))::text
from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
union all
select 'function', p.oid::regprocedure::text, jsonb_build_array(@who(proowner), @acl(proacl, f, proowner), prosecdef, proconfig,
  case when prokind in ('f', 'p') then pg_get_functiondef(p.oid) else prosrc end)::text
from pg_proc p where pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
union all
select 'server function', p.oid::regprocedure::text, jsonb_build_array(prosrc, probin, prosecdef, proconfig, prolang, proleakproof,
  @acl(proacl, f, proowner))::text
from pg_proc p where pronamespace = 'pg_catalog'::regnamespace
union all
select 'server view', c.oid::regclass::text, jsonb_build_array(md5(pg_get_viewdef(c.oid)), @acl(relacl, r, relowner))::text
from pg_class c where relnamespace = 'pg_catalog'::regnamespace and relkind = 'v'
union all
select 'server table', c.oid::regclass::text, jsonb_build_array(@acl(relacl, r, relowner))::text
from pg_class c where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r'
union all
select case relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'view' else 'table' end, c.oid::regclass::text,
  jsonb_build_array(relkind, relpersistence, relrowsecurity, relforcerowsecurity, reloptions, relispartition, @who(relowner),
    case relkind when 'S' then @acl(relacl, s, relowner) else @acl(relacl, r, relowner) end)::text
from pg_class c where @ours(relnamespace) and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
union all
select 'column', attrelid::regclass || '.' || attname, jsonb_build_array(format_type(atttypid, atttypmod), attnotnull, attidentity,
  attgenerated, attcollation::regcollation,
  (select pg_get_expr(adbin, adrelid) from pg_attrdef where adrelid = attrelid and adnum = attnum),
  (select array_agg(x::text order by x::text) from unnest(attacl) x))::text
from pg_attribute join pg_class c on c.oid = attrelid
where attnum > 0 and not attisdropped and relkind in ('r', 'p', 'v', 'm', 'f') and @ours(c.relnamespace)
union all
select 'constraint', conrelid::regclass || ': ' || conname, jsonb_build_array(pg_get_constraintdef(k.oid), convalidated)::text
from pg_constraint k where @ours(connamespace) and contype <> 'n'
union all
select 'index', indexrelid::regclass::text, jsonb_build_array(pg_get_indexdef(indexrelid), indisvalid)::text
from pg_index join pg_class c on c.oid = indexrelid where @ours(c.relnamespace)
union all
select 'policy', polname || ' on ' || polrelid::regclass, jsonb_build_array(polcmd, polpermissive,
  (select array_agg(r::regrole::text order by r::regrole::text) from unnest(polroles) r), pg_get_expr(polqual, polrelid),
  pg_get_expr(polwithcheck, polrelid))::text
from pg_policy
union all
select 'trigger', tgname || ' on ' || tgrelid::regclass, jsonb_build_array(pg_get_triggerdef(oid), tgenabled)::text
from pg_trigger where not tgisinternal
union all
select 'trigger of a constraint', k.conname || ' on ' || tgrelid::regclass || ' by ' || tgfoid::regproc,
  jsonb_build_array(array_agg(tgenabled order by tgenabled))::text
from pg_trigger join pg_constraint k on k.oid = tgconstraint where tgisinternal group by k.conname, tgrelid, tgfoid
union all
select 'rewrite rule', rulename || ' on ' || ev_class::regclass, pg_get_ruledef(r.oid)
from pg_rewrite r join pg_class c on c.oid = ev_class where @ours(c.relnamespace)
union all
select 'type', t.oid::regtype::text, jsonb_build_array(typtype, @who(typowner))::text
from pg_type t where @ours(typnamespace) and typtype <> 'c' and typelem = 0
  and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
union all
select 'operator', o.oid::regoperator::text, oprcode::text from pg_operator o where @ours(oprnamespace)
  and not exists (select from pg_depend d where d.objid = o.oid and d.deptype = 'e')
union all
select 'cast', castsource::regtype || ' to ' || casttarget::regtype, jsonb_build_array(castfunc::regproc, castcontext)::text from pg_cast
union all
select 'default privilege', defaclrole::regrole || ' in ' || defaclnamespace::regnamespace || ' for ' || defaclobjtype::text,
  (select string_agg(x::text, ',' order by x::text) from unnest(defaclacl) x)
from pg_default_acl
union all
select 'language', lanname::text, jsonb_build_array(lanpltrusted, @acl(lanacl, l, lanowner))::text from pg_language
union all
select 'extension', extname::text, extnamespace::regnamespace::text from pg_extension
union all
select 'event trigger', evtname::text, jsonb_build_array(evtfoid::regproc, evtenabled)::text from pg_event_trigger
union all
select 'foreign server', srvname::text, '' from pg_foreign_server
union all
select 'foreign data wrapper', fdwname::text, '' from pg_foreign_data_wrapper
union all
select 'publication', pubname::text, '' from pg_publication
union all
select 'statistics object', stxname::text, pg_get_statisticsobjdef(oid) from pg_statistic_ext
