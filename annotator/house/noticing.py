"""What somebody is told of their account when they come in, as no mail is sent: what happened since they last did."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from models.house import AuditEntry

#: Changes to how somebody comes in, or to what they may do.
_CHANGES = {
    "password changed", "password reset offered", "provider linked", "reopened", "role changed", "token made",
}  # fmt: skip
#: So many refusals are no slip of one's own.
MANY = 3
#: What led to a sign-in stands just before it: a reset by a link, which lets in at once, is told of the next time too.
_JUST_BEFORE = timedelta(minutes=1)
#: How many of somebody's newest rows in the log are looked through.
LATELY = 200


@dataclass(frozen=True, slots=True)
class Notice:
    """The sign-in before this one, and what happened since."""

    last: AuditEntry | None
    changes: tuple[AuditEntry, ...]
    refused: int

    @property
    def is_due(self) -> bool:
        """Whether there is anything that they should look at."""
        return bool(self.last and (self.changes or self.refused >= MANY))


def notice(lately: Sequence[AuditEntry], name: str) -> Notice:
    """What to tell somebody who is in by now, from the log's newest rows of theirs."""
    entered = [row for row in lately if row.action == "signed in" and row.actor == name]
    last = entered[1] if len(entered) > 1 else None
    since = [row for row in lately if last and row.at >= last.at - _JUST_BEFORE]
    return Notice(
        last,
        tuple(row for row in since if row.action in _CHANGES),
        sum(row.action == "sign-in refused" for row in since),
    )


def of_the_password(lately: Iterable[AuditEntry]) -> AuditEntry | None:
    """When somebody's password was chosen, as far as these rows tell."""
    chosen = {"added", "password changed", "password reset"}
    return next((row for row in lately if row.action in chosen), None)
