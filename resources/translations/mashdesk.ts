<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
 <context>
  <name>CameInSection</name>
  <message>
   <source>At</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By which day it was to be looked at again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it came in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it went</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the concern came to notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Received on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as 3/2/2026 or 3 Feb 2026.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The Department for Education's list. Type a few letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was agreed with the parents, and what they say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where it came from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>small</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ConcernSection</name>
  <message>
   <source>In their words, as they said it: what happened, when, who was there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the referrer said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What worries them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>small</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ConsentSection</name>
  <message>
   <source>Did they agree?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do the parents know of this referral?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family told and agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as: telling them would raise the risk to the child.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Was the family asked to agree to this referral?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which of the hub's reasons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why they were not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why they were not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DecisionForm</name>
  <message>
   <source>Each parent reads this, whatever household they live in. Empty: the hub’s own words for the outcome.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For the partners. It is in no letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Has the child been harmed, or may be?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If this does not work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reasons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Services open to every family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody will contact you …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Threshold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happens next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is to happen then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the family’s letters say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you tick is named in the words below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who does what, and by when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why this level, why now, and what each agency said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Would the child benefit from help?</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DiscussionForm</name>
  <message>
   <source>Add somebody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In plain words, as it is printed. Nothing that one parent may not know of the other, and nothing an agency has not let out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say too where somebody did not agree.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the letter tells the family of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When it was held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who took part, and each agency’s view</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EmergencyForm</name>
  <message>
   <source>A sentence or two: what happens now, and why nobody named on it can be reached.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As it stands on a letter or as you were told: 26-001234.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a restricted enquiry in an emergency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub manager is told at once, with your reason, and must review it. It lifts the restriction for half an hour and for you alone; you see what your role may see.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is the emergency?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HouseholdCard</name>
  <message>
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If it is known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep this address confidential</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One line for each part, without the postcode.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Postcode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who lives here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quiet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ItemForm</name>
  <message>
   <source>12 Aug 2026, or “last winter”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies that may see it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Conditions on sharing it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it bears on harm or help. It stands beside the item and is shown to whoever decides.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lawful basis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not for the family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Police code: handling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Police code: information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Police code: source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is a</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happened, or what is known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When it happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who may be told, and who must not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who may see this item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom it is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why sharing it is necessary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Will be able to read it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Will not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>across</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quiet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LetterSheet</name>
  <message>
   <source>+</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is in the post</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Larger page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark as posted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark as posted?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smaller page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This stops the letter’s clock and cannot be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>display</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>heading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>primary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quiet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>small</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sunken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>−</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MASH Desk</name>
  <message>
   <source>  (not usual at level {level})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> (known as {known_as})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> And {others} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> Looked at again on {day} {review:%B %Y}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> Nobody can clear this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> and signed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> by {taken_back_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> in item {items}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> or </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> or more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> until {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · Asked without a signed information sharing agreement: {because}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · Asked without the family's agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · The family agreed to this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · recorded by {by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · referral {enquiry_reference}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · review on {review}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> · review overdue</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n account</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n agency</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n answer</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n day</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n enquiry</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n entry</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n home</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n household</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n item</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n letter</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n line</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n matter</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n month</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n opening</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n other enquiry</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n person</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n proposal</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n relationship</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n seal</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n step</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n thing</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n warning</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n working day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, draft kept {kept}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, expected {due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, parental responsibility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, said by {said_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, step {stage} of {stages}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, the oldest of {oldest}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, who may be there too</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {overdue} to review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, {wanted} earlier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>2 years</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>3 to 41 small letters, digits, dots or dashes. It stays for ever.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>6 months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A call about this enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A call about this person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A child's wishes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A child's wishes: whose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A complaint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A day, such as 21 Nov 2026, or a number of working days, such as 5.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A dispute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A file that ends in .p12 or .pfx</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A hub manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A hub profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A key holder is gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A later decision stands. Destroy what was printed; it must not be posted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A later entry counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A letter was made anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A letter was withheld</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A letter, then twelve characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A line below each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A list of staff</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A name or part of one, a date of birth, a postcode, an NHS number. Together they narrow it down.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A number or e-mail…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A parent reads it at home. Your agency is not named in the letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A parent rings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A parent rings, about the enquiry that is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A parent rings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A password reset waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A police force reads it, for the sake of a crime. Conditions that you gave go with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A proposal of this text waits for its answer. Another one can be made after that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A question about a letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A referral is made of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A referral was typed and not sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A refuge, a placement, or anywhere that somebody must not find out about, is kept confidential.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A refuge, a placement: senior social workers and information officers alone read it, and you no more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A reprint is the same page, byte for byte. Each reprint is logged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A request for a file, a complaint…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A request or a complaint about this enquiry is open, and nobody ticked here deals with it: its time would run where nobody looks. Tick one of these as well: {}. Or press Restrict again to go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A request to correct or erase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A reset is asked for {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A retention review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A sample letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A sample: the family on this page does not exist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A senior social worker records this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A senior social worker rings back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A service that will help reads it. Conditions that you gave go with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A service, advice, or nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A signature needs a fresh sign-in. Yours is by certificate or ticket and asks you nothing, so it shows that this desk is yours, and only your own care that you are the one who sits at it. By signing you say that you are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A social worker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A step is kept as it is. It is taken back by another step, never rubbed out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A step that the checklist no longer has</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A subject access request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A team or a post.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A telephone number or an e-mail address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A warning about {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A warning…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A word to them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About somebody else than the recipient and their own children: it cannot go into this letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About {about}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Access log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Actions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a relationship</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add to my words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address to answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advice without a referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advice without a referral…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advised by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advised lately</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>After an adoption or a recognised gender. Senior social workers and information officers alone read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Again without names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies that are not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies that the hub answers for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency of person {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency returns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreed with the parents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreement about {people} was taken back after these were asked: {names}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreement is not needed. The family is told, unless that raises the risk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreement…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All are invented. Choose one to see what their role may see.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All changes saved {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All kinds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All of them: {accessibleName}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All of this person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All on this enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All people of this enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also open now: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Also whoever works beside them. For all of them this enquiry is gone at once: from lists, search and openings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Alt+{place}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Among the enquiries that you may see nobody is like the people of this one, or all were spoken of already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An administrator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An administrator can propose some under Texts, in the profile's section Guidance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An auditor or administrator holds no role that sees case content.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>And where it is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another force</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another name of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another name…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another role answers this. You can look at it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another version was approved meanwhile. What you typed is put over it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another version was approved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer from {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answered by {by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Answer…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Approve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Approve the reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As it comes with the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As it was told; spaces do not matter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As of {made}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As people here call it, such as “Duty desk, room 2”. It stands in the log.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As the hub calls it. In its profile stand: {posts}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>As they gave them: only what stands here can leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask another agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask for a reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask for its release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask for its release: {agency}, {shown_label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask for its release…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask the hub manager.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask the hub manager: somebody else may fit, on an enquiry that is restricted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask {agency_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked by {asked_by}, {asked}; until {expires}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked to stay anonymous. {anonymity_reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked · {due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked, no answer yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked: what do you know that bears on the children's safety?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asked: {questions}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assigned to a group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assigned to a team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least 15 characters: four words that only you know, and that stand nowhere else. Nobody can reset it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At risk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At risk · {left}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Authorised by {authorised_by}, {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Awaited · a team takes the family over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Awaited · the written form after the call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back to the sign-in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Basis: {lawful_basis}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before it is sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before it was corrected: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before it was put right {at} by {by}: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before you sign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before: since {was_started}, due {was_due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin a referral from it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin: {step}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begin…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Begun from advice {reference} of {when}, given by {given_by}.

What was asked: {question}

What was advised: {answer}
</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Being printed…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Beside the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both enquiries show it to the hub's people who see both. Neither person is changed; it can be taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both items stay as they are. Whoever reads both reads this, and nobody else. It can be taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both must be here now. Choose two who are rarely away at once; neither can open the pack without the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bringing the list in…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Browse…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By telephone, at home, in writing …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By what right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By what right?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By what they could agree</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By which agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By whom there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By {done_by}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>CSV (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Called otherwise…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Calls</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Came in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Came in without a password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Can be done now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certificates (*.p12 *.pfx);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change password…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the post</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change the roles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change your password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check it, then send it. Nothing of it is saved yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the log now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checked: nothing was found. It can be released.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checking the page…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checking whether it was saved…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Checking…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a colleague</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a purpose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a purpose or type one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an enquiry in the list to open it. Opening asks for a reason, because it is logged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose if it is known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one of the hub's grounds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the enquiry that the request is about, or look for the person under Find. Opening asks for a reason, because it is logged. An item goes into a bundle only as its agency released it: ask for that on the item.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the file with your certificate and its key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the handling code: P or C.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the lawful basis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what it is for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what they said that they hold about these people.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what your agency holds about these people.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whether it may go into a bundle.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chronology</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chronology as a list, {counted}. F6 shows it as a picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chronology as a list. F6 shows it as a picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chronology as a picture or a list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chronology as a picture, {counted}.{quiet} F6 shows it as a list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chronology: about whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chronology: facts or opinions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chronology: from which agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clear this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Clocks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close for good…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close {login} for good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closes in {minutes} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Committed to taking part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Complaints</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Conditions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confidential address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confidential address: only senior social workers preview, print and post this letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Confirmed by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connected people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact with the family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contradicts another…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contradicts {told}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Copy the address of {one}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct an action</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the start: {clock}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the start: {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct the start…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+K: a reference, initials or a person. It finds within what you may see.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+N or this button. Type in any order; what is missing is shown beside the form and is never in the way. F8 sends it to screening.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decide: a part of the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decide: from screening to the signature</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided · letters posted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided · letters to go out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Deciding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision maker only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision record (PDF)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision reopened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision: {called}, {signed}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decisions in time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Destroy the paper as soon as the server is back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Died on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Died…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Different people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Different person…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disclosure to a court</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Disclosure to the police</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussion record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussion recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussion, {held}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dispute opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dispute settled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dispute taken a step up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not release it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not release it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do not say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do they know of this warning?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Down and up in a list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due {due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Due {due}, before that {was_due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each is read as themselves again, with what was recorded about them. That they were merged stays to be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each letter is the finished page, checked against what its reader must not be told before it can be released and posted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each strategy discussion that was recorded: when, who took part, and why it was held.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Earlier and open enquiries of the hub, as far as you may see them. Spelling need not be right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit {called}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit {words}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Edit…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency opening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency openings come here at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Emergency pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Empty: not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ended at screening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enquiries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entered in error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entries are never edited. If this corrects an earlier one, say what was wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entries of the access log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every agency asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every agency has answered. Record the discussion next.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every agency that you do not name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every opening, read, search, print, refusal and change of an account is here, newest first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every other agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every step is answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everybody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everybody else who has it open loses it at once, and it is gone from their lists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everybody sees it again whom the hub's rules let.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everybody’s password here is {password}. You need it to sign a decision and to unlock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Everything that was found is cleared. It can be released.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Facts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family as a picture or in words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family picture, {people}, {homes}. Arrow keys go from person to person, Enter shows all of one, F6 says it in words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family told and agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Feedback has no limit. It is not a complaint, unless they say so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Female genital mutilation, exploitation, missing, an allegation against somebody who works with children: whatever has duties of its own is raised here, and comes with its checklist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fetching…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Figure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Figures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a reference, initials or a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a reference, initials or a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find an account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find in the emergency pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find out where they live before another letter is made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First ({source})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First key holder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fold away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Followed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For the discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For while the server is away. Both key holders type their passphrase here, in either order. That the pack was opened, and what was looked at, is noted and told to the server when it is back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For whom there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For whom, if not for themselves?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fri</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From then on it is not there for them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From then on it is not there for you: not in lists, not by its reference. Only the hub manager lifts that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From where this enquiry stands nobody in your role takes another step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Front door: a new referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Front door: what runs out next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gather</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gathering</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gathering · {returned} of {asked} returned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Given names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on to the passphrases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with it, or start afresh.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go on with these</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go without…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Go: {guard}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Going without agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grade the information: A to E.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grade the source: 1, 2 or 3.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Handed to the social worker’s team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Harm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held back by the agency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held back, because …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held {held} · recorded by {recorded_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Help for this desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Here a {who_may_pass} screens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Here a {who_may_pass} signs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Here the database looks at itself. It finds an entry that was changed, put in or taken out, a seal that was changed, and a tail that was cut. Whoever commands the whole server could make it say what they like. Only “mashdesk server verify-log”, run by the installer with the anchor file that is kept elsewhere, finds a log that was replaced with all its seals.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide everything, and show it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hide them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>High contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Home at {home}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Home {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Homes and addresses</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household {index}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How did they tell the hub?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How far back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it came in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it came to notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it is sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How it reached the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the family hears of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the hub knows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the threshold of significant harm is met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How they were told, and when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How to reach them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How to reach {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How you explained it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hub manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hub may see this: {asked}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hub profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hub profiles (*.json)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I know this family…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If a child is in immediate danger call 999 first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If this does not work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import a referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In detail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In force from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In the post by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In their own words, as far as you can.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In their words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In what words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Information officers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Information rights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Interpreter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Into no bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is it confidential?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is it safe to reach them so?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is it safe to use?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is somebody here twice, perhaps spelt in two ways? Merge them: they are then read as one. It can be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is the family name written first?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is the name before restricted?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It came back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It came {started}, not {was_started}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It comes from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It decides who may read it: nobody reads what is about themselves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It decides whose children a letter tells of, and who is asked. What stood before stays beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It does not go. Its clock does not say that it was sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It gives away where they are, such as a refuge’s number: read like a confidential address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It goes to whoever deals with it. Unless that is you, you see from then on that it was passed on, and no more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has not left the hub. Until it does you can take it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is checked and released next.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is erased there when somebody next signs in. Until then its two holders could still open it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is kept as printed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is kept as your agency's answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is kept on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is kept on this computer. Select the words to copy them; ask the hub for another request to add them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is kept until you sign out: this computer has no keyring to keep it longer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is no longer refreshed, and erased when somebody signs in there. Remove it and set it up anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is none before a second administrator has approved it, within 24 hours. Give it to its owner alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is not there for you any more. The hub manager sees that you said so, and nobody will ask you about it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is refreshed here while one of you is signed in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is sealed: more is added by a new request.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is their word, and their name stands with it. Whoever reads the item reads this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is then kept exactly as it is here, and stays so. It is checked and released before it is printed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It lasts 24 hours and opens nothing but the change to one's own. Give it to its owner, and to nobody else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It left the hub {left_hub}: it cannot be taken back any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It may be left empty for feedback, and for a complaint from somebody who does not say.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It may leave as it stands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It may leave in these words:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It may not leave, because…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It names nobody.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stands at Letters: a senior social worker checks, releases and posts it. Then say here how they were told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stands on this enquiry with its checklist, however far the enquiry is. Nothing waits for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stays in sight, with your name and the reason. Whoever was connected stays connected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It stays the same person. What was known before stays beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It takes five minutes, and Esc leaves it. It stays in the menu under your name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It then stands among the letters: it is kept, checked and released there before it leaves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It waits for a version without names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It waits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was printed or posted, its address became confidential, or it holds other words. Look again first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was rated anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was reopened for screening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was saved while the connection broke.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was taken out of the list meanwhile. Choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item {number} · about {about}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item {number} · about {about}{recorded}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item {number} · {when} · about {about} · {nature}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item {place}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Item {place} was taken out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Items so far</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its PIN</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its head, to compare by eye with the last line of the anchor file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its reference, if you know it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>J, K or arrows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep all of mine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep both, theirs below mine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep mine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep the ruling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep this page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept as {reference}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept from before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept in {name}, never in a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept with the ruling, for whoever asks later.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept · to release and post</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kept: that they rang, and what came of it. Not what they answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key holders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Key {key}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys and help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys and help	F1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys and help, and away again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keys or help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind of entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind of vetting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kinds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known, nothing relevant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language, and who.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Larger text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Last opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Late ones come first. Opening asks for a reason, because it is logged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Late: was due {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave blank what you did not ask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it as it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it empty if it came just now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it empty if just now. {how_to_type}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter to the family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letters go to the homes of today. A letter to a home that was left is not printed or posted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letters: what is due</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level and harm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level {level} · harm: {harm} · {benefit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level {level} · {outcome}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level {number}: {level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level {number}: {one}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level {value}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lift it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lift it…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lift the restriction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Limits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line} · {login}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lived here, or will</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lives</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lives in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lock	F10</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at every seal and its entries as they are now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at it again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at it again on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at what changed, then save again. What you typed is still here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at what changed, then sign again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look in keys and help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking for suggestions…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Looking…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MASH officers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make a letter…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make it anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Make the letter that it came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Making the page…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Many openings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Many openings in an hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark it as posted when it is in the post.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark it as posted when it is in the post. A reprint is the same page, byte for byte.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May go into a bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May it go into a bundle?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May it leave?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge two people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Merge two people…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missing answers never hold up a child. They stay on the list for the hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mon</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More came in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Moved out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Must keep away from somebody…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Must keep away from {protected}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>My worklist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NHS number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NHS number {written_nhs_number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NHS number, pupil number…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name ({answered} gave the return)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name and address go with it. What agencies released you tick afterwards, one by one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name and post, or the agency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of person {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name of this workstation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name who may see it at: {without}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name you sign in with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name, address, this reason and the outcome are passed on, and nothing else. Nothing that others told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name, user name, post, role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Narrow the list: a part of a name. Enter ticks the first one found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>National guidance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Needed where it is sent back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Never</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Never, as far as the server was told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New here?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New password, again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New request…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New: referral, item or person, by where you are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next part of a form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next: the second key holder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next: {titles}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No agency was asked to release anything for this. Ask at an item of the chronology, under Decide.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No answer was chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No answer yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No card is in. Put yours in, then look again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No clock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No connection since {since}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No copy leaves before somebody has seen who they are. What goes into it is released item by item, on the enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No deadline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No decision record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No entry is like that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No form and no special words are needed for a request to count.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No further step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No ground any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No hour stands out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No item is like this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No key of this desk has these words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No letter has that reference or those initials.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No letters yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No limit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No longer said to contradict {told} Taken back: {taken_back_because} ({over})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No name given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No notices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No page yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No password reset waits for a second administrator.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No posting list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No reason is asked for this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No reason is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No special pathway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No version of the hub's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No view recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No word here looks misspelt.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No workstation keeps a pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No, it stays in the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No-contact order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No: certificate or directory only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody ever signs in as {login} again, and nobody else can have this user name. What {name} has open ends at once. The name stays beside what they wrote. This cannot be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody fits. Take something away of what you look for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has changed it. It is as it comes with the program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has checked this page yet. Checking holds it against all that its reader must not be told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has said which</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody here is called that</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody here. Ctrl+N makes an account.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody in particular</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is connected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is locked out, and nothing ends within thirty days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is named yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is suspended or has left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody is written to any more in this name. What was known before stays beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody likely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody of the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody of the hub has that name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody of the staff is concerned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody opened {many} enquiries or more in an hour of the last thirty-one days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody told the address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody told where they live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody was asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody was found among the enquiries that you may see.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None any more: what was recorded no longer holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None that is known to you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None ticked: all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not checked yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not decided yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not fetched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not for the family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not for the family: no letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not held yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not in its list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not kept yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known to them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known to us</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not looked through.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not proposed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not put in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not read again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not released</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not returned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not safe for {called}: {reach} ({safety}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not safe: {reach}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved · {kept}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not saved{draft}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not sealed yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not signed in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not signed, or no longer: {names}. Your reason is kept with the request.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not signed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not taken in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not today · </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not told to refer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not: {one}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Noted by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing has left with it. It comes out of every letter that is not printed. The hub may ask again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing here at the moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing here at the moment. The hub asks here before an item of yours leaves it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing here has to be whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing here is about {either}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing here tells of {either}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing here. What comes in at the front door appears by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing in the guide has these words. Try fewer, or another word for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing in this list has that reference or those initials.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is called that. Take something away of what you look for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is filled in: only what you type here can leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is kept of you yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is recorded of the family yet: what it agreed to, whether it was told, what it says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is recorded yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is to be done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is to be done here. Why it went, and how it is taken up again, stands under “Next steps”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is told now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing more was said.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of either is changed. Items, consent, contacts, relationships and letters of both are read under the one who stays. It can be undone, and each is what they were.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of it leaves. The hub may ask again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing relevant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing told, {month} to {month_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing typed yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing waits to be approved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was brought in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was said of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing yet. {counted}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Notices</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Numbers of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of this: what, when, how; or why not. Kept, not passed on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On a card or token</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On what ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On which ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Once it is sent, “Seen before” is where you say whether they are the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One for each kind of work that your role does. Alt+1, Alt+2 … choose them. At the foot: F10 locks, F9 hides everything at once when somebody walks past.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One holder’s passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One moment…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One of their children: the name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One thing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only agencies that I name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only for agencies that it named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only for agencies that we named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only in words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only senior social workers and information officers read this once it is recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only these agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only what is asked for. What agencies released for the police you tick afterwards, one by one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only what is to be screened, gathered or decided, with how many there are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only {shared_with}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Onward referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open an enquiry: the next step stands beside the picture. Screen, ask agencies, record the discussion, decide for each child. F8 is always the main thing to do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open enquiries of the pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open in an emergency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the emergency pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open the emergency pack…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open {one} in the browser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open {reference}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open {reference}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opened {opened}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opens a menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opinion: {shown_label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opinions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Options talked through</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Or number and street.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other limits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Our answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Our return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcomes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Over: {said}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PR: parental responsibility. Choose a person to read what they are to the others; Enter shows all of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page {page}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Page {page} of {of}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Papers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parental responsibility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parental responsibility decides who is asked to agree and who gets a letter. “Not known” is an answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parental responsibility?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part in the referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part withheld</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parts of the enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parts of the request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pass it on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passed on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passed on as {reference}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passed on by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passphrase of your key</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Passphrase of {holder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Password now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paste</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pathways</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People and households</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People by household, as a picture or in words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>People found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Person {number} of {of}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plain words, about a hundred: one page. Nothing of what others told of their parents.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Police, health and social care at the least.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Post</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Postcode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Postcode of a home of {}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Postcode of their home…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Posted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Posted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Posting list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Posting list ({many})…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Posting list of {many} printed at this desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Posting list written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print all of it…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print it, then put it in the post</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Propose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proposed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proposed by {by_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proposed by {by_name}, approved by {answered_by_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proposed by {by_name}, {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proposing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Protected: {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Protection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purpose: {purposes} · Lawful basis: {basis}{agreed}{unsigned} · {asked_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put in by the installer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put into the letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put right later. {label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put right later. {said}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put right what was taken down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put right what was taken down…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put this right…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put your card in, then press Look again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Question about this enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raise a pathway…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Raise a special pathway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rated anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rating</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rating: {rating}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read aloud</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read aloud:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read from a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Read the page, then keep it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason for the enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reasons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record another discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record that {name} takes a release back…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record the answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record the answer from {agency_name}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record what {name} said of a release…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reference {reference}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>References, warnings and safe contacts of the open enquiries, sealed on one workstation for when the server is away. Two people open it together. No restricted enquiry, no confidential address and nobody who lives at one, no referrer and nothing that agencies gave is in it. Each refresh is logged for each enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referral (*.json)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referral begun from it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referrer anonymous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refreshed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relationships</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release as it stands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release in these words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release it as it stands?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release it in these words?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release it, then print it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release the letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Release these words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Released</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Released by agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Released by {released_by}, {released}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Released in words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Released, and not left yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Releases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Releases could not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remembered on this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the pack of {workstation}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove this pack?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reopen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reopened for screening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Requests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Requests and complaints</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Requests in doubt.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Requests to release an item come here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Requests, complaints and feedback</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Requests: what your agency is asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reset the password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Resets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restrict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restrict to named people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restricted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restricted · </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restricted: only senior social workers and information officers read this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restricted?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restrict…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return {items}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return: held back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return: not known to us</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return: nothing relevant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returned to the referrer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returned undelivered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returned {answered} by {answered_by}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Returned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reviewed {reviewed} by {reviewed_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Roles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rule on an item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rule on it: {agency}, {shown_label}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rule on it…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ruled before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ruling: {ruling}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Safe to reach like this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Said by {by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Said by {said_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Said to be {who} · {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Same person…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as CSV…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PDF: {paper}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save screening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save the letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Save, or keep what is typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved as a PDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saved. The next step follows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Saving…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say in a few words why you open this enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say that you will ring back, and check the caller again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what came of it…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what it is needed for: the agency reads this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether this is a request for support or a child protection concern.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who they say they are. For somebody who is not named here, choose “Somebody else”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it may not leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why they are asked all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why: whoever answers for a bundle later reads this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Screen again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Screening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seal {content_hash}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seal {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sealed last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seals looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Search for: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Searches find the person by it, unless it is restricted. A correction stands beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second key holder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Section or letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seen before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Select all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send requests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Senior social workers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Senior social workers and information officers read this, and your own agency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sent to screening.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sent to the printer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Server</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set an action…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set by {by}, {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set one up on the workstation that stays on, in a room that is locked, with two key holders beside you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set up on this workstation…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set up the emergency pack on this workstation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Set up the pack</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Setting the page…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show all items of the chronology again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Show them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Shown this once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Side by side</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign and seal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign and write the record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign for {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in to the demo as {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign the decision record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed and sealed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed by {signed_by_name}, {signed_by_post}, {signed}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed decisions come here, sealed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signed with my certificate…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signing in…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Signs in with a password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Since {started}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smaller text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody answered this proposal meanwhile. Nothing of yours was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody asks for their file, or complains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else changed this account meanwhile, and nothing of yours was saved. What you typed is still here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else may fit, on an enquiry that is restricted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else of your agency has answered meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else saved first. Send it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else saved first: {saved}. Nothing of yours is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else saved meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else was quicker.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else was quicker. Nothing more is to be done here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else went on with this enquiry. The next step follows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody of that agency who may read this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody with one name has it here or as the family name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something happened that the program did not foresee. What you typed is still here. Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something is missing first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something relevant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somewhere else in this text:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Soonest deadline first · live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Span</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Special pathway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Special pathway: {titles}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Special pathways: {steps} without an answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Special pathways: {titles}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Staff</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Staff accounts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start corrected by {by}, {at}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {place}: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps start clocks, each with the hub's limit. Those that run and those that stopped stand here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strategy discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Strategy discussion record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subject access bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as 21 Nov 2026</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as 21 Nov 2026 14:50.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as 21 Nov 2026.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as 21 Nov 2026; else at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as 26-001004.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as 3 Feb 1990.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as 3 Feb 2018.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as a passport and a bill with the address; and by what right they ask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as a school, a surgery, a nursery.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as enhanced DBS.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as parental responsibility, a signed letter; or what they still have to show.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as the court’s paper, or who said so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as twins, or a parent and a child of the same name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suggestions: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sun</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Superseded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Supersede…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Supervision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sure that telling raises no risk?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suspend</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tables (*.csv);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take a new referral, or choose an enquiry on the left. Opening one asks for a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take all of theirs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back: {statement}, {name}, {reference}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take back…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take in a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it back?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it back…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take it off…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take out of my words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the pathway off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take the tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take theirs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take this step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back by {withdrawn_by}, {withdrawn}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back {withdrawn}. {kept}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken in by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taken over by the team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taking back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telephone or e-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tell them that it came, and this reference.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tell them this reference, so that it is found when they ring again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telling the family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ten digits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text size, theme, what is kept of you, sign out, and this tour again. F1 shows the keys and the help for the desk in front.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Texts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That child’s date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That you looked, and how many were likely, is kept. Saying that two are the same changes nothing of either.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That you looked, and how many you found, is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That you wrote it is an entry of the log.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The action as it was stays, with your reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The address is held back from you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The address of “{one}” is copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The agency decides. Until then nothing of it leaves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The agency reads this before it answers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The agency was asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The agency's release is asked for as well: a ruling does not replace it. A later ruling takes this one's place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The authority and its team.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The check could not go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The chosen item in full</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The colleague whom it is about does not see it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection broke while saving. The server will say whether it was kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection broke, and nothing was saved. What you typed is still here; save again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection broke. The server will say whether it is sealed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection broke. Whether this was saved stands in the account, as soon as it can be read again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day and the time, such as 21 Nov 2026 14:50.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day on which the hub asks whether it helped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The decision about {called}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The decision maker only: sealed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The decision record is written{rest}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The decision was reopened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The decision was signed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The demo's people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The discussion is not recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The discussion of {held}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The emergency pack is set up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The emergency, in their words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The enquiry as a whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The enquiry was screened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The enquiry's number. {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The enquiry’s reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family in words. F6 shows it as a picture.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family must agree to this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family's agreement is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family, in any letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file cannot be written there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file could not be written there. Choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file could not be written. The letter is kept as printed: choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first one, unless they say that they tried it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The form is empty again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The ground, from the hub's list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hour from {hour}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub and the agencies asked read this. A letter to whoever must keep away waits for a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub and the agencies asked read this. Who needs large print gets every letter in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub and the agencies asked read this; at a confidential address, only whoever reads that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub has it. What you returned is shown below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub may ask again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub offers it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub reads this, and the agency whose action it is. It is kept as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub reads this, and the agency whose it is if it was asked here; no other agency does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub reads this. It is kept as it is; another answer later stands beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub reads: known to them, and nothing that bears on this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub reads: known to you, and nothing that bears on this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub reads: searched for, and not known to you. That never means “no concern”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub reads: searched for, and not known. That never means “no concern”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub sees that something is held back. It does not see what.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub tells of such a concern only if it is sure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's enquiries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's enquiries with initials and never a name; the time left is said in words. Choosing one asks you why, because every opening is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's guidance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's guidance…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's leaflet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's other enquiries are being looked through.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's own people read this through an opening; no agency does. It is kept as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's own rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's own words for this outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile names no guidance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's texts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub, and every agency asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub’s own people read this; no agency does. It is never edited: a correction stands beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The item that it contradicts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The item's own words, all of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The latest {many}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The letter as a whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The letter is kept as printed: print it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The letter is made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The letter's clock has stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The letter's pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The log could not be fetched. Press Everything again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The log is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The log is not what was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The log is not whole.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The main thing to do on this screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name of whoever referred, and what they can do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name until now becomes a former name of the same person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The narrative is held back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The new rating</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The next word that may be misspelt; the menu key mends it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The number or address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The old password stops at once, what is open ends, and the owner is told. They must change it within 24 hours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The opening has ended. Open it again to go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The opening has ended. What you typed is kept; open it again to go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The other holder’s passphrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The pack is being set up and filled…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The page does not show your choice yet. Put it into the letter before you print.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The page is kept exactly as it is here. What is outlined on it is looked at before it goes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The page is kept. A senior social worker checks and releases it; then it can be printed and posted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The page is shown as soon as what is marked is put right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The parents have been told of this referral.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The parents have not been told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The part before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The partners’ discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The partners’ views come here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password is none before a second administrator has approved it, within 24 hours.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The person signs in nowhere here, and nobody who does works beside them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The person who told the hub stays anonymous.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The person whom it is about reads it, in what they asked to see.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The police asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The printer did not begin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The professional’s own name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reference is not the auditor's to see. Entries on the same enquiry carry the same number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The reference on our letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The referral was received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The referrer, and the receiving service or area.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The request that is due next is first. Open it, answer with items or “nothing known”, and see who may read each item before it is saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The restriction was lifted meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same in both: {same}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The same person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The second administrator and the log read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server did not take your certificate or ticket. Nothing was signed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server is away: what happened since is not here. Enter what you do when it is back, with its own time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The service that is to help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The step before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The team that has the case</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The views you have</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The words that may leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The worry, who knows of it, and whom you spoke to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {found} likeliest; there are more. Add a date of birth or a postcode.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {what} is not right. Nothing was signed. Type it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their own date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their own postcode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their post</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theirs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theme</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Theme: light, dark, high contrast</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are more; the ten likeliest of each are shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are committed to taking part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They did not say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They must be told this, and why, within the month.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They must be told where to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They rang about it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They rang again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They stay here for thirty days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They understood it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They were not told of this: {one}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They were told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They were told of this: {one}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This agency was not asked here: it does not see this in the program. Tell it yourself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This agency’s view; where it does not agree, say so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer has no keyring: your password is not remembered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file cannot be read as a text in UTF-8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file cannot be read. Choose the file with your certificate and its key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file cannot be taken over. {failure}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file holds no profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file is not JSON.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file is too large to be a list of staff: at most 1 MB can come in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file is too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is kept as your agency's answer and cannot be changed. The hub may ask again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is not a day. Type it as 3/2/2026 or 3 Feb 2026.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is not a time. Type it as 14:50.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is not asked for any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is too long: at most {longest_when} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is your own account. Another administrator changes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This leaves the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter cannot go as it is. Withhold it, or make it anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter was changed meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This list could not be fetched anew. It shows what was known before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This one: {item}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This outcome is usual at level {usual}. Say in the reasons why it is right here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This was not returned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This was typed earlier and not returned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This was typed earlier and not sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Those to parents are made when the decision is signed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three quarters of the time have gone · live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Throw away what I typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ticked words are printed as they stand here. The agency's name is not printed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Timeliness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To answer it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To answer our request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To answer what we are asked to release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To answer · asked {asked}, {asked_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To approve: {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To ask agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To be looked at again by {follow_up}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To check a letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To check what was recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To check what we returned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To compare with a new referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To decide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To discuss · all {asked} returned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To do what was agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To do · {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To name who deals with it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To post</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To print and post the letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To review · {whose}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To ring for an answer · {whose}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To say what came of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To screen · {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To see how it stands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To see what was advised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To take a release back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told to refer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told, or not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told, or not…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tour of the demo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Trained on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transferred to another area</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two items contradict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a day such as 21 Nov 2026, or leave it empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a day, such as 21 Nov 2026.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a part of a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the card’s PIN.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the day and the time, such as 21 Nov 2026 14:50, or leave it empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the day and the time, such as 21 Nov 2026 14:50.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name of the hub's server.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name you sign in with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type this passphrase.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type what they say. It is compared and kept nowhere; only who they say they are and what they ask is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type your password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type your {asks_for}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type your {what}: it is your signature.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Typed earlier, not sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unborn baby</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Under these conditions: {conditions}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Understood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo a merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo merge: {merge}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo merge…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undo the merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undone by {undone_by}, {undone}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unique pupil number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlocking…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Until when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version {since}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Versions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vetted on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vetting and training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vetting ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>View of person {number}’s agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Waiting longest first · live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Was not tried</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Was the step before tried?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Was tried</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Were they told of the referral?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Were they told of this: {label}{label_2}?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Were they told to refer?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a discussion or a decision asks somebody to do comes here, with its day and what came of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What agencies may read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What came in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What came of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What came of this step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What cannot be made now is not offered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What changes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What could be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What did you find?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What do they want?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What do you hold?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What does not agree</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What does not agree, such as two dates of the same visit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What does {agency} hold?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What goes ahead without agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happens next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is advised without a referral stands here: when, by whom it was noted, and whether a referral came of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is asked, or why it is offered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is due first is first. Opening one asks for a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is kept of me</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is kept of me…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is recorded stays. Who puts it right adds to it and says why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is safe and when; who else hears the voicemail or reads the messages.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is sealed is not rewritten: a correction, or their own account, stands beside it. Whoever received it from the hub is told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is to be done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it is needed for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What kind of name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What kind of order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What kind of warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What may leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What runs out next is first. Opening asks for a reason, because it is logged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What runs out next is first. Opening asks for a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What runs out next stands first. Opening one asks for a reason, because it is logged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What speaks against it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What stands here is what holds already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What stood there before stays beside it. A letter that bears it and has not left is made anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What stood there before stays beside it. Searches find the person by the new NHS number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What tells you so, such as a letter, a call, the family's own word.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What tells you that they are one, such as a date of birth, a call, the family's own word.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the child wishes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the clock counted from, your name and the reason stay. What is due follows from the hub's calendar.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the family is told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the form adds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the hub names for whoever works here. An address that does not begin with https:// is copied, not opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the letter tells the family of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the letters say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the parent was told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they are to somebody…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they ask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they asked for or said, in their words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they did stands below. Nothing of yours was typed yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they have open ends at once, and the hub manager is told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they need: language, interpreter, large print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they said…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they think</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they were advised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they were told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they were told, and why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to mind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What waits for a second person stands first. An administrator proposes the profile, a hub manager the words of letters; somebody else approves. Earlier versions stay, and so do the letters that were printed with them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was advised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was explained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was found on the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was passed on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was returned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was said stays to be read at both items, with why it was taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was said stays, with your name and reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was taken down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was there before stays, with your name and the reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What we answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What whoever goes there must know</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What worries them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you explained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you had typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you look at is noted, and told to the server when it is back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you opened, read, looked for, printed and changed, and what was tried in your name. Auditors see it too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you propose holds when somebody else has approved it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you sign is sealed with your name and the time. Nobody can change it; only a later decision replaces it. The letters to the family become due.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you take in stands here for ninety days: that it was passed on, and no more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you type is kept on this computer. Trying again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you type is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you typed is here again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you typed is kept on this computer and stands beside what was returned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you typed is still below, and was not sent. Look at what was answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you typed is still here. Restrict it again, or leave it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you typed stands over it now. Look at “What changes”, then propose it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you write to them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What {name} said of a release</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What {} is to somebody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What {} needs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When did it come?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When did they ask?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When it came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When the discussion was held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When the referral was received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When they answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When this was looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When you approve it, it holds {when} for everybody at the hub. Letters that were printed stay as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When, on which number, who else may read or hear it. Where somebody hides does not belong here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where a duty to protect somebody stands behind it, say which; until it is weighed, say what is not used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where did it come in?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where do they work?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where it went</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where somebody hides does not belong here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where something is left out or refused: which exemption.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the decision record goes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the family was pointed to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the figures go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the hub’s leaflet said at the time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the paper goes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where they live or lived…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where your certificate is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where {} lives or lived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whether it helped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whether it helped, and what follows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which accounts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which area takes over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which enquiry is it about?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which force</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which group’s enquiries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which language and dialect, signed or spoken; who may not interpret, such as somebody of the family.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which of the hub’s steps?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which pathway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which police</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which team, and which social worker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which, and what helps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>While the server is away, two key holders together can open what this computer keeps of the open enquiries.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who advised them?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who asks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who asks?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who began it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who deals with it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who did it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who disagrees, and about what</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who gave the answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who is locked out, or whose vetting or training ends soon, stands first. Nothing of a case is here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who is named, what they are to each other and who lives with whom today: as a genogram and in words. A confidential address is never on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who is referring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who is written a second time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who may see it…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who may see this item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who opened what, when and why is kept. The opening ends by itself after half an hour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who said so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who there confirmed it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who there gave the answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who there said it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who they say they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who told the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who told the hub, and what is known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who told what</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who took part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who took part and when, each view, what agencies shared with everybody in the hub, what was agreed. What is for named agencies or for the decision maker alone is never on it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who was told, and how</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who was told, and what is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever approves it reads this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever knows a family says so where they are asked for a reason to open it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever opens the file sees that you signed it and that nothing was changed since. Your PIN or passphrase is not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever reads the item reads why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom it concerns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom it is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom letters and lists name. A child or adult whom the enquiry concerns, or a parent, always stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom of the staff it concerns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom they must keep away from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom you tried to reach</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom {} must keep away from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whose work is it about?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why a month is too short</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why held back: {withheld_because}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why is it taken in only now?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it came late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it does not hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it holds here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is held back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is lifted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is necessary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is needed to stop or solve a crime, and no less would do. It stands in the disclosure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is needed · asked {asked} by {asked_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is not needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is opened again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is right to write</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is taken off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it may not leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was shared with the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why shared: {relevance} · basis: {lawful_basis}{codes}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why sharing it is necessary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why there is no connection any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why they are one person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why they are two people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why they do not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why they were referred</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why what was said before is put right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why, and who told the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why, or what was asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Will live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Will see it: everybody who opens the enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Will see it: senior social workers, information officers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Will see who it was: everybody in the hub who opens the enquiry, and the agencies that are asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Will see who it was: senior social workers, information officers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With {handler}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Withdraw it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Withdrawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Withheld</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Withhold, look again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without both, or after either has ended, the account is closed. What is left empty stays as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without the child’s name, date of birth or address. If the family has to be named, take a referral.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without the postcode, a line for each line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words that you write, and no others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Worked out from what you may read here. What is told without a date is not counted as a time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Worklist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Would benefit from help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Would not benefit from help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write to a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write to a file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write what may leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing the decision record…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Writing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written form received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written twice on this enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes, its subject may read it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes, take it from me</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You answer for it, by name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You asked for this. Another administrator approves it, or the installer where there is no other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can look at it. {who} proposes changes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can record the discussion before every return is in. Say in it who had not answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can send it now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can take it back until it has left the hub. After that nobody can.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can {purpose}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You gave it with conditions (handling code C), which a family cannot be held to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You know this family?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You may sign all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You proposed it. It waits for somebody else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You proposed this. Somebody else approves it or sends it back; you can withdraw it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You read it without what would give the person away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You sign in with your certificate. Leave this empty if its key has no passphrase.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You signed in with your certificate or ticket, so there is no password that would show who sits here. Sign out, then sign in again. What you typed is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You, once it is recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your account is not open any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your hub reads it, each time with a reason; no agency does. It opens no enquiry and starts no clock.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your name and the moment stay with it. Nothing here is edited: another step puts it right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your ticks are still here. Look at what changed, then put them in again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a confidential address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a kind of content</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {called} {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {enquiry_reference}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>anonymous referrers, confidential addresses, items for named agencies, reasons of decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>another administrator, a moment ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>another stands in its place; destroy what was printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>answered; no item that stands here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>answers due at once: the decision is due within the hub's margin for returns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>answers {due}{left}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>asked {asked} by {asked_by}, not answered yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>asked {sent}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>asked {sent} by {sent_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>asks not to be named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>begins with the decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>begins {since}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>born {birth}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>born {birth}, {age}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by decision; its clock is not met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by {by}, {post} ({how}), recorded by {answered_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by {told_by}, </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>came in {received}, {received_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confidential address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>counted from {counts_from}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decision {due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>died</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>differs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>draft kept on this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>draft kept until you sign out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due {action}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due {due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due {when} {due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for “{reason}”. This is logged. Closes {expires}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {begins}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>from {since}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>goes into no bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>had a third caller within an hour who was not known, on one enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>harm is not answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>has not answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>held back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>holds something back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>household {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in force since {since}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in force until {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in force, no end told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in four weeks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in six months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in three months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in two weeks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is the</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>just now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kept {printed} by {printed_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>known to them, nothing relevant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>late by {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>less than a minute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letters, requests, what a family agreed to, was told and said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>looked for people more than sixty times within an hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>man or boy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>may go into a bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mother, aunt …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no deadline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no parental responsibility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no threshold level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nobody chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nobody has been asked yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nobody named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not for the family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not known to them, which never means no concern</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not released, because: {because}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of {days}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>opened more than thirty enquiries within an hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>parental responsibility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>people, ordinary addresses, the referral, items for everyone in the hub, outcomes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>posted {posted} by {posted_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pupil number {upn}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ran out {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>rated {rating}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reasons are empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>receipt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>released as it stands</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>released in the agency's words: “{release}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>review overdue since {review}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>review {review}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>school, police, neighbour …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>screening, discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>somebody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>somebody else signed meanwhile; choose from both versions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>something is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the contingency is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the post brought it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>today</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tomorrow {there:%H:%M}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unborn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>until {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what happens next is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what one's own agency wrote or was named for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whether help would benefit is not answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>who stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whom it is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>woman or girl</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>yesterday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a_day} Empty: no end was told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a_day} From that day they no longer live there. Empty: they live there still.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{a_day} Within a year.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{about} and {who}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{about} could be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{about} · raised by {by}, {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agencies} has not returned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agencies} have not returned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency_name} has nobody in the hub: the hub writes down what it answers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency_name}: {what} Until {due}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} has not answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} have not answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} hold something back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} holds something back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency}: requests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agreed} of {asked} agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{answered} by {answered_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{answered} of {requests} returned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{answer} by {answered_by_name}, {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{answer} {happened} · recorded by {by}{why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{both}. What was said stays to be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{by}{when}, recorded by {by_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{called} is also written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{called} needs: {need}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{called} stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{called}, written again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{called}: {fields} answers are missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{entries}, newest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{figure} as a table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{figure} as bars. The table below says the same in words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first_language}, needs an interpreter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{found} found, the likeliest first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{found} of {boxes}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{happened}, recorded by {by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{head}; before: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{head}; before: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{head}; until then unborn{what}{expected}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{held}Said by {said_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{here} here, and {name} of {reference}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{holder} and {other_holder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{holder} types now; everybody else looks away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{homes} · {hidden} confidential</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{hours} h</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{hours} h {rest} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{id}, kept {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{items} items are left out. Choose otherwise above, or show all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kept}, collected from the server's own log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kind} about {protected}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kind} of {names}{responsibility}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kind} of {to}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kind} to {recipient_name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kind} · received {received}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kind} · said by {said_by} · {review}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kind} · to {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{kind}: {person} must not contact {protected}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{label}, optional</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{language}, needs an interpreter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{last_at}, seal {seals}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{late} late</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{late} late, {still} open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{leaflet} leaflet, {one}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{left} to answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{length:,} of {longest_narrative:,}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{limit_words} ({rule}): from {started} until {due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{lines} made, {refused} refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{looked_at} with {entries} looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{looked}. Tell the hub manager and your IT at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{lowest_level} to {highest_level}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{many} in the {first} months before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{many} months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{many}, newest first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{many}; more follow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{merged} is read as {stays}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{merged} was read as {stays}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{minutes} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{missing} missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{named}, and {named_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{names} (you)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} (known as {known_as})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has an account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, {post}. Menu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{no_page} Marked: {labels}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{number} in {months} months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{open_ones} of {requests} open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{orders} no-contact orders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{paper}: being written…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{people} like this are known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{people} like this is known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{place} of {steps}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{printed}, {printed_by} · to be posted, {due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{problems} things are missing{where}: they are marked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{purposes}: asked by {asked_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{ran} · stopped {stopped}, {how}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{reference} · asked {asked}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{reference} · since {declared} · said by {declared_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{reference} · {state} · found by {how}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{refreshed}, {many}, while {refreshed_by} was signed in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{requests} answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{result} {happened} · recorded by {by}{why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{rows} · whom to look at first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{said} by {by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{said} · left the hub {left_hub}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{said} · taken back {withdrawn}{by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{set_up} by {set_up_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} of {enquiries}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{shown} of {items} shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{signed_by_name}, {signed_by_post}, signed {date} {there:%H:%M}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{signed} of {children} signed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{source}. Who it was is held back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{span} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{standing} things</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{state} by {by}, {at}: {because}{again}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{text} item {place}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{things} before you can {purpose}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{things} left open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{things} to look at. Clear each with a reason, or make the letter anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}: not written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}: written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{told} and {told_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{told} others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{told} things to put right: they are marked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{told} · {chosen} ticked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{undated} without a date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{verb} at {home}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{waiting} still to choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{waiting} to post</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{waiting} waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} by {by}: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} · as it comes with the program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what}: taken out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{when} · about {about}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{whole_month} to {whole_month_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words} It stands in the worklist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words} Show them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words} and {words_2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words}{led} · noted by {by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{workstation} (this workstation)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{written} so far.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{written} written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} has died</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is born</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{} is called otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>≠ Contradicted: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>✓ {where}: cleared by {cleared_by}: {because}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Ctrl+K</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Find a reference, initials or a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MASH Desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>bar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>heading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>small</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OpenEnquiryForm</name>
  <message>
   <source>Choose above, or say it in your own words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why do you open it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>primary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PersonCard</name>
  <message>
   <source>Date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Died on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Family name is written first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Interpreter needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known as, other names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>NHS number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Take out of this referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why named here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quiet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReferralForm</name>
  <message>
   <source>Import…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep as draft and close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Missing answers never hold up a child. They stay on the list for the hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Send to screening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start afresh</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>You can send it now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>plain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>primary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quiet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>small</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sunken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReferrerSection</name>
  <message>
   <source>Agencies then read the concern only after a senior social worker has taken out what gives the person away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Asks not to be named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>E-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Organisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Relationship to the family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is not known is left empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who is referring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why they ask not to be named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lock</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>small</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RequestHeader</name>
  <message>
   <source>body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>display</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>small</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RestrictForm</name>
  <message>
   <source>Each still sees only what their role may see. Name somebody of every agency that was asked, and a hub manager or senior social worker.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The people named read this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who may see it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is restricted</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReturnForm</name>
  <message>
   <source>Add another item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Senior social workers and information officers read this, and your own agency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What do you hold?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it is held back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>primary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>small</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ScreeningForm</name>
  <message>
   <source>Anonymity was asked. Leave out what gives the person away, not only the name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Does the child already have a social worker?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How soon a decision is needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The social worker, or their team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Threshold level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What agencies may read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What this level rests on, in a sentence or two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With “yes” the next steps offer to hand the child to that team.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SendRequestsForm</name>
  <message>
   <source>Lawful basis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This enquiry is restricted. Name somebody of each agency that you ask; their colleagues do not see it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you need to know</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who of them may see it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom to ask</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why ask without the signed agreement</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SignForm</name>
  <message>
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign and seal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Typed again, because a signature needs a fresh sign-in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>body</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>primary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>quiet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SignIn</name>
  <message>
   <source>MASH Desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remember my password on this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stop waiting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use another server</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What you open is recorded with your name, the time and your reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>card</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>display</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>small</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text2</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text3</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
