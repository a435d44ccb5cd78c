"""Who is at work. Everything can be read by anyone; a judgement stands under a name."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Blueprint, Flask, g, make_response, redirect, render_template, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue

from annotator.errors import Forbidden
from annotator.services.reviewing import person_named
from annotator.web.filters import STYLE, STYLES
from annotator.web.transactions import session
from models.judgement import Person

pages = Blueprint("people", __name__)

#: The cookie that keeps the choice of judging blind.
BLIND = "blind"
_YEAR = 365 * 24 * 3600


def install(app: Flask) -> None:
    """Let every template know who is signed in."""
    app.context_processor(lambda: {"person": current_person(), "blind": is_blind()})


def current_person() -> Person | None:
    """Who is signed in, if anyone."""
    if "person" not in g:
        key = cookie.get("person")
        g.person = session().get(Person, key) if key else None
    return g.person


def person_id() -> int | None:
    """Their id, if anyone is signed in."""
    person = current_person()
    return person.id if person else None


def somebody() -> Person:
    """Who is signed in. Raises Forbidden where nobody is."""
    person = current_person()
    if person is None:
        raise Forbidden("say who you are before you judge: a judgement stands under a name")
    return person


@pages.get("/sign-in")
def sign_in() -> ResponseReturnValue:
    """Ask for a name."""
    return render_template("people/sign_in.html", back=here(request.args.get("back")))


@pages.post("/sign-in")
def signed_in() -> ResponseReturnValue:
    """Take the name and go back to where one came from."""
    person = person_named(session(), request.form.get("name", ""))
    cookie.permanent = True
    cookie["person"] = person.id
    return redirect(here(request.form.get("back")))


@pages.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    """Forget who was at work here."""
    cookie.pop("person", None)
    return redirect(url_for("home.home"))


@pages.post("/dates")
def dates() -> ResponseReturnValue:
    """Keep the style in which this reader wants dates."""
    answer = make_response(redirect(here(request.form.get("back"))))
    chosen = request.form.get("style", "both")
    answer.set_cookie(STYLE, chosen if chosen in STYLES else "both", max_age=_YEAR, samesite="Lax", httponly=True)
    return answer


def is_blind() -> bool:
    """Whether this reader wants to judge before seeing what the machine or others say."""
    return request.cookies.get(BLIND) == "yes"


@pages.post("/blind")
def blind() -> ResponseReturnValue:
    """Turn blind judging on or off."""
    answer = make_response(redirect(here(request.form.get("back"))))
    answer.set_cookie(BLIND, "no" if is_blind() else "yes", max_age=_YEAR, samesite="Lax", httponly=True)
    return answer


def here(address: str | None) -> str:
    """An address of our own, else the home page: nobody is sent elsewhere by a crafted link."""
    parts = urlsplit(address or "")
    if not address or parts.scheme or parts.netloc or not address.startswith("/") or address[1:2] in ("/", "\\"):
        return url_for("home.home")
    return address
