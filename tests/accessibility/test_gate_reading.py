"""What was read in a picture once is kept, and read anew where anything else reads."""

from __future__ import annotations

import tempfile

from accessibility import reading
from accessibility.reading import Reader, Word
from accessibility.store import VerdictStore


def test_a_picture_that_was_read_before_needs_no_reader(tmp_path, monkeypatch) -> None:
    asked = []

    def ask(_self, said):
        asked.append(said)
        return [{"text": "주차", "sure": 91, "box": [1, 2, 3, 4]}]

    def read(picture=b"png", languages=("kor",), **more):
        reader = Reader()
        reader.store = VerdictStore(tmp_path, **more)
        return reader.read(picture, languages)

    monkeypatch.setattr(Reader, "_ask", ask)
    assert read() == read() == (Word("주차", 91, (1, 2, 3, 4)),)
    assert len(asked) == 1
    read(b"other")
    read(languages=("eng",))
    read(fresh=True)
    monkeypatch.setattr(reading, "_reads", lambda: "another reader")
    read()
    assert len(asked) == 5
    # Two machines that had nothing kept agree with one that had.
    assert Reader().read(b"png", ("kor",)) == read()


def test_the_process_leaves_no_folder_of_models(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    reader = Reader()
    running = reader._running()  # noqa: SLF001 - the process alone; a picture would take seconds
    assert len(list(tmp_path.glob("hwanhi-read-*"))) == 1
    reader.close()
    assert running.poll() is not None
    assert list(tmp_path.iterdir()) == []
