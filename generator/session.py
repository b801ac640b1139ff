"""One call of the command: its options, how it speaks to the person who typed it, and the way out."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from generator.answer import answer
from generator.diagnostics import Diagnostic, Language, distinct, present
from generator.fault import reason
from generator.parallel import FEWEST, Processes
from generator.records import ENGINE, help_of, language_of
from generator.store import BuildStore, LateStore
from generator.words import strings

if TYPE_CHECKING:
    from generator.cluster import Cluster
    from generator.site import Site

#: Beside what is built, and no part of it: what earlier builds made.
MADE = Path("build/made")
#: What was found sound, apart: how long one thing is kept has nothing to do with the other.
LOOKED = MADE / "looked"
#: Formats of which only one list can stand in the output, and those whose paths begin where the command runs, as hosts of
#: repositories want them.
LISTS = ("json", "gitlab", "markdown")
FROM_ROOT = ("github", "gitlab")
#: Formats that take every problem: they count themselves what they do not show.
COUNTED = (*LISTS, "github")


class CommandExit(Exception):  # noqa: N818 - the way out, not an error
    """Ends the command with an exit code after everything was said."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Session:
    """One call of the command: its options, and how it speaks."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.folder = absolute(options.site)
        self.language: Language = "ko"
        #: What is not good, and hinders nothing.
        self.warnings: list[Diagnostic] = []
        #: What was shown so far, for the format of which only one list can stand in the output; None before the first.
        self._told: list[Diagnostic] | None = None
        self._ending = ExitStack()

    def end(self) -> None:
        """Lets go of those who worked for it."""
        self._ending.close()

    @cached_property
    def cluster(self) -> Cluster | None:
        """The workers of ``--cluster``, or the way out where they cannot do it."""
        address = getattr(self.options, "cluster", None)
        if address is None:
            return None
        from generator.cluster import cluster  # noqa: PLC0415 - for those who have one

        with self._workers_refused():
            return self._ending.enter_context(cluster(address, self.folder / "site.yml"))

    @contextmanager
    def _workers_refused(self) -> Iterator[None]:
        """The way out where workers cannot do what they are asked inside."""
        from generator.cluster import NoCluster  # noqa: PLC0415 - see above

        try:
            yield
        except NoCluster as refusal:
            raise self.refuse([refusal.diagnostic], self.sentence, 2) from None

    @contextmanager
    def _apart(self) -> Iterator[Cluster | Processes]:
        """Who looks at files beside this process."""
        if self.cluster is not None:
            yield self.cluster
            return
        with Processes() as processes:
            yield processes

    def say(self, name: str, **facts: object) -> None:
        """A sentence for a person; to standard error where standard output is for a program."""
        words = strings(self.language)["command"]
        text = str(words[f"{name}_one" if facts.get("n") == 1 else name]).format(**facts).rstrip()
        print(text, file=sys.stdout if self.options.format == "full" else sys.stderr)

    def show(self, problems: Sequence[Diagnostic], root: Path | None = None) -> None:
        if self.options.format in FROM_ROOT and root is None:
            problems = [replace(each, path=from_here(self.folder, each.path)) for each in problems]
        if self.options.format in LISTS:
            self._told = [*(self._told or ()), *problems]
            return
        # Of annotations the paths start where the command runs.
        root = root or (Path() if self.options.format == "github" else self.folder)
        published = help_of(self.folder) if problems and self.options.format == "full" else ""
        text = present(problems, self.options.format, self.language, root, published)
        if text:
            print(text)  # noqa: T201 - what the command is for

    def finish(self) -> None:
        """Prints what a program is to read as one list. Called when nothing more will be shown."""
        told, self._told = self._told, None
        if told is not None:
            print(present(told, self.options.format, self.language, self.folder))  # noqa: T201 - what the command is for

    def warn(self) -> None:
        """Tells what does not stop publication; an empty list where there is nothing, for programs that read it."""
        self.show(self.warnings)
        if self.warnings:
            self.say("warned", n=len(distinct(self.warnings)))

    def refuse(self, problems: Sequence[Diagnostic], sentence: str, code: int = 1) -> CommandExit:
        self.show(problems)
        self.say(sentence, n=len(distinct(each for each in problems if each.severity == "error")))
        return CommandExit(code)

    def refuse_contracts(self, problems: Sequence[Diagnostic]) -> int:
        """The exit code where contracts have problems: their paths start at the folder of the engine, not of the site."""
        self.language = language_of(self.folder)
        root = ENGINE
        if self.options.format in FROM_ROOT:
            problems, root = [replace(each, path=from_here(ENGINE, each.path)) for each in problems], Path()
        self.show(problems, root)
        self.say(self.sentence, n=len(distinct(problems)))
        return 1

    def refuse_port(self, error: OSError) -> None:
        why = reason(error)
        self.say("port", port=self.options.port, reason=why if isinstance(why, str) else why[self.language])

    @property
    def fresh(self) -> bool:
        """Whether nothing that was made before is to be used."""
        return bool(getattr(self.options, "fresh", False))

    @cached_property
    def looked(self) -> LateStore | None:
        """Which files earlier builds and checks found sound."""
        return None if self.fresh else LateStore(LOOKED)

    def enter(self) -> None:
        """The way out where there is no site: without site.yml this is some other folder, and nothing is done in it."""
        self.folder_at(self.folder)
        self.language = language_of(self.folder)
        if not os.path.lexists(self.folder / "site.yml"):
            raise self.refuse([Diagnostic("B001", "site.yml")], self.sentence, 2)

    def folder_at(self, path: Path) -> Path:
        """``path``, or the way out where no folder lies there."""
        if path.is_dir():
            return path
        if path.is_file():
            self.say("not_folder", file=path, folder=path.parent)
        else:
            self.say("no_folder", folder=path)
        raise CommandExit(2)

    @property
    def sentence(self) -> str:
        """How a command ends that found problems."""
        return "problems" if self.options.command == "publish" else "problems_only"

    def read(self) -> Site:
        """The site, or the way out with everything that is wrong with it."""
        # Of a site that has not changed nobody asks the rules, and they take as long to load as that takes.
        from generator.site import read_site  # noqa: PLC0415

        self.enter()
        with self._apart() as executor:
            site, problems = read_site(self.folder, self.options.as_of, executor, self.looked)
        if site is None:
            raise self.refuse(problems, self.sentence)
        self.warnings = list(problems)
        return site

    def look(self) -> int:
        """How many records there are, or the way out with everything that is wrong with the site."""
        self.enter()
        with self._apart() as executor:
            found = answer(self.folder, self.options.as_of, executor, self.looked)
        # Of few records nobody waits, and who only looks leaves no folder.
        if self.looked and (found.records >= FEWEST or self.looked.path.exists()):
            self.looked.settle()
        if not found.sound:
            raise self.refuse(found.problems, self.sentence)
        self.warnings = list(found.problems)
        return found.records

    def target(self, default: str) -> Path:
        """The folder that is written. The site's own folders are none: what is built would be read the next time."""
        out = absolute(self.options.out or default)
        for name in ("data", "content"):
            if out.is_relative_to(self.folder / name):
                raise self.refuse(
                    [Diagnostic("B004", "site.yml", facts={"out": str(out), "folder": name})], "problems_only", 2
                )
        return out

    def build(self, site: Site, out: Path, last: Path | None = None) -> None:
        """Builds ``site`` into ``out``, which will take the place of ``last``, or the way out with everything that is wrong."""
        # mkdocs takes as long to load as check takes to read.
        from generator.mkdocs_plugin import build_site  # noqa: PLC0415

        if self.looked:
            self.looked.settle()
        store = None if self.fresh else BuildStore(MADE)
        if self.cluster is not None:
            with self._workers_refused():
                self.cluster.reach(out)
        problems = build_site(site, out, store=store, last=last, executor=self.cluster)
        if any(each.severity == "error" for each in problems):
            raise self.refuse([*self.warnings, *problems], self.sentence)
        self.warnings += problems


def from_here(folder: Path, shown: str) -> str:
    """A path of a site as GitHub wants it: from the folder in which the command runs, the root of the repository."""
    here = os.path.relpath(folder / shown)
    return shown if here.startswith("..") else Path(here).as_posix()


def absolute(text: str) -> Path:
    """A path from the root, links not followed: what is a link is refused where it matters."""
    return Path(os.path.abspath(text))  # noqa: PTH100 - Path.resolve follows links
