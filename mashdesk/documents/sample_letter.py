"""A letter to a family that does not exist: how a hub's words look on the real page, with nothing of a case.

The names are plainly invented, the numbers those that Ofcom keeps for drama. Nothing is read from the hub but its
profile and its words.
"""

from datetime import date
from uuid import UUID

from mashdesk.documents.letter_template import TemplateError
from mashdesk.documents.outcome_letter import render_letter
from mashdesk.domain.hub_profile import HubProfile
from mashdesk.domain.letter_facts import LetterChild, LetterFacts, LetterItem
from mashdesk.domain.letter_kinds import RULES, GoesTo, LetterKind
from mashdesk.domain.letter_wording import facts_for
from mashdesk.domain.police_grounds import police_grounds

_NOBODY = UUID("00000000-0000-4000-8000-000000000000")
_READERS = {
    GoesTo.PARENT: ("Marigold Sampleton", ("1 Example Street", "Anytown"), "ZZ99 9ZZ"),
    GoesTo.ADULT: ("Marigold Sampleton", ("1 Example Street", "Anytown"), "ZZ99 9ZZ"),
    GoesTo.CHILD: ("Tam Sampleton", ("1 Example Street", "Anytown"), "ZZ99 9ZZ"),
    GoesTo.REFERRER: ("Mx Example, Head Teacher", ("Example Primary School", "Anytown"), "ZZ99 9ZZ"),
    GoesTo.APPLICANT: ("Marigold Sampleton", ("1 Example Street", "Anytown"), "ZZ99 9ZZ"),
    GoesTo.SERVICE: ("The Example Service", ("Duty worker",), ""),
    GoesTo.POLICE: ("Example Constabulary", ("Officer in the case",), ""),
    GoesTo.AGENCY: ("The Example Agency", ("Safeguarding lead",), ""),
}
_BESIDE = {
    LetterKind.HAND_OFF: {"name": "Tam Sampleton, born 3 May 2019"},
    LetterKind.POLICE_DISCLOSURE: {
        "name": "Tam Sampleton, born 3 May 2019",
        "reference": "EX/0000/26",
        "how": "You asked the hub for this.",
        "necessity": "Here stands why it is necessary that the police know.",
        "harm": "Here stands how the threshold of significant harm is met, where the hub's ground asks for it.",
    },
    LetterKind.AGENCY_REQUEST: {
        "name": "Tam Sampleton, born 3 May 2019",
        "basis": "safeguarding",
        "questions": "Here stands what the agency is asked.",
        "due": "8 January 2026, 12:00",
    },
}
OWN_WORDS = "Here stands what whoever makes the letter writes to this reader."
AGREED = "Here stands what the discussion agreed, as the family is told it."
RELEASED = "Here stand the words that an agency released for this letter."


def sample_letter(kind: LetterKind, profile: HubProfile) -> bytes:
    """The page as PDF. DocumentRefused where the words cannot be used."""
    return render_letter(sample_facts(kind, profile), profile)


def sample_facts(kind: LetterKind, profile: HubProfile) -> LetterFacts:
    """What a letter of this kind would be made from, of people whom nobody knows."""
    rule = RULES[kind]
    if not profile.outcomes:
        raise TemplateError("The profile has no outcome to show.")
    name, lines, postcode = _READERS[rule.goes_to]
    of_adults = [one for one in profile.outcomes if one.leads_to == "adult_safeguarding"]
    outcome = next(iter(of_adults if kind is LetterKind.OUTCOME_ADULT else ()), profile.outcomes[0])
    child = LetterChild("" if rule.neutral else "Tam Sampleton", outcome.label, "", outcome.code)
    service = rule.goes_to is GoesTo.SERVICE
    return LetterFacts(
        letter=_NOBODY,
        hub=profile.id,
        reference="SAMPLE-0000",
        recipient_name=name,
        address_lines=lines,
        postcode=postcode,
        dated=date(2026, 1, 5),
        children=(child,) if rule.says_outcome else (),
        signed_by_name="A. N. Example",
        signed_by_post=profile.posts[0].label if profile.posts else "",
        items=(LetterItem(_NOBODY, RELEASED),) if rule.takes_items else (),
        kind=kind,
        words=OWN_WORDS if "words" in facts_for(kind) else "",
        home=("1 Example Street", "Anytown", "ZZ99 9ZZ") if service else (),
        told=tuple(_beside(kind, profile).items()),
    )


def _beside(kind: LetterKind, profile: HubProfile) -> dict[str, str]:
    """What a letter to people at their work says beside its words; its ground and purpose are the hub's own."""
    told = dict(_BESIDE.get(kind, {}))
    grounds = police_grounds(profile)
    if kind is LetterKind.POLICE_DISCLOSURE:
        told["ground"] = grounds[0].label if grounds else "Here stands the hub's ground."
    if kind is LetterKind.AGENCY_REQUEST:
        told["purpose"] = profile.purposes[0].label if profile.purposes else "Here stands what for."
    if kind is LetterKind.OUTCOME_PARENT and profile.policies.deciding.letter_says == "agreed":
        told["agreed"] = AGREED
    return told
