"""What every test runs under: no window, steady examples."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Qt warns of a locale without UTF-8, and its warnings fail tests.
if os.environ.get("LC_ALL") in {"C", "POSIX"}:
    os.environ["LC_ALL"] = "C.UTF-8"

# A machine that is busy must not fail a property, so examples carry no deadline.
settings.register_profile("desk", deadline=None, max_examples=60, print_blob=True)
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
