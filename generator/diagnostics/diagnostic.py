"""What a problem is: a code, a place and the facts its sentence needs. How it is shown is another module's work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.diagnostics.code import Code, code_of
from generator.diagnostics.fix import Fix
from generator.diagnostics.particle import fill
from generator.diagnostics.span import Span
from generator.privacy import conceal

Language = Literal["ko", "en"]
#: What fills a placeholder: a text, or one for each language.
Fact = str | Mapping[str, str]


class Facts(dict[str, str]):
    """The facts of a sentence. One that was forgotten leaves a gap: an editor must not lose the place to a traceback."""

    def __missing__(self, name: str) -> str:
        return "…"


@dataclass(frozen=True)
class Diagnostic:
    """One problem, which is one person's next action.

    ``path`` is relative to the site's folder, with ``/``. ``facts`` fill the placeholders of the code's sentences, so
    the language is chosen only when the problem is shown. ``fix`` is there where one right answer is known.
    """

    code: str
    path: str
    span: Span = Span()  # noqa: RUF009 - frozen
    facts: Mapping[str, Fact] = field(default_factory=dict)
    fix: Fix | None = None

    @property
    def entry(self) -> Code:
        return code_of(self.code)

    @property
    def severity(self) -> Literal["error", "warning"]:
        return self.entry.severity

    @property
    def url(self) -> str:
        """Where the code is explained, from the root of a site that has its help for editors with it."""
        return f"/help/errors/{self.code}/"

    def explained(self, published: str) -> str:
        """Where to read more: at ``published``, the address of a site with its help; without one, by the command."""
        # What the gate found is explained by the rule that found it.
        name = self.facts.get("rule") if self.code in {"A001", "A002"} else None
        return published.rstrip("/") + self.url if published else f"hwanhi explain {name or self.code}"

    def message(self, language: Language) -> str:
        """The sentence. Whatever a fact repeats of the text, personal data in it is masked: logs are read by many."""
        return conceal(fill(self.entry.message[language], self._said(language)))

    def help(self, language: Language) -> str:
        return conceal(fill(self.entry.help[language], self._said(language)))

    @property
    def shown(self) -> str:
        """The path as it may be told: the name of a file can hold what must not be repeated."""
        return conceal(self.path)

    def _said(self, language: Language) -> dict[str, str]:
        chosen = {name: fact if isinstance(fact, str) else fact[language] for name, fact in self.facts.items()}
        # Names of files may hold bytes that are no text.
        return Facts({name: text.encode("utf-8", "replace").decode() for name, text in chosen.items()})

    @property
    def order(self) -> tuple[str, Span, str]:
        return (self.path, self.span, self.code)
