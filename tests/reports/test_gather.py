"""What a report holds: the newest verdict or the suggestion, by event, with dissent and silence kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from sqlalchemy import event as sqlalchemy_event
from sqlalchemy import update
from sqlalchemy.orm import Session, sessionmaker

from annotator.errors import NotFound
from annotator.queries.exports import claims
from annotator.reports import asking, captions, to_markdown, wording
from annotator.reports.gather import gather
from annotator.reports.point import Point
from annotator.reports.report import ContradictionReport
from models.rows import EventClaim, Pair, Person
from models.vocabulary import Verdict
from tests.fires import CLAIMS, judge, two_fires


def found(report: ContradictionReport, a: str, b: str) -> Point | None:
    return next((point for point in report.points if (point.a.claim, point.b.claim) == (a, b)), None)


def test_each_kind_of_point_stands_in_its_part_and_unrelated_pairs_in_none(report: ContradictionReport):
    (event,) = report.events
    assert [(p.a.claim, p.b.claim) for p in event.contradictions] == [("a1", "b1"), ("b1", "c1")]
    assert [(p.a.claim, p.b.claim) for p in event.framing] == [("a2", "b2")]
    assert [(p.a.claim, p.b.claim) for p in event.apparent] == [("a1", "c1")]
    assert [p.number for p in event.points] == ["1.1", "1.4", "1.3", "1.2"]
    assert [p.anchor for p in event.mixed] == ["a1-b1", "a1-c1", "a2-b2", "b1-c1"]


def test_the_drawing_of_accounts_counts_a_judgement_once_and_a_suggestion_as_often_as_such_prove_right(
    report: ContradictionReport,
):
    standing = {(pair.a, pair.b): dict(pair.standing) for pair in report.account_pairs}
    assert standing["alpha", "beta"] == {"contradiction": 0.0, "framing": 0.6, "partial": 1.0}
    assert standing["beta", "gamma"] == {"contradiction": 0.7}
    assert report.compared == 5


def test_each_quotation_stands_in_its_context_once_and_then_says_where(fires: Session):
    for edition, numbers in (("key", ["1.1", "1.4", "1.3", "1.2"]), ("worksheet", ["1.1", "1.2", "1.3", "1.4"])):
        (event,) = gather(fires, edition=edition).events
        points = event.read(edition)
        assert [point.number for point in points] == numbers
        first: dict[str, str] = {}
        for point in points:
            for one in (point.a, point.b):
                at = first.setdefault(one.claim, point.number)
                assert bool(one.before or one.after) == (at == point.number)
                assert one.context_at == ("" if at == point.number else at)
    assert captions.beneath(points[1].a, gather(fires))[0] == "in its context at 1.1"


def test_dissent_keeps_a_point_that_the_newest_verdict_would_drop(report: ContradictionReport):
    point = found(report, "a1", "b1")
    assert point is not None
    assert point.judged
    assert point.dissent
    assert [(o.by, o.verdict) for o in point.opinions] == [("Ruth", "contradiction"), ("Omar", "partial")]


def test_the_words_in_conflict_are_marked_in_code_points(report: ContradictionReport):
    point = found(report, "a1", "b1")
    assert point is not None
    assert [point.a.text[m.start : m.end] for m in point.a.marks] == ["40 sacks"]
    assert [point.b.text[m.start : m.end] for m in point.b.marks] == ["12 sacks"]


def test_only_what_the_point_names_is_marked_and_no_space_at_its_edges(sessions: sessionmaker[Session]):
    sacks = {"score": -0.9, "type": "number", "reason": "r", "a": [[30, 39]], "b": [[26, 35]]}
    other = {"score": -0.2, "type": "place", "reason": "not told", "a": [[4, 8]], "b": [[4, 8]]}
    with sessions() as session:
        two_fires(session)
        values = {"findings": [sacks, other], "reasons": ["r"]}
        session.execute(update(Pair).where(Pair.a_id == "a1", Pair.b_id == "b1").values(**values))
        report = gather(session)
    point = found(report, "a1", "b1")
    assert [point.a.text[m.start : m.end] for m in point.a.marks] == ["40 sacks"]
    assert "**40 sacks** were" in to_markdown.render(report).decode()


def test_what_nobody_judged_is_not_in_a_report_of_judgements(fires: Session):
    report = gather(fires, judged_only=True)
    assert [(p.a.claim, p.b.claim) for p in report.points] == [("a1", "b1")]


def test_an_event_is_asked_for_by_its_id_or_its_title(fires: Session):
    assert gather(fires, events=("e1",)).events == gather(fires, events=("the fire <AT> the mill",)).events
    assert not gather(fires, events=("e2",)).events


def test_a_point_stands_with_the_event_in_which_its_claims_are_at_home_and_so_does_what_is_told_first(
    sessions: sessionmaker[Session],
):
    with sessions() as session:
        two_fires(session)
        session.execute(update(EventClaim).where(EventClaim.claim_id.in_(("a1", "b1"))).values(touches=True))
        session.add_all(
            EventClaim(event_id="e2", claim_id=key, account_id=owner) for key, owner in (("a1", 1), ("b1", 2))
        )
        session.flush()
        mill, second = gather(session).events
    assert [(p.a.claim, p.b.claim) for p in second.contradictions] == [("a1", "b1")]
    assert [one.first for one in mill.synopsis][:2] == ["Greed alone had lit it.", CLAIMS[3][2]]


def test_an_unknown_event_gets_one_line(fires: Session):
    with pytest.raises(NotFound, match="no event has the id or the title 'e9'"):
        gather(fires, events=("e9",))


def test_who_says_the_same_is_named_and_what_was_copied_counts_once_as_in_the_export(
    sessions: sessionmaker[Session],
):
    with sessions() as session:
        two_fires(session)
        said = found(gather(session), "a1", "b1")
        judge(session, 1, "a1", "c1", Verdict.PARTIAL)
        judged = found(gather(session), "a1", "b1")
        judge(session, 1, "a1", "c1", Verdict.AGREEMENT)
        session.execute(update(Pair).where(Pair.a_id == "a1", Pair.b_id == "c1").values(dependent=True))
        again = found(gather(session), "a1", "b1")
        assert [one["witnesses"] for one in claims(session) if one["id"] == "a1"] == [1]
    shown = [([one.key for one in point.a.agreeing], point.a.witnesses) for point in (said, judged, again) if point]
    assert shown == [(["gamma"], 2), (["gamma"], 2), (["gamma"], 1)]
    assert captions.witnesses(again.a) == "1 witness, for what was copied counts once: so too G"


def test_what_was_adjudicated_says_so_and_keeps_the_dissent(sessions: sessionmaker[Session]):
    with sessions() as session:
        two_fires(session)
        judge(session, 1, "a1", "b1", Verdict.PARTIAL)
        judge(session, 2, "a1", "b1", Verdict.PARTIAL)
        session.add(Person(id=3, name="Ada"))
        session.flush()
        judge(session, 3, "a1", "b1", Verdict.CONTRADICTION, adjudicates=True)
        report = gather(session)
    point = found(report, "a1", "b1")
    assert wording.heading(point) == "Contradiction: number"
    assert wording.status(point) == "adjudicated, with dissent"
    assert wording.opinion(point.opinions[-1]).startswith(" decides as adjudicator, ")
    assert report.judged_by_several == (1, 1)


@pytest.mark.parametrize(
    ("verdicts", "heading", "explained"),
    [
        ([], "Apparent only: calendar", True),
        ([Verdict.PARTIAL], "Apparent only: calendar", True),
        ([Verdict.CONTRADICTION], "Contradiction: number", False),
        ([Verdict.CONTRADICTION, Verdict.PARTIAL], "Judges differ: contradiction, partial agreement", False),
    ],
)
def test_nothing_is_explained_away_that_somebody_holds_for_a_contradiction(
    sessions: sessionmaker[Session], verdicts: list[Verdict], heading: str, explained: bool
):
    with sessions() as session:
        two_fires(session)
        for person, verdict in enumerate(verdicts, 1):
            judge(session, person, "a1", "c1", verdict)
        point = found(gather(session), "a1", "c1")
    assert wording.heading(point) == heading
    assert (wording.gloss("apparent", "calendar") in wording.glosses(point)) is explained


def test_what_is_left_out_beyond_the_most_is_counted(fires: Session):
    cut = gather(fires, most=1)
    assert cut.size.startswith(
        "4 points in dispute on 1 event, in 3 accounts; here the 1 surest of each event, 1 of 4; 1 "
    )
    assert "here" not in gather(fires, most=4).size


def test_who_speaks_and_who_is_silent(report: ContradictionReport):
    (event,) = report.events
    assert [(source.key, claims) for source, claims in event.voices] == [("alpha", 2), ("beta", 2), ("gamma", 1)]
    assert (event.silent, event.touching) == ((), ())


def test_who_only_touches_on_an_event_is_counted_among_nobody(fires: Session):
    fires.execute(update(EventClaim).where(EventClaim.claim_id.in_(["b2", "c1"])).values(touches=True))
    (event,) = gather(fires).events
    assert wording.who_speaks(event) == "Told by A (2), B (1). Only touched on by: G."


@pytest.mark.parametrize("verdict", [Verdict.UNRELATED, Verdict.AGREEMENT])
def test_a_suggestion_that_a_person_rejects_is_gone(sessions: sessionmaker[Session], verdict: Verdict):
    with sessions() as session:
        two_fires(session)
        judge(session, 1, "b1", "c1", verdict)
        assert found(gather(session), "b1", "c1") is None


def test_an_unsure_verdict_leaves_the_suggestion_and_says_who_was_unsure(sessions: sessionmaker[Session]):
    with sessions() as session:
        two_fires(session)
        judge(session, 1, "b1", "c1", Verdict.UNSURE)
        point = found(gather(session), "b1", "c1")
    assert point is not None
    assert (point.relation, [o.verdict for o in point.opinions]) == ("contradiction", ["unsure"])


def test_a_judged_pair_that_is_no_longer_suggested_stays(sessions: sessionmaker[Session]):
    with sessions() as session:
        two_fires(session)
        judge(session, 1, "b2", "c2", Verdict.CONTRADICTION)
        report = gather(session)
    assert report.events[-1].title == "Outside any event"
    point = found(report, "b2", "c2")
    assert point is not None
    assert point.suggested is None


def test_what_is_unlikely_outside_any_event_is_left_out_and_counted(sessions: sessionmaker[Session]):
    with sessions() as session:
        two_fires(session)
        session.execute(
            update(Pair).where(Pair.a_id == "a2", Pair.b_id == "c2").values(relation="framing", confidence=0.14)
        )
        report = gather(session)
        session.execute(update(Pair).where(Pair.a_id == "a2", Pair.b_id == "c2").values(confidence=0.16))
        likelier = gather(session)
    assert found(report, "a2", "c2") is None
    assert report.left_out == 1
    assert found(likelier, "a2", "c2") is not None
    assert likelier.left_out == 0


def test_what_explains_a_conflict_away_has_to_be_likely_too(sessions: sessionmaker[Session]):
    with sessions() as session:
        two_fires(session)
        session.execute(update(Pair).where(Pair.a_id == "a1", Pair.b_id == "c1").values(confidence=0.06))
        report = gather(session)
    assert found(report, "a1", "c1") is None
    assert report.left_out == 1


def test_a_claim_is_explained_once_by_its_surest_partner(sessions: sessionmaker[Session]):
    calendar = {"relation": "agreement", "types": [], "apparent": ["calendar"]}
    with sessions() as session:
        two_fires(session)
        session.execute(update(Pair).where(Pair.a_id == "b1", Pair.b_id == "c1").values(confidence=0.9, **calendar))
        report = gather(session)
        judge(session, 1, "a1", "c1", Verdict.PARTIAL)
        judged = gather(session)
    assert [point.anchor for point in report.events[0].apparent] == ["b1-c1"]
    assert report.left_out == 1
    assert [point.anchor for point in judged.events[0].apparent] == ["a1-c1"]


def test_of_an_event_only_what_holds_of_it_is_asked(report: ContradictionReport):
    (event,) = report.events
    assert [question[:22] for question in event.questions] == [
        "Put every day and hour",
        "Old Style is the calen",
        "If only two of these a",
    ]
    shorter = replace(event, silent=(event.voices[2][0],), voices=((event.voices[0][0], 6), event.voices[1]))
    (asked,) = asking.asked([shorter])
    assert list(asked.questions[:2]) == [
        "Nothing of this is said by B. <Okoye>. What might that silence mean, and how could it be told from brevity?",
        "This event has 6 sentences in Anna Ito and 2 in “A Town in Flames”. "
        "What does each need it for in the larger story?",
    ]


def test_no_question_comes_again_before_all_others_that_fit(report: ContradictionReport):
    (event,) = report.events
    many = asking.asked(replace(event, id=f"e{number}") for number in range(5))
    of_points = Counter(question for one in many for point in one.points for question in point.questions)
    assert max(of_points.values()) <= 2
    assert len({one.questions for one in many}) == 5


def test_a_question_names_the_words_at_odds_only_where_both_sides_have_some(report: ContradictionReport):
    (event,) = report.events
    first, *others = event.contradictions
    bare = replace(first, a=replace(first.a, marks=()))
    named, unnamed = (
        " ".join(
            question
            for one in asking.asked(replace(event, contradictions=(point, *others)) for _ in range(5))
            for question in one.contradictions[0].questions
        )
        for point in (first, bare)
    )
    assert "Anna Ito has “40 sacks”, “A Town in Flames” “12 sacks”." in named
    assert "{" not in named + unnamed
    assert "12 sacks" not in unnamed


@pytest.mark.parametrize(("apparent", "shown"), [(["spelling"], False), (["spelling", "calendar"], True)])
def test_a_name_in_two_spellings_alone_is_no_apparent_conflict(
    sessions: sessionmaker[Session], apparent: list[str], shown: bool
):
    with sessions() as session:
        two_fires(session)
        session.execute(update(Pair).where(Pair.a_id == "a1", Pair.b_id == "c1").values(apparent=apparent))
        assert (found(gather(session), "a1", "c1") is not None) is shown


def test_a_report_takes_the_same_number_of_statements_however_long_it_is(fires: Session):
    statements: list[str] = []
    bind = fires.get_bind()
    sqlalchemy_event.listen(bind, "before_cursor_execute", lambda *args: statements.append(args[2]))
    gather(fires)
    assert sum(statement.startswith("SELECT") for statement in statements) == 25


def test_an_empty_database_makes_an_empty_report(sessions: sessionmaker[Session]):
    with sessions() as session:
        report = gather(session)
    assert (report.events, report.sources) == ((), ())
