-- Content: one of the row's keys AND an opening of this sitting, committed earlier. Written only where the writer may see the enquiry.
do $$
declare
  content text;
begin
  foreach content in array array['referral', 'narrative', 'referrer', 'person', 'relationship', 'household', 'address', 'screening',
      'information_request', 'item', 'discussion', 'attendee', 'decision', 'rationale', 'letter_page', 'withholding'] loop
    execute format('create policy system on mash.%I for all to mash_system using (true) with check (true)', content);
    execute format('create policy opened on mash.%I for select to mash_api using (acl && (select priv.my_keys()) '
      'and enquiry = any ((select priv.my_open_enquiries())::uuid[]))', content);
    execute format('create policy written on mash.%I for insert to mash_api with check '
      '(exists (select from mash.enquiry e where e.id = enquiry))', content);
  end loop;
end $$;

create policy answered on mash.information_request for update to mash_api
  using (acl && (select priv.my_keys()) and enquiry = any ((select priv.my_open_enquiries())::uuid[]))
  with check (enquiry = any ((select priv.my_open_enquiries())::uuid[]));
