-- The hub's gates: which posts may screen and which decide (the profile's "gates"). Where the profile names none, any may.

create function priv.is_left_to_another(gate text, who mash.staff) returns boolean language sql stable security definer
begin atomic
  select h.profile -> 'gates' -> is_left_to_another.gate is not null and not exists (
    select from jsonb_array_elements(h.profile -> 'posts') as post
    where h.profile -> 'gates' -> is_left_to_another.gate ? (post ->> 'code') and (who).post in (post ->> 'code', post ->> 'label'))
  from mash.hub h where h.id = (who).hub;
end;

create function priv.require_gate(gate text, who mash.staff) returns void language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
  if priv.is_left_to_another(gate, who) then
    perform priv.note_refused();
    perform priv.refuse_input('', 'The hub''s profile leaves this to another post.');
  end if;
end $$;

-- By which document somebody judged a level, as it is called that day (Northamptonshire leaflet, N27): kept with what was judged, so that
-- a later document does not change it. Where the hub's profile names none, nothing.
create function priv.threshold_of(hub text) returns text language sql stable security definer
begin atomic
  select concat_ws(', ', nullif(t.told ->> 'document', ''), 'version ' || nullif(t.told ->> 'version', ''),
    nullif(t.told ->> 'dated', ''))
  from mash.hub h cross join lateral (select h.profile -> 'threshold' as told) t where h.id = threshold_of.hub;
end;

-- An outcome is one of the hub's; what it is called is the profile's word, not the client's.
create function priv.outcome_words(hub text, code text) returns text language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
declare
  words text := (select outcome ->> 'label' from mash.hub h, jsonb_array_elements(h.profile -> 'outcomes') as outcome
    where h.id = outcome_words.hub and outcome ->> 'code' = outcome_words.code);
begin
  if words is null then
    perform priv.refuse_input('outcome', 'Choose one of the hub''s outcomes.');
  end if;
  return words;
end $$;
