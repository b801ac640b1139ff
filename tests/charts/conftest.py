"""Charts of a tiny site: from the lines of a dataset to the chart, and a gallery of every shape in a browser."""

import pytest

from generator.charts import chart_of
from generator.mkdocs_plugin import build_site
from generator.numbers import tables_of
from tests.support import browser as browsers
from tests.support.once import once

#: Every shape, with the longest words and numbers that one may fear.
GALLERY = """\
tables:
  - caption: 막대로 그린 표
    columns: [구분, {label: 사람, unit: 명}]
    rows: [[IT산업 전문인력 양성사업 및 레벨업 성공취업 사업, "1,678,297"], [간병사전문인력양성사업과메디컬스킨케어, "36"], [없음, "-"], [가림, "[[비공개:7]]"]]
    chart: {shape: bars, columns: [사람], order: size}
  - caption: 견준 표
    columns: [때, {group: 2013년, label: 건수, unit: 건}, {group: 2014년, label: 건수, unit: 건}]
    rows: [[동부, "120", "-130"], [서부, "60", "-"]]
    chart: {shape: bars, columns: [2013년 > 건수, 2014년 > 건수]}
  - caption: 쌓은 표
    unit: 명
    columns: [구분, 계, 초등학생과 그 밖의 어린이, 중학생, 고등학생, 대학생]
    rows: [[기초생활수급자, "734", "209", "211", "300", "14"], [한부모 가족, "527", "136", "146", "200", "45"]]
    checks: [{check: total, column: 계}]
    chart: {shape: stacked, columns: [초등학생과 그 밖의 어린이, 중학생, 고등학생, 대학생]}
  - caption: 나눈 표
    unit: 개소
    columns: [구분, 합계, 방범, 불법주정차, 장애인안전]
    rows: [[CCTV, "1,015", "820", "190", "5"]]
    checks: [{check: total, column: 합계}]
    chart: {shape: share, columns: [방범, 불법주정차, 장애인안전]}
  - caption: 선으로 그린 표
    columns: [때, {label: 건수, unit: 건}, {label: 처리, unit: 건}]
    rows: [["2011년(9.15~12.31)", "213,076", "10"], [2012년, "17,955", "-"], [2013년, "178,189", "3,000"], [2014년, "19,809", "4,000"]]
    chart: {shape: line, columns: [건수, 처리]}
  - caption: 열두 달
    columns: [달, {label: 건수, unit: 건}]
    rows: [[1월, "1"], [2월, "2"], [3월, "3"], [4월, "4"], [5월, "5"], [6월, "6"], [7월, "7"], [8월, "8"], [9월, "9"], [10월, "10"], [11월, "11"], [12월, "12"]]
    chart: {shape: line, columns: [건수]}
withheld: [{clause: 7, reason: 예시입니다., review_on: "2090-01-01"}]
"""
TASK = """\
id: 9-9
theme: 예시 주제
goal: 예시 목표
title: "[예시] 바탕 과제"
period: {start: 2014-10, end: 2017-12}
status: ongoing
milestones: [{when: 매월, text: 안내문 발송}, {when: 2014년 5월~12월, text: 디자인 적용, done: yes}, {when: 2014년 말 예정, text: 시행}]
summary: 예시로 만든 바탕 기록입니다.
source: [{section: 예시 문서}]
"""


@pytest.fixture
def drawn(site):
    """Gives the charts of a dataset with these lines, which must be without fault."""

    def get(*lines: str):
        site.dataset(*lines)
        read = site.read()
        record = read.by_reference["dataset/base-dataset"]
        return [chart_of(table) for table in tables_of(record)]

    return get


@pytest.fixture(scope="session")
def gallery(tmp_path_factory, new_site):
    """A site with every shape and a schedule, built."""

    def make(out):
        site = new_site(tmp_path_factory.mktemp("gallery-of") / "site")
        site.dataset(*GALLERY.splitlines())
        site.write("data/task/base.yml", TASK)
        assert build_site(site.read(), out) == []

    return once(tmp_path_factory, "gallery", make)


@pytest.fixture(scope="module")
def tab(gallery, chromium):
    """A Chromium that opens a page of the gallery: ``tab(path, width, percent)`` gives a runner of scripts."""
    driver = chromium()
    with browsers.served(gallery) as url:

        def load(path: str, width: int, percent: int):
            metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            driver.get(url + path)
            driver.execute_script("document.documentElement.style.fontSize = arguments[0] + '%'", percent)
            return driver.execute_script

        yield load
