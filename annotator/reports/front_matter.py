"""What stands before the first event: whose word the report is, how to read it, how it was made, which accounts."""

from __future__ import annotations

from annotator.reports.citations import STYLES, Run
from annotator.reports.own_words import wording
from annotator.reports.quotation import Source
from annotator.reports.report import ContradictionReport
from annotator.reports.wording import CHOICES, filled, gloss, label

#: Before its address.
HOME = "The project is at"
#: Of a source card, what each style of citation says in its own way.
_CITED = ("translation", "url")


def caveat(report: ContradictionReport) -> str:
    """Whose word the report is, and how far those who judged agree."""
    if report.judged_only:
        return f"Only what people have judged.{_together(report)}"
    told = f"What nobody has judged yet is the program’s suggestion, and is marked so.{_together(report)}"
    if report.left_out:
        told += f" Left out: {report.left_out:,} suggestions of little confidence."
    return told


def _together(report: ContradictionReport) -> str:
    several, agreed = report.judged_by_several
    return f" Two people or more judged {several:,} of the points and agree on {agreed:,}." if several else ""


def reading(report: ContradictionReport) -> list[str]:
    """How to read it, in sentences: data/wording.toml as far as it holds for this report."""
    told, worksheet = wording()["reading"], report.edition == "worksheet"
    lines = [quoting(report)] + ([] if worksheet else told["marks"])
    lines += told["paragraphs"] if any(one.paragraph and not one.page for one in report.quotations) else []
    lines += told["styles"] if "old-style" in report.calendars else []
    opening = told["worksheet"] if worksheet else told["terms"]
    return [*opening, " ".join(lines)]


def quoting(report: ContradictionReport) -> str:
    """How exact quotations are, and how long at most."""
    lines = wording()["reading"]["cut" if report.longest_quotation else "whole"]
    return filled(" ".join(lines), {"longest": str(report.longest_quotation)})


def choices(report: ContradictionReport) -> list[tuple[str, str]]:
    """What a worksheet lets tick, and what each means."""
    terms = CHOICES if report.edition == "worksheet" else ()
    return [(label("relation", term), gloss("relation", term)) for term in terms]


def method(report: ContradictionReport) -> list[str]:
    """How claims were paired and judged, in sentences: data/wording.toml with the report's own figures."""
    figures = {
        "accounts": f"{len(report.sources):,}",
        "claims": f"{sum(source.claims for source in report.sources):,}",
        "compared": f"{report.compared:,}",
        "points": f"{sum(1 for _ in report.points):,}",
        "judged": f"{report.judged:,}",
        "judges": ", ".join(report.judges) or "nobody yet",
    }
    lines = wording()["method"]
    told = [*lines["pairing"], *(lines["judging"] if report.judged else lines["unjudged"])]
    return [filled(line, figures) for line in told] + _alpha(report)


def _alpha(report: ContradictionReport) -> list[str]:
    found = report.alpha
    if found is None:
        return []
    given = {"alpha": found.value, "low": found.low, "high": found.high}
    which = "agreement" if found.tells_how_sure else "little_agreement"
    figures = {name: f"{value:.2f}".replace("-", "−") for name, value in given.items()}
    return [filled(line, figures | {"units": f"{found.units:,}"}) for line in wording()["method"][which]]


def listed(source: Source, report: ContradictionReport) -> tuple[Run, ...]:
    """The full citation of an account."""
    return STYLES[report.choice.style].listed(source.reference)


def card(source: Source) -> str:
    """What else the source card says, that the citation doesn't."""
    said = {*map(str, source.reference.values())}
    rest = ((name, value) for name, value in source.card if value not in said and name not in _CITED)
    return "; ".join(f"{name.replace('_', ' ')}: {value}" for name, value in rest)
