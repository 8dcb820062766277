-- What agencies were asked, and which of them answered what.
insert into mash.information_request (id, enquiry, agency, purpose, lawful_basis, questions, sent, sent_by, due, answer, answered,
  answered_by, acl)
select made.name('request', a.n), p.id, a.agency, 'To decide what the child needs', 'public_task', 'What do you know of the family?',
  a.sent, p.decider, a.due, a.answer, case when a.answer is not null then a.sent + interval '9 hours' end,
  case when a.answer is not null then a.practitioner end,
  made.kept(p.restricted, p.id, priv.keys_of_class('hub', p.hub, p.asked) || array['agency:' || a.agency])
from made.asking a join made.plan p on p.n = a.enquiry_number order by a.n;

insert into mash.asked (request, enquiry, agency, due, answered, closed, acl)
select made.name('request', a.n), p.id, a.agency, a.due, case when a.answer is not null then a.sent + interval '9 hours' end,
  p.state = 'closed',
  made.kept(p.restricted, p.id, array['agency:' || a.agency])
from made.asking a join made.plan p on p.n = a.enquiry_number order by a.n;

insert into mash.withholding (request, enquiry, because, acl)
select made.name('request', a.n), p.id, 'A court has forbidden it.',
  made.kept(p.restricted, p.id, priv.keys_of_class('confidential', p.hub, p.asked) || array['agency:' || a.agency])
from made.asking a join made.plan p on p.n = a.enquiry_number where a.answer = 'withheld';
