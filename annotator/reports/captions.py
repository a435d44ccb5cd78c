"""What stands beneath a quotation: where it is found, of when it speaks, on whose word, and who says the same."""

from __future__ import annotations

from annotator.reports.citations import STYLES, Run
from annotator.reports.dating import in_words
from annotator.reports.quotation import Quotation
from annotator.reports.report import ContradictionReport


def note(quotation: Quotation, report: ContradictionReport) -> tuple[Run, ...]:
    """Where a quotation stands, in the citation style of the report: by its page, else by heading and paragraph.

    Where the accounts are listed in full, a note is short from the first one on.
    """
    style = STYLES[report.choice.style]
    written = style.shortened if "accounts" in report.choice.parts else style.noted
    return written(quotation.source.reference, quotation.page or _unpaged(quotation))


def _unpaged(quotation: Quotation) -> str:
    """“under “Dual Power,” par. 12”, with the comma where English sets it."""
    paragraph = f"par. {quotation.paragraph}" if quotation.paragraph else ""
    if not quotation.place:
        return paragraph
    return f"under “{quotation.place}{',' if paragraph else ''}”{f' {paragraph}' if paragraph else ''}"


def in_text(report: ContradictionReport) -> bool:
    """Whether the style refers in brackets behind the words, and not in a note."""
    return STYLES[report.choice.style].in_text


def beneath(quotation: Quotation, report: ContradictionReport) -> list[str]:
    """What stands below a quotation and the name of its account, bit by bit; a worksheet gives no finding away."""
    key = report.edition == "key"
    bits = (
        quotation.context_at and f"in its context at {quotation.context_at}",
        quotation.date and key and f"speaks of {in_words(quotation.date, report.calendars)}",
        quotation.attributed_to and f"on the word of {quotation.attributed_to}",
        key and framed(quotation),
        key and witnesses(quotation),
        not quotation.present and "no longer in the account’s present text",
    )
    return [bit for bit in bits if bit]


def witnesses(quotation: Quotation) -> str:
    """How many independent witnesses say it, and which other accounts; empty where nobody else does."""
    if not quotation.agreeing:
        return ""
    names = ", ".join(source.siglum for source in quotation.agreeing)
    if quotation.witnesses > len(quotation.agreeing):
        return f"{quotation.witnesses} independent witnesses: so too {names}"
    counted = "1 witness" if quotation.witnesses == 1 else f"{quotation.witnesses} independent witnesses"
    return f"{counted}, for what was copied counts once: so too {names}"


def framed(quotation: Quotation) -> str:
    """By what means its wording takes sides, and who acts in it."""
    told = []
    if quotation.techniques:
        told.append("wording: " + ", ".join(technique.replace("-", " ") for technique in quotation.techniques))
    if quotation.agents:
        told.append("acting: " + ", ".join(quotation.agents))
    return "; ".join(told)
