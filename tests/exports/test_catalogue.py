"""The catalogue as harvesters take it: valid as DCAT-AP, the same in both forms, and nothing that no record says.

Neighbours tried: a record renamed, one withheld as a whole, no licence, no department, half-known dates, quotes and line ends in a
text, files at other addresses, a catalogue with a mandatory property left out.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

from generator.exports.turtle import turtle

#: rdflib and pyshacl warn of what the one has of the other.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SHAPES = Path(__file__).parent / "dcat-ap.ttl"
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
ODD = "https://narae.example/open/dataset/old-values/#dataset"


@pytest.fixture(scope="module")
def graph(living):
    return rdflib.Graph().parse(data=(living.folder / "catalog.ttl").read_bytes(), format="turtle")


def report(graph):
    _, found, _ = pyshacl.validate(graph, shacl_graph=str(SHAPES), shacl_graph_format="turtle", do_owl_imports=False)
    by_severity = {"Violation": set(), "Warning": set()}
    for each in found.subjects(RDF.type, SH.ValidationResult):
        severity = str(found.value(each, SH.resultSeverity)).rpartition("#")[2]
        path = str(found.value(each, SH.resultPath))
        by_severity[severity].add((str(found.value(each, SH.focusNode)), path.rpartition("/")[2].rpartition("#")[2]))
    return by_severity


def test_both_forms_say_the_same(living, graph):
    other = rdflib.Graph().parse(data=(living.folder / "catalog.jsonld").read_bytes(), format="json-ld")

    assert len(graph) > 100
    assert isomorphic(graph, other)
    assert not [each for each in graph.subjects() if isinstance(each, rdflib.BNode)], "every node has an address"


def test_nothing_mandatory_is_missing_and_of_the_rest_only_what_no_record_states(graph):
    found = report(graph)

    assert found["Violation"] == set()
    unstated = {path for _, path in found["Warning"]}
    assert unstated <= {"license", "issued", "spatial", "themeTaxonomy", "theme", "contactPoint"}
    assert (ODD, "contactPoint") not in found["Warning"]


def test_what_is_left_out_is_found(graph):
    broken = rdflib.Graph() + graph
    broken.remove((rdflib.URIRef(ODD), DCTERMS.title, None))
    broken.remove((None, FOAF.name, None))

    assert {path for _, path in report(broken)["Violation"]} == {"title", "name"}


def test_the_address_of_a_dataset_is_the_first_it_had(living, graph):
    assert set(graph.subjects(RDF.type, DCAT.Dataset)) == {
        rdflib.URIRef(ODD),
        rdflib.URIRef("https://narae.example/open/dataset/shelters/#dataset"),
    }
    page = str(graph.value(rdflib.URIRef(ODD), DCAT.landingPage))
    assert page == "https://narae.example/open/dataset/odd-values/"
    assert living.follow(page, living.url)[0].is_file()


def test_files_are_there_with_their_size_and_sum(living, graph):
    listed = {each["path"]: each for each in json.loads((living.folder / "pages.json").read_text("utf-8"))["files"]}
    files = list(graph.objects(None, DCAT.downloadURL))

    assert len(files) == 8
    for each in files:
        (distribution,) = graph.subjects(DCAT.downloadURL, each)
        entry = listed[str(each).removeprefix(living.url)]
        assert int(graph.value(distribution, DCAT.byteSize)) == entry["bytes"]
        total = graph.value(
            graph.value(distribution, rdflib.URIRef("http://spdx.org/rdf/terms#checksum")),
            rdflib.URIRef("http://spdx.org/rdf/terms#checksumValue"),
        )
        assert str(total).lower() == entry["sha256"]


def test_no_licence_is_claimed_that_no_record_states(graph):
    with_licence = {str(each).partition("#")[0] for each in graph.subjects(DCTERMS.license, None)}

    assert with_licence == {ODD.removesuffix("#dataset")}
    assert set(graph.objects(None, DCTERMS.license)) == {rdflib.URIRef("https://www.kogl.or.kr/info/licenseType1.do")}


def test_texts_with_every_sign_survive_turtle():
    text = 'a "b" \\ c\nd\te\r😀 [[x]]'
    node = {
        "@id": "https://a.example/x",
        "@type": "dct:A",
        "dct:title": {"@value": text, "@language": "ko"},
        "dct:identifier": text,
    }

    graph = rdflib.Graph().parse(data=turtle([node], {"dct": str(DCTERMS)}), format="turtle")

    subject = rdflib.URIRef("https://a.example/x")
    assert graph.value(subject, DCTERMS.title) == rdflib.Literal(text, lang="ko")
    assert graph.value(subject, DCTERMS.identifier) == rdflib.Literal(text)


def test_the_list_for_the_portal_has_its_columns(living):
    rows = list(csv.DictReader(io.StringIO((living.folder / "catalog.csv").read_text("utf-8-sig"), newline="")))

    assert [each["목록명"] for each in rows] == ["[예시] 동네 살림", "[예시] 무더위 쉼터의 수"]
    assert rows[0]["업데이트 주기"] == "연 1회"
    assert rows[0]["차기 등록 예정일"] == "2026-06-30"
    assert rows[0]["이용허락범위"].startswith("공공누리 제1유형")
    assert rows[1]["이용허락범위"] == ""
    assert all(len(each["설명"]) >= 20 for each in rows)


def test_the_page_of_a_dataset_says_what_it_is(living):
    node = living.page("dataset/odd-values/index.html").one('script[type="application/ld+json"]')
    found = json.loads(node.text())

    assert found["@type"] == "Dataset"
    assert 50 <= len(found["description"]) <= 5000
    assert found["license"] == "https://www.kogl.or.kr/info/licenseType1.do"
    for each in found["distribution"]:
        assert living.follow(each["contentUrl"], living.url)[0].is_file()
    other = json.loads(living.page("dataset/shelters/index.html").one('script[type="application/ld+json"]').text())
    assert "license" not in other
    listing = json.loads(living.page("dataset/index.html").one('script[type="application/ld+json"]').text())
    assert listing["@type"] == "DataCatalog"
    assert len(listing["dataset"]) == 2


def test_a_list_of_nothing_is_no_statement():
    """A catalogue without datasets was no Turtle."""
    text = turtle(
        [{"@id": "https://example.org/#c", "@type": "dcat:Catalog", "dcat:dataset": [], "dct:title": "가"}], {}
    )
    assert "dcat:dataset" not in text
    assert 'dct:title "가"' in text
