"""A made-up site of any size, for measuring: every kind of record, tables that add up, references, short and long texts.

``python benchmarks/corpus.py FOLDER --records 3500 [--mistakes 1] [--seed 7]``. The same numbers give the same bytes. All
names are invented; places, offices and people in it do not exist.
"""
# ruff: noqa: INP001, S311 - a script; its randomness has to be the same every time

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1]))

import yaml

from benchmarks.corpus_words import OFFICES, PEOPLE, PLACES, SECTIONS, SENTENCES, SYLLABLES, WORKS

Data = dict[str, Any]
SEED = 20141031
#: Of a hundred records, how many are of a kind. Notices that hold stand on every page, so most are past.
SHARES = {
    "task": 20, "dataset": 18, "result": 12, "document": 12, "disclosure": 12, "story": 8, "notice": 6, "proposal": 4,
    "organisation": 2, "channel": 2, "budget": 2, "review": 1, "removed": 1,
}  # fmt: skip


@dataclass
class Made:
    """What has been made so far, for references among records."""

    chance: Random
    references: list[str] = field(default_factory=list)
    #: Datasets by reference: for each the table, row and column of a cell that may be cited.
    cells: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)


class Record:
    """The words of one record: its invented name, and sentences about it."""

    def __init__(self, made: Made, kind: str, at: int) -> None:
        self.made, self.kind, self.at, self.chance = made, kind, at, made.chance
        self.name = self._name()
        self.work, self.people, self.place = (self.chance.choice(each) for each in (WORKS, PEOPLE, PLACES))
        self.department = self.chance.choice(OFFICES) + "과"

    def _name(self) -> str:
        while True:
            name = "".join(self.chance.choices(SYLLABLES, k=self.chance.choice((2, 2, 3)))) + "마을"
            name = f"{name} {self.chance.randrange(1, 100)}구역" if name in self.made.names else name
            if name not in self.made.names:
                self.made.names.add(name)
                return name

    def sentence(self) -> str:
        return self.chance.choice(SENTENCES).format(
            name=self.name,
            place=self.chance.choice(PLACES),
            people=self.chance.choice(PEOPLE),
            work=self.chance.choice(WORKS),
            department=self.department,
        )

    def points(self) -> list[Any]:
        """Sentences, some with others below them; one record in twelve tells a long story."""
        count = self.chance.randint(15, 30) if self.chance.random() < 1 / 12 else self.chance.randint(1, 5)
        said: dict[str, Any] = {}
        for _ in range(count):
            text = self.sentence()
            below = list(dict.fromkeys(self.sentence() for _ in range(self.chance.randint(1, 3))))
            said[text] = {"text": text, "points": below} if self.chance.random() < 0.2 else text  # noqa: PLR2004
        return list(said.values())

    def common(self, title: str) -> Data:
        """What every record has."""
        common: Data = {
            "id": f"made-{self.at}",
            "title": f"{self.name} {self.people} {title}",
            "department": self.department,
            "phone": f"02-123-{self.chance.randrange(4000, 5000)}",
            "summary": self.sentence(),
            "source": [{"section": self.chance.choice(SECTIONS), "page": self.chance.randint(1, 300)}],
        }
        known = self.made.references
        if known and self.chance.random() < 0.6:  # noqa: PLR2004
            common["related"] = sorted(set(self.chance.choices(known, k=self.chance.randint(1, 3))))
        return common

    def day(self) -> str:
        return f"2014-{self.chance.randint(1, 9):02}-{self.chance.randint(1, 28):02}"

    def figures(self) -> Data:
        """Figures of its own, or taken from the cells of a dataset, which the page then shows."""
        if not self.made.cells or self.chance.random() < 0.5:  # noqa: PLR2004
            value = f"{self.chance.randrange(2, 9000):,}"
            return {"figures": [{"label": f"{self.name} {self.work} 이용", "value": value, "unit": "건"}]}
        data = self.chance.choice(list(self.made.cells))
        cells = self.chance.sample(self.made.cells[data], k=min(2, len(self.made.cells[data])))
        return {
            "data": [data],
            "figures": [
                {"label": f"{row} {column}", "from": {"data": data, "table": table, "row": row, "column": column}}
                for table, row, column in cells
            ],
        }


def task(of: Record) -> Data:
    data = of.common(f"{of.work} 추진") | of.figures()
    data |= {"theme": str(of.chance.randint(1, 8)), "goal": of.chance.choice(("service", "capable", "open"))}
    data |= {"period": {"start": "2014-01", "end": "2017-12"}, "status": of.chance.choice(("planned", "ongoing"))}
    data |= {"state": of.points(), "plan": of.points(), "partners": [f"{of.name} {of.place}"]}
    data["milestones"] = [
        {"when": "2014년 9월", "text": "첫 회의", "done": True},
        {"when": "2015년 3월", "text": of.sentence()},
    ]
    data["updates"] = [{"date": of.day(), "text": of.sentence()}]
    return data


def result(of: Record) -> Data:
    data = of.common(f"{of.work} 성과") | of.figures()
    data |= {"order": of.at, "goal": of.chance.choice(("service", "capable", "open"))}
    return data | {"achievements": of.points(), "effects": of.points()}


def story(of: Record) -> Data:
    data = of.common(f"{of.work} 이야기") | of.figures()
    data |= {"period": {"start": "2013-01", "end": "2014-09"}, "audience": f"{of.name} {of.people}"}
    return data | {"content": of.points(), "method": of.points(), "outcomes": of.points()}


def dataset(of: Record) -> Data:
    data = of.common(f"{of.work} 통계")
    data |= {"subject": of.chance.choice(("safety", "civil", "jobs", "welfare")), "unit": "건"}
    data |= {"as_of": "2014-09", "cycle": "매년", "keywords": [of.work, of.people], "licence": "kogl-1"}
    data["tables"] = [table(of, at) for at in range(of.chance.choice((1, 1, 2, 3)))]
    return data


def table(of: Record, at: int) -> Data:
    """Numbers by place and year, with totals and shares that are right."""
    rows = of.chance.sample(PLACES, k=of.chance.randint(3, 8)) if of.chance.random() < 0.8 else [  # noqa: PLR2004
        f"{of.name} {turn}동" for turn in range(1, of.chance.randint(15, 40))
    ]  # fmt: skip
    caption = f"{of.name} {of.work} {('곳별', '해별', '신청')[at]} 건수"
    old, new = ([of.chance.randrange(3, 5000) for _ in rows] for _ in range(2))
    shown = [[label, f"{a:,}", f"{b:,}"] for label, a, b in zip(rows, old, new, strict=True)]
    shown.append(["합계", f"{sum(old):,}", f"{sum(new):,}"])
    of.made.cells.setdefault(f"dataset/made-{of.at}", []).extend((caption, label, "2014년") for label in rows[:3])
    made: Data = {
        "caption": caption,
        "columns": ["곳", {"label": "2013년", "unit": "건"}, {"label": "2014년", "unit": "건"}],
        "rows": shown,
        "checks": [{"check": "total", "row": "합계"}],
    }
    if len(rows) <= len(PLACES):
        made["chart"] = {"shape": "bars", "columns": ["2013년", "2014년"], "without": ["합계"]}
    return made


def disclosure(of: Record) -> Data:
    data = of.common(f"{of.work} 현황 공표")
    data |= {"field": of.chance.choice(("hygiene", "health", "welfare")), "scope": "이름, 업종, 위치"}
    data |= {"cycle": "분기별", "timing": "분기가 끝난 다음 달 10일까지", "method": {"text": "구 누리집에 게시"}}
    return data | {"format": ["CSV"], "last_published": "2014-10", "next_due": "2015-01-10", "status": "active"}


def document(of: Record) -> Data:
    data = of.common(f"{of.work} 계획 문서")
    data |= {"number": f"{of.department}-{of.at}", "date": of.day(), "openness": "open", "retention": "5"}
    return data | {"content": of.points()}


def notice(of: Record) -> Data:
    month = of.chance.randint(1, 9)
    data = of.common(f"{of.work} 알림") | {"category": "general", "severity": "info"}
    end = "2014-11-05" if of.at == 1 else f"2014-{month:02}-28"
    return data | {"valid": {"start": f"2014-{month:02}-01", "end": end}, "actions": of.points()}


def proposal(of: Record) -> Data:
    received, adopted = of.chance.randint(20, 90), of.chance.randint(1, 9)
    data = of.common(f"{of.work} 의견 모으기") | {"round": f"2014년 {of.at}회"}
    data |= {"question": f"{of.name} {of.work}에 무엇이 더 있으면 좋겠습니까?", "background": of.points()}
    data |= {"opens": "2014-03-01", "closes": "2014-05-31", "ways": [{"kind": "phone", "text": data["phone"]}]}
    counts = {"received": received, "reviewed": received, "adopted": adopted, "rejected": received - adopted}
    return data | {"counts": counts, "reviewed_on": "2014-07", "changes": of.points()}


def channel(of: Record) -> Data:
    return of.common(f"{of.work} 창구") | {"order": of.at, "mode": "online", "purpose": of.points()}


def organisation(of: Record) -> Data:
    units = [{"name": f"{each} 맡은 곳", "seats": of.chance.randint(1, 9)} for each in of.chance.sample(WORKS, 4)]
    data = of.common(f"{of.work} 추진체계") | {"order": of.at, "points": of.points()}
    return data | {"units": [{"name": "책임관", "role": "모두를 이끕니다.", "units": units}]}


def budget(of: Record) -> Data:
    data = of.common(f"{of.work} 주민참여예산") | {"year": "2014", "stage": "budgeted", "points": of.points()}
    stages = [{"title": f"{of.name} {each}", "place": of.name, "amount": "12백만원"} for each in WORKS[:6]]
    return data | {"projects": stages}


def review(of: Record) -> Data:
    items = [
        {"field": each, "question": f"{each}, 관련 부서와 협의했습니까?", "answer": "해당없음"} for each in WORKS[:5]
    ]
    return of.common(f"{of.work} 사전검토") | {"items": items}


def removed(of: Record) -> Data:
    data = of.common(f"{of.work} 옛 안내") | {"was": f"task/gone-{of.at}", "removed_on": of.day()}
    return data | {"reason": "다른 창구와 합쳤습니다."}


MAKERS: Mapping[str, Callable[[Record], Data]] = {
    each.__name__: each
    for each in (
        task, dataset, result, document, disclosure, story, notice, proposal, organisation, channel, budget, review, removed,
    )
}  # fmt: skip


def no_title(data: Data) -> None:
    del data["title"]


def misspelt(data: Data) -> None:
    data["departmant"] = data.pop("department")


def leads_nowhere(data: Data) -> None:
    data["related"] = ["task/made-0"]


def unknown_section(data: Data) -> None:
    data["source"] = [{"section": "없는 장"}]


def wrong_total(data: Data) -> None:
    """A total that is not that of its rows; where there is no table, a telephone number of a person."""
    if "tables" in data:
        data["tables"][0]["rows"][-1][1] = "1"
    else:
        data["summary"] = "문의는 010-2345-6789로 합니다."


MISTAKES = (no_title, misspelt, leads_nowhere, unknown_section, wrong_total)


def records(count: int, seed: int = SEED) -> Iterator[tuple[str, Data]]:
    """``count`` records, kinds mixed in proportion; a record refers to earlier ones only."""
    made = Made(Random(seed))
    numbers = dict.fromkeys(SHARES, 0)
    for at in range(count):
        # The kind that is furthest behind its share: every kind comes early, and always in the same turn.
        kind = max(SHARES, key=lambda each: SHARES[each] * (at + 1) - 100 * numbers[each])
        numbers[kind] += 1
        data = MAKERS[kind](Record(made, kind, numbers[kind]))
        if kind not in ("notice", "removed"):
            made.references.append(f"{kind}/{data['id']}")
        yield kind, data


def write(folder: Path, count: int, mistakes: float = 0, seed: int = SEED) -> None:
    """The site in ``folder``, one file a record; of a hundred records ``mistakes`` have one."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "site.yml").write_text(SITE, "utf-8")
    for name, text in CONTENT.items():
        (folder / "content").mkdir(exist_ok=True)
        (folder / "content" / name).write_text(text, "utf-8")
    chance = Random(seed + 1)
    for kind, data in records(count, seed):
        if chance.random() * 100 < mistakes:
            chance.choice(MISTAKES)(data)
        path = folder / "data" / kind / f"{data['id']}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000), "utf-8"
        )


SITE = """\
name: 예시구 한눈에
description: 재기 위해 지어낸 누리집입니다.
language: ko
url: https://example.org/
official: false
as_of: 2014-10-31
time_zone: Asia/Seoul
owner:
  name: 예시구 시연 누리집
  department: 예시 부서
  contact_url: https://www.example.org/contact
source:
  title: 예시구 실행계획
  publisher: 예시구
  outline: [가. 지난 일, 나. 할 일, 다. 일정, 라. 붙임]
vocabulary:
  goal: [{id: service, label: 맞춤 서비스}, {id: capable, label: 일 잘하는 구청}, {id: open, label: 투명한 구청}]
  theme: [{id: "1", label: 안전}, {id: "2", label: 복지}, {id: "3", label: 교육}, {id: "4", label: 건강}, {id: "5", label: 환경}, {id: "6", label: 교통}, {id: "7", label: 문화}, {id: "8", label: 경제}]
  subject: [{id: safety, label: 안전}, {id: civil, label: 민원}, {id: jobs, label: 일자리}, {id: welfare, label: 복지}]
  field: [{id: hygiene, label: 위생}, {id: health, label: 보건}, {id: welfare, label: 복지}]
"""
CONTENT = {
    "about.md": "---\ntitle: 이 누리집\ndescription: 무엇을 담았는지 밝힙니다.\n---\n\n재기 위해 지어낸 누리집입니다. 여기 적힌 곳과 일은 모두 지어낸 것입니다.\n",
    "guide.md": "---\ntitle: 쓰는 법\ndescription: 어떻게 찾는지 알립니다.\n---\n\n찾을 말을 칸에 적고 찾기를 누릅니다.\n\n- 목록에서 고를 수도 있습니다.\n- 처음 쪽으로 돌아갈 수 있습니다.\n",
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--records", type=int, default=3500)
    parser.add_argument("--mistakes", type=float, default=0, help="of a hundred records, how many have a mistake")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    write(options.folder, options.records, options.mistakes, options.seed)


if __name__ == "__main__":
    main()
