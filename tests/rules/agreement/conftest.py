"""Makes the scripts of benchmarks/ known to the tests of this folder: one of them falsifies our own records."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))
