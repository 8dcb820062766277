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
   <source> What you typed is kept on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source> and in </source>
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
   <source>%n fact</source>
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
   <source>%n opinion</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n other enquiry</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n page</source>
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
   <source>%n week</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <source>%n working day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>+, − and 0</source>
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
   <source>, how is not known</source>
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
   <source>, with parental responsibility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>, without parental responsibility</source>
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
   <source>1 day</source>
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
   <source>; not: </source>
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
   <source>A character here cannot be read. No typeface has it; type it another way.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A child is still to hear what was decided. Write to them, or record how they were told or why that is not right for them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A child who can decide agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A child who understands enough to decide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A child's name and date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A child's name and date of birth count together.</source>
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
   <source>A copy was sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A copy was sent, with parts left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A day such as 2026-12-24, or nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A day, such as 21 Nov 2026, or a number of working days, such as 5.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A day, such as 21 Nov 2026.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A decision about one of them is signed and stands as it is. Say that they are the same person </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A decision is about a child or adult whom this enquiry concerns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A decision is signed after the discussion, and a second one only once the enquiry is reopened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A decision was signed while they were one. Reopen it, undo the merge, and sign anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A decision was signed. Reopen the enquiry and supersede it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A desk that nobody touches locks after: minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A disclosure to the police</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A discussion is recorded after screening and before the decision.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A dispute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A dispute is open: it is settled first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A file that ends in .p12 or .pfx</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A house that this reader must not be told of stands here. Take it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A household is of people of this referral.</source>
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
   <source>A letter goes to a parent who is named on this enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A letter is still to be printed or posted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A letter to the family</source>
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
   <source>A name or part of one, a date of birth, a postcode, an NHS number, together or alone; or a reference.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A name that this reader must not be told stands here. Take it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A name, also misspelt, a day of birth, a postcode or an NHS number. Each search is kept in the access log.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A national rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A new password needs a fresh sign-in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A number that this reader must not be told stands here. Take it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A number, e-mail or post…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A page does not say which page of how many it is, so a lost or foreign page is not noticed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A page has no text of its own.</source>
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
   <source>A postcode stands here that is not this reader's. Whose home does it give away?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A postcode that this reader must not be told stands here. Take it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A posting list holds from one to 500 letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A proposal of this text waits for its answer. Another one can be made after that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A proposal waits already. It is approved, sent back or withdrawn first.</source>
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
   <source>A relationship is between two people of this referral.</source>
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
   <source>A request for support needs consent. Say that it was asked, or why it was not.</source>
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
   <source>A reset of this password waits already. Approve it or withdraw it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A retention review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A return cannot be due before the referral was received.</source>
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
   <source>A school or other place that this reader must not be told of stands here. Take it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A second administrator approves this: not the one who asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A second person answers this: neither the one who proposed it, nor an account that they made or </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A senior social worker decides that somebody is not told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A senior social worker has not released this letter yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A senior social worker makes this letter.</source>
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
   <source>A senior social worker says that somebody was entered in error.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A service</source>
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
   <source>A short name of “Agencies”, or nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A signature needs a fresh sign-in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A signature needs a fresh sign-in. Yours is by certificate or ticket and asks you nothing, so it shows that this desk is yours, and only your own care that you are the one who sits at it. By signing you say that you are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A sister or brother, an adult or an unborn child whom the referral does not name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A social worker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A social worker has them already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A step a line, in their order.</source>
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
   <source>A strategy discussion is awaited already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A strategy discussion is needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A strategy discussion was recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A strategy discussion was said to be needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A subject access bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A subject access request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A system could not be reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A team has taken the family over</source>
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
   <source>A telephone number that this reader must not be told stands here. Take it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A user name has 3 to 41 small letters, digits, dots or dashes.</source>
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
   <source>A workstation of this name has a pack. Remove that one, or choose another name.</source>
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
   <source>About what</source>
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
   <source>Abstains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Access log</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accident and emergency department</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Acknowledgement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Acknowledgement of a complaint</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Acknowledgement of a request for a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Acknowledgement to the referrer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Acquaintance, such as a neighbour or childminder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Action corrected: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Action done: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Action not done: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Action reviewed: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Action set: {what}</source>
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
   <source>Add a note</source>
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
   <source>Add at least one item, or choose another answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add at least one item, or say that there is nothing to add.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add somebody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add somebody to this enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add somebody…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add to my words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Added to the enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address to answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Address withheld</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Administrator</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adoption</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adoptive parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adult services</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Adults at risk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advice is given without a referral</source>
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
   <source>Agencies answer before the decision is due: minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies that are not asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies whose answer is awaited</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agencies’ answers</source>
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
   <source>Agency practitioner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency return</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agency returns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreed by taking up a service that it is part of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreed on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreed with the parents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Agreed, in so many words</source>
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
   <source>Agrees</source>
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
   <source>Always</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Amber</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ambulance service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Among the enquiries that you may see nobody is like the people of this one, or all were spoken of already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An action, in the hub's words; it needs the two above.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An address has at most six lines.</source>
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
   <source>An administrator or auditor cannot also hold a role that sees case content.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An adult at risk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An adult, for themselves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An agency whose dispute is open reads what you write here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An agency's answer was late: the agency says why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An auditor or administrator holds no role that sees case content.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An e-mail address that this reader must not be told stands here. Take it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An emergency pack is refreshed after: minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An empty line between two paragraphs. One whose place in braces has nothing to say is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An enquiry is closed after its decision, or after it left the hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An enquiry is handed on after its screening and before agencies are asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An enquiry is rated anew between its screening and its decision.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An interpreter is needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An onward referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An open case is handed to a social care team.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An order keeps this person away from somebody here. Say why the letter goes all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>An order keeps this reader away from somebody since this was checked. Make the letter anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>And where it is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Anonymity was asked. Write the narrative that agencies may read before you ask them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Anonymity was asked. Write what agencies may read, without what gives the person away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Anonymous</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another administrator changes your account.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another colleague</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another force</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another local authority</source>
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
   <source>Another need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another order or agreement</source>
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
   <source>Another warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another way</source>
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
   <source>Answer it</source>
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
   <source>Any agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any name, number or address, to check or to correct.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Any name, number, address or day: let them say it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Appointed guardian</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Approve</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Approve it, send it back, or withdraw it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Approve the reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Approved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Are discussed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Are recorded first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Are told beforehand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Are told only where that is surely safe</source>
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
   <source>Ask agencies after the discussion</source>
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
   <source>Ask your administrator to record the new one in time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ask your administrator which roles your account holds.</source>
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
   <source>Asked again</source>
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
   <source>Asked {many} questions: each is answered below.</source>
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
   <source>Asking agencies what they know</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assessment finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assign to a group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Assign to early help</source>
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
   <source>Audit: whether the log is whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Audit: who read what</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Auditor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Aunt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Authorised by {authorised_by}, {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Awaited · a child hears what was decided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Awaited · a step of a special pathway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Awaited · a strategy discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Awaited · a team takes the family over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Awaited · social care's assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Awaited · the child protection conference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Awaited · the referrer hears what was decided</source>
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
   <source>Bail condition</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Basis: {lawful_basis}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before agencies are asked</source>
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
   <source>Before somebody refers, the family's agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Before support</source>
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
   <source>Begin anew from one that comes with the program: mashdesk hub show ID.</source>
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
   <source>Born, or expected, on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Born…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both are people whom the enquiry concerns: a senior social worker says that they are one.</source>
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
   <source>Both, also where they live apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Bringing the list in…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brother</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Brother or sister</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Browse…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By e-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By household</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By letter or telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By taking up a service that it is part of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By telephone</source>
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
   <source>By which ways</source>
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
   <source>Called otherwise since</source>
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
   <source>Cannot decide: decided in their best interests</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Care order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Carer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Carer without parental responsibility</source>
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
   <source>Changed meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Changing…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chase {agency_name} (×{number})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chase {agency_name}…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Chase {number}, {at} by {by}: {told}</source>
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
   <source>Child arrangements order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child protection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child protection concern</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child protection conference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Child protection conference held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Children and young people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Children's social care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose Red, Amber or Green.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose Red, Amber or Green: it sets when the decision is due.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a colleague</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a day within a year.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a home of this person whose address you read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a home that is named on this enquiry, for post alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a home that is named on this enquiry.</source>
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
   <source>Choose a member of the hub's staff.</source>
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
   <source>Choose a team that the family was handed to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a threshold level from 1 to 4.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose agencies of this hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose an agency that has nobody in the hub.</source>
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
   <source>Choose an outcome.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another colleague of the hub who may open enquiries.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another item.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another one than the password you have now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose at least one agency to ask.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose how they told the hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose if it is known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose members of the hub's staff.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose on which of the hub's grounds.</source>
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
   <source>Choose one of the hub's groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one of the hub's outcomes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one of the hub's own steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one of the hub's purposes. Its profile allows no other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one of the hub's reasons for not asking the family.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one of the hub's reasons for not telling the parents.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one of the hub's ways in which a concern comes to notice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one of the outcomes with which an enquiry can end at screening.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose one or more of the hub's roles.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose people who are named on this enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose somebody else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose somebody of the hub who may open enquiries.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose somebody of this agency who may read this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose somebody who is still to hear what was decided.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose somebody who may deal with this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the agencies that may see this item.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the child's sex, or "not known".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the children or adults whom this concerns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the child’s sex, or “not known”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the colleague whom it is about.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the day on which this is looked at again, within a year.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the enquiry of the request; opening it asks for the reason. An item goes out only as its agency released it.</source>
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
   <source>Choose the home.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the hub's own police, or write which force.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the item that it contradicts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the lawful basis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the lawful basis.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the other of the two: somebody else who is named on this enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the other of the two: the one who stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the person or the home that this is about.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the service that is to help.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose to whom it goes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what came of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what is over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what it is for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what speaks against telling them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what they said that they hold about these people.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what they said.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what they want.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose what your agency holds about these people.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose where it came in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose where the referral came from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whether it may go into a bundle.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose which letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose which pathway this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose who deals with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose who is written a second time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose who was told, or was not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whom it is about.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whom of the hub's and the agencies' staff this concerns, or say that it is none of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whom this concerns, or say that it is nobody who signs in here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whom this is about.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whose action this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whose name this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whose work it is about.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose why it was late.</source>
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
   <source>Clocks that stopped in this span. A family's letter that is withheld is neither in time nor late.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close after telling the referrer</source>
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
   <source>Closed since the training on record ended on {trained}. Record the new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed since the vetting on record ended on {vetted}. Record the new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed until the training is on record: its day and the day it ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closed until the vetting is on record: its kind, the day it was granted and the day it ends.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closes in {minutes} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Closing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Code C needs its conditions: say how it may be shared.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Committed to taking part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Complaint</source>
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
   <source>Conditions go with code C only.</source>
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
   <source>Consent counts when they were told what is shared, why and with whom.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Consent is given by people of this referral.</source>
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
   <source>Contacts</source>
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
   <source>Correct when it came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correction asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Correct…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Could not be reached</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Counted anew by the calendar that was approved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Court order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cousin</source>
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
   <source>Ctrl+N or this button. Who asks, for whom, how it came, and how they were identified.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ctrl+N or this button; a whole list is imported from a spreadsheet. The first password is shown once.</source>
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
   <source>Date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days on which the hub is closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Days that were proclaimed, such as 2027-05-08 A national holiday.</source>
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
   <source>Decided</source>
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
   <source>Decides in somebody's best interests</source>
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
   <source>Decision on {child} signed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision on {child} signed anew</source>
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
   <source>Decision, Amber</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision, Green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision, Red</source>
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
   <source>Decisions by the month in which their clock stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decisions in time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Demo hub on this computer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Destroy the paper as soon as the server is back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Died</source>
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
   <source>Disagrees</source>
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
   <source>Discussed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Discussion held</source>
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
   <source>Dispute</source>
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
   <source>Disputes between professionals</source>
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
   <source>Do not visit alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Do they know of this warning?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Does a social worker have them already?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Dog</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Domestic abuse advice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Domestic abuse protection notice or order</source>
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
   <source>Drug and alcohol service</source>
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
   <source>Each needs its time for the decision, in “Clocks”; one that goes leaves no time there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each parent is told of the referral, or it is recorded why one is not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each partner at the discussion says whether they agree, and why: record it with the discussion.</source>
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
   <source>Early help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Early help takes a family on from screening, or by a decision.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Easy read</source>
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
   <source>Education</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Education service</source>
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
   <source>Empty: nobody told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Empty: not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>End at screening</source>
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
   <source>Ending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>England, not otherwise stated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enquiries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enquiries by the month in which the referral came, as they are rated now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enquiries by the month in which the referral came.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enquiries: what a request is about</source>
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
   <source>Entered in error…</source>
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
   <source>Europe/London</source>
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
   <source>Every enquiry of the hub that you may know of, what is at risk and what is yours to do. Opening one asks for a reason, because it is logged.</source>
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
   <source>Every opening, search, print and refused attempt, newest first, narrowed by person, kind and day. No case content is here.</source>
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
   <source>Everyone in the hub</source>
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
   <source>Expected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Extend by two months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Extended by two months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fact</source>
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
   <source>Family member, relative or carer</source>
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
   <source>Father</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fax</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Feedback</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Feedback has no limit. It is not a complaint, unless they say so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Female</source>
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
   <source>Figures are printed or exported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Figures: from the bars to the table and back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>File request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fill this in.</source>
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
   <source>Find: a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fire and rescue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First ({source})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First class</source>
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
   <source>First say what was seen of who they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First say which enquiry it is about: a letter is kept and checked with its enquiry.</source>
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
   <source>For whom</source>
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
   <source>Former partner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Foster carer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Four workstations keep a pack already. Remove one of them first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fri</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Friend</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From the leaflet</source>
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
   <source>Front door</source>
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
   <source>GIR 0AA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>GP</source>
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
   <source>Gathering information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gathering · {returned} of {asked} returned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Gave birth to the child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the day of the training and the day it ends, or neither.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the days of vetting, of training, or both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the kind of vetting, the day it was granted and the day it ends, or none of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the name and the post, each in at most 200 characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the name of everybody who took part.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the post in at most 200 characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the reasons.</source>
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
   <source>Go on to the hub’s next step</source>
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
   <source>Grandfather</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Grandmother</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Green</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Greeting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Guidance and services</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Half-brother or half-sister</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand to the social worker's team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hand-off of an open case</source>
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
   <source>Has a child or adult been harmed, or may be?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Has parental responsibility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Health or social care: UK GDPR article 9(2)(h)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Health visitor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Hearing</source>
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
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History of the enquiry, {things}, the latest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Home at {home}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Home not told</source>
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
   <source>Hours run on when the office closes</source>
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
   <source>Housing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Housing: local authority or housing association</source>
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
   <source>How long what is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How often before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How referrals come in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How the child is safe until then</source>
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
   <source>How they belong to this enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How they were told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How they were told, and when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How to find out more</source>
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
   <source>How {heard_by} was told</source>
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
   <source>Husband, wife or civil partner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I cannot talk about any family on the telephone before we are sure whom we are talking to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>I know this family…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If a child is in danger now, ring 999.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If a child is in immediate danger call 999 first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If somebody is not happy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If there is something to talk about with you, a senior social worker rings you back, on a number that we have.</source>
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
   <source>In months.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In so many words</source>
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
   <source>In working days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>In your words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Infection or another risk to health</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Information officer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Information officers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Information request on paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Information rights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Information sharing agreement</source>
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
   <source>Is actively sought</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is asked for</source>
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
   <source>Is needed</source>
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
   <source>It begins with what agencies released for this letter. Without that it has no heading either.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It begins with what was decided, child by child. Without anything to say it has no heading either.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It came after it was due. Say why, as the agency told you.</source>
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
   <source>It goes on: the grounds weigh more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It goes to whoever deals with it. Unless that is you, you see from then on that it was passed on, and no more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has been decided what happens next.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has not left the hub. Until it does you can take it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is about a colleague, and a senior social worker would read the letter. Write to them yourself.</source>
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
   <source>It is kept with your name and the time. The hub and the agency that was asked read it; no other agency does.</source>
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
   <source>It is said once and stays, with your name. The hub's people read it; no agency does.</source>
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
   <source>It is used no longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is used no longer in part</source>
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
   <source>It may leave in words that they gave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It may not leave</source>
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
   <source>It stands; their own account is kept beside it</source>
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
   <source>It waited for somebody else</source>
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
   <source>It was extended already. The law allows no more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was not refreshed. {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was not seen in time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was opened here while the server was away. The access log has it now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was printed or posted, its address became confidential, or it holds other words. Look again first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was put right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was put right in part; their own account is kept beside the rest</source>
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
   <source>It was said that post to this home is not safe for them. A senior social worker withholds this letter, or makes it anew for another home.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was said that post to this home is not safe for them. Choose another home, or say why it is safe now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was said that these two are different people. Take that back first.</source>
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
   <source>Its enquiry is restricted: it stays with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its head, to compare by eye with the last line of the anchor file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its last day</source>
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
   <source>Its version</source>
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
   <source>Kinds of referral</source>
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
   <source>Known directly to the source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known indirectly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known indirectly, but corroborated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known, held back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known, nothing relevant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Known, with items</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Language, and who.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Large print</source>
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
   <source>Law</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Law enforcement: DPA 2018 part 3</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lawful bases to choose from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lawful sharing permitted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lawful sharing permitted with conditions</source>
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
   <source>Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left a message, safely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left no message: not safe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Left the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Legal obligation: UK GDPR article 6(1)(c)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter posted: {kind}, to {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter printed: {kind}, to {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter to a child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter to a child or young person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter to an adult</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter to the family</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Letter {done} of {wanted}…</source>
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
   <source>Letters to the family</source>
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
   <source>Local authority early help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Local authority social care, such as adults' services</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Local closures</source>
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
   <source>Locked out</source>
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
   <source>MASH officer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MASH officers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Made anew</source>
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
   <source>Male</source>
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
   <source>Marking</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Married to, or civil partner of, the mother</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>May be</source>
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
   <source>Medical</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Medical examination</source>
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
   <source>Month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More came in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More than that needs a reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mother</source>
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
   <source>Name a senior social worker or a hub manager: somebody must be able to lift the restriction.</source>
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
   <source>Name at least one person who may see this enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name at least one practitioner of each agency that was asked.</source>
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
   <source>Name people of the hub, or practitioners of the agencies that were asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name the agency whose service was agreed to: the consent reaches no further.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name the child, or say what is known: a first name, an age, "unborn baby".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name the social worker, or their team.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name who deals with it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name who may see it at: {without}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name whom the concern is about, or say what is known: a first name, or "unborn".</source>
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
   <source>Named agencies only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Named when the birth was registered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Names</source>
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
   <source>Neighbour</source>
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
   <source>Next review</source>
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
   <source>No answer</source>
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
   <source>No assessment is awaited.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No card is in. Put yours in, then look again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No child protection conference is awaited.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No child protection conference is needed</source>
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
   <source>No discussion is recorded on this enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No dispute is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No enquiry with this reference is known to you. Leave it out if you are not sure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No entry is like that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No file was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No fixed abode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No form and no special words are needed for a request to count.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No further action at screening</source>
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
   <source>No other purpose can be typed</source>
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
   <source>No section 47 enquiries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No special pathway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No step leads from % to %.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No strategy discussion is recorded on this enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No training on record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No version of the hub's</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No vetting on record</source>
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
   <source>No written form is awaited.</source>
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
   <source>Nobody can clear this: the letter has to be made anew.</source>
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
   <source>Nobody has looked at it yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has said which</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has told where this person lives.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has typed or moved the mouse here for some time. Any key or movement keeps it open.</source>
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
   <source>Nobody is kept away from themselves.</source>
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
   <source>Nobody is this to themselves.</source>
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
   <source>Nobody signs before each partner has said whether it agrees, and in its own words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody told the address</source>
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
   <source>Nobody was free to do it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody who deals with this may see that enquiry. Leave its reference out, or ask the hub manager to name somebody.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Non-molestation order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None any more: what was recorded no longer holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None in 12 months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None of the rows that are here has that reference or those initials.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>None of these letters may go yet.</source>
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
   <source>Not asked: an emergency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not asked: asking is not safe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not asked: asking would delay what is needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not available.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not checked yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not decided</source>
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
   <source>Not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known if a social worker has them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not known if safe</source>
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
   <source>Not needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not needed: child protection</source>
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
   <source>Not rated</source>
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
   <source>Not released yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not reliable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not returned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not safe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not safe for {called}: {reach} ({why}).</source>
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
   <source>Not the name of somebody who asked to stay anonymous.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not to be posted any more.</source>
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
   <source>Not tried: contact is not safe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not upheld</source>
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
   <source>Noted, with thanks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing about the family.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing came of it yet that could be reviewed.</source>
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
   <source>Nothing is acknowledged by letter here.</source>
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
   <source>Nothing is due before it starts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is filled in: only what you type here can leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing is held</source>
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
   <source>Nothing more</source>
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
   <source>Nothing that agencies released goes into a letter of this kind.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to a family is sent by e-mail.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to show here yet</source>
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
   <source>Nothing was signed that could be decided on anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing where it has no name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing where it is the hub's usual name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing where nobody is.</source>
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
   <source>Numbers put right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Objection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Objection to how it is used</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Occupation order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of these only whom the restriction names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of this: what, when, how; or why not. Kept, not passed on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of when it is</source>
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
   <source>On a form or web page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On what ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On what grounds information leaves the hub's agencies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>On what grounds without permission</source>
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
   <source>One a line, in the hub's words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One a line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One a line: a short name of “Agencies”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One a line: a short name of “Posts”. Who has none of these posts does not pass.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One a line: its short name | its words. A short name that is in use stays as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One a line: short name | name | what it does | co-located or virtual | first day | last day. It is asked and shared with from its first day to its last, such as 2027-03-31; without days, always. One that was asked before is not taken out: give it a last day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One a line: short name | signed on | last day, such as police | 2026-01-31 | 2028-01-30.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One a line: title | who published it | on what day | its address. The last three can be empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One a line: what it is | how long it is kept, such as enquiries | 6 years after closing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One day a line, such as 2026-12-24 Christmas Eve. England's bank holidays are known already.</source>
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
   <source>One of these agencies was asked already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One of these two is merged already. Look at the enquiry again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One post decides alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One question a line. Strike out or add.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One thing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only a professional who referred is told what was decided.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only a request for support goes back to the referrer: a child protection concern is worked on without agreement.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only agencies that I name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only an item that is not for the family needs a ruling.</source>
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
   <source>Only somebody named on a restricted enquiry asks one more agency.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the installer of the hub makes an administrator.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the police give an item police codes.</source>
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
   <source>Only what is decided or closed is reopened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only what is to be screened, gathered or decided, with how many there are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only what left the hub or is closed is screened once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only what no agency was asked about goes back to whoever referred.</source>
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
   <source>Open a dispute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open a restricted enquiry in an emergency, review what others opened so, say whom somebody is connected with, and hold the emergency pack.</source>
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
   <source>Open it again</source>
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
   <source>Opened again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opened {opened}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Opening hours</source>
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
   <source>Opinion</source>
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
   <source>Other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other adult</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other department of the local authority</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other health service, such as a hospice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other individual, such as a stranger or an MP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other legal agency: court, probation, immigration, Cafcass or prison</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other limits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other primary health service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other relative</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Other: children's centre, independent or voluntary organisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Our answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Our own part in it is finished.</source>
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
   <source>Outcome letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome letter to an adult</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome letter to parents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome told to the referrer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcomes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outside the agreement nothing is shared unless the threshold of significant harm is met.</source>
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
   <source>Overview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overview: figures</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overview: late ones first</source>
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
   <source>Parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parent or carer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parent's partner</source>
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
   <source>Parents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parents are spoken with first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Parents of a child whom a child protection referral is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part in the referral</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part of a name that this reader must not be told stands here. Take it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part of a text that this reader must not be told stands here. Take it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part of an address that this reader must not be told stands here. Take it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Part withheld</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Partner</source>
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
   <source>Passed on by somebody else</source>
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
   <source>Password to change</source>
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
   <source>Police</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Police codes {source} {information} {handling}: source {from_whom}, information {how_sure}, {use}</source>
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
   <source>Post to a home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Post to {named_home}</source>
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
   <source>Postcode put right</source>
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
   <source>Posts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Posts, gates, who decides</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Principles and promises</source>
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
   <source>Print all released letters as one PDF with a posting list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print all released…</source>
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
   <source>Printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Print…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Privacy notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Private foster carer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Probation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Proclaimed days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Professional groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Prohibited steps order</source>
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
   <source>Protect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Protect: restrictions and emergencies</source>
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
   <source>Public task: UK GDPR article 6(1)(e)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purpose: {purposes} · Lawful basis: {basis}{agreed}{unsigned} · {asked_by}{chased}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Purposes and grounds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put back…</source>
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
   <source>Questions of an enquiry</source>
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
   <source>Rate anew</source>
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
   <source>Ratings</source>
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
   <source>Reason</source>
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
   <source>Received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record a strategy discussion</source>
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
   <source>Record how they were told: {heard_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record how they were told…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record it</source>
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
   <source>Record the discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record the discussion first.</source>
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
   <source>Records had to be fetched from elsewhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Red</source>
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
   <source>Referral came in</source>
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
   <source>Released as it stands</source>
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
   <source>Released in words written for this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Released whole, it leaves as it stands. Leave this empty.</source>
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
   <source>Relevant information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reliable</source>
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
   <source>Reopen for screening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reopen the decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reopened for screening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Repeat referrals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Repeats</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Request for a copy of what is held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Request for support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Request to put right what is held</source>
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
   <source>Restraining order</source>
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
   <source>Return to the referrer</source>
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
   <source>Review of what is withheld</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reviewed</source>
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
   <source>Rights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rights: a new request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rights: requests and complaints</source>
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
   <source>Safe</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Safe to reach like this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Safeguarding of adults</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Safeguarding: article 9(2)(g) and DPA 2018 schedule 1, paragraph 18</source>
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
   <source>Say by what right they ask for somebody else, or what they still have to show.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say either that the parents were told of this or that they were not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say here that your agency disagrees. What was decided stands until it is changed, and nobody waits. What your agency writes is read by the hub and by no other agency; what the hub answers to it is read here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how it reached the hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how the letter was sent.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how the threshold is met.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how they are reached.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how they belong to this enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how they told the hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how they were told, and when.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how they were told, or that they are not told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how you asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say how you tried.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say in a few words why the password is reset.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say in a few words why you open this enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say in a few words why you open this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say in a sentence or two what the emergency is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say in at most 500 characters what is exported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say in which capacity they could agree.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say of each question what was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say on which day; it cannot be in the future.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say since when; it cannot be in the future.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say that a strategy discussion is needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say that they were told it came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say that you will ring back, and check the caller again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say the offset from Greenwich too, as in 2026-11-21T14:50:00+00:00.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say to whom.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say until when it is decided about them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say until when; it cannot be before the referral was received.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say until when; it cannot be in the past.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what came of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what came of it…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what came of this step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what goes ahead without agreement: the agencies' checks, support, or both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what happened or what is known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what happens next and who does it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what is asked for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what is to be done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what is to happen if this does not work.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what it is for: a letter, an onward referral, the police or a bundle.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what it is needed for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what it is needed for: the agency reads this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what kind of name this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what kind of number or address this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what kind of order this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what kind of warning this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what makes it unsafe.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what the answer was, or why nobody was asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what the information is needed for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what they are to them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what they need.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what they were told, and why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what they were told, or why they are not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what this comes from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what this person's post is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what was agreed, or that nothing was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what was asked: the agencies' checks, support, or both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what was found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what was seen of who they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what was seen, such as a passport and a bill with the address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what whoever goes there must know.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what you found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say what your agency holds.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say when the agency answered, such as 21 Nov 2026 14:50.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say when the discussion was held; it cannot be in the future.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say when the letter is due.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say when the letters are due.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say when the referral was received.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say when this was, such as 21 Nov 2026 14:50.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say when, such as 21 Nov 2026 14:50.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say where it came in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether a child or adult has been harmed or may be: yes, no or may be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether a social worker has the child already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether a social worker has them already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether anybody has been harmed or may be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether it helped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether it is safe to contact them like this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether it is safe to use this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether it leaves whole or in words that you write.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether it may go into a bundle.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether the child has been harmed or may be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether the child has been harmed or may be: yes, no or may be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether the child would benefit from help.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether the parents know of this referral, or why they were not told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether the police asked, or the hub offers it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether the step before was tried.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether they are the same person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether they asked, or the hub offers it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether they know of this warning.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether they tried that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether they were told to refer, and check when they asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether they were told to refer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether they were told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whether this is a request for support or a child protection concern.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which discussion or decision this comes from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which enquiry it is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which force it goes to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which language, or what helps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say which team.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who at the agency gave the answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who confirmed it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who did it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who is reached like this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who lives there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who must keep away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who there it is for.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who they are here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who they say they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who they say they are. For somebody who is not named here, choose “Somebody else”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who told the hub so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who told the hub, or what the hub has seen of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who told them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say who took part.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whom they must keep away from; it cannot be themselves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whom you asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whom you tried to reach.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whose answer this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whose need this is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whose wishes these are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say whose work it is about.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why a month is too short: they are told this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it goes on to the next step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it is corrected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it is held back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it is not needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it is not safe, and what would be.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it is opened again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it is over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it is put right, and who told the hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it is taken in only now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it is taken off.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it may not leave, as they told you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it may not leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it was late.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it was late: {clock}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it was late…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why it was not checked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why sharing this is necessary.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why they are asked all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why they are called otherwise, and who told the hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why they are not told of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why they belong here after all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why they do not belong here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why this enquiry is restricted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why what was said before is put right.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why, in a few words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why, in a sentence or two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why: whoever answers for a bundle later reads this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say why: whoever answers, and whoever looks later, reads it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>School</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>School nurse</source>
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
   <source>Screen the enquiry first: the rating sets when returns are due.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Screened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Screened: level {level}, {rating}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Screening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Screening asks whether a social worker has the child already</source>
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
   <source>Second class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Second key holder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Section 47 enquiries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Section 47 enquiries by social care alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Section 47 enquiries by social care and police together</source>
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
   <source>Secure e-mail</source>
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
   <source>Self</source>
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
   <source>Senior social worker</source>
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
   <source>Sent back</source>
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
   <source>Services open to every family</source>
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
   <source>Settle the dispute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sharing outside the hub</source>
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
   <source>Sight</source>
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
   <source>Sign language</source>
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
   <source>Sign the decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign the record</source>
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
   <source>Signed by</source>
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
   <source>Signed for</source>
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
   <source>Sister</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Smaller text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Social care</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Social care's assessment</source>
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
   <source>Somebody else answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else changed this account meanwhile, and nothing of yours was saved. What you typed is still here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody else changed this enquiry meanwhile. Nothing of yours was saved. Look, then try again.</source>
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
   <source>Somebody has said something of these two already. Look again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody may refer without a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody of that agency who may read this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody was added after the decisions. Reopen the enquiry and decide about them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody who deals with information rights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody who was entered in error is put back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody with one name has it here or as the family name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somebody without a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something came of this already. Correct that, or set another action.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something changed about an account.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something found in this letter is not cleared yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something happened that the program did not foresee. What you typed is still here. Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something has left the hub with this release: it cannot be taken back any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something here cannot be compared as it is. Check the dates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something here cannot be kept as it is. Check the agencies and the time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something here cannot be kept as it is. Check the choices and the time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something here cannot be kept as it is. Check the choices.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something here cannot be kept as it is. Check the time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something here cannot be kept as it is. Choose the items again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something here cannot be kept as it is. Type it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something in these items cannot be kept as it is. Check dates and choices.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something in these requests cannot be kept as it is. Check agencies and times.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something in these words cannot be kept as it is. Type them again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something in this answer cannot be kept as it is. Check dates and choices.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something in this decision cannot be kept as it is. Check the choices.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something in this referral cannot be kept as it is. Check dates and choices.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something in this restriction cannot be kept as it is. Check the people named.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something is drawn where the envelope's window can show it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something is missing first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something is recorded about this person: an item, a letter, an answer, a contact, a merge or a decision. They stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something relevant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something that was typed cannot be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something was changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Something went wrong that the program did not foresee. Try again, then tell your IT.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somewhere else in this text:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Somewhere else: to a colleague, a councillor, another office</source>
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
   <source>Special guardian</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Special guardianship order</source>
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
   <source>Special pathways</source>
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
   <source>Spoke with them</source>
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
   <source>Staff: a new account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Staff: accounts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {place}: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step-parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stepbrother or stepsister</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Steps of the hub's own</source>
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
   <source>Stop: write no file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Stopped. No file was written.</source>
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
   <source>Subject</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subject access bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subject access request</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subject access, rectification, complaints and feedback, each with its stage and its clock. The one that runs out next is first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as 2 working days; nothing where the hub names no time.</source>
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
   <source>Such as 4 hours or 1 working day; nothing where the hub has no such rating.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Such as May 2026.</source>
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
   <source>Such as: the school names a sister. The hub and the agencies asked read this.</source>
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
   <source>Support, or a referral to a service</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sure that telling raises no risk?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suspected to be false</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suspend</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suspended</source>
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
   <source>Take our dispute a step up</source>
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
   <source>Take the dispute a step up</source>
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
   <source>Taken in and passed on</source>
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
   <source>Taking over by the team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telephone or e-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Telephone when the office is closed</source>
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
   <source>Text here is too small to read. Shorten it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Text runs out of the page or its margin here. Shorten it.</source>
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
   <source>Text stands here that a reader does not see but a computer does. Make the letter again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Texts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Texts: the hub's own words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That child’s date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That says nothing about whether we know a family or not: I say the same to everybody.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That somebody is not told is for a senior social worker to record.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That there is a referral, or that there is none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That two items contradict each other: taken back</source>
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
   <source>The adult</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The adult whom this is about is still to hear what was decided. Write to them, or record how they were told or why not.</source>
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
   <source>The agency was asked for this already: look at what it answered.</source>
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
   <source>The answer from {agency_name} is late: record that you asked for it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The answer is late. Why?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The assessment is finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The authority and its team.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The building or the way there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The capacity does not go with this answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The check could not go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The child protection conference was held</source>
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
   <source>The connection to the server broke. Look in the list of staff whether this one came in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The date of death is before the date of birth.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day and the time, such as 21 Nov 2026 14:50.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day of death is before the day of birth. Check both days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day of death is in the future. Type the day you were told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The day of the review has gone by. Choose one to come.</source>
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
   <source>The decision cannot be due before the referral was received.</source>
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
   <source>The enquiry is about this person alone. If it should not be here, the enquiry was entered in error.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The enquiry is not closed before each of them has heard, or it is recorded why not.</source>
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
   <source>The envelope's window does not show this person at this address, or shows more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The envelope's window shows the recipient of another letter of this batch.</source>
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
   <source>The family is told of this only by somebody who is sure that it raises no risk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family is told of this only by somebody who is sure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family must agree to this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family was handed to a team</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family was handed to no team that is still awaited.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family's agreement is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The family's letter says</source>
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
   <source>The file holds something besides its pages, such as a link or an attachment. Make it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file says more about itself than its title. Make the letter again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file still holds an earlier version of itself, or something behind its end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first one, unless they say that they tried it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The form follows in writing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The form for referrals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The form is empty again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The form is not complete.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The front door</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The ground, from the hub's list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The groups that an enquiry is assigned to</source>
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
   <source>The hub and the agencies asked see them from now on; on a restricted enquiry, the people named on it. Agreement, telling, the discussion and a decision are asked of them as of the others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub and your own agency read this; no other agency does.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub has it. What you returned is shown below.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub manager</source>
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
   <source>The hub says nothing of it</source>
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
   <source>The hub's own</source>
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
   <source>The hub's own steps end here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's own words for this outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's own: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile and the words of its letters. You propose a change and see it as it would look; a second person approves it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile does not ask whether parents were told of this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile does not say that this letter is written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile gives no limit for this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile has no ground on which this is told to the police.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile leaves this to another post.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile names no early help team.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile names no further step.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile names no groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile names no guidance.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile says that this goes by letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's profile, or the words of its letters, were changed and hold from now on. What a form offers that is open already is as it was when it was opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's texts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub's work ends at screening only where it is screened and no agency was asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub, and every agency asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub’s own clocks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub’s own people read this; no agency does. It is never edited: a correction stands beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub’s work</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The information that we hold</source>
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
   <source>The known servers cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The latest first. Of what is kept from you nothing is told here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The latest {many}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The law that the hub names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The leaflet names no steps for complaints: follow your authority’s own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The letter as a whole</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The letter could not be kept. Print it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The letter could not be marked as posted. Open the enquiry again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The letter could not be released. Open the enquiry again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The letter does not say that it is for this person.</source>
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
   <source>The local authority's number</source>
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
   <source>The month is over: it can only be extended within it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name of whoever referred, and what they can do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The name or the password is not right, or the account is not open.</source>
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
   <source>The other parent, other children, another household.</source>
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
   <source>The parent is explained it first</source>
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
   <source>The partners' views</source>
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
   <source>The password must reach the server as a SCRAM verifier, never as itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password was given by somebody else. It opens nothing until its owner has changed it.</source>
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
   <source>The police</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The police asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The practitioner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The printer did not begin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The professional who referred is still to hear what was decided. Write to them, or record how they were told or why not.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The professional’s own name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The rating, what was discussed, who may read this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The ratings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The receiving service</source>
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
   <source>The referrer</source>
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
   <source>The screening does not say that a social worker has the child already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The screening found a higher level than this outcome is for. Screen again, or go on with the enquiry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The seals are checked here: an entry that was changed, cut out or put in is named.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The second administrator and the log read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server cannot be reached. Look whether the network is there, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server did not answer in time. Nothing you typed is lost; try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server did not take your certificate or ticket, or the passphrase or password with it is not right, or the account is not open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server did not take your certificate or ticket. Nothing was signed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server does not let you sign in any more. Ask your administrator.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server is away, and too many passwords were wrong. Unlock when it is back, or sign out. What you typed is kept.</source>
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
   <source>The signature is missing, or stands alone on a page. Shorten or lengthen the letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The special pathway was raised</source>
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
   <source>The training was by today, and ends later, within ten years.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The two are not the same. Type the new password again.</source>
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
   <source>The written form has come</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {asks_for} is not right.</source>
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
   <source>Their manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their name or their address was not taken down.</source>
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
   <source>Their own postcode, or number and street</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Their parents</source>
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
   <source>There are more values than columns in this line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There are more; the ten likeliest of each are shown.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a character here that cannot be kept. Delete it, or type the text again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a character in this text that cannot be kept. Type it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a hidden mark here that changes the direction of reading. Type the text again by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is a picture here, and nobody can say by machine what it shows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no connection to the server. What you typed is kept on this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no decision to sign.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no such day. Type it as 3/4/2015.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is such a letter already, and it has not left.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is such a letter already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There was more to look into than there was time for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These are the item's own words. Release it whole, or write what may leave.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These days cannot be kept as they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These services are open to every family and may help you: </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These two are marked already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These two can be merged the other way round: change them over. Where that cannot be, a senior social </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These two cannot be merged as they are. Look at whom you chose.</source>
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
   <source>They are informed before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are merged: they are read as one person. Undo the merge first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are named here again. That they were entered in error stays beside it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are named here no more, nor found by a search. Nothing is deleted, and it can be taken back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They are not informed before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They did not say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They did not want to talk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They have not agreed to this, so there is nothing to withdraw.</source>
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
   <source>They no longer live at this address. A senior social worker withholds this letter, then makes it anew.</source>
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
   <source>They take the release back</source>
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
   <source>They were told that it came</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>They withdrew it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This account is not open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This account is open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This account is suspended: nobody signs in with it until an administrator reopens it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This account was closed for good. The name stays beside what they wrote; the user name is nobody else's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This address is no longer this person's, or nobody has confirmed it. Confirm it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This address is not safe to write to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This agency has people in the hub: they answer themselves.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This agency is not one of the hub's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This agency was not asked here: it does not see this in the program. Tell it yourself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This agency was not asked yet, or has answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This agency’s view; where it does not agree, say so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be a postcode. Check it, or leave it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be a postcode. Check it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be a unique pupil number. Check its thirteen characters, or leave it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be an NHS number. Check its ten digits, or leave it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be done with it as it stands.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Check the choices and the day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Check the choices and the days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Check the choices and the time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Check the choices.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Check the item and the purpose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Check the person.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Check the reason and the day.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Check the time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Check what is typed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Choose the items anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Look at what you changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Look at what you chose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Say what came back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Say whom you asked, and how.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be kept as it is. Type the name of the workstation again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be looked for as it is. Check the date of birth.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This cannot be taken back as it is. Open the enquiry again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This clock counts from the server's own time, which is not corrected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This clock did not run out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This clock has stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This computer has no keyring: your password is not remembered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This connection is declared already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This date is in the future. Say when it happened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This date of birth is in the future. For an unborn child choose "expected".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This date of birth is in the future. For an unborn child choose “Expected”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This date of death is in the future.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This day does not exist. Write it as 2019-02-03.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This day has gone by.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This day is before the first one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This day is in the future.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This day is in the future. For an unborn child choose ‘expected’.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This desk locks in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This due date is more than ten months away. Check the year.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This enquiry has left the hub or is closed. Reopen it before somebody is added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This enquiry has left the hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This enquiry is closed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This enquiry is not restricted for you. Open it as usual.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This enquiry is past screening.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This enquiry is restricted. Name the practitioners of this agency who may see it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This expected date has passed. If the child is born, give the date of birth.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file cannot be read as a text in UTF-8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file cannot be read, so nobody can say what it tells. Make the letter again.</source>
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
   <source>This form was saved before with something else in it. Look at what was saved, then start again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This group has the enquiry already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This holds a number that is far too long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This hub takes no consent as implied. Record what was said.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is a ground of parental responsibility. Say that they have it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is another home. Say there that it is over, and say this of the other one anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is before the agency was asked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is in the future. Say when the agency answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is in the future. Say when the referral was received.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is kept as your agency's answer and cannot be changed. The hub may ask again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is nearly a name that this reader must not be told. Look whether it is meant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is nested too deeply to be a hub profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is not a day. Type it as 3/2/2026 or 3 Feb 2026, or choose ‘about’ or ‘not known’.</source>
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
   <source>This is not available to you. It may not exist, or it may not be for your role.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is not the password you have now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is not what follows from the hub's limit. Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is the reference of another enquiry. Is this the right family's text?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is too easy to guess: use more than a few different characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is too long, or holds a character that cannot be kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is too long: at most {longest_when} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is when it starts already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is your own account. Another administrator changes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This item is about somebody else than the recipient and their own children.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This item is for the decision maker only: it never leaves the hub.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This item is not for the family: it cannot go into a letter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This item was given with conditions, which a family cannot be held to. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This leaves the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter cannot be made as it is. Look at what was taken down.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter cannot be made as it is. Look at what you chose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter cannot go as it is. Withhold it, or make it anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter goes to no service.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter goes to whoever referred.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter has not been checked yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter is twice in this batch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter says the same to everybody: nothing is written into it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This letter says what was decided. Sign the decisions first.</source>
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
   <source>This moment does not exist. Write it as 2026-11-21T14:50:00+00:00.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This name has no account at this hub. Ask your administrator.</source>
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
   <source>This pack was refreshed less than five minutes ago.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This page bears the mark of another letter, or none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This password was given to you. Change it to one of your own first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This pathway is raised already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person does not live in the household that the address belongs to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person is not among the enquiry's people any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person is not an unborn child here. Look again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person must not be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This person's death is kept already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This program is version {version}, and the hub's database is for {version_2}. Ask your IT for that one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This reason cannot be kept as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This server is not known here. Type its address as name:5432/mashdesk, or ask your IT.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This service is outside the agreement: nothing is passed on to it before harm is decided.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This step counts from the server's own time, which is not corrected.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This user name is in the file twice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This user name is taken.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This was not returned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This was said of them already. Take that back first.</source>
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
   <source>Three callers about this enquiry were not known. For an hour nobody is told anything about it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three digits, such as 885; one a line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Three quarters of the time have gone · live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Threshold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Threshold document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Throw away what I typed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Throw it away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Thu</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick those who are named here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tick whom they must keep away from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ticked words are printed as they stand here. The agency's name is not printed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tied to an enquiry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time line at {percent} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time line at {percent} %. Press to see the whole time (key 0)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time line closer (key +)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time line closer, further away, the whole time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time line further away (key −)</source>
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
   <source>To answer · {told} · {kind}</source>
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
   <source>To ask for a copy of one's information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To be looked at again by {follow_up}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To be reviewed on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To chase · {whose} · {told}</source>
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
   <source>To print the letters that are to be posted</source>
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
   <source>To sign the decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To take a release back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To which home</source>
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
   <source>Told by telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Told in person</source>
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
   <source>Too many refused sign-ins. Ask its owner whether they tried; then unlock it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Took part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Took their agreement back</source>
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
   <source>Training ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Training ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Transfer to another area</source>
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
   <source>Twin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two households have the same reference.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two items contradict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two items marked: they contradict each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two letters of this batch are the same paper.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two people have the same reference.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a day such as 21 Nov 2026, or leave it empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a day, such as 21 Nov 2026, or a number of working days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a day, such as 21 Nov 2026, that is not in the future.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a day, such as 21 Nov 2026.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a name first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a name, a date of birth, a postcode or an NHS number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a part of a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type a telephone number or an e-mail address, so that the hub can come back to them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type at least two letters, and at most a hundred.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type its reference.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type something here: this is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the address, a line below each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the card’s PIN.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the child's date of birth as they say it, or leave the name out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the child's name as they say it, or leave the day out.</source>
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
   <source>Type the day on which this is looked at again, within a year.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the day you were told, or choose ‘about’ or ‘not known’.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the day, such as 21 Nov 2026, or leave it empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the day, such as 21 Nov 2026.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name of the hub's server.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name of the professional who asks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name you sign in with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name, or what is known of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the name. One name alone is enough.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the note.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the number in figures. For anything else choose “Another way”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the number or the address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the password you have now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the reference, as it stands on a letter: 26-001234.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the whole address, with its @.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type the year with four figures, such as 2026.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type their name: somebody has to be answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type this in one line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type this passphrase.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type what the letter tells the family of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type what they asked for or said, in their own words.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type what they asked, in their words and without the child’s name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type what they say. It is compared and kept nowhere; only who they say they are and what they ask is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type what they were advised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type where they work, such as a school or a surgery.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type who advised them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type your password again: this needs a fresh sign-in.</source>
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
   <source>Unborn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unborn baby</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unborn brother or sister</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Uncle</source>
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
   <source>Unless it is a risk</source>
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
   <source>Untested</source>
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
   <source>Upheld</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Upheld in part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use letters, digits and signs that can be typed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Usual hours to answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Usually</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version {since}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Version {version}</source>
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
   <source>Vetting ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vetting ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vetting was granted by today, and ends later, within ten years.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Victim support</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Video call</source>
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
   <source>Violence or threats to staff</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Vital interests: UK GDPR article 6(1)(d)</source>
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
   <source>We are still looking at it. Nothing has been decided yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Weapons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Went on to the next step</source>
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
   <source>What a case is called</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a discussion or a decision asks somebody to do comes here, with its day and what came of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a professional tells them before referring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What a service receives that the family is passed on to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What agencies may read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What agencies were asked in the last twelve whole months; what is still open counts as late once it is due. Nothing is told of an agency that was asked fewer than five times.</source>
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
   <source>What concerns you yourself is raised by somebody else. Declare that you are connected.</source>
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
   <source>What else the hub promises or says of itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What follows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What goes ahead without agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What guards each outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What happens next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What information is asked and shared for</source>
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
   <source>What is copied leaves the clipboard after: seconds</source>
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
   <source>What is safe and when; who else hears the voicemail, reads the messages or opens the post.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is sealed is never changed, only superseded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is sealed is not rewritten: a correction, or their own account, stands beside it. Whoever received it from the hub is told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is shared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is to be done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What it is called</source>
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
   <source>What may stand in its place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What professionals do who disagree</source>
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
   <source>What speaks against telling</source>
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
   <source>What the agencies' information is to answer for each child</source>
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
   <source>What the discussion agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the family is told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the file is called</source>
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
   <source>What they were told, or why they are not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What to do at once</source>
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
   <source>What was decided for them leads to no service: nothing is passed on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was decided, to the referrer</source>
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
   <source>What was found in the letter could not be kept. Check it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was found on the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was kept from before has not reached the server. Save it when it is as you want it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was looked into</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What was noted of the emergency pack cannot be read.</source>
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
   <source>What was typed here is not saved, and this computer has no keyring: it is lost when you leave. Leave a second time to lose it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What we answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What we did</source>
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
   <source>What you typed last was not kept.</source>
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
   <source>What {name} is to look into</source>
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
   <source>When it came was corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When it is looked at again</source>
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
   <source>When the strategy discussion was held</source>
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
   <source>Where anybody lives, goes to school or is.</source>
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
   <source>Where it can be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where it is appropriate</source>
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
   <source>Where they live</source>
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
   <source>Whether an answer was right.</source>
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
   <source>Whether the agency of person {number} agrees</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whether the parents hear of it first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whether, when, where and who consents.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which accounts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which agencies were asked, and what they said.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which agreement counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which answers agreed and which did not.</source>
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
   <source>Which of these took part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Which parents</source>
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
   <source>Which professionals, for example</source>
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
   <source>While no enquiry is open: what came in, what was in time, outcomes, repeats and agencies, as bars and as a table (F6). They go into a file with Ctrl+P.</source>
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
   <source>Who deals with it was named</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who decides, in the hub's words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who did it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who else hears of the outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who gave the answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who hears of the outcome</source>
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
   <source>Who it was, and where it came from, is held back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who looked at enquiry {reference}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who looked at the file…</source>
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
   <source>Who may sign in, with which roles, until when. Nobody here reads an enquiry, and nobody gets a role that sees content beside this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who opened what, when and why is kept. The opening ends by itself after half an hour.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who opened, read, printed and changed the enquiry that this request is about, and why, as they said it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who refers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who said so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who screens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who signed, with days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who signed, without days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who signs decisions</source>
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
   <source>Who they are here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who they are was seen</source>
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
   <source>Who told the hub, or how to reach them, is not recorded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who told us, or anything that would give them away.</source>
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
   <source>Who will not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who will read {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Who will read {what}: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever approves it reads this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever has been harmed or may be does not leave the hub here. Go on with the enquiry.</source>
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
   <source>Whoever referred</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever takes part is of one of the hub's agencies.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever told the hub asked not to be named. Nothing is sent to them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whoever was entered in error is put back first; nobody else is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whole months that are over. A count from one to four is left out, and with it one that would tell it.</source>
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
   <source>Whom referrals can be about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom the concern is about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom the enquiry concerns, or who is named as a parent, stays. Change the two over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom the hub is for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom they must keep away from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Whom you asked</source>
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
   <source>Why it is written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it may not leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was late, by {late_by}, {late_at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was late: {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was not checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why it was shared with the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why late</source>
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
   <source>Why significant harm is suspected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why something was late, as whoever was late said in the last twelve whole months. A count from one to four is left out, and with it one that would tell it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why the answer is late</source>
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
   <source>Why they belong here after all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why they do not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why they do not belong here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why they do not, or how they do</source>
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
   <source>Why you cannot say more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why {agency_name} answered late</source>
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
   <source>With which outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With whom</source>
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
   <source>Within 12 months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Within 3 months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Within 6 months</source>
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
   <source>Words in letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Words that this reader must not be told stand here. Take them out.</source>
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
   <source>Write the day as 2026-11-25.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Write the words that may leave, as they gave them.</source>
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
   <source>Write what the referrer said, in their words.</source>
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
   <source>Written follow-up of a telephone call</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Written form after the call</source>
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
   <source>Wrong number or address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Yes or no.</source>
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
   <source>Yes: the child is handed to their team</source>
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
   <source>You asked for this release. A colleague records what the agency said of it.</source>
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
   <source>You typed a day and chose ‘not known’. Choose ‘about’, or leave the day empty.</source>
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
   <source>Your account is locked after too many refused sign-ins. Ask your administrator to unlock it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your account is not open any more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your account is not open. Ask your administrator.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your account is suspended. Ask your administrator.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your account was closed when you left. Ask your administrator if that is wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your agency has no dispute open.</source>
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
   <source>Your training is not on record, so your account is not open yet. Ask your administrator.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your training on record ended on {day}. Ask your administrator to record the new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your vetting is not on record, so your account is not open yet. Ask your administrator.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your vetting on record ended on {day}. Ask your administrator to record the new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Youth offending</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a comma is followed by nothing. Delete the comma before this.</source>
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
   <source>a hub's profile has no comments. Move it into a “note”, or delete it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a kind of content</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a list in [ ]</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a name spelt like it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a name that is spelt like it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a name that sounds like it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a text in quotation marks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a warning for staff</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>a whole number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>about {age}</source>
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
   <source>access log exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>action corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>action result recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>action set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>adoptive, step or foster parent, guardian or carer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>advice opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>advice recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>age not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>agency asked without a signed agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>agency chased</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>agency on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>also called</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>always</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an item</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an order that keeps people apart</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>an unknown day</source>
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
   <source>another name</source>
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
   <source>authentication failed</source>
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
   <source>break-glass reviewed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>brother or sister of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by decision; its clock is not met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by letter or telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by telephone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by when</source>
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
   <source>caller checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>caller told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>came in {received}, {ago}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>carried by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>certificate expired</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>certificate revoked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>chased ×{many}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>child_letter adult_letter referrer_told written_follow_up taking_over complaint strategy_discussion conference assessment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>child_protection unless both_parents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>clocks counted anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>code label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>code label lowest_level highest_level consent_needed family_words leads_to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>confidential address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>connection declared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>connection followed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>connection lifted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>consent recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>consent_words carried_by team first_contact guards</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contradiction marked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contradiction taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>could not load private key file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>could not read certificate file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>counted from {counts_from}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>couple</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>day why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decided_by alone partner_views</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decision record printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>decision signed</source>
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
   <source>died aged </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>died aged {age}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>died, age not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>differs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>discussion record printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>discussion recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>document address levels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>done</source>
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
   <source>due tomorrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due tomorrow {due}</source>
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
   <source>due {due}, {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due {when} {due}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due {when}, {days} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>earlier people looked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>emergency pack opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>emergency pack printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>emergency pack read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>emergency pack refreshed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>emergency pack removed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>emergency pack set up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>emergency pack use told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ends signed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>enquiry restricted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>enquiry screened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected a colon between a name and its value.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected a day such as 2026-12-24.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected a list in [ ].</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected a name in double quotation marks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected a text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected a time such as 09:00.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected a value here: a text in double quotation marks, a number, true, false, { or [.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected either hours or working_days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected lower-case letters, digits and _.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected named values in { }.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected the earlier values by their names in { }.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected the levels 1, 2, 3 and 4 in this order.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected true or false.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>family contact recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>family picture printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fatal:  role "</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fields more_needs_reason explained_to_parent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>figures taken out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>for “{reason}”. This is logged. Closes {expires}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>format id version hub words subjects referrals contacts complaints hours closures proclaimed_days agencies agreement posts gates deciding telling consent questions purposes grounds sharing_outside lawful_bases law ratings clocks threshold outcomes letters onward disputes retention guidance principles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>former couple</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>formerly</source>
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
   <source>front_door unit form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>glass broken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>goes into no bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gssapi continuation error</source>
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
   <source>here is a character that is not UTF-8. Save the file as UTF-8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>holds something back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hours working_days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>household {number}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>how the threshold of significant harm is met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>how they belong together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>how to reach them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hub text approved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hub text proposed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hub text sent back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hub text withdrawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>id name function link</source>
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
   <source>in their own script</source>
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
   <source>information recorded for an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>information requests sent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>information returned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is not permitted to log in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is related to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is the</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>item released</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>item ruled on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>items put in a letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>its first contact with the family</source>
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
   <source>late · </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lateness explained</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>lawful basis recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>less than a minute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter checked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter hit cleared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter made anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter posted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter released</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter returned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter withheld</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letter: {letter}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>letters, requests, what a family agreed to, was told and said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>link withdrawn</source>
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
   <source>matter corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matter opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matter received</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matter step taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>may go into a bundle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>merge undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>met</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>minutes hours working_days calendar_days months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more than a year ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mother, aunt …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>name at birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>name authority_codes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>name the team, and in carried_by whose action the contact is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>named there together with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>named values in { }</source>
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
   <source>no longer needed</source>
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
   <source>no password supplied</source>
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
   <source>nothing is in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing is in the list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing is in the list. Add at least one entry.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>nothing told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>number title words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of {days}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>one post decides alone here (deciding.alone), but several are named. Leave one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>opened more than thirty enquiries within an hour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>opens closes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>optional</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>origin rules from until note superseded unconfirmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>outcome heard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>overdue by {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>parent and child</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>parental responsibility</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>part of the name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>password changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>password reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>password reset asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>password reset withdrawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pathway code words goes_to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pathway raised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pathway step answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pathway taken off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>people linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>people merged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>people, ordinary addresses, the referral, items for everyone in the hub, outcomes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>person added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>person changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>police disclosure made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>postcode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>posted {posted} by {posted_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>posting list printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>publisher published address</source>
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
   <source>read</source>
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
   <source>recipient condition means signed_by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>recorded by {by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>referral recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>referrers concerns routes referrer_roles anonymous advice_without_referral emergency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>related otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>related, how is not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>release asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>release recorded for an agency</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>release refused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>release withdrawn</source>
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
   <source>requires a valid client certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>restriction lifted</source>
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
   <source>rules from note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>said of a person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>say in clocks.taking_over until when the team must have taken over.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>say in clocks.written_follow_up until when the form must come.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>say in consent_words what the family agrees to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>school, police, neighbour …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>screening acknowledgement decision returns subject_access parent_letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>screening, discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>searched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>server log cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>service out_of_hours fax email address privacy subject_access feedback</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sign</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sign-in failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sign-in locked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sign-in unlocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signed by {signed_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>signed_by recipients paragraphs</source>
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
   <source>something is in the list twice. Delete one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>something is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>staff account added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>staff account closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>staff account reopened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>staff account suspended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>staff agency changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>staff post changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>staff roles changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>staff vetting and training changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>start corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>starts limit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>starts limits hours_run_on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>step taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>still to hear</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>strategy discussion recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>strategy record printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>telling recorded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the address</source>
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
   <source>the file ends too early.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the guard asks for the family's agreement, but consent_needed is false. Make it true.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the highest level is below the lowest. Exchange them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the hub manager was told</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the hub's ground</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the lawful basis</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the office must be open on at least one day from Monday to Friday.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the office must open before it closes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the post brought it back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the practitioner was asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the profile is over, but something follows. Delete it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the reasons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same NHS number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same date of birth</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same date of birth, but for day and month changed over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same family name, or one like it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same first name, or one like it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the same postcode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the strategy discussion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the team that takes over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the text holds a character that cannot be printed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the text holds a character that cannot be printed. Delete it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the text is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the views and what is agreed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the whole log of the hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>their manager was asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>their own reference</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>these two guards exclude each other, so that nobody could have this outcome. Leave one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this ends before it begins. Correct one of the two days.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this file is saved as UTF-16. Save it as UTF-8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this holds at the same time as another value here. Let one end before the other begins.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this home</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this hub has no adult subjects (subjects.kinds).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this screening</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this text is not closed with a quotation mark, or holds a character that must be written with \.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this waits for a form that words.form does not name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title version agreed review signatories</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>to_refer before_research for_support kinds exceptions</source>
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
   <source>true or false</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unborn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unborn, due date not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unknown ca</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unless it is a risk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>until {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>user name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>usually</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>version dated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting {span}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>was origin until</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what happens next is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what is asked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what is known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what one's own agency wrote or was named for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what they need</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>what was written to this reader</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>where it is appropriate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>where they live</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whether help would benefit is not answered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>whether they asked or the hub offers it</source>
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
   <source>why it is necessary</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>withheld</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>woman or girl</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>working day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>workstation purpose_limit universal_services pathways groups</source>
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
   <source>{agency} answered: {answer}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} asked for information</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} asked for its answer again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} has not answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{agency} has not said yet whether it agrees: record the discussion once more</source>
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
   <source>{at}, {by} · said by {said_by}</source>
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
   <source>{done} by {by}, {at}: {reason}</source>
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
   <source>{letters} written, the posting list last.</source>
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
   <source>{name}: {change}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: {what}, corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: {what}, over</source>
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
   <source>{percent} %</source>
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
   <source>{told}, the hub manager knows</source>
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
   <source>{what}: {outcome}</source>
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
   <source>{why}: {references}</source>
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
   <source>{} was entered in error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“Please ring us” letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“” (the leaflet is silent)</source>
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
   <source>Find a reference, initials or a person</source>
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
 </context>
 <context>
  <name>SignIn</name>
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
 </context>
 <context>
  <name>composed</name>
  <message>
   <source> Did you mean “{what}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>$schema {may_be}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A letter about it is to reach you; we send it by {day}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A referral about {names} came to us on {received}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At least {shortest_password} characters: three or four words, for example.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most {most_lines} lines can come in at once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision, {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decisions that stand, one for each child or adult, by the month in which they were signed. {whole_months}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Delete it. Known here: {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Did you mean “{what}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For feedback only: {feedback}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>For questions about information: {privacy}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Household {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It begins with {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level {what} in words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line_num} cannot be read as a line of a table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Lives in {homes}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One a line: short name | its words | what must still come. The last is {what}, or nothing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome {what}: guards</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome {what}: highest level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome {what}: leads to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome {what}: lowest level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome {what}: needs agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome {what}: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Police codes {value} {value2} {value3}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Referrals by the month in which they came, and how long before them the last one came of one of the same children or adults, as the hub linked them. {whole_months}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Section {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step {stage} of {stages}. {told}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The columns are: {columns}; each once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first line names the columns. Missing: {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first {at_most}: there may be more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub’s mailbox: {email}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The hub’s telephone: {phone}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The log was cut: {made} seals were made, and the last one that is there is seal {seals}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The one {concerned}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The server refused this for a reason the program does not know (code {code}). Nothing was saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The year {year} cannot be right. {instead}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no month {month}. Type the day before the month, such as 3/2/2026.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no {day} {what}{leap_day}. {instead}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is more than {oldest} years ago. Check the year.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is not JSON: {msg} in line {lineno}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is too long: at most {longest} characters can be kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is {text} characters long and {max_chars} fit. Shorten it. Nothing has been cut.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To ask what we hold about you: {held}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To the family: {called}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Too many refused sign-ins: {name} is locked out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use at least {shortest_password} characters, three or four words for example.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Use at most {longest_password} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>We posted a letter about it to you on {day}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the hub adds to the checklists. One a line: its short name | which pathway | what is to be done | whom it goes to. The pathways are: {pathways}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What they agree to: {called}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Where the leaflet sends requests: {subject_access}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your password was reset; {by_name} approved it. If you did not ask, tell your IT.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Your {what} on record ends {days_left}, on {first}. {renew}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>by or about {person}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>due tomorrow {at}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected a comma or “{end}” here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected a whole number from {low} to {high}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected a whole number from {what} to {what2}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected exactly one of: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected exactly one of: {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected one of: {choice}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected one of: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected {expected}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected {unit}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>expected “{what}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in the last {months} months</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in {days} days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>information {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>late by {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>level {number} is there twice. Each of 1, 2, 3 and 4 is there once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>line {line}, column {column}:{place} {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>on enquiry {enquiry}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>recorded by {answered_by}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>since {since}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>source {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the file ends, but “{end}” is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the guard “{guard}” names one outcome only, but several have it. Leave one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the text is longer than {longest_text} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the text is longer than {longest_text} characters. Shorten it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>there is no such day; expected {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this file is larger than {what} KB, too large for a hub's profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this is nested deeper than {deepest} levels, too deep for a hub's profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this limits what nobody sends: letters.recipients has no “{recipient}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>this program reads profiles of the format “{expected}”. {anew}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unborn, expected {birth}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>until {until}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>version {version}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{at}: heading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{at}: over each child's part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{at}: over what happens next</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{at}: paragraphs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{by_name} added an account for {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{by_name} changed what {name} may do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{called}. One a line, such as only_if_not_harmed; what is not known is said here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{choice_hint} Nothing where the hub has no groups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{choice_hint} With police_crime or significant_harm_threshold, senior social workers can tell the police for the sake of a crime; without one they cannot.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{items} items contradict each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{label}, the family's agreement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{part_hint} Where nobody is named here or below, nobody is asked for a reason.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} h left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} h {what2} min left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{what} min left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words} is asked for a late answer after: minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words}: by what means</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words}: hear of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{words}: under which name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{yes_no} Empty: another can.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{agency}” is not one of the agencies. Name one of: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is missing. {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is none of the values here, so it cannot have had an earlier one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is none of the values here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is not known here. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is there twice in the same place. Delete one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{name}” is there twice. Give each entry a name of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{post}” is not one of the posts. Add it to posts, or name one of: {posts}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{rating}” is missing: each of the ratings needs a limit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{rating}” is not one of the ratings. Add it there or leave it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{twice}” is there twice in the same place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{what}” is among the signatories too, of which no days are told. Leave one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{what}” is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>“{what}” is not known here. Known: {known}.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
