"""What a first query of ours reads and computes on a large site: ``python benchmarks/search_bytes.py [--records 10000]``.

Over all queries and questions of benchmarks/search: bytes as they travel (gzip, level 6), of the index, and of the page with its
style and scripts, which are the same for each; files; and milliseconds in node, directory included. Without a browser.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import gzip
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks import questions, search, search_corpus, search_stage
from generator.render.script import script_files
from generator.search import located
from generator.search.index import INDEX

HERE = Path(__file__).resolve().parent
SCRIPTS = ("assets/search.js", "assets/page.js")
#: What the page of results knows of the index.
LOCATED = re.compile(rb'(?<=id="search-index">).*?(?=</script>)')


def around(facts: str) -> tuple[int, int]:
    """Bytes of page, style and scripts of this site, with these facts of the index in the page, and of the script that is read where
    a word is not known.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "generator.cli", "build", "--out", folder]
        subprocess.run(command, check=True, capture_output=True, cwd=HERE.parent)  # noqa: S603 - our own command
        page, *read = [
            (Path(folder) / name).read_bytes() for name in ("search/index.html", "assets/style.css", *SCRIPTS)
        ]
    page = LOCATED.sub(lambda _: facts.encode(), page)
    return sum(map(packed, (page, *read))), packed(script_files()["assets/slip.js"])


def packed(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def told(name: str, values: Iterable[float]) -> None:
    order = sorted(values)
    print(
        f"{name}: median {statistics.median(order):,.0f}, 95 of 100 {order[len(order) * 95 // 100]:,.0f}, most {order[-1]:,.0f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    options = parser.parse_args()
    entries = search_corpus.many(search_corpus.real(), options.records)
    asked = [
        *(each.text for each in search.queries()),
        *(each.ask for each in questions.questions(questions.QUESTIONS)),
    ]
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        search_stage.ours(Path(folder), entries, [])
        spent = time.process_time() - start
        command = ["node", str(HERE / "search/cost.js"), folder, str(Path(folder) / "engine.js")]
        answer = subprocess.run(command, input=json.dumps(asked), capture_output=True, check=True, encoding="utf-8")  # noqa: S603 - our own script
        files = len(list((Path(folder) / "search").iterdir()))
        facts = located({INDEX: (Path(folder) / INDEX).read_bytes()})
    costs = json.loads(answer.stdout)
    print(
        f"{len(entries):,} records, {files:,} files, {1000 * spent / len(entries):.1f} ms a record; {len(asked):,} queries"
    )
    page, more = around(facts)
    sizes = [sum(size for _, size in each["bytes"].values()) for each in costs]
    told("bytes of the index", sizes)
    print(f"page, style and scripts {page:,}, for slips {more:,} more")
    told("files", (sum(many for many, _ in each["bytes"].values()) for each in costs))
    told("ms", (each["ms"] for each in costs))
    for at in sorted(range(len(asked)), key=lambda each: -sizes[each])[:5]:
        print(f"   {sizes[at]:,} {costs[at]['bytes']} {asked[at]}")


if __name__ == "__main__":
    main()
