"""catalog.csv: the datasets in the columns of the national data portal (data.go.kr), for whoever types them into its form."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from generator.exports.own import TableLines
from generator.exports.sheet import composed
from generator.exports.table import harmless
from generator.licence import licence_of
from generator.pages.dataset import datasets, described, in_words, keywords, public, publisher, subjects
from generator.records import Record
from generator.site import Site

#: As the portal names them, in the order of its own lists; the address is ours.
COLUMNS = (
    "목록명", "설명", "키워드", "분류체계", "제공기관", "관리부서명", "관리부서 전화번호", "업데이트 주기", "차기 등록 예정일",
    "등록일", "수정일", "확장자", "전체행", "시간범위", "이용허락범위", "보유근거", "데이터 한계", "주소",
)  # fmt: skip


def portal(site: Site, tables: Mapping[str, Sequence[TableLines]]) -> bytes:
    """A row a dataset, with the ``tables`` of its record, by reference; what no record states is empty."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows(
        [harmless(composed(each)) for each in row(site, record, tables[record.reference])] for record in datasets(site)
    )
    return out.getvalue().encode("utf-8-sig")


def row(site: Site, record: Record, tables: Sequence[TableLines]) -> list[str]:
    past = site.history.of(record.reference)
    licence, state = licence_of(record), site.state(record)
    formats = [
        *(["CSV", "JSON", "XLSX"] if tables else []),
        *(str(each["format"]) for each in record.data.get("distributions", ())),
    ]
    return [
        in_words(site, record.data["title"]),
        described(site, record, (caption for caption, _ in tables)),
        ",".join(keywords(site, record)),
        next(subjects(site, record), ""),
        publisher(site, record),
        public(site, record, "department"),
        public(site, record, "phone"),
        public(site, record, "cycle"),
        state.day.isoformat() if state and state.day else "",
        next((each.day for each in past if "added" in each.events), ""),
        past[0].day if past else "",
        ",".join(dict.fromkeys(formats)),
        str(sum(rows for _, rows in tables)) if tables else "",
        public(site, record, "as_of"),
        licence.title("ko") if licence else "",
        public(site, record, "legal_basis"),
        public(site, record, "limits"),
        f"{site.settings['url']}{record.address}/",
    ]
