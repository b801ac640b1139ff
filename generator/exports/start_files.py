"""Files by which browsers and robots know the site: search from the address bar, name and icon, and what counts at the root of a host.

robots.txt and security.txt are asked for at the root of a host alone (RFC 9309, 2.3; RFC 9116, 3): a site below a path has none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from xml.sax.saxutils import escape

from generator.exports import place
from generator.render.style import tokens
from generator.site import Site
from generator.words import strings

#: Less than a year, as RFC 9116 (2.5.5) asks; a site that is built now and then never has an expired one.
VALID = timedelta(days=180)
#: As long as a name of a search may be (OpenSearch 1.1 draft 6, ShortName).
SHORT = 16


def start_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Path below the site and content of each."""
    yield place.OPENSEARCH, opensearch(site).encode()
    yield place.WEB_MANIFEST, webmanifest(site)
    if site.base == "/":
        yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site.settings['url']}sitemap.xml\n".encode()
        # A day of the past would make it expired on arrival.
        if site.settings["security_contact"] and site.settings["as_of"] is None:
            yield place.SECURITY, security(site).encode()


def opensearch(site: Site) -> str:
    """How a browser asks our search (OpenSearch 1.1): the page of results takes ``?q=``."""
    url, name = str(site.settings["url"]), str(site.settings["name"])
    short = name if len(name) <= SHORT else name[:SHORT].rstrip()
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{escape(short)}</ShortName>\n"
        f"<Description>{escape(strings(site.language)['search']['of'].format(name=name))}</Description>\n"
        f"<Language>{site.language}</Language>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        f'<Image width="16" height="16" type="image/svg+xml">{escape(url)}assets/icon.svg</Image>\n'
        f'<Url type="text/html" template="{escape(url)}search/?q={{searchTerms}}"/>\n'
        "</OpenSearchDescription>\n"
    )


def webmanifest(site: Site) -> bytes:
    """Name, icon and colours for those who put the site on their screen (W3C, Web Application Manifest). No worker behind it: what
    is withdrawn must not live on in a cache.
    """
    first = next(iter(tokens()["palettes"].values()))["colours"]
    told = {
        "name": site.settings["name"],
        "description": site.settings["description"],
        "lang": site.language,
        "dir": "ltr",
        "start_url": site.base,
        "scope": site.base,
        "display": "browser",
        "background_color": first["ground"],
        "theme_color": first["ink"],
        "icons": [{"src": f"{site.base}assets/icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def security(site: Site) -> str:
    expires = datetime.combine(site.as_of + VALID, time(), UTC)
    return (
        f"Contact: {site.settings['security_contact']}\nExpires: {expires:%Y-%m-%dT%H:%M:%SZ}\n"
        f"Preferred-Languages: {site.language}\nCanonical: {site.settings['url']}{place.SECURITY}\n"
    )
