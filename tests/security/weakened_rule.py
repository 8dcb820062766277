"""One rule of `store/sql` weakened in one place."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from mashdesk.store import schema


@dataclass(frozen=True)
class Mutant:
    """One change: in this file of `store/sql`, `old` becomes `new`."""

    name: str
    file: str
    old: str
    new: str

    def write(self, folder: Path) -> Path:
        """A copy of the rules with this one changed. Raises ValueError when the rule is no longer written so."""
        copied = folder / "sql"
        shutil.copytree(schema.SQL, copied)
        text = (copied / self.file).read_text(encoding="utf-8")
        if self.old not in text:
            raise ValueError(f"{self.name}: {self.file} no longer says {self.old!r}")
        (copied / self.file).write_text(text.replace(self.old, self.new), encoding="utf-8")
        return copied
