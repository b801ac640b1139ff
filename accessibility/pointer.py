"""What answers to a pointer and not to the keyboard: found by listeners and looks, proved by trying both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from selenium.webdriver.common.keys import Keys

from accessibility import operate
from accessibility.listeners import listeners, numbered
from accessibility.operate import Copy, Effect
from accessibility.part import ask
from accessibility.visit import Visit

TYPES = frozenset({"click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup"})
#: What begins a path of the pointer, and what follows it.
DOWNS = frozenset({"pointerdown", "mousedown", "touchstart"})
PATHS = DOWNS | {"pointermove", "mousemove", "touchmove", "pointerup", "mouseup", "touchend"}
#: Keys that do what a click does: those of a button, and those that move through the parts of a list or move what has the focus.
ANSWERS = (Keys.ENTER, Keys.SPACE, Keys.ARROW_DOWN, Keys.ARROW_RIGHT)
ENTERS = frozenset({Keys.ENTER, Keys.SPACE})
#: Kinds of suspects that are tried on one page; of each kind one.
MOST = 12


@dataclass(frozen=True)
class Suspect:
    """An element that may answer to a pointer alone. ``alike``: how many look like it, itself among them.

    ``mute``: proved to answer to a click, and to no key that could replace it.
    """

    kind: str
    selector: str
    words: str
    alike: int
    mute: bool


@dataclass(frozen=True)
class Path:
    """An element that follows a pointer which is held down; ``touch``: a finger alone. ``slides``: it is a slider.

    ``presses`` are the buttons nearby, which may do the same.
    """

    selector: str
    words: str
    touch: bool
    slides: bool
    presses: tuple[str, ...]


def paths(visit: Visit) -> tuple[Path, ...]:
    """Those of the page that is open, asked once. Raises WebDriverException."""
    if "paths" not in visit.facts:
        heard = [each for each in listeners(visit) if each.type in PATHS or each.type == "click"]
        held = any(each.type in DOWNS and each.node for each in heard)
        said = ask(visit, "operate", "paths", *numbered(visit, heard), sorted(DOWNS)) if held else []
        visit.facts["paths"] = tuple(
            Path(**each, presses=tuple(ask(visit, "operate", "presses", each["selector"]))) for each in said
        )
    return cast("tuple[Path, ...]", visit.facts["paths"])


def suspects(visit: Visit) -> tuple[Suspect, ...]:
    """Those of the page that is open, tried once. Raises WebDriverException."""
    if "suspects" not in visit.facts:
        visit.facts["suspects"] = tuple(_tried(visit))
    return cast("tuple[Suspect, ...]", visit.facts["suspects"])


def _tried(visit: Visit) -> list[Suspect]:
    heard = [each for each in listeners(visit) if each.type in TYPES]
    if not heard:
        return []
    said = ask(visit, "operate", "suspects", *numbered(visit, heard))
    if not said:
        return []
    tried = [[each for each in (first, first["second"]) if each] for first in said[:MOST]]
    beside = {each["number"]: ask(visit, "operate", "beside", each["number"]) for both in tried for each in both}
    links = [(href, words) for href, words in ask(visit, "operate", "links")]
    copy = Copy(visit)
    try:
        return [_suspect(copy, both, beside, links) for both in tried]
    finally:
        copy.close()


def _suspect(
    copy: Copy, both: list[dict[str, Any]], beside: dict[int, list[str]], links: Sequence[tuple[str, str]]
) -> Suspect:
    """Of a kind the first that answers to a click, else the first."""
    answers = ((each, effect) for each in both if (effect := _clicked(copy, each)))
    each, effect = next(answers, (both[0], None))
    mute = effect is not None and _mute(copy, each, effect, beside[each["number"]], links)
    return Suspect(each["kind"], each["selector"], each["words"], both[0]["alike"], mute)


def _clicked(copy: Copy, said: dict[str, Any]) -> Effect | None:
    effect = copy.click(said["selector"])
    if not effect and "dblclick" in said["types"]:
        effect = copy.click(said["selector"], double=True)
    return effect or None


def _mute(
    copy: Copy, said: dict[str, Any], effect: Effect, beside: list[str], links: Sequence[tuple[str, str]]
) -> bool:
    told = {href for href, words in links if _alike(words, said["words"])}
    if effect.leads and effect.leads <= told:
        return False
    patience = operate.ANSWER + 2 * effect.after
    if said["kind"] == "mute":
        # The browser itself scrolls with some of them.
        nothing = frozenset[str]() if "scroll" in effect.places else frozenset({"scroll"})
        answers = (_answer(copy.press(said["selector"], key, patience), key, effect) for key in ANSWERS)
        return not any(answer.places - nothing for answer in answers)
    return not any(_same(copy.click(each), effect) for each in beside) and not _moved_to(copy, said["selector"])


def _answer(came: Effect, key: str, clicked: Effect) -> Effect:
    """What came of a key; of an arrow key no more than that the focus went on, where a click does more than that."""
    if key in ENTERS or not _more(clicked):
        return came
    return Effect(_more(came), came.after)


def _more(effect: Effect) -> frozenset[str]:
    """What is not the mere moving of the focus through the parts of a group."""
    return frozenset(each for each in effect.sentences if not each.startswith("focus ") and " tabindex=" not in each)


def _moved_to(copy: Copy, selector: str) -> bool:
    """Whether arrow keys move the focus through a group of which one part alone is a stop: then they come to this one, too."""
    company = ask(copy.visit, "operate", "company", selector)
    if not company:
        return False
    stop, parts = company
    came = (copy.press(stop, key) for key in (Keys.ARROW_RIGHT, Keys.ARROW_DOWN))
    return any(f"focus {part}" in effect.sentences for effect in came for part in parts)


def _alike(words: str, others: str) -> bool:
    """Whether who reads the one would expect the other: a link that says something else is no way that anybody would try."""
    one, other = ("".join(filter(str.isalnum, each.lower())) for each in (words, others))
    return one in other or other in one


def _same(one: Effect, other: Effect) -> bool:
    return bool(one) and one.sentences == other.sentences
