"""Around what has not changed nothing is looked at again, and nothing that is wrong is missed for that."""

from __future__ import annotations

import random
import re

import pytest

import generator.rules as under_test
from generator.site import read_site
from generator.store import BuildStore
from tests.history.story import story
from tests.support import sites

#: A story, the dataset that its figure and its sentence are of, and another story that cites the same cell; a fourth that is far.
WORLD = {
    "data/dataset/visits.yml": """\
id: visits
subject: 예시 분야
title: "[예시] 상담 창구 이용"
summary: 예시로 만든 기록입니다.
source: [{section: 예시 문서}]
tables:
  - caption: 창구별 상담 건수
    columns: [창구, {label: 건수, unit: 건}]
    rows: [[전화 창구, "1,204"], [방문 창구, "316"]]
""",
    "data/story/near.yml": story(
        "near",
        "data: [dataset/visits]\nrelated: [story/beside]\ncontent:\n- 전화 창구에서 1,204건을 상담했습니다.\n",
    ),
    "data/story/beside.yml": story(
        "beside",
        "figures: [{label: 전화 상담, from: {data: dataset/visits, row: 전화 창구, column: 건수}}]\n"
        "content: [예시종합안내소를 열었습니다.]\n",
    ),
    "data/story/far.yml": story("far", "content: [멀리 있습니다.]\n"),
}
#: What is edited, and the code and the file in which it is told, which itself has not changed.
EDITS = {
    "a cell": ("data/dataset/visits.yml", '"1,204"', '"1,240"', "N026", "data/story/near.yml"),
    "an id": ("data/dataset/visits.yml", "id: visits", "id: calls", "R002", "data/story/near.yml"),
    "a name of a row": ("data/dataset/visits.yml", "전화 창구", "통화 창구", "N009", "data/story/beside.yml"),
    "a spelling": ("data/story/near.yml", "상담했습니다.", "예시종합안네소에서 상담했습니다.", "N029", "data/story/beside.yml"),
}  # fmt: skip


@pytest.fixture
def site(site):
    for path, text in WORLD.items():
        site.write(path, text)
    return site


@pytest.fixture
def looked(monkeypatch):
    """The records whose numbers were held against those around them."""
    seen: list[str] = []
    look = under_test.numbers_around

    def watched(record, survey, folder):
        seen.append(record.reference)
        return look(record, survey, folder)

    monkeypatch.setattr(under_test, "numbers_around", watched)
    return seen


def told(folder, store=None) -> list[str]:
    return sorted(repr(each) for each in read_site(folder, store=store)[1])


def test_only_what_is_near_an_edit_is_looked_at(site, looked, tmp_path):
    store = BuildStore(tmp_path / "made")
    told(site.folder, store)
    assert {"story/near", "story/beside", "story/far", "dataset/visits"} <= set(looked)
    looked.clear()
    told(site.folder, store)
    assert looked == []
    site.write("data/dataset/visits.yml", WORLD["data/dataset/visits.yml"].replace("316", "318"))
    told(site.folder, store)
    assert set(looked) == {"story/near", "story/beside", "dataset/visits"}


@pytest.mark.parametrize("name", EDITS)
def test_what_an_edit_makes_wrong_elsewhere_is_told(site, tmp_path, name):
    path, old, new, code, where = EDITS[name]
    store = BuildStore(tmp_path / "made")
    assert told(site.folder, store) == []
    site.write(path, WORLD[path].replace(old, new))
    found = read_site(site.folder, store=store)[1]
    assert (code, where) in [(each.code, each.path) for each in found]
    # And again: what was wrong is not taken for right.
    assert told(site.folder, store) == told(site.folder, store) == told(site.folder)
    site.write(path, WORLD[path])
    assert told(site.folder, store) == []


def test_a_record_that_waits_for_another_is_looked_at_until_it_comes(site, tmp_path):
    """While a file of the kind cannot be read nobody knows whether the record is there; then it is known that it is not."""
    store = BuildStore(tmp_path / "made")
    site.write("data/story/far.yml", WORLD["data/story/far.yml"] + "related: [task/none]\n")
    site.write("data/task/broken.yml", "id: [\n")
    assert "R002" not in [each.code for each in read_site(site.folder, store=store)[1]]
    (site.folder / "data/task/broken.yml").unlink()
    assert [each.code for each in read_site(site.folder, store=store)[1]] == ["R002"]


NUMBER = re.compile(r"(?<![\w.-])\d[\d,.]*\d(?![\w-])")


@pytest.mark.parametrize("seed", range(4))
def test_whatever_number_is_changed_the_same_is_told_as_without_memory(seed, tmp_path):
    folder = sites.copy("korean", tmp_path / "site")
    store, chance = BuildStore(tmp_path / "made"), random.Random(seed)  # noqa: S311 - the same numbers each time
    told(folder, store)
    files = sorted((folder / "data").rglob("*.yml"))
    for _ in range(8):
        file = chance.choice(files)
        text = file.read_text("utf-8")
        numbers = list(NUMBER.finditer(text))
        if not numbers:
            continue
        found = chance.choice(numbers)
        at = chance.choice([at for at in range(*found.span()) if text[at].isdigit()])
        other = chance.choice([each for each in "123456789" if each != text[at]])
        file.write_text(text[:at] + other + text[at + 1 :], "utf-8")
        assert told(folder, store) == told(folder), (file.name, found[0])
        if chance.random() < 0.7:
            file.write_text(text, "utf-8")
