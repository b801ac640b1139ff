"""An audit that asks only what it does not know: verdicts out of the store, the others from the engines, all as one answer.

Rules over several pages are no part of a verdict: they always run anew, on the facts that each visit left behind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import cached_property
from typing import Any

from accessibility.engine import AuditRequest, Engine
from accessibility.environment import environment, sources_sum
from accessibility.finding import About, EngineResult, Finding
from accessibility.loads import Loads
from accessibility.manifest import BuiltPage
from accessibility.store import VerdictStore, question

#: What a verdict holds of an engine's answer about one page; a question of the canary, what it holds of the engine.
Said = Mapping[str, Mapping[str, Any]]


class KeptVerdicts:
    """What ``store`` knows of the pages of ``task``, as ``engines`` would answer now."""

    def __init__(self, store: VerdictStore, task: AuditRequest, engines: Sequence[Engine]) -> None:
        self._store = store
        self._task = task
        self._who = {"engines": [_name(each) for each in engines], **environment(task.tools, task.language)}
        self._canary = question(canary=sources_sum(task.canary), **self._who)
        files = task.manifest.files
        #: Path -> verdict, of the pages that need not be asked for.
        self.known: dict[str, Said] = {}
        for page in task.manifest.pages:
            verdict = store.get(self._question(page), files)
            if verdict is not None:
                self.known[page.path] = verdict
        self._engines: Said | None = store.get(self._canary, {})
        if self._engines is None:
            # Nobody is believed who has not shown that he sees.
            self.known = {}

    @property
    def open(self) -> tuple[BuiltPage, ...]:
        """The pages that have to be asked for."""
        return tuple(page for page in self._task.manifest.pages if page.path not in self.known)

    @property
    def asks(self) -> bool:
        """Whether any engine has to look at anything."""
        return bool(self.open) or self._engines is None

    def keep(
        self, answers: Sequence[EngineResult], canary: Mapping[str, frozenset[str]], pinned: Mapping[str, str]
    ) -> None:
        """Keeps what was answered for whole pages, where every engine is to be believed.

        ``canary``: engine -> rules that it has to report on the canary; ``pinned``: engine -> version that may answer.
        """
        said = {each.engine: each for each in answers}
        if any(
            engine not in said
            or said[engine].diagnostics
            or said[engine].version != version
            or canary[engine] - said[engine].canary
            for engine, version in pinned.items()
        ):
            return
        self._store.put(self._canary, {}, {each.engine: _engine(place, each) for place, each in enumerate(answers)})
        for page in self.open:
            if all(page.path in each.findings for each in answers):
                loads = self._loads(page.path, answers)
                self._store.put(self._question(page), loads, {each.engine: _page(each, page.path) for each in answers})
        self._store.tidy()

    def whole(self, answers: Sequence[EngineResult]) -> list[EngineResult]:
        """What every engine says about all pages: ``answers`` about those that were open, the store about the others."""
        if not answers:
            told = sorted((self._engines or {}).items(), key=lambda one: int(one[1]["place"]))
            answers = [_as_engine(engine, said) for engine, said in told]
        return [self._joined(each) for each in answers]

    def _joined(self, answer: EngineResult) -> EngineResult:
        said = {path: verdict[answer.engine] for path, verdict in self.known.items() if answer.engine in verdict}
        return replace(
            answer,
            findings={**answer.findings, **{path: tuple(map(_finding, one["findings"])) for path, one in said.items()}},
            outcomes={**answer.outcomes, **{path: one["outcomes"] for path, one in said.items() if one["outcomes"]}},
            facts={**answer.facts, **{path: one["facts"] for path, one in said.items() if one["facts"] is not None}},
        )

    def _question(self, page: BuiltPage) -> str:
        manifest = self._task.manifest
        return question(path=page.path, base=manifest.base, sha256=manifest.files.get(page.path), **self._who)

    def _loads(self, path: str, answers: Iterable[EngineResult]) -> dict[str, str | None]:
        """What the page was seen to load and what it may load besides, with the sum of each."""
        seen = frozenset[str]().union(*(each.loads.get(path, ()) for each in answers))
        # A script that was loaded by a script loads more; what its words say of that counts as well.
        every = seen.union(self._references.of(path), *map(self._references.of, seen)) - {path}
        return {each: self._task.manifest.files.get(each) for each in sorted(every)}

    @cached_property
    def _references(self) -> Loads:
        return Loads(self._task.folder, self._task.manifest.base, self._task.manifest.files)


def _name(engine: Engine) -> str:
    return f"{engine.__module__}.{getattr(engine, '__qualname__', type(engine).__qualname__)}"


def _page(answer: EngineResult, path: str) -> dict[str, Any]:
    return {
        "findings": [asdict(each) for each in answer.findings[path]],
        "outcomes": dict(answer.outcomes.get(path, {})),
        "facts": answer.facts.get(path),
    }


def _finding(fields: Mapping[str, Any]) -> Finding:
    whole: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    return Finding(**whole)


def _engine(place: int, answer: EngineResult) -> dict[str, Any]:
    return {
        "place": place,
        "version": answer.version,
        "browser": answer.browser,
        "canary": sorted(answer.canary),
        "rules": {rule: asdict(about) for rule, about in answer.rules.items()},
    }


def _as_engine(engine: str, said: Mapping[str, Any]) -> EngineResult:
    return EngineResult(
        engine,
        version=said["version"],
        browser=said["browser"],
        canary=frozenset(said["canary"]),
        rules={rule: About(tuple(each["wcag"]), tuple(each["kwcag"])) for rule, each in said["rules"].items()},
    )
