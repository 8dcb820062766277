-- Two items of an enquiry that contradict each other, marked by somebody who read both. Nothing of the items changes by it; it can
-- be taken back once. Beneath the commands in app/contradiction.sql.

-- Whoever may read both, and nobody else: that there is a mark says that there is an item.
create function priv.keys_of_both(one uuid, other uuid) returns text[] language sql stable security definer
begin atomic
  select array(select unnest(i.acl) from mash.item i where i.id = keys_of_both.one
    intersect select unnest(i.acl) from mash.item i where i.id = keys_of_both.other order by 1);
end;

create function priv.keep_contradiction_acl() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.acl := priv.keys_of_both(new.one, new.other);
  return new;
end $$;

-- What was marked stays as it was said: it is taken back once, and its keys follow the items'.
create function priv.keep_contradiction_whole() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  follows text[] := array['acl'] || case when old.taken_back is null then array['taken_back', 'taken_back_by', 'taken_back_because'] end;
begin
  if to_jsonb(new) - follows = to_jsonb(old) - follows then -- of a row that would go there is no new one
    return new;
  end if;
  raise log 'refused' using errcode = 'MD001';
  raise exception 'What is sealed is never changed, only superseded.' using errcode = '42501';
end $$;

create trigger keep_acl before insert or update on mash.contradiction for each row execute function priv.keep_contradiction_acl();
create trigger sealed before update or delete on mash.contradiction for each row execute function priv.keep_contradiction_whole();
create trigger sealed_whole before truncate on mash.contradiction execute function priv.refuse_edit();
alter table mash.contradiction enable always trigger sealed, enable always trigger sealed_whole;

create policy system on mash.contradiction for all to mash_system using (true) with check (true);
create policy opened on mash.contradiction for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
grant select, insert, update on mash.contradiction to mash_system;
grant select on mash.contradiction to mash_api;
