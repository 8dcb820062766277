-- What the policies and triggers of each name say, word for word (the table's own name left out): each is one of these.
with policies(name, command, roles, shown, written) as (values
    ('accounts', '*', 'mash_accounts', 'true', 'true'),
    ('accounts', 'r', 'mash_accounts', 'true', ''),
    ('answered', 'w', 'mash_api', '((acl && ( SELECT priv.my_keys() AS my_keys)) AND (enquiry = ANY (( SELECT priv.my_open_enquiries() AS my_open_enquiries)::uuid[])))', '(enquiry = ANY (( SELECT priv.my_open_enquiries() AS my_open_enquiries)::uuid[]))'),
    ('answers', 'r', 'mash_api', '((acl && ( SELECT priv.my_keys() AS my_keys)) AND (NOT (enquiry = ANY (( SELECT priv.my_connected() AS my_connected)::uuid[]))) AND (about = ANY (( SELECT priv.to_ask_again() AS to_ask_again)::uuid[])))', ''),
    ('everybody', 'r', 'mash_api', 'true', ''),
    ('mine', 'r', 'mash_api', '(id = ( SELECT (priv.me()).hub AS hub))', ''),
    ('mine', 'r', 'mash_api', '(who = SESSION_USER)', ''),
    ('names', 'r', 'mash_api', 'true', ''),
    ('opened', 'r', 'mash_api', '((acl && ( SELECT priv.my_keys() AS my_keys)) AND (enquiry = ANY (( SELECT priv.my_open_enquiries() AS my_open_enquiries)::uuid[])))', ''),
    ('opened', 'r', 'mash_api', '(advice = ANY (( SELECT priv.my_open_advice() AS my_open_advice)::uuid[]))', ''),
    ('opened', 'r', 'mash_api', '(matter = ANY (( SELECT priv.my_open_matters() AS my_open_matters)::uuid[]))', ''),
    ('recorded', 'a', 'mash_api', '', '(acl && ( SELECT priv.my_keys() AS my_keys))'),
    ('sent', 'w', 'mash_api', '((acl && ( SELECT priv.my_keys() AS my_keys)) AND (enquiry = ANY (( SELECT priv.my_open_enquiries() AS my_open_enquiries)::uuid[])))', '(enquiry = ANY (( SELECT priv.my_open_enquiries() AS my_open_enquiries)::uuid[]))'),
    ('system', '*', 'mash_system', 'true', 'true'),
    ('worklist', 'r', 'mash_api', '((acl && ( SELECT priv.my_keys() AS my_keys)) AND ((enquiry IS NULL) OR (NOT (enquiry = ANY (( SELECT priv.my_connected() AS my_connected)::uuid[])))) AND (about IS DISTINCT FROM ((SESSION_USER)::text COLLATE "default")))', ''),
    ('worklist', 'r', 'mash_api', '((acl && ( SELECT priv.my_keys() AS my_keys)) AND ((enquiry IS NULL) OR (NOT (enquiry = ANY (( SELECT priv.my_connected() AS my_connected)::uuid[])))))', ''),
    ('worklist', 'r', 'mash_api', '((acl && ( SELECT priv.my_keys() AS my_keys)) AND (NOT (enquiry = ANY (( SELECT priv.my_connected() AS my_connected)::uuid[]))) AND priv.is_awaited(kind))', ''),
    ('worklist', 'r', 'mash_api', '((acl && ( SELECT priv.my_keys() AS my_keys)) AND (NOT (enquiry = ANY (( SELECT priv.my_connected() AS my_connected)::uuid[]))))', ''),
    ('worklist', 'r', 'mash_api', '((acl && ( SELECT priv.my_keys() AS my_keys)) AND (NOT (id = ANY (( SELECT priv.my_connected() AS my_connected)::uuid[]))))', ''),
    ('written', 'a', 'mash_api', '', '(EXISTS ( SELECT FROM mash.enquiry e WHERE (e.id = enquiry)))')
  ),
  triggers(name, fires, definition) as (values
    ('digest', 'A', 'CREATE TRIGGER digest BEFORE INSERT FOR EACH ROW EXECUTE FUNCTION priv.digest_entry()'),
    ('end_pathway_mark', 'O', 'CREATE TRIGGER end_pathway_mark AFTER INSERT FOR EACH ROW EXECUTE FUNCTION priv.end_pathway_mark()'),
    ('hide_warnings', 'O', 'CREATE TRIGGER hide_warnings AFTER INSERT OR UPDATE OF confidential FOR EACH ROW EXECUTE FUNCTION priv.hide_warnings()'),
    ('keep_acknowledged', 'O', 'CREATE TRIGGER keep_acknowledged AFTER UPDATE OF state FOR EACH ROW WHEN (((new.state = ''posted''::text) AND (old.state <> ''posted''::text) AND (new.kind = ANY (ARRAY[''acknowledgement''::text, ''feedback''::text])))) EXECUTE FUNCTION priv.keep_acknowledged()'),
    ('keep_acl', 'O', 'CREATE TRIGGER keep_acl BEFORE INSERT OR UPDATE FOR EACH ROW EXECUTE FUNCTION priv.keep_acl()'),
    ('keep_acl', 'O', 'CREATE TRIGGER keep_acl BEFORE INSERT OR UPDATE FOR EACH ROW EXECUTE FUNCTION priv.keep_advice_acl()'),
    ('keep_acl', 'O', 'CREATE TRIGGER keep_acl BEFORE INSERT OR UPDATE FOR EACH ROW EXECUTE FUNCTION priv.keep_contradiction_acl()'),
    ('keep_acl', 'O', 'CREATE TRIGGER keep_acl BEFORE INSERT OR UPDATE FOR EACH ROW EXECUTE FUNCTION priv.keep_enquiry_acl()'),
    ('keep_acl', 'O', 'CREATE TRIGGER keep_acl BEFORE INSERT OR UPDATE FOR EACH ROW EXECUTE FUNCTION priv.keep_matter_acl()'),
    ('keep_asked', 'O', 'CREATE TRIGGER keep_asked AFTER INSERT OR UPDATE OF due, answered FOR EACH ROW EXECUTE FUNCTION priv.keep_asked()'),
    ('keep_chased', 'O', 'CREATE TRIGGER keep_chased AFTER INSERT FOR EACH ROW EXECUTE FUNCTION priv.keep_chased()'),
    ('keep_clock', 'A', 'CREATE TRIGGER keep_clock BEFORE UPDATE FOR EACH ROW EXECUTE FUNCTION priv.keep_clock()'),
    ('keep_clock', 'A', 'CREATE TRIGGER keep_clock BEFORE UPDATE FOR EACH ROW EXECUTE FUNCTION priv.keep_matter_clock()'),
    ('keep_clock', 'O', 'CREATE TRIGGER keep_clock AFTER INSERT OR UPDATE OF answered FOR EACH ROW EXECUTE FUNCTION priv.keep_return_clock()'),
    ('keep_closed', 'O', 'CREATE TRIGGER keep_closed AFTER UPDATE OF state FOR EACH ROW WHEN (((old.state = ''closed''::text) <> (new.state = ''closed''::text))) EXECUTE FUNCTION priv.keep_closed()'),
    ('keep_owed', 'O', 'CREATE TRIGGER keep_owed AFTER INSERT FOR EACH ROW EXECUTE FUNCTION priv.keep_owed()'),
    ('keep_pathway_clock', 'O', 'CREATE TRIGGER keep_pathway_clock AFTER INSERT FOR EACH ROW EXECUTE FUNCTION priv.keep_pathway_clock()'),
    ('keep_pathway_mark', 'O', 'CREATE TRIGGER keep_pathway_mark AFTER INSERT FOR EACH ROW EXECUTE FUNCTION priv.keep_pathway_mark()'),
    ('keep_recipients', 'O', 'CREATE TRIGGER keep_recipients AFTER UPDATE OF state FOR EACH ROW WHEN (((new.state = ANY (ARRAY[''posted''::text, ''withheld''::text])) AND (old.state <> new.state) AND (new.kind = ANY (ARRAY[''child''::text, ''feedback''::text])))) EXECUTE FUNCTION priv.keep_recipients()'),
    ('keep_release_asked', 'O', 'CREATE TRIGGER keep_release_asked AFTER INSERT OR UPDATE OF answered FOR EACH ROW EXECUTE FUNCTION priv.keep_release_asked()'),
    ('keep_whole', 'A', 'CREATE TRIGGER keep_whole BEFORE UPDATE FOR EACH ROW EXECUTE FUNCTION priv.keep_advice_whole()'),
    ('learn_names', 'O', 'CREATE TRIGGER learn_names AFTER INSERT REFERENCING NEW TABLE AS recorded FOR EACH STATEMENT EXECUTE FUNCTION priv.learn_names()'),
    ('sealed', 'A', 'CREATE TRIGGER sealed BEFORE DELETE FOR EACH ROW EXECUTE FUNCTION priv.refuse_edit()'),
    ('sealed', 'A', 'CREATE TRIGGER sealed BEFORE DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION priv.keep_contradiction_whole()'),
    ('sealed', 'A', 'CREATE TRIGGER sealed BEFORE DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION priv.keep_link_whole()'),
    ('sealed', 'A', 'CREATE TRIGGER sealed BEFORE DELETE OR UPDATE FOR EACH ROW EXECUTE FUNCTION priv.refuse_edit()'),
    ('sealed_whole', 'A', 'CREATE TRIGGER sealed_whole BEFORE TRUNCATE FOR EACH STATEMENT EXECUTE FUNCTION priv.refuse_edit()'),
    ('settle_owed', 'O', 'CREATE TRIGGER settle_owed AFTER INSERT FOR EACH ROW EXECUTE FUNCTION priv.settle_owed()'),
    ('spread_acl', 'O', 'CREATE TRIGGER spread_acl AFTER INSERT FOR EACH ROW EXECUTE FUNCTION priv.spread_acl()'),
    ('spread_of_named', 'O', 'CREATE TRIGGER spread_of_named AFTER UPDATE OF roles, agency, hub FOR EACH ROW EXECUTE FUNCTION priv.spread_of_named()')
  )
select 'policy that says something else than the one on the list' as finding, p.polname || ' on ' || c.relname as thing
  from pg_policy p join pg_class c on c.oid = p.polrelid
  where not p.polpermissive or (p.polname::text, p.polcmd::text, array_to_string(p.polroles::regrole[], ' '),
    replace(regexp_replace(coalesce(pg_get_expr(p.polqual, p.polrelid), ''), '\s+', ' ', 'g'), c.relname || '.', ''),
    replace(regexp_replace(coalesce(pg_get_expr(p.polwithcheck, p.polrelid), ''), '\s+', ' ', 'g'), c.relname || '.', ''))
    not in (table policies)
union all
select 'trigger that fires otherwise than the one on the list', t.tgname || ' on ' || t.tgrelid::regclass from pg_trigger t
  where not t.tgisinternal and (t.tgname::text, t.tgenabled::text, regexp_replace(pg_get_triggerdef(t.oid), ' ON mash\.\w+', ''))
    not in (table triggers);
