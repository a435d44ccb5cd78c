"""The pages. They ask `annotator.queries`, tell `annotator.services`, and hold no knowledge of their own."""

from __future__ import annotations

from pathlib import Path

from flask import Flask
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import open_sessions
from annotator.house import is_set_up, open_house
from annotator.web import (
    access,
    accounts,
    addressing,
    adjudication,
    agency,
    agreement,
    api,
    assignments,
    contested,
    correcting,
    dates,
    drafts,
    drawing,
    entrance,
    erasing,
    event_editing,
    events,
    exchange,
    faults,
    filters,
    guidelines,
    health,
    history,
    home,
    identity,
    importing,
    jobs,
    limits,
    linking,
    logs,
    members,
    names,
    overviews,
    pairs,
    people,
    protection,
    reports,
    search,
    single_sign_on,
    source_cards,
    strips,
    tagging,
    transactions,
    trust,
)

_ROOT = Path(__file__).parents[2]
#: What gives the application its hooks and its templates what they call; each runs before those below it.
_INSTALLED = (
    protection, limits, access, faults, dates, filters, drawing, strips, guidelines, people, linking, jobs, importing,
    single_sign_on,
)  # fmt: skip
_PAGES = (
    home, events, event_editing, pairs, drafts, contested, overviews, agency, accounts, importing, source_cards, search,
    reports, exchange, api, agreement, adjudication, assignments, linking, tagging, correcting, names, history,
    guidelines, people, jobs, trust, entrance, erasing, single_sign_on, members, health,
)  # fmt: skip


def create_app(sessions: sessionmaker[Session] | None = None, house: sessionmaker[Session] | None = None) -> Flask:
    """The WSGI application on a house with its projects, else on one database; by default on what the settings name."""
    if house is None and sessions is None and is_set_up():
        house = open_house()
    app = Flask(
        "annotator", template_folder=str(_ROOT / "templates"), static_folder=str(Path(__file__).parents[1] / "static")
    )
    app.config.update(protection.cookies())
    logs.install(app)
    health.install(app)
    identity.install(app, house)
    transactions.install(app, None if house else sessions or open_sessions())
    for part in _INSTALLED:
        part.install(app)
    for part in _PAGES:
        app.register_blueprint(part.pages)
    app.wsgi_app = addressing.ByProject(app.wsgi_app)  # type: ignore[method-assign]
    return app
