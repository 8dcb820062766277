-- The auditor's desk: the hub's log page by page, newest first; who opened much in an hour; the seals, looked at one by one.

-- Whether an entry is the hub's, by the same rule as priv.log_of_hub.
create function priv.is_entry_of(l mash.access_log, hub text) returns boolean language sql stable security definer
begin atomic
  select exists (select from mash.staff s where s.login = coalesce(nullif((l).about, ''), (l).who) and s.hub = is_entry_of.hub)
    or (l).about = '' and (l).what in ('sign-in failed', 'server log cut')
    or exists (select from mash.enquiry e where e.id = (l).enquiry and e.hub = is_entry_of.hub)
    or (l).enquiry is null and exists (select from mash.staff s where s.login = (l).reason and s.hub = is_entry_of.hub);
end;

-- Each branch walks an index of its own backwards and stops when the page is full: by enquiry, person (who did it, or whom it is
-- about), kind, or by time alone. One of them runs: the others' conditions are false before they look at a row.
create function priv.log_page(hub text, before timestamptz, before_id bigint, since timestamptz, until timestamptz, who text,
  what text, enquiry uuid, at_most integer) returns setof mash.access_log language sql stable security definer
begin atomic
  select l.* from (
    (select e.* from mash.access_log e
      where log_page.enquiry is not null and e.enquiry = log_page.enquiry and (e.at, e.id) < (before, before_id)
        and e.at >= since and e.at < until and (log_page.who is null or log_page.who in (e.who, e.about))
        and (log_page.what is null or e.what = log_page.what) and priv.is_entry_of(e, log_page.hub)
      order by e.at desc, e.id desc limit at_most)
    union all
    (select e.* from mash.access_log e
      where log_page.enquiry is null and log_page.who is not null and e.who = log_page.who and (e.at, e.id) < (before, before_id)
        and e.at >= since and e.at < until and (log_page.what is null or e.what = log_page.what)
        and priv.is_entry_of(e, log_page.hub)
      order by e.at desc, e.id desc limit at_most)
    union all
    (select e.* from mash.access_log e
      where log_page.enquiry is null and log_page.who is not null and e.about = log_page.who and e.about <> '' and e.who <> e.about
        and (e.at, e.id) < (before, before_id)
        and e.at >= since and e.at < until and (log_page.what is null or e.what = log_page.what)
        and priv.is_entry_of(e, log_page.hub)
      order by e.at desc, e.id desc limit at_most)
    union all
    (select e.* from mash.access_log e
      where log_page.enquiry is null and log_page.who is null and log_page.what is not null and e.what = log_page.what
        and (e.at, e.id) < (before, before_id) and e.at >= since and e.at < until and priv.is_entry_of(e, log_page.hub)
      order by e.at desc, e.id desc limit at_most)
    union all
    (select e.* from mash.access_log e
      where log_page.enquiry is null and log_page.who is null and log_page.what is null
        and (e.at, e.id) < (before, before_id) and e.at >= since and e.at < until and priv.is_entry_of(e, log_page.hub)
      order by e.at desc, e.id desc limit at_most)) l
  order by l.at desc, l.id desc limit at_most;
end;

-- A page of at most 500: after the entry (`before`, `before_id`), from `since` to before `until`; what is null is left open. `of_person`
-- finds what a person did and what is about them.
create function app.log_page(before timestamptz, before_id bigint, since timestamptz, until timestamptz, of_person text, of_kind text,
  of_enquiry uuid, at_most integer)
returns table (id bigint, at timestamptz, login text, name text, what text, enquiry uuid, reason text, classes text,
  happened timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  person mash.staff := priv.require_role('auditor');
begin
  return query select l.id, l.at, whose.login, coalesce(priv.name_of(whose.login), ''), l.what, l.enquiry, l.reason, l.classes,
      coalesce(l.happened, l.at)
    from priv.log_page(person.hub, coalesce(before, 'infinity'), coalesce(before_id, 0),
      coalesce(since, '-infinity'), coalesce(until, 'infinity'), of_person, of_kind, of_enquiry,
      least(greatest(coalesce(at_most, 50), 1), 500)) l
    cross join lateral (select coalesce(nullif(l.about, ''), l.who) as login) whose order by l.at desc, l.id desc;
end $$;

create function priv.openings_by_hour(hub text, since timestamptz, until timestamptz, at_least bigint)
returns table (hour timestamptz, login text, openings bigint) language sql stable security definer
begin atomic
  select date_trunc('hour', l.at), l.who, count(*) from mash.access_log l join mash.staff s on s.login = l.who
  where l.what = 'opened' and l.at >= since and l.at < until and s.hub = openings_by_hour.hub
  group by 1, 2 having count(*) >= at_least;
end;

-- Who opened how many enquiries in an hour of the clock, most first; thirty-one days at the most.
create function app.openings_by_hour(since timestamptz, until timestamptz, at_least integer)
returns table (hour timestamptz, login text, name text, openings bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  person mash.staff := priv.require_role('auditor');
  latest timestamptz := coalesce(least(openings_by_hour.until, statement_timestamp()), statement_timestamp());
begin
  return query select h.hour, h.login, coalesce(priv.name_of(h.login), ''), h.openings
    from priv.openings_by_hour(person.hub, greatest(coalesce(openings_by_hour.since, '-infinity'), latest - interval '31 days'), latest,
      greatest(coalesce(openings_by_hour.at_least, 1), 1)) h
    order by h.openings desc, h.hour desc, h.login limit 200;
end $$;

-- How far the log is sealed. `made` is how many seals were ever made: fewer that are there is a log that was cut.
create function priv.seals_standing() returns table (seals bigint, made bigint, last_at timestamptz, head bytea, unsealed bigint,
  oldest timestamptz) language sql stable security definer
begin atomic
  select coalesce(f.number, 0), (select r.last from mash.log_sealer r), f.at, f.head, rest.entries, rest.oldest
  from (select 1) one left join (select s.number, s.at, s.head, s.highest from mash.log_seal s order by s.number desc limit 1) f on true
  cross join lateral (select count(*) as entries, min(l.at) as oldest from mash.access_log l
    where l.transaction >= coalesce(f.highest, 0)) rest;
end;

create function app.seals_standing() returns table (seals bigint, made bigint, last_at timestamptz, head text, unsealed bigint,
  oldest timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_role('auditor');
  return query select s.seals, s.made, s.last_at, encode(s.head, 'hex'), s.unsealed, s.oldest from priv.seals_standing() s;
end $$;

-- One seal against its entries as they are now, and against the seal before it. It is the database that looks at itself: what
-- anchors outside it tell, only mashdesk server verify-log can.
create function priv.look_at_seal(number bigint) returns table (entries bigint, finding text) language sql stable security definer
begin atomic
  select e.found, case
      when s.previous <> coalesce(f.head, ''::bytea) or s.lowest <> coalesce(f.highest, 0) or s.number > 1 and f.number is null
        then 'It does not follow from the seal before it.'
      when s.head <> sha256(s.previous || s.root || priv.seal_text(s.number, s.lowest, s.highest, s.entries))
        then 'It was changed: its head is not that of what it holds.'
      when e.found <> s.entries then 'Entries are gone, or were put in, since it was made.'
      when e.rebuilt <> s.root or e.odd is not null then 'Entries were changed, or have changed places, since it was made.'
      when sha256(s.manifest) <> s.root then 'Its list of entries was changed.'
      else '' end
  from mash.log_seal s left join mash.log_seal f on f.number = s.number - 1
  cross join lateral (select count(*) as found, min(l.id) filter (where l.digest <> priv.entry_digest(l)) as odd,
      sha256(coalesce(string_agg(int8send(l.id) || priv.entry_digest(l), ''::bytea order by l.transaction, l.id), ''::bytea)) as rebuilt
    from mash.access_log l where l.transaction >= s.lowest and l.transaction < s.highest) e
  where s.number = look_at_seal.number;
end;

create function app.look_at_seal(number bigint) returns table (entries bigint, finding text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_role('auditor');
  return query select s.entries, s.finding from priv.look_at_seal(look_at_seal.number) s;
end $$;

-- The trace of an export, before its first page is read.
create function app.note_log_export(filters text) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_role('auditor');
  if length(coalesce(filters, '')) not between 1 and 500 then
    perform priv.refuse_input('filters', 'Say in at most 500 characters what is exported.');
  end if;
  perform priv.log('access log exported', null, filters);
end $$;

grant execute on function app.log_page(timestamptz, bigint, timestamptz, timestamptz, text, text, uuid, integer),
  app.openings_by_hour(timestamptz, timestamptz, integer), app.seals_standing(), app.look_at_seal(bigint), app.note_log_export(text)
  to auditor;
