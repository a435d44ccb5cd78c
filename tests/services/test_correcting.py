"""What a person puts right is in force at once, everywhere, outlives every import, and can be taken back."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from annotator.errors import Conflict, Forbidden, InputError
from annotator.queries import exports
from annotator.queries.judgements import current
from annotator.services.aligning import align
from annotator.services.correcting import (
    On,
    correct,
    date_value,
    draw_limits,
    draws_limits,
    name_value,
    number_value,
    take_back,
)
from annotator.services.records import load_records
from annotator.services.rejudging import rejudge
from annotator.services.rereading import read_again
from annotator.services.reviewing import judge, person_named
from models.rows import Claim, Correction, Mention, Pair
from models.vocabulary import Calendar, Corrected, Relation, Verdict
from tests.databases import Fill
from tests.sieges import TEXTS, both, quietly


@pytest.fixture
def fill() -> Fill:
    return both


@pytest.fixture
def project(sessions: sessionmaker[Session]) -> sessionmaker[Session]:
    return sessions


def claim_with(session: Session, words: str, *, account: str | None = None) -> Claim:
    found = [claim for claim in session.scalars(select(Claim)) if words in claim.text]
    return found[0] if account is None else next(c for c in found if c.id.startswith(account))


def exported(session: Session, claim_id: str) -> dict:
    return next(row for row in exports.claims(session) if row["id"] == claim_id)


def set_date(session: Session, typed: str, calendar: Calendar | None = None, *, words: str = "25 October 1746"):
    claim = claim_with(session, "25 October")
    on = On(claim.id, Corrected.DATE, words, claim.text.find(words))
    person = person_named(session, "Ada")
    return correct(session, on, date_value(session, claim, typed, calendar), person=person)


def test_a_date_put_right_is_the_claims_and_its_words(project) -> None:
    with project.begin() as session:
        key = set_date(session, "8 November 1746", Calendar.NEW_STYLE).claim_id
        row = exported(session, key)
        assert row["date"] == "1746-11-08"
        assert [(d["text"], d["edtf"], d["calendar"]) for d in row["dates"]] == [
            ("25 October 1746", "1746-11-08", "new-style")
        ]
        assert session.get(Claim, key).machine["date"] == "1746-11-05"


def test_what_is_typed_without_a_style_is_in_the_accounts_own(project) -> None:
    with project.begin() as session:
        assert session.get(Claim, set_date(session, "28 October 1746").claim_id).date == "1746-11-08"
        assert session.get(Claim, set_date(session, "1746-10-28").claim_id).date == "1746-11-08"


def test_taken_back_the_machines_own_reading_stands_again_and_both_rows_stay(project) -> None:
    with project.begin() as session:
        first = set_date(session, "1 May 1746")
        before_second = exported(session, first.claim_id)
        second = set_date(session, "2 May 1746")
        take_back(session, person=person_named(session, "Ada"), number=second.id)
        assert exported(session, first.claim_id) == before_second
        take_back(session, person=person_named(session, "Ada"), number=first.id)
        claim = session.get(Claim, first.claim_id)
        assert (claim.date, claim.machine) == ("1746-11-05", None)
        assert session.scalar(select(func.count()).select_from(Correction)) == 4


def test_nobody_takes_back_anothers_correction_nor_his_own_twice(project) -> None:
    with project.begin() as session:
        row = set_date(session, "1 May 1746")
        with pytest.raises(Forbidden):
            take_back(session, person=person_named(session, "Bert"), number=row.id)
        take_back(session, person=person_named(session, "Ada"), number=row.id)
        with pytest.raises(Conflict):
            take_back(session, person=person_named(session, "Ada"), number=row.id)


@pytest.mark.parametrize("other", [None, "On 25 October, 1746 General Varlamov took the bridge with 400 men. New.\n"])
def test_it_outlives_an_import_of_a_mended_text(project, read, other: str | None) -> None:
    with project.begin() as session:
        key = set_date(session, "8 November 1746", Calendar.NEW_STYLE, words="").claim_id
        claim = session.get(Claim, key)
        on = On(key, Corrected.NUMBER, "400", claim.text.index("400"))
        correct(session, on, number_value("over 500", unit="riders"), person=person_named(session, "Ada"))
    read(siege=other or TEXTS["siege"] + "\nThe end came.\n", memoir=TEXTS["memoir"])
    with project() as session:
        row = exported(session, key)
        assert row["date"] == "1746-11-08"
        assert [(n["value"], n["unit"], n["qualifier"]) for n in row["numbers"]] == [(500, "riders", "over")]
        assert session.get(Claim, key).machine["date"] == "1746-11-05"


def test_people_and_places_are_added_replaced_and_taken_away(project) -> None:
    with project.begin() as session:
        ada = person_named(session, "Ada")
        key = claim_with(session, "The guard fled").id
        correct(session, On(key, Corrected.ACTOR), name_value("Peter Grimm", "person"), person=ada)
        correct(session, On(key, Corrected.PLACE), name_value("Riverton", "place"), person=ada)
        row = exported(session, key)
        assert "Peter Grimm" in row["actors"]
        assert row["places"] == ["Riverton"]
        claim = claim_with(session, "Varlamof was praised")
        start = claim.text.index("Riverton")
        correct(session, On(claim.id, Corrected.PLACE, "Riverton", start), None, person=ada)
        assert exported(session, claim.id)["places"] == []
        correct(
            session, On(claim.id, Corrected.ACTOR, "Varlamof", 0), name_value("Boris Varlamov", "person"), person=ada
        )
        assert exported(session, claim.id)["actors"] == ["Boris Varlamov"]


def test_the_words_of_what_is_added_are_found_where_the_sentence_has_them(project) -> None:
    with project.begin() as session:
        claim = claim_with(session, "The guard fled")
        correct(
            session,
            On(claim.id, Corrected.ACTOR),
            name_value("Town guard", "body"),
            person=person_named(session, "Ada"),
        )
        mention = session.scalars(select(Mention).where(Mention.value == "Town guard")).one()
        assert (mention.text, mention.start - claim.start) == ("guard", 4)


@pytest.mark.parametrize("typed", ["", "soon", "1746-13-45", "the guard"])
def test_what_is_no_date_is_refused_and_nothing_written(project, typed: str) -> None:
    with project.begin() as session:
        claim = claim_with(session, "The guard fled")
        with pytest.raises(InputError):
            date_value(session, claim, typed)
        assert session.scalar(select(func.count()).select_from(Correction)) == 0


def test_alignment_sees_what_was_put_right_and_aligns_again_only_then(project) -> None:
    align(project, progress=quietly)
    assert not align(project, progress=quietly).changed
    with project.begin() as session:
        key = set_date(session, "8 November 1746", Calendar.NEW_STYLE).claim_id
        (record,) = [one.record for own in load_records(session, [key]).values() for one in own]
        assert record.date.edtf == record.dates[0].date.edtf == "1746-11-08"
    assert align(project, progress=quietly).account_pairs == 1


def test_the_pairs_of_a_claim_are_judged_again_at_once_as_the_next_alignment_would(project) -> None:
    align(project, progress=quietly)
    with project.begin() as session:
        pairs = session.scalars(select(Pair)).all()
        assert pairs
        untouched = {(pair.a_id, pair.b_id): (pair.relation, pair.findings, pair.confidence) for pair in pairs}
        for pair in pairs:
            rejudge(session, pair.a_id)
        again = {(p.a_id, p.b_id): (p.relation, p.findings, p.confidence) for p in session.scalars(select(Pair))}
        for key, (relation, findings, confidence) in untouched.items():
            assert again[key][:2] == (relation, findings)
            assert again[key][2] == pytest.approx(confidence, abs=0.001)


def test_a_conflict_of_dates_goes_when_the_date_is_put_right(project) -> None:
    align(project, progress=quietly)
    with project.begin() as session:
        here, there = claim_with(session, "25 October"), claim_with(session, "8 November")
        pair = session.get(Pair, tuple(sorted((here.id, there.id))))
        assert "date" in [finding["type"] for finding in pair.findings if finding["score"] < 0]
        set_date(session, "8 November 1746", Calendar.NEW_STYLE)
        assert rejudge(session, here.id).pairs >= 1
        pair = session.get(Pair, tuple(sorted((here.id, there.id))))
        assert "date" not in [finding["type"] for finding in pair.findings if finding["score"] < 0]
        assert pair.relation is not Relation.CONTRADICTION


def test_what_a_former_version_measured_waits_for_the_next_alignment(project) -> None:
    align(project, progress=quietly)
    with project.begin() as session:
        pairs = session.scalars(select(Pair).where(Pair.basis.is_not(None))).all()
        pairs[0].basis = bytes(4)
        session.flush()
        done = rejudge(session, pairs[0].a_id)
        assert (done.waiting, done.pairs) == (1, sum(pairs[0].a_id in (one.a_id, one.b_id) for one in pairs) - 1)


def sentences(session: Session) -> dict[str, str]:
    """The sentences of the siege that have a place, by their words."""
    rows = session.scalars(select(Claim).where(Claim.position.is_not(None), Claim.account_id == 1))
    return {claim.text: claim.id for claim in rows}


def test_a_sentence_is_joined_and_cut_and_what_was_judged_on_the_former_stays(project, read) -> None:
    align(project, progress=quietly)
    with project.begin() as session:
        ada, here, there = person_named(session, "Ada"), claim_with(session, "25 October"), claim_with(session, "8 Nov")
        judge(session, person=ada, a_id=here.id, b_id=there.id, verdict=Verdict.CONTRADICTION, types=["date"])
        before = sentences(session)
        number = draw_limits(session, here.id, person=ada, joined=True).id
        after = sentences(session)
        (new,) = after.keys() - before.keys()
        assert new.startswith("On 25 October")
        assert new.endswith("fled to Riverton.")
        assert {words: before[words] for words in after if words != new}.items() <= before.items()
        assert session.get(Claim, here.id).position is None
        assert current(session)
        assert [row["date"] for row in exports.claims(session) if row["id"] == after[new]] == ["1746-11-05"]
    read(siege=TEXTS["siege"] + "\nThe end came.\n", memoir=TEXTS["memoir"])
    with project.begin() as session:
        assert new in sentences(session)
        take_back(session, person=person_named(session, "Ada"), number=number)
        assert before.items() <= sentences(session).items()


def test_a_sentence_is_cut_and_a_boundary_moved(project) -> None:
    with project.begin() as session:
        ada, claim = person_named(session, "Ada"), claim_with(session, "25 October")
        draw_limits(session, claim.id, person=ada, joined=False, cut=claim.text.index("with 400"))
        assert "with 400 men." in sentences(session)
        (first,) = [words for words in sentences(session) if words.startswith("On 25")]
        draw_limits(session, sentences(session)[first], person=ada, joined=True, cut=len(first) + len(" with"))
        assert "400 men." in sentences(session)


@pytest.mark.parametrize(("joined", "cut"), [(False, None), (False, 0), (False, 9999), (True, 65)])
def test_limits_that_change_nothing_are_refused(project, joined: bool, cut: int | None) -> None:
    with project.begin() as session:
        claim, ada = claim_with(session, "25 October"), person_named(session, "Ada")
        assert len(claim.text) == 65
        with pytest.raises(InputError):
            draw_limits(session, claim.id, person=ada, joined=joined, cut=cut)


def test_limits_may_be_left_to_be_read_later(project) -> None:
    with project.begin() as session:
        ada, claim = person_named(session, "Ada"), claim_with(session, "25 October")
        before = sentences(session)
        row = draw_limits(session, claim.id, person=ada, joined=True, reading=False)
        assert draws_limits(session, row)
        assert sentences(session) == before
        read_again(session)
        assert sentences(session) != before
        back = take_back(session, person=ada, number=row.id, reading=False)
        assert draws_limits(session, back)
        read_again(session)
        assert sentences(session) == before
