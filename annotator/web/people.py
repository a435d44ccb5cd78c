"""Who is at work. Everything can be read by anyone; a judgement stands under a name."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Blueprint, Flask, flash, g, make_response, redirect, render_template, request, url_for
from flask import session as cookie
from flask.typing import ResponseReturnValue
from sqlalchemy import select
from werkzeug.wrappers import Response

from annotator.errors import Forbidden
from annotator.house.providers import providers
from annotator.queries.judgements import has_judged
from annotator.services.reviewing import person_named
from annotator.web import entrance
from annotator.web.dates import STYLE, STYLES
from annotator.web.identity import has_house, visitor
from annotator.web.limits import at_the_door
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
        g.person = _of_house() if has_house() else _of_laptop()
    return g.person


def _of_laptop() -> Person | None:
    key = cookie.get("person")
    return session().get(Person, key) if key else None


def _of_house() -> Person | None:
    who = visitor()
    if who.user is None or who.project is None:
        return None
    if request.method in ("GET", "HEAD"):
        known = session().scalar(select(Person).where(Person.name == who.user.name))
        return known or Person(name=who.user.name)  # entered only when they first say something
    return person_named(session(), who.user.name)


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
    return _door(here(request.args.get("back")))


def _door(back: str) -> str:
    if has_house():
        return render_template("house/sign_in.html", back=back, providers=providers())
    return render_template("people/sign_in.html", back=back)


@pages.post("/sign-in")
@at_the_door
def signed_in() -> ResponseReturnValue:
    """Take the name and go back to where one came from; in a house the password too."""
    if has_house():
        return _with_password(request.form.get("name", ""), request.form.get("password", ""))
    person = person_named(session(), request.form.get("name", ""))
    cookie.permanent = True
    cookie["person"] = person.id
    return go_back()


def _with_password(name: str, password: str) -> ResponseReturnValue:
    if entrance.sign_in(name, password):
        return go_back()
    flash("No such name with this password.")
    return _door(here(request.form.get("back"))), 401


@pages.post("/sign-out")
def sign_out() -> ResponseReturnValue:
    """Forget who was at work here."""
    if has_house():
        entrance.sign_out()
        return to_the_door()
    cookie.pop("person", None)
    return redirect(url_for("home.home"))


def to_the_door() -> Response:
    """To where one signs in, for who leaves: what was begun in this browser and not sent is nobody else's to read."""
    answer = redirect(url_for("people.sign_in"))
    answer.headers["Clear-Site-Data"] = '"storage"'
    return answer


@pages.post("/dates")
def dates() -> ResponseReturnValue:
    """Keep the style in which this reader wants dates."""
    answer = make_response(go_back())
    chosen = request.form.get("style", "both")
    answer.set_cookie(STYLE, chosen if chosen in STYLES else "both", max_age=_YEAR, samesite="Lax", httponly=True)
    return answer


def is_blind() -> bool:
    """Whether this reader judges before seeing what the machine or others say: by their own wish or their project's."""
    return request.cookies.get(BLIND) == "yes" or visitor().judges_unaided


def shown(person: Person, a: str, b: str, *, seen: bool) -> dict[str, bool]:
    """What of the machine's and of others' was before somebody who judges that pair now; ``seen`` is what they say.

    Where the project keeps it back that counts, until they have judged. On a laptop it is their word for both.
    """
    aided = seen and not visitor().judges_unaided
    suggestion = aided or has_judged(session(), person.id, a, b)
    return {"suggestion_seen": suggestion, "others_seen": has_house() or seen}


@pages.post("/blind")
def blind() -> ResponseReturnValue:
    """Turn blind judging on or off."""
    answer = make_response(go_back())
    answer.set_cookie(BLIND, "no" if is_blind() else "yes", max_age=_YEAR, samesite="Lax", httponly=True)
    return answer


def go_back() -> Response:
    """To where the form was sent from, within the same project."""
    return redirect(back_or(f"{request.script_root}/"))


def back_or(usual: str) -> str:
    """The address, below the project's, that a form or a link asks to go back to; the usual one where none does."""
    asked = request.values.get("back")
    return request.script_root + here(asked) if asked else usual


def here(address: str | None) -> str:
    """An address of our own below the project's, else the first page: nobody is sent elsewhere by a crafted link."""
    parts = urlsplit(address or "")
    if not address or parts.scheme or parts.netloc or not address.startswith("/") or address[1:2] in ("/", "\\"):
        return "/"
    return address
