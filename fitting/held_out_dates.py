"""How right the dates are on sentences that no model was fitted on, by the labels of held_out_dates.jsonl.

The labels (claims by their ids) were made by close reading, before the dates were looked at; null is what no day, month
or year belongs to. The first 170 stand in passages drawn at random, and faults found on them have since been mended by
general rules. The last 90 were drawn one by one, by account and at random among the claims that no other label is of.

    python -m fitting.held_out_dates MANIFEST
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import click

from annotator.evaluation.dates import is_compatible, read_date
from annotator.reading.dates.chronology import date_claims
from annotator.reading.identity import claim_ids
from annotator.reading.profile import read_manifest
from annotator.reading.text.cleaning import clean
from annotator.reading.text.sentences import split

LABELS = Path(__file__).with_suffix(".jsonl")


@click.command()
@click.argument("manifest", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(manifest: Path) -> None:
    """Print for each account how many dates are exact, compatible, wrong or none, and what is rightly undated."""
    labels = {row["claim"]: row["date"] for row in map(json.loads, LABELS.read_text("utf-8").splitlines())}
    every: Counter[str] = Counter()
    for profile, path in read_manifest(manifest):
        sentences = split(clean(path.read_text("utf-8")))
        dated = date_claims(sentences, calendar=profile.calendar, year=profile.year, country=profile.change_over)
        ids = claim_ids(profile.key, (sentence.text for sentence in sentences))
        found = Counter(outcome(one.date, labels[key]) for key, one in zip(ids, dated, strict=True) if key in labels)
        every += found
        click.echo(f"{profile.key}: {dict(found)}")
    click.echo(f"all: {dict(every)}")


def outcome(given: str | None, right: str | None) -> str:
    """What became of one label."""
    got, want = read_date(given), read_date(right)
    if want is None:
        return "rightly undated" if got is None else "dated for nothing"
    if got is None:
        return "undated"
    if (got.first, got.last) == (want.first, want.last):
        return "exact"
    return "compatible" if is_compatible(got, want) else "wrong"


if __name__ == "__main__":
    main()
