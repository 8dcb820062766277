-- That a child, an adult or a professional who referred heard of the outcome without a letter, or why they do not: what an enquiry is not
-- closed without (64_recipients.sql).

create function app.record_heard(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  moved integer;
begin
  earlier := priv.begin_command(request, 'record_heard', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  perform priv.check_heard(e, who, body);
  perform priv.keep_heard(e.id, body, priv.text_of(body, 'because', 5000, true), who.login);
  perform priv.settle_recipients(e.id, case body ->> 'how' when 'not_told' then 'withheld' end);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'outcome heard', jsonb_build_object('version', moved));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'This cannot be kept as it is. Check the choices and the time.');
end $$;

create function priv.keep_heard(enquiry uuid, body jsonb, because text, by text) returns void language sql security definer
begin atomic
  insert into mash.outcome_heard (enquiry, recipient, person, how, happened, because, by, at)
  values (keep_heard.enquiry, keep_heard.body ->> 'recipient', (keep_heard.body ->> 'person')::uuid, keep_heard.body ->> 'how',
    (keep_heard.body ->> 'happened')::timestamptz, keep_heard.because, keep_heard.by, clock_timestamp());
end;

-- Where the profile says that it goes by letter, telling somebody otherwise does not stand in its place (means).
create function priv.check_heard(e mash.enquiry, who mash.staff, body jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  means text := (select r.means from priv.outcome_recipients(e.id) r where r.recipient = body ->> 'recipient'
    and r.person is not distinct from (body ->> 'person')::uuid and r.letter_state is null and r.heard is null);
begin
  if means is null then
    perform priv.refuse_input('recipient', 'Choose somebody who is still to hear what was decided.');
  elsif not coalesce(body ->> 'how' in ('call', 'in_person', 'not_told'), false) then
    perform priv.refuse_input('how', 'Say how they were told, or that they are not told.');
  elsif body ->> 'how' = 'not_told' then
    if not 'senior_social_worker' = any (who.roles) then
      perform priv.refuse_input('how', 'A senior social worker decides that somebody is not told.');
    end if;
  elsif means = 'letter' then
    perform priv.refuse_input('how', 'The hub''s profile says that this goes by letter.');
  elsif body ->> 'person' is not null and priv.silence_of(e.id) is not null then
    perform priv.refuse_input('how', priv.silence_of(e.id));
  end if;
  perform priv.check_moment(body, 'happened', 'Say when this was; it cannot be in the future.');
end $$;

-- Everybody whom the profile names beside the parents, and how far each has been told.
create function app.outcome_recipients(enquiry uuid) returns table (recipient text, person uuid, condition text, means text, signed_by text,
  rule text, letter_state text, how text, because text, happened timestamptz, by text, at timestamptz)
language sql stable security definer
begin atomic
  select r.recipient, priv.as_read(r.person, (select priv.merged_into(outcome_recipients.enquiry))), r.condition, r.means, r.signed_by,
    r.rule, r.letter_state, o.how, o.because, o.happened, priv.name_of(o.by), o.at
  from mash.enquiry e cross join lateral priv.outcome_recipients(e.id) r left join mash.outcome_heard o on o.id = r.heard
  where e.id = any ((select priv.if_open(outcome_recipients.enquiry, 'letters'))::uuid[]) order by r.recipient, r.person;
end;

create policy system on mash.outcome_heard for all to mash_system using (true) with check (true);
create policy opened on mash.outcome_heard for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
create trigger sealed before update or delete on mash.outcome_heard for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.outcome_heard execute function priv.refuse_edit();
alter table mash.outcome_heard enable always trigger sealed, enable always trigger sealed_whole;

grant select, insert, update on mash.outcome_heard to mash_system;
grant select on mash.outcome_heard to mash_api;
grant execute on function app.record_heard(uuid, jsonb) to mash_officer, senior_social_worker;
grant execute on function app.outcome_recipients(uuid) to mash_officer, senior_social_worker, hub_manager, information_officer;
