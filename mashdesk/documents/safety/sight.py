"""All that a check may look at: the letter as it is, and what is known of its reader and of what must stay unsaid."""

from dataclasses import dataclass

from mashdesk.documents.safety.file_parts import FileParts
from mashdesk.documents.safety.known import Known
from mashdesk.documents.safety.page_text import PageText
from mashdesk.documents.safety.sheets import Sheet
from mashdesk.domain.letter_safety import LetterFlags, ProtectedTerms, Reader


@dataclass(frozen=True)
class Sight:
    """One letter open for checking; `texts` are the file's properties (page 0) and the pages."""

    sheets: tuple[Sheet, ...]
    parts: FileParts
    texts: tuple[PageText, ...]
    protected: ProtectedTerms
    flags: LetterFlags
    reader: Reader
    known: Known

    @property
    def pages(self) -> tuple[PageText, ...]:
        """The pages without the properties."""
        return self.texts[1:]
