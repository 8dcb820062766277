-- The information officer rules whether an item that is not for the family goes into a bundle (PRODUCT). A later ruling stands
-- in the place of an earlier one; neither replaces the agency's release, nor lets out what is for the decision maker only.

create function app.rule_on_item(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_role('information_officer');
  e mash.enquiry;
  i mash.item;
  may_leave boolean;
begin
  earlier := priv.begin_command(request, 'rule_on_item', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  may_leave := (body ->> 'may_leave')::boolean;
  select * into i from mash.item one where one.id = (body ->> 'item')::uuid and one.enquiry = e.id;
  if i.id is null then
    perform priv.refuse();
  elsif may_leave is null then
    perform priv.refuse_input('may_leave', 'Say whether it may go into a bundle.');
  elsif not i.not_for_family then
    perform priv.refuse_input('item', 'Only an item that is not for the family needs a ruling.');
  end if;
  perform priv.check_purpose(i, 'bundle');
  perform priv.keep_ruling(i, may_leave, priv.text_of(body, 'because', 5000, true), who.login);
  return priv.finish_command(request, e.id, 'item ruled on', '{}');
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('because', 'Something here cannot be kept as it is. Type it again.');
end $$;

create function priv.keep_ruling(i mash.item, may_leave boolean, because text, by text) returns void language sql security definer
begin atomic
  insert into mash.item_ruling (enquiry, item, may_leave, because, by, at)
  values ((i).enquiry, (i).id, keep_ruling.may_leave, keep_ruling.because, keep_ruling.by, clock_timestamp());
end;

create function app.rulings(enquiry uuid) returns table (item uuid, may_leave boolean, because text, by text, at timestamptz)
language sql stable security definer
begin atomic
  select r.item, r.may_leave, r.because, priv.name_of(r.by), r.at from mash.item_ruling r
  where r.enquiry = any ((select priv.if_open(rulings.enquiry, 'releases'))::uuid[]) order by r.at desc, r.id;
end;

grant execute on function app.rule_on_item(uuid, jsonb) to information_officer;
grant execute on function app.rulings(uuid) to senior_social_worker, information_officer;
