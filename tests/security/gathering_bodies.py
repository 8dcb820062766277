"""Well-formed commands about an answer that is late, and about a clock of the hub that ran out."""

from typing import Any

from tests.security.rights_bodies import RightsBodies

Body = dict[str, Any]


class GatheringBodies(RightsBodies):
    """Bodies of these commands."""

    def chase(self) -> Body:
        """Education was asked for its answer by telephone."""
        asked = "select id from mash.information_request where enquiry = %s and agency = 'education'"
        told = {"request": str(self._one(asked, self.study["anonymous-neighbour"])), "number": 1}
        on = {"enquiry": str(self.study["anonymous-neighbour"]), **told}
        return {**on, "told": "practitioner", "means": "telephone", "words": "markerwords"}

    def say_why_late(self) -> Body:
        """The decision's clock ran out, once it is moved there."""
        running = "select id from mash.clock where enquiry = %s and kind = 'decision' and stopped is null"
        clock = str(self._one(running, self.study["anonymous-neighbour"]))
        self.truth.execute(b"alter table mash.clock disable trigger keep_clock")
        self.truth.execute(b"update mash.clock set started = '2026-01-01', due = '2026-01-02' where id = %s", [clock])
        self.truth.execute(b"alter table mash.clock enable always trigger keep_clock")
        on = {"enquiry": str(self.study["anonymous-neighbour"]), "clock": clock}
        return {**on, "late_reason": "waited", "late_because": "markerwords"}
