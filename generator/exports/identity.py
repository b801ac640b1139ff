"""Names that stay: what a reader has seen once must not come as new after a move, a new name or another engine.

So nothing of the address of the site is in them. They are UUIDs made from a name (RFC 9562, 5.5): of whoever owns the site
(``identity`` in site.yml, where the owner's name changes), of the first id that a record had, and of the day and event.
"""

from __future__ import annotations

from uuid import UUID, uuid5

from generator.records import Record
from generator.site import Site

#: The namespace of all sites of this engine; it never changes.
NAMESPACE = UUID("6f1c8c2e-8d57-5f0a-9a57-6d7c1f0b4e21")


def first_reference(record: Record) -> str:
    """How the record was called at first: its oldest earlier id stands first among ``aliases``."""
    aliases = record.data.get("aliases", ())
    return f"{record.kind}/{aliases[0]}" if aliases else record.reference


def unique(site: Site, *parts: str) -> str:
    """A UUID of ``parts`` within this site."""
    owner = site.settings["identity"] or site.settings["owner"]["name"]
    return str(uuid5(NAMESPACE, "\n".join([str(owner), *parts])))
