"""Makes tests/sites/sites.py known to the tests of this folder."""

import sys
from pathlib import Path

sys.path += [str(Path(__file__).parents[1] / "sites")]
