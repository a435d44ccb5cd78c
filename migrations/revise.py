"""Writes a new revision from what the models have and the migrations lack: `python -m migrations.revise "MESSAGE"`.

It is run by a developer and by no migration; the file that it writes is then read and mended by hand.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command

from annotator.database import alembic_config, open_engine, upgrade
from models.rows import Base


def main(message: str) -> None:
    """Bring an empty database to the newest revision and write down the difference to the models."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'revise.sqlite'}")
        config = alembic_config(engine)
        config.attributes["metadata"] = Base.metadata
        upgrade(engine)
        count = len(list(Path(__file__).parent.glob("versions/*.py"))) + 1
        command.revision(config, message, autogenerate=True, rev_id=f"{count:04d}")


if __name__ == "__main__":
    main(" ".join(sys.argv[1:]))
