-- Which released items a letter holds: none, unless the senior social worker puts them in before it is printed.

create function app.put_in_letter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('senior_social_worker');
  e mash.enquiry;
  l mash.letter;
  one text;
begin
  earlier := priv.begin_command(request, 'put_in_letter', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  select * into l from mash.letter it where it.id = (body ->> 'letter')::uuid and it.enquiry = e.id;
  if l.id is null then
    perform priv.refuse();
  elsif l.state <> 'due' then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif priv.items_for(l.kind) = '' then
    perform priv.refuse_input('releases', 'Nothing that agencies released goes into a letter of this kind.');
  end if;
  for one in select jsonb_array_elements_text(priv.list_of(body, 'releases')) loop
    perform priv.check_for_letter(l, one::uuid);
  end loop;
  perform priv.fill_letter(l.id, array(select distinct r::uuid from jsonb_array_elements_text(priv.list_of(body, 'releases')) r), who.login);
  return priv.finish_command(request, e.id, 'items put in a letter', jsonb_build_object('version', priv.move_enquiry(e.id)));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('releases', 'Something here cannot be kept as it is. Choose the items again.');
end $$;

create function priv.check_for_letter(l mash.letter, release uuid) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from mash.release_request r where r.id = release and r.enquiry = l.enquiry) then
    perform priv.refuse();
  elsif not priv.may_leave(release, priv.items_for(l.kind)) then
    perform priv.refuse_input('releases', format('The agency has not released this item for %s.', case priv.items_for(l.kind)
      when 'letter' then 'a letter' when 'police' then 'the police' else 'an onward referral' end));
  elsif priv.items_for(l.kind) = 'letter' and not exists (select from mash.release_request r join mash.item i on i.id = r.item
      where r.id = release and i.people <@ priv.may_be_told_of(l.recipient)) then
    perform priv.refuse_input('releases', 'This item is about somebody else than the recipient and their own children.');
  end if;
end $$;

-- A letter that holds words which not everybody in the hub reads is from then on read, printed and posted by those alone who
-- read them: a document has the strictest class of any fact in it (PRODUCT).
create function priv.fill_letter(letter uuid, releases uuid[], by text) returns void language sql security definer
begin atomic
  delete from mash.letter_release x where x.letter = fill_letter.letter;
  update mash.letter l set strict = exists (select from mash.release_request r join mash.item i on i.id = r.item
    where r.id = any (releases) and i.handling <> 'hub') or l.kind = 'police_disclosure' where l.id = fill_letter.letter;
  insert into mash.letter_release (letter, release, enquiry, put_in_by)
  select l.id, r, l.enquiry, fill_letter.by from mash.letter l cross join unnest(releases) r where l.id = fill_letter.letter;
end;

-- What was put into the letters of an enquiry that is open.
create function app.letter_releases(enquiry uuid) returns table (letter uuid, release uuid, put_in_by text, put_in timestamptz)
language sql stable security definer
begin atomic
  select x.letter, x.release, priv.name_of(x.put_in_by), x.put_in from mash.letter_release x
  where x.enquiry = any ((select priv.if_open(letter_releases.enquiry, 'letters'))::uuid[]) order by x.letter, x.release;
end;

grant execute on function app.put_in_letter(uuid, jsonb) to senior_social_worker;
grant execute on function app.letter_releases(uuid) to mash_officer, senior_social_worker, hub_manager, information_officer;
