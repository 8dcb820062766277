-- Likely earlier people: asked for all people of an opened enquiry at once, or for one who is only typed yet. As with a search the
-- asking is kept and logged first, its answer is read in a later transaction and judged anew.

-- The postcodes of a person's homes, as far as whoever asks reads the addresses: a confidential one is no reason to anybody else.
create function priv.homes_of(person mash.person, mine text[]) returns text[] language sql stable security definer
begin atomic
  select array(select distinct a.code from mash.household h join mash.address a on a.household = h.id
    where h.enquiry = (homes_of.person).enquiry and (homes_of.person).id = any (h.people) and a.acl && mine);
end;

create function priv.start_likely(term text, mine text[]) returns mash.search language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  made mash.search;
begin
  delete from mash.search s where s.who = session_user and s.at < statement_timestamp() - interval '30 days';
  insert into mash.search (who, sitting, term, transaction, expires, keys)
  values (session_user, priv.begin_sitting(), start_likely.term, pg_current_xact_id()::text,
    clock_timestamp() + interval '10 minutes', mine)
  returning * into made;
  return made;
end $$;

-- Of one person: the fifty likeliest who may be seen, and apart from them those who can only be hinted at.
create function priv.keep_likely(search uuid, mine text[], told mash.person, homes text[]) returns void language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
declare
  hints text[] := priv.hint_keys(mine);
begin
  insert into mash.likely_hit (search, about, person, reasons, hinted)
  select keep_likely.search, told.id, l.person, case when l.hinted then '{}' else l.reasons end, l.hinted
  from (select f.*, row_number() over (partition by f.hinted order by priv.weight(f.reasons) desc, f.person) as place
    from priv.likenesses(mine, hints, told, homes) f
    where f.enquiry is distinct from told.enquiry and priv.is_likely(f.reasons, f.differ) and not priv.is_written_unseen(f.person)) l
  where l.place <= 50;
end $$;

-- Of each person here: who was named earlier beside a likely earlier one of somebody who is beside them here.
create function priv.beside(search uuid, mine text[], e mash.enquiry) returns table (about uuid, person uuid, reasons text[],
  differ boolean, beside uuid[])
language sql stable security definer
begin atomic
  select told.id, p.id, priv.reasons(told, p, n.given, n.family, coalesce('postcode' = any (k.reasons), false))
      || case when b.sibling then 'sibling' else 'together' end,
    coalesce(priv.births_agree(told, p) = 'differ', false), b.beside
  from mash.person told
  cross join lateral (select priv.nearby(priv.given_word(told)) as given, priv.nearby(priv.family_word(told)) as family offset 0) n
  cross join lateral (select q.enquiry, array_agg(distinct h.about) as beside, bool_or(priv.are_siblings((e).id, told.id, h.about)) as sibling
    from mash.likely_hit h join mash.person q on q.id = h.person
    where h.search = beside.search and h.about <> told.id and not h.hinted group by q.enquiry) b
  join mash.person p on p.enquiry = b.enquiry and p.acl && mine
  left join mash.likely_hit k on k.search = beside.search and k.about = told.id and k.person = p.id
  where told.enquiry = (e).id and told.acl && mine;
end;

-- That is a reason too, and with it a first name is enough. Only of those who may be seen.
create function priv.keep_beside(search uuid, mine text[], e mash.enquiry) returns void language sql security definer
begin atomic
  insert into mash.likely_hit (search, about, person, reasons, beside)
  select keep_beside.search, b.about, b.person, b.reasons, b.beside from priv.beside(keep_beside.search, mine, e) b
  where priv.is_likely(b.reasons, b.differ) and not priv.is_written_unseen(b.person) and not priv.is_written_unseen(b.about)
  on conflict on constraint pk_likely_hit do update set reasons = excluded.reasons, beside = excluded.beside;
end;

-- In the log as a search is: that, when, of which enquiry, how many, and a digest; not the names.
create function priv.finish_likely(made mash.search, enquiry uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  many integer := (select count(*) from mash.likely_hit h where h.search = made.id and not h.hinted);
begin
  update mash.search s set found = many where s.id = made.id;
  perform priv.log('earlier people looked for', finish_likely.enquiry, many || ' likely, '
    || left(encode(sha256(convert_to(made.id || made.term, 'UTF8')), 'hex'), 16));
  perform priv.notice_many_searches();
end $$;

create function priv.look_for_earlier(e mash.enquiry) returns mash.search language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  mine text[] := priv.my_keys();
  made mash.search := priv.start_likely('Earlier people: ' || e.reference, mine);
  told mash.person;
begin
  for told in select * from mash.person p where p.enquiry = e.id and p.acl && mine and not priv.is_written_unseen(p.id)
    order by p.position loop
    perform priv.keep_likely(made.id, mine, told, priv.homes_of(told, mine));
  end loop;
  perform priv.keep_beside(made.id, mine, e);
  perform priv.finish_likely(made, e.id);
  return made;
end $$;

create function app.begin_likely(enquiry uuid) returns table (search uuid, expires timestamptz) language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  who mash.staff;
  open uuid[];
  e mash.enquiry;
  made mash.search;
begin
  raise log 'search asked by %', session_user; -- a second trail, which a rollback cannot take away
  who := priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager']);
  open := priv.if_open(begin_likely.enquiry, 'people');
  select * into e from mash.enquiry one where one.id = any (open) and one.hub = who.hub;
  if e.id is null then
    perform priv.refuse();
  end if;
  made := priv.look_for_earlier(e);
  return query select made.id, made.expires;
end $$;

-- Somebody who is typed and not recorded yet, as a row would say it.
create function priv.typed_person(told jsonb) returns mash.person language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  p mash.person;
begin
  perform priv.check_years(told);
  p.family_name := priv.text_of(told, 'family_name', 200, false);
  p.given_names := priv.text_of(told, 'given_names', 200, false);
  p.known_as := priv.text_of(told, 'known_as', 200, false);
  p.birth := (told ->> 'birth')::date;
  p.birth_accuracy := coalesce(told ->> 'birth_accuracy', 'unknown');
  p.nhs_number := regexp_replace(priv.text_of(told, 'nhs_number', 20, false), '[\s-]+', '', 'g');
  p.words := string_to_array(priv.folded(p.family_name || ' ' || p.given_names || ' ' || p.known_as), ' ');
  if not priv.is_nhs_number(p.nhs_number) then
    p.nhs_number := '';
  end if;
  if p.words = '{}' and p.nhs_number = '' then
    perform priv.refuse_input('given_names', 'Type a name first.');
  end if;
  return p;
end $$;

create function app.begin_likely_typed(told jsonb) returns table (search uuid, expires timestamptz) language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  mine text[];
  p mash.person;
  made mash.search;
begin
  raise log 'search asked by %', session_user; -- a second trail, which a rollback cannot take away
  perform priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  mine := priv.my_keys();
  p := priv.typed_person(begin_likely_typed.told);
  made := priv.start_likely(left(concat_ws(' ', p.given_names, p.family_name, p.birth), 100), mine);
  p.id := made.id;
  perform priv.keep_likely(made.id, mine, p, array(select upper(regexp_replace(code, '[^A-Za-z0-9]', '', 'g'))
    from jsonb_array_elements_text(priv.list_of(begin_likely_typed.told, 'postcodes')) as code limit 10));
  perform priv.finish_likely(made, null);
  return query select made.id, made.expires;
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when data_exception then
    perform priv.refuse_input('birth', 'This cannot be looked for as it is. Check the date of birth.');
end $$;

-- An asking counts only while its asker still carries every key that it was asked with: a reason that only those keys told is then
-- told to nobody else.
create function priv.my_likely(search uuid) returns setof mash.search language sql stable security definer rows 1
begin atomic
  select s.* from priv.my_search(my_likely.search) s where s.keys <> '{}' and s.keys <@ (select priv.my_keys());
end;

-- Those whom this person may see now; nobody of whom it was said that they are different, or who is the same already.
create function priv.likely_of(search uuid) returns table (about uuid, person uuid, enquiry uuid, reasons text[], beside uuid[])
language plpgsql stable security definer rows 50 set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  mine text[] := priv.my_keys();
  away uuid[] := priv.my_connected();
begin
  return query select distinct on (priv.read_as(h.about), p.id) priv.read_as(h.about), p.id, p.enquiry,
      case when priv.share_address(h.about, p.id, mine) then array_replace(h.reasons, 'postcode', 'address') else h.reasons end,
      priv.all_as_read(h.beside, priv.merged_into(told.enquiry)) from priv.my_likely(likely_of.search) s
    join mash.likely_hit h on h.search = s.id and not h.hinted
    cross join lateral (select * from mash.person one where one.id = h.person offset 0) p left join mash.person told on told.id = h.about
    where p.acl && mine and not p.enquiry = any (away) and not priv.is_written_unseen(p.id) and priv.is_still_seen(h.about, s.id, mine, away)
      and not priv.is_told_apart(h.about, p.id) and p.id not in (select same.id from priv.same_as(h.about, mine, away) same)
    order by priv.read_as(h.about), p.id, priv.weight(h.reasons) desc, h.about;
end $$;

-- Who was asked about: typed, or of an enquiry that this person may see still.
create function priv.is_still_seen(about uuid, search uuid, mine text[], away uuid[]) returns boolean language sql stable
security definer
begin atomic
  select is_still_seen.about = is_still_seen.search or exists (select from mash.person p
    where p.id = is_still_seen.about and p.acl && mine and not p.enquiry = any (away) and not priv.is_written_unseen(p.id));
end;

create function app.likely_people(search uuid) returns table (about uuid, place bigint, person uuid, enquiry uuid, reference text,
  state text, rating text, received timestamptz, role text, family_name text, given_names text, known_as text, birth_accuracy text,
  birth date, died date, reasons text[], beside uuid[], family_first boolean)
language sql stable security definer
begin atomic
  select * from (select l.about, row_number() over (partition by l.about order by priv.weight(l.reasons) desc, e.received desc, p.id) as place,
      p.id, e.id as enquiry, e.reference, e.state, e.rating, e.received, p.role, p.family_name, p.given_names, p.known_as,
      p.birth_accuracy, p.birth, p.died, l.reasons, l.beside, p.family_first
    from priv.likely_of(likely_people.search) l join priv.people_by_id(l.person) p on true join mash.enquiry e on e.id = l.enquiry) one
  where one.place <= 10 order by one.about, one.place;
end;

-- "Ask the hub manager" is judged anew when it is given, as it is for a search.
create function priv.likely_hint(search uuid) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  mine text[] := priv.my_keys();
  hints text[] := priv.hint_keys(mine);
  away uuid[] := priv.my_connected();
begin
  return exists (select from mash.likely_hit h
    cross join lateral (select * from mash.person one where one.id = h.person offset 0) p
    where h.search = likely_hint.search and h.hinted and p.acl && hints and not p.acl && mine and not p.enquiry = any (away)
      and not priv.is_written_unseen(p.id) and priv.is_still_seen(h.about, h.search, mine, away) and not priv.is_told_apart(h.about, p.id));
end $$;

create function app.likely_answer(search uuid) returns table (ask_manager boolean, more boolean, expires timestamptz)
language sql stable security definer
begin atomic
  select priv.likely_hint(s.id), exists (select from priv.likely_of(s.id) l group by l.about having count(*) > 10), s.expires
  from priv.my_likely(likely_answer.search) s;
end;

create policy system on mash.likely_hit for all to mash_system using (true) with check (true);
grant select, insert, update on mash.likely_hit to mash_system;
grant execute on function app.begin_likely(uuid), app.likely_people(uuid), app.likely_answer(uuid)
  to mash_officer, senior_social_worker, hub_manager;
grant execute on function app.begin_likely_typed(jsonb) to mash_officer, senior_social_worker;
