"""Makes the scripts of benchmarks/ known to the tests of this folder. Nothing is timed here, and no browser starts."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))
