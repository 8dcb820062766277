-- The clocks of an enquiry: reading them, and correcting what one counts from.

-- Only what somebody typed can be wrong: the receipt, and when the discussion was. The server's own moments cannot.
create function app.correct_start(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['senior_social_worker', 'hub_manager']);
  e mash.enquiry;
  c mash.clock;
  moved integer;
begin
  earlier := priv.begin_command(request, 'correct_start', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  select * into c from mash.clock one where one.id = (body ->> 'clock')::uuid and one.enquiry = e.id;
  if c.id is null then
    perform priv.refuse();
  end if;
  perform priv.check_correction(c, body);
  perform priv.move_start(c, (body ->> 'started')::timestamptz, (body ->> 'due')::timestamptz,
    priv.text_of(body, 'reason', 10000, true), who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'start corrected', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('started', 'This cannot be kept as it is. Check the time.');
end $$;

create function priv.check_correction(c mash.clock, body jsonb) returns void language plpgsql stable
set search_path = pg_catalog, pg_temp as $$
begin
  if c.stopped is not null then
    perform priv.refuse_input('', 'This clock has stopped.');
  elsif c.counts_from = 'event' then
    perform priv.refuse_input('', 'This clock counts from the server''s own time, which is not corrected.');
  end if;
  perform priv.check_moment(body, 'started', 'Say when this was; it cannot be in the future.');
  if (body ->> 'started')::timestamptz = c.started then
    perform priv.refuse_input('started', 'This is when it starts already.');
  elsif ((body ->> 'due')::timestamptz >= (body ->> 'started')::timestamptz) is not true then
    perform priv.refuse_input('due', 'Nothing is due before it starts.');
  end if;
end $$;

-- What was there is kept, then changed. Letters that wait to be posted are due with their clock.
create function priv.move_start(c mash.clock, started timestamptz, due timestamptz, reason text, by text) returns void
language sql security definer
begin atomic
  insert into mash.start_correction (enquiry, clock, was_started, was_due, started, due, reason, by, at)
  values ((c).enquiry, (c).id, (c).started, (c).due, move_start.started, move_start.due, move_start.reason, move_start.by,
    clock_timestamp());
  update mash.clock one set started = move_start.started, due = move_start.due where one.id = (c).id;
  update mash.letter l set due = move_start.due
  where (c).kind = 'letters' and l.enquiry = (c).enquiry and (l.made_by is null or l.kind = 'outcome_adult')
    and l.state in ('due', 'printed');
end;

-- Read with the enquiry's own keys too: one that a strategy discussion starts while somebody restricts the enquiry has the keys of before.
create function app.clocks(enquiry uuid) returns table (id uuid, kind text, event text, counts_from text, about uuid,
  started timestamptz, due timestamptz, limit_words text, rule text, stopped timestamptz, stop text, pathway uuid,
  pathway_step text, late_reason text, late_because text, late_by text, late_at timestamptz)
language sql stable security definer
begin atomic
  select c.id, c.kind, c.event, c.counts_from, c.about, c.started, c.due, c.limit_words, c.rule, c.stopped, c.stop, c.pathway, c.pathway_step,
    w.reason, w.words, priv.name_of(w.by), w.at
  from mash.clock c join mash.enquiry e on e.id = c.enquiry
  left join mash.late_reason w on w.clock = c.id
  where c.enquiry = any ((select priv.if_open(clocks.enquiry, 'clocks'))::uuid[]) order by c.at, c.id;
end;

create function app.start_corrections(enquiry uuid) returns table (id uuid, clock uuid, was_started timestamptz, was_due timestamptz,
  started timestamptz, due timestamptz, reason text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select s.id, s.clock, s.was_started, s.was_due, s.started, s.due, s.reason, priv.name_of(s.by), s.at from mash.start_correction s
  where s.enquiry = any ((select priv.if_open(start_corrections.enquiry, 'clocks'))::uuid[]) order by s.at, s.id;
end;

create policy system on mash.clock for all to mash_system using (true) with check (true);
create policy opened on mash.clock for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
create policy system on mash.start_correction for all to mash_system using (true) with check (true);
create policy opened on mash.start_correction for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
create trigger sealed before update or delete on mash.start_correction for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.start_correction execute function priv.refuse_edit();
alter table mash.start_correction enable always trigger sealed, enable always trigger sealed_whole;
update mash.clock set acl = acl where acl = '{}' or kind = 'written_follow_up'; -- what an upgrade carried over takes its keys

grant select, insert, update on mash.clock, mash.start_correction to mash_system;
grant select on mash.clock, mash.start_correction to mash_api;
grant execute on function app.correct_start(uuid, jsonb) to senior_social_worker, hub_manager;
grant execute on function app.clocks(uuid) to mash_officer, senior_social_worker, hub_manager, information_officer;
grant execute on function app.start_corrections(uuid) to senior_social_worker, hub_manager, information_officer;
