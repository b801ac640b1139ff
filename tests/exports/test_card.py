"""Social cards: a picture of the right size for every page, with no empty box, nothing cut, and a name that is new with its look.

Neighbours tried: an emoji, a rare syllable, Chinese characters and NFD in a title, the longest title, one word wider than a card.
"""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace

import pytest
from PIL import Image

from generator.render.card import EDGE, HEIGHT, SITE, TOP, WIDTH, Card, cards, draw, missing, set_in_lines
from tests.support import sites


def test_every_listed_page_has_a_card_that_is_there(living):
    seen = set()
    for page in living.pages:
        (found,) = page.css('meta[property="og:image"]') or [None]
        listed = not page.css('meta[name="robots"]')
        assert bool(found) == listed, page.path
        if found:
            file, _ = living.follow(found.attributes["content"], living.url)
            seen.add(file)
            assert page.one('meta[property="og:image:alt"]').attributes["content"]
            assert page.one('meta[property="og:url"]').attributes["content"] == living.address(page)
    for file in seen:
        with Image.open(file) as picture:
            assert (picture.size, picture.format) == ((WIDTH, HEIGHT), "PNG")
        assert file.stat().st_size < 20_000
    assert seen == set((living.folder / "card").iterdir())
    own, of_kind = (
        living.page(f"{path}/index.html").one('meta[property="og:image"]').attributes["content"]
        for path in ("dataset/shelters", "dataset")
    )
    assert own != of_kind


@pytest.mark.parametrize(
    "title",
    [
        "짧은 제목",
        "아주 긴 제목 " * 30,
        "띄어쓰기가없는제목" * 12,
        "A" * 300,
        "㎡와 ℃, “따옴표”, 1,234건(△12%)",
        unicodedata.normalize("NFC", unicodedata.normalize("NFD", "분해된 글자")),
    ],
)
def test_nothing_is_cut_and_two_drawings_are_the_same(title):
    card = Card(title.strip(), "이름이 아주 길어서 한 줄에 다 들어가지 않을 수도 있는 누리집의 이름입니다")
    content = draw(card)

    assert content == draw(card)
    with Image.open(io.BytesIO(content)) as picture:
        grey = picture.convert("L").point(lambda value: 255 if value < 200 else 0)
    left, top, right, bottom = grey.getbbox()
    assert left >= EDGE - 8
    assert right <= WIDTH - EDGE + 8
    assert top >= 60
    assert bottom <= HEIGHT - 40
    size, lines = set_in_lines(card.title)
    assert TOP + len(lines) * size * 1.3 < HEIGHT - EDGE - 40, "the title stands above the name"


def test_a_letter_that_would_be_an_empty_box_makes_no_card():
    assert missing("가힝 A~z 0·9 “”(△) ㎡ É") == []
    assert missing("뷁😷漢뷁") == ["뷁", "😷", "漢"]
    site = sites.site_of(sites.FOLDER / "korean")
    usual = cards(site)
    some = next(key for key in usual if key.startswith("dataset/"))

    def titled(title: str):
        changed = [
            replace(each, data={**each.data, "title": title}) if each.reference == some else each
            for each in site.records
        ]
        return cards(replace(site, records=tuple(changed)))

    assert some not in titled("[예시] 마스크 😷")
    assert titled("[예시] 마스크 😷")["dataset"] == usual["dataset"]
    assert titled("[예시] 다른 제목")[some].path != usual[some].path
    assert titled(unicodedata.normalize("NFD", "[예시] 다른 제목"))[some] == titled("[예시] 다른 제목")[some]
    named = replace(site, settings=replace(site.settings, data={**site.settings.data, "name": "누리집 😷"}))
    assert cards(named) == {}
    assert usual[SITE].title == site.settings["description"]
