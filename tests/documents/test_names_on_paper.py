"""Every family's name can be written, in its own script and its own direction."""

from io import BytesIO

import pytest
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from mashdesk.documents.pages import new_canvas
from mashdesk.documents.paragraphs import Prose, Style
from mashdesk.documents.shaping import shape
from mashdesk.documents.typefaces import REPLACEMENT, Weight, missing_characters, typeface, typeface_for
from mashdesk.paths import resources
from tests.documents.reading import ReadPdf

NAMES = [
    "Łukasz", "Nguyễn", "Çağrı", "Ελένη", "Дмитро", "محمد", "משה", "ਗੁਰਪ੍ਰੀਤ", "রহিম", "मीरा", "தமிழ்", "李雪", "O’Brien",
    "Siân", "Ní Dhomhnaill", "Þórður", "Ðorđe", "Ștefan", "Jūratė", "Zoe\u0308", "e\u0302\u0301", "s\u0323\u0307",
    "Ọlá",
    "እስጢፋኖስ", "김민준", "ゆき", "陳大文", "สมชาย", "გიორგი", "Արամ", "ગીતા", "రాము", "ಕಿರಣ್", "സുരേഷ്",
    "සුනිල්", "ສົມຊາຍ",
    "အောင်", "សុខា", "فاطمة الزهراء", "Ҩ", "👩\u200d👧", "🇬🇧", "1️⃣", "✓", "½ ¼", "€ £ ₹", "\u202fx",
]  # fmt: skip


def printed(*texts: str, style: Style | None = None) -> ReadPdf:
    buffer = BytesIO()
    template = PageTemplate(frames=[Frame(60, 60, 475, 720, 0, 0, 0, 0)])
    document = BaseDocTemplate(buffer, pageTemplates=[template], pagesize=(595.28, 841.89))
    prose = [Prose(text, style or Style()) for text in texts]
    document.build(prose, canvasmaker=lambda target, **options: new_canvas(target, lambda *_: None, **options))
    return ReadPdf(buffer.getvalue())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("weight", list(Weight))
def test_a_name_is_drawn_without_an_empty_box(name: str, weight: Weight) -> None:
    glyphs = printed(name, style=Style(weight=weight)).glyphs
    assert glyphs
    assert 0 not in glyphs


@pytest.mark.parametrize("name", NAMES)
def test_no_character_of_a_name_is_replaced(name: str) -> None:
    assert missing_characters(name) == frozenset()
    assert all(REPLACEMENT not in run.text for run in shape(name, (0,) * len(name), Weight.REGULAR))


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz",
        "Nguyễn",
        "Çağrı",
        "Ελένη",
        "Дмитро",
        "محمد",
        "משה",
        "ਗੁਰਪ੍ਰੀਤ",
        "தமிழ்",
        "李雪",
        "O’Brien",
        "Zoe\u0308",
        "김민준",
    ],
)
def test_a_name_can_be_copied_from_the_page_and_found_by_searching(name: str) -> None:
    assert name in printed(f"About {name} only").text


def test_arabic_letters_join() -> None:
    joined = shape("محمد", (1, 1, 1, 1), Weight.REGULAR)[0].glyphs
    apart = {shape(letter, (1,), Weight.REGULAR)[0].glyphs[0].id for letter in "محمد"}
    assert not apart.intersection(glyph.id for glyph in joined[1:])


def test_an_arabic_name_runs_from_right_to_left() -> None:
    glyphs = shape("משה", (1, 1, 1), Weight.REGULAR)[0].glyphs
    assert "".join(glyph.text for glyph in glyphs) == "השמ"


def test_a_character_that_no_typeface_has_leaves_a_visible_mark() -> None:
    assert missing_characters("A\U00013000B") == {"\U00013000"}
    page = printed("A\U00013000B")
    assert page.text == f"A{REPLACEMENT}B"
    assert 0 not in page.glyphs


def test_a_space_or_comma_beside_arabic_does_not_lose_its_typeface() -> None:
    assert printed("محمد, علي (محمد) 12").glyphs.count(0) == 0


def test_a_document_carries_only_what_it_uses() -> None:
    page = printed("Łukasz 李雪")
    assert page.fonts == {"NotoSans-Regular", "NotoSansSC-Common"}
    assert len(page.data) < 12_000


def test_a_typeface_is_read_once() -> None:
    assert typeface_for("م", Weight.BOLD) is typeface("NotoSansArabic-Regular")


def test_the_typefaces_come_with_their_licence_and_stay_small() -> None:
    folder = resources() / "fonts" / "noto"
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text(encoding="utf-8")
    assert sum(file.stat().st_size for file in folder.iterdir()) < 12_000_000


def test_letters_stand_where_they_were_measured() -> None:
    text = "Tobias's To Ta Yes AVAVAV health since the summer"
    measured = sum(run.advance for run in shape(text, (0,) * len(text), Weight.REGULAR)) * 12 / 1000
    left, _, right, _ = printed(text).ink_box(0)
    assert (right - left) * 72 / 25.4 == pytest.approx(measured, abs=2)
