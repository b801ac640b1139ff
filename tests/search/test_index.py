"""The index of a built site: what is in it, what is not, how large its pieces are."""

from __future__ import annotations

import gzip
import json
import pickle
import re
import subprocess
from bisect import bisect_right
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.mkdocs_plugin import build_site
from generator.pages import plan
from generator.render import Renderer, strings
from generator.render.script import ASK, LATER, later
from generator.search import located, prepare, search_files
from generator.search.entry import DEPARTMENT, TERM, entries
from generator.search.index import ALONE, files
from generator.search.key import home, shard, sort
from generator.search.normalise import normalise, tokens
from generator.words import THEME
from tests.search.made import entry
from tests.support import sites

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


def test_what_a_record_gives_to_the_index_follows_from_it_alone_and_may_be_kept(monkeypatch):
    """The index is the same from entries that were made in another order and came from another process; nothing is read again."""
    kept = {each.reference: pickle.dumps(prepare(SITE, each)) for each in reversed(SITE.records)}
    monkeypatch.setattr("generator.search.entry.of_record", None)
    ready = {reference: pickle.loads(each) for reference, each in kept.items()}  # noqa: S301 - made above
    assert search_files(SITE, PAGES, strings("ko"), ready) == FILES
    del ready[SITE.records[0].reference]
    with pytest.raises(TypeError):
        search_files(SITE, PAGES, strings("ko"), ready)


def test_every_listed_page_with_words_is_an_entry():
    listed = {page.url[1:] for page in PAGES if page.listed}
    assert {entry.path.partition("#")[0] for entry in ENTRIES} == listed - {"", "search/"}
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
    """Words of the glossary and departments answer who names them; a page that only mentions a word may be worth too little beside
    one that is called so.
    """
    entry = data.draw(st.sampled_from([each for each in ENTRIES if each.kind not in (TERM, DEPARTMENT)]))
    word = data.draw(st.sampled_from(words(entry.title, entry.department, *entry.texts.strong, *entry.texts.body)))

    found = engine.find(built, word)
    pages = [found, *(engine.find(built, word, page=at) for at in range(2, found["pages"] + 1))]
    shown = {item["path"] for page in pages for item in page["items"]}
    named = any(word in normalise(each.title) for each in ENTRIES if each.path in shown)
    mentions = word not in words(entry.title, entry.department, *entry.texts.strong)
    assert entry.path in shown or (named and mentions), (word, entry.path)


def words(*texts: str) -> list[str]:
    found = {word for text in texts for word, _, _ in tokens(normalise(text))}
    return sorted(word for word in found if len(word) > 1 and not "ㄱ" <= word[0] <= "ㅎ")


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


def test_pieces_are_small_and_each_key_is_where_it_is_looked_for():
    directory = json.loads(FILES["search/index.json"])
    *ends, first = accumulate(map(letters, re.findall("[A-Z]*[a-z]", directory["spread"])), initial=0)
    latin, alone = directory["latin"].split(), directory["alone"].split()
    assert latin == sorted(latin)
    for at in range(first + len(latin) + len(alone)):
        keys = json.loads(FILES[f"search/keys-{at}.json"])
        assert all(re.fullmatch("[A-Za-z ]*", value) for key, value in keys.items() if key[0] not in "^$<"), "no digits"
        if at < first:
            nth = bisect_right(ends, at) - 1
            size = [*ends, first][nth + 1] - ends[nth]
            assert all(sort(key) == nth and ends[nth] + shard(key, size) == at for key in keys)
        elif at < first + len(latin):
            assert next(iter(keys)) == latin[at - first]
        else:
            assert {home(key) for key in keys} == {alone[at - first - len(latin)]}
    assert f"search/keys-{first + len(latin) + len(alone)}.json" not in FILES
    # The words of the page are in the directory.
    assert all(len(gzip.compress(content)) < 8_000 for content in FILES.values())


def test_a_key_in_so_many_entries_that_it_is_alone(engine, tmp_path):
    """Pairs, the same across a blank, and names that begin with them; other words of the query are found as well."""
    many = [entry(f"{at}/", f"환경 {at}", "환경 보전", "보호 환경") for at in range(ALONE + 10)]
    written = files([*many, entry("name/", "환경보전지역")], {})
    directory = json.loads(written["search/index.json"])
    assert "환경" in directory["alone"].split()
    for path, content in written.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)

    assert engine.find(tmp_path, "환경")["total"] == ALONE + 11
    assert engine.find(tmp_path, "환경보전지역")["items"][0]["path"] == "name/"
    assert engine.find(tmp_path, "환경 17")["items"][0]["path"] == "17/"


@given(st.text("가나다정보공개_=^$ㄱㄴ0123456789", min_size=1, max_size=8), st.integers(1, 9_000))
def test_both_languages_spread_keys_alike(engine, key, count):
    assert engine("call", name="shard", given=[home(key), count]) == shard(key, count)


def letters(text: str) -> int:
    """A number as the index writes it."""
    *high, last = text
    return sum((ord(each) - 65) * 26**at for at, each in enumerate(high)) + (ord(last) - 97) * 26 ** len(high)


def test_the_page_of_results_comes_in_the_first_ten_packets():
    """With the script that asks the index. Ten packets (RFC 6928) hold 14.6 kB with the headers of the answer, for which 400 bytes stay;
    hosts that compress as they send do so at level 6.
    """
    page = next(each for each in PAGES if each.kind == "search")
    html = Renderer(SITE, PAGES, located(FILES)).render(page)
    assert len(gzip.compress(html.encode(), 6)) < 14_200


@pytest.mark.parametrize(
    "query",
    [
        "정보공개",
        "예시 어린이집",
        "어린이집 신청하는 방법이 궁금해요",
        "예시세무과 전화번호",
        "pc를 고치고 싶은데 어디에 물어보나요",
        "ㅇㅅㅁ",
    ],
)
def test_what_is_asked_for_ahead_is_what_the_query_reads(engine, built, query):
    """Nothing that it does not need, and with the directory of another version all of it anew."""
    facts = json.loads(located(FILES))
    told = engine("ahead", folder=str(built), query=query, facts=facts)
    assert told["ahead"]
    assert {name for name, _ in told["ahead"]} <= set(engine("steps", folder=str(built), query=query)["read"])
    other = engine("ahead", folder=str(built), query=query, facts={**facts, "version": "old"})
    assert {each for each, _ in other["ahead"]} <= {each for each, _ in other["then"]}
    assert {version for name, version in other["then"] if name != "index"} == {facts["version"]}


def test_what_slips_and_figures_need_are_modules_that_use_nothing_else(tmp_path):
    """Every name that the page gives it is there, and with those alone it tells a slip."""
    (tmp_path / "slip.mjs").write_text(later("slip.js"), "utf-8")
    (tmp_path / "value.mjs").write_text(later("value.js"), "utf-8")
    shared = "".join((THEME / "search" / name).read_text("utf-8") for name in ASK[:3])
    (tmp_path / "ask.mjs").write_text(
        f"""{shared}
        import slips from "./slip.mjs";
        import figures from "./value.mjs";
        const told = slips({{{LATER["slip.js"].uses}}}), {{values}} = figures({{}});
        const term = {{word: "정보공게", full: "정보공게", sort: "hangul", stems: [], entries: []}};
        const asks = {{same: {{has: () => false}}, has: async text => text === "민원", values: async keys => keys.map(() => ["정보공개"])}};
        const all = await Promise.all([told("정보공게", [term], asks), told("ㅁㅣㄴㅇㅝㄴ", [], asks)]);
        console.log(JSON.stringify([...all.map(each => each.changes), values("3천 명").map(each => each[0])]));""",
        "utf-8",
    )

    told = subprocess.run(["node", "ask.mjs"], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    assert (told.returncode, told.stderr) == (0, "")
    slip, _, figure = json.loads(told.stdout)
    assert slip == [{"from": "정보공게", "to": "정보공개", "offer": False}]
    assert figure == ["3000"]


def test_the_checklist_of_a_review_is_found():
    reviews = [each for each in ENTRIES if each.path.startswith("review/")]
    assert any("시장조사" in text for each in reviews for text in each.texts.body)
