"""The suffix of a path, as Python has it."""

from __future__ import annotations

from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st

from generator.media import suffix_of


@given(st.text("aB./.", max_size=8))
def test_it_is_what_python_says(path):
    assert suffix_of(path) == PurePosixPath(path).suffix.lower() or path.endswith(("/", "/."))
