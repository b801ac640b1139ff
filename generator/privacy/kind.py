"""The kinds of personal data, what is found of them, and what a site permits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class PersonalKind:
    """One kind: the code that tells of it, and its name for people."""

    name: str
    code: str
    label: Mapping[str, str]
    #: Characters at the beginning that may be shown: enough to find the place, too few to be of use.
    shown: int = 2


def _kind(name: str, code: str, ko: str, en: str, shown: int = 2) -> PersonalKind:
    return PersonalKind(name, code, {"ko": ko, "en": en}, shown)


#: By name, which is also what an exception in site.yml says. The four 고유식별정보 stand in Article 19 of the
#: Enforcement Decree of the Personal Information Protection Act; the others follow 「홈페이지 개인정보 노출방지 안내서」.
KINDS = {
    each.name: each
    for each in (
        _kind("resident", "P002", "주민등록번호", "resident registration number"),
        _kind("foreigner", "P003", "외국인등록번호", "foreigner registration number"),
        _kind("passport", "P004", "여권번호", "passport number", 1),
        _kind("licence", "P005", "운전면허번호", "driving licence number"),
        _kind("mobile", "P006", "휴대전화 번호", "mobile telephone number"),
        _kind("account", "P007", "계좌번호", "bank account number"),
        _kind("card", "P008", "카드번호", "card number"),
        _kind("email", "P009", "전자우편 주소", "e-mail address", 1),
        _kind("person", "P010", "사람의 이름", "name of a person", 1),
        _kind("vehicle", "P011", "차량번호", "vehicle number"),
        _kind("address", "P012", "상세 주소", "detailed address"),
        _kind("location", "P013", "사진을 찍은 곳", "place where a picture was taken", 0),
        _kind("telephone", "P014", "목록에 없는 전화번호", "telephone number that is not listed"),
        _kind("insurance", "P015", "건강보험증 번호", "health insurance number"),
        _kind("birth", "P015", "덜 가린 주민등록번호", "resident registration number that is not masked enough", 0),
        _kind("birthday", "P020", "태어난 날", "date of birth"),
        _kind("passport-like", "P015", "여권번호와 같은 꼴", "what looks like a passport number", 1),
    )
}  # fmt: skip


@dataclass(frozen=True, order=True)
class PersonalMatch:
    """Something found, by its place in the text: characters from 0, the end exclusive.

    ``certain`` is true where a checksum says so. That one fails clears nothing: the last six digits of resident
    registration numbers given since October 2020 are random and have no checksum.
    """

    start: int
    end: int
    kind: str
    certain: bool = False

    def moved(self, by: int) -> PersonalMatch:
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True)
class Permitted:
    """What may stand on a site: its office telephones (or the beginnings of them) and mail domains.

    ``values`` are single values that an exception covers, as ``key_of`` writes them.
    """

    phones: tuple[str, ...] = ()
    mail_domains: tuple[str, ...] = ()
    values: frozenset[str] = field(default_factory=frozenset)
