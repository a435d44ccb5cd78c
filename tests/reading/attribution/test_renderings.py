"""One original in several translations is one, and where the translators differ is shown."""

from __future__ import annotations

from annotator.reading.attribution.renderings import Difference, differences, renderings
from tests.reading.told import told

FIRST = told(
    "The harvest had been poor that year and the roads were bad.",
    "“A fortress must be starved by patience and not by courage, and never by cannon alone.",
    "Its walls will crumble when the garrison has eaten its last horses and cursed its commander.”",
    "So wrote the old marshal to his brother.",
    quoted=(1, 2),
)
SECOND = told(
    "Envoys came and went all through the winter.",
    "A fortress has to be starved with patience, not with courage, nor ever by the cannon.",
    "Walls crumble once a garrison eats its last horse and curses the commander.",
    "The envoys were not amused.",
)


def test_two_translations_of_one_original_are_found_as_one() -> None:
    (original,) = renderings({"first": FIRST, "second": SECOND})
    assert [(one.account, one.first, one.last) for one in original] == [("first", 1, 2), ("second", 1, 2)]


def test_what_nobody_quotes_is_no_original() -> None:
    told_only = [told(*(sentence.text for sentence in account)) for account in (FIRST, SECOND)]
    assert renderings(dict(zip(("first", "second"), told_only, strict=True))) == []


def test_an_account_is_not_compared_with_itself() -> None:
    assert renderings({"first": FIRST + FIRST}) == []


def test_the_differences_of_two_translations_are_shown_in_order() -> None:
    assert differences("The walls will crumble.", "The walls crumble at once.") == [
        Difference("will", ""),
        Difference("", "at once."),
    ]
