-- What somebody typed to find a person: an NHS number, a date of birth, a postcode, and what is left are words of a name.

create function priv.date_in(told text) returns date language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  found text[] := regexp_match(told, '(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)');
  month integer;
begin
  if found is null then -- as people in England write it: the day first
    found := regexp_match(told, '(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s/.,-]+(\d{1,2}|[A-Za-z]{3,9})[\s/.,-]+(\d{4})(?!\d)');
    found := array[found[3], found[2], found[1]];
  end if;
  month := case when found[2] ~ '^\d' then found[2]::integer
    else array_position(array['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
      lower(left(found[2], 3))) end;
  if found[1] is null or month is null then
    return null;
  elsif month not between 1 and 12 or found[1]::integer not between 1850 and 2200 or found[3]::integer not between 1 and
      extract(day from make_date(found[1]::integer, month, 1) + interval '1 month' - interval '1 day') then
    perform priv.refuse_input('term', 'There is no such day. Type it as 3/4/2015.');
  end if;
  return make_date(found[1]::integer, month, found[3]::integer);
end $$;

-- A reference, or its beginning down to the last two digits: every one that it can be. Anything less is no reference.
create function priv.references_in(term text) returns text[] language sql immutable
begin atomic
  select case
    when references_in.term ~ '^\d{2}-\d{6}$' then array[references_in.term]
    when references_in.term ~ '^\d{2}-\d{5}$' then array(select references_in.term || n from generate_series(0, 9) n)
    when references_in.term ~ '^\d{2}-\d{4}$' then array(select references_in.term || to_char(n, 'FM00') from generate_series(0, 99) n)
    else '{}'::text[] end;
end;

create function priv.read_term(term text, out nhs text, out birth date, out postcode text, out words text[])
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
  nhs_pattern text := '(?<!\d)(\d{3})[ -]?(\d{3})[ -]?(\d{4})(?!\d)';
  day_pattern text := '(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:st|nd|rd|th)?[\s/.,-]+(?:\d{1,2}|[A-Za-z]{3,9})[\s/.,-]+\d{4})(?!\d)';
  post_pattern text := '(?<![A-Za-z0-9])([A-Za-z]{1,2}\d[A-Za-z\d]?)\s*(\d[A-Za-z]{2})(?![A-Za-z0-9])';
  sector_pattern text := '(?<![A-Za-z0-9])([A-Za-z]{1,2}\d[A-Za-z\d]?)\s+(\d)(?![A-Za-z0-9])'; -- "NN99 5"
  rest text := term;
begin
  nhs := array_to_string(regexp_match(rest, nhs_pattern), '');
  if nhs is not null and not priv.is_nhs_number(nhs) then
    perform priv.refuse_input('term', 'This cannot be an NHS number. Check its ten digits, or leave it out.');
  end if;
  rest := regexp_replace(rest, nhs_pattern, ' ');
  birth := priv.date_in(rest);
  if birth is not null then
    rest := regexp_replace(rest, day_pattern, ' ');
  end if;
  postcode := upper(array_to_string(regexp_match(rest, post_pattern), ''));
  rest := regexp_replace(rest, post_pattern, ' ');
  if postcode is null then
    postcode := upper(array_to_string(regexp_match(rest, sector_pattern), ''));
    rest := regexp_replace(rest, sector_pattern, ' ');
  end if;
  -- The longest words tell most; six are enough of any name.
  words := array(select w from (select distinct w from unnest(string_to_array(priv.folded(rest), ' ')) as w where w <> '') one
    order by length(w) desc, w limit 6);
  if nhs is null and birth is null and postcode is null and words = '{}' then
    perform priv.refuse_input('term', 'Type a name, a date of birth, a postcode or an NHS number.');
  end if;
end $$;
