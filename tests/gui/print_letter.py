"""Prints a letter's file as the letters desk does: python -m tests.gui.print_letter QUEUE FILE. Says whether it began.

By itself in a process, because the library that asks a print server keeps to the first one it was told of.
"""

import sys
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from mashdesk.gui.desks.page_view import put_on_paper
from mashdesk.gui.viewmodels.page_images import ON_PAPER, page_images


def main() -> int:
    """0 when every page went to the printer."""
    queue, file = sys.argv[1:]
    _app = QApplication([])
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(queue)
    printer.setResolution(ON_PAPER)
    return 0 if put_on_paper(page_images(Path(file).read_bytes(), ON_PAPER), printer) else 1


if __name__ == "__main__":
    sys.exit(main())
