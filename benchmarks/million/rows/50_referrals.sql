-- What came in.
insert into mash.referral (enquiry, source, how, consent_asked, consent_given, parents_told, recorded_by, recorded, acl)
select p.id, (array['2A', '6', '3A', '1B'])[made.pick(p.n, 31, 4)], 'phone', true, made.chance(p.n, 32) < 0.7,
  made.chance(p.n, 33) < 0.6, p.officer, p.received,
  made.kept(p.restricted, p.id, priv.keys_of_class('ordinary', p.hub, p.asked)) from made.plan p;

insert into mash.narrative (enquiry, sanitised, concern, acl)
select p.id, s, repeat(w.sentences[made.pick(p.n, 34, 8)] || w.sentences[made.pick(p.n, 35, 8)], made.pick(p.n, 36, 6, 2)),
  made.kept(p.restricted, p.id, priv.keys_of_class(case when p.anonymity_asked and not s then 'confidential' else 'ordinary' end,
    p.hub, p.asked))
from made.plan p cross join made.words w join lateral unnest(array[false, true]) s on not s or (p.anonymity_asked and p.sanitised);

insert into mash.referrer (enquiry, name, role, organisation, phone, anonymity_asked, anonymity_reason, acl)
select p.id, w.given[made.pick(p.n, 37, cardinality(w.given))] || ' ' || w.family[made.pick(p.n, 38, cardinality(w.family))],
  'Referrer', 'Invented', '01632 960' || lpad(made.pick(p.n, 39, 999)::text, 3, '0'), p.anonymity_asked,
  case when p.anonymity_asked then 'Afraid of what the family may do' else '' end,
  made.kept(p.restricted, p.id, priv.keys_of_class(case when p.anonymity_asked then 'confidential' else 'ordinary' end, p.hub,
    p.asked))
from made.plan p cross join made.words w;

insert into mash.screening (id, enquiry, level, why, rating, by, at, acl)
select made.name('screening', p.n), p.id, made.pick(p.n, 40, 4), 'As the threshold document says.', p.rating, p.decider,
  p.received + interval '2 hours', made.kept(p.restricted, p.id, priv.keys_of_class('views', p.hub, p.asked))
from made.plan p where p.state <> 'received' and p.rating <> 'not_rated';
