"""How the desks say what was asked for a release, and what came of it."""

from mashdesk.domain.codes import LeavingPurpose, ReleaseAnswer
from mashdesk.domain.releases import Release
from mashdesk.domain.snapshots import EnquirySheet, Item
from mashdesk.gui.desks.sheet.words import listed, moment_words
from mashdesk.gui.widgets.chronology_scale import Leaving
from mashdesk.gui.widgets.time_words import day_words

PURPOSES = {
    LeavingPurpose.LETTER: "Letter to the family",
    LeavingPurpose.ONWARD: "Onward referral",
    LeavingPurpose.POLICE: "Disclosure to the police",
    LeavingPurpose.BUNDLE: "Subject access bundle",
}
GOES_TO = {
    LeavingPurpose.LETTER: "A parent reads it at home. Your agency is not named in the letter.",
    LeavingPurpose.ONWARD: "A service that will help reads it. Conditions that you gave go with it.",
    LeavingPurpose.POLICE: "A police force reads it, for the sake of a crime. Conditions that you gave go with it.",
    LeavingPurpose.BUNDLE: "The person whom it is about reads it, in what they asked to see.",
}
"""Who reads what leaves, as the agency is told before it answers."""
_STANDING = {
    ReleaseAnswer.WHOLE: ("circle-check", "green_text", "Released"),
    ReleaseAnswer.SANITISED: ("circle-check", "green_text", "Released in words"),
    ReleaseAnswer.REFUSED: ("circle-slash", "lock", "Not released"),
}


def leaving(release: Release) -> Leaving:
    """How one request stands, with the purpose in front."""
    icon, tone, short = look(release)
    return Leaving(icon, tone, short, f"{PURPOSES[release.purpose]}: {story(release)}")


def look(release: Release) -> tuple[str, str, str]:
    """Icon, tone, and a word or two."""
    if release.answer is None:
        return "hourglass", "amber_text", "Asked"
    if release.withdrawn is not None:
        return "history", "text2", "Taken back"
    if release.left_hub is not None:
        return "send", "text2", "Left the hub"
    return _STANDING[release.answer]


def story(release: Release) -> str:
    """From the asking to the leaving, in one line."""
    if release.answer is None or release.answered is None:
        return f"asked {moment_words(release.asked)} by {release.asked_by}, not answered yet"
    said = f"{_answer(release)} · {moment_words(release.answered)}, {_author(release)}"
    if release.withdrawn is not None:
        by = f" by {release.taken_back_by}" if release.taken_back_by else ""
        return f"{said} · taken back {moment_words(release.withdrawn)}{by}"
    if release.left_hub is not None:
        return f"{said} · left the hub {moment_words(release.left_hub)}"
    return said


def _author(release: Release) -> str:
    """Whose word it is; for a virtual agency also whose hand."""
    said = release.spoken
    if said is None:
        return release.answered_by
    return f"by {said.by}, {said.post} ({said.how.words.lower()}), recorded by {release.answered_by}"


def _answer(release: Release) -> str:
    if release.answer is ReleaseAnswer.REFUSED:
        return f"not released, because: {release.because}"
    if release.answer is ReleaseAnswer.SANITISED:
        return f"released in the agency's words: “{release.words}”"
    return "released as it stands"


def item_line(item: Item, sheet: EnquirySheet) -> str:
    """When, and about whom."""
    when = day_words(item.happened) if item.happened else item.happened_words or "no date"
    called = {person.id: person.called for person in sheet.people}
    about = listed([called[one] for one in item.people if one in called]) or "nobody named"
    return f"{when} · about {about}"
