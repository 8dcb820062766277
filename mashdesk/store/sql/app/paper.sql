-- The hub's papers for its own file, printed from what their reader has open. That one was printed is kept before it is made. Nothing is
-- locked: whoever is at work on the enquiry waits for no printer.

-- Whoever reads the discussion prints it (50_keys.sql, class "views"); agencies read of it their own view alone.
create function app.note_discussion_record(enquiry uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_one_of(array['senior_social_worker', 'hub_manager', 'information_officer']);
  perform priv.seen_enquiry(enquiry);
  if not exists (select from mash.discussion d where d.enquiry = note_discussion_record.enquiry) then
    perform priv.refuse_input('', 'No discussion is recorded on this enquiry.');
  end if;
  perform priv.log('discussion record printed', enquiry, '');
end $$;

create function app.note_strategy_record(enquiry uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_one_of(array['senior_social_worker', 'hub_manager', 'information_officer']);
  perform priv.seen_enquiry(enquiry);
  if not exists (select from mash.step s where s.enquiry = note_strategy_record.enquiry and s.step = 'strategy') then
    perform priv.refuse_input('', 'No strategy discussion is recorded on this enquiry.');
  end if;
  perform priv.log('strategy record printed', enquiry, '');
end $$;

grant execute on function app.note_discussion_record(uuid), app.note_strategy_record(uuid)
  to senior_social_worker, hub_manager, information_officer;

-- Whoever reads an enquiry's people in the hub prints their picture; agencies read it on the screen.
create function app.note_family_picture(enquiry uuid) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_one_of(array['mash_officer', 'senior_social_worker', 'hub_manager', 'information_officer']);
  perform priv.seen_enquiry(enquiry);
  perform priv.log('family picture printed', enquiry, '');
end $$;

grant execute on function app.note_family_picture(uuid) to mash_officer, senior_social_worker, hub_manager, information_officer;

-- A posting list is made of worklist facts, which need no opening; on paper they are out of the program, and that is kept.
create function app.note_posting_list(letters integer) returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
  perform priv.require_one_of(array['mash_officer', 'senior_social_worker']);
  if coalesce(letters between 1 and 500, false) is not true then
    perform priv.refuse_input('', 'A posting list holds from one to 500 letters.');
  end if;
  perform priv.log('posting list printed', null, format('Letters: %s', letters));
end $$;

grant execute on function app.note_posting_list(integer) to mash_officer, senior_social_worker;
