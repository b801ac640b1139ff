"""Licences: the types of the Korea Open Government License (공공누리), with what machines and people call them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Language
from generator.records import Record, value_label

#: The pages of the licence itself (kogl.or.kr). Of type 0 no page of its own is known.
ADDRESS = "https://www.kogl.or.kr/info/licenseType{}.do"
GENERAL = "https://www.kogl.or.kr/info/license.do"
#: The words of the contract.
KOGL = ("kogl-0", "kogl-1", "kogl-2", "kogl-3", "kogl-4")


def address_of(name: str) -> str:
    """The page of a type of the licence."""
    number = name.rpartition("-")[2]
    return ADDRESS.format(number) if number in "1234" else GENERAL


@dataclass(frozen=True)
class Licence:
    """``name`` is the word of the contract: ``kogl-1``."""

    name: str
    record: Record

    @property
    def address(self) -> str:
        return address_of(self.name)

    def title(self, language: Language) -> str:
        return value_label(self.record.contract.fields["licence"], self.name, language)

    def for_package(self, language: Language) -> dict[str, str]:
        return {"path": self.address, "title": self.title(language)}


def licence_of(record: Record) -> Licence | None:
    """The licence that a record states for its own tables; None where it states none, and then nobody may claim one."""
    name = record.data.get("licence")
    return Licence(str(name), record) if name else None
