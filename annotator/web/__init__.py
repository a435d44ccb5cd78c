"""The pages. They ask `annotator.queries`, tell `annotator.services`, and hold no knowledge of their own."""

from __future__ import annotations

from pathlib import Path

from flask import Flask
from flask_wtf.csrf import CSRFProtect
from sqlalchemy.orm import Session, sessionmaker

from annotator.database import open_sessions
from annotator.web import (
    accounts,
    agreement,
    contested,
    correcting,
    drafts,
    event_editing,
    events,
    exchange,
    faults,
    filters,
    guidelines,
    history,
    home,
    importing,
    jobs,
    linking,
    names,
    overviews,
    pairs,
    people,
    protection,
    reports,
    search,
    source_cards,
    tagging,
    transactions,
    trust,
)

_ROOT = Path(__file__).parents[2]


def create_app(sessions: sessionmaker[Session] | None = None) -> Flask:
    """The WSGI application on that database, by default on the one that the settings name."""
    app = Flask(
        "annotator", template_folder=str(_ROOT / "templates"), static_folder=str(Path(__file__).parents[1] / "static")
    )
    app.config.update(protection.cookies())
    CSRFProtect(app)
    transactions.install(app, sessions or open_sessions())
    for part in (protection, faults, filters, guidelines, people, linking, jobs):
        part.install(app)
    for pages in (
        home,
        events,
        event_editing,
        pairs,
        drafts,
        contested,
        overviews,
        accounts,
        importing,
        source_cards,
        search,
        reports,
        exchange,
        agreement,
        linking,
        tagging,
        correcting,
        names,
        history,
        guidelines,
        people,
        jobs,
        trust,
    ):
        app.register_blueprint(pages.pages)
    return app
