"""Numbers that do not agree are told beside the number and on a page of their own; tables of two levels name their headers."""

from __future__ import annotations

import re
from urllib.parse import urljoin

from tests.support import sites

NOTES = sites.ROOT / "docs/numbers.md"


def test_every_disagreement_is_linked_to_its_place(korean):
    page = korean.page("disagreements/index.html")
    links = [node.attributes["href"] for node in page.css(".entries h3 a")]
    assert sorted(links) == [
        "../dataset/example-refund/#conflicts",
        "../dataset/example-refund/#table-2",
        "../result/example-result/#figures",
    ]
    for link in links:
        path, _, anchor = urljoin("disagreements/", link).partition("#")
        assert korean.page(f"{path}index.html").css(f"#{anchor}")


def test_the_computed_value_stands_beside_the_printed_one(korean):
    page = korean.page("dataset/example-refund/index.html")
    cell = next(node for node in page.css("td") if node.css(".note") and "계산값" in node.text())
    assert sites.plain(cell.text()) == "6 원문 표기 6, 계산값 5(평균을 셈한 값)"
    assert "예시 문서에 그렇게 적혀 있습니다." in page.css(".notes")[1].text()
    figures = korean.page("result/example-result/index.html").one('section[aria-labelledby="figures"]')
    assert "원문 표기 11, 표의 값 10" in sites.plain(figures.text())
    assert "6건 원문 표기 6, 계산값 5(평균을 셈한 값)" in sites.plain(figures.text()), "told with the figure, too"


def test_a_table_shown_elsewhere_is_the_same_table(korean):
    def words(path: str, table: str) -> list[str]:
        return [sites.plain(cell.text()) for cell in korean.page(path).one(table).css("th, td")]

    own = words("dataset/example-refund/index.html", "#table-1")
    assert own == words("result/example-result/index.html", "#example-refund-table-1")


def test_cells_below_two_levels_name_all_their_headers(korean):
    page = korean.page("dataset/example-refund/index.html")
    assert not page.one("#table-1").css("[headers]"), "a simple table needs none"
    rows = page.one("#table-2").css("tbody tr")
    cell = rows[0].css("td")[1]
    headers = [page.one(f"#{name}") for name in cell.attributes["headers"].split()]
    assert [sites.plain(node.text()) for node in headers] == ["2013년", "월평균 (건)", "동부", "가동"]
    for node in page.one("#table-2").css("td"):
        assert all(page.css(f"#{name}") for name in node.attributes["headers"].split())


def test_the_example_for_editors_is_sound_and_complete(tmp_path):
    text = NOTES.read_text("utf-8")
    table = next(block for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if block.startswith("tables:"))
    record = (
        'id: example\nsubject: 세금\ntitle: "[예시] 자료"\nsummary: "[예시] 자료입니다."\n'
        f"source: [{{section: 예시 문서 > 1장}}]\n{table}"
    )
    folder = sites.write(sites.copy("korean", tmp_path / "site"), {"data/dataset/example.yml": record})
    assert sites.site_of(folder).by_reference["dataset/example"]
    for word in (
        "total",
        "share",
        "average",
        "difference",
        "growth",
        "stated",
        "conflicts",
        "withheld",
        "[[비공개:6]]",
    ):
        assert f"`{word}`" in text or word in text
