-- From when to when somebody lives in a home, and what they are to somebody else: beneath app.say_of_person (59_residences.sql says what
-- holds today).

create function priv.keep_residence(enquiry uuid, told jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  who uuid := priv.one_of_people(keep_residence.enquiry, told, 'person', 'Say who lives there.');
  home uuid;
  made uuid;
begin
  perform priv.check_days(told);
  home := priv.home_told(keep_residence.enquiry, told);
  update mash.household h set people = h.people || who where h.id = home and not who = any (h.people);
  insert into mash.residence (enquiry, person, household, since, until, said_by, corrects, why, ended, by, at)
  values (keep_residence.enquiry, who, home, (told ->> 'since')::date, (told ->> 'until')::date, priv.text_of(told, 'said_by', 200, true),
    (told ->> 'corrects')::uuid, told ->> 'why', (told ->> 'ended')::boolean, told ->> 'by', clock_timestamp())
  returning id into made;
  return made;
end $$;

-- A home that is named here already, or another at an address that is told now: confidential, it is read like every such address.
create function priv.home_told(enquiry uuid, told jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  home uuid := (select h.id from mash.household h where h.id = (told ->> 'household')::uuid and h.enquiry = home_told.enquiry);
begin
  if told ->> 'household' is null then
    perform priv.text_of(told, 'address', 1000, true);
    insert into mash.household (enquiry, people, has_address) values (home_told.enquiry, '{}', true) returning id into home;
    insert into mash.address (enquiry, household, lines, postcode, confidential)
    values (home_told.enquiry, home, array(select left(btrim(line), 200) from regexp_split_to_table(told ->> 'address', '\n') line where line ~ '\S'),
      priv.text_of(told, 'postcode', 20, false), coalesce((told ->> 'confidential')::boolean, false));
  elsif home is null then
    perform priv.refuse_input('household', 'Choose a home that is named on this enquiry.');
  end if;
  return home;
end $$;

-- Parental responsibility says on what ground it stands, where somebody told it (Children Act 1989, ss. 2-5, 12, 14C, 33).
create function priv.keep_relation(enquiry uuid, told jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  who uuid := priv.one_of_people(keep_relation.enquiry, told, 'person', 'Say whose tie this is.');
  other uuid := priv.one_of_people(keep_relation.enquiry, told, 'of', 'Say to whom.');
  responsible boolean := (told ->> 'parental_responsibility')::boolean;
  made uuid;
begin
  perform priv.check_days(told);
  if who = other then
    perform priv.refuse_input('of', 'Nobody is this to themselves.');
  elsif coalesce(told ->> 'ground', '') <> '' and responsible is not true then
    perform priv.refuse_input('ground', 'This is a ground of parental responsibility. Say that they have it.');
  end if;
  insert into mash.relationship (enquiry, person, "of", kind, parental_responsibility, ground, since, until, said_by, corrects, why, ended, by, at)
  values (keep_relation.enquiry, who, other, priv.check_kind(told, 'kind', array['mother', 'father', 'parent', 'adoptive_parent', 'step_parent',
      'parents_partner', 'foster_carer', 'private_foster_carer', 'special_guardian', 'carer', 'brother', 'sister', 'sibling', 'twin',
      'half_sibling', 'step_sibling', 'unborn_sibling', 'grandmother', 'grandfather', 'aunt', 'uncle', 'cousin', 'other_relative', 'spouse',
      'partner', 'former_partner', 'friend', 'neighbour', 'other', 'unknown'], 'Say what they are to them.'), responsible,
    coalesce(told ->> 'ground', ''), (told ->> 'since')::date, (told ->> 'until')::date, priv.text_of(told, 'said_by', 200, not (told ->> 'ended')::boolean),
    (told ->> 'corrects')::uuid, told ->> 'why', (told ->> 'ended')::boolean, told ->> 'by', clock_timestamp())
  returning id into made;
  return made;
end $$;
