"""Train the weights that decide whether a form is a person, an organization, a place or no name:

    pip install numpy
    python scripts/train_kinds.py --train TRAIN_FOLDER

A multinomial logistic regression over `dossier.extract.mentions.features`, drawn towards the weights set by hand
in kind_rules.py (a Gaussian prior). It reads WikiGold (CC BY 4.0) and the GUM interviews, academic texts and court
transcripts (CC BY 4.0 annotation over CC BY and public-domain text); the share-alike parts are left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pathlib
import sys
from collections import Counter
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from dossier.articles.anatomy import dissect
from dossier.extract.mentions.find import read_forms
from scripts.kind_rules import RULES

OUT = pathlib.Path(__file__).parents[1] / "dossier" / "extract" / "gazetteers" / "kinds.json"
SOURCES = ("wikigold", "gum_interview", "gum_academic", "gum_court")
LABELS = {"PER": 0, "ORG": 1, "LOC": 2}
NONE = 3
PULL = 0.01  # strength of the prior; chosen on text that is in neither the training nor the final test
NEWS = (0.0, 0.45, 0.0)  # the press names organizations oftener than the training texts do
STEPS = 300
Floats = NDArray[np.float64]


def examples(train: pathlib.Path) -> Iterator[tuple[dict[str, float], int, float]]:
    """features, label and weight of each form of each training text."""
    for source in SOURCES:
        with gzip.open(train / f"{source}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)
                gold = {(e["start"], e["end"]): LABELS[e["label"]] for e in text["entities"] if e["label"] in LABELS}
                for form in read_forms(dissect(text["text"])).values():
                    votes = Counter(gold.get((run.start, run.end), NONE) for _, run in form.runs)
                    yield form.features, votes.most_common(1)[0][0], min(len(form.runs), 4) ** 0.7


def fit(x: Floats, labels: NDArray[np.int64], weight: Floats, prior: Floats) -> Floats:
    """Weights (features × 4) by Adam on the whole set; the column of no name stays at nought."""
    w, first, second = prior.copy(), np.zeros_like(prior), np.zeros_like(prior)
    wanted = np.eye(4)[labels]
    for step in range(1, STEPS + 1):
        odds = x @ w
        odds -= odds.max(axis=1, keepdims=True)
        share = np.exp(odds)
        share /= share.sum(axis=1, keepdims=True)
        slope = x.T @ ((share - wanted) * weight[:, None]) / weight.sum() + PULL * (w - prior)
        slope[:, NONE] = 0
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope * slope
        w -= 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return w


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", type=pathlib.Path, required=True)
    rows = list(examples(parser.parse_args().train))
    features = sorted({name for row in rows for name in row[0]} | set(RULES))
    column = {name: i for i, name in enumerate(features)}
    x = np.zeros((len(rows), len(features)))
    for i, (values, _, _) in enumerate(rows):
        for name, value in values.items():
            x[i, column[name]] = value
    x[:, column["bias"]] = 1.0
    prior = np.zeros((len(features), 4))
    for name, row in RULES.items():
        prior[column[name], :3] = row
    w = fit(x, np.array([row[1] for row in rows]), np.array([row[2] for row in rows]), prior)
    w[column["bias"], :3] += NEWS
    weights = {name: [round(float(v), 2) for v in w[i, :3]] for name, i in column.items()}
    about = f"Made by scripts/train_kinds.py from kind_rules.py and {', '.join(SOURCES)}; see SOURCES.md."
    text = ",\n".join(f"  {json.dumps(name)}: {row}" for name, row in sorted(weights.items()))
    OUT.write_text(f'{{"about": {json.dumps(about)},\n "weights": {{\n{text}\n }}}}\n', encoding="utf-8")
    print(len(rows), "forms,", len(features), "features,", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
