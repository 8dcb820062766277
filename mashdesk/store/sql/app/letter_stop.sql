-- A letter that does not go, or went wrong: withheld by decision, made anew, returned undelivered. Each with a reason that stays.

create function app.withhold_letter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  l mash.letter;
begin
  earlier := priv.begin_command(request, 'withhold_letter', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into l from mash.letter it where it.id = (body ->> 'letter')::uuid and it.enquiry = (body ->> 'enquiry')::uuid;
  if l.id is null then
    perform priv.refuse();
  elsif l.state not in ('due', 'printed', 'returned') then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.check_review((body ->> 'review')::date);
  perform priv.keep_stop(l, 'withheld', priv.text_of(body, 'because', 5000, true), (body ->> 'review')::date, who.login);
  perform priv.settle_letters(l);
  return priv.finish_command(request, l.enquiry, 'letter withheld', jsonb_build_object('letter', l.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'This cannot be kept as it is. Check the reason and the day.');
end $$;

-- Nothing is withheld without a day on which somebody looks at it again, and not for longer than a year.
create function priv.check_review(review date) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(review between priv.today() + 1 and priv.today() + 366, false) then
    perform priv.refuse_input('review', 'Choose the day on which this is looked at again, within a year.');
  end if;
end $$;

-- A wrong letter is never changed: another takes its place, to where its reader lives today. What was posted stays posted.
create function app.remake_letter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  l mash.letter;
  new_one uuid;
begin
  earlier := priv.begin_command(request, 'remake_letter', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into l from mash.letter it where it.id = (body ->> 'letter')::uuid and it.enquiry = (body ->> 'enquiry')::uuid;
  if l.id is null then
    perform priv.refuse();
  elsif l.state = 'due' and (l.address is null or priv.lives_at(l.recipient, l.address)) or l.state = 'withdrawn'
      or priv.is_superseded(l.id) then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.keep_stop(l, 'made_anew', priv.text_of(body, 'because', 5000, true), null, who.login);
  new_one := priv.in_its_place(l);
  if priv.tells_family_outcome(l.kind) then
    perform priv.wait_for_letters(e, l.due) from mash.enquiry e where e.id = l.enquiry;
    perform priv.move_enquiry(l.enquiry);
  end if;
  return priv.finish_command(request, l.enquiry, 'letter made anew', jsonb_build_object('letter', new_one));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'This reason cannot be kept as it is.');
end $$;

create function priv.is_superseded(letter uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.letter later where later.supersedes = is_superseded.letter);
end;

-- Where a letter's reader lives today: at its address, while that is theirs and post there is safe; else at the first of their homes
-- that somebody told.
-- What goes to nobody's home stays without one. Where somebody hides is passed on to a service only by whoever chooses it: a letter
-- to one is never moved there.
create function priv.home_today(l mash.letter) returns uuid language sql stable security definer
begin atomic
  select coalesce((select a.id from mash.household h join mash.address a on a.household = h.id
    where (l).address is not null and h.enquiry = (l).enquiry and priv.lives_in(h.id) && priv.rows_of((l).recipient)
      and (a.id = (l).address or not (a.confidential and priv.is_to_work((l).kind)))
    order by priv.is_unsafe_post((l).recipient, a.id), a.id = (l).address desc, a.id limit 1), (l).address);
end;

create function priv.in_its_place(l mash.letter) returns uuid language sql security definer
begin atomic
  insert into mash.letter (enquiry, kind, recipient, address, confidential, strict, words, told, service, matter, attention, made_by, due, supersedes)
  values (l.enquiry, l.kind, l.recipient, priv.home_today(l), priv.address_is_confidential(priv.home_today(l)),
    l.matter is not null or l.kind = 'police_disclosure', l.words, l.told, l.service, l.matter,
    l.attention, l.made_by, l.due, l.id)
  returning id;
end;

create function app.return_letter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  l mash.letter;
begin
  earlier := priv.begin_command(request, 'return_letter', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into l from mash.letter it where it.id = (body ->> 'letter')::uuid and it.enquiry = (body ->> 'enquiry')::uuid;
  if l.id is null then
    perform priv.refuse();
  elsif l.state <> 'posted' then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  perform priv.keep_stop(l, 'returned', priv.text_of(body, 'because', 5000, true), null, who.login);
  return priv.finish_command(request, l.enquiry, 'letter returned', jsonb_build_object('letter', l.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'This cannot be kept as it is. Say what came back.');
end $$;

create function priv.keep_stop(l mash.letter, kind text, because text, review date, by text) returns void language sql security definer
begin atomic
  insert into mash.letter_stop (enquiry, letter, kind, because, review, by)
  values (l.enquiry, l.id, keep_stop.kind, keep_stop.because, keep_stop.review, keep_stop.by);
  update mash.letter it set state = case when keep_stop.kind <> 'made_anew' then keep_stop.kind
    when it.state in ('due', 'printed', 'withheld') then 'withdrawn' else it.state end where it.id = l.id;
end;

-- What the enquiry still waits for: a letter to the family; else a withheld one's review, which is not the same as done; else
-- nothing. A letter that does not tell the family what was decided moves nothing: the enquiry may wait for quite another thing.
create function priv.settle_letters(done mash.letter) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  review date;
begin
  if not priv.tells_family_outcome(done.kind) or exists (select from mash.letter l where l.enquiry = done.enquiry
      and priv.tells_family_outcome(l.kind) and l.state in ('due', 'printed')) then
    return;
  end if;
  select min(last.review) into review from mash.letter l cross join lateral (select s.review from mash.letter_stop s
    where s.letter = l.id and s.kind = 'withheld' order by s.at desc limit 1) last
  where l.enquiry = done.enquiry and priv.tells_family_outcome(l.kind) and l.state = 'withheld';
  perform priv.settle_letter_clocks(e, review::timestamp at time zone 'Europe/London') from mash.enquiry e where e.id = done.enquiry;
  perform priv.move_enquiry(done.enquiry);
end $$;

-- Why letters were withheld, made anew, came back or were written to a child, for those who may read everything that it could give away.
create function app.letter_stops(enquiry uuid) returns table (letter uuid, kind text, because text, review date, by text, at timestamptz)
language sql stable security definer
begin atomic
  select s.letter, s.kind, s.because, s.review, priv.name_of(s.by), s.at from mash.letter_stop s
  where s.enquiry = any ((select priv.if_open(letter_stops.enquiry, 'letters'))::uuid[]) order by s.at desc, s.id;
end;

create policy system on mash.letter_stop for all to mash_system using (true) with check (true);
create policy opened on mash.letter_stop for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
create trigger sealed before update or delete on mash.letter_stop for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.letter_stop execute function priv.refuse_edit();
alter table mash.letter_stop enable always trigger sealed, enable always trigger sealed_whole;
grant select, insert, update on mash.letter_stop to mash_system;
grant select on mash.letter_stop to mash_api;

grant execute on function app.withhold_letter(uuid, jsonb), app.remake_letter(uuid, jsonb) to senior_social_worker;
grant execute on function app.return_letter(uuid, jsonb) to mash_officer, senior_social_worker;
grant execute on function app.letter_stops(uuid) to senior_social_worker, information_officer;
