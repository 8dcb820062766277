-- Five items for each enquiry on the whole, unequally: four in five anywhere, the others at one return in fifty.
create unlogged table made.holding as
select row_number() over (order by n) - 1 as place, * from made.asking where answer = 'items';
create unique index on made.holding (place);
analyze made.holding;

insert into mash.item (id, enquiry, request, agency, people, happened, what, relevance, lawful_basis, nature, handling, shared_with,
  not_for_family, by, at, acl)
select made.name('item', k.n), p.id, made.name('request', h.n), h.agency, array[made.name('person', p.n)],
  case when made.chance(k.n, 73) < 0.9 then p.received::date - made.pick(k.n, 74, 3000, 2) end,
  w.sentences[made.pick(k.n, 75, 8)] || w.sentences[made.pick(k.n, 76, 8)], w.sentences[made.pick(k.n, 77, 8)], 'public_task',
  case when made.chance(k.n, 78) < 0.8 then 'fact' else 'opinion' end, k.handling,
  case when k.handling = 'named_agencies' then array(select substr(key, 8) from unnest(p.asked) key
    where key <> 'agency:' || h.agency limit 1) else '{}' end,
  made.chance(k.n, 79) < 0.05, h.practitioner, h.sent + interval '9 hours', made.kept(p.restricted, p.id,
    priv.keys_of_class(case k.handling when 'hub' then 'ordinary' else 'confidential' end, p.hub, p.asked)
    || array['agency:' || h.agency] || case when k.handling = 'named_agencies' then array(select key from unnest(p.asked) key
      where key <> 'agency:' || h.agency limit 1) else '{}' end)
from (select n, (case when made.chance(n, 71) < 0.8 then made.chance(n, 72) else floor(made.chance(n, 72) * m.many / 50) * 50 / m.many
      end * m.many)::bigint % m.many as place,
    case when made.chance(n, 80) < 0.75 then 'hub' when made.chance(n, 80) < 0.9 then 'named_agencies' else 'decision_maker' end
      as handling
  from generate_series(1, 5 * :enquiries) n, (select count(*) as many from made.holding) m) k
join made.holding h on h.place = k.place join made.plan p on p.n = h.enquiry_number cross join made.words w;
