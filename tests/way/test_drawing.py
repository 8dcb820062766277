"""docs/way.md shows the steps that the database takes, and no others."""

from tests.security.collecting import Installer
from tests.way.draw_way import GUIDE, drawn, with_drawing


def test_the_guide_is_drawn_from_the_table_of_steps(installer: Installer) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    drawing = drawn(installer)
    assert drawing in text
    assert with_drawing(text, drawing) == text


def test_every_guard_that_a_step_names_is_told_of(installer: Installer) -> None:
    text = GUIDE.read_text(encoding="utf-8")
    guards = installer.execute("select distinct unnest(guards) from priv.steps()").fetchall()
    assert guards
    assert [guard for (guard,) in guards if f"- *{guard.replace('_', ' ')}*" not in text] == []
