-- Worklist facts: whoever carries one of the row's keys, and is not connected. Content is behind the second door, which
-- does not open for the connected either.

create policy system on mash.enquiry for all to mash_system using (true) with check (true);
create policy worklist on mash.enquiry for select to mash_api
  using (acl && (select priv.my_keys()) and not (id = any ((select priv.my_connected())::uuid[])));
create policy recorded on mash.enquiry for insert to mash_api with check (acl && (select priv.my_keys()));

create policy system on mash.asked for all to mash_system using (true) with check (true);
create policy worklist on mash.asked for select to mash_api
  using (acl && (select priv.my_keys()) and not (enquiry = any ((select priv.my_connected())::uuid[])));

create policy system on mash.letter for all to mash_system using (true) with check (true);
create policy worklist on mash.letter for select to mash_api
  using (acl && (select priv.my_keys()) and not (enquiry = any ((select priv.my_connected())::uuid[])));
create policy sent on mash.letter for update to mash_api
  using (acl && (select priv.my_keys()) and enquiry = any ((select priv.my_open_enquiries())::uuid[]))
  with check (enquiry = any ((select priv.my_open_enquiries())::uuid[]));
