"""The page that sets the source document beside the records: every section, every record, honest numbers."""

from __future__ import annotations

from tests.support import sites

PAGE = "source/index.html"


def section(page: sites.Read, title: str):
    """What the page shows for a section: the element that has its title."""
    return next(
        node
        for node in page.css("[id^=section-]")
        if sites.plain((node if node.tag != "li" else node.css_first("p")).text()) == title
    )


def links(node) -> list[tuple[str, str]]:
    return [(a.attributes["href"], sites.plain(a.text())) for a in node.css("a")]


def test_every_section_of_the_outline_is_there_in_its_order(korean):
    page = korean.page(PAGE)
    titles = [
        sites.plain((node if node.tag != "li" else node.css_first("p")).text()) for node in page.css("[id^=section-]")
    ]

    assert titles == [
        *("예시 머리말", "예시 문서", "1장", "2장", "3장", "부록"),
        *("부록의 표", "첫째 표", "둘째 표", "부록의 그림"),
    ]


def test_sections_with_parts_beside_them_are_headings_others_a_list(korean):
    page = korean.page(PAGE)

    assert section(page, "예시 머리말").tag == "h2"
    assert section(page, "2장").tag == "h3"
    assert section(page, "부록의 표").tag == "h4"
    assert section(page, "첫째 표").tag == "li"


def test_a_section_leads_to_every_record_made_from_it(korean):
    page = korean.page(PAGE)

    assert links(section(page, "2장").parent) == [
        ("../channel/example-board/", "[예시] 구청장에게 말하기"),
        ("../task/1-9/", "[예시] 없어진 안내 창구"),
        ("../task/1-1/", "[예시] 어린이 안전교실"),
        ("../task/2-1/", sites.plain(korean.page("task/2-1/index.html").one("h1").text())),
    ]
    # One record from two places stands in both.
    assert "../task/1-1/" in dict(links(section(page, "부록").parent))


def test_a_section_without_a_record_says_so(korean):
    for title in ("예시 머리말", "부록의 그림"):
        assert "아직 기록이 없습니다." in section(korean.page(PAGE), title).parent.text()
    assert "아직 기록이 없습니다." in section(korean.page(PAGE), "둘째 표").text()
    assert "아직 기록이 없습니다." not in section(korean.page(PAGE), "1장").parent.text()


def test_the_numbers_count_the_sections_where_text_stands(korean):
    said = [sites.plain(node.text()) for node in korean.page(PAGE).css("h1 ~ ul:not(.links) > li")][:3]

    # 머리말, 1장, 2장, 3장, two tables and a picture; the annex is named by records but has parts of its own.
    assert said == [
        "원문의 항목은 모두 7개입니다.",
        "기록이 있는 항목은 3개입니다.",
        "아직 기록이 없는 항목은 4개입니다.",
    ]


def test_a_record_leads_to_its_section(korean):
    page = korean.page("task/1-1/index.html")
    found = links(page.one("section[aria-labelledby=source]"))

    assert found == [
        ("../../source/#section-2-2", "예시 문서 > 2장"),
        ("../../source/#section-2-4", "예시 문서 > 부록"),
    ]
    assert section(korean.page(PAGE), "2장").attributes["id"] == "section-2-2"


def test_footer_and_sitemaps_lead_to_the_page(korean):
    for path in ("index.html", "sitemap/index.html", "task/1-1/index.html"):
        assert "원문 대조" in [sites.plain(a.text()) for a in korean.page(path).css("footer a")], path
    assert "../source/" in dict(links(korean.page("sitemap/index.html").one("main")))
    assert "<loc>https://example.org/source/</loc>" in (korean.folder / "sitemap.xml").read_text("utf-8")


def test_without_an_outline_there_is_no_such_page(built):
    official = built("official")

    assert not (official.folder / PAGE).exists()
    assert "source/" not in official.page("index.html").html
    assert official.page("story/refund/index.html").css("section[aria-labelledby=source] a") == []


def test_a_record_that_names_a_section_twice_stands_there_once(tmp_path):
    folder = sites.copy("korean", tmp_path / "site")
    file = folder / "data/story/refund.yml"
    text = file.read_text("utf-8").replace("page: 12}", "page: 12}, {section: 예시 문서>부록, page: 13}")
    file.write_text(text, "utf-8")
    assert sites.build(folder, tmp_path / "out") == []
    page = sites.Built(tmp_path / "out", "https://example.org/").page(PAGE)

    assert [href for href, _ in links(section(page, "부록").parent)].count("../story/refund/") == 1


def test_a_flat_outline_is_one_list(tmp_path):
    folder = sites.copy("official", tmp_path / "site")
    settings = (folder / "site.yml").read_text("utf-8")
    more = 'source: {title: "[예시] 계획", publisher: "[예시] 구", outline: ["<b 머리말", 부록]}\n'
    file = folder / "data/story/refund.yml"
    file.write_text(file.read_text("utf-8").replace("예시 문서 > 부록", "부록"), "utf-8")
    sites.write(folder, {"site.yml": settings + more})
    assert sites.build(folder, tmp_path / "out") == []
    page = sites.Built(tmp_path / "out", "https://example.org/").page(PAGE)

    assert [sites.plain(node.text()) for node in page.css("ul.compared > li > p:first-child")] == ["<b 머리말", "부록"]
    assert [node.tag for node in page.css("h2, h3")] == []
