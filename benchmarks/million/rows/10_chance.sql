-- What every later step stands on: chance that is the same in every run, and words to choose from.
create function made.chance(n bigint, salt integer) returns float8 language sql immutable parallel safe
return (hashint8extended(n, salt + 1000::bigint * :seed) & 2147483647)::float8 / 2147483648;

-- One of `many`, from 1; a skew above 1 prefers the first.
create function made.pick(n bigint, salt integer, many integer, skew float8 default 1) returns integer
language sql immutable parallel safe
return 1 + floor(many * power(made.chance(n, salt), skew))::integer;

create function made.name(kind text, n bigint) returns uuid language sql immutable parallel safe
return md5(kind || ':' || :seed || ':' || n)::uuid;

-- A restricted enquiry's rows carry the keys of the people whom it names.
create function made.kept(restricted boolean, enquiry uuid, keys text[]) returns text[] language sql stable
return case when restricted then priv.keys_of_named(enquiry, keys) else keys end;

-- Of a restricted person and their home hub staff may be told "ask the hub manager".
create function made.hinted(restricted boolean, enquiry uuid, keys text[]) returns text[] language sql stable
return made.kept(restricted, enquiry, keys) || case when restricted then priv.hint_keys(keys) else '{}' end;

-- Nine digits and their check digit; ten is no digit, so such a number is nobody's.
create function made.nhs_number(n bigint) returns text language sql immutable parallel safe
return (select case when s.sum % 11 = 1 then '' else d.nine || ((11 - s.sum % 11) % 11) end
  from (select '9' || lpad((n * 7 % 100000000)::text, 8, '0') as nine) d cross join lateral
    (select sum(substr(d.nine, i, 1)::integer * (11 - i)) from generate_series(1, 9) i) s(sum));

create table made.words (family text[], given text[], streets text[], sentences text[]);
insert into made.words select
  array['Smith', 'Jones', 'Khan', 'Taylor', 'Brown', 'Williams', 'Patel', 'Davies', 'Evans', 'Wilson', 'Ahmed', 'Nowak']
    || array(select head || tail from unnest(array['Ash', 'Birch', 'Black', 'Bram', 'Brook', 'Clay', 'Cold', 'Copp', 'Cran', 'Dun',
      'Elder', 'Fair', 'Fen', 'Gold', 'Green', 'Hals', 'Hart', 'Hazel', 'Hollow', 'Kings', 'Lark', 'Ling', 'Marl', 'Mead', 'Merri',
      'Nettle', 'Oaken', 'Otter', 'Pem', 'Quill', 'Raven', 'Rowan', 'Sedge', 'Silver', 'Stan', 'Thorn', 'Under', 'Wake', 'Whit',
      'Winter']) head, unnest(array['bourne', 'brook', 'bury', 'by', 'combe', 'cote', 'croft', 'dale', 'den', 'feather', 'field',
      'ford', 'gate', 'ham', 'hay', 'hurst', 'land', 'ley', 'low', 'mere', 'more', 'ridge', 'shaw', 'spur', 'stead', 'stock', 'ton',
      'weather', 'well', 'wick', 'wood', 'worth']) tail order by md5(head || tail)),
  array['Oliver', 'Amelia', 'Muhammad', 'Isla', 'Jack', 'Ava', 'Noah', 'Ivy', 'Leo', 'Freya', 'Arthur', 'Lily', 'Zofia', 'Aisha',
    'Kacper', 'Priya', 'Ottilie', 'Magnus', 'Percival', 'Hetty', 'Edmund', 'Prudence', 'Yorick', 'Delphine', 'Maud', 'Ignatius',
    'Aurelia', 'Adelaide', 'Sunniva', 'Elspeth', 'Barnaby', 'Clementine', 'Digby', 'Eulalia', 'Fergus', 'Griselda', 'Humphrey',
    'Isadora', 'Jasper', 'Katharine', 'Catherine', 'Kathryn', 'Lysander', 'Marigold', 'Nathaniel', 'Ophelia', 'Peregrine',
    'Quentin', 'Rosalind', 'Stephen', 'Steven', 'Tabitha', 'Ursula', 'Valentine', 'Winifred', 'Xanthe', 'Yasmin', 'Zebedee'],
  array['Lantern Street', 'Otter Lane', 'Kestrel Close', 'Juniper Road', 'Fennel Court', 'Maple Rise', 'Garnet Way', 'Plum Walk'],
  array['A neighbour heard shouting late at night. ', 'The children came to school without a coat. ',
    'Nobody answered the door when the visitor called. ', 'The mother said that she needs a rest and has asked for help. ',
    'An earlier plan ended in the spring and went well. ', 'The family moved twice within the year. ',
    'An appointment was missed and another was kept. ', 'A relative takes the children to the nursery. '];
