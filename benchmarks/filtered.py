"""The usual filters and orders of each page: what people ask for that isn't where they first arrive."""

from __future__ import annotations

from itertools import product

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from annotator.queries.queue import ORDERS, STATES
from models.rows import Account, EventClaim

#: Choices of the queue; each is asked for in every order.
QUEUE = (
    "relation=contradiction",
    "relation=agreement&since=1917-11-01",
    "type=date",
    "least=0.8",
    "most=0.2",
    "since=1917-11-01",
    "until=1917-03-31",
    "since=1917-11-01&until=1917-11-08&type=actor",
)


def addresses(session: Session) -> list[tuple[str, str]]:
    """Name and address of each."""
    keys = list(session.scalars(select(Account.key).order_by(Account.id)))
    rich = session.scalar(
        select(EventClaim.event_id).group_by(EventClaim.event_id).order_by(func.count().desc()).limit(1)
    )
    return [
        *_queues([*QUEUE, f"account={keys[0]}&relation=contradiction", f"account={keys[0]}&account={keys[-1]}"], rich),
        *_elsewhere(keys, str(rich)),
        *_of_programs(session, str(rich)),
    ]


def _queues(choices: list[str], rich: str | None) -> list[tuple[str, str]]:
    asked = [*choices, f"event={rich}", *(f"state={state}" for state in STATES)]
    return [(f"queue, {order}: {one[:24]}", f"/review?order={order}&{one}") for order, one in product(ORDERS, asked)]


def _elsewhere(keys: list[str], rich: str) -> list[tuple[str, str]]:
    asked = {
        "/contested": ("unsure=too", "unsure=too&order=date&page=9", f"event={rich}", "type=date", "order=accounts"),
        "/timeline": ("month=1917-03", "month=1917-07", "month=1914-08"),
        "/framing": (f"account={keys[0]}", "page=20", f"technique=loaded-language&account={keys[-1]}"),
        "/names": ("q=Trotzky", "kind=place", "origin=texts", "account=1", "page=9"),
        "/search": ("q=palace&order=date", "q=%22winter+palace%22", "q=the", "q=Lenin+Petrograd&page=3", "day=1917"),
        f"/accounts/{keys[-1]}": ("find=government",),
        "/agency/sentences": (f"actor=&part=acts&account={keys[0]}",),
        f"/events/{rich}": (f"account={keys[0]}&account={keys[-1]}",),
    }
    pages = [(f"{page[:16]}?{one[:24]}", f"{page}?{one}") for page, choices in asked.items() for one in choices]
    return pages + [(f"reader, {key}", f"/accounts/{key}?leaf=3") for key in keys]


def _of_programs(session: Session, rich: str) -> list[tuple[str, str]]:
    claim = session.scalar(select(EventClaim.claim_id).where(EventClaim.event_id == rich).limit(1))
    return [
        ("API, claim", f"/api/v1/claims/{claim}"),
        ("API, claims", f"/api/v1/claims?event={rich}"),
        ("API, claims by account", "/api/v1/claims?limit=100&offset=5000"),
        ("API, pairs", "/api/v1/pairs?relation=contradiction"),
        ("API, pairs of a claim", f"/api/v1/pairs?claim={claim}"),
        ("API, pairs, far", "/api/v1/pairs?offset=100000"),
        ("API, events", "/api/v1/events"),
        ("API, event", f"/api/v1/events/{rich}"),
    ]
