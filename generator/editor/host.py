"""Where a form saves: the host of the repository, as site.yml names it, in the words of Sveltia CMS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: Hosts whose form signs in by PKCE (RFC 7636) with nothing between the browser and them.
PKCE = ("gitlab", "gitea", "forgejo")
#: Where a host is found that nobody installed for themselves.
PUBLIC = {"gitlab": "https://gitlab.com", "github": "https://github.com"}
#: Hosts on which Sveltia makes a request to merge of what was saved, so that somebody looks at it first.
REVIEWED = ("github", "gitlab")
#: What the form asks over the network beside the host itself, by host.
ASKED = {"github": ("https://api.github.com",)}


def backend(host: Mapping[str, Any]) -> dict[str, Any]:
    """The backend of Sveltia; without a host one that nobody can sign in to, for work on this machine only."""
    if not host:
        return {"name": "github", "repo": "local/local", "auth_methods": ["token"]}
    name = host["host"]
    made: dict[str, Any] = {
        "name": "gitea" if name == "forgejo" else name,
        "repo": host["repository"],
        "branch": host.get("branch", "main"),
    }
    address = str(host.get("address", "")).rstrip("/")
    if name == "github":
        return {**made, **({"base_url": host["relay"]} if "relay" in host else {"auth_methods": ["token"]})}
    root = address or PUBLIC.get(name, "")
    made |= {"base_url": root, "app_id": host["app"], "auth_methods": ["oauth"]}
    if name == "gitlab":
        return {**made, "auth_type": "pkce", "api_root": f"{root}/api/v4", "graphql_api_root": f"{root}/api/graphql"}
    return {**made, "api_root": f"{root}/api/v1"}


def asked(host: Mapping[str, Any]) -> tuple[str, ...]:
    """The origins that the form may ask over the network; none for work on this machine."""
    if not host:
        return ()
    if host["host"] in ASKED:
        return ASKED[host["host"]]
    return (str(host.get("address") or PUBLIC[host["host"]]).rstrip("/"),)
