"""The accounts of the database laid out for comparison, as ``annotator align`` lays them out."""

from __future__ import annotations

from alignment.aligning import lay_out
from alignment.embedding import encoder
from alignment.facets import Facets
from annotator import settings
from annotator.database import open_sessions
from annotator.services.records import load_records
from annotator.services.vectors import embed_missing, load_vectors


def facets_of_database() -> dict[str, Facets]:
    """By account key; vectors that are missing are made and kept."""
    sessions = open_sessions(settings.get("database_url"))
    used = encoder(cache=settings.data_folder() / "encoders")
    with sessions() as session:
        loaded = load_records(session)
    texts = {one.text_digest: one.record.text for own in loaded.values() for one in own}
    embed_missing(sessions, texts, used, progress=lambda _: None)
    with sessions() as session:
        return {
            key: lay_out(
                [one.record for one in own], load_vectors(session, [one.text_digest for one in own], used.name)
            )
            for key, own in loaded.items()
        }
