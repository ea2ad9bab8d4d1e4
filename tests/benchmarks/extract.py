"""What extraction costs on hostile text, at 1, 2, 4 and 8 times a size: `python -m tests.benchmarks.extract`.

Each row is CPU seconds; cost that grows linearly doubles from column to column.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from dossier.extract import extract

_SENTENCE = (
    "“It rained in Abakan,” said Jane Roe of the Harbour Board, who had met Mr. Smith. He told her it was ‘wet’. "
)
_CASES: dict[str, Callable[[int], str]] = {
    "one word of 375,000 letters": lambda n: "A" * (375_000 * n) + " said Bob.",
    "2,500 quotation marks in a row": lambda n: '"' * (2500 * n) + " said " * (600 * n) + "((" * (2500 * n),
    "2,500 opening marks": lambda n: "“a " * (2500 * n) + "‘b " * (2500 * n),
    "2,500 quotations in one line": lambda n: "“A, b.” " * (2500 * n),
    "one paragraph of sentences": lambda n: _SENTENCE * (300 * n),
    "paragraphs of sentences": lambda n: (_SENTENCE * 3 + "\n") * (100 * n),
    "one sentence of names and commas": lambda n: "Jane Roe, who and said, " * (1000 * n) + "“so”.",
    "quotations that never close": lambda n: "“Roe said it\n" * (1000 * n),
}


def main() -> None:
    extract("“Warm,” said Jane Roe.")
    print(f"{'CPU seconds':36s}" + "".join(f"{f'{n}x':>8s}" for n in (1, 2, 4, 8)))
    for name, make in _CASES.items():
        row = []
        for n in (1, 2, 4, 8):
            text = make(n)
            began = time.process_time()
            extract(text)
            row.append(time.process_time() - began)
        print(f"{name:36s}" + "".join(f"{seconds:8.2f}" for seconds in row), flush=True)


if __name__ == "__main__":
    main()
