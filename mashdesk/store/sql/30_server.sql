-- Side doors of the server that nobody here needs: large objects, advisory locks, statistics, sizes, WAL messages, languages.
revoke usage on language plpgsql, sql from public;

do $$
declare
  door record;
begin
  for door in
    select p.oid::regprocedure as name from pg_proc p
    where p.proname ~ '^(pg_stat_get|pg_stat_reset|pg_stat_clear|pg_(try_)?advisory|lo_|loread|lowrite|pg_logical_emit)'
      or p.proname ~ '^pg_(relation|table|total_relation|indexes|database)_size$'
      or p.proname ~ '^pg_(relation_filenode|relation_filepath|sequence_last_value|lock_status|prepared_xact|get_functiondef|get_function_sqlbody)$'
  loop
    execute format('revoke execute on function %s from public', door.name);
  end loop;
  for door in
    select c.oid::regclass as name from pg_class c where c.relname ~ '^pg_(stats|stat_|statio_|locks|prepared_xacts)'
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
    select d.datname from pg_database d
    where d.datname in ('postgres', 'template1') and has_database_privilege('public', d.oid, 'connect, temp')
  loop
    execute format('revoke all on database %I from public', other);
  end loop;
end $$;

grant execute on function pg_stat_get_activity(integer) to mash_system;
