-- What an emergency pack holds, beneath the commands in app/emergency_pack.sql: the hub's open enquiries, each cut down to what
-- somebody needs who must ring a family while the server is away (docs/decisions/0032). It lies on a workstation, where no policy
-- reaches it: so what might hurt somebody is not in it at all, whoever could read it here.

create policy system on mash.emergency_pack for all to mash_system using (true) with check (true);
create policy system on mash.pack_refresh for all to mash_system using (true) with check (true);
create policy system on mash.pack_use for all to mash_system using (true) with check (true);
grant select, insert, update on mash.emergency_pack to mash_system;
grant select, insert on mash.pack_refresh, mash.pack_use to mash_system;

create function priv.may_hold_pack(s mash.staff, hub text) returns boolean language sql volatile
begin atomic
  select (s).hub = may_hold_pack.hub and priv.is_open(s) and (s).roles && array['mash_officer', 'senior_social_worker', 'hub_manager'];
end;

-- Both holders are still who they were: with one of them gone, the pack is nobody's.
create function priv.is_held(p mash.emergency_pack) returns boolean language sql volatile security definer
begin atomic
  select (p).removed is null and (select count(*) from mash.staff s
    where s.login in ((p).holder, (p).other_holder) and priv.may_hold_pack(s, (p).hub)) = 2;
end;

-- Refreshed by its holders and by whoever set it up, while they are signed in; by nobody else.
create function priv.refreshes(p mash.emergency_pack, s mash.staff) returns boolean language sql volatile
begin atomic
  select (s).login in ((p).holder, (p).other_holder, (p).set_up_by) and priv.may_hold_pack(s, (p).hub);
end;

-- Open enquiries that the reader could open; none that is restricted, none that anybody is connected with, none whose family must not be rung.
create function priv.enquiries_to_pack(hub text, keys text[]) returns uuid[] language sql stable security definer
begin atomic
  select coalesce(array_agg(e.id order by e.due nulls last, e.received, e.id), '{}') from mash.enquiry e
  where e.hub = enquiries_to_pack.hub and e.state <> 'closed' and not e.restricted and e.acl && keys
    and not exists (select from mash.connected c where c.enquiry = e.id and c.lifted is null) and not priv.is_one_chance(e.id);
end;

-- Of a household whose address is confidential. By itself, so that each step is a look into an index and no table is read whole.
create function priv.has_confidential_home(person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.person p join mash.household h on h.enquiry = p.enquiry and p.id = any (h.people)
    join mash.address a on a.household = h.id where p.id = has_confidential_home.person and a.confidential);
end;

create function priv.is_confidential_home(household uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.address a where a.household = is_confidential_home.household and a.confidential);
end;

-- They, or somebody who was said to be the same, are of such a household: here or on any other enquiry.
create function priv.lives_confidentially(person uuid) returns boolean language sql stable security definer
begin atomic
  with recursive same (id) as (
    select unnest(priv.rows_of(lives_confidentially.person))
    union
    select priv.other_end(l, s.id) from same s cross join lateral priv.standing_links(s.id) l where l.statement = 'same')
  select exists (select from same s where priv.has_confidential_home(s.id));
end;

-- Where somebody hides, what was typed in free words may say where: then only its kind is packed.
create function priv.somebody_hides(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.person p where p.enquiry = somebody_hides.enquiry and priv.lives_confidentially(p.id));
end;

-- Nothing is packed that a MASH officer could not read on the sheet.
create function priv.is_for_officers(acl text[], enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.enquiry e where e.id = is_for_officers.enquiry and 'officer:' || e.hub = any (is_for_officers.acl));
end;

-- What was said to be safe, is not restricted, and was neither corrected nor ended since; nothing where speaking was found unsafe.
create function priv.packed_contacts(person uuid) returns jsonb language sql stable security definer
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('channel', c.channel, 'detail', c.detail, 'safety', c.safety)
    order by c.channel = 'phone' desc, c.at, c.id), '[]')
  from mash.person_contact c
  where c.person = any (priv.rows_of(packed_contacts.person)) and c.safe = 'safe' and c.channel <> 'post' and not c.restricted and not c.ended
    and priv.is_for_officers(c.acl, c.enquiry) and not priv.is_unsafe_to_speak(c.person)
    and not exists (select from mash.person_contact later where later.corrects = c.id);
end;

create function priv.packed_name(p mash.person) returns text language sql immutable
begin atomic
  select case when (p).family_first then concat_ws(' ', nullif((p).family_name, ''), nullif((p).given_names, ''))
    else concat_ws(' ', nullif((p).given_names, ''), nullif((p).family_name, '')) end;
end;

-- Warnings that stand, on a person or a home; none on whoever lives at a confidential address, nor on a home that is one.
create function priv.packed_warnings(enquiry uuid) returns jsonb language sql stable security definer
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('about', case when w.person is null then '' else priv.packed_name(p) end, 'kind', w.kind,
      'words', case when hiding.place then '' else w.words end, 'review', w.review) order by w.since desc, w.id), '[]')
  from (select priv.somebody_hides(packed_warnings.enquiry) as place) hiding, mash.warning w left join mash.person p on p.id = w.person
  where w.enquiry = packed_warnings.enquiry and not w.ended and priv.is_for_officers(w.acl, w.enquiry)
    and not exists (select from mash.warning later where later.corrects = w.id)
    and not priv.is_confidential_home(w.household)
    and (w.person is null or not priv.lives_confidentially(w.person));
end;

-- Who must not contact whom, and nothing else of the order: its conditions may say where. Whoever lives at a confidential address is
-- not named, on neither side.
create function priv.packed_orders(enquiry uuid) returns jsonb language sql stable security definer
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('about', coalesce(nullif(priv.packed_name(p), ''), p.known_as), 'kind', 'no_contact',
      'words', protected.names, 'review', null) order by p.position, o.at, o.id), '[]')
  from mash.person p cross join lateral priv.standing_orders(p.id) o
  cross join lateral (select coalesce(string_agg(coalesce(nullif(priv.packed_name(q), ''), q.known_as), ', ' order by q.position), '') as names
    from mash.person q where q.id in (select priv.read_as(one) from unnest(o.protects) one) and not priv.lives_confidentially(q.id)) protected
  where p.enquiry = packed_orders.enquiry and not priv.is_set_aside(p.id) and priv.is_for_officers(o.acl, o.enquiry)
    and not priv.lives_confidentially(p.id);
end;

-- Whom the enquiry is about, and whoever may be rung; nobody who lives at a confidential address.
create function priv.packed_people(enquiry uuid) returns jsonb language sql stable security definer
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('name', priv.packed_name(p), 'known_as', p.known_as, 'role', p.role,
      'birth', case when p.role = 'subject' then p.birth end, 'accuracy', p.birth_accuracy, 'contacts', told.contacts)
    order by p.role <> 'subject', p.position), '[]')
  from mash.person p cross join lateral (select priv.packed_contacts(p.id) as contacts) told
  where p.enquiry = packed_people.enquiry and not priv.is_set_aside(p.id) and p.died is null and priv.is_for_officers(p.acl, p.enquiry)
    and not priv.lives_confidentially(p.id) and (p.role = 'subject' or told.contacts <> '[]');
end;

create function priv.packed_agencies(enquiry uuid) returns jsonb language sql stable security definer
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('name', priv.agency_name(a.agency), 'due', a.due, 'answered', a.answered is not null)
    order by a.answered is not null, a.due, a.agency), '[]')
  from mash.asked a where a.enquiry = packed_agencies.enquiry;
end;

create function priv.packed_clocks(enquiry uuid) returns jsonb language sql stable security definer
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'due', c.due) order by c.due, c.kind), '[]')
  from mash.clock c where c.enquiry = packed_clocks.enquiry and c.stopped is null and c.kind in ('screening', 'decision', 'letters');
end;
