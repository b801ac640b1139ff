"""Addresses of the web and telephones of offices: what is taken, what is told, and the links that are made of them.

Neighbours that were tried beyond the reported cases (a Hangul host, an address without a path, 080) stand in the lists.
"""

from __future__ import annotations

import json
from html import unescape

import idna
import pytest

from generator.mkdocs_plugin import build_site
from generator.outputs.address import fault
from generator.records.web import in_ascii, is_web_address
from generator.words import telephone

ADDRESSES = [
    "https://예시.한국/목록", "https://예시.한국", "https://www.예시.한국:8443/목록?쪽=1#위", "https://xn--9t4b11yi5a.xn--3e0b707e/",
    "https://data.example.org?menu=3", "https://data.example.org#top", "https://data.example.org", "https://data.example.org?",
    "https://example.org:8080/a", "http://192.0.2.1/a", "http://192.0.2.1:80?x=1", "https://[2001:db8::1]/a", "https://[2001:db8::1]:8080?b",
    "HTTPS://Example.ORG/A", "Http://example.org/", "https://example.org./", "https://a-b.example.co.kr/~x/(1);v=2,3/%EA%B0%80?a=b&c=d'e#f/g?h",
    "https://münchen.example/ü", "https://例え.テスト/", "https://a_b.example.org/",
]  # fmt: skip
NO_ADDRESSES = [
    "https://user@example.org/", "https://user:secret@example.org/", "https://예시@example.org", "https://example.org:0/", "https://example.org:70000/",
    "https://example.org:8o/", "https://example.org:/", "https://999.1.1.1/", "https://1.2.3/", "https://[2001:db8::1/", "https://[::g]/", "https://[]/",
    "http://[", "https://", "https:///a", "https:/example.org", "https:example.org", "//example.org", "example.org", "www.example.org/a", "https://example",
    "https://exa mple.org", "https://example.org/a b", "https://example.org/\u200b", "https://example.org/\u00a0", 'https://example.org/"x', "https://example.org/<x>",
    "https://example.org\\a", "https://.example.org", "https://example..org", "https://-a.example.org", "https://a-.example.org", f"https://{'가' * 64}.한국",
    "https://example.org/water,", "https://example.org/water.", "https://example.org/a;", "https://example.org/물。", "https://example.org.", "ftp://example.org", "javascript:alert(1)", "mailto:a@example.org", "data:text/plain,x", "hTTps//example.org", "https://https://example.org",
]  # fmt: skip
TELEPHONES = {
    "080-123-4567": "tel:0801234567", "080-1234-5678": "tel:08012345678", "02-123-4567": "tel:+8221234567", "02-1234-5678": "tel:+82212345678",
    "031-123-4567": "tel:+82311234567", "031-1234-5678": "tel:+823112345678", "064-123-4567": "tel:+82641234567", "070-1234-5678": "tel:+827012345678",
    "1577-1234": "tel:15771234", "1544-0000": "tel:15440000", "1600-1234": "tel:16001234", "1800-1234": "tel:18001234", "140000": "tel:140000",
    "110": "tel:110", "120": "tel:120", "1339": "tel:1339", "02-120": "tel:+822120", "031-120": "tel:+8231120", "+82-2-123-4567": "tel:+8221234567",
    "02-123-4567(내선 12)": "tel:+8221234567;ext=12", "02-123-4567 (ext. 12)": "tel:+8221234567;ext=12", "1577-1234(내선 3)": "tel:15771234;ext=3",
}  # fmt: skip
NO_TELEPHONES = [
    "010-1234-5678", "011-123-4567", "0505-123-4567", "050-1234-5678", "045-123-4567", "034-123-4567", "02-12-4567", "02-12345-6789", "0212345678",
    "02)123-4567", "02.123.4567", "02 123 4567", "02-123-4567~9", "02-123-4567, 4568", "02-123-4567, 02-123-4568", "1477-1234", "1977-1234", "19", "12345",
    "2-123-4567", "０２-123-4567", "02–123–4567", "+82-02-123-4567", "080-12-4567", "02-123-4567 내선12", "070-123-4567", "123-4567", "전화 없음",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_that_are_taken(address):
    assert is_web_address(address)
    assert fault(address) is None, "the look at the links of the built site agrees"
    assert is_web_address(in_ascii(address))
    assert in_ascii(address).partition("?")[0].partition("://")[2].partition("/")[0].isascii()


@pytest.mark.parametrize("address", NO_ADDRESSES)
def test_addresses_that_are_told(site, address):
    site.write("data/document/base.yml", DOCUMENT + f"url: {json.dumps(address, ensure_ascii=False)}\n")
    problem = site.one()
    assert problem.code == "F008"
    assert "https://www.example.org/list" in problem.help("ko")
    assert "https://www.example.org/list" in problem.help("en")


DOCUMENT = """\
id: base-document
title: "[예시] 바탕 문서"
openness: open
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
"""


@pytest.mark.parametrize("phone", NO_TELEPHONES)
def test_telephones_that_are_told(story_with, phone):
    problems = [each for each in story_with(phone=phone).problems() if each.code[0] == "F"]
    assert [each.code for each in problems] == ["F008"]
    for example in ("02-123-4567", "080-123-4567", "1577-1234", "120"):
        assert example in problems[0].help("ko")
        assert example in problems[0].help("en")


def test_telephones_and_addresses_become_links_that_work(site, tmp_path):
    """All of them, in one site, built: the link is the address as it was written, and no look at links complains."""
    for at, address in enumerate(ADDRESSES):
        text = DOCUMENT.replace("base-document", f"d-{at}").replace("바탕 문서", f"문서 {at}")
        site.write(f"data/document/d-{at}.yml", text + f"url: {json.dumps(address, ensure_ascii=False)}\n")
    phones = list(TELEPHONES)
    for at, phone in enumerate(phones):
        text = DOCUMENT.replace("openness: open\n", "department: 예시과\n").replace("문서", f"이야기 {at}")
        site.write(f"data/story/s-{at}.yml", text.replace("base-document", f"s-{at}") + f'phone: "{phone}"\n')
    read = site.read()
    out = tmp_path / "out"

    assert build_site(read, out) == []

    for at, address in enumerate(ADDRESSES):
        page = unescape((out / f"document/d-{at}/index.html").read_text("utf-8"))
        assert f'href="{address}"' in page
    for at, phone in enumerate(phones):
        page = (out / f"story/s-{at}/index.html").read_text("utf-8")
        assert f'<a href="{TELEPHONES[phone]}">{phone}</a>' in page
        assert telephone(phone) == TELEPHONES[phone]


def test_a_site_with_a_hangul_host(site):
    """What others are told of its address is ASCII; whoever writes it need not know that."""
    text = (site.folder / "site.yml").read_text("utf-8")
    site.write("site.yml", text.replace("https://example.org/", "https://예시.한국/누리집/"))
    assert site.codes() == ["F008"]
    site.write("site.yml", text.replace("https://example.org/", "https://예시.한국/site/"))
    assert site.read().settings["url"] == f"https://{idna.encode('예시.한국').decode()}/site/"
    site.write("site.yml", text.replace("https://example.org/", "https://me@example.org/"))
    assert site.codes() == ["F008"]
