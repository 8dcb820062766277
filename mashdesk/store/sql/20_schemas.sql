-- People reach schema app (and administrators admin) and nothing else; priv holds what policies and functions stand on.
create schema app authorization mash_api;
create schema admin authorization mash_accounts;
create schema priv authorization mash_system;

revoke all on schema mash, app, admin, priv, public from public;
grant usage on schema mash to mash_owner, mash_api, mash_system, mash_accounts; -- mash_owner: foreign keys are checked as it
grant usage on schema priv to mash_api, mash_accounts;
revoke all on schema trigram from public; -- the extension of likenesses: searches use it, people do not reach it
grant usage on schema trigram to mash_system;
grant usage on schema app to mash_officer, agency_practitioner, senior_social_worker, hub_manager, information_officer,
  auditor, administrator;
grant usage on schema admin to administrator;

alter sequence mash.sitting owner to mash_system; -- who draws a number could also set it: nobody else has any right to it
revoke all on sequence mash.sitting from public;

do $$
declare
  thing record;
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to mash_officer, agency_practitioner, senior_social_worker, hub_manager, '
    'information_officer, auditor, administrator', current_database());
  for thing in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
               where n.nspname = 'mash' and c.relkind in ('r', 'p') loop
    execute format('alter table %s owner to mash_owner', thing.name);
    execute format('alter table %s enable row level security', thing.name);
    execute format('alter table %s force row level security', thing.name);
    execute format('revoke all on table %s from public, mash_api, mash_system, mash_accounts', thing.name);
  end loop;
end $$;
