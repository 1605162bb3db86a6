"""The same texts on every machine and in every run; by command (ARCLEAN_EXAMPLES=2000) others each time."""

import os

from hypothesis import settings

settings.register_profile("steady", derandomize=True)
if "ARCLEAN_EXAMPLES" not in os.environ:
    settings.load_profile("steady")
