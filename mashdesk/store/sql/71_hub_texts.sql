-- The hub's own texts, its profile and the wordings of its letters, in versions: proposed by one, approved by another, never edited.

-- An administrator proposes the profile, a hub manager the words of a letter. Who may approve each is somebody else with a role
-- that answers for it (PRODUCT, "The people"; decision 0033).
create function priv.text_proposers(kind text) returns text[] language sql immutable
begin atomic
  select case when text_proposers.kind = 'profile' then array['administrator'] else array['hub_manager'] end;
end;

create function priv.text_approvers(kind text) returns text[] language sql immutable
begin atomic
  select case when text_approvers.kind = 'profile' then array['administrator', 'hub_manager']
    else array['hub_manager', 'senior_social_worker'] end;
end;

create function priv.is_text_kind(kind text) returns boolean language sql immutable
begin atomic
  select is_text_kind.kind = 'profile' or exists (select from priv.letter_kinds() k where k.kind = is_text_kind.kind);
end;

-- Of what was approved, the one that was approved last stands from its moment on: what was to begin later and has been replaced
-- meanwhile never begins.
create function priv.text_in_force(hub text, kind text, moment timestamptz) returns uuid language sql stable security definer
begin atomic
  select t.id from mash.hub_text t join mash.hub_text_answer a on a.text = t.id
  where t.hub = text_in_force.hub and t.kind = text_in_force.kind and a.in_force <= text_in_force.moment order by a.at desc limit 1;
end;

create function priv.text_approved_last(hub text, kind text) returns uuid language sql stable security definer
begin atomic
  select priv.text_in_force(text_approved_last.hub, text_approved_last.kind, 'infinity');
end;

-- The profile that stands at this moment, for rules and desks alike.
create function priv.profile_now(hub text) returns jsonb language sql stable security definer
begin atomic
  select t.words from mash.hub_text t where t.id = priv.text_in_force(profile_now.hub, 'profile', clock_timestamp());
end;

-- Puts in place what has begun. Rules read mash.hub; the agencies of the profile are the hub's from then on.
create function priv.put_profile(hub text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  told jsonb := priv.profile_now(hub);
begin
  update mash.hub h set profile = told, name = told #>> '{hub,name}', loaded = clock_timestamp(),
    profile_due = (select min(a.in_force) from mash.hub_text t join mash.hub_text_answer a on a.text = t.id
      where t.hub = h.id and t.kind = 'profile' and a.in_force > clock_timestamp())
  where h.id = put_profile.hub;
  insert into mash.agency (id, hub, name, function)
  select one ->> 'id', put_profile.hub, one ->> 'name', one ->> 'function' from jsonb_array_elements(told -> 'agencies') one
  on conflict (id) do update set name = excluded.name, function = excluded.function where agency.hub = put_profile.hub;
end $$;

-- Before a command is judged: a profile that was approved for a later moment begins with the first command after it. One command
-- puts it in place; those of the same moment wait for it, and not for long.
create function priv.settle_profile(hub text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '10s' as $$
begin
  perform from mash.hub h where h.id = settle_profile.hub and h.profile_due <= clock_timestamp() for no key update;
  if found then
    perform priv.put_profile(hub);
  end if;
end $$;

-- Whose hands are not a second person's: one's own, and an account that the proposer made, opened again or gave its roles within
-- thirty days. Else one administrator could make the second (decision 0009 has the same for passwords).
create function priv.is_second_person(proposer text, approver text) returns boolean language sql stable security definer
begin atomic
  select is_second_person.proposer is distinct from is_second_person.approver and not exists (select from mash.access_log l
    where l.who = is_second_person.proposer and l.reason = is_second_person.approver and l.enquiry is null
      and l.what in ('staff account added', 'staff account reopened', 'staff roles changed', 'sign-in unlocked')
      and l.at > clock_timestamp() - interval '30 days');
end;

create policy system on mash.hub_text for all to mash_system using (true) with check (true);
create policy system on mash.hub_text_answer for all to mash_system using (true) with check (true);
grant select, insert on mash.hub_text, mash.hub_text_answer to mash_system;
grant insert, update on mash.agency to mash_system;

create trigger sealed before update or delete on mash.hub_text for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.hub_text execute function priv.refuse_edit();
alter table mash.hub_text enable always trigger sealed, enable always trigger sealed_whole;
create trigger sealed before update or delete on mash.hub_text_answer for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.hub_text_answer execute function priv.refuse_edit();
alter table mash.hub_text_answer enable always trigger sealed, enable always trigger sealed_whole;
