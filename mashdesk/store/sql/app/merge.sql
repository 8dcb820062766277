-- One person who is written twice on an enquiry: whoever reads finds one, and everything said of the other under them. Taken back,
-- each is what they were: nothing of either was changed.

create function app.merge_people(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  moved integer;
begin
  earlier := priv.begin_command(request, 'merge_people', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  perform priv.check_merge(e.id, who, (body ->> 'merged')::uuid, (body ->> 'stays')::uuid);
  perform priv.keep_merge(e.id, body, who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'people merged', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('merged', 'These two cannot be merged as they are. Look at whom you chose.');
end $$;

-- What a merge must not do: take away somebody about whom something is signed, or whom the enquiry has to do something for.
create function priv.check_merge(enquiry uuid, who mash.staff, merged uuid, stays uuid) returns void language plpgsql stable
security definer set search_path = pg_catalog, pg_temp as $$
declare
  goes mash.person;
  keeps mash.person;
begin
  select * into goes from mash.person p where p.id = check_merge.merged and p.enquiry = check_merge.enquiry;
  select * into keeps from mash.person p where p.id = check_merge.stays and p.enquiry = check_merge.enquiry;
  if goes.id is null then
    perform priv.refuse_input('merged', 'Choose people who are named on this enquiry.');
  elsif keeps.id is null or keeps.id = goes.id then
    perform priv.refuse_input('stays', 'Choose the other of the two: somebody else who is named on this enquiry.');
  elsif priv.is_set_aside(goes.id) or priv.is_set_aside(keeps.id) then
    perform priv.refuse_input('merged', 'One of these two is merged already. Look at the enquiry again.');
  elsif priv.is_told_apart(goes.id, keeps.id) then
    perform priv.refuse_input('stays', 'It was said that these two are different people. Take that back first.');
  elsif goes.role <> keeps.role and goes.role in ('subject', 'parent') then
    perform priv.refuse_input('merged', 'Whom the enquiry concerns, or who is named as a parent, stays. Change the two over.');
  elsif priv.is_called_close(goes.id) and not priv.is_called_close(keeps.id)
      and priv.name_in_full(goes) is distinct from priv.name_in_full(keeps) then
    perform priv.refuse_input('stays', 'These two can be merged the other way round: change them over. Where that cannot be, a senior social '
      'worker first changes the name of whoever stays.');
  end if;
  perform priv.check_merger(who, goes);
  if goes.role = 'subject' and priv.has_decision_about(array[goes.id, keeps.id]) then
    perform priv.refuse_input('merged', 'A decision about one of them is signed and stands as it is. Say that they are the same person '
      'instead.');
  end if;
end $$;

-- Of two whom the enquiry concerns one less is decided on: that is for whoever is responsible for decisions. Matching all others is
-- a MASH officer's work too. Whom the enquiry concerns is merged into nobody but another whom it concerns.
create function priv.check_merger(who mash.staff, goes mash.person) returns void language plpgsql stable
security definer set search_path = pg_catalog, pg_temp as $$
begin
  if goes.role = 'subject' and not 'senior_social_worker' = any (who.roles) then
    perform priv.refuse_input('merged', 'Both are people whom the enquiry concerns: a senior social worker says that they are one.');
  end if;
end $$;

-- Somebody has a name since that few may read: whoever reads the other row of them would read there what they were called before, or
-- are called now.
create function priv.is_called_close(person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.person_change c where c.person = any (priv.rows_of(is_called_close.person)) and c.restricted);
end;

create function priv.has_decision_about(people uuid[]) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.decision d where d.person = any (has_decision_about.people));
end;

create function priv.keep_merge(enquiry uuid, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  insert into mash.person_merge (enquiry, merged, stays, why, by, at)
  values (keep_merge.enquiry, (body ->> 'merged')::uuid, (body ->> 'stays')::uuid, priv.text_of(body, 'why', 2000, true),
    keep_merge.by, clock_timestamp());
  update mash.person_change c set acl = c.acl where c.enquiry = keep_merge.enquiry; -- a close name is one for both
  perform priv.connect_alike((body ->> 'stays')::uuid, keep_merge.by);
end $$;

create function app.undo_merge(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  m mash.person_merge;
  moved integer;
begin
  earlier := priv.begin_command(request, 'undo_merge', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  select * into m from mash.person_merge one where one.id = (body ->> 'merge')::uuid and one.enquiry = e.id;
  if m.id is null then
    perform priv.refuse();
  elsif m.undone is not null then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.check_undoing(e, who, m);
  perform priv.end_merge(m, who.login, priv.text_of(body, 'because', 2000, true));
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'merge undone', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'Something here cannot be kept as it is. Type it again.');
end $$;

-- What was decided since was decided of one person, and its letters went to one. Apart again, each is owed their own.
create function priv.check_undoing(e mash.enquiry, who mash.staff, m mash.person_merge) returns void language plpgsql stable
security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.check_merger(who, goes) from mash.person goes where goes.id = m.merged;
  if e.state in ('decided', 'closed') and exists (select from mash.decision d where d.enquiry = e.id and d.signed >= m.at) then
    perform priv.refuse_input('', 'A decision was signed while they were one. Reopen it, undo the merge, and sign anew.');
  end if;
end $$;

create function priv.end_merge(m mash.person_merge, by text, because text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  one_person uuid[] := priv.rows_of(m.stays);
begin
  update mash.person_merge it set undone = clock_timestamp(), undone_by = end_merge.by, undone_because = end_merge.because
  where it.id = m.id;
  update mash.person_change c set acl = c.acl where c.enquiry = m.enquiry;
  perform priv.part_letter(l, m, end_merge.by, end_merge.because) from mash.letter l
  where l.enquiry = m.enquiry and l.recipient = any (one_person) and l.state in ('due', 'printed');
end $$;

-- A page that was printed while they were one, and has not left, may say too much: another takes its place. A letter to a home that
-- is not the recipient's alone goes to nobody.
create function priv.part_letter(l mash.letter, m mash.person_merge, by text, because text) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
  if l.address is not null and not priv.lives_at(l.recipient, l.address) then
    update mash.letter it set state = 'withdrawn' where it.id = l.id;
    perform priv.settle_letters(l);
  elsif l.printed >= m.at then
    perform priv.keep_stop(l, 'made_anew', part_letter.because, null, part_letter.by);
    perform priv.in_its_place(l);
  end if;
end $$;

create function priv.lives_at(person uuid, address uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.household h join mash.address a on a.household = h.id
    where a.id = lives_at.address and priv.lives_in(h.id) && priv.rows_of(lives_at.person));
end;

-- What was said of an enquiry's people that is open, for the hub: who was merged into whom, by whom and why, and what was undone.
create function app.merges(enquiry uuid) returns table (id uuid, merged uuid, stays uuid, why text, by text, at timestamptz, undone timestamptz,
  undone_by text, undone_because text)
language sql stable security definer
begin atomic
  select m.id, m.merged, m.stays, m.why, priv.name_of(m.by), m.at, m.undone, priv.name_of(m.undone_by), m.undone_because
  from mash.person_merge m where m.enquiry = any ((select priv.if_open(merges.enquiry, 'people'))::uuid[]) order by m.at desc, m.id;
end;

-- Somebody of this name, merged or not, has a name since that this person may not connect with it.
create function priv.is_called_unseen(person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.person_change c where c.person = any (priv.rows_of(is_called_unseen.person)) and c.restricted
    and not c.acl && (select priv.my_keys()));
end;

-- How such a row is written leads nobody to the person whose other name they do not read: they are found as the row that stays. Whoever
-- was entered in error is not found at all.
create function priv.is_written_unseen(person uuid) returns boolean language sql stable security definer
begin atomic
  select priv.is_in_error(is_written_unseen.person)
    or priv.is_merged(is_written_unseen.person) and priv.is_called_unseen(is_written_unseen.person);
end;

-- Nothing that was written is lost to whoever reads people: how each merged person was written, and who they are read as. Where they
-- have a name that few may read, so is how they were written beside it.
create function app.also_written(enquiry uuid) returns table (id uuid, "of" uuid, role text, family_name text, given_names text,
  known_as text, sex text, birth_accuracy text, birth date, died date, first_language text, interpreter boolean, nhs_number text,
  family_first boolean, upn text)
language sql stable security definer
begin atomic
  select p.id, priv.as_read(p.id, (select priv.merged_into(also_written.enquiry))), p.role, p.family_name, p.given_names, p.known_as,
    p.sex, p.birth_accuracy, p.birth, p.died, p.first_language, p.interpreter, p.nhs_number, p.family_first, p.upn
  from mash.person p where p.enquiry = any ((select priv.if_open(also_written.enquiry, 'people'))::uuid[])
    and (select priv.merged_into(also_written.enquiry)) ? p.id::text and not priv.is_called_unseen(p.id) order by p.position;
end;

create policy system on mash.person_merge for all to mash_system using (true) with check (true);
create policy opened on mash.person_merge for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
grant select, insert, update on mash.person_merge to mash_system;
grant select on mash.person_merge to mash_api;
grant execute on function app.merge_people(uuid, jsonb), app.undo_merge(uuid, jsonb) to mash_officer, senior_social_worker;
grant execute on function app.merges(uuid) to mash_officer, senior_social_worker, hub_manager, information_officer;
grant execute on function app.also_written(uuid)
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
