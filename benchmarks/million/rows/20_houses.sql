-- Six hubs of very different size with the same kinds of agency; the first is the sample hub, where the benchmarks sign in.
create table made.hub (number integer, id text, upto float8);
insert into made.hub values (1, 'northamptonshire', 0.38), (2, 'hub-2', 0.60), (3, 'hub-3', 0.75), (4, 'hub-4', 0.86),
  (5, 'hub-5', 0.94), (6, 'hub-6', 1);

insert into mash.hub (id, name, profile) select h.id, 'Invented ' || h.id, one.profile
from made.hub h, mash.hub one where h.number > 1 and one.id = 'northamptonshire';
insert into mash.agency (id, hub, name, function) select a.id || '-' || h.number, h.id, a.name, a.function
from made.hub h, mash.agency a where h.number > 1 and a.hub = 'northamptonshire';

insert into mash.staff (login, name, post, hub, agency, roles)
select role || '-' || h.number, 'Invented ' || post, post, h.id, 'social_care-' || h.number, array[role]
from made.hub h, (values ('mash_officer', 'MASH officer'), ('senior_social_worker', 'Social care manager'),
  ('hub_manager', 'Hub manager'), ('information_officer', 'Information officer')) post(role, post) where h.number > 1;
insert into mash.staff (login, name, post, hub, agency, roles)
select 'practitioner.' || a.id, 'Practitioner of ' || a.name, 'Practitioner', a.hub, a.id, '{agency_practitioner}'
from mash.agency a where not exists (select from mash.staff s where s.agency = a.id and 'agency_practitioner' = any (s.roles));

-- How often an agency is asked, of the enquiries on which anybody is: police on most, a domestic abuse service hardly ever.
create table made.agency as
select h.number as hub, a.id, kind.share, dense_rank() over (order by kind.id)::integer as place,
  (select min(s.login) from mash.staff s where s.agency = a.id and 'agency_practitioner' = any (s.roles)) as practitioner
from made.hub h join mash.agency a on a.hub = h.id join (values ('police', 0.9), ('health', 0.8), ('education', 0.6),
  ('early_help', 0.28), ('probation', 0.16), ('adult_services', 0.12), ('ambulance', 0.1), ('youth_offending', 0.08),
  ('change_grow_live', 0.04), ('fire', 0.03), ('crime_reduction_initiative', 0.03), ('domestic_abuse', 0.022)) kind(id, share)
  on a.id = kind.id or a.id = kind.id || '-' || h.number;

create table made.post as
select h.number as hub, min(s.login) filter (where 'mash_officer' = any (s.roles)) as officer,
  min(s.login) filter (where 'senior_social_worker' = any (s.roles)) as decider,
  min(s.login) filter (where 'hub_manager' = any (s.roles)) as manager
from made.hub h join mash.staff s on s.hub = h.id group by h.number;
