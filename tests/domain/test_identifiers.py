"""NHS numbers, unique pupil numbers and postcodes: right ones are taken however they are typed, wrong ones not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashdesk.domain.identifiers import (
    PSEUDO_POSTCODES,
    is_temporary_upn,
    nhs_number,
    postcode,
    upn,
    written_nhs_number,
)


@pytest.mark.parametrize(
    "number", ["9434765919", "943 476 5919", "943-476-5919", "9990000018", "9990000026", "9990001030"]
)
def test_an_nhs_number_is_taken_however_it_is_written(number: str) -> None:
    assert nhs_number(number) == number.replace(" ", "").replace("-", "")


@pytest.mark.parametrize(
    "number",
    ["9434765918", "1111111111", "943476591", "94347659190", "943476591X", "", "９４３４７６５９１９", "٩٤٣٤٧٦٥٩١٩"],
)
def test_what_cannot_be_an_nhs_number_is_not_taken(number: str) -> None:
    assert nhs_number(number) is None


def test_no_number_exists_where_the_check_digit_would_be_ten() -> None:
    assert [last for last in range(10) if nhs_number(f"999000109{last}")] == []


def test_an_nhs_number_is_shown_in_threes_and_a_four() -> None:
    assert written_nhs_number("9434765919") == "943 476 5919"


@given(st.integers(0, 10**9 - 1))
def test_each_beginning_has_at_most_one_nhs_number(beginning: int) -> None:
    assert len([last for last in range(10) if nhs_number(f"{beginning:09}{last}")]) <= 1


@pytest.mark.parametrize("number", ["H801200001001", "B823432103012", "J320215012345", "h801200001001"])
def test_a_permanent_pupil_number_is_taken(number: str) -> None:
    assert upn(number) == number.upper()
    assert not is_temporary_upn(number)


@pytest.mark.parametrize("number", ["M88520000100A", "R93120000100Z"])
def test_a_temporary_pupil_number_is_taken(number: str) -> None:
    assert upn(number) == number
    assert is_temporary_upn(number)


@pytest.mark.parametrize(
    "number", ["A801200001001", "I801200001001", "H80120000100", "H80120000100I", "H80120000100S", "", "٨" * 13]
)
def test_what_cannot_be_a_pupil_number_is_not_taken(number: str) -> None:
    assert upn(number) is None


@given(st.integers(0, 10**12 - 1))
def test_each_pupil_number_has_exactly_one_first_letter(rest: int) -> None:
    assert len([letter for letter in "ABCDEFGHJKLMNPQRTUVWXYZ" if upn(f"{letter}{rest:012}")]) == 1


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("m1 1ae", "M1 1AE"),
        ("M60 1NW", "M60 1NW"),
        ("CR2  6XH", "CR2 6XH"),
        ("DN551PT", "DN55 1PT"),
        ("w1a0ax", "W1A 0AX"),
        ("ec1a 1bb", "EC1A 1BB"),
        ("GIR0AA", "GIR 0AA"),
        ("bfpo57", "BFPO 57"),
        *((code, code) for code in PSEUDO_POSTCODES),
    ],
)
def test_a_postcode_is_written_in_capitals_with_one_space(typed: str, written: str) -> None:
    assert postcode(typed) == written


@pytest.mark.parametrize(
    "typed", ["", "NN1", "NN1 1CI", "NN1 1KM", "1NN 1AA", "NNN1 1AA", "BFPO", "no fixed abode", "NN１ 1AA"]
)
def test_what_cannot_be_a_postcode_is_not_taken(typed: str) -> None:
    assert postcode(typed) is None


@given(st.text(max_size=40))
def test_anything_may_be_typed(text: str) -> None:
    for check in (nhs_number, upn, postcode):
        taken = check(text)
        assert taken is None or check(taken) == taken
