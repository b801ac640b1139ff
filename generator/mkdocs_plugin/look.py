"""What an edit touches, and what the gate would say of the page that is edited: told in the page and in the terminal.

Whoever looks does so in a thread of its own, and the preview waits for nobody.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Protocol

from generator.diagnostics import Diagnostic
from generator.outputs import assets
from generator.pages import Page, planned
from generator.pages.touched import touched
from generator.render import Renderer
from generator.site import Site
from generator.words import strings

#: So many findings and pages a reader of the panel sees; the rest is counted.
SHOWN = 20
#: Seconds for which a question waits for an answer that is new.
PATIENCE = 25.0
#: Somebody who looks answers twice: what is known at once, then everything.
LOOKS = 2
#: Seconds in which a look that is broken off ends.
GRACE = 5.0


class PageFinding(Protocol):
    """One thing that is wrong with a page."""

    @property
    def rule(self) -> str: ...
    @property
    def outcome(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def fix(self) -> str: ...


class Eye(Protocol):
    """Who looks at a page (``accessibility.glance``)."""

    def missing(self) -> Sequence[Diagnostic]: ...
    def warm_up(self) -> None: ...
    def look(self, path: str, files: Mapping[str, bytes]) -> Iterator[Sequence[PageFinding]]: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class SiteEdit:
    """What differs from the site before: the page that is edited, first of several, and those that it touches."""

    site: Site
    pages: Sequence[Page]
    page: Page | None
    touched: tuple[Page, ...]
    #: The page as it was made from Markdown, which only a whole build can.
    html: bytes | None = None


@dataclass
class EditNews:
    """The newest answer, numbered. ``content`` is what the panel shows."""

    number: int = 0
    content: dict[str, Any] = field(default_factory=dict)
    news: threading.Condition = field(default_factory=threading.Condition)

    def tell(self, content: dict[str, Any]) -> None:
        with self.news:
            self.number += 1
            self.content = content
            self.news.notify_all()

    def after(self, number: int) -> bytes:
        """The answer that comes after ``number``, or the same one again where none comes for a while."""
        with self.news:
            self.news.wait_for(lambda: self.number != number, PATIENCE)
            return json.dumps({"number": self.number, **self.content}, ensure_ascii=False).encode()


def edit_of(before: Site, now: Site) -> SiteEdit | None:
    """What was edited between two states; ``None`` for nothing that has a page."""
    old = {each.reference: each.data for each in before.records}
    changed = [each.reference for each in now.records if old.get(each.reference) != each.data]
    gone = [reference for reference in old if reference not in now.by_reference]
    texts = {each.path: each.written for each in before.narratives}
    files = [each.path for each in now.narratives if texts.get(each.path) != each.written]
    if before.settings.data != now.settings.data:
        files.append("site.yml")
    if not (changed or gone or files):
        return None
    pages, wrong = planned(now, strings(now.language))
    if wrong:
        return None
    hit = touched(now, pages, changed, files)
    if gone:
        earlier, _ = planned(before, strings(before.language))
        paths = {page.path for page in touched(before, earlier, gone)}
        hit += [page for page in pages if page.path in paths and page not in hit]
    own = [page for page in hit if getattr(page.context.get("record"), "reference", None) in changed]
    own += [page for page in hit if page.kind == "narrative" and page.sources[0].path in files]
    first = own[0] if own else None
    return SiteEdit(now, pages, first, tuple(page for page in hit if page is not first))


class Looking:
    """Takes edits and looks at the newest of them. ``say`` prints a sentence in the terminal."""

    def __init__(self, eye: Eye, say: Callable[[str], None]) -> None:
        self._eye, self._say = eye, say
        self.told = EditNews()
        self._asked: SiteEdit | None = None
        self._ended = False
        #: Whether who looks is there to answer soon.
        self.warm = False
        #: Counts what was taken and what was cleared: who looks at something older has nothing to tell any more.
        self._turn = 0
        self._wake = threading.Condition()
        #: Set as long as nobody is waited for: no look was begun, or what is known at once was told.
        self._first = threading.Event()
        self._first.set()
        self._blind = bool(eye.missing())
        self._thread = threading.Thread(target=self._work, daemon=True)

    def start(self, language: str) -> None:
        """Says once where nothing can be looked at; else the browser gets warm while the first build runs."""
        if self._blind:
            self._say(strings("en" if language == "en" else "ko")["look"]["blind"])
        self._thread.start()

    def take(self, edit: SiteEdit) -> None:
        """An edit that was just saved; what was asked before and is not answered is not answered any more."""
        with self._wake:
            self._turn += 1
            self.told.tell(panel(edit, None, blind=self._blind))
            self._first.set()
            if edit.page is not None:
                self._asked = edit
                if self.warm:
                    self._first.clear()
                self._wake.notify_all()

    def wait(self, seconds: float) -> None:
        """Until what is known at once was told of the newest edit, at most for ``seconds``."""
        self._first.wait(seconds)

    def clear(self) -> None:
        """The site is broken: what was told of it is not so any more."""
        with self._wake:
            self._turn += 1
            self._asked = None
            self._first.set()
            self.told.tell({})

    def end(self) -> None:
        """Leaves no browser behind, also none that is just being started."""
        with self._wake:
            self._ended = True
            self._wake.notify_all()
        self._eye.close()
        if self._thread.is_alive():
            self._thread.join(GRACE)
            self._eye.close()

    def _work(self) -> None:
        if self._blind:
            return
        # A browser that does not start now may start for the first edit.
        with suppress(Exception):
            self._eye.warm_up()
            self.warm = True
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._asked is not None or self._ended)
                if self._ended:
                    return
                edit, turn, self._asked = self._asked, self._turn, None
            assert edit is not None  # noqa: S101 - it was waited for
            last: Sequence[PageFinding] | None = None
            # Whatever is wrong with a look, the preview goes on.
            with suppress(Exception):
                last = self._look(edit, turn)
            self._end_look(edit, turn, last)

    def _look(self, edit: SiteEdit, turn: int) -> Sequence[PageFinding] | None:
        """Everything that was found; ``None`` where the look came to no end."""
        page = edit.page
        assert page is not None  # noqa: S101 - asked only where there is one
        html = edit.html
        if html is None:
            html = Renderer(edit.site, edit.pages).render(page, live=True).encode()
        number, found = 0, None
        for number, found in enumerate(self._eye.look(page.path, {**assets(), page.path: html}), 1):
            if not self._told_now(turn, panel(edit, found, whole=number == LOOKS)):
                return None
        return found if number == LOOKS else None

    def _told_now(self, turn: int, content: dict[str, Any]) -> bool:
        """Tells it unless something newer has come meanwhile."""
        with self._wake:
            if self._turn != turn or self._ended:
                return False
            self._first.set()
            self.told.tell(content)
            return True

    def _end_look(self, edit: SiteEdit, turn: int, last: Sequence[PageFinding] | None) -> None:
        """Says in the terminal what was found, or that there was no answer."""
        words = strings(edit.site.language)["look"]
        if last is None:
            if self._told_now(turn, {**panel(edit, None), "state": words["cold"]}):
                self._say(words["cold"])
            return
        url = edit.page.url if edit.page else ""
        self._say(words["said" if last else "said_none"].format(page=url, n=len(last)))
        for each in last[:SHOWN]:
            self._say(f"  {words[each.outcome]}: {each.message} [{each.rule}] {each.target}")


def panel(
    edit: SiteEdit, found: Sequence[PageFinding] | None, *, whole: bool = False, blind: bool = False
) -> dict[str, Any]:
    """What the panel shows: ``found`` is None before the first answer, ``whole`` once everything was asked."""
    words = strings(edit.site.language)["look"]
    page = edit.page
    if page is None:
        state = words["no_page"]
    elif blind:
        state = words["blind"]
    elif found is None:
        state = words["looking"]
    else:
        state = words["count" if found else "none"].format(n=len(found)) + (
            "" if whole else f" {words['more_to_come']}"
        )
    listed = [
        {
            "outcome": words[each.outcome],
            "message": each.message,
            "fix": each.fix,
            "place": f"{each.rule}, {each.target}",
        }
        for each in (found or ())[:SHOWN]
    ]
    return {
        "title": words["title"],
        "page": {"url": page.url, "title": page.title} if page else None,
        "state": state,
        "found": listed,
        "rest": words["rest"].format(n=len(found) - SHOWN) if found and len(found) > SHOWN else "",
        "touched_title": words["touched"].format(n=len(edit.touched)),
        "touched": [{"url": each.url, "title": each.title} for each in edit.touched[:SHOWN]],
        "touched_rest": words["rest"].format(n=len(edit.touched) - SHOWN) if len(edit.touched) > SHOWN else "",
        "fix_word": words["fix"],
    }
