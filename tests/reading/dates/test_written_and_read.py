"""Any date that is written in one of the grammar's own forms, in either style, is read again as the same day."""

import calendar as months
from datetime import date, timedelta

from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.reading.dates.calendars import Style, land, said_style
from annotator.reading.dates.clock import Clock, Days
from annotator.reading.dates.date_words import ORDINALS as ORDINAL_WORDS
from annotator.reading.dates.dates import find_dates
from models.vocabulary import Calendar

MONTHS = months.month_name[1:]
ORDINALS = list(ORDINAL_WORDS)
STYLES = [Calendar.OLD_STYLE, Calendar.NEW_STYLE]
REPUBLICAN = [
    "Vendémiaire",
    "Brumaire",
    "Frimaire",
    "Nivôse",
    "Pluviôse",
    "Ventôse",
    "Germinal",
    "Floréal",
    "Prairial",
    "Messidor",
    "Thermidor",
    "Fructidor",
]
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"]


def forms(year: int, month: int, day: int) -> list[str]:
    """A day in the ways in which the grammar writes it."""
    name = MONTHS[month - 1]
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return [
        f"{day} {name} {year}",
        f"{name} {day}, {year}",
        f"{name} {day}{ending}, {year}",
        f"the {day}{ending} of {name}, {year}",
        f"{day:02d}.{month:02d}.{year}",
        f"{day}/{month}/{year}",
        f"{year:04d}-{month:02d}-{day:02d}",
        f"{day} {name[:3]}. {year}" if len(name) > 4 else f"{day} {name} {year}",
        f"{name.upper()} {day}, {year}",
        f"the {ORDINALS[day - 1]} of {name}, {year}",
        f"{day} of {name} {year}",
    ]


def spans(first: tuple[int, int, int], last: tuple[int, int, int]) -> list[str]:
    """From one day to another in the ways in which the grammar writes it."""
    (year, month, day), (other_year, other_month, other) = first, last
    one, two = f"{day} {MONTHS[month - 1]} {year}", f"{other} {MONTHS[other_month - 1]} {other_year}"
    long = [f"from {one} to {two}", f"between {one} and {two}", f"{one} – {two}"]
    name = f"{MONTHS[month - 1]} {year}"
    short = [f"{day}–{other} {name}", f"from {day} to {other} {name}", f"between {day} and {other} {name}"]
    return short + long if first[:2] == last[:2] else long


@given(
    day=st.dates(date(1500, 1, 1), date(2100, 12, 31)),
    calendar=st.sampled_from([Calendar.OLD_STYLE, Calendar.NEW_STYLE]),
    where=st.sampled_from(["Russia", "Greece", "Great Britain and its colonies", "France"]),
    form=st.integers(0, 10),
)
def test_a_day_written_in_either_style_and_read_again_is_the_same_day(
    day: date, calendar: Calendar, where: str, form: int
) -> None:
    style = Style(calendar, land(where))
    text = f"It fell on {forms(*style.written(day))[form]}, at last."
    ((_, days, mention),) = find_dates(text, Clock(style))
    assert (days.first, days.last) == (day, day)
    assert mention.edtf == str(parse_edtf(mention.edtf)) == day.isoformat()


@given(day=st.dates(date(1600, 1, 1), date(2100, 12, 31)))
def test_a_day_written_in_both_styles_is_the_same_day_in_either_order(day: date) -> None:
    old, new = map(said_style, STYLES)
    (year, month, number), (other_year, other_month, other) = old.written(day), new.written(day)
    assume((year, month, number) != (other_year, other_month, other))
    text = f"It fell on {number} {MONTHS[month - 1]} {year} ({other} {MONTHS[other_month - 1]} {other_year})."
    for own in STYLES:
        assert [days.first for _, days, _ in find_dates(text, Clock(Style(own, land("Greece"))))] == [day]


@given(day=st.dates(date(1500, 1, 1), date(2100, 12, 31)), calendar=st.sampled_from(STYLES), form=st.integers(0, 10))
def test_a_day_marked_with_its_style_is_the_same_day_in_an_account_of_either(
    day: date, calendar: Calendar, form: int
) -> None:
    style = said_style(calendar)
    text = f"It fell on {forms(*style.written(day))[form]} ({style.name})."
    for other in STYLES:
        assert [days.first for _, days, _ in find_dates(text, Clock(Style(other, land("Greece"))))] == [day]


@given(
    day=st.dates(date(1500, 1, 1), date(2100, 12, 1)),
    length=st.integers(1, 25),
    calendar=st.sampled_from(STYLES),
    form=st.integers(0, 5),
)
def test_a_stretch_of_days_has_its_first_and_its_last(day: date, length: int, calendar: Calendar, form: int) -> None:
    style, last = Style(calendar, land("Russia")), day + timedelta(days=length)
    ways = spans(style.written(day), style.written(last))
    ((_, days, _),) = find_dates(f"They sat {ways[form % len(ways)]}, in vain.", Clock(style))
    assert (days.first, days.last) == (day, last)


LEANING = [
    ("the night of {day} {month}", 0, 1),
    ("{day} {month}", 0, 0),
    ("the next day", 1, 1),
    ("two days earlier", -2, -2),
    ("a fortnight later", 14, 14),
    ("the day before {day} {month}", -1, -1),
    ("three days after {day} {month}", 3, 3),
    ("that same evening", 0, 0),
]


@given(
    day=st.dates(date(1500, 2, 1), date(2100, 11, 30)),
    calendar=st.sampled_from(STYLES),
    way=st.sampled_from(LEANING),
)
def test_what_leans_on_the_running_date_is_counted_from_it(
    day: date, calendar: Calendar, way: tuple[str, int, int]
) -> None:
    style = Style(calendar, land("Russia"))
    year, month, number = style.written(day)
    words = way[0].format(day=number, month=MONTHS[month - 1])
    ((_, days, _),) = find_dates(f"It fell on {words}, at last.", Clock(style, Days(day, day), year))
    assert ((days.first - day).days, (days.last - day).days) == way[1:]


@given(day=st.dates(date(1792, 9, 22), date(1805, 12, 31)))
def test_a_republican_day_is_read_as_it_is_written(day: date) -> None:
    style = Style(Calendar.FRENCH_REPUBLICAN, land("France"))
    year, month, number = style.written(day)
    assume(month <= 12)
    text = f"It fell on {number} {REPUBLICAN[month - 1]}, Year {ROMAN[year - 1]}."
    ((_, days, _),) = find_dates(text, Clock(Style(Calendar.NEW_STYLE, land("France"))))
    assert (days.first, days.last) == (day, day)
