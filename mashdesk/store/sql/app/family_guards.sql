-- What still stands before information requests and before an outcome: shown to the hub's own people, on an opened enquiry.

create function app.missing_for_requests(enquiry uuid, agencies text[]) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  select m.rule, m.part, m.words from unnest(priv.if_open(missing_for_requests.enquiry, 'family')) open_one
  cross join lateral priv.missing_for_requests(open_one, missing_for_requests.agencies) m;
end;

create function app.missing_for_outcome(enquiry uuid, person uuid, outcome text, harm text, level integer)
returns table (rule text, part text, words text) language sql stable security definer
begin atomic
  select m.rule, m.part, m.words from unnest(priv.if_open(missing_for_outcome.enquiry, 'family')) open_one
  cross join lateral priv.missing_for_outcome(open_one, priv.read_as(missing_for_outcome.person), missing_for_outcome.outcome,
    missing_for_outcome.harm, missing_for_outcome.level) m
  where exists (select from mash.person p where p.id = missing_for_outcome.person and p.enquiry = open_one);
end;

create function app.requests_in_doubt(enquiry uuid) returns table (request uuid, agency text, person uuid, withdrawn timestamptz)
language sql stable security definer
begin atomic
  select d.request, d.agency, d.person, d.withdrawn from unnest(priv.if_open(requests_in_doubt.enquiry, 'family')) open_one
  cross join lateral priv.requests_in_doubt(open_one) d;
end;

grant execute on function app.missing_for_requests(uuid, text[]), app.missing_for_outcome(uuid, uuid, text, text, integer),
  app.requests_in_doubt(uuid) to mash_officer, senior_social_worker, hub_manager, information_officer;
