"""Writes a new revision from what the models have and the migrations lack: `python -m migrations.revise "MESSAGE"`.

With `--house` first it is that of the house.

It is run by a developer and by no migration; the file that it writes is then read and mended by hand.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command

from annotator.database import alembic_config, open_engine, upgrade
from models.house import House
from models.rows import Base

_DESCRIBED = {"versions": Base.metadata, "house": House.metadata}


def main(message: str, *, history: str = "versions") -> None:
    """Bring an empty database to the newest revision and write down the difference to the models."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'revise.sqlite'}")
        config = alembic_config(engine, history=history)
        config.attributes["metadata"] = _DESCRIBED[history]
        upgrade(engine, history=history)
        count = len(list(Path(__file__).parent.glob(f"{history}/[0-9]*.py"))) + 1
        command.revision(config, message, autogenerate=True, rev_id=f"{count:04d}")


if __name__ == "__main__":
    house = sys.argv[1:2] == ["--house"]
    main(" ".join(sys.argv[1 + house :]), history="house" if house else "versions")
