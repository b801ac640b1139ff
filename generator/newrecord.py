"""``hwanhi new``: a record by questions, each answer looked at at once, or by ``--set`` without anybody to ask."""

from __future__ import annotations

import sys
from collections.abc import Mapping

import yaml

from generator.diagnostics import Diagnostic, Language, distinct
from generator.newkind import put
from generator.records import (  # fmt: skip
    Choice,
    contracts,
    description,
    did_you_mean,
    kinds,
    label,
    listed,
    load_records,
    load_settings,
    meant,
    proposed,
    resolve,
)
from generator.records.validation import example, in_english
from generator.session import CommandExit, Session
from generator.sheets import (  # fmt: skip
    Known,
    SheetColumn,
    alone,
    choices,
    columns_of,
    completed,
    known_of,
    new_record,
    read_answer,
)
from generator.site import read_site
from generator.trial import checked
from generator.words import strings

#: What stands first in every record, whatever the contract says: the id is made from the title.
FIRST = (("title",), ("id",))


def new(session: Session) -> int:
    """Exit 0: written; 1: something is wrong, nothing was written; 2: there is nobody to ask, or no such kind."""
    session.enter()
    kind = kind_of(session)
    settings, problems = load_settings(session.folder)
    if settings is None:
        raise session.refuse(problems, "problems_only")
    loaded = load_records(session.folder)
    talk = Talk(session, kind, known_of(settings, loaded.records), {each.id for each in (*loaded.records, *loaded.broken) if each.kind == kind})  # fmt: skip
    talk.given(dict(session.options.set))
    if sys.stdin.isatty():
        talk.ask()
    talk.complete()
    return finish(session, talk)


def kind_of(session: Session) -> str:
    found = meant(session.options.name, kinds())
    if found is None:
        asked = did_you_mean(session.options.name, kinds())["suggestion"]
        every = ", ".join(each.shown(session.language) for each in kinds())
        session.say("new_kind", kinds=every, suggestion=asked if isinstance(asked, str) else asked[session.language])
        raise CommandExit(2)
    return found.word


def finish(session: Session, talk: Talk) -> int:
    """Looks at the whole site with the new record in it, and writes it."""
    # Without an id that there has to be one is told, at a file that would not be left out as hidden.
    path = f"data/{talk.kind}/{talk.values.get(('id',)) or 'new'}.yml"
    # Of a record of which nothing was said is told what it needs, not that its file is empty.
    text = new_record(talk.values, contracts()[talk.kind]) if talk.values else "{}\n"
    if (session.folder / path).exists():
        session.say("new_exists", file=path)
        return 2
    before = {(each.code, each.path, str(each.facts)) for each in read_site(session.folder)[1]}
    found = [each for each in checked(session.folder, {path: text}, None) if (each.code, each.path, str(each.facts)) not in before]  # fmt: skip
    wrong = [each for each in distinct(found) if each.severity == "error"]
    for each in found:
        talk.tell(each)
    if wrong:
        session.say("new_wrong", n=len(wrong))
        return 1
    put({session.folder / path: text})
    print(f"\n{text}")  # noqa: T201 - what was written
    session.say("new_written", file=path)
    return 0


class Talk:
    """What was answered so far."""

    def __init__(self, session: Session, kind: str, known: Known, taken: set[str]) -> None:
        self.session, self.kind, self.known, self.taken = session, kind, known, taken
        self.words = strings(session.language)["new"]
        self.values: dict[tuple[str, ...], object] = {}
        self.columns = {each.path: each for each in columns_of(kind)}

    @property
    def language(self) -> Language:
        return self.session.language

    def say(self, text: str) -> None:
        print(text)  # noqa: T201 - a talk with a person

    def tell(self, problem: Diagnostic) -> None:
        self.say(f"  ! {problem.message(self.language)} ({problem.code})\n    {problem.help(self.language)}")

    def given(self, words: Mapping[str, str]) -> None:
        """Answers of ``--set``. Each is looked at as if it were typed."""
        every = [each.choice for each in self.columns.values()]
        for name, text in words.items():
            if self.deep(name) and text[:1] in ("[", "{"):
                # As it stands in a file: for what has no single value.
                self.refuse(self.keep((name,), as_data(text)))
                continue
            column = next((each for each in self.columns.values() if each.key == name), None)
            sure = None if column else meant(name, every)
            column = column or next((each for each in self.columns.values() if sure and each.key == sure.word), None)
            self.refuse(self.take(column, text) if column else [unknown(name, every)])

    def deep(self, name: str) -> bool:
        """Whether it is a field that no cell and no single answer can hold."""
        return name in contracts()[self.kind].fields and not any(path[0] == name for path in self.columns)

    def refuse(self, problems: list[Diagnostic]) -> None:
        """The way out where an answer of the call is wrong: there is nobody to ask again."""
        for each in problems:
            self.tell(each)
        if wrong := [each for each in problems if each.severity == "error"]:
            self.session.say("new_wrong", n=len(wrong))
            raise CommandExit(1)

    def ask(self) -> None:
        """Asks for what a record cannot be without, then for what else somebody wants to say."""
        self.say(self.words["begin"].format(kind=contracts()[self.kind].title(self.language)))
        needed = [self.columns[path] for path in FIRST if path in self.columns]
        needed += [each for each in self.columns.values() if each.required and each not in needed]
        for column in needed:
            if column.path not in self.values:
                self.question(column, needed=True)
        for name in contracts()[self.kind].schema["required"]:
            if not any(path[0] == name for path in (*self.columns, *self.values)):
                self.several(name)
        while more := [each for each in self.columns.values() if each.path not in self.values]:
            self.say(self.words["more"])
            for number, column in enumerate(more, 1):
                self.say(f"  {number}) {column.label[self.language]}")
            text = self.heard()
            if not text:
                break
            found = chosen(text, [each.choice for each in more])
            if found:
                self.question(self.columns[tuple(found.split("."))], needed=False)
            else:
                self.say(self.words["no_number"])

    def question(self, column: SheetColumn, *, needed: bool) -> None:
        """Asks until the answer can be used; without an answer a field that may be left out is."""
        offered, first = choices(column, self.known.settings, self.language), self.first(column)
        shown = in_english(column.schema) if self.language == "en" else column.schema
        self.say(f"\n{column.label[self.language]}{'' if needed else self.words['optional']}")
        self.say(
            f"  {description(column.schema, self.language)} {self.words['for_example'].format(example=example(shown))}"
        )
        for number, word in enumerate(offered, 1):
            self.say(f"  {number}) {word}")
        while True:
            text = self.heard(first) or first
            if not text and not needed:
                return
            if not text:
                self.say(self.words["needed"])
                continue
            if offered and text.isdecimal() and 1 <= int(text) <= len(offered):
                text = offered[int(text) - 1]
            problems = self.take(column, text)
            for each in problems:
                self.tell(each)
            if not any(each.severity == "error" for each in problems):
                return

    def several(self, name: str) -> None:
        """A list of things that have fields of their own, one after another, as long as somebody names one more."""
        field = contracts()[self.kind].fields[name]
        item = resolve(field["items"])
        self.say(f"\n{label(field, self.language)}\n  {description(field, self.language)}")
        made: list[dict[str, str]] = []
        while True:
            one: dict[str, str] = {}
            for key in item["required"]:
                part = resolve(item["properties"][key])
                self.say(
                    f"  {len(made) + 1}. {label(part, self.language)}{self.words['no_more'] if made and not one else ''}"
                )
                while not (text := self.heard()) and (one or not made):
                    self.say(self.words["needed"])
                if not text:
                    return
                one[key] = text
            problems = self.keep((name,), [*made, one])
            if not any(each.severity == "error" for each in problems):
                made.append(one)
            for each in problems:
                self.tell(each)

    def keep(self, path: tuple[str, ...], value: object) -> list[Diagnostic]:
        """Keeps a value in which nothing is wrong, and gives back what is."""
        tried = {**self.values, path: value}
        problems = alone(tried, path, self.kind, self.known.settings)
        if not any(each.severity == "error" for each in problems):
            self.values = tried
        return problems

    def heard(self, first: str = "") -> str:
        """One line of the person; the end of the input is the end of the talk."""
        try:
            return input(f"{f'[{first}] ' if first else ''}> ").strip()
        except EOFError:
            raise KeyboardInterrupt from None

    def first(self, column: SheetColumn) -> str:
        """What an empty answer means."""
        if column.path == ("id",):
            return proposed(str(self.values.get(("title",), "")), self.taken, self.kind)
        return completed(self.values, contracts()[self.kind], self.language).get(column.path, "")

    def take(self, column: SheetColumn, text: str) -> list[Diagnostic]:
        """Keeps an answer in which nothing is wrong, and gives back what is."""
        value, problems = read_answer(text, column, self.known)
        if value is None or any(each.severity == "error" for each in problems):
            return problems
        if column.path == ("id",) and str(value) in self.taken:
            return [Diagnostic("Y051", f"data/{self.kind}", facts={"name": str(value), "kind": self.kind})]
        return [*problems, *self.keep(column.path, value)]

    def complete(self) -> None:
        """The id and whatever else follows from what was said."""
        if ("id",) not in self.values and ("title",) in self.values:
            self.values["id",] = self.first(self.columns["id",])
        self.values |= completed(self.values, contracts()[self.kind], self.language)


def as_data(text: str) -> object:
    """A value as YAML has it; the text itself where it is none."""
    try:
        return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - makes texts only
    except yaml.YAMLError:
        return text


def unknown(name: str, every: list[Choice]) -> Diagnostic:
    return Diagnostic("S023", "--set", facts={"name": name, "known": listed(every), **did_you_mean(name, every)})


def chosen(text: str, every: list[Choice]) -> str:
    """The field that a number or a name means; empty where it is none."""
    if text.isdecimal():
        return every[int(text) - 1].word if 1 <= int(text) <= len(every) else ""
    found = meant(text, every)
    return found.word if found else ""
