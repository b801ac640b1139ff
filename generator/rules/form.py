"""Where the form in the browser saves, in site.yml: what each host needs to let people in, and what it has no use for (Y056, Y057)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.records import Settings, label, settings_contract
from generator.source import Mapping, first_line

#: By host: what the form cannot do without, and what means something to it at all.
NEEDED = {"github": (), "gitlab": ("app",), "gitea": ("address", "app"), "forgejo": ("address", "app")}
MEANT = {"github": ("relay",), "gitlab": ("address", "app"), "gitea": ("address", "app"), "forgejo": ("address", "app")}
#: What depends on the host.
DEPENDENT = ("address", "app", "relay")


def host_problems(settings: Settings) -> Iterator[Diagnostic]:
    """What is missing for the host that ``editor`` names, and what is of no use there."""
    node = settings.node.get("editor") if settings.node else None
    said = settings["editor"]
    if not said or not isinstance(node, Mapping):
        return
    fields = settings_contract().fields["editor"]["properties"]
    host = fields["host"]["x-labels"]["ko"][said["host"]]
    for name in NEEDED[said["host"]]:
        if name not in said:
            facts = {"host": host, "field": name, "label": {each: label(fields[name], each) for each in ("ko", "en")}}
            yield Diagnostic("Y056", "site.yml", first_line(node.span), facts)
    for entry in node.entries:
        if entry.key.text in DEPENDENT and entry.key.text not in MEANT[said["host"]]:
            facts = {"host": host, "field": entry.key.text}
            yield Diagnostic("Y057", "site.yml", entry.key.span, facts)
