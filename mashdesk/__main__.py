"""`python -m mashdesk`, and the `mashdesk` command."""

import sys

from mashdesk.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
