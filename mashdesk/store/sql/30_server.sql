-- Side doors of the server that nobody here needs: large objects, advisory locks, statistics, sizes, WAL messages, languages.
revoke usage on language plpgsql, sql from public;

do $$
declare
  door record;
begin
  for door in
    select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'pg_catalog' and has_function_privilege('public', p.oid, 'execute')
      and (p.proname ~ '^(pg_stat_get|pg_(try_)?advisory|lo_|loread|lowrite|pg_logical_emit|pg_stat_reset|pg_stat_clear)'
        or p.proname in ('pg_relation_size', 'pg_table_size', 'pg_total_relation_size', 'pg_indexes_size',
          'pg_database_size', 'pg_relation_filenode', 'pg_relation_filepath', 'pg_column_size', 'pg_sequence_last_value',
          'pg_lock_status', 'pg_prepared_xact', 'pg_cursor', 'pg_get_functiondef', 'pg_get_function_sqlbody'))
      and p.proname not in ('pg_cursor', 'pg_column_size')
  loop
    execute format('revoke execute on function %s from public', door.name);
  end loop;
  for door in
    select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'pg_catalog' and c.relkind = 'v' and c.relname ~ '^pg_(stats|stat_|statio_|locks|prepared_xacts)'
      and has_table_privilege('public', c.oid, 'select')
  loop
    execute format('revoke select on %s from public', door.name);
  end loop;
end $$;

-- The server's own databases: nobody here works in them, and there nothing of the above is closed.
do $$
declare
  other text;
begin
  for other in
    select d.datname from pg_database d cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
    where d.datname in ('postgres', 'template1') and d.datname <> current_database() and a.grantee = 0 group by 1
  loop
    execute format('revoke all on database %I from public', other);
  end loop;
end $$;

grant execute on function pg_stat_get_activity(integer) to mash_system;
