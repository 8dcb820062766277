"""Qt without a screen, as for the desks."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
