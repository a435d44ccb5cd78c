"""An account's text as a book of leaves: short enough to come at once, cut where a section or a paragraph begins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from alignment.witnesses import independent
from annotator.queries.accounts import AccountView, accounts, named
from annotator.queries.claims import ClaimView, texts, views
from annotator.queries.cuts import cuts_at, paragraph_starts
from annotator.queries.events import EventView, events_of_claims
from annotator.queries.links import Link, links
from annotator.queries.notes import NoteView, notes_beside
from annotator.queries.tags import Tag, standing_tags
from annotator.queries.taken_out import Taken, taken_out
from annotator.queries.witnesses import corroborates
from models.claim import Claim
from models.vocabulary import ClaimKind


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the account, and the leaf on which it begins."""

    title: str
    depth: int
    leaf: int
    position: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that are set together, all of one kind."""

    kind: ClaimKind
    claims: tuple[ClaimView, ...]

    @property
    def is_set_off(self) -> bool:
        """Whether all of it is somebody else's words, as a letter or order is given, without quotation marks."""
        return all(claim.quoted for claim in self.claims) and self.claims[0].text[0] not in "“‘\"'«„"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One leaf, with what its claims are linked to."""

    account: AccountView
    number: int
    last: int
    sections: tuple[Section, ...]
    claims: tuple[ClaimView, ...]
    events: Mapping[str, tuple[EventView, ...]]
    links: Mapping[str, tuple[Link, ...]]
    sigla: Mapping[int, str]
    """By account id."""
    opened: ClaimView | None = None
    """The claim that one came for."""
    partners_say: Mapping[str, str] = field(default_factory=dict)
    """The words of what it is linked with, by claim."""
    tags: tuple[Tag, ...] = ()
    """What people have marked in it."""
    notes: Mapping[str, tuple[NoteView, ...]] = field(default_factory=dict)
    """By claim the notes that it calls."""
    taken: Mapping[str, tuple[Taken, ...]] | None = None
    """By claim what was taken out of the text, where that is asked for."""

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """The claims in their paragraphs; a heading or a note inside of one stands by itself."""
        for (_, kind), together in groupby(self.claims, key=lambda claim: (claim.paragraph, _set_as(claim.kind))):
            yield Paragraph(kind, tuple(together))

    @property
    def witnesses(self) -> tuple[int, int]:
        """How many accounts say what the opened claim says, its own included, and how many are independent of it."""
        linked = self.links.get(self.opened.id, ()) if self.opened else ()
        alike = [link for link in linked if corroborates(link.verdict, judged=link.judged)]
        accounts = {self.account.id, *(link.account for link in alike)}
        return len(accounts), independent(
            accounts, [(self.account.id, link.account) for link in alike if link.dependent]
        )

    def partners(self, claim: str) -> tuple[Link, ...]:
        """Its best link to each account by each verdict: beside a sentence one mark says as much as five alike."""
        best: dict[tuple[int, str], Link] = {}
        for link in self.links.get(claim, ()):
            best.setdefault((link.account, link.verdict), link)
        return tuple(best.values())

    def notes_in(self, paragraph: Paragraph) -> tuple[NoteView, ...]:
        """The notes that its claims call."""
        return tuple(note for claim in paragraph.claims for note in self.notes.get(claim.id, ()))

    def events_in(self, paragraph: Paragraph) -> tuple[EventView, ...]:
        """The events that its claims belong to, each once, first those in which one is at home."""
        every = [event for claim in paragraph.claims for event in self.events.get(claim.id, ())]
        return tuple(dict.fromkeys(sorted(every, key=lambda event: event.touched)))


def _set_as(kind: ClaimKind) -> ClaimKind:
    return ClaimKind.CLAIM if kind in (ClaimKind.QUESTION, ClaimKind.QUOTATION) else kind


def leaf(session: Session, key: str, number: int, *, opened: str = "", with_taken: bool = False) -> Leaf:
    """That leaf of an account, the nearest that there is. Raises NotFound for the account. Twelve statements."""
    everyone = accounts(session)
    found = named(everyone, key)
    starts = paragraph_starts(session, found.id)
    cuts = cuts_at([position for position, _ in starts])
    number = min(max(number, 1), len(cuts))
    query = select(Claim).where(Claim.account_id == found.id, Claim.position >= cuts[number - 1])
    if number < len(cuts):
        query = query.where(Claim.position < cuts[number])
    told = views(session, session.scalars(query.order_by(Claim.position)).all())
    ids = [claim.id for claim in told]
    linked = links(session, ids, found.id)
    its = {key for link in linked.get(opened, ()) for key in (link.a, link.b)} - {opened}
    return Leaf(
        account=found,
        number=number,
        last=len(cuts),
        sections=_sections(starts, cuts),
        claims=told,
        events=events_of_claims(session, ids),
        links=linked,
        sigla={other.id: other.siglum for other in everyone},
        opened=next((claim for claim in told if claim.id == opened), None),
        partners_say=texts(session, its) if its else {},
        tags=standing_tags(session, [opened]) if opened else (),
        notes=notes_beside(session, [found.id], ids),
        taken=taken_out(session, found.id, told) if with_taken else None,
    )


def _sections(starts: Sequence[tuple[int, str | None]], cuts: Sequence[int]) -> tuple[Section, ...]:
    sections, before, number = [], None, 1
    for position, section in starts:
        while number < len(cuts) and position >= cuts[number]:
            number += 1
        if section and section != before:
            titles = section.split(" › ")
            sections.append(Section(titles[-1], len(titles), number, position))
        before = section
    return tuple(sections)
