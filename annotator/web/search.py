"""Search over all accounts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy import func, select

from annotator.errors import InputError
from annotator.queries.accounts import AccountView, accounts
from annotator.queries.leads import leads
from annotator.queries.nearest import Near, is_embedded, nearest
from annotator.queries.search import ORDERS, Asked, Found, search
from annotator.services.encoders import kept_encoder
from annotator.web.asking import days
from annotator.web.dates import style
from annotator.web.transactions import session
from models.claim import Claim
from models.vocabulary import Calendar

pages = Blueprint("search", __name__, url_prefix="/search")


@pages.get("")
def results() -> ResponseReturnValue:
    """What was asked for, and one page of what answers."""
    given = request.args
    wanted, wrong = _days(given)
    asked = Asked(
        words=given.get("q", "")[:300],
        days=wanted,
        account=given.get("account", ""),
        order=given.get("order", "account"),
        page=given.get("page", 1, type=int),
    )
    found = search(session(), asked)
    everyone = accounts(session())
    arguments = {name: value for name, value in given.items() if value and name != "page"}
    page = render_template(
        "search.html",
        asked=asked,
        wrong=wrong,
        found=found,
        near=_near(asked, found, everyone),
        accounts=everyone,
        leads=leads(session(), everyone, [one.event.id for one in found.gathered]) if found.gathered else {},
        arguments=arguments,
        orders=ORDERS,
    )
    return page, 400 if wrong else 200


def _days(given: Mapping[str, str]) -> tuple[tuple[date, date] | None, str]:
    """The days asked for, if any, and what is wrong with how they are written."""
    unsaid = "old" if style() else "new"
    calendar = Calendar.NEW_STYLE if given.get("style", unsaid) == "new" else Calendar.OLD_STYLE
    if not (written := given.get("day", "").strip()):
        return None, ""
    try:
        return days(written, style=calendar, year=_usual_year()), ""
    except InputError as error:
        return None, str(error)


def _near(asked: Asked, found: Found, everyone: tuple[AccountView, ...]) -> tuple[Near, ...]:
    """What is nearest in meaning to the words asked for, beside the first page of what has those words."""
    if not asked.terms or asked.page > 1 or not is_embedded(session()):
        return ()
    encoder = kept_encoder()
    account = next((one.id for one in everyone if one.key == asked.account), None)
    (vector,) = encoder.encode([" ".join(asked.terms)])
    shown = frozenset(claim.id for claim in found.claims)
    return nearest(session(), vector, encoder=encoder.name, account=account, without=shown)


def _usual_year() -> int | None:
    """The year that most claims are of: the one that is meant where none is written."""
    year = func.substr(Claim.date, 1, 4)
    found = session().execute(
        select(year).where(Claim.date.is_not(None)).group_by(year).order_by(func.count().desc()).limit(1)
    )
    written = found.scalar()
    return int(written) if written and written.isdecimal() else None
