"""The same texts on every machine and in every run; with more than 200 a law (ARCLEAN_EXAMPLES) others each time."""

import os

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)  # a busy machine fails no test
if int(os.environ.get("ARCLEAN_EXAMPLES", "25")) <= 200:
    settings.load_profile("steady")
