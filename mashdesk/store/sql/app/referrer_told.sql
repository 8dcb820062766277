-- What a professional's referral leaves open of the family: shown to the hub's own people at screening, on an opened enquiry. It says
-- that a professional told the hub: where anonymity is asked, to those alone who read the narrative as it came in.

create function app.missing_of_referrer(enquiry uuid) returns table (rule text, part text, words text)
language sql stable security definer
begin atomic
  select m.rule, m.part, m.words from unnest(priv.if_open(missing_of_referrer.enquiry, 'family')) open_one
  join mash.narrative n on n.enquiry = open_one and not n.sanitised
  cross join lateral priv.missing_of_referrer(open_one) m;
end;

grant execute on function app.missing_of_referrer(uuid) to mash_officer, senior_social_worker, hub_manager, information_officer;
