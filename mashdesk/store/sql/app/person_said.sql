-- What the hub says of an enquiry's people beside the referral: another name, a way to reach them, what they need, where they live
-- and whose they are, an order that keeps two apart, a warning. Nothing is edited: what was said is corrected or ended by another row, which says why.

create function app.say_of_person(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  e mash.enquiry;
  before jsonb;
  made uuid;
  moved integer;
begin
  earlier := priv.begin_command(request, 'say_of_person', body);
  if earlier is not null then
    return earlier;
  end if;
  e := priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  before := priv.what_is_corrected(e.id, body);
  made := priv.keep_said(e.id, body, before, who.login);
  moved := priv.move_enquiry(e.id);
  return priv.finish_command(request, e.id, 'said of a person', jsonb_build_object('version', moved, 'said', made));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'This cannot be kept as it is. Check the choices and the days.');
end $$;

create function priv.said_row(enquiry uuid, what text, id uuid) returns jsonb language sql stable security definer
begin atomic
  select case said_row.what
    when 'name' then (select to_jsonb(n) from mash.person_name n where n.id = said_row.id and n.enquiry = said_row.enquiry)
    when 'contact' then (select to_jsonb(c) from mash.person_contact c where c.id = said_row.id and c.enquiry = said_row.enquiry)
    when 'no_contact' then (select to_jsonb(o) from mash.no_contact o where o.id = said_row.id and o.enquiry = said_row.enquiry)
    when 'need' then (select to_jsonb(x) from mash.person_need x where x.id = said_row.id and x.enquiry = said_row.enquiry)
    when 'residence' then (select to_jsonb(r) from mash.residence r where r.id = said_row.id and r.enquiry = said_row.enquiry)
    when 'relation' then (select to_jsonb(r) from mash.relationship r where r.id = said_row.id and r.enquiry = said_row.enquiry)
    when 'warning' then (select to_jsonb(w) from mash.warning w where w.id = said_row.id and w.enquiry = said_row.enquiry) end;
end;

create function priv.is_said_anew(what text, id uuid) returns boolean language sql stable security definer
begin atomic
  select case is_said_anew.what
    when 'name' then exists (select from mash.person_name later where later.corrects = is_said_anew.id)
    when 'contact' then exists (select from mash.person_contact later where later.corrects = is_said_anew.id)
    when 'no_contact' then exists (select from mash.no_contact later where later.corrects = is_said_anew.id)
    when 'need' then exists (select from mash.person_need later where later.corrects = is_said_anew.id)
    when 'residence' then exists (select from mash.residence later where later.corrects = is_said_anew.id)
    when 'relation' then exists (select from mash.relationship later where later.corrects = is_said_anew.id)
    else exists (select from mash.warning later where later.corrects = is_said_anew.id) end;
end;

-- What is corrected or ended must be there for whoever does it: a restricted name is put right by those who read it. What was ended
-- stays ended; it is said anew.
create function priv.what_is_corrected(enquiry uuid, body jsonb) returns jsonb language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  before jsonb := priv.said_row(enquiry, body ->> 'what', (body ->> 'corrects')::uuid);
begin
  if not coalesce(body ->> 'what' = any (array['name', 'contact', 'need', 'residence', 'relation', 'no_contact', 'warning']), false) then
    perform priv.refuse_input('what', 'Say what this is.');
  elsif body ->> 'corrects' is null then
    if (body ->> 'ended')::boolean then
      perform priv.refuse_input('ended', 'Choose what is over.');
    end if;
    return null;
  elsif not coalesce(array(select jsonb_array_elements_text(before -> 'acl')) && priv.my_keys(), false) then
    perform priv.refuse();
  elsif (before ->> 'ended')::boolean or priv.is_said_anew(body ->> 'what', (body ->> 'corrects')::uuid) then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  end if;
  return before;
end $$;

-- What is over is kept as it was said, with the reason.
create function priv.keep_said(enquiry uuid, body jsonb, before jsonb, by text) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  over boolean := coalesce((body ->> 'ended')::boolean, false);
  told jsonb := case when over then before else body end || jsonb_build_object('corrects', before ->> 'id', 'ended', over, 'by', by,
    'why', case when before is null then '' else priv.text_of(body, 'why', 5000, true) end);
begin
  if body ->> 'what' = 'name' then
    return priv.keep_name(keep_said.enquiry, told);
  elsif body ->> 'what' = 'contact' then
    return priv.keep_contact(keep_said.enquiry, told);
  elsif body ->> 'what' = 'need' then
    return priv.keep_need(keep_said.enquiry, told);
  elsif body ->> 'what' = 'residence' then
    return priv.keep_residence(keep_said.enquiry, told);
  elsif body ->> 'what' = 'relation' then
    return priv.keep_relation(keep_said.enquiry, told);
  elsif body ->> 'what' = 'no_contact' then
    return priv.keep_no_contact(keep_said.enquiry, told);
  end if;
  return priv.keep_warning(keep_said.enquiry, told, before);
end $$;

-- One person of this enquiry, and no other's id.
create function priv.one_of_people(enquiry uuid, body jsonb, field text, otherwise text) returns uuid language plpgsql stable
security definer set search_path = pg_catalog, pg_temp as $$
begin
  if body ->> field is null then
    perform priv.refuse_input(field, otherwise);
  end if;
  return (priv.people_of(one_of_people.enquiry, jsonb_build_array(body -> field)))[1];
end $$;

create function priv.check_kind(body jsonb, field text, allowed text[], otherwise text) returns text language plpgsql immutable
set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(body ->> field = any (allowed), false) then
    perform priv.refuse_input(field, otherwise);
  end if;
  return body ->> field;
end $$;

create function priv.check_days(body jsonb) returns void language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if (body ->> 'until')::date < (body ->> 'since')::date then
    perform priv.refuse_input('until', 'This day is before the first one.');
  end if;
end $$;

-- A name that is restricted now takes with it what it corrects, whosever that was said to be: priv.keep_acl reads the rows that come
-- later.
create function priv.keep_name(enquiry uuid, told jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  made uuid;
begin
  perform priv.check_days(told);
  if told ->> 'family_name' !~ '\S' then
    perform priv.text_of(told, 'given_names', 200, true);
  end if;
  insert into mash.person_name (enquiry, person, kind, family_name, given_names, family_first, since, until, restricted, corrects, why,
    ended, by, at)
  values (keep_name.enquiry, priv.one_of_people(keep_name.enquiry, told, 'person', 'Choose whose name this is.'),
    priv.check_kind(told, 'kind', array['alias', 'former', 'birth', 'own_script'], 'Say what kind of name this is.'),
    priv.text_of(told, 'family_name', 200, false), priv.text_of(told, 'given_names', 200, false),
    coalesce((told ->> 'family_first')::boolean, false), (told ->> 'since')::date, (told ->> 'until')::date,
    coalesce((told ->> 'restricted')::boolean, false), (told ->> 'corrects')::uuid, told ->> 'why', (told ->> 'ended')::boolean,
    told ->> 'by', clock_timestamp())
  returning id into made;
  update mash.person_name n set acl = n.acl where n.enquiry = keep_name.enquiry;
  return made;
end $$;

-- What gives away where somebody is (a refuge's telephone) is restricted like an address that is confidential.
create function priv.keep_contact(enquiry uuid, told jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  safe text := priv.check_kind(told, 'safe', array['safe', 'not_safe', 'unknown'], 'Say whether it is safe to use this.');
  home uuid := (select h.id from mash.household h where h.id = (told ->> 'household')::uuid and h.enquiry = keep_contact.enquiry);
  made uuid;
begin
  if coalesce(told ->> 'channel' = 'post', false) <> (home is not null) then
    perform priv.refuse_input('household', 'Choose a home that is named on this enquiry, for post alone.');
  elsif exists (select from mash.person_contact c where c.id = (told ->> 'corrects')::uuid and c.household is distinct from home) then
    perform priv.refuse_input('household', 'This is another home. Say there that it is over, and say this of the other one anew.');
  end if;
  insert into mash.person_contact (enquiry, person, channel, household, detail, safe, safety, said_by, restricted, corrects, why, ended, by, at)
  values (keep_contact.enquiry, priv.one_of_people(keep_contact.enquiry, told, 'person', 'Say who is reached like this.'),
    priv.check_kind(told, 'channel', array['phone', 'email', 'post', 'other'], 'Say what kind of number or address this is.'), home,
    priv.text_of(told, 'detail', 200, home is null), safe, priv.text_of(told, 'safety', 2000, safe = 'not_safe'),
    priv.text_of(told, 'said_by', 200, safe <> 'unknown'), coalesce((told ->> 'restricted')::boolean, false),
    (told ->> 'corrects')::uuid, told ->> 'why', (told ->> 'ended')::boolean, told ->> 'by', clock_timestamp())
  returning id into made;
  update mash.person_contact c set acl = c.acl where c.enquiry = keep_contact.enquiry;
  return made;
end $$;

create function priv.keep_no_contact(enquiry uuid, told jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  bound uuid := priv.one_of_people(keep_no_contact.enquiry, told, 'person', 'Say who must keep away.');
  protects uuid[] := priv.people_of(keep_no_contact.enquiry, priv.list_of(told, 'protects'));
  made uuid;
begin
  if protects = '{}' or bound = any (protects) then
    perform priv.refuse_input('protects', 'Say whom they must keep away from; it cannot be themselves.');
  end if;
  perform priv.check_days(told);
  insert into mash.no_contact (enquiry, person, protects, kind, since, until, source, conditions, corrects, why, ended, by, at)
  values (keep_no_contact.enquiry, bound, protects, priv.check_kind(told, 'kind', array['non_molestation', 'occupation', 'restraining', 'bail',
    'protection', 'prohibited_steps', 'child_arrangements', 'other'], 'Say what kind of order this is.'), (told ->> 'since')::date,
    (told ->> 'until')::date, priv.text_of(told, 'source', 500, true), priv.text_of(told, 'conditions', 5000, false),
    (told ->> 'corrects')::uuid, told ->> 'why', (told ->> 'ended')::boolean, told ->> 'by', clock_timestamp())
  returning id into made;
  return made;
end $$;

-- Looked at again within a year; the person is told of it, or it says why not (Hackney's practice, DOMAIN 8).
create function priv.check_warning(told jsonb, before jsonb) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if num_nonnulls(told ->> 'person', told ->> 'household') <> 1 then
    perform priv.refuse_input('about', 'Choose the person or the home that this is about.');
  elsif not coalesce((told ->> 'since')::date <= priv.today(), false) then
    perform priv.refuse_input('since', 'Say since when; it cannot be in the future.');
  elsif told ->> 'review' is null or (told ->> 'review')::date not between priv.today() and priv.today() + 366
      and told ->> 'review' is distinct from before ->> 'review' then
    perform priv.refuse_input('review', 'Choose the day on which this is looked at again, within a year.');
  elsif told ->> 'told' is null then
    perform priv.refuse_input('told', 'Say whether they know of this warning.');
  end if;
end $$;

create function priv.keep_warning(enquiry uuid, told jsonb, before jsonb) returns uuid language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  knows boolean := (told ->> 'told')::boolean;
  made uuid;
begin
  perform priv.check_warning(told, before);
  if told ->> 'person' is not null then
    perform priv.one_of_people(keep_warning.enquiry, told, 'person', '');
  elsif not exists (select from mash.household h where h.id = (told ->> 'household')::uuid and h.enquiry = keep_warning.enquiry) then
    perform priv.refuse_input('about', 'Choose the person or the home that this is about.');
  end if;
  insert into mash.warning (enquiry, person, household, kind, words, said_by, since, review, told, why_not_told, corrects, why, ended, by, at)
  values (keep_warning.enquiry, (told ->> 'person')::uuid, (told ->> 'household')::uuid, priv.check_kind(told, 'kind', array['violence', 'weapons',
    'not_alone', 'dog', 'property', 'health', 'other'], 'Say what kind of warning this is.'), priv.text_of(told, 'words', 2000, true),
    priv.text_of(told, 'said_by', 200, true), (told ->> 'since')::date, (told ->> 'review')::date, knows,
    case when knows then '' else priv.text_of(told, 'why_not_told', 2000, true) end, (told ->> 'corrects')::uuid, told ->> 'why',
    (told ->> 'ended')::boolean, told ->> 'by', clock_timestamp())
  returning id into made;
  return made;
end $$;

grant execute on function app.say_of_person(uuid, jsonb) to mash_officer, senior_social_worker;
