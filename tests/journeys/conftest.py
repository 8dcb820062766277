"""Where a journey can be made."""

import sys

# Its screen, its keys and its screen reader are those of a Linux desk.
collect_ignore = [] if sys.platform == "linux" else ["test_keyboard_only.py"]
