"""The index of a built site: what is in it, what is not, how large its pieces are."""

from __future__ import annotations

import gzip
import json
import re

import pytest
import sites
from hypothesis import given
from hypothesis import strategies as st

from generator.mkdocs_plugin import build_site
from generator.pages import plan
from generator.render import strings
from generator.render.script import search
from generator.search import search_files
from generator.search.entry import entries
from generator.search.normalise import normalise, tokens

HIDDEN = "감춘말zqx"
SITE = sites.site_of(sites.FOLDER / "korean")
PAGES = plan(SITE, strings("ko"))
ENTRIES = entries(SITE, PAGES, strings("ko"))
FILES = search_files(SITE, PAGES, strings("ko"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    folder = tmp_path_factory.mktemp("search")
    for path, content in FILES.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def test_every_listed_page_with_words_is_an_entry():
    listed = {page.url[1:] for page in PAGES if page.listed}
    assert {entry.path.partition("#")[0] for entry in ENTRIES} == listed - {"", "search/", "sitemap/", "changes/"}
    assert {"task/1-1/", "about/"} <= {entry.path for entry in ENTRIES}


@pytest.mark.parametrize(
    "query",
    ["예시세무과", "예시세무", "세무과", "예시세무팀", "예시 세무", "예시세무과 전화번호", "예시세무담당관 연락처"],
)
def test_a_department_is_found_first(engine, built, query):
    """By its name, a part of it, with another kind of office behind it, with a blank, with what one wants of it."""
    assert engine.find(built, query)["items"][0]["path"] == "departments/#department-예시세무과"


def test_a_department_is_found_by_its_telephone(engine, built):
    """With its area code and hyphens, without, with blanks, and all figures in a row."""
    entry = next(each for each in ENTRIES if each.path == "departments/#department-예시세무과")
    phone = re.search(r"0\d+-(\d+)-(\d+)", entry.texts.strong[0])
    for query in (phone[0], phone[0].replace("-", ""), f"{phone[1]}-{phone[2]}", f"{phone[1]} {phone[2]}", phone[2]):
        assert entry.path in [item["path"] for item in engine.find(built, query)["items"]], query


def test_the_same_site_gives_the_same_bytes():
    assert search_files(SITE, plan(SITE, strings("ko")), strings("ko")) == FILES


@given(st.data())
def test_every_word_of_every_entry_finds_it(engine, built, data):
    entry = data.draw(st.sampled_from(ENTRIES))
    texts = [entry.title, entry.department, *entry.texts.strong, *entry.texts.body]
    words = sorted(
        {
            word
            for text in texts
            for word, _, _ in tokens(normalise(text))
            if len(word) > 1 and not "ㄱ" <= word[0] <= "ㅎ"
        }
    )
    word = data.draw(st.sampled_from(words))

    found = engine.find(built, word)
    pages = [found, *(engine.find(built, word, page=at) for at in range(2, found["pages"] + 1))]
    assert entry.path in [item["path"] for page in pages for item in page["items"]], (word, entry.path)


@pytest.mark.parametrize(
    "query",
    [
        "1,234",
        "어린이집",
        "첫 공연",
        "예시 어린이집",
        "신청 방법별 건수",
        "66.7",
        "나동",
        "예시법 제1조",
        "세금을 돌려받는",
    ],
)
def test_every_field_that_a_citizen_reads_is_found(engine, built, query):
    assert engine.find(built, query)["total"] >= 1


def test_what_a_citizen_does_not_read_is_not_found(engine, built):
    for query in ("kogl-1", "ongoing", "www.example.org", "vocabulary"):
        assert engine.find(built, query)["total"] == 0, query


def test_what_is_withheld_is_not_in_it(site, tmp_path, engine):
    clause = "{clause: 6, reason: 개인의 이름입니다., review_on: 2099-01-01}"
    site.story(
        f'content: ["[[비공개:6|{HIDDEN}]] 님이 신청했습니다."]',
        f"audience: {HIDDEN}",
        f"withheld: [{clause}, {{field: audience, clause: 5, reason: 검토 중입니다., review_on: 2099-01-01}}]",
    )
    site.write(
        "content/page.md",
        f"---\ntitle: 쪽\ndescription: 예시 쪽입니다.\nwithheld: [{clause}]\n---\n\n# 쪽\n\n[[비공개:6|{HIDDEN}]] 그늘진 글\n",
    )
    assert build_site(site.read(), tmp_path / "out") == []

    index = b"".join(path.read_bytes() for path in sorted((tmp_path / "out/search").glob("*.json")))
    assert "그늘진".encode() in index, "the page itself is there"
    assert "제6호".encode() in index, "that something is withheld is said"
    for piece in (HIDDEN, "감춘", "춘말", "zqx", "ㄱㅊㅁ"):
        assert piece.encode() not in index, piece
    assert engine.find(tmp_path / "out", "감춘말")["total"] == 0


def test_a_figure_from_a_table_elsewhere_is_found_where_it_is_shown(site, tmp_path, engine):
    site.dataset("tables: [{caption: 예시 표, columns: [방법, {label: 건수, unit: 건}], rows: [[전화, '7,654']]}]")
    site.write(
        "data/task/other.yml",
        "id: 8-8\ntheme: 예시 주제\ngoal: 예시 목표\ntitle: '[예시] 다른 과제'\nsummary: 예시로 만든 기록입니다.\n"
        "figures: [{label: 전화, from: {data: dataset/base-dataset, table: 예시 표, row: 전화, column: 건수}}]\nsource: [{section: 예시 문서}]\n",
    )
    assert build_site(site.read(), tmp_path / "out") == []

    found = engine.find(tmp_path / "out", "7654")
    assert {item["path"] for item in found["items"]} == {"task/8-8/", "dataset/base-dataset/"}


def test_pieces_are_small_and_the_directory_leads_to_them():
    directory = json.loads(FILES["search/index.json"])
    firsts = directory["keys"].split(" ")
    assert firsts == sorted(firsts)
    for at, first in enumerate(firsts):
        shard = json.loads(FILES[f"search/keys-{at}.json"])
        assert next(iter(shard)) == first
        assert all(re.fullmatch("[A-Za-z ]*", value) for key, value in shard.items() if key[0] not in "^$"), "no digits"
    assert all(len(gzip.compress(content)) < 8_000 for content in FILES.values())


def test_the_script_of_the_page_is_under_six_and_a_half_kilobytes():
    assert len(gzip.compress(search().encode(), 9)) < 6.5 * 1024
