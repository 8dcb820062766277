-- THE lists of what stands on the tables, whole: the owners' privileges, the policies, the triggers.
with privileges(relation, owner, held) as (values
    ('access_log', 'mash_system', 'insert select'),
    ('address', 'mash_api', 'insert select'),
    ('address', 'mash_system', 'insert select update'),
    ('agency', 'mash_accounts', 'select'),
    ('agency', 'mash_system', 'select'),
    ('asked', 'mash_api', 'select'),
    ('asked', 'mash_system', 'insert select update'),
    ('attendee', 'mash_api', 'insert select'),
    ('attendee', 'mash_system', 'insert select update'),
    ('break_glass', 'mash_system', 'insert select update'),
    ('connected', 'mash_system', 'insert select update'),
    ('decision', 'mash_api', 'insert select'),
    ('decision', 'mash_system', 'insert select update'),
    ('discussion', 'mash_api', 'insert select'),
    ('discussion', 'mash_system', 'insert select update'),
    ('enquiry', 'mash_api', 'insert select'),
    ('enquiry', 'mash_system', 'insert select update'),
    ('household', 'mash_api', 'insert select'),
    ('household', 'mash_system', 'insert select update'),
    ('hub', 'mash_api', 'select'),
    ('hub', 'mash_system', 'select update'),
    ('information_request', 'mash_api', 'insert select'),
    ('information_request', 'mash_system', 'insert select update'),
    ('information_request.answer', 'mash_api', 'update'),
    ('information_request.answered', 'mash_api', 'update'),
    ('information_request.answered_by', 'mash_api', 'update'),
    ('item', 'mash_api', 'insert select'),
    ('item', 'mash_system', 'insert select update'),
    ('letter', 'mash_api', 'select'),
    ('letter', 'mash_system', 'delete insert select update'),
    ('letter.content_hash', 'mash_api', 'update'),
    ('letter.dated', 'mash_api', 'update'),
    ('letter.posted', 'mash_api', 'update'),
    ('letter.posted_by', 'mash_api', 'update'),
    ('letter.printed', 'mash_api', 'update'),
    ('letter.printed_by', 'mash_api', 'update'),
    ('letter.state', 'mash_api', 'update'),
    ('letter_page', 'mash_api', 'insert select'),
    ('letter_page', 'mash_system', 'insert select update'),
    ('log_seal', 'mash_system', 'insert select'),
    ('log_sealer', 'mash_system', 'select update'),
    ('named_person', 'mash_system', 'insert select update'),
    ('narrative', 'mash_api', 'insert select'),
    ('narrative', 'mash_system', 'insert select update'),
    ('notice', 'mash_system', 'insert select'),
    ('opening', 'mash_system', 'insert select update'),
    ('person', 'mash_api', 'insert select'),
    ('person', 'mash_system', 'insert select update'),
    ('rationale', 'mash_api', 'insert select'),
    ('rationale', 'mash_system', 'insert select update'),
    ('referral', 'mash_api', 'insert select'),
    ('referral', 'mash_system', 'insert select update'),
    ('referrer', 'mash_api', 'insert select'),
    ('referrer', 'mash_system', 'insert select update'),
    ('relationship', 'mash_api', 'insert select'),
    ('relationship', 'mash_system', 'insert select update'),
    ('request', 'mash_api', 'select'),
    ('request', 'mash_system', 'delete insert select update'),
    ('restriction', 'mash_system', 'insert select update'),
    ('schema_state', 'mash_api', 'select'),
    ('schema_state', 'mash_system', 'select'),
    ('screening', 'mash_api', 'insert select'),
    ('screening', 'mash_system', 'insert select update'),
    ('staff', 'mash_accounts', 'insert select update'),
    ('staff', 'mash_system', 'insert select update'),
    ('withholding', 'mash_api', 'insert select'),
    ('withholding', 'mash_system', 'insert select update')
  ),
  policies(relation, names) as (values
    ('access_log', 'system'),
    ('address', 'opened system written'),
    ('agency', 'accounts system'),
    ('asked', 'system worklist'),
    ('attendee', 'opened system written'),
    ('break_glass', 'system'),
    ('connected', 'system'),
    ('decision', 'opened system written'),
    ('discussion', 'opened system written'),
    ('enquiry', 'recorded system worklist'),
    ('household', 'opened system written'),
    ('hub', 'mine system'),
    ('information_request', 'answered opened system written'),
    ('item', 'opened system written'),
    ('letter', 'sent system worklist'),
    ('letter_page', 'opened system written'),
    ('log_seal', 'system'),
    ('log_sealer', 'system'),
    ('named_person', 'system'),
    ('narrative', 'opened system written'),
    ('notice', 'system'),
    ('opening', 'system'),
    ('person', 'opened system written'),
    ('rationale', 'opened system written'),
    ('referral', 'opened system written'),
    ('referrer', 'opened system written'),
    ('relationship', 'opened system written'),
    ('request', 'mine system'),
    ('restriction', 'system'),
    ('schema_state', 'everybody system'),
    ('screening', 'opened system written'),
    ('staff', 'accounts system'),
    ('withholding', 'opened system written')
  ),
  triggers(relation, names) as (values
    ('access_log', 'digest=priv.digest_entry sealed=priv.refuse_edit sealed_whole=priv.refuse_edit'),
    ('address', 'keep_acl=priv.keep_acl'),
    ('asked', 'keep_acl=priv.keep_acl'),
    ('attendee', 'keep_acl=priv.keep_acl sealed=priv.refuse_edit sealed_whole=priv.refuse_edit'),
    ('decision', 'keep_acl=priv.keep_acl sealed=priv.refuse_edit sealed_whole=priv.refuse_edit'),
    ('discussion', 'keep_acl=priv.keep_acl sealed=priv.refuse_edit sealed_whole=priv.refuse_edit'),
    ('enquiry', 'keep_acl=priv.keep_enquiry_acl'),
    ('household', 'keep_acl=priv.keep_acl'),
    ('information_request', 'keep_acl=priv.keep_acl keep_asked=priv.keep_asked spread_acl=priv.spread_acl'),
    ('item', 'keep_acl=priv.keep_acl sealed=priv.refuse_edit sealed_whole=priv.refuse_edit'),
    ('letter', 'keep_acl=priv.keep_acl'),
    ('letter_page', 'keep_acl=priv.keep_acl sealed=priv.refuse_edit sealed_whole=priv.refuse_edit'),
    ('log_seal', 'sealed=priv.refuse_edit sealed_whole=priv.refuse_edit'),
    ('narrative', 'keep_acl=priv.keep_acl'),
    ('person', 'keep_acl=priv.keep_acl'),
    ('rationale', 'keep_acl=priv.keep_acl sealed=priv.refuse_edit sealed_whole=priv.refuse_edit'),
    ('referral', 'keep_acl=priv.keep_acl'),
    ('referrer', 'keep_acl=priv.keep_acl sealed=priv.refuse_edit sealed_whole=priv.refuse_edit'),
    ('relationship', 'keep_acl=priv.keep_acl'),
    ('screening', 'keep_acl=priv.keep_acl sealed=priv.refuse_edit sealed_whole=priv.refuse_edit'),
    ('staff', 'spread_of_named=priv.spread_of_named'),
    ('withholding', 'keep_acl=priv.keep_acl sealed=priv.refuse_edit sealed_whole=priv.refuse_edit')
  ),
  relations as (select c.* from pg_class c where c.relnamespace = 'mash'::regnamespace and c.relkind not in ('i', 'I', 'c', 't')),
  held as (select c.relname::text as relation, a.grantee, lower(a.privilege_type) as privilege, a.is_grantable
      from relations c cross join lateral aclexplode(c.relacl) a where a.grantee <> c.relowner
    union all
    select c.relname || '.' || t.attname, a.grantee, lower(a.privilege_type), a.is_grantable from relations c
      join pg_attribute t on t.attrelid = c.oid cross join lateral aclexplode(t.attacl) a),
  given as (select h.relation, coalesce(r.rolname::text, 'public') as owner, h.privilege from held h left join pg_roles r on r.oid = h.grantee),
  wanted as (select p.relation, p.owner, h.privilege from privileges p cross join lateral string_to_table(p.held, ' ') h(privilege)),
  stands as (select 'policy' as what, c.relname::text as relation, p.polname::text as name from pg_policy p join relations c on c.oid = p.polrelid
    union all
    select 'trigger', c.relname, t.tgname || '=' || t.tgfoid::regproc from pg_trigger t join relations c on c.oid = t.tgrelid
      where not t.tgisinternal),
  listed as (select 'policy' as what, p.relation, n.name from policies p cross join lateral string_to_table(p.names, ' ') n(name)
    union all
    select 'trigger', t.relation, n.name from triggers t cross join lateral string_to_table(t.names, ' ') n(name))
select 'privilege that is not on the list' as finding, owner || ' on ' || relation || ': ' || privilege as thing
  from (table given except table wanted) g
union all
select 'privilege on the list that nobody holds', owner || ' on ' || relation || ': ' || privilege from (table wanted except table given) w
union all
select 'right to hand on a privilege', relation || ': ' || privilege from held where is_grantable
union all
select what || ' that is not on the list', name || ' on ' || relation from (table stands except table listed) s
union all
select what || ' on the list that is not there', name || ' on ' || relation from (table listed except table stands) l
union all
select 'trigger that is switched off', t.tgname || ' on ' || c.relname from pg_trigger t join relations c on c.oid = t.tgrelid
  where t.tgenabled not in ('O', 'A')
union all
select 'rule on a table', w.rulename || ' on ' || c.relname from pg_rewrite w join relations c on c.oid = w.ev_class
  where w.rulename <> '_RETURN';
