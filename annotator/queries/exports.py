"""Everything that `annotator export` writes, in a known number of statements: claims (7) and pairs (4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from annotator.queries.judgements import CurrentJudgement, PairKey, current_judgements, is_one_of
from annotator.queries.name_decisions import rules
from annotator.queries.tags import Tag, tags_on
from annotator.queries.tagsets import tagset
from annotator.queries.witnesses import witnesses
from annotator.reading.names.deciding import decided
from annotator.tagset import Tagset
from models.alignment import unlearned
from models.rows import Account, Claim, EventClaim, Framing, Mention, Pair
from models.vocabulary import ACTOR_KINDS


def claims(session: Session, ids: Collection[str] | None = None) -> Iterator[dict[str, Any]]:
    """Each sentence of each account, or those of them, in reading order, with the fields of the contract."""
    mentions = _mentions(session, ids)
    events = _events(session, ids)
    standing = rules(session)
    framing = {row.claim_id: row for row in session.scalars(_among(select(Framing), Framing.claim_id, ids))}
    tags, terms = _tags(session, ids), tagset(session)
    said_by = witnesses(session)
    rows = (
        select(Claim, Account.key)
        .join(Account, Account.id == Claim.account_id)
        .where(Claim.position.is_not(None))
        .order_by(Account.id, Claim.position)
    )
    for claim, account in session.execute(_among(rows, Claim.id, ids)):
        found = mentions.get(claim.id, ())
        yield {
            "id": claim.id,
            "account": account,
            "text": claim.text,
            "start": claim.start,
            "end": claim.end,
            "page": claim.page,
            "section": claim.section,
            "kind": claim.kind.value,
            "date": claim.date,
            "dates": [_date(mention) for mention in found if mention.what == "date"],
            "actors": _names(found, ACTOR_KINDS),
            "places": _names(found, frozenset({"place"})),
            "numbers": [_number(mention) for mention in found if mention.what == "number"],
            "events": events.get(claim.id, []),
            "attributed_to": claim.attributed_to and decided(claim.attributed_to, "", "", standing)[0],
            "framing": _framing(framing.get(claim.id)),
            "framing_tags": [_tag(tag, terms) for tag in tags.get(claim.id, ())],
            "witnesses": said_by.get(claim.id, 1),
            "quoted": claim.quoted,
            "note": claim.note,
        }


def _among(rows: Select[Any], column: Any, ids: Collection[str] | None) -> Select[Any]:
    return rows if ids is None else rows.where(column.in_(ids))


def _mentions(session: Session, ids: Collection[str] | None) -> dict[str, list[Mention]]:
    found = defaultdict(list)
    rows = select(Mention).order_by(Mention.claim_id, Mention.start, Mention.id)
    for mention in session.scalars(_among(rows, Mention.claim_id, ids)):
        found[mention.claim_id].append(mention)
    return found


def _events(session: Session, ids: Collection[str] | None) -> dict[str, list[str]]:
    found = defaultdict(list)
    rows = select(EventClaim.event_id, EventClaim.claim_id).order_by(EventClaim.touches, EventClaim.event_id)
    for event_id, claim_id in session.execute(_among(rows, EventClaim.claim_id, ids)):
        found[claim_id].append(event_id)
    return found


def _date(mention: Mention) -> dict[str, Any]:
    return {
        "text": mention.text,
        "start": mention.start,
        "end": mention.end,
        "calendar": mention.detail["calendar"],
        "edtf": mention.value,
    }


def _names(mentions: Any, kinds: frozenset[str]) -> list[str]:
    return list(dict.fromkeys(mention.value for mention in mentions if mention.what in kinds))


def _number(mention: Mention) -> dict[str, Any]:
    value = float(mention.value)
    return {
        "text": mention.text,
        "value": int(value) if value.is_integer() else value,
        "unit": mention.detail["unit"],
        "qualifier": mention.detail["qualifier"],
    }


def _tags(session: Session, ids: Collection[str] | None) -> dict[str, list[Tag]]:
    found = defaultdict(list)
    for tag in tags_on(session, ids):
        found[tag.claim].append(tag)
    return found


def _tag(tag: Tag, terms: Tagset) -> dict[str, Any]:
    """A person's own mark, by code points of the claim's text."""
    return {
        "by": tag.person,
        "start": tag.start,
        "end": tag.end,
        "text": tag.quote,
        "technique": terms.exported(tag.technique),
        "target": tag.target or None,
    } | ({"own_technique": tag.technique} if terms.exported(tag.technique) != tag.technique else {})


def _framing(row: Framing | None) -> dict[str, Any]:
    if row is None:
        return {"score": 0.0, "techniques": [], "spans": []}
    return {"score": round(row.score, 4), "techniques": row.techniques, "spans": row.spans}


def pairs(session: Session, keys: Collection[PairKey] | None = None) -> Iterator[dict[str, Any]]:
    """Each proposed pair, or those of them, best score first, with the contract's fields and people's own tags."""
    tags, terms = defaultdict(list), tagset(session)
    for judgement in current_judgements(session, keys):
        tags[judgement.a_id, judgement.b_id].append(_judged(judgement, terms))
    rows = select(Pair).order_by(Pair.score.desc(), Pair.a_id, Pair.b_id)
    if keys is not None:
        rows = rows.where(is_one_of(Pair, keys))
    for pair in session.scalars(rows):
        said = tags.get((pair.a_id, pair.b_id), [])
        relation, confidence = unlearned(pair)
        yield {
            "a": pair.a_id,
            "b": pair.b_id,
            "score": pair.score,
            "relation": pair.relation.value,
            "types": pair.types,
            "confidence": pair.confidence,
            "reasons": pair.reasons,
            "dependent": pair.dependent,
            "apparent": pair.apparent,
            "unlearned": {"relation": relation.value, "confidence": confidence},
            "tags": said,
            "by_hand": pair.by_hand,
        } | (_as_people_say(said[-1]) if pair.by_hand and said else {})


def _judged(judgement: CurrentJudgement, terms: Tagset) -> dict[str, Any]:
    """A person's judgement by the built-in types; the project's own stand beside them."""
    own = [name for name in judgement.types if terms.exported(name) != name]
    tag = judgement.as_tag() | {"types": list(terms.exported_all(judgement.types))}
    return tag | ({"own_types": own} if own else {})


#: Of a pair that people put together: how sure it is, by what they say of it, that both speak of one thing.
_SCORES = {"unrelated": 0.0, "unsure": 0.5}


def _as_people_say(tag: dict[str, Any]) -> dict[str, Any]:
    """What stands in the place of a suggestion where the machine made none: what counts of people's judgements."""
    relation = "unrelated" if tag["relation"] == "unsure" else tag["relation"]
    return {
        "score": _SCORES.get(tag["relation"], 1.0),
        "relation": relation,
        "types": tag["types"],
        "confidence": 0.0 if tag["relation"] == "unsure" else 1.0,
        "reasons": [f"Put together by hand; {tag['by']} judged it."],
    }
