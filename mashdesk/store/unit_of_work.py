"""One unit of work is one transaction of the person's own login; leaving it without `commit` rolls back.

Where one call is the whole work it can be done at once: the call is then a transaction of its own, kept when it
answers, and costs one way to the server and back instead of three.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Any, Self, cast
from uuid import UUID

from sqlalchemy import Connection, Engine, func, literal, select, text
from sqlalchemy.dialects.postgresql import JSONB

from mashdesk.domain.actions import Actions
from mashdesk.domain.callers import MayBeTold
from mashdesk.domain.clock_register import ClockRegister
from mashdesk.domain.codes import LeavingPurpose
from mashdesk.domain.family import FamilySide, Unmet
from mashdesk.domain.genogram.family import FamilyNamed
from mashdesk.domain.hub_texts import HubText
from mashdesk.domain.letter_gate import LetterGate
from mashdesk.domain.list_pages import ListFilter, Pages, Stretch
from mashdesk.domain.releases import InLetter, ItemRuling, LeavingItem, Release, ReleaseAsked
from mashdesk.domain.restrictions import BrokenGlass, Colleague, NamedPerson, Notice
from mashdesk.domain.restrictions import Connection as ConnectedColleague
from mashdesk.domain.snapshots import EnquirySheet, LetterRow, Opening, Person, WorklistRow
from mashdesk.domain.way import StepTaken, Way
from mashdesk.store import (
    actions,
    clocks,
    family,
    hub_texts,
    letter_gate,
    releases,
    restrictions,
    sheets,
    way,
    worklists,
)
from mashdesk.store.administering import HubAccounts
from mashdesk.store.advice import AdviceWork
from mashdesk.store.auditing import HubLog
from mashdesk.store.emergency import HubPacks
from mashdesk.store.errors import as_refusals
from mashdesk.store.figures_work import FiguresWork
from mashdesk.store.kept_open import KeptOpen
from mashdesk.store.letters_work import LettersWork
from mashdesk.store.pathways import PathwaysWork
from mashdesk.store.readers import OPENINGS_CHANGED, read, read_one
from mashdesk.store.rights_work import RightsWork
from mashdesk.store.searching_work import SearchingWork


class UnitOfWork(AdviceWork, RightsWork, FiguresWork, PathwaysWork, LettersWork, SearchingWork):
    """What a service may ask of the database, as `services.ports.Work` says."""

    def __init__(self, engine: Engine, *, at_once: bool = False, kept_open: KeptOpen | None = None) -> None:
        self._engine = engine
        self._kept_open = kept_open or KeptOpen()
        self._at_once = at_once
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        with as_refusals():
            connection = self._engine.connect()
        self._connection = connection.execution_options(isolation_level="AUTOCOMMIT") if self._at_once else connection
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        connection, self._connection = self._connected, None
        connection.close()

    @property
    def _connected(self) -> Connection:
        assert self._connection is not None, "a unit of work is used inside its with block"
        return self._connection

    def commit(self) -> None:
        """Keep everything. Raises NotKnownIfSaved when the connection breaks just then."""
        with as_refusals(saving=True):
            self._connected.commit()

    @property
    def accounts(self) -> HubAccounts:
        """The accounts of an administrator's hub."""
        return HubAccounts(self._connected)

    @property
    def access_log(self) -> HubLog:
        """Who looked at what."""
        return HubLog(self._connected)

    @property
    def emergency(self) -> HubPacks:
        """The hub's emergency packs."""
        return HubPacks(self._connected)

    def now(self) -> datetime:
        """The server's clock: the only one that counts."""
        with as_refusals():
            return cast(datetime, read_one(self._connected, "server_time"))

    def hub_profile(self) -> str:
        """The hub's profile as JSON text."""
        with as_refusals():
            return json.dumps(read_one(self._connected, "hub_profile"))

    def hub_texts(self) -> tuple[HubText, ...]:
        """Every version and proposal of the hub's texts, without its words."""
        with as_refusals():
            return hub_texts.hub_texts(self._connected)

    def hub_text(self, text: UUID) -> str:
        """The words of one as JSON text."""
        with as_refusals():
            return hub_texts.words_of(self._connected, text)

    def texts_in_force(self) -> Mapping[str, UUID]:
        """Which version of each text stands now, by its kind."""
        with as_refusals():
            return hub_texts.in_force(self._connected)

    def program_version(self) -> str:
        """The version that the database was upgraded to."""
        with as_refusals():
            return str(read_one(self._connected, "program_version"))

    def worklist(self, told: ListFilter, stretches: Sequence[Stretch], *, counting: bool = False) -> Pages:
        """The hub's open enquiries, what runs out next first."""
        with as_refusals():
            return worklists.hub_pages(self._connected, told, stretches, counting=counting)

    def my_requests(self, stretches: Sequence[Stretch], *, counting: bool = False) -> Pages:
        """The requests to this person's agency."""
        with as_refusals():
            return worklists.agency_pages(self._connected, stretches, counting=counting)

    def letters_worklist(self) -> tuple[LetterRow, ...]:
        """Letters due, printed, and posted lately."""
        with as_refusals():
            return worklists.letters(self._connected)

    def open_enquiry(self, enquiry: UUID, reason: str) -> Opening:
        """Ask for an opening; its content can be read only after this unit of work is committed."""
        with as_refusals():
            row = read(self._connected, "open_enquiry", enquiry, reason)[0]
        self._kept_open.opened("open_enquiry", enquiry, reason, (row.expires - row.opened).total_seconds())
        return Opening(enquiry, reason, row.opened, row.expires)

    def close_opening(self, enquiry: UUID) -> None:
        """End this sitting's opening at once."""
        self._kept_open.closed("open_enquiry", enquiry)
        with as_refusals():
            self._connected.execute(select(func.app.close_opening(enquiry)))

    def open_matter(self, matter: UUID, reason: str) -> None:
        """Ask for an opening of a request or a complaint, likewise."""
        super().open_matter(matter, reason)
        self._kept_open.opened("open_matter", matter, reason)

    def close_matter(self, matter: UUID) -> None:
        """End this sitting's opening of it at once."""
        self._kept_open.closed("open_matter", matter)
        super().close_matter(matter)

    def also_open(self, enquiry: UUID) -> tuple[Colleague, ...]:
        """Who else has an opened enquiry open now."""
        with as_refusals():
            return restrictions.also_open(self._connected, enquiry)

    def openings_changed(self) -> None:
        """Give other desks an empty hint that somebody came or went, after that is kept."""
        with as_refusals():
            self._connected.execute(text(OPENINGS_CHANGED))

    def sheet(self, enquiry: UUID, *, opened_now: bool = False) -> EnquirySheet:
        """All that this person may know of an enquiry they have open; when just opened, other desks get a hint."""
        with as_refusals():
            return sheets.sheet(self._connected, enquiry, opened_now=opened_now)

    def heading(self, enquiry: UUID) -> tuple[WorklistRow, tuple[Person, ...]]:
        """Which enquiry it is and whom it is about: no more is read, so the log tells of no more."""
        with as_refusals():
            return sheets.heading(self._connected, enquiry)

    def family_named(self, enquiry: UUID) -> tuple[WorklistRow, FamilyNamed]:
        """Who is named on an enquiry that is open, what they are to each other and who lives where; no more is read."""
        with as_refusals():
            return sheets.family_named(self._connected, enquiry)

    def version_of(self, enquiry: UUID) -> int:
        """The version of an enquiry that is open; nothing of its content is read."""
        with as_refusals():
            return sheets.version_of(self._connected, enquiry)

    def note_decision_record(self, enquiry: UUID) -> None:
        """Leave the trace that the decision record is printed."""
        with as_refusals():
            self._connected.execute(select(func.app.note_decision_record(enquiry)))

    def note_discussion_record(self, enquiry: UUID) -> None:
        """Leave the trace that the discussion record is printed. BadInput where there is no discussion."""
        with as_refusals():
            self._connected.execute(select(func.app.note_discussion_record(enquiry)))

    def note_strategy_record(self, enquiry: UUID) -> None:
        """Leave the trace that the strategy record is printed. BadInput where there is no strategy discussion."""
        with as_refusals():
            self._connected.execute(select(func.app.note_strategy_record(enquiry)))

    def note_family_picture(self, enquiry: UUID) -> None:
        """Leave the trace that the family's picture is printed."""
        with as_refusals():
            self._connected.execute(select(func.app.note_family_picture(enquiry)))

    def break_glass_on(self, reference: str, reason: str) -> Opening:
        """Open a restricted enquiry in an emergency; as with every opening, commit before there is anything to read."""
        with as_refusals():
            row = read(self._connected, "break_glass_on", reference, reason)[0]
        return Opening(row.enquiry, reason, row.opened, row.expires)

    def named_people(self, enquiry: UUID) -> tuple[NamedPerson, ...]:
        """Whom the restriction of an opened enquiry names."""
        with as_refusals():
            return restrictions.named_people(self._connected, enquiry)

    def may_be_named(self, enquiry: UUID) -> tuple[Colleague, ...]:
        """Whom a restriction of this enquiry could name."""
        with as_refusals():
            return restrictions.may_be_named(self._connected, enquiry)

    def practitioners_to_name(self, enquiry: UUID) -> tuple[Colleague, ...]:
        """On a restricted enquiry, the practitioners of agencies that were not asked yet."""
        with as_refusals():
            return restrictions.practitioners_to_name(self._connected, enquiry)

    def connected_people(self) -> tuple[ConnectedColleague, ...]:
        """The connections that a hub manager may lift."""
        with as_refusals():
            return restrictions.connected_people(self._connected)

    def break_glass_reviews(self) -> tuple[BrokenGlass, ...]:
        """What this person reviews."""
        with as_refusals():
            return restrictions.break_glass_reviews(self._connected)

    def notices(self) -> tuple[Notice, ...]:
        """What the hub manager should know."""
        with as_refusals():
            return restrictions.notices(self._connected)

    def releases(self, enquiry: UUID) -> tuple[Release, ...]:
        """What agencies of an opened enquiry were asked to let out, and what they answered."""
        with as_refusals():
            return releases.releases(self._connected, enquiry)

    def releases_asked(self) -> tuple[ReleaseAsked, ...]:
        """What this person's agency is asked to release."""
        with as_refusals():
            return releases.releases_asked(self._connected)

    def leaving(self, enquiry: UUID, purpose: LeavingPurpose) -> tuple[LeavingItem, ...]:
        """What may leave an opened enquiry, in the released words."""
        with as_refusals():
            return releases.leaving(self._connected, enquiry, purpose)

    def letter_gates(self, enquiry: UUID, *, whole: bool) -> tuple[LetterGate, ...]:
        """How far the letters of an opened enquiry have come; `whole`: with what was found and why they do not go."""
        with as_refusals():
            return letter_gate.letter_gates(self._connected, enquiry, whole=whole)

    def in_letters(self, enquiry: UUID) -> tuple[InLetter, ...]:
        """What was put into the letters of an opened enquiry."""
        with as_refusals():
            return releases.in_letters(self._connected, enquiry)

    def rulings(self, enquiry: UUID) -> tuple[ItemRuling, ...]:
        """The information officer's rulings on an opened enquiry."""
        with as_refusals():
            return releases.rulings(self._connected, enquiry)

    def family_side(self, enquiry: UUID) -> FamilySide:
        """What the family of an opened enquiry agreed to, was told and said."""
        with as_refusals():
            return family.family_side(self._connected, enquiry)

    def caller_summary(self, call: UUID) -> MayBeTold:
        """What may be told to a caller who was checked just now."""
        with as_refusals():
            return family.caller_summary(self._connected, call)

    def missing_for_requests(self, enquiry: UUID, agencies: Sequence[str]) -> tuple[Unmet, ...]:
        """What the hub's leaflet asks before these agencies are asked."""
        with as_refusals():
            return family.missing_for_requests(self._connected, enquiry, agencies)

    def missing_of_referrer(self, enquiry: UUID) -> tuple[Unmet, ...]:
        """What a professional's referral leaves open of the family."""
        with as_refusals():
            return family.missing_of_referrer(self._connected, enquiry)

    def missing_for_outcome(
        self, enquiry: UUID, person: UUID, outcome: str, harm: str, level: int
    ) -> tuple[Unmet, ...]:
        """What the hub's leaflet asks before this outcome is signed about this child or adult."""
        with as_refusals():
            return family.missing_for_outcome(self._connected, enquiry, person, outcome, harm, level)

    def way(self, enquiry: UUID) -> Way:
        """The next steps of an opened enquiry, and those taken."""
        with as_refusals():
            return way.way(self._connected, enquiry)

    def disputes(self, enquiry: UUID) -> Way:
        """The reader's agency's own disputes on an opened enquiry, and what was done."""
        with as_refusals():
            return way.disputes(self._connected, enquiry)

    def steps_taken(self, enquiry: UUID) -> tuple[StepTaken, ...]:
        """The steps that were taken on an opened enquiry, the latest first."""
        with as_refusals():
            return way.steps_taken(self._connected, enquiry)

    def clocks(self, enquiry: UUID, *, whole: bool) -> ClockRegister:
        """The register of clocks of an opened enquiry; `whole` with the corrections of starts."""
        with as_refusals():
            return clocks.register(self._connected, enquiry, whole=whole)

    def actions(self, enquiry: UUID, *, setting: bool) -> Actions:
        """What is to be done on an opened enquiry; `setting` with the colleagues who could be named."""
        with as_refusals():
            return actions.actions(self._connected, enquiry, setting=setting)

    def my_actions(self) -> tuple[WorklistRow, ...]:
        """What this person's agency is to do."""
        with as_refusals():
            return actions.my_actions(self._connected)

    def actions_owed(self) -> tuple[WorklistRow, ...]:
        """What is to be done in the hub, and to be reviewed."""
        with as_refusals():
            return actions.actions_owed(self._connected)

    def awaited(self) -> tuple[WorklistRow, ...]:
        """What the hub waits for of others."""
        with as_refusals():
            return actions.awaited(self._connected)

    def answers_awaited(self) -> tuple[WorklistRow, ...]:
        """Whom somebody of the hub rings for an answer."""
        with as_refusals():
            return actions.answers_awaited(self._connected)

    def note_posting_list(self, letters: int) -> None:
        """Keep that a posting list of so many letters is made."""
        with as_refusals(saving=True):
            self._connected.execute(select(func.app.note_posting_list(letters)))

    def command(self, function: str, request: UUID, body: Mapping[str, object]) -> Mapping[str, Any]:
        """Call `app.<function>(request, body)`. Raises a Refusal; the same request again returns the first answer."""
        called = getattr(func.app, function)(request, literal(body, JSONB))
        with as_refusals(saving=True):
            return cast(Mapping[str, Any], self._connected.execute(select(called)).scalar_one())

    def request_result(self, request: UUID) -> Mapping[str, Any] | None:
        """What an earlier request of this person answered; None when it was not saved."""
        with as_refusals():
            return cast(Mapping[str, Any] | None, read_one(self._connected, "my_request", request))
