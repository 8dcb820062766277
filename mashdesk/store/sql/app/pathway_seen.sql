-- Who reads special pathways: whole on an enquiry that is open, and as a mark without content in the hub's worklist. No agency reads one:
-- what it is asked about it stands in its request. An allegation is read by senior social workers, hub managers and information officers.

create function app.pathways(enquiry uuid) returns table (id uuid, person uuid, flag text, why text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select p.id, priv.as_read(p.person, (select priv.merged_into(pathways.enquiry))), p.flag, p.why, priv.name_of(p.by), p.at
  from mash.pathway p where p.enquiry = any ((select priv.if_open(pathways.enquiry, 'pathways'))::uuid[]) order by p.at, p.id;
end;

create function app.pathway_answers(enquiry uuid) returns table (id uuid, pathway uuid, step text, answer text, words text, done_by text,
  happened timestamptz, corrects uuid, why text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select a.id, a.pathway, a.step, a.answer, a.words, a.done_by, a.happened, a.corrects, a.why, priv.name_of(a.by), a.at
  from mash.pathway_answer a where a.enquiry = any ((select priv.if_open(pathway_answers.enquiry, 'pathways'))::uuid[])
  order by a.at, a.id;
end;

create function priv.colleagues(hub text) returns table (login text, name text, post text, agency text)
language sql stable security definer
begin atomic
  select s.login, s.name, s.post, s.agency from mash.staff s where s.hub = colleagues.hub and s.closed is null;
end;

-- All whom an allegation could concern: also whoever is connected already, so that the list says nothing of connections.
create function app.people_concerned(enquiry uuid) returns table (login text, name text, post text, agency text, agency_name text)
language sql stable security definer
begin atomic
  select c.login, c.name, c.post, c.agency, priv.agency_name(c.agency)
  from priv.my_opening(people_concerned.enquiry) o join mash.enquiry e on e.id = o.id cross join lateral priv.colleagues(e.hub) c
  where (priv.me()).roles && array['senior_social_worker', 'hub_manager'] and c.login <> (priv.me()).login
  order by c.name, c.login;
end;

-- The mark in worklists: readable without an opening, and nothing of which pathway it is stands in it.
create function priv.keep_pathway_mark() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.pathway_mark (pathway, enquiry) values (new.id, new.enquiry);
  return null;
end $$;

create function priv.end_pathway_mark() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mash.pathway_mark m set over = true where m.pathway = new.pathway and new.answer = 'taken_off';
  return null;
end $$;

create trigger keep_pathway_mark after insert on mash.pathway for each row execute function priv.keep_pathway_mark();
create trigger end_pathway_mark after insert on mash.pathway_answer for each row execute function priv.end_pathway_mark();

do $$
declare
  content text;
begin
  foreach content in array array['pathway', 'pathway_answer'] loop
    execute format('create policy system on mash.%I for all to mash_system using (true) with check (true)', content);
    execute format('create policy opened on mash.%I for select to mash_api using (acl && (select priv.my_keys()) '
      'and enquiry = any ((select priv.my_open_enquiries())::uuid[]))', content);
    execute format('create trigger sealed before update or delete on mash.%I for each row execute function priv.refuse_edit()', content);
    execute format('create trigger sealed_whole before truncate on mash.%I execute function priv.refuse_edit()', content);
    execute format('alter table mash.%I enable always trigger sealed, enable always trigger sealed_whole', content);
  end loop;
end $$;

create policy system on mash.pathway_mark for all to mash_system using (true) with check (true);
create policy worklist on mash.pathway_mark for select to mash_api
  using (acl && (select priv.my_keys()) and not (enquiry = any ((select priv.my_connected())::uuid[])));

grant select, insert, update on mash.pathway, mash.pathway_answer, mash.pathway_mark to mash_system;
grant select on mash.pathway, mash.pathway_answer, mash.pathway_mark to mash_api;
grant execute on function app.pathways(uuid), app.pathway_answers(uuid)
  to mash_officer, senior_social_worker, hub_manager, information_officer;
grant execute on function app.people_concerned(uuid) to senior_social_worker, hub_manager;
