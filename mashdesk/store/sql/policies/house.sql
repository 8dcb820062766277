-- The hub, its people, requests and traces.

create policy system on mash.hub for all to mash_system using (true) with check (true);
create policy mine on mash.hub for select to mash_api using (id = (select (priv.me()).hub));
create policy system on mash.agency for all to mash_system using (true) with check (true);
create policy accounts on mash.agency for select to mash_accounts using (true);
create policy everybody on mash.agency for select to mash_api using (true); -- their names are on every sheet
create policy system on mash.staff for all to mash_system using (true) with check (true);
create policy accounts on mash.staff for all to mash_accounts using (true) with check (true);
create policy names on mash.staff for select to mash_api using (true); -- its columns are login and name (90_grants.sql)
create policy system on mash.request for all to mash_system using (true) with check (true);
create policy mine on mash.request for select to mash_api using (who = session_user);
create policy system on mash.opening for all to mash_system using (true) with check (true);
create policy system on mash.access_log for all to mash_system using (true) with check (true);
create policy system on mash.schema_state for all to mash_system using (true) with check (true);
create policy everybody on mash.schema_state for select to mash_api using (true);

-- Who is kept away, who broke the glass, what the manager is told, who looked for whom: only through functions that know whom they answer.
do $$
declare
  quiet text;
begin
  foreach quiet in array array['restriction', 'named_person', 'connected', 'break_glass', 'notice', 'search', 'search_hit', 'name_word'] loop
    execute format('create policy system on mash.%I for all to mash_system using (true) with check (true)', quiet);
  end loop;
end $$;
