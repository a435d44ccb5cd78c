"""How many independent witnesses several accounts are."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TypeVar

Account = TypeVar("Account", bound=Hashable)


def independent(accounts: Iterable[Account], dependent: Iterable[tuple[Account, Account]]) -> int:
    """How many independent witnesses some accounts are, where those of each dependent pair count as one."""
    sources: dict[Account, Account] = {account: account for account in accounts}
    for one, other in dependent:
        if one in sources and other in sources:
            first, second = sources[one], sources[other]
            sources = {account: first if source == second else source for account, source in sources.items()}
    return len(set(sources.values()))
