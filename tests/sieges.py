"""Two accounts of one siege, in Old and in New Style, as files for the program to read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy.orm import Session, sessionmaker

from annotator.reading.profile import Profile
from annotator.services.importing import AccountFile, import_files, open_file
from models.vocabulary import Calendar

TEXTS = {
    "siege": (
        "On 25 October 1746 General Varlamov took the bridge with 400 men. Two thousand men fled to Riverton.\n\n"
        "The guard fled without a shot. Varlamof was praised in Riverton.\n"
    ),
    "memoir": (
        "On 8 November 1746 General Warlamow took the bridge with 400 men.\n\n"
        "General Warlamow and Colonel Peter Grimm rode to Riverton. Colonel Grimm wept.\n"
    ),
}
STYLES = {"siege": Calendar.OLD_STYLE, "memoir": Calendar.NEW_STYLE}


def read_in(sessions: sessionmaker[Session], folder: Path, **texts: str) -> None:
    """Import both accounts, or those given with another text."""
    with sessions.begin() as session:
        import_files(session, _files(folder, texts or TEXTS))


def _files(folder: Path, texts: dict[str, str]) -> list[AccountFile]:
    files = []
    for key, text in texts.items():
        file = folder / f"{key}.txt"
        file.write_text(text, encoding="utf-8")
        profile = Profile(key=key, title=key.title(), tradition="own", calendar=STYLES[key])
        files.append(open_file(profile, file))
    return files


def both(session: Session) -> None:
    """Both accounts, as the program reads them."""
    with TemporaryDirectory() as folder:
        import_files(session, _files(Path(folder), TEXTS))


@contextmanager
def quietly(*_: object, **__: object) -> Iterator[Callable[[int], None]]:
    """Progress that nobody sees."""
    yield lambda _: None
