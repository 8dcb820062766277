-- Why something came late: of an answer whoever gives it says so with it, of the hub's own clocks the hub. One reason of a short list, so
-- that reasons can be counted, and words where the list does not say enough. It is said once and stays.

create function app.say_why_late(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager']);
  e mash.enquiry;
  c mash.clock;
begin
  earlier := priv.begin_command(request, 'say_why_late', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into c from mash.clock one where one.id = (body ->> 'clock')::uuid and one.enquiry = e.id;
  if c.id is null then
    perform priv.refuse();
  elsif c.kind = 'return' then
    perform priv.refuse_input('', 'An agency''s answer was late: the agency says why.');
  elsif not (c.stop is not distinct from 'late' or c.stopped is null and c.due < clock_timestamp()) then
    perform priv.refuse_input('', 'This clock did not run out.');
  end if;
  perform priv.keep_late_reason(c, body, who.login);
  return priv.finish_command(request, e.id, 'lateness explained', jsonb_build_object('version', priv.move_enquiry(e.id)));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when unique_violation then
    raise exception 'Changed meanwhile.' using errcode = '40001'; -- a colleague said so first
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('late_reason', 'Choose why it was late.');
end $$;

create function priv.keep_late_reason(c mash.clock, body jsonb, by text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if body ->> 'late_reason' is null then
    perform priv.refuse_input('late_reason', 'Choose why it was late.');
  end if;
  insert into mash.late_reason (clock, enquiry, request, reason, words, by, at)
  values (c.id, c.enquiry, c.about, body ->> 'late_reason',
    priv.text_of(body, 'late_because', 2000, body ->> 'late_reason' = 'other'), keep_late_reason.by, clock_timestamp());
end $$;

-- Whoever was asked with no time left to answer is not asked why it took time.
create function priv.keep_why_answer_late(asked mash.information_request, body jsonb, by text) returns void language sql security definer
begin atomic
  select priv.keep_late_reason(c, keep_why_answer_late.body, keep_why_answer_late.by) from mash.clock c
  where c.about = (asked).id and c.due > c.started and c.due < clock_timestamp();
end;

create policy system on mash.late_reason for all to mash_system using (true) with check (true);
create policy opened on mash.late_reason for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
create trigger sealed before update or delete on mash.late_reason for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.late_reason execute function priv.refuse_edit();
alter table mash.late_reason enable always trigger sealed, enable always trigger sealed_whole;

grant select, insert, update on mash.late_reason to mash_system;
grant select on mash.late_reason to mash_api;
grant execute on function app.say_why_late(uuid, jsonb) to mash_officer, senior_social_worker, hub_manager;
