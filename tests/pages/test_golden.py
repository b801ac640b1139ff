"""Golden pages: each example of each contract as the page that it becomes.

``GOLDEN=write`` rewrites tests/pages/golden; read the difference before committing it.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.pages import plan
from generator.records import contracts
from generator.render import Renderer, strings
from tests.support import sites
from tests.support.golden import golden

GOLDEN = Path(__file__).parent / "golden"
EXAMPLES = [(kind, at) for kind, contract in contracts().items() for at in range(len(contract.schema["examples"]))]


def rendered(kind: str, at: int, folder: Path) -> str:
    """The page of one example, in a site whose vocabulary has the words that it uses."""
    contract = contracts()[kind]
    example = contract.schema["examples"][at]
    settings = {
        "name": "[예시] 환한구 누리집",
        "description": "[예시] 시험에 쓰려고 지어낸 누리집입니다.",
        "language": "ko",
        "url": "https://example.org/",
        "official": "no",
        "as_of": "2014-10-31",
        "owner": {"name": "[예시] 환한구청"},
        "source": {"title": "[예시] 환한구 계획", "publisher": "[예시] 환한구"},
        "vocabulary": {
            schema["x-vocabulary"]: [example[name]]
            for name, schema in contract.fields.items()
            if "x-vocabulary" in schema and name in example
        },
    }
    sites.write(
        folder,
        {
            "site.yml": json.dumps(settings, ensure_ascii=False),
            f"data/{kind}/example.yml": json.dumps(example, ensure_ascii=False),
        },
    )
    site = sites.site_of(folder)
    pages = plan(site, strings("ko"))
    page = next(page for page in pages if page.kind == kind)
    return Renderer(site, pages).render(page)


@pytest.mark.parametrize(("kind", "at"), EXAMPLES)
def test_example_becomes_the_golden_page(kind, at, tmp_path):
    golden(GOLDEN / (f"{kind}-{at + 1}.html" if at else f"{kind}.html"), rendered(kind, at, tmp_path))


def test_every_golden_page_has_its_example():
    names = {f"{kind}-{at + 1}.html" if at else f"{kind}.html" for kind, at in EXAMPLES}

    assert {path.name for path in GOLDEN.iterdir()} == names
