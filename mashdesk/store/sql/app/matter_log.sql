-- Who looked at the enquiry that somebody asks a copy of: the access log's entries on it, for the information officer who has that very
-- request open (PRODUCT.md, row "access log": entries on a bundle's subject). Nobody else, and of no other kind of matter. What was done
-- about another matter of the same enquiry is not among them: it may be a complaint about the reader. The log names it by its reference.

create function priv.log_of_subject(matter uuid) returns setof mash.access_log language sql stable security definer
begin atomic
  select l.* from mash.matter m join mash.access_log l on l.enquiry = m.enquiry
  where m.id = any ((select priv.if_matter_open(log_of_subject.matter))::uuid[]) and m.kind = 'subject_access'
    and not exists (select from mash.matter other where other.hub = m.hub and other.id <> m.id
      and other.reference = split_part(l.reason, ':', 1));
end;

create function app.log_of_subject(matter uuid) returns table (id bigint, at timestamptz, login text, name text, what text, enquiry uuid,
  reason text, classes text, happened timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_role('information_officer');
  return query select l.id, l.at, whose.login, coalesce(priv.name_of(whose.login), ''), l.what, l.enquiry, l.reason, l.classes,
      coalesce(l.happened, l.at)
    from priv.log_of_subject(log_of_subject.matter) l
    cross join lateral (select coalesce(nullif(l.about, ''), l.who) as login) whose order by l.at desc, l.id desc;
end $$;

grant execute on function app.log_of_subject(uuid) to information_officer;
