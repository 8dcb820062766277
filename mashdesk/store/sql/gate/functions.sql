-- THE list of who may call what, whole: a grant more, or one less, is a finding. `python -m tests.security.gate_lists` prints it.
with declared(function, callers) as (values
    ('admin.add_staff(text,text,text,text,text[],text,text,date,date,date,date,boolean)', 'administrator'),
    ('admin.approve_password_reset(uuid)', 'administrator'),
    ('admin.ask_password_reset(text,text,text)', 'administrator'),
    ('admin.change_agency(text,text)', 'administrator'),
    ('admin.change_expiry(text,text,date,date,date,date)', 'administrator'),
    ('admin.change_roles(text,text[])', 'administrator'),
    ('admin.close_account(text)', 'administrator'),
    ('admin.keep_own_password(text)', 'mash_api'),
    ('admin.let_sign_in(text,boolean)', 'mash_system'),
    ('admin.password_resets()', 'administrator'),
    ('admin.reopen_staff(text)', 'administrator'),
    ('admin.staff()', 'administrator'),
    ('admin.suspend_staff(text)', 'administrator'),
    ('admin.unlock_staff(text)', 'administrator'),
    ('admin.withdraw_password_reset(uuid)', 'administrator'),
    ('app.access_log(timestamp with time zone,timestamp with time zone,text)', 'auditor'),
    ('app.addresses(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.ask_release(uuid,jsonb)', 'information_officer senior_social_worker'),
    ('app.attendees(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.begin_search(text)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.break_glass(uuid,text)', 'hub_manager mash_officer senior_social_worker'),
    ('app.break_glass_on(text,text)', 'hub_manager mash_officer senior_social_worker'),
    ('app.break_glass_reviews()', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.change_password(text)', 'administrator agency_practitioner auditor hub_manager information_officer mash_officer senior_social_worker'),
    ('app.close_opening(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.connected_people()', 'hub_manager'),
    ('app.decisions(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.declare_connected(uuid,jsonb)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.discussions(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.enquiry_row(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.households(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.hub_profile()', 'administrator agency_practitioner auditor hub_manager information_officer mash_officer senior_social_worker'),
    ('app.items(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.leaving(uuid,text)', 'information_officer senior_social_worker'),
    ('app.letter_facts(uuid)', 'mash_officer senior_social_worker'),
    ('app.letter_pdf(uuid)', 'hub_manager information_officer mash_officer senior_social_worker'),
    ('app.letter_releases(uuid)', 'hub_manager information_officer mash_officer senior_social_worker'),
    ('app.letters(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.letters_worklist()', 'hub_manager mash_officer senior_social_worker'),
    ('app.lift_connected(uuid,jsonb)', 'hub_manager'),
    ('app.lift_restriction(uuid,jsonb)', 'hub_manager senior_social_worker'),
    ('app.may_be_named(uuid)', 'hub_manager senior_social_worker'),
    ('app.me()', 'administrator agency_practitioner auditor hub_manager information_officer mash_officer senior_social_worker'),
    ('app.my_access_log()', 'administrator agency_practitioner auditor hub_manager information_officer mash_officer senior_social_worker'),
    ('app.my_account()', 'administrator agency_practitioner auditor hub_manager information_officer mash_officer senior_social_worker'),
    ('app.my_notices()', 'administrator agency_practitioner auditor hub_manager information_officer mash_officer senior_social_worker'),
    ('app.my_request(uuid)', 'administrator agency_practitioner auditor hub_manager information_officer mash_officer senior_social_worker'),
    ('app.my_requests(integer)', 'agency_practitioner'),
    ('app.my_searches()', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.named_people(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.narratives(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.note_decision_record(uuid)', 'senior_social_worker'),
    ('app.notices()', 'hub_manager'),
    ('app.open_enquiry(uuid,text)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.people(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.post_letter(uuid,jsonb)', 'mash_officer senior_social_worker'),
    ('app.print_letter(uuid,jsonb)', 'mash_officer senior_social_worker'),
    ('app.program_version()', 'administrator agency_practitioner auditor hub_manager information_officer mash_officer senior_social_worker'),
    ('app.put_in_letter(uuid,jsonb)', 'senior_social_worker'),
    ('app.record_discussion(uuid,jsonb)', 'senior_social_worker'),
    ('app.record_referral(uuid,jsonb)', 'mash_officer senior_social_worker'),
    ('app.referral(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.referrer(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.refuse_release(uuid,jsonb)', 'agency_practitioner'),
    ('app.relationships(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.release_item(uuid,jsonb)', 'agency_practitioner'),
    ('app.releases(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.releases_asked()', 'agency_practitioner'),
    ('app.requests(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.restrict_enquiry(uuid,jsonb)', 'hub_manager senior_social_worker'),
    ('app.return_information(uuid,jsonb)', 'agency_practitioner'),
    ('app.review_break_glass(uuid,jsonb)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.rule_on_item(uuid,jsonb)', 'information_officer'),
    ('app.rulings(uuid)', 'information_officer senior_social_worker'),
    ('app.screen_enquiry(uuid,jsonb)', 'senior_social_worker'),
    ('app.screenings(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.seal()', 'administrator agency_practitioner auditor hub_manager information_officer mash_officer senior_social_worker'),
    ('app.search_answer(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.search_results(uuid)', 'agency_practitioner hub_manager information_officer mash_officer senior_social_worker'),
    ('app.send_requests(uuid,jsonb)', 'senior_social_worker'),
    ('app.server_time()', 'administrator agency_practitioner auditor hub_manager information_officer mash_officer senior_social_worker'),
    ('app.sign_decisions(uuid,jsonb)', 'senior_social_worker'),
    ('app.staff_names()', 'auditor hub_manager'),
    ('app.withdraw_release(uuid,jsonb)', 'agency_practitioner'),
    ('app.worklist(integer)', 'hub_manager information_officer mash_officer senior_social_worker')
  ),
  invokers(function) as (values
    ('app.server_time()'),
    ('priv.account_state(mash.staff)'),
    ('priv.bytes_of(jsonb,text)'),
    ('priv.check_police_codes(jsonb,boolean)'),
    ('priv.check_referral(jsonb)'),
    ('priv.check_verifier(text)'),
    ('priv.class_of(text,jsonb,boolean)'),
    ('priv.closeness(jsonb)'),
    ('priv.content_tables()'),
    ('priv.date_in(text)'),
    ('priv.entry_digest(mash.access_log)'),
    ('priv.folded(text)'),
    ('priv.glass_keys(uuid,text[])'),
    ('priv.hint_keys(text[])'),
    ('priv.id_of(uuid,text)'),
    ('priv.ids_of(uuid,jsonb)'),
    ('priv.in_a_day()'),
    ('priv.initials_of(jsonb)'),
    ('priv.is_nhs_number(text)'),
    ('priv.is_open(mash.staff)'),
    ('priv.keys_of_class(text,text,text[])'),
    ('priv.list_of(jsonb,text)'),
    ('priv.log_part(text)'),
    ('priv.london_day(timestamp with time zone)'),
    ('priv.more_parts(text,text,timestamp with time zone,text)'),
    ('priv.note_read(uuid,text)'),
    ('priv.note_refused()'),
    ('priv.openings_that_count(text,text,timestamp with time zone)'),
    ('priv.read_like(text)'),
    ('priv.read_term(text)'),
    ('priv.refuse()'),
    ('priv.refuse_edit()'),
    ('priv.refuse_input(text,text)'),
    ('priv.role_keys(mash.staff)'),
    ('priv.seal(mash.decision,text)'),
    ('priv.seal_text(bigint,bigint,bigint,bigint)'),
    ('priv.shared_agencies(jsonb)'),
    ('priv.sign_one(mash.enquiry,mash.staff,jsonb)'),
    ('priv.sitting()'),
    ('priv.spelt(text)'),
    ('priv.text_of(jsonb,text,integer,boolean)'),
    ('priv.today()'),
    ('priv.variants(text)'),
    ('priv.version_of(jsonb)'),
    ('priv.write_items(uuid,uuid,mash.staff,jsonb)'),
    ('priv.write_people(uuid,jsonb)')
  ),
  -- Beside the owner: nobody is left out, whether a role of the product, a person, or PUBLIC (whose oid is 0).
  given as (select p.oid::regprocedure::text as function, coalesce(r.rolname::text, 'public') as caller
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
    where n.nspname in ('app', 'admin') and a.grantee <> p.proowner),
  wanted as (select d.function, c.caller from declared d cross join lateral string_to_table(d.callers, ' ') c(caller))
select 'caller who is not on the list' as finding, function || ': ' || caller as thing from (table given except table wanted) g
union all
select 'caller on the list who may not call', function || ': ' || caller from (table wanted except table given) w
union all
select 'internal function that somebody else than an owner may call', p.oid::regprocedure || ': ' || coalesce(r.rolname::text, 'public')
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
  where n.nspname = 'priv' and coalesce(r.rolname::text, 'public') <> all (array['mash_api', 'mash_system', 'mash_accounts'])
union all
select 'function of the wrong owner', p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('app', 'admin', 'priv') and p.proowner::regrole::text <>
    case n.nspname when 'app' then 'mash_api' when 'admin' then 'mash_accounts' else 'mash_system' end
union all
select 'right to hand on a right', p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  cross join lateral aclexplode(p.proacl) a where n.nspname in ('app', 'admin', 'priv') and a.is_grantable and a.grantee <> p.proowner
union all
select 'function that does not run as its owner', p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('app', 'admin', 'priv') and not p.prosecdef and p.oid::regprocedure::text not in (select function from invokers)
union all
select 'function that runs as its owner though it need not', p.oid::regprocedure::text from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('app', 'admin', 'priv') and p.prosecdef and p.oid::regprocedure::text in (select function from invokers);
