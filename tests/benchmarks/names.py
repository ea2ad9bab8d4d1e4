"""Looking up names: this index beside rapidfuzz, SQLite and a plain scan, over the same made-up names, in one run.

    python -m tests.benchmarks.names [--names 100000 1000000] [--queries 100]

Times are CPU milliseconds of the process; a ratio is how many times longer the other takes for a query of new words.
"""

from __future__ import annotations

import argparse
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from dossier.search import NameIndex
from tests.benchmarks.gallery import gallery, keystrokes, queries

Pairs = list[tuple[str, str]]
Search = Callable[[str], Sequence[str]]


def cpu(call: Callable[[], object]) -> float:
    """CPU milliseconds of a call."""
    began = time.process_time()
    call()
    return (time.process_time() - began) * 1000


def quantile(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def ours(names: Pairs) -> tuple[NameIndex, float, float]:
    """The index, CPU seconds of its building, and its bytes for each name."""
    began = time.process_time()
    index = NameIndex(names)
    spent = time.process_time() - began
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "names"
        index.save(file)
        return index, spent, file.stat().st_size / len(names)


def rapidfuzz(names: Pairs) -> Search:
    from rapidfuzz import fuzz, process, utils

    texts = [utils.default_process(name) for _, name in names]
    return lambda query: [
        names[row][0]
        for _, _, row in process.extract(utils.default_process(query), texts, scorer=fuzz.WRatio, limit=10)
    ]


def sqlite(names: Pairs) -> Search:
    """FTS5 with trigrams, the best 200 by bm25, as its users do it."""
    database = sqlite3.connect(":memory:")
    database.execute("create virtual table names using fts5(name, tokenize='trigram')")
    rows = ((n, name) for n, (_, name) in enumerate(names))
    database.executemany("insert into names(rowid, name) values (?, ?)", rows)

    def search(query: str) -> list[str]:
        text = query.lower().replace('"', "")
        trigrams = " OR ".join(f'"{text[i : i + 3]}"' for i in range(max(0, len(text) - 2)))
        found = "select rowid from names where names match ? order by bm25(names) limit 10"
        return [names[row][0] for (row,) in database.execute(found, (trigrams,))] if trigrams else []

    return search


def scan(names: Pairs) -> Search:
    texts = [name.casefold() for _, name in names]
    return lambda query: [names[n][0] for n, text in enumerate(texts) if query.casefold() in text][:10]


def measure(search: Search, asked: Pairs) -> tuple[list[float], float]:
    times, right = [], 0
    for query, wanted in asked:
        began = time.process_time()
        found = search(query)
        times.append((time.process_time() - began) * 1000)
        right += wanted in found
    return times, right / len(asked)


def typed(index: NameIndex, names: Pairs, count: int) -> list[float]:
    return [
        cpu(lambda query=query: index.search(query, typing=True))  # type: ignore[misc]
        for strokes in keystrokes(names, count)
        for query in strokes
    ]


FIRST_ANSWER = """
from time import process_time
from tests.benchmarks.gallery import gallery
names = gallery(1_000)
import dossier.dossier
began = process_time()
from dossier.search import NameIndex
NameIndex(names).search("Ivanova Se", typing=True)
print((process_time() - began) * 1000)
"""


def first_answer() -> float:
    """CPU milliseconds of import, index and first answer in a new process that has a dossier of a thousand names."""
    command = [sys.executable, "-c", FIRST_ANSWER]
    return min(float(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(7))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--queries", type=int, default=100)
    arguments = parser.parse_args()
    print(f"1,000 names: import, index and first answer take {first_answer():.0f} ms CPU")
    for count in arguments.names:
        report(count, arguments.queries)


def report(count: int, asked_for: int) -> None:
    names = gallery(count)
    asked = queries(names, asked_for)
    index, built, size = ours(names)
    print(f"\n{count:,} names: built in {built:.2f} s CPU, {size:.0f} bytes a name")
    for query, _ in queries(names, 20, seed=5):
        index.search(query)
    times, found = measure(lambda query: [hit.id for hit in index.search(query)], asked)
    base = quantile(times, 0.5)
    print(f"{'':24} {'p50 ms':>10} {'p99 ms':>10} {'found in 10':>12} {'ratio':>8}")
    print(f"{'a query of new words':24} {base:10.2f} {quantile(times, 0.99):10.2f} {found:12.2f} {1:8.0f}")
    letters = typed(index, names, max(5, asked_for // 3))
    print(f"{'a letter typed':24} {quantile(letters, 0.5):10.2f} {quantile(letters, 0.99):10.2f}")
    few = max(3, min(asked_for, 2_000_000 // count))
    for title, make, share in (
        ("rapidfuzz WRatio", rapidfuzz, few),
        ("SQLite FTS5 trigram", sqlite, few * 2),
        ("plain scan", scan, few * 2),
    ):
        times, found = measure(make(names), asked[:share])
        middle = quantile(times, 0.5)
        high = quantile(times, 0.99)
        print(f"{title:24} {middle:10.2f} {high:10.2f} {found:12.2f} {middle / base:8.0f}  (n={share})")


if __name__ == "__main__":
    main()
