-- The access log: every entry carries a digest from the moment it is written; seals close what is finished, in a chain.

-- Each part with its length in bytes before it, so that no two entries have the same text.
create function priv.log_part(part text) returns text language sql immutable
begin atomic
  select octet_length(log_part.part)::text || ':' || log_part.part || ',';
end;

-- What not every entry has is in the digest where an entry has it: those from before these columns keep theirs.
create function priv.more_parts(classes text, about text, happened timestamptz, source text) returns text language sql stable
begin atomic
  select case when classes = '' and about = '' and happened is null and source = '' then '' else priv.log_part(classes)
    || priv.log_part(about) || priv.log_part(coalesce(((extract(epoch from happened) * 1000000)::bigint)::text, ''))
    || priv.log_part(source) end;
end;

create function priv.entry_digest(l mash.access_log) returns bytea language sql stable
begin atomic
  select sha256(convert_to(priv.log_part((l).id::text) || priv.log_part((l).transaction::text)
    || priv.log_part(((extract(epoch from (l).at) * 1000000)::bigint)::text) || priv.log_part((l).who) || priv.log_part((l).what)
    || priv.log_part(coalesce((l).enquiry::text, '')) || priv.log_part((l).reason)
    || priv.more_parts((l).classes, (l).about, (l).happened, (l).source), 'UTF8'));
end;

-- Whoever inserts, whatever they say: the login, the clock and the transaction of the whole command are the server's own.
create function priv.digest_entry() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.who := session_user;
  new.at := clock_timestamp();
  new.transaction := pg_current_xact_id()::text::bigint;
  new.digest := priv.entry_digest(new);
  return new;
end $$;

create trigger digest before insert on mash.access_log for each row execute function priv.digest_entry();
create trigger sealed before update or delete on mash.log_seal for each row execute function priv.refuse_edit();
create trigger sealed_whole before truncate on mash.log_seal execute function priv.refuse_edit();
alter table mash.access_log enable always trigger digest;
alter table mash.log_seal enable always trigger sealed, enable always trigger sealed_whole;

create policy system on mash.log_seal for all to mash_system using (true) with check (true);
-- How far the server's own log was collected: read and written by the installer's job alone, which nobody here can be.
create policy system on mash.server_log for all to mash_system using (true) with check (true);
create policy system on mash.log_sealer for all to mash_system using (true) with check (true);
grant select on mash.access_log to mash_system;
grant select, insert on mash.log_seal to mash_system;
grant select, update on mash.log_sealer to mash_system;

create function priv.seal_text(number bigint, lowest bigint, highest bigint, entries bigint) returns bytea language sql immutable
begin atomic
  select convert_to(number || '|' || lowest || '|' || highest || '|' || entries, 'UTF8');
end;

-- Where the next seal ends: before `ceiling`, after about `at_most` entries, never inside a transaction.
create function priv.seal_end(lowest bigint, ceiling bigint, at_most integer) returns bigint language sql stable security definer
begin atomic
  select coalesce((select case when l.transaction > (select min(f.transaction) from mash.access_log f where f.transaction >= seal_end.lowest)
      then l.transaction else l.transaction + 1 end
    from mash.access_log l where l.transaction >= seal_end.lowest and l.transaction < seal_end.ceiling
    order by l.transaction offset seal_end.at_most limit 1), seal_end.ceiling);
end;

-- Closes the range of finished transactions that no seal has yet: nothing can appear in it later. How many entries it sealed.
-- One sealer at a time, by a row that nobody else can lock. Whoever does not wait leaves it to the one who is at it.
create function priv.seal_log(at_most integer, wait boolean) returns bigint language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
declare
  former mash.log_seal;
  made mash.log_seal;
  ceiling bigint;
begin
  if wait then
    perform from mash.log_sealer for update;
  else
    perform from mash.log_sealer for update skip locked;
  end if;
  if not found then
    return 0;
  end if;
  select * into former from mash.log_seal s order by s.number desc limit 1;
  made.lowest := coalesce(former.highest, 0);
  ceiling := pg_snapshot_xmin(pg_current_snapshot())::text::bigint; -- seen before the entries are: all below it are finished
  made.highest := priv.seal_end(made.lowest, ceiling, at_most);
  select count(*), min(l.id), string_agg(int8send(l.id) || l.digest, ''::bytea order by l.transaction, l.id)
    into made.entries, made.first, made.manifest
    from mash.access_log l where l.transaction >= made.lowest and l.transaction < made.highest;
  if made.entries = 0 then
    return 0;
  end if;
  made.number := coalesce(former.number, 0) + 1;
  made.previous := coalesce(former.head, ''::bytea);
  made.root := sha256(made.manifest);
  made.head := sha256(made.previous || made.root || priv.seal_text(made.number, made.lowest, made.highest, made.entries));
  made.at := clock_timestamp();
  insert into mash.log_seal select (made).*;
  update mash.log_sealer set last = made.number;
  return made.entries;
end $$;

-- What any desk may ask for, at most one seal a minute. A transaction that cannot see what is new, or may not write, does not seal.
create function priv.seal_when_due() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' or current_setting('transaction_read_only') = 'on' then
    return;
  end if;
  if coalesce((select s.at from mash.log_seal s order by s.number desc limit 1), '-infinity') > clock_timestamp() - interval '1 minute' then
    return;
  end if;
  perform priv.seal_log(10000, false);
end $$;

create function priv.my_log() returns setof mash.access_log language sql stable security definer
begin atomic
  select l.* from mash.access_log l where (select (priv.me()).login) in (l.who, l.about) and l.what <> 'connection followed';
end;

-- Entries by the hub's people or about them, about its enquiries, or about its accounts (the reason of such an entry is the
-- login); and what the server's own log saw of nobody who is known.
create function priv.log_of_hub(hub text, since timestamptz, until timestamptz, who text) returns setof mash.access_log
language sql stable security definer
begin atomic
  select l.* from mash.access_log l
  where l.at >= coalesce(since, '-infinity') and l.at < coalesce(until, 'infinity')
    and (log_of_hub.who is null or log_of_hub.who in (l.who, l.about))
    and (exists (select from mash.staff s where s.login = coalesce(nullif(l.about, ''), l.who) and s.hub = log_of_hub.hub)
      or l.about = '' and l.what in ('sign-in failed', 'server log cut')
      or exists (select from mash.enquiry e where e.id = l.enquiry and e.hub = log_of_hub.hub)
      or l.enquiry is null and exists (select from mash.staff s where s.login = l.reason and s.hub = log_of_hub.hub));
end;
