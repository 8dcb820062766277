"""Two enquiries invented at random, a letter for one of them, and what must not get into it from the other.

    python -m tests.documents.pairs --pairs 1000 --kept FILE

tries one pair after the other and keeps in FILE how far it came, so that a run that was broken off goes on from there.
"""

import argparse
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from mashdesk.domain.letter_facts import LetterChild, LetterFacts, LetterItem
from mashdesk.domain.letter_safety import ProtectedTerm, ProtectedTerms, Protection, TermKind
from tests.documents.gated import PLACES, about_people, checked, reader_of
from tests.documents.invented_case import letter_facts


def _words(text: str) -> list[str]:
    return text.split()


GIVEN = _words(
    """
    Aaliyah Łukasz Zoë Çağrı Nguyễn Siân Tobias Joanna Will May Grace Oluwaseun Mohammed Małgorzata
    Sinéad Ayşe Ștefan Piotr Priya Ewa Ian Ali Muhammad Katarzyna Bethany Rhys Ciarán Ifeoma Dmitri
    Noor Hope Jūratė Amber Ruby
    """
)
FAMILY = _words(
    """
    Okafor Smith Kowalski Nowak Ní-Dhomhnaill O’Brien McDonald MacGregor Hussain Żak Çelik Trần
    Patel Singh Field Young White Price Hughes Begum Adeyemi Popescu Fitzgerald Wood Barnes-Lowe
    Petrov Ahmed Brown Khan Quill
    """
)
STREETS = _words(
    """
    High|Street Quarrybank|Street Example|Road Church|Lane St-Anne’s|Close Wren|Avenue Tanyard|Lane
    Mill|Row Kestrel|Drive Abbey|Gardens Lower-Hollow|Way Bluebell|Court
    """
)
TOWNS = _words("Halesowen Corby Kettering Wellingborough Daventry Evesham Bicester Walthamstow Stourbridge Reading")
SCHOOLS = _words("Wulfstan Kingfisher Oakfield Brambles Meadowside Whitefriars")
SENTENCES = (
    "The Early Help Team will ring you by Monday 9 March.",
    "Will you be at home in May? If so, we would like to visit you on 4 May.",
    "A health visitor may ring you. You can ask for another day.",
    "Your child's school knows whom to ask. The head teacher will meet you there.",
    "We hope that this helps, and that the family needs no more from us.",
)
TELLING = (
    "He said that he hides the tablets behind the boiler so that nobody sees them",
    "The caller watched two men carry a television out at half past three",
    "She has applied for housing benefit under her maiden name since October",
)


class _Family:
    """One invented family: whom it has, where they live, how they are reached."""

    def __init__(self, chance: random.Random) -> None:
        one = chance.choice
        self.surname = one(FAMILY)
        self.mother, self.father = f"{one(GIVEN)} {self.surname}", f"{one(GIVEN)} {one(FAMILY)}"
        self.child = f"{one(GIVEN)} {self.surname}"
        self.homes = [self._home(chance) for _ in range(2)]
        self.phone = f"07{chance.randrange(100, 999)} {chance.randrange(100, 999)} {chance.randrange(100, 999)}"
        self.email = f"{self.father.split()[0].lower()}.{chance.randrange(1000, 9999)}@mail.example"
        self.school = f"{one(SCHOOLS)} Primary School"
        self.reference = f"NN-26-{chance.randrange(10000, 99999)}"
        self.telling = one(TELLING)

    @staticmethod
    def _home(chance: random.Random) -> tuple[tuple[str, ...], str]:
        street = chance.choice(STREETS).replace("-", " ").replace("|", " ")
        letters = [chance.choice("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2)]
        postcode = f"NN{chance.randrange(1, 30)} {chance.randrange(1, 9)}{''.join(letters)}"
        return (f"{chance.randrange(1, 200)} {street}", chance.choice(TOWNS)), postcode

    def terms(self, *, with_mother: bool) -> Iterator[ProtectedTerm]:
        """What of this family another reader must not find; of their own family, the father's matters only."""
        why = Protection.OTHER_FAMILY if with_mother else Protection.OTHER_PARENT
        homes = self.homes if with_mother else self.homes[1:]
        names = (self.mother, self.father, self.child) if with_mother else (self.father,)
        for name in names:
            yield ProtectedTerm(TermKind.NAME, name, why)
        for lines, postcode in homes:
            yield ProtectedTerm(TermKind.ADDRESS, "\n".join((*lines, postcode)), why)
        yield ProtectedTerm(TermKind.PHONE, self.phone, why)
        yield ProtectedTerm(TermKind.EMAIL, self.email, why)
        yield ProtectedTerm(TermKind.WORDS, self.telling, why)
        if with_mother:
            yield ProtectedTerm(TermKind.PLACE, self.school, why)
            yield ProtectedTerm(TermKind.REFERENCE, self.reference, why)

    def letter(self, chance: random.Random) -> LetterFacts:
        """The letter to the mother."""
        (lines, postcode) = self.homes[0]
        child = LetterChild(self.child, "Early Help Team services", chance.choice(SENTENCES), "early_help_team")
        return letter_facts(
            letter=UUID(int=chance.getrandbits(128)),
            reference=self.reference,
            recipient_name=self.mother,
            address_lines=lines,
            postcode=postcode,
            children=(child,),
            items=(LetterItem(UUID(int=5), chance.choice(SENTENCES)),) if chance.random() < 0.5 else (),
        )


def run_pair(seed: int) -> str:
    """Empty when the first family's letter is let through, and found as soon as one secret is planted; else why not."""
    chance = random.Random(seed)
    one, other = _Family(chance), _Family(chance)
    letter = one.letter(chance)
    own = reader_of(letter, one.school)
    protected = ProtectedTerms((*other.terms(with_mother=True), *one.terms(with_mother=False)))
    known = {" ".join(text.casefold().split()) for text in own.known}
    secrets = [each for each in protected.terms if each.text.casefold().replace("\n", " ") not in known]
    if clean := checked(letter, protected, own):
        return f"seed {seed}: false alarm {[(each.rule, each.words) for each in clean]}"
    secret = chance.choice(secrets)
    place = chance.choice(sorted(PLACES))
    written = chance.choice((str, str.upper, str.lower))(secret.text.replace("\n", ", "))
    planted = PLACES[place](letter, f"We were told of {written}.")
    if not about_people(checked(planted, protected, own)):
        return f"seed {seed}: {secret.kind} {written!r} in {place} was let through"
    return ""


def main() -> int:
    """Tries the pairs that are left, one line for each that fails."""
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--pairs", type=int, default=1000)
    words.add_argument("--kept", type=Path, required=True)
    told = words.parse_args()
    done, wrong = 0, 0
    if told.kept.exists():
        done, wrong = map(int, told.kept.read_text(encoding="ascii").split())
    for seed in range(done, told.pairs):
        if why := run_pair(seed):
            wrong += 1
            sys.stdout.write(f"{why}\n")
        told.kept.write_text(f"{seed + 1} {wrong}", encoding="ascii")
    sys.stdout.write(f"{told.pairs} pairs, {wrong} wrong.\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
