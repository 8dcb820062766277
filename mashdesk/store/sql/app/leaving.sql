-- Originator control: the one place that says what may leave the hub, and the only words of it that do.

-- Whose reader works with what the police gave under conditions, and is no family: a service, a police force.
create function priv.reads_conditions(purpose text) returns boolean language sql immutable
begin atomic
  select reads_conditions.purpose in ('onward', 'police');
end;

-- An item leaves for one purpose with its agency's release, while that stands, for that purpose, and never against its handling:
-- what is for the decision maker only never leaves; what is not for the family goes into no letter, and into a bundle only
-- after the information officer's ruling; what the police gave with conditions (handling code C) goes whole only to a service or a
-- force that can keep them, to a family only in words that the police wrote for it.
create function priv.may_leave(release uuid, purpose text) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.release_request r join mash.item i on i.id = r.item
    where r.id = may_leave.release and r.purpose = may_leave.purpose
      and r.answer in ('whole', 'sanitised') and r.withdrawn is null
      and i.handling <> 'decision_maker'
      and (not i.not_for_family or priv.reads_conditions(r.purpose) or (r.purpose = 'bundle' and (
        select last.may_leave from mash.item_ruling last where last.item = i.id order by last.at desc, last.id limit 1)))
      and (r.answer = 'sanitised' or priv.reads_conditions(r.purpose) or i.police_handling is distinct from 'C'));
end;

-- The item's own words where it was released whole, else those that its agency wrote for this purpose.
create function priv.released_words(release uuid) returns text language sql stable security definer
begin atomic
  select case r.answer when 'whole' then i.what when 'sanitised' then g.words end
  from mash.release_request r join mash.item i on i.id = r.item join mash.item_release g on g.release = r.id
  where r.id = released_words.release and r.withdrawn is null;
end;

-- What may leave an enquiry that is open, for this purpose: to whoever reads the item itself, for a release never widens that.
-- Police conditions go with it where somebody outside has to keep them.
create function app.leaving(enquiry uuid, purpose text) returns table (release uuid, item uuid, agency text, agency_name text,
  people uuid[], happened date, happened_words text, words text, conditions text)
language sql stable security definer
begin atomic
  select r.id, i.id, i.agency, priv.agency_name(i.agency), priv.all_as_read(i.people, (select priv.merged_into(leaving.enquiry))),
    case r.answer when 'whole' then i.happened end,
    case r.answer when 'whole' then i.happened_words else '' end, priv.released_words(r.id),
    case when priv.reads_conditions(r.purpose) then i.police_conditions else '' end
  from mash.release_request r join mash.item i on i.id = r.item
  where r.enquiry = any ((select priv.if_open(leaving.enquiry, 'releases'))::uuid[]) and priv.may_leave(r.id, leaving.purpose)
  order by i.happened nulls last, i.at, i.id;
end;

grant execute on function app.leaving(uuid, text) to senior_social_worker, information_officer;
