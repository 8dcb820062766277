-- Letters: composed by the database from what this recipient may know, printed once, posted once, never changed.

-- What one recipient may know: a parent their own children's outcomes, at the address that is theirs at this moment; whoever
-- referred, and did not ask to stay unnamed, what the letter's kind says.
create function app.letter_facts(wanted uuid) returns table (letter uuid, enquiry uuid, reference text, recipient_name text,
  lines text[], postcode text, dated date, signed_by_name text, signed_by_post text, children jsonb, items jsonb,
  kind text, words text, home text[], large_print boolean, told jsonb)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  l mash.letter;
begin
  select * into l from mash.letter one where one.id = letter_facts.wanted and one.enquiry = any (priv.my_open_enquiries());
  perform priv.lock_enquiry(l.enquiry, null); -- refused where there is no such letter
  perform priv.note_read(l.enquiry, 'letters');
  if priv.address_is_confidential(l.address) <> l.confidential then
    raise exception 'Changed meanwhile.' using errcode = '40001'; -- who may see a letter follows its address
  end if;
  return query select f.* from priv.letter_facts(l.id) f;
end $$;

-- Whom an item in somebody's letter may be about: themselves and their own children; never the other parent. What goes to a team or
-- to the police is about whoever the agency released it about.
create function priv.may_be_told_of(recipient uuid) returns uuid[] language sql stable security definer
begin atomic
  select priv.own_children(recipient) || priv.rows_of(recipient);
end;

-- The releases of a letter that stand at this moment.
create function priv.standing_in_letter(letter uuid) returns setof mash.release_request language sql stable security definer
begin atomic
  select r.* from mash.letter_release x join mash.letter l on l.id = x.letter join mash.release_request r on r.id = x.release
  join mash.item i on i.id = r.item
  where l.id = standing_in_letter.letter and r.enquiry = l.enquiry and priv.may_leave(r.id, priv.items_for(l.kind))
    and (priv.items_for(l.kind) <> 'letter' or i.people <@ priv.may_be_told_of(l.recipient));
end;

create function priv.items_in_letter(letter uuid) returns jsonb language sql stable security definer
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object('release', r.id, 'words', priv.released_words(r.id),
    'conditions', case when priv.reads_conditions(r.purpose) then i.police_conditions else '' end)
    order by i.happened nulls last, i.at, i.id), '[]')
  from priv.standing_in_letter(items_in_letter.letter) r join mash.item i on i.id = r.item;
end;

-- What was rendered is what stands now: nothing taken back meanwhile, nothing put in since.
create function priv.holds_exactly(letter uuid, releases jsonb) returns boolean language sql stable security definer
begin atomic
  select array(select distinct r::uuid from jsonb_array_elements_text(releases) r order by 1)
    = array(select r.id from priv.standing_in_letter(holds_exactly.letter) r order by 1);
end;

create function priv.mark_left(letter uuid) returns void language sql security definer
begin atomic
  update mash.release_request r set left_hub = coalesce(r.left_hub, clock_timestamp())
  where r.id in (select s.id from priv.standing_in_letter(mark_left.letter) s);
end;

-- Whom it is about, as people at their work find them: a day of birth only where it is known.
create function priv.name_and_birth(p mash.person) returns text language sql immutable
begin atomic
  select coalesce(nullif(priv.name_in_full(p), ''), nullif((p).known_as, ''), 'Unborn baby')
    || case when (p).birth_accuracy = 'known' and (p).birth is not null then to_char((p).birth, '", born "FMDD FMMonth YYYY') else '' end;
end;

create function priv.names_of_subjects(enquiry uuid) returns text language sql stable security definer
begin atomic
  select string_agg(priv.name_and_birth(p), E'\n' order by p.position) from mash.person p
  where p.enquiry = names_of_subjects.enquiry and p.role = 'subject' and not priv.is_set_aside(p.id);
end;

-- What the discussion agreed, as the family is told it, where the hub's letter says so (Worcestershire leaflet, W12): of the discussion
-- that was held last, and only to a parent of every child whom the enquiry is about, for it is said of all of them.
create function priv.letter_says_agreed(hub text) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.hub h where h.id = letter_says_agreed.hub and h.profile #>> '{deciding,letter_says}' = 'agreed');
end;

create function priv.told_of_discussion(l mash.letter) returns text language sql stable security definer
begin atomic
  select d.told_family from mash.discussion d join mash.enquiry e on e.id = d.enquiry
  where d.enquiry = (l).enquiry and priv.letter_says_agreed(e.hub)
    and not exists (select from mash.person p where p.enquiry = d.enquiry and p.role = 'subject' and not priv.is_set_aside(p.id)
      and not p.id = any (priv.told_of(l)))
  order by d.held desc, d.recorded desc, d.id limit 1;
end;

-- What a letter to a team, to the police or to an agency says beside its words, by the names that its wording knows.
create function priv.told_beside(l mash.letter, p mash.person) returns jsonb language sql stable security definer
begin atomic
  select case (l).kind
    when 'outcome_parent' then jsonb_strip_nulls(jsonb_build_object('agreed', nullif(priv.told_of_discussion(l), '')))
    when 'hand_off' then jsonb_build_object('name', priv.name_and_birth(p))
    when 'police_disclosure' then jsonb_build_object('name', priv.name_and_birth(p), 'reference', (l).told ->> 'reference',
      'how', case (l).told ->> 'how' when 'asked' then 'You asked the hub for this.' else 'You did not ask for this. The hub offers it.' end,
      'necessity', (l).told ->> 'necessity', 'ground', (l).told ->> 'ground_words', 'harm', (l).told ->> 'harm')
    when 'agency_request' then (select jsonb_build_object('name', priv.names_of_subjects(r.enquiry), 'purpose', r.purpose, 'basis', r.lawful_basis,
        'questions', array_to_string(array_remove(array[r.questions], '') || r.checks, E'\n'), 'due', to_char(r.due at time zone 'Europe/London', 'FMDD FMMonth YYYY, HH24:MI'))
      from mash.information_request r where r.enquiry = (l).enquiry and r.agency = (l).service)
    else '{}' end;
end;

create function priv.letter_facts(wanted uuid) returns table (letter uuid, enquiry uuid, reference text, recipient_name text,
  lines text[], postcode text, dated date, signed_by_name text, signed_by_post text, children jsonb, items jsonb,
  kind text, words text, home text[], large_print boolean, told jsonb)
language sql stable security definer
begin atomic
  select l.id, l.enquiry, coalesce(m.reference, e.reference),
    coalesce(l.told ->> 'force', priv.agency_name(l.service), nullif(priv.name_in_full(p), ''), p.known_as, asked.asker, r.name),
    case when priv.is_to_work(l.kind) then array[l.attention] when m.id is not null then asked.lines
      else coalesce(a.lines, array_remove(array[nullif(r.organisation, ''), nullif(r.email, '')], null)) end,
    case when priv.is_to_work(l.kind) then '' else coalesce(a.postcode, asked.postcode, '') end,
    coalesce(l.dated, (statement_timestamp() at time zone 'Europe/London')::date), coalesce(maker.name, told.signed_by_name),
    coalesce(maker.post, told.signed_by_post), coalesce(told.children, '[]'), priv.items_in_letter(l.id), l.kind, l.words,
    case when priv.goes_to(l.kind) = 'service' then a.lines || array_remove(array[a.postcode], '') else '{}' end,
    not priv.is_to_work(l.kind) and priv.reads_large_print(l.recipient), priv.told_beside(l, p)
  from mash.letter l join mash.enquiry e on e.id = l.enquiry left join mash.person p on p.id = priv.read_as(l.recipient)
  left join mash.address a on a.id = l.address left join mash.staff maker on maker.login = l.made_by
  left join mash.matter m on m.id = l.matter left join lateral priv.asked_now(m.id) asked on true
  left join mash.referrer r on r.enquiry = l.enquiry and priv.goes_to(l.kind) = 'referrer' and not e.anonymity_asked
  cross join lateral (
    select (array_agg(d.signed_by_name order by d.signed desc))[1] as signed_by_name,
      (array_agg(d.signed_by_post order by d.signed desc))[1] as signed_by_post,
      jsonb_agg(priv.told_outcome(l.kind, c, d) order by c.position) as children
    from mash.decision d join mash.person c on c.id = d.person
    where d.enquiry = l.enquiry and not exists (select from mash.decision later where later.supersedes = d.id)
      and c.id = any (priv.told_of(l))
  ) told
  where l.id = letter_facts.wanted and (told.children is not null or not priv.says_outcome(l.kind))
    and (p.id is not null or r.enquiry is not null or asked.id is not null or l.service is not null);
end;

-- The page was set with the profile and the wording that stand now; a client that does not say keeps none beside the letter.
create function priv.holds_these_texts(l mash.letter, told jsonb) returns boolean language sql stable security definer
begin atomic
  select told is null or coalesce((
    select (told ->> 'profile')::uuid is not distinct from priv.text_in_force(e.hub, 'profile', clock_timestamp())
      and (told ->> 'wording')::uuid is not distinct from priv.text_in_force(e.hub, (l).kind, clock_timestamp())
    from mash.enquiry e where e.id = (l).enquiry), false);
end;

-- `version` is what the enquiry was before its facts were read: a page set from an enquiry that has changed since, whatever changed,
-- is not kept, nor one of which nobody says what it was set from.
create function app.print_letter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  l mash.letter;
  pages bytea;
begin
  earlier := priv.begin_command(request, 'print_letter', body);
  if earlier is not null then
    return earlier;
  end if;
  pages := priv.bytes_of(body, 'pdf');
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, priv.version_of(body));
  select * into l from mash.letter one where one.id = (body ->> 'letter')::uuid and one.enquiry = (body ->> 'enquiry')::uuid;
  if l.id is null then
    perform priv.refuse();
  elsif l.state <> 'due' or priv.address_is_confidential(l.address) <> l.confidential
      or not priv.holds_exactly(l.id, priv.list_of(body, 'releases')) then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif not priv.holds_these_texts(l, body -> 'texts') then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif pages is null or length(pages) not between 100 and 20000000 then
    perform priv.refuse_input('pdf', 'The letter could not be kept. Print it again.');
  end if;
  perform priv.check_reader(l);
  insert into mash.letter_page (letter, enquiry, pdf) values (l.id, l.enquiry, pages);
  update mash.letter one set state = 'printed', printed = statement_timestamp(), printed_by = who.login,
    content_hash = encode(sha256(pages), 'hex'), dated = (body ->> 'dated')::date,
    profile_text = (body #>> '{texts,profile}')::uuid, wording_text = (body #>> '{texts,wording}')::uuid where one.id = l.id;
  perform priv.mark_left(l.id);
  return priv.finish_command(request, l.enquiry, 'letter printed', jsonb_build_object('letter', l.id,
    'content_hash', encode(sha256(pages), 'hex')));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'The letter could not be kept. Print it again.');
end $$;

create function priv.bytes_of(body jsonb, field text) returns bytea language plpgsql immutable
set search_path = pg_catalog, pg_temp as $$
begin
  return decode(body ->> field, 'base64');
exception
  when data_exception then
    perform priv.refuse_input(field, 'The letter could not be kept. Print it again.');
    return null;
end $$;

create function priv.address_is_confidential(address uuid) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.address a where a.id = address_is_confidential.address and a.confidential);
end;

-- Nothing goes to a home that its reader has left, or where post is not safe for them, nor to an agency that is the hub's partner no more; what helps somebody is not
-- passed on with an address of theirs that is over.
create function priv.check_reader(l mash.letter) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if l.address is not null and not priv.lives_at(l.recipient, l.address) then
    perform priv.refuse_input('', 'They no longer live at this address. A senior social worker withholds this letter, then makes it anew.');
  elsif not priv.is_to_work(l.kind) and priv.is_unsafe_post(l.recipient, l.address) then
    perform priv.refuse_input('', 'It was said that post to this home is not safe for them. A senior social worker withholds this letter, or makes it anew for another home.');
  end if;
  perform priv.check_partner(l.enquiry, l.service, '');
end $$;

create function app.post_letter(request uuid, body jsonb) returns jsonb language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  earlier jsonb;
  who mash.staff := priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  l mash.letter;
begin
  earlier := priv.begin_command(request, 'post_letter', body);
  if earlier is not null then
    return earlier;
  end if;
  perform priv.lock_enquiry((body ->> 'enquiry')::uuid, null);
  select * into l from mash.letter one where one.id = (body ->> 'letter')::uuid and one.enquiry = (body ->> 'enquiry')::uuid;
  if l.id is null then
    perform priv.refuse();
  elsif l.state <> 'printed' then
    raise exception 'Changed meanwhile.' using errcode = '40001';
  elsif l.released is null then
    perform priv.refuse_input('', 'A senior social worker has not released this letter yet.');
  elsif priv.would_warn_family(l) then
    perform priv.refuse_input('', priv.silence_of(l.enquiry));
  elsif not coalesce(body ->> 'class' = any (array['first', 'second', 'signed_for', 'by_hand', 'email']), false) then
    perform priv.refuse_input('class', 'Say how the letter was sent.');
  elsif body ->> 'class' = 'email' and priv.goes_to(l.kind) in ('parent', 'child', 'adult', 'applicant') then
    perform priv.refuse_input('class', 'Nothing to a family is sent by e-mail.');
  end if;
  perform priv.check_reader(l);
  update mash.letter one set state = 'posted', posted = statement_timestamp(), posted_by = who.login,
    post_class = body ->> 'class' where one.id = l.id;
  perform priv.settle_letters(l);
  return priv.finish_command(request, l.enquiry, 'letter posted', jsonb_build_object('letter', l.id));
exception
  when invalid_parameter_value then
    raise; -- already in the product's own words
  when integrity_constraint_violation or data_exception then
    perform priv.refuse_input('', 'The letter could not be marked as posted. Open the enquiry again.');
end $$;

-- The page as it was printed, byte for byte; each reading is logged.
create function app.letter_pdf(letter uuid) returns bytea language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  page mash.letter_page;
begin
  select * into page from mash.letter_page p where p.letter = letter_pdf.letter;
  if page.letter is null then
    perform priv.refuse();
  end if;
  perform priv.log('letter read', page.enquiry, '');
  return page.pdf;
end $$;

-- The decision record is printed from what its reader has open; that it was printed is kept.
create function app.note_decision_record(enquiry uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_role('senior_social_worker');
  perform priv.lock_enquiry(enquiry, null);
  perform priv.log('decision record printed', enquiry, '');
end $$;
