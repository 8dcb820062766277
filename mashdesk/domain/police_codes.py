"""The police's grading of what they give, 3x5x2: source, information, handling (College of Policing)."""

from dataclasses import dataclass

from mashdesk.domain.codes import AgencyFunction, PoliceHandling, PoliceInformation, PoliceSource
from mashdesk.domain.hub_profile import HubProfile


@dataclass(frozen=True)
class PoliceCodes:
    """The codes of one item of the police; `conditions` are written with handling code C and with nothing else."""

    source: PoliceSource
    information: PoliceInformation
    handling: PoliceHandling
    conditions: str = ""

    @property
    def words(self) -> str:
        """The codes and what they mean, conditions last: nobody has to know the letters by heart."""
        graded = f"Police codes {self.source.value} {self.information.value} {self.handling.value}"
        meant = (
            f"source {_small(self.source.words)}",
            f"information {_small(self.information.words)}",
            _small(self.handling.words),
        )
        said = f"{graded}: {', '.join(meant)}"
        return f"{said}: {self.conditions}" if self.conditions else said


def gives_police_codes(agency: str, profile: HubProfile) -> bool:
    """Whether this agency grades its items: the hub's profile says which one is the police, whatever it is called."""
    return any(one.id == agency and one.function is AgencyFunction.POLICE for one in profile.agencies)


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
