-- What was said of an enquiry's people, for whoever has it open, each row by its own keys; and that none of it is ever edited.

create function app.person_names(enquiry uuid) returns table (id uuid, person uuid, kind text, family_name text, given_names text,
  family_first boolean, since date, until date, restricted boolean, corrects uuid, why text, ended boolean, by text, at timestamptz)
language sql stable security definer
begin atomic
  select n.id, priv.as_read(n.person, (select priv.merged_into(person_names.enquiry))), n.kind, n.family_name, n.given_names, n.family_first, n.since, n.until, n.restricted, n.corrects, n.why, n.ended,
    priv.name_of(n.by), n.at
  from mash.person_name n where n.enquiry = any ((select priv.if_open(person_names.enquiry, 'people'))::uuid[]) order by n.at, n.id;
end;

create function app.person_contacts(enquiry uuid) returns table (id uuid, person uuid, channel text, household uuid, detail text, safe text, safety text,
  said_by text, restricted boolean, corrects uuid, why text, ended boolean, by text, at timestamptz)
language sql stable security definer
begin atomic
  select c.id, priv.as_read(c.person, (select priv.merged_into(person_contacts.enquiry))), c.channel, c.household, c.detail, c.safe, c.safety, c.said_by, c.restricted, c.corrects, c.why, c.ended, priv.name_of(c.by), c.at
  from mash.person_contact c where c.enquiry = any ((select priv.if_open(person_contacts.enquiry, 'people'))::uuid[])
  order by c.at, c.id;
end;

create function app.person_needs(enquiry uuid) returns table (id uuid, person uuid, kind text, words text, said_by text, corrects uuid,
  why text, ended boolean, by text, at timestamptz)
language sql stable security definer
begin atomic
  select x.id, priv.as_read(x.person, (select priv.merged_into(person_needs.enquiry))), x.kind, x.words, x.said_by, x.corrects, x.why, x.ended, priv.name_of(x.by), x.at
  from mash.person_need x where x.enquiry = any ((select priv.if_open(person_needs.enquiry, 'people'))::uuid[]) order by x.at, x.id;
end;

create function app.residences(enquiry uuid) returns table (id uuid, person uuid, household uuid, since date, until date, said_by text,
  corrects uuid, why text, ended boolean, by text, at timestamptz)
language sql stable security definer
begin atomic
  select r.id, priv.as_read(r.person, (select priv.merged_into(residences.enquiry))), r.household, r.since, r.until, r.said_by, r.corrects, r.why, r.ended, priv.name_of(r.by), r.at
  from mash.residence r where r.enquiry = any ((select priv.if_open(residences.enquiry, 'people'))::uuid[]) order by r.at, r.id;
end;

create function app.no_contacts(enquiry uuid) returns table (id uuid, person uuid, protects uuid[], kind text, since date, until date,
  source text, conditions text, corrects uuid, why text, ended boolean, by text, at timestamptz)
language sql stable security definer
begin atomic
  select o.id, priv.as_read(o.person, (select priv.merged_into(no_contacts.enquiry))), priv.all_as_read(o.protects, (select priv.merged_into(no_contacts.enquiry))),
    o.kind, o.since, o.until, o.source, o.conditions, o.corrects, o.why, o.ended, priv.name_of(o.by), o.at
  from mash.no_contact o where o.enquiry = any ((select priv.if_open(no_contacts.enquiry, 'people'))::uuid[]) order by o.at, o.id;
end;

create function app.warnings(enquiry uuid) returns table (id uuid, person uuid, household uuid, kind text, words text, said_by text,
  since date, review date, told boolean, why_not_told text, corrects uuid, why text, ended boolean, by text, at timestamptz)
language sql stable security definer
begin atomic
  select w.id, priv.as_read(w.person, (select priv.merged_into(warnings.enquiry))), w.household, w.kind, w.words, w.said_by, w.since, w.review, w.told, w.why_not_told, w.corrects, w.why, w.ended,
    priv.name_of(w.by), w.at
  from mash.warning w where w.enquiry = any ((select priv.if_open(warnings.enquiry, 'people'))::uuid[]) order by w.at, w.id;
end;

create function app.person_changes(enquiry uuid) returns table (id uuid, person uuid, step text, happened date, note text, before jsonb,
  said_by text, social_worker text, restricted boolean, by text, at timestamptz)
language sql stable security definer
begin atomic
  select c.id, priv.as_read(c.person, (select priv.merged_into(person_changes.enquiry))), c.step, c.happened, c.note, c.before, c.said_by, c.social_worker, c.restricted, priv.name_of(c.by), c.at
  from mash.person_change c where c.enquiry = any ((select priv.if_open(person_changes.enquiry, 'people'))::uuid[]) order by c.at, c.id;
end;

-- A name or a number is as close as what was said of it last: whoever made it restricted meant what stood there before, too.
create function priv.is_close_now(table_name text, row_is jsonb) returns boolean language sql stable security definer
begin atomic
  with recursive names (id, restricted) as (
    select (is_close_now.row_is ->> 'id')::uuid, (is_close_now.row_is ->> 'restricted')::boolean
    union all
    select later.id, later.restricted from names n join mash.person_name later on later.corrects = n.id where is_close_now.table_name = 'person_name'),
  contacts (id, restricted) as (
    select (is_close_now.row_is ->> 'id')::uuid, (is_close_now.row_is ->> 'restricted')::boolean
    union all
    select later.id, later.restricted from contacts c join mash.person_contact later on later.corrects = c.id where is_close_now.table_name = 'person_contact')
  select bool_or(both_of.restricted) from (select n.restricted from names n union all select c.restricted from contacts c) both_of;
end;

-- A warning of a home whose address is confidential is read by those who read the address: its words may tell the way there. So is
-- since when somebody lives in it, and who said so; and whether it is safe to write there.
create function priv.is_hidden_home(household uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.address a where a.household = is_hidden_home.household and a.confidential);
end;

-- What puts right who lives in a hidden home says in its reason what was wrong there: it is read like what it corrects.
create function priv.is_of_hidden_home(household uuid, corrects uuid) returns boolean language sql stable security definer
begin atomic
  with recursive told (household, corrects) as (
    select is_of_hidden_home.household, is_of_hidden_home.corrects
    union all
    select r.household, r.corrects from told t join mash.residence r on r.id = t.corrects)
  select bool_or(priv.is_hidden_home(t.household)) from told t;
end;

-- So is a warning that corrects one of a hidden home, whomever it is about by now.
create function priv.warns_of_hidden_home(household uuid, corrects uuid) returns boolean language sql stable security definer
begin atomic
  with recursive told (household, corrects) as (
    select warns_of_hidden_home.household, warns_of_hidden_home.corrects
    union all
    select w.household, w.corrects from told t join mash.warning w on w.id = t.corrects)
  select bool_or(priv.is_hidden_home(t.household)) from told t;
end;

-- What somebody was called before a name that few may read is as close as that name, also where a birth or a death kept it, and
-- whichever row of a person who is written twice it was kept of.
create function priv.was_called_close(row_is jsonb) returns boolean language sql stable security definer
begin atomic
  select was_called_close.row_is -> 'before' ? 'family_name' and exists (select from mash.person_change later
    where later.person = any (priv.rows_of((was_called_close.row_is ->> 'person')::uuid)) and later.restricted
      and later.at > (was_called_close.row_is ->> 'at')::timestamptz);
end;

-- How a row of these is read (50_keys.sql).
create function priv.closeness_of_said(table_name text, row_is jsonb) returns jsonb language sql stable security definer
begin atomic
  select case closeness_of_said.table_name
    when 'residence' then jsonb_build_object('restricted', priv.is_of_hidden_home((closeness_of_said.row_is ->> 'household')::uuid,
      (closeness_of_said.row_is ->> 'corrects')::uuid))
    when 'warning' then jsonb_build_object('restricted', priv.warns_of_hidden_home((closeness_of_said.row_is ->> 'household')::uuid,
      (closeness_of_said.row_is ->> 'corrects')::uuid))
    when 'person_change' then jsonb_build_object('restricted', (closeness_of_said.row_is ->> 'restricted')::boolean
      or priv.was_called_close(closeness_of_said.row_is)
      or priv.is_hidden_home((closeness_of_said.row_is #>> '{before,household}')::uuid))
    else jsonb_build_object('restricted', priv.is_hidden_home((closeness_of_said.row_is ->> 'household')::uuid) or priv.is_close_now(closeness_of_said.table_name, closeness_of_said.row_is)) end;
end;

-- An address that becomes confidential takes with it the warnings of its home, since when somebody lives there, and its
-- earlier postcodes.
create function priv.hide_warnings() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update mash.warning w set acl = w.acl where w.enquiry = new.enquiry; -- also what corrects another home's
  update mash.residence r set acl = r.acl where r.enquiry = new.enquiry;
  update mash.person_contact c set acl = c.acl where c.household = new.household;
  update mash.person_change c set acl = c.acl where c.before ->> 'household' = new.household::text;
  return null;
end $$;

create trigger hide_warnings after insert or update of confidential on mash.address for each row execute function priv.hide_warnings();
create trigger learn_names after insert on mash.person_name referencing new table as recorded
  for each statement execute function priv.learn_names();

do $$
declare
  content text;
begin
  foreach content in array array['person_name', 'person_contact', 'no_contact', 'warning', 'person_change', 'person_need', 'residence'] loop
    execute format('create policy system on mash.%I for all to mash_system using (true) with check (true)', content);
    execute format('create policy opened on mash.%I for select to mash_api using (acl && (select priv.my_keys()) '
      'and enquiry = any ((select priv.my_open_enquiries())::uuid[]))', content);
    execute format('create trigger sealed before update or delete on mash.%I for each row execute function priv.refuse_edit()', content);
    execute format('create trigger sealed_whole before truncate on mash.%I execute function priv.refuse_edit()', content);
    execute format('alter table mash.%I enable always trigger sealed, enable always trigger sealed_whole', content);
  end loop;
end $$;

grant select, insert, update on mash.person_name, mash.person_contact, mash.no_contact, mash.warning, mash.person_change, mash.person_need,
  mash.residence to mash_system;
grant select on mash.person_name, mash.person_contact, mash.no_contact, mash.warning, mash.person_change, mash.person_need,
  mash.residence to mash_api;
grant execute on function app.person_names(uuid), app.person_contacts(uuid), app.no_contacts(uuid), app.warnings(uuid),
  app.person_changes(uuid), app.person_needs(uuid), app.residences(uuid) to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
