-- Restrictions first, for the keys of their rows; then worklist facts, and those whom an enquiry does not exist for.
insert into mash.restriction (id, enquiry, reason, placed_by, placed)
select made.name('restriction', p.n), p.id, 'Invented: somebody of the hub knows the family.', p.manager, p.received
from made.plan p where p.restricted;
insert into mash.named_person (restriction, login, named_by, named)
select made.name('restriction', p.n), who.login, p.manager, p.received from made.plan p
cross join lateral (select p.decider as login union select p.manager where made.chance(p.n, 12) < 0.7
  union select a.practitioner from made.asking a where a.enquiry_number = p.n) who where p.restricted;

insert into mash.enquiry (id, hub, reference, initials, kind, state, rating, received, due, due_what, anonymity_asked, restricted,
  asked, returned, version, acl)
select p.id, p.hub, 'M-' || lpad(p.n::text, 8, '0'), chr(64 + made.pick(p.n, 13, 26)) || chr(64 + made.pick(p.n, 14, 26)),
  case when made.chance(p.n, 15) < 0.4 then 'child_protection' else 'support' end, p.state, p.rating, p.received,
  case when p.state <> 'closed' and made.chance(p.n, 16) < 0.95 then p.received + made.pick(p.n, 17, 72) * interval '1 hour' end,
  case p.state when 'received' then 'screening' when 'closed' then '' else 'decision' end, p.anonymity_asked, p.restricted,
  cardinality(p.asked), (select count(*) from made.asking a where a.enquiry_number = p.n and a.answer is not null),
  2 + cardinality(p.asked), made.kept(p.restricted, p.id, priv.keys_of_class('ordinary', p.hub, p.asked))
from made.plan p order by p.n;

insert into mash.connected (id, enquiry, who, declared_by, declared)
select made.name('connected', p.n), p.id, s.login, s.login, p.received from made.plan p
join lateral (select s.login from mash.staff s where s.hub = p.hub and not s.roles && array['administrator', 'auditor']
  order by made.chance(hashtext(s.login), p.n::integer) limit 1) s on true
where made.chance(p.n, 18) < greatest(0.0005, least(0.05, 15.0 / :enquiries));
