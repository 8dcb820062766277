"""The codes of information rights, and their words on the screen."""

from collections.abc import Mapping
from enum import StrEnum


class MatterKind(StrEnum):
    """What somebody wants."""

    SUBJECT_ACCESS = "subject_access"
    RECTIFICATION = "rectification"
    OBJECTION = "objection"
    COMPLAINT = "complaint"
    FEEDBACK = "feedback"

    @property
    def words(self) -> str:
        """As the desk says it."""
        return KIND_WORDS[self.value]

    @property
    def is_request(self) -> bool:
        """Whether the law gives it a month: a copy, a correction, an objection (UK GDPR, articles 12, 15, 16, 21)."""
        return self in (MatterKind.SUBJECT_ACCESS, MatterKind.RECTIFICATION, MatterKind.OBJECTION)

    @property
    def icon(self) -> str:
        """The icon of its row."""
        return {
            "subject_access": "file-search",
            "rectification": "pen-line",
            "objection": "circle-slash",
            "complaint": "flag",
            "feedback": "message-square-text",
        }[self.value]


KIND_WORDS: Mapping[str, str] = {
    "subject_access": "Request for a copy of what is held",
    "rectification": "Request to put right what is held",
    "objection": "Objection to how it is used",
    "complaint": "Complaint",
    "feedback": "Feedback",
}

SHORT_KINDS: Mapping[str, str] = {
    "subject_access": "File request",
    "rectification": "Correction asked",
    "objection": "Objection",
    "complaint": "Complaint",
    "feedback": "Feedback",
}


class MatterStep(StrEnum):
    """What can be done about one, as `priv.matter_steps` has them."""

    ACKNOWLEDGE = "acknowledge"
    NAME = "name"
    IDENTITY = "identity"
    EXTEND = "extend"
    NEXT_STAGE = "next_stage"
    ANSWER = "answer"
    LINK = "link"
    CORRECT_START = "correct_start"
    REOPEN = "reopen"
    NOTE = "note"

    @property
    def kinds(self) -> tuple[MatterKind, ...]:
        """Of which kinds it is a step."""
        requests = tuple(kind for kind in MatterKind if kind.is_request)
        asks = (*requests, MatterKind.COMPLAINT)
        only = {
            "identity": asks,
            "correct_start": asks,
            "extend": requests,
            "next_stage": (MatterKind.COMPLAINT,),
        }
        return only.get(self.value, tuple(MatterKind))

    @property
    def words(self) -> str:
        """What its button says."""
        return STEP_WORDS[self.value][0]

    @property
    def done(self) -> str:
        """What the history says of it."""
        return STEP_WORDS[self.value][1]


STEP_WORDS: Mapping[str, tuple[str, str]] = {
    "receive": ("", "Taken in and passed on"),
    "acknowledge": ("Say that they were told it came", "They were told that it came"),
    "name": ("Name who deals with it", "Who deals with it was named"),
    "identity": ("Say what was seen of who they are", "Who they are was seen"),
    "extend": ("Extend by two months", "Extended by two months"),
    "next_stage": ("Go on to the hub’s next step", "Went on to the next step"),
    "answer": ("Answer it", "Answered"),
    "link": ("Say which enquiry it is about", "Tied to an enquiry"),
    "correct_start": ("Correct when it came", "When it came was corrected"),
    "reopen": ("Open it again", "Opened again"),
    "note": ("Add a note", "Note"),
}

MEANS: Mapping[str, str] = {
    "telephone": "By telephone",
    "letter": "By letter",
    "email": "By e-mail",
    "in_person": "In person",
    "form": "On a form or web page",
    "passed_on": "Passed on by somebody else",
}

TOUCHES: Mapping[str, str] = {
    "hub": "The hub’s work",
    "manager": "A hub manager",
    "information": "Somebody who deals with information rights",
    "colleague": "Another colleague",
}

RESULTS: Mapping[str, tuple[str, ...]] = {
    "subject_access": ("sent", "sent_in_part", "nothing_held", "refused", "withdrawn"),
    "rectification": ("corrected", "corrected_in_part", "not_corrected", "withdrawn"),
    "objection": ("stopped", "stopped_in_part", "goes_on", "withdrawn"),
    "complaint": ("upheld", "upheld_in_part", "not_upheld", "withdrawn"),
    "feedback": ("acted_on", "noted"),
}

RESULT_WORDS: Mapping[str, str] = {
    "sent": "A copy was sent",
    "sent_in_part": "A copy was sent, with parts left out",
    "nothing_held": "Nothing is held",
    "refused": "Refused",
    "withdrawn": "They withdrew it",
    "corrected": "It was put right",
    "corrected_in_part": "It was put right in part; their own account is kept beside the rest",
    "not_corrected": "It stands; their own account is kept beside it",
    "stopped": "It is used no longer",
    "stopped_in_part": "It is used no longer in part",
    "goes_on": "It goes on: the grounds weigh more",
    "upheld": "Upheld",
    "upheld_in_part": "Upheld in part",
    "not_upheld": "Not upheld",
    "acted_on": "Something was changed",
    "noted": "Noted, with thanks",
}
