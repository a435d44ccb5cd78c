"""The application for a WSGI server: `gunicorn wsgi:app`."""

from annotator.web import create_app

app = create_app()
