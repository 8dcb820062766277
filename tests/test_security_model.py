"""The security model names, for each threat, a test that exists."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "security-model.md"


def test_every_threat_has_an_answer_and_a_test_that_exists() -> None:
    rows = _rows()
    assert len(rows) > 20
    missing = [(row[0], name) for row in rows for name in _named(row) if not _exists(name)]
    assert missing == []
    assert [row[0] for row in rows if not row[1].strip() or not _named(row)] == []


def test_every_test_that_the_text_names_exists() -> None:
    named = re.findall(r"`(test_\w+)`", DOCUMENT.read_text(encoding="utf-8"))
    assert [name for name in named if not _exists(name)] == []


def _rows() -> list[list[str]]:
    table = DOCUMENT.read_text(encoding="utf-8").split("## Threats and answers")[1].split("\n## ")[0]
    lines = [
        line for line in table.splitlines() if line.startswith("| ") and not line.startswith(("| threat", "| ---"))
    ]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]


def _named(row: list[str]) -> list[str]:
    return re.findall(r"`((?:tls/)?test\w*(?:/\w+(?:\.py)?)*)`", row[-1])


def _exists(name: str) -> bool:
    return (ROOT / name).exists() or any(ROOT.glob(f"tests/**/{name}.py"))
