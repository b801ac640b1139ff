"""The engine ``hwanhi``: the rules of our own, asked about one page in all states and about all pages at the end."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from accessibility import operate
from accessibility.data import load
from accessibility.finding import About, Finding, Outcome
from accessibility.outcome import Detail, Failed, Verdict
from accessibility.part import PARTS
from accessibility.rule import Rule, fingerprint, over, rules
from accessibility.spent import during
from accessibility.states import BASES, STATES, staged
from accessibility.visit import Pages, Visit
from generator.diagnostics import Language

NAME = "hwanhi"
#: What follows the plus changes with every change to a rule: a report says by which rules it was made.
VERSION = f"2.0.0+{fingerprint()}"
#: From the worst to none at all.
ORDER: tuple[Outcome, ...] = ("failed", "needs_review", "passed", "inapplicable")


class Checked(NamedTuple):
    """What the rules found on a page, how each came out on it, and the facts that rules over all pages need."""

    findings: tuple[Finding, ...]
    outcomes: Mapping[str, Outcome]
    facts: Mapping[str, Any]


class RuleOutcome(NamedTuple):
    """What one rule said: how many targets it had, and its findings."""

    rule: Rule
    targets: int
    findings: tuple[Finding, ...]


#: Seconds in which a script answers to a window that has changed.
REST = 0.3


def check(visit: Visit, language: Language, chosen: Collection[Rule] | None = None) -> Checked:
    """What the rules, or the ``chosen`` of them, say about the page that is open.

    Raises WebDriverException where a rule cannot run in this page.
    """
    chosen = rules() if chosen is None else chosen
    visit.tell_ids()
    said = [*_over_document(visit, language, chosen)]
    facts = visit.evaluate("return hwanhi.facts()")
    if visit.source is not None:
        said += [_asked(rule, visit.source, language) for rule in chosen if rule.over == "bytes"]
    for rule in chosen:
        if rule.over == "visit":
            with during(visit.spent, f"rule {rule.id}"):
                said.append(_asked(rule, visit, language))
    found = dict.fromkeys(each for one in said for each in one.findings)
    return Checked(tuple(found), outcomes(said), facts)


def across(pages: Pages, language: Language) -> dict[str, Checked]:
    """What the rules over the site say, by path of the page. Their targets are paths, or tuples that begin with one."""
    said: dict[str, list[RuleOutcome]] = {path: [] for path in pages.facts}
    for rule in over("site"):
        targets: dict[str, list[Any]] = {}
        for target in _targets(rule, pages):
            targets.setdefault(target if isinstance(target, str) else target[0], []).append(target)
        for path, one in said.items():
            one.append(_judged(rule, targets.get(path, []), pages, language))
    return {
        path: Checked(tuple(each for rule in one for each in rule.findings), outcomes(one), {})
        for path, one in said.items()
    }


def about() -> dict[str, About]:
    """What each rule is about."""
    return {rule.id: About(rule.wcag, rule.kwcag) for rule in rules()}


def outcomes(said: Iterable[RuleOutcome]) -> dict[str, Outcome]:
    """How each rule came out: the worst of what it said in any state."""
    worst: dict[str, Outcome] = {}
    for rule, targets, found in said:
        here: list[Outcome] = [each.outcome for each in found] or ["passed" if targets else "inapplicable"]
        worst[rule.id] = min([*here, worst.get(rule.id, "inapplicable")], key=ORDER.index)
    return worst


def _over_document(visit: Visit, language: Language, chosen: Collection[Rule]) -> Iterator[RuleOutcome]:
    scripted = {rule.id: rule for rule in chosen if rule.over == "document"}
    with staged(visit) as stage:
        for state in STATES:
            base = state.name in BASES
            needed = any(state.name in rule.states or (base and rule.states != ("wide",)) for rule in scripted.values())
            if not needed or not stage.comes_up(state):
                continue
            with during(visit.spent, state.name):
                stage.show(state)
                answers = _answers(visit, state.name, scripted, base=base)
                if state is not STATES[0] and any(each["found"] for each in answers) and _settled(visit):
                    answers = _answers(visit, state.name, scripted, base=base)
            for each in answers:
                rule = scripted[each["rule"]]
                found = tuple(
                    replace(
                        _finding(
                            rule,
                            "needs_review" if one["undecided"] else "failed",
                            one["target"],
                            one["detail"],
                            language,
                        ),
                        beyond=one["beyond"],
                    )
                    for one in each["found"]
                )
                yield RuleOutcome(rule, each["targets"], found)


def _answers(visit: Visit, state: str, ids: Iterable[str], *, base: bool) -> list[dict[str, Any]]:
    return list(visit.evaluate("return hwanhi.run(...arguments)", state, [*ids], base))


def _settled(visit: Visit) -> bool:
    """Lets the page end what a new state has set off: what a script puts off until the window has its size, and transitions.

    Whether there was anything of the kind, so that what was seen before was perhaps a moment of it.
    """
    if not visit.evaluate("return document.scripts.length > 0 || document.getAnimations().length > 0"):
        return False
    operate.rest(visit, REST)
    visit.evaluate("for (const each of document.getAnimations()) try { each.finish(); } catch { /* without end */ }")
    operate.rest(visit, 0)
    return True


def _asked(rule: Rule, of: Any, language: Language) -> RuleOutcome:  # noqa: ANN401 - what the rule looks at
    return _judged(rule, _targets(rule, of), of, language)


def _targets(rule: Rule, of: Any) -> list[Any]:  # noqa: ANN401 - what the rule looks at
    return list(rule.applies(of)) if rule.applies else []


def _judged(rule: Rule, targets: Sequence[Any], of: Any, language: Language) -> RuleOutcome:  # noqa: ANN401
    verdicts = [rule.expect(target, of) for target in targets] if rule.expect else []
    return RuleOutcome(rule, len(targets), tuple(_findings(rule, verdicts, language)))


def _findings(rule: Rule, verdicts: Iterable[Verdict], language: Language) -> Iterator[Finding]:
    for each in verdicts:
        if each is not None:
            if isinstance(each, Failed):
                yield replace(_finding(rule, "failed", each.target, each.detail, language), beyond=each.beyond)
            else:
                yield _finding(rule, "needs_review", each.target, each.detail, language)


def _finding(rule: Rule, outcome: Outcome, target: str, detail: Detail, language: Language) -> Finding:
    message = rule.message[language]
    detail = detail if isinstance(detail, str) else detail[language]
    return Finding(
        engine=NAME,
        rule=rule.id,
        outcome=outcome,
        target=target,
        message=f"{message}: {detail}" if detail else message,
        wcag=rule.wcag,
        kwcag=rule.kwcag,
        fix=rule.fix[language],
    )


@cache
def script() -> str:
    """All that runs in the isolated world beside axe-core."""
    parts = {name: _read(name) for name in ("colour", "drawn", "page", "lexicon", "facts", "run")}
    listed = ",\n".join(f'["{rule.id}", {list(rule.states)}, {rule.script}]' for rule in rules() if rule.script)
    return (
        parts["run"]
        .replace("@COLOUR@", _bare(parts["colour"]))
        .replace("@DRAWN@", _bare(parts["drawn"]))
        .replace("@PAGE@", _bare(parts["page"]))
        .replace("@LEXICON@", _bare(parts["lexicon"]))
        .replace("@LISTS@", json.dumps(lists(), ensure_ascii=False))
        .replace("@FACTS@", _bare(parts["facts"]))
        .replace("@RULES@", listed)
        .replace("@PARTS@", ",\n".join(f"{name}: {_bare(_read(name))}" for name in PARTS))
    )


def _read(name: str) -> str:
    return (files("accessibility") / f"{name}.js").read_text("utf-8")


def lists() -> dict[str, Any]:
    """The lists of words that rules ask about, by name of file: phrases by language."""
    names = sorted(each.name for each in (files("accessibility") / "words").iterdir() if each.name.endswith(".yml"))
    return {name.removesuffix(".yml"): load("accessibility.words", name) for name in names}


def _bare(text: str) -> str:
    """An expression without the comment above it and the end of its line."""
    return "\n".join(line for line in text.splitlines() if not line.startswith("//")).strip()
