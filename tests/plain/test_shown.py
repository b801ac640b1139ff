"""Amounts and dates on the pages: beside figures and cells, in running text, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import TemplateError
from yaml import CSafeLoader, load

from generator.mkdocs_plugin import build_site
from generator.render import environment
from tests.support import sites

COMPONENT = Path(__file__).parents[2] / "theme/components/terms/terms.yml"
TABLE = "tables: [{{caption: 예산, as_of: ‘14. 7월 기준, columns: [때, {{label: 돈, unit: 백만원}}], rows: [{rows}]}}]"


def page(site, path: str, out: Path) -> sites.Read:
    assert build_site(site.read(), out) == []
    return sites.Read(path, (out / path).read_text("utf-8"))


def test_a_figure_is_read_out_below_its_number(site, tmp_path):
    site.write(
        "data/budget/base.yml",
        'id: base-budget\nyear: "2014"\ntitle: "[예시] 바탕 예산 12천원"\nsummary: 모두 12천원입니다.\n'
        "source: [{section: 예시 문서}]\npoints: ['쓴 돈은 3,022백만원입니다.']\n"
        'figures: [{label: 돈, value: "3,022", unit: 백만원, as_of: 2014-09}, {label: 사람, value: "12", unit: 명}]\n',
    )
    read = page(site, "budget/base-budget/index.html", tmp_path / "out")

    figures = [sites.plain(each.text()) for each in read.css(".figures dd")]
    assert figures == ["3,022백만원 풀어 쓰면 30억 2,200만원 기준: 2014년 9월", "12명"]
    assert read.one(".lead").text() == "모두 12천원(1만 2,000원)입니다."
    assert read.one("h1").text() == "[예시] 바탕 예산 12천원"
    assert read.one("meta[name=description]").attributes["content"] == "모두 12천원입니다."
    assert "쓴 돈은 3,022백만원(30억 2,200만원)입니다." in read.one("main").text()
    listed = sites.Read("list", (tmp_path / "out/budget/index.html").read_text("utf-8"))
    assert "모두 12천원(1만 2,000원)입니다." in listed.one("main").text()


@pytest.mark.parametrize("number", [12, 13])
def test_cells_are_read_out_where_they_are_few_and_the_caption_where_they_are_many(site, tmp_path, number):
    site.dataset(TABLE.format(rows=", ".join(f'[{at}월, "{3000 + at}"]' for at in range(number))))
    read = page(site, "dataset/base-dataset/index.html", tmp_path / "out")

    readings = [each.text() for each in read.css("td .reading")]
    caption = sites.plain(read.one("caption").text())
    if number == 12:
        assert readings[:2] == ["30억원", "30억 100만원"]
        assert len(readings) == 12
        assert caption == "예산 기준: 2014년 7월"
    else:
        assert readings == []
        assert caption.endswith("읽는 법: 3000백만원은 30억원입니다.")
    assert not [each for each in read.css("td") if "억" in each.attributes["data-label"]]


def test_a_table_may_have_its_unit_as_a_whole(site, tmp_path):
    site.dataset(
        "tables: [{caption: 예산, unit: 천원, columns: [때, {label: 돈, decimals: 0}], rows: [[올해, '1,234']]}]"
    )
    read = page(site, "dataset/base-dataset/index.html", tmp_path / "out")
    assert read.one("td .reading").text() == "123만 4,000원"


def contract() -> dict:
    return load(COMPONENT.read_text("utf-8"), Loader=CSafeLoader)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("name", contract()["examples"])
def test_examples_of_the_component_show_every_word(name, language):
    macro = environment(language).get_template("components/terms/terms.html").module.terms
    example = contract()["examples"][name]
    read = sites.Read(name, macro(**example))
    assert set(example) == set(contract()["parameters"])
    assert [each.text() for each in read.css("dt")] == [word for word, _ in example["entries"]]
    assert len(read.css("details")) == (len(example["entries"]) > 4)


def test_the_component_asks_for_what_its_contract_says():
    with pytest.raises(TemplateError):
        environment("ko").get_template("components/terms/terms.html").module.terms()
