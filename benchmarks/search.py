"""Compares the search with others on the same records: ``python benchmarks/search.py [--records 10000] [--wrong ours]``.

Before: ``npm ci --ignore-scripts --prefix benchmarks``. Quality is measured on the real records and benchmarks/search/queries.yml,
bytes and times on both sizes, in Chromium at 4 times CPU throttling, the engines in turn, ``--rounds`` times.
"""
# ruff: noqa: INP001, T201 - a script, whose print is its answer

from __future__ import annotations

import argparse
import gzip
import statistics
import subprocess
import tempfile
import threading
from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

from accessibility.chromium import flags
from benchmarks import questions, search_corpus, search_stage
from benchmarks.search_queries import HEAD, queries, rated, recall

ENGINES = ("ours", "material", "pagefind", "minisearch", "flexsearch")
#: Asked for bytes and times: short, long, rare, common, mistyped.
TIMED = ("정보", "민원 처리", "어린이집에서", "행정정보 사전공개 항목", "결재문서 원문공개시스템 시행 추진", "ㅈㅂㄱㄱ", "2014", "cctv", "전보공개", "강남구 행정정보공개 조례 시행규칙 개정")  # fmt: skip
BASE = {"computing": "ours"}
#: Seconds after which an engine is given up; selenium itself waits 120.
LIMIT = 110
#: So many queries are asked in one call of the browser.
AT_ONCE = 60
SHARES = {"median": 0.5, "of 95 %": 0.95, "of 99 %": 0.99, "most": 1.0}


@dataclass
class Served:
    """What was asked of the server, as it would travel: gzip, level 6."""

    sizes: dict[str, int] = field(default_factory=dict)


class Handler(SimpleHTTPRequestHandler):
    served: Served

    def log_message(self, *_: object) -> None:
        """Nothing to say."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_file():
            self.served.sizes[str(path)] = len(gzip.compress(path.read_bytes(), 6))
        super().do_GET()


class Browser:
    """One Chromium; each measure in a fresh page."""

    def __init__(self, folder: Path) -> None:
        self.served = Served()
        handler = type("Handler", (Handler,), {"served": self.served})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for flag in ("--headless=new", *flags()):
            options.add_argument(flag)
        self.driver = Chrome(options, Service("/usr/bin/chromedriver", log_output=subprocess.DEVNULL))
        self.driver.set_script_timeout(LIMIT)

    def bench(self, name: str, texts: list[str], rate: int) -> tuple[dict[str, Any], int]:
        """The answer of engines.js, and the bytes that were fetched for it."""
        self.driver.get(f"http://127.0.0.1:{self.server.server_port}/")
        self.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
        self.served.sizes.clear()
        self.driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": rate})
        script = "const done = arguments[3]; bench(...[...arguments].slice(0, 3)).then(done, error => done({error: String(error.stack)}))"
        found = self.driver.execute_async_script(script, name, f"/{BASE.get(name, name)}/", texts)
        self.driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": 1})
        if "error" in found:
            raise RuntimeError(f"{name}: {found['error']}")
        own = f"/{BASE.get(name, name)}/"
        return found, sum(size for path, size in self.served.sizes.items() if own in path)

    def close(self) -> None:
        self.driver.quit()
        self.server.shutdown()


def quality(browser: Browser, wrong: str) -> None:
    """Recall@10, precision@10 and MRR, by engine; recall@10 by class."""
    every = list(queries())
    by_sort: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    empty = sum(not each.answers for each in every)
    print(f"\n{len(every) - empty} queries with answers, {empty} without.\n\n{HEAD}")
    for name in ENGINES:
        found, _ = browser.bench(name, [each.text for each in every], 1)
        told, misses = rated(every, found["results"])
        print("\n".join(misses) + "\n" if name == wrong else "", end="")
        print(told.row(name), flush=True)
        for query, results in zip(every, found["results"], strict=True):
            if query.answers:
                by_sort[query.sort][name].append(recall(query, results))
    print(
        f"\nRecall@10 by class:\n\n| class | queries | {' | '.join(ENGINES)} |\n| --- | ---: |{' ---: |' * len(ENGINES)}"
    )
    for sort, engines in by_sort.items():
        row = " | ".join(f"{statistics.mean(engines[name]):.2f}" for name in ENGINES)
        print(f"| {sort} | {len(engines['ours'])} | {row} |")


def cost(browser: Browser, rounds: int, names: tuple[str, ...]) -> None:
    """Bytes of a first query and times at 4 times throttling, the engines in turn."""
    print("\n| engine | bytes, first query (median / most) | ready, ms | a query, ms (median / most) | ours is 1 |")
    print("| --- | ---: | ---: | ---: | ---: |")
    ready: dict[str, list[float]] = defaultdict(list)
    times: dict[str, list[float]] = defaultdict(list)
    sizes: dict[str, list[int]] = {}
    given_up: set[str] = set()
    for _ in range(rounds):
        for name in names:
            if name not in given_up:
                try:
                    found, _bytes = browser.bench(name, list(TIMED), 4)
                    ready[name].append(found["ready"])
                    times[name] += found["times"]
                    if name not in sizes:
                        # Of what is read whole, one query says it all.
                        asked = TIMED if name in ("ours", "pagefind") else TIMED[:1]
                        sizes[name] = [browser.bench(name, [text], 1)[1] for text in asked]
                except WebDriverException as error:
                    given_up.add(name)
                    print(f"| {name} | given up after {LIMIT} s: {type(error).__name__} |", flush=True)
    for name in names:
        if name in given_up:
            continue
        size = sizes[name]
        ratio = statistics.median(times[name]) / statistics.median(times["ours"])
        print(
            f"| {name} | {statistics.median(size):,.0f} / {max(size):,} | {statistics.median(ready[name]):,.0f} "
            f"| {statistics.median(times[name]):.1f} / {max(times[name]):.1f} | {ratio:.2f} |",
            flush=True,
        )


def slowest(browser: Browser, rounds: int) -> None:
    """What of a first query is computing at 4 times throttling, over all queries and questions, each by the median of its rounds."""
    texts = [each.text for each in queries()]
    texts += [each.ask for path in questions.FILES for each in questions.questions(path)]
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        for start in range(0, len(texts), AT_ONCE):
            some = texts[start : start + AT_ONCE]
            found, _bytes = browser.bench("computing", some, 4)
            for text, took in zip(some, found["times"], strict=True):
                times[text].append(took)
    order = sorted((statistics.median(took), text) for text, took in times.items())
    told = [f"{name} {order[int(share * (len(order) - 1))][0]:.1f}" for name, share in SHARES.items()]
    print(f"\nComputing, ms, {len(order)} queries and questions: {', '.join(told)}. The slowest:")
    for took, text in reversed(order[-5:]):
        print(f"{took:7.1f}  {text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--wrong", default="", help="an engine whose misses are shown")
    parser.add_argument("--only", choices=["quality", "cost", "slowest"], default="")
    parser.add_argument("--engines", nargs="+", default=[*ENGINES, "computing"])
    options = parser.parse_args()
    base = search_corpus.real()
    sizes = [base] if options.only == "quality" else [base, search_corpus.many(base, options.records)]
    for entries in sizes:
        with tempfile.TemporaryDirectory() as folder:
            search_stage.stage(entries, Path(folder), alone=options.only == "slowest")
            browser = Browser(Path(folder))
            print(f"\n{len(entries):,} records")
            if entries is base and options.only in ("", "quality"):
                quality(browser, options.wrong)
            if options.only == "slowest":
                slowest(browser, options.rounds)
            if options.only in ("", "cost"):
                cost(browser, options.rounds, tuple(options.engines))
            browser.close()


if __name__ == "__main__":
    main()
