"""How the desks say what was asked for a release, and what came of it."""

from mashdesk.domain.codes import LeavingPurpose, ReleaseAnswer
from mashdesk.domain.releases import Release
from mashdesk.domain.snapshots import EnquirySheet, Item
from mashdesk.gui.desks.sheet.words import listed, moment_words
from mashdesk.gui.language import say
from mashdesk.gui.widgets.chronology_scale import Leaving
from mashdesk.gui.widgets.time_words import day_words

PURPOSES = {
    LeavingPurpose.LETTER: say("Letter to the family"),
    LeavingPurpose.ONWARD: say("Onward referral"),
    LeavingPurpose.POLICE: say("Disclosure to the police"),
    LeavingPurpose.BUNDLE: say("Subject access bundle"),
}
GOES_TO = {
    LeavingPurpose.LETTER: say("A parent reads it at home. Your agency is not named in the letter."),
    LeavingPurpose.ONWARD: say("A service that will help reads it. Conditions that you gave go with it."),
    LeavingPurpose.POLICE: say(
        "A police force reads it, for the sake of a crime. Conditions that you gave go with it."
    ),
    LeavingPurpose.BUNDLE: say("The person whom it is about reads it, in what they asked to see."),
}
"""Who reads what leaves, as the agency is told before it answers."""
_STANDING = {
    ReleaseAnswer.WHOLE: ("circle-check", "green_text", say("Released")),
    ReleaseAnswer.SANITISED: ("circle-check", "green_text", say("Released in words")),
    ReleaseAnswer.REFUSED: ("circle-slash", "lock", say("Not released")),
}


def leaving(release: Release) -> Leaving:
    """How one request stands, with the purpose in front."""
    icon, tone, short = look(release)
    return Leaving(icon, tone, short, f"{PURPOSES[release.purpose]}: {story(release)}")


def look(release: Release) -> tuple[str, str, str]:
    """Icon, tone, and a word or two."""
    if release.answer is None:
        return "hourglass", "amber_text", say("Asked")
    if release.withdrawn is not None:
        return "history", "text2", say("Taken back")
    if release.left_hub is not None:
        return "send", "text2", say("Left the hub")
    return _STANDING[release.answer]


def story(release: Release) -> str:
    """From the asking to the leaving, in one line."""
    if release.answer is None or release.answered is None:
        return say("asked {asked} by {asked_by}, not answered yet").format(
            asked=moment_words(release.asked), asked_by=release.asked_by
        )
    said = f"{_answer(release)} · {moment_words(release.answered)}, {_author(release)}"
    if release.withdrawn is not None:
        by = say(" by {taken_back_by}").format(taken_back_by=release.taken_back_by) if release.taken_back_by else ""
        return say("{said} · taken back {withdrawn}{by}").format(
            said=said, withdrawn=moment_words(release.withdrawn), by=by
        )
    if release.left_hub is not None:
        return say("{said} · left the hub {left_hub}").format(said=said, left_hub=moment_words(release.left_hub))
    return said


def _author(release: Release) -> str:
    """Whose word it is; for a virtual agency also whose hand."""
    said = release.spoken
    if said is None:
        return release.answered_by
    return say("by {by}, {post} ({how}), recorded by {answered_by}").format(
        by=said.by, post=said.post, how=say(said.how.words).lower(), answered_by=release.answered_by
    )


def _answer(release: Release) -> str:
    if release.answer is ReleaseAnswer.REFUSED:
        return say("not released, because: {because}").format(because=release.because)
    if release.answer is ReleaseAnswer.SANITISED:
        return say("released in the agency's words: “{release}”").format(release=release.words)
    return say("released as it stands")


def item_line(item: Item, sheet: EnquirySheet) -> str:
    """When, and about whom."""
    when = day_words(item.happened) if item.happened else item.happened_words or say("no date")
    called = {person.id: person.called for person in sheet.people}
    about = listed([called[one] for one in item.people if one in called]) or say("nobody named")
    return say("{when} · about {about}").format(when=when, about=about)
