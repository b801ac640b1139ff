"""What a published site carries about its own audit, in the folder ``audit/``, for people and for programs.

The report lies in the site that it is about: ``SHA256SUMS`` binds every file of the site, the reports among them, but cannot
hold its own sum, and says so. The page for people is one of the site's own pages, audited with the others.
"""

from __future__ import annotations

FOLDER = "audit"
REPORT = f"{FOLDER}/report.json"
SUMS = f"{FOLDER}/SHA256SUMS"
#: The files beside the page for people, in the order in which they are told.
NAMES = ("report.json", "earl.json", "sarif.json", "junit.xml", "openacr.yaml", "SHA256SUMS")
