"""What is to be said of the links to other sites after they were followed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.diagnostics import Diagnostic
from generator.outputs.follow import LinkOutcome, follow, host_of
from generator.outputs.origin import SourceLocation


def followed(links: Mapping[str, Sequence[SourceLocation]]) -> list[Diagnostic] | None:
    """A problem at every place of a link that is dead, has moved for good, or could not be looked at.

    ``None`` where not one of several hosts could be reached: then it is this machine that has no connection.
    """
    outcomes = follow(links)
    hosts = {host_of(url) for url in outcomes}
    if len(hosts) > 1 and all(outcome.life == "unreachable" for outcome in outcomes.values()):
        return None
    return [
        problem
        for url, outcome in outcomes.items()
        for place in links[url]
        if (problem := explained(url, outcome, place)) is not None
    ]


def explained(url: str, outcome: LinkOutcome, place: SourceLocation) -> Diagnostic | None:
    if outcome.life == "alive":
        return None
    if outcome.life == "moved":
        return Diagnostic("R023", place.path, place.span, {"address": url, "new": outcome.new})
    facts = {"address": url, "reason": outcome.reason}
    return Diagnostic("R022" if outcome.life == "dead" else "R024", place.path, place.span, facts)
