"""The words by which a report names relations, types and people's verdicts: data/wording.toml, edited without code."""

from __future__ import annotations

from annotator.reports.own_words import wording
from annotator.reports.point import Opinion, Point
from annotator.reports.quotation import Source
from annotator.reports.report import ContradictionReport, EventReport


def label(kind: str, term: str) -> str:
    """How a term of the vocabulary is called; the term itself where the table has no word for it."""
    return str(wording()[kind].get(term, {}).get("label", term))


def gloss(kind: str, term: str) -> str:
    """What the term means, in one sentence; empty where the table has none."""
    return str(wording()[kind].get(term, {}).get("gloss", ""))


def heading(point: Point) -> str:
    """What precisely is in conflict: “Contradiction: date, number”; or that judges differ and nobody has decided."""
    if _undecided(point):
        verdicts = dict.fromkeys(label("relation", said.verdict).lower() for said in point.opinions)
        return "Judges differ: " + ", ".join(verdicts)
    if apparent := _explained(point):
        return "Apparent only: " + ", ".join(label("apparent", term) for term in apparent)
    types = ", ".join(label("type", term) for term in point.types)
    return label("relation", point.relation) + (f": {types}" if types else "")


def glosses(point: Point) -> list[str]:
    """A sentence for each type of the point, unless judges differ, and for each thing that explains it away."""
    types = () if _undecided(point) else point.types
    told = [gloss("type", term) for term in types] + [gloss("apparent", term) for term in _explained(point)]
    return [sentence for sentence in told if sentence]


def _undecided(point: Point) -> bool:
    return point.dissent and not point.adjudicated


def _explained(point: Point) -> tuple[str, ...]:
    """What explains a conflict away; nothing does where it is judged to stand, or judges differ and nobody decided."""
    compatible = point.relation in ("agreement", "partial") and not _undecided(point)
    return point.suggested.apparent if point.suggested and compatible else ()


def filled(question: str, names: dict[str, str]) -> str:
    """A sentence of the table with the names that belong at its places."""
    for name, value in names.items():
        question = question.replace("{" + name + "}.", f"{value.removesuffix('.')}.")
        question = question.replace("{" + name + "}", value)
    return question


#: What a worksheet lets tick.
CHOICES = ("agreement", "partial", "contradiction", "framing", "unrelated", "unsure")
DISCUSS = "For discussion:"
OPEN = "judge or discuss it"
DEPENDENT = "One of the two seems to have copied the other, or both a third: count them as one witness."


def status(point: Point) -> str:
    """Plainly, whether a person stands behind a point."""
    if point.judged:
        return ("adjudicated" if point.adjudicated else "judged") + (", with dissent" if point.dissent else "")
    sure = f", confidence {point.suggested.confidence:.0%}" if point.suggested else ""
    return f"not judged: suggested{sure}"


def opinion(said: Opinion) -> str:
    """What follows the name of a person who judged."""
    types = ", ".join(label("type", term) for term in said.types)
    decides = " decides as adjudicator" if said.adjudicates else ""
    told = f"{decides}, {said.at:%-d %B %Y}: {label('relation', said.verdict).lower()}" + (
        f" of {types}" if types else ""
    )
    return told + (f" ({said.certainty})" if said.certainty else "") + (f": “{said.note}”" if said.note else "")


def calendar(style: str) -> str:
    """“Old Style”."""
    return style.replace("-", " ").title()


def who_speaks(event: EventReport) -> str:
    """Who tells of an event, how much, and who is silent."""
    told = "Told by " + ", ".join(f"{source.siglum} ({claims})" for source, claims in event.voices) + "."
    named = (f" {words}: {', '.join(source.siglum for source in those)}." for words, those in standing(event))
    return told + "".join(named)


def standing(event: EventReport) -> list[tuple[str, tuple[Source, ...]]]:
    """How those accounts stand to an event that don't tell of it."""
    ways = (("Only touched on by", event.touching), ("Silent", event.silent), ("Text lies elsewhere", event.outside))
    return [(words, those) for words, those in ways if those]


def parts(event: EventReport) -> list[tuple[str, str, tuple[Point, ...]]]:
    """The parts of an event that have points: kind, title and points."""
    named = (
        ("contradiction", "Contradictions", event.contradictions),
        ("framing", "Differences in framing", event.framing),
        ("apparent", "Only apparent", event.apparent),
    )
    return [part for part in named if part[2]]


def permalink(point: Point, report: ContradictionReport) -> str:
    """The address of the pair where the project is served; empty where that is not known."""
    address = report.choice.home
    return f"{address}/pairs/{point.a.claim}/{point.b.claim}" if address else ""
