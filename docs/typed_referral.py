"""The referral that is typed for the pictures of the front door."""

from typing import Any

CONCERN = (
    "Wren came to school without a coat on three mornings this week and asked for food each time. Today she said that "
    "nobody was at home when she woke up. Her mother was worried and open with us when we rang."
)


def fill_referral(form: Any) -> None:
    """Enough to send, but for a day of birth that does not exist."""
    came_in, referrer = form.sections["came_in"].ui, form.sections["referrer"].ui
    came_in.source.choose("2A")
    came_in.how.choose("phone")
    came_in.kind.choose("child_protection")
    referrer.name.setText("Robin Sampleby")
    referrer.role.setText("Class teacher")
    referrer.organisation.setText("Ash Infant School")
    referrer.phone.setText("01632 960417")
    form.sections["concern"].ui.concern.setPlainText(CONCERN)
    child = form.people.card("p1").ui
    child.given_names.setText("Wren")
    child.family_name.setText("Testerly")
    child.sex.choose("F")
    child.birth.setText("31 Feb 2020")
    mother = form.people.add_person().ui
    mother.given_names.setText("Linnet")
    mother.family_name.setText("Testerly")
    form.sections["consent"].ui.parents_told.choose(True)
