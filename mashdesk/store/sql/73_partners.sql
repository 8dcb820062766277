-- Whom the hub may ask, and for what, as its profile says it today: partners with their days (Dudley leaflet, D4), the information
-- sharing agreement and who signed it (D10; Northamptonshire, N6), and the purposes (Worcestershire, W15; N37; Waltham Forest, F22; D20).

-- Days are told as 2026-12-24, and are compared as they are told. What is not told sets no limit.
create function priv.is_between(day text, first text, last text) returns boolean language sql immutable
begin atomic
  select is_between.day between coalesce(nullif(is_between.first, ''), is_between.day)
    and coalesce(nullif(is_between.last, ''), is_between.day);
end;

-- An agency that was called otherwise before has been a partner since then: its entry begins with its present name.
create function priv.is_partner(profile jsonb, agency text, day text) returns boolean language sql immutable
begin atomic
  select exists (select from priv.entries_of(is_partner.profile -> 'agencies') one where one ->> 'id' = is_partner.agency
    and priv.is_between(is_partner.day, '', one ->> 'until') and (priv.is_between(is_partner.day, one ->> 'from', '')
      or exists (select from priv.entries_of(one -> 'superseded') earlier where priv.is_between(is_partner.day, earlier ->> 'from', ''))));
end;

create function priv.is_partner_today(hub text, agency text) returns boolean language sql volatile security definer
begin atomic
  select priv.is_partner(h.profile, is_partner_today.agency, priv.today()::text) from mash.hub h where h.id = is_partner_today.hub;
end;

-- Where the profile names nobody who signed, the hub has not said it: nothing is asked then.
create function priv.is_signed(agreement jsonb, agency text, day text) returns boolean language sql immutable
begin atomic
  select not exists (select from priv.entries_of(is_signed.agreement -> 'signatories') union all
      select from priv.entries_of(is_signed.agreement -> 'signed'))
    or priv.is_between(is_signed.day, is_signed.agreement ->> 'agreed', is_signed.agreement ->> 'ends') and exists (
      select from priv.entries_of(is_signed.agreement -> 'signatories') one where one = to_jsonb(is_signed.agency) union all
      select from priv.entries_of(is_signed.agreement -> 'signed') one where one ->> 'agency' = is_signed.agency
        and priv.is_between(is_signed.day, one ->> 'on', one ->> 'ends'));
end;

-- A purpose is told by its code or by its words, and kept as both.
create function priv.purpose_of(profile jsonb, told text) returns jsonb language sql immutable
begin atomic
  select one from priv.entries_of(purpose_of.profile -> 'purposes') one where purpose_of.told in (one ->> 'code', one ->> 'label');
end;
