"""The application for a WSGI server: `gunicorn wsgi:app`."""

from annotator.uncollected import settle
from annotator.web import create_app

app = create_app()
settle()
