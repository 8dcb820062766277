-- A child for each enquiry and a parent for one in five; common names are very common; some are spelt in two ways.
create unlogged table made.people as
select k as n, case when k <= :enquiries then k else 1 + (k - :enquiries - 1) * 5 end as enquiry_number, k > :enquiries as parent
from generate_series(1, :enquiries + (:enquiries + 4) / 5) k;

insert into mash.person (id, enquiry, position, role, family_name, given_names, known_as, sex, birth_accuracy, birth, first_language,
  nhs_number, acl)
select made.name('person', k.n), p.id, k.parent::integer, case when k.parent then 'parent' else 'subject' end,
  w.family[made.pick(p.n, 51, cardinality(w.family), 2.5)],
  w.given[made.pick(k.n, 52, cardinality(w.given), 1.5)]
    || case when made.chance(k.n, 53) < 0.3 then ' ' || w.given[made.pick(k.n, 54, cardinality(w.given))] else '' end,
  case when made.chance(k.n, 55) < 0.1 then w.given[made.pick(k.n, 56, cardinality(w.given))] else '' end,
  (array['M', 'F', 'U'])[made.pick(k.n, 57, 3, 1.3)], case when made.chance(k.n, 58) < 0.93 then 'known' else 'unknown' end,
  case when made.chance(k.n, 58) < 0.93 then p.received::date - made.pick(k.n, 59, 6000) - case when k.parent then 6500 else 0 end end,
  'English', case when made.chance(k.n, 67) < 0.8 then made.nhs_number(k.n) else '' end, made.hinted(p.restricted, p.id, priv.keys_of_class('ordinary', p.hub, p.asked))
from made.people k join made.plan p on p.n = k.enquiry_number cross join made.words w;

insert into mash.relationship (id, enquiry, person, "of", kind, parental_responsibility, acl)
select made.name('relationship', k.n), p.id, made.name('person', k.n), made.name('person', p.n), 'mother', true,
  made.kept(p.restricted, p.id, priv.keys_of_class('ordinary', p.hub, p.asked))
from made.people k join made.plan p on p.n = k.enquiry_number where k.parent;

insert into mash.household (id, enquiry, people, has_address, acl)
select made.name('household', p.n), p.id, array[made.name('person', p.n)], true,
  made.kept(p.restricted, p.id, priv.keys_of_class('ordinary', p.hub, p.asked)) from made.plan p;

insert into mash.address (id, enquiry, household, lines, postcode, confidential, acl)
select made.name('address', p.n), p.id, made.name('household', p.n),
  array[made.pick(p.n, 61, 180) || ' ' || w.streets[made.pick(p.n, 62, 8)], 'Inventedtown'],
  'ZN' || made.pick(p.n, 63, 29) || ' ' || made.pick(p.n, 64, 9) || chr(64 + made.pick(p.n, 65, 26)) || chr(64 + made.pick(p.n, 66, 26)),
  p.hidden_home, case when p.hidden_home then made.kept(p.restricted, p.id, priv.keys_of_class('confidential', p.hub, p.asked))
    else made.hinted(p.restricted, p.id, priv.keys_of_class('ordinary', p.hub, p.asked)) end
from made.plan p cross join made.words w;

-- The dictionary, which a trigger keeps while people are recorded one by one.
insert into mash.name_word (word, variants)
select w, priv.variants(w) from (select distinct unnest(words) as w from mash.person) one where w <> '' on conflict do nothing;
