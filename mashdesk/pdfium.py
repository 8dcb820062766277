"""The one lock round PDFium, which keeps one state for the whole program and asks that one thread at a time uses it.

Whoever opens a PDF, draws a page or reads its text holds `ONE_AT_A_TIME` until the document is closed again: the safety
gate and the pictures of pages on the screen may be at work in different threads.
"""

from threading import Lock

ONE_AT_A_TIME = Lock()
