"""A short form that is begun from what stands, and knows it again when somebody else has put something in its place."""

from collections.abc import Mapping

from mashdesk.domain.two_versions import SavedMeanwhile
from mashdesk.gui.viewmodels.typed_entry import TypedEntry

BASED_ON = "based_on"
"""What a form was begun from, in its draft."""
NOTHING_YET = "nothing"
"""It was begun where nothing stood."""


class BasedEntry(TypedEntry):
    """`based_on` names what stood as this was begun: a row, a moment. None until that is known."""

    based_on: str | None = None

    def stands(self) -> str | None:
        """The name of what stands now; subclasses say."""
        return self.based_on

    def beginning(self) -> dict[str, object]:
        """The answers that `based_on` begins with; subclasses say where they follow from it."""
        return dict(self.began)

    def kept(self, values: dict[str, object]) -> dict[str, object]:
        """With it, what it was begun from: what took its place since then is another version."""
        return {name: value for name, value in values.items() if name != BASED_ON} | {BASED_ON: self.based_on or ""}

    def take_draft(self, draft: dict[str, object]) -> None:
        """Take what was typed before, and what that was begun from."""
        self.based_on = str(draft.get(BASED_ON) or "") or self.based_on
        self.began = self.beginning()
        super().take_draft(draft)
        self.values.pop(BASED_ON, None)

    def begin_from(self, theirs: SavedMeanwhile, values: Mapping[str, object]) -> None:
        """All that stands by now has been seen."""
        self.based_on = self.stands()
        super().begin_from(theirs, values)
