-- What an agency found under each question that it was asked. That nothing is known and that nobody looked are different answers; whoever
-- did not look says why. It is read like what an agency keeps to itself: that something was found tells by itself.

create function priv.keep_findings(asked mash.information_request, body jsonb) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  told jsonb := priv.list_of(body, 'findings');
begin
  if jsonb_array_length(told) <> (case body ->> 'answer' when 'withheld' then 0 else cardinality(asked.checks) end) then
    perform priv.refuse_input('findings', 'Say of each question what was found.');
  end if;
  insert into mash.finding (request, enquiry, place, found, because)
  select asked.id, asked.enquiry, n, one ->> 'found', priv.text_of(one, 'because', 2000, one ->> 'found' = 'not_checked')
  from jsonb_array_elements(told) with ordinality list(one, n);
exception
  when not_null_violation or check_violation then
    perform priv.refuse_input('findings', 'Say of each question what was found.');
end $$;

create policy system on mash.finding for all to mash_system using (true) with check (true);
create policy opened on mash.finding for select to mash_api using (acl && (select priv.my_keys())
  and enquiry = any ((select priv.my_open_enquiries())::uuid[]));
create trigger sealed before update or delete on mash.finding for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.finding execute function priv.refuse_edit();
alter table mash.finding enable always trigger sealed, enable always trigger sealed_whole;

grant select, insert, update on mash.finding to mash_system;
grant select on mash.finding to mash_api;
