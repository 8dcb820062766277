-- Owners hold what their functions need; people hold EXECUTE on functions and nothing else.
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name, n.nspname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where n.nspname in ('app', 'admin', 'priv') loop
    execute format('revoke all on function %s from public', f.name);
    execute format('alter function %s owner to %I', f.name,
      case f.nspname when 'app' then 'mash_api' when 'admin' then 'mash_accounts' else 'mash_system' end);
  end loop;
end $$;

-- Questions about one enquiry: planned once for a connection. A plan made anew for each enquiry cost more than its rows.
do $$
declare
  f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p join pg_language l on l.oid = p.prolang
           where p.prosecdef and l.lanname = 'sql' and p.pronargs = 1 and p.proargtypes[0] = 'uuid'::regtype loop
    execute format('alter function %s set plan_cache_mode = force_generic_plan', f.name);
  end loop;
end $$;

grant execute on all functions in schema priv to mash_api, mash_system, mash_accounts;
revoke execute on function priv.lock_out(text) from mash_api, mash_accounts; -- no account can be locked through a door of people

grant select, insert, update on mash.enquiry, mash.information_request, mash.letter, mash.asked, mash.narrative, mash.request,
  mash.opening, mash.staff to mash_system;
grant select, insert, update on mash.referral, mash.referrer, mash.person, mash.relationship, mash.household, mash.address,
  mash.screening, mash.item, mash.discussion, mash.attendee, mash.decision, mash.rationale, mash.letter_page, mash.withholding
  to mash_system;
grant select, insert, update on mash.restriction, mash.named_person, mash.connected, mash.break_glass to mash_system;
grant select, insert on mash.notice, mash.name_word, mash.search_hit to mash_system;
grant select, insert, update on mash.search to mash_system;
grant delete on mash.letter, mash.request, mash.search to mash_system;
grant select, update on mash.hub to mash_system;
grant select on mash.agency, mash.schema_state to mash_system;
grant insert on mash.access_log to mash_system;

grant select on mash.enquiry, mash.asked, mash.letter, mash.referral, mash.narrative, mash.referrer, mash.person, mash.relationship,
  mash.household, mash.address, mash.screening, mash.information_request, mash.item, mash.discussion, mash.attendee, mash.decision,
  mash.rationale, mash.letter_page, mash.withholding, mash.hub, mash.agency, mash.schema_state, mash.request to mash_api;
grant select (login, name) on mash.staff to mash_api; -- who wrote what, for a whole sheet: asked one by one it cost a tenth of it
grant insert on mash.enquiry, mash.referral, mash.narrative, mash.referrer, mash.person, mash.relationship, mash.household,
  mash.address, mash.screening, mash.information_request, mash.item, mash.discussion, mash.attendee, mash.decision, mash.rationale,
  mash.letter_page, mash.withholding to mash_api;
grant update (answer, answered, answered_by) on mash.information_request to mash_api;
grant update (state, printed, printed_by, posted, posted_by, content_hash, dated, post_class, profile_text, wording_text) on mash.letter to mash_api;

grant select, insert, update on mash.staff to mash_accounts;
grant select on mash.agency to mash_accounts;

-- What each role may call.
grant execute on function app.me(), app.hub_profile(), app.server_time(), app.program_version(), app.my_request(uuid)
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer, auditor, administrator;

grant execute on function app.open_enquiry(uuid, text), app.close_opening(uuid), app.also_open(uuid), app.enquiry_row(uuid), app.referral(uuid),
  app.narratives(uuid), app.referrer(uuid), app.people(uuid), app.relationships(uuid), app.households(uuid), app.addresses(uuid),
  app.screenings(uuid), app.requests(uuid), app.items(uuid), app.discussions(uuid), app.attendees(uuid), app.decisions(uuid),
  app.letters(uuid) to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;

grant execute on function app.begin_search(text), app.search_results(uuid), app.search_answer(uuid), app.my_searches()
  to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
grant execute on function app.worklist(integer, timestamptz, uuid, timestamptz, uuid, text, text, boolean),
  app.worklist_counts(text, boolean) to mash_officer, senior_social_worker, hub_manager, information_officer;
grant execute on function app.my_requests(integer, timestamptz, timestamptz, uuid, timestamptz, timestamptz, uuid), app.my_requests_counts(),
  app.return_information(uuid, jsonb) to agency_practitioner;
grant execute on function app.letters_worklist() to mash_officer, senior_social_worker, hub_manager;
grant execute on function app.letter_pdf(uuid) to mash_officer, senior_social_worker, hub_manager, information_officer;
grant execute on function app.record_referral(uuid, jsonb), app.letter_facts(uuid), app.print_letter(uuid, jsonb),
  app.post_letter(uuid, jsonb) to mash_officer, senior_social_worker;
grant execute on function app.screen_enquiry(uuid, jsonb), app.send_requests(uuid, jsonb), app.record_discussion(uuid, jsonb),
  app.sign_decisions(uuid, jsonb), app.note_decision_record(uuid), app.practitioners_to_name(uuid) to senior_social_worker;

grant execute on function app.restrict_enquiry(uuid, jsonb), app.lift_restriction(uuid, jsonb), app.may_be_named(uuid)
  to hub_manager, senior_social_worker;
grant execute on function app.named_people(uuid), app.declare_connected(uuid, jsonb), app.break_glass_reviews(),
  app.review_break_glass(uuid, jsonb) to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer;
grant execute on function app.break_glass(uuid, text), app.break_glass_on(text, text) to mash_officer, senior_social_worker, hub_manager;
grant execute on function app.lift_connected(uuid, jsonb), app.connected_people(), app.notices() to hub_manager;
