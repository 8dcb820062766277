"""The case studies in the four other hubs: `mashdesk self-test --hub`, and what their families read."""

import re
from collections.abc import Mapping
from pathlib import Path

import pypdf
import pytest

from mashdesk.__main__ import main
from mashdesk.cli.adapted_story import words_of
from mashdesk.cli.case_study import CASES, cases_of
from mashdesk.documents.shipped_profiles import shipped_profile

OTHERS = ("dudley", "oxfordshire", "waltham_forest", "worcestershire")
NOT_HERE = ("Northampton", "Early Help Team")


@pytest.fixture(scope="module", params=OTHERS)
def proved(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, int, Mapping[str, str]]:
    """The hub, how its self-test ended, and the text of each page file."""
    out: Path = tmp_path_factory.mktemp(str(request.param))
    code = main(["self-test", "--hub", str(request.param), "--out", str(out)])
    return str(request.param), code, {path.name: _text(path) for path in sorted(out.glob("*.pdf"))}


def test_the_case_studies_come_to_their_end_in_every_hub(proved: tuple[str, int, Mapping[str, str]]) -> None:
    hub, code, pages = proved
    assert code == 0
    cases = cases_of(shipped_profile(hub))
    records = [name for name in pages if name.endswith("decision-record.pdf")]
    assert len(records) == len(cases)
    assert len([name for name in pages if name.endswith("discussion-record.pdf")]) == len(cases)
    of_adults = len(cases) - len(CASES)
    # A letter to either parent, to the adult one; one record once more, signed.
    assert len(pages) == 4 * len(CASES) + 3 * of_adults + 1


def test_an_adult_at_risk_goes_the_whole_way_where_the_hub_safeguards_adults(
    proved: tuple[str, int, Mapping[str, str]],
) -> None:
    hub, _, pages = proved
    told = {name: text for name, text in pages.items() if "Edith Placeholder" in text}
    assert len(told) == (3 if hub == "dudley" else 0)
    for name, text in told.items():
        if name.endswith("letter-1.pdf"):
            assert "Dear Edith Placeholder" in text
            assert "Adult safeguarding enquiry" in text
            assert "Together you decide what would help you to feel safe at home" in text
            assert [word for word in ("Colin", "Thora", "cautioned", "your child") if word in text] == []
        elif name.endswith("decision-record.pdf"):
            assert "Care Act 2014, section 42" in text


def test_a_letter_is_in_the_words_of_its_own_hub(proved: tuple[str, int, Mapping[str, str]]) -> None:
    hub, _, pages = proved
    profile = shipped_profile(hub)
    decided = {*words_of(hub).outcomes.values(), "adult_safeguarding"}
    labels = {one.label for one in profile.outcomes if one.code in decided}
    for name, text in pages.items():
        assert profile.name in text
        assert not [word for word in NOT_HERE if word in text]
        told_before = name.endswith("discussion-record.pdf")
        assert told_before or any(_one_line(label) in text for label in labels), name


def _text(path: Path) -> str:
    return _one_line(" ".join(page.extract_text() for page in pypdf.PdfReader(path).pages))


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
