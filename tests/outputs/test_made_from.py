"""Which record a file that is no page was made from."""

from __future__ import annotations

import pytest

from generator.outputs.manifest import made_from
from generator.pages import PageSource

ONE = PageSource("data/dataset/one.yml", 3)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("dataset/one/table-1.csv", (ONE,)),
        ("dataset/one/index.html.md", (ONE,)),
        ("api/v1/dataset/one.json", (ONE,)),
        ("api/v1/dataset/one/table-1.json", (ONE,)),
        ("notes.pdf", (PageSource("content/notes.pdf"),)),
        ("dataset/two/table-1.csv", ()),
        ("api/v1/dataset.json", ()),
        ("api/v1/all.ndjson", ()),
        ("feed/all.atom", ()),
        ("search/keys-1.json", ()),
        ("robots.txt", ()),
    ],
)
def test_a_file_leads_to_the_record_in_whose_folder_it_lies(path, found):
    assert made_from(path, {"notes.pdf"}, {"dataset/one": ONE}) == found
