"""The address of the whole site in site.yml: what is offered is right, and where nothing is, the sentence says what is in the way."""

from __future__ import annotations

import pytest

from generator.records.forms.address import read_site_url, read_url

#: What is written; what is offered for it.
OFFERED = [
    ("https://example.org", "https://example.org/"),
    ("example.org/open", "https://example.org/open/"),
    ("https://example.org/index.html", "https://example.org/"),
    ("https://example.org/open/Default.ASPX", "https://example.org/open/"),
    ("https://example.org/main.do", "https://example.org/"),
    ("https://example.org//a//b", "https://example.org/a/b/"),
    ("https://example.org/./a/", "https://example.org/a/"),
    ("https://example.org:8080", "https://example.org:8080/"),
    ("http://10.0.0.1/open", "http://10.0.0.1/open/"),
]
#: What is written, and a word of the note; nobody but the writer knows what to write.
TOLD = [
    ("https://example.org:70000/", "65535"),
    ("https://example.org:0/", "65535"),
    ("https://example.org/open.do?menu=3", "?"),
    ("https://example.org/#top", "#"),
    ("https://user:secret@example.org/", "비밀번호"),
    ("https://example.org/구청/", "폴더 이름"),
    ("https://example.org/%EA%B5%AC/", "폴더 이름"),
    ("https://example.org/x/../y/", ".."),
    ("https://example.org/open/list.jsp", "한 쪽이나 파일"),
    ("https://example.org/plan.pdf", "한 쪽이나 파일"),
]
SOUND = ["https://example.org/", "http://example.org/a/b-c_d~e/v1.2/", "https://예시.한국/", "https://example.org:443/"]


def of(site, url):
    text = (site.folder / "site.yml").read_text("utf-8").replace("https://example.org/", f'"{url}"')
    site.write("site.yml", text)
    return site.problems()


@pytest.mark.parametrize(("written", "offered"), OFFERED)
def test_what_is_offered_passes(site, written, offered):
    (problem,) = of(site, written)
    assert (problem.code, read_site_url(written).text) == ("F008", offered)
    assert problem.fix.edits[0].text == offered


@pytest.mark.parametrize(("written", "word"), TOLD)
def test_nothing_is_offered_where_only_its_writer_knows(site, written, word):
    (problem,) = of(site, written)
    assert (problem.code, problem.fix) == ("F008", None)
    assert word in problem.help("ko")


@pytest.mark.parametrize("written", SOUND)
def test_a_sound_one_is_left(site, written):
    assert of(site, written) == []


def test_of_other_addresses_no_wrong_one_is_offered():
    assert read_url("example.org:70000/list").text == ""
    assert read_url("example.org:7000/list").text == "https://example.org:7000/list"
