"""``python -m arclean``: the command line."""

from __future__ import annotations

import sys

from arclean.cli import main

if __name__ == "__main__":
    sys.exit(main())
