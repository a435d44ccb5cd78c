"""What pairing in one pool, as from 200,000 claims on, does to the figures that comparing account by account reaches.

    python -m benchmarks.pooled_recall sqlite:///COPY.sqlite GOLD_DIR

The project is aligned in the one way and then in the other, so name a copy of it. Prints a line of JSON for each:
processor seconds of this process, proposals, and the figures of `annotator evaluate` that pairs have a share in.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy.orm import Session, sessionmaker

from annotator.database import connected
from annotator.evaluation import evaluate
from annotator.progress import progress_bar
from annotator.queries import exports
from annotator.services.aligning import align
from annotator.services.encoders import open_encoder
from annotator.services.engine import InProcess
from annotator.services.scale.blocks import Place
from annotator.services.scale.pairing import pair_all

_ASKED = ("recall@1", "recall@5", "auc", "proposals")


def main(url: str, gold: str) -> None:
    """See above."""
    with connected(url) as sessions:
        for way, pair in (("account by account", _by_account), ("in one pool", _in_a_pool)):
            began = time.process_time()
            pair(sessions, url)
            spent = round(time.process_time() - began)
            print(json.dumps({"paired": way, "CPU s": spent} | _figures(sessions, Path(gold))), flush=True)


def _by_account(sessions: sessionmaker[Session], _: str) -> None:
    align(sessions, progress=progress_bar)


def _in_a_pool(sessions: sessionmaker[Session], url: str) -> None:
    with TemporaryDirectory() as folder:
        pair_all(sessions, InProcess(), Place(url, folder, open_encoder().name))


def _figures(sessions: sessionmaker[Session], gold: Path) -> dict[str, Any]:
    with sessions() as opened:
        told = evaluate(gold, claims=list(exports.claims(opened)), pairs=list(exports.pairs(opened)))
    relations = told["relations"]
    return {name: told["alignment"][name] for name in _ASKED} | {
        "contradiction": relations["contradiction"],
        "macro f1": relations["macro_f1"],
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
