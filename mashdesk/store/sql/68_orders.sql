-- Orders that keep somebody away from somebody else, as they stand today: what they hold back (app/letter_check.sql, 69_callers.sql).

create function priv.standing_orders(bound uuid) returns setof mash.no_contact language sql stable security definer
begin atomic
  select o.* from mash.no_contact o where o.person = any (priv.rows_of(standing_orders.bound)) and not o.ended
    and coalesce(o.since <= priv.today(), true) and coalesce(o.until >= priv.today(), true)
    and not exists (select from mash.no_contact later where later.corrects = o.id);
end;

create function priv.is_kept_away(person uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from priv.standing_orders(is_kept_away.person));
end;

-- A letter to somebody who is kept away from the people it is about. What goes to a service or the police is about them and not to them.
create function priv.goes_past_an_order(l mash.letter) returns boolean language sql stable security definer
begin atomic
  select not priv.is_to_work((l).kind) and priv.is_kept_away((l).recipient);
end;

-- The special pathways under which telling the family may put somebody in danger (DOMAIN 2.5): never while it stands where no step is named,
-- else until that step of its checklist is answered. As the shipped checklists have them (resources/pathways.json).
create function priv.pathway_silences() returns table (flag text, step text, words text) language sql immutable
begin atomic
  values ('forced_marriage', null::text, 'Forced marriage or honour-based abuse is raised here, and no letter goes to the family. Withhold it.'),
    ('fabricated_illness', 'parents', 'Fabricated illness or a perplexing presentation is raised here: first it is agreed who tells the parents what.'),
    ('exploitation', 'family', 'Exploitation or trafficking is raised here: first it is answered whether telling the family would warn somebody.'),
    ('fgm', 'family', 'Female genital mutilation is raised here: first it is answered whether telling the family would put a girl in danger.'),
    ('domestic_abuse', 'safe', 'Domestic abuse is raised here: first it is written down how the adult victim is reached safely.');
end;

-- Why the family is not told of anything now; nothing where nothing stands against it.
create function priv.silence_of(enquiry uuid) returns text language sql stable security definer
begin atomic
  select s.words from mash.pathway p join mash.pathway_mark m on m.pathway = p.id and not m.over
  join priv.pathway_silences() s on s.flag = p.flag
  where p.enquiry = silence_of.enquiry and (s.step is null or not exists (select from mash.pathway_answer a where a.pathway = p.id and a.step = s.step))
  order by s.step nulls first, s.flag limit 1;
end;

-- Forced marriage or honour-based abuse: there may be one chance only, and the family is never contacted while it stands (DOMAIN 2.5).
create function priv.is_one_chance(enquiry uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.pathway p join mash.pathway_mark m on m.pathway = p.id
    where p.enquiry = is_one_chance.enquiry and p.flag = 'forced_marriage' and not m.over);
end;

create function priv.would_warn_family(l mash.letter) returns boolean language sql stable security definer
begin atomic
  select (l).recipient is not null and not priv.is_to_work((l).kind) and priv.silence_of((l).enquiry) is not null;
end;

-- It was found at the gate, so that somebody had to say why the letter goes all the same.
create function priv.order_was_seen(letter uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.letter_hit h where h.letter = order_was_seen.letter and h.rule = 'KEPT_AWAY');
end;

-- A number that is not safe, and no safe one beside it: nobody speaks with this person on the telephone.
create function priv.has_no_safe_number(person uuid) returns boolean language sql stable security definer
begin atomic
  select coalesce(bool_or(c.safe = 'not_safe') and not bool_or(c.safe = 'safe'), false) from mash.person_contact c
  where c.person = any (priv.rows_of(has_no_safe_number.person)) and c.channel = 'phone' and not c.ended
    and not exists (select from mash.person_contact later where later.corrects = c.id);
end;
