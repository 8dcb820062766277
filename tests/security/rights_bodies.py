"""Well-formed commands on a matter and on an emergency pack, read off those that are planted."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tests.security import packing
from tests.security.contradicted import ContradictionBodies
from tests.security.planted_rights import PROOF

Body = dict[str, Any]


class RightsBodies(ContradictionBodies):
    """Part of `Bodies`."""

    def _one(self, sql: str, *parameters: object) -> Any:
        """One value, as the installer sees it; `Bodies` knows where."""
        raise LookupError(sql, parameters)

    def _on(self, case: str) -> Body:
        """An enquiry and its version; `Bodies` knows which."""
        raise LookupError(case)

    def record_heard(self, case: str = "school") -> Body:
        """The professional who referred was told on the telephone."""
        told = {"recipient": "referrer", "person": None, "how": "call", "happened": "2026-01-05T09:30:00+00:00"}
        return {**self._on(case), **told, "because": "markerbecause"}

    def receive_matter(self) -> Body:
        """Somebody complains."""
        told = {"kind": "complaint", "route": "service", "touches": "hub", "means": "telephone"}
        due = (datetime.now(UTC) + timedelta(days=14)).isoformat()  # N14, N15: ten working days
        return {**told, "asker": "Marker Asker", "words": "markerwords", "due": due}

    def record_advice(self) -> Body:
        """A professional talks a worry through."""
        told = {
            "asker": "Marker Asker",
            "agency": "Sample School",
            "reach": "01632 960101",
            "question": "markerquestion",
        }
        return {**told, "answer": "markeranswer", "given_by": "Marker Adviser", "told_to_refer": False}

    @property
    def matter(self) -> UUID:
        """The matter that is planted, open and about the school's enquiry."""
        return UUID(str(self._one("select id from mash.matter where state = 'open' order by at limit 1")))

    def _on_matter(self) -> Body:
        return {
            "matter": str(self.matter),
            "version": int(self._one("select version from mash.matter where id = %s", self.matter)),
        }

    def correct_matter(self) -> Body:
        """What was taken down of it was heard wrongly."""
        told = {"asker": "Marker Other", "means": "letter", "words": "markerother"}
        return {**self._on_matter(), **told, "why": "markerwhy"}

    def take_matter_step(self) -> Body:
        """Something is noted about it."""
        return {**self._on_matter(), "step": "note", "words": "markernote"}

    def acknowledge_matter(self) -> Body:
        """The letter that says that it came."""
        return {**self._on_matter(), "due": (datetime.now(UTC) + timedelta(days=5)).isoformat()}

    def set_up_emergency_pack(self) -> Body:
        """Another workstation keeps a pack."""
        return packing.body(workstation="Marker desk")

    def remove_emergency_pack(self) -> Body:
        """The planted one."""
        return {"pack": str(self._one("select id from mash.emergency_pack where workstation = 'Planted desk'"))}

    def emergency_pack_used(self) -> Body:
        """It was opened while the server was away."""
        refresh = self._one("select id from mash.pack_refresh order by at limit 1")
        return {"refresh": str(refresh), "proof": PROOF, "what": "opened", "happened": "2026-01-05T09:00:00+00:00"}
