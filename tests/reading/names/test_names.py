"""Names under their canonical form: persons, bodies of towns, abbreviations, offices, pronouns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry
from annotator.reading.names.gazetteer import default_authority
from annotator.reading.names.names import carried, find_names
from models.historical_date import HistoricalDate
from tests.reading.told import named, told

ONE_SENTENCE = [
    ("Trotskiy spoke, then N. Lenin.", {"Leon Trotsky", "Vladimir Lenin"}),
    ("Vladimir Ilyich smiled.", {"Vladimir Lenin"}),
    ("Lev Davidovich spoke.", {"Leon Trotsky"}),
    ("V.I. Ul’yanov signed it.", {"Vladimir Lenin"}),
    ("General Krasnoff's horsemen rode on.", {"Pyotr Krasnov"}),
    ("S. S. Kamenev took over the front.", {"Sergei Kamenev"}),
    ("L. B. Kamenev took the chair.", {"Lev Kamenev"}),
    ("About 9 A. M. Kerensky left.", {"Alexander Kerensky"}),
    ("The train left St. Petersburg for Tallinn.", {"Petrograd", "Reval"}),
    ("Berline after Berline left.", set()),
    ("Denikine rode on.", {"Anton Denikin"}),
    ("The cruiser Oleg fired.", {"Oleg"}),
    ("Oleg went home.", set()),
    ("Skobelev Square was empty.", {"Skobelev Square"}),
    ("The Kadets left.", {"Constitutional Democrats"}),
    ("The cadets surrendered.", {"Cadets"}),
    ("The garrison of Kiev rose.", {"Kiev garrison"}),
    ("The Kharkov Soviet met.", {"Kharkov Soviet"}),
    ("Members of the Central Committee of the Menshevik party resigned.", {"Menshevik Central Committee"}),
    ("The Railwaymen’s Executive sent a telegram.", {"Vikzhel"}),
    ("The British took the hill, the Prussians the farm.", {"British", "Prussians"}),
    ("The British guns fell silent.", set()),
    ("The Soviet voted.", {"Petrograd Soviet"}),
    ("The Soviet leaders voted.", set()),
    ("Guards of the Moscow Soviet stood by.", {"Moscow Soviet"}),
    ("The Volynskii regiment mutinied.", {"Volynsky Regiment"}),
    ("General Mai-Maevskii marched.", {"Vladimir Mai-Mayevsky"}),
    ("The Vladimirsky Military School surrendered.", {"Vladimirsky Military School"}),
    ("Sir Francis Cromie was shot.", {"Francis Cromie"}),
    ("The Troitsky and Nikolsky Gates were shut.", {"Nikolsky Gates"}),
    ("He came to the Baltic station.", {"Baltic Station"}),
    ("They slept at the Kiev Hotel in Odessa.", {"Kiev Hotel", "Odessa"}),
    ("They left Kiev. Station masters wept.", {"Kiev"}),
    ("The Kiev station was full.", {"Kiev"}),
    ("In the evening Krasnov, the Corps Commander, rode on.", {"Pyotr Krasnov"}),
    ("The Committee of the Twelfth Army met.", {"Twelfth Army Committee"}),
    ("The Putilov workers came.", {"Putilov workers"}),
    ("They stood in front of Kiev.", {"Kiev"}),
    ("The banks of the Neva were empty.", {"Neva"}),
    ("The Soviet of the Third District voted.", {"Third District"}),
    ("The Soviet’s decision stood.", {"Petrograd Soviet"}),
    ("The Army Executive Committee voted.", set()),
    ("The local Executive Committee voted.", set()),
    ("The Council of Workmen's and Soldiers' Deputies voted.", {"Petrograd Soviet"}),
    ("The Socialist-Revolutionists of the Left walked out.", {"Left Socialist Revolutionaries"}),
    ("The Preliminary Parliament listened.", {"Pre-Parliament"}),
    ("The Moscow soviet voted.", {"Moscow Soviet"}),
    ("The Committee of the Union of Cities met.", {"Committee of the Union of Towns"}),
    ("A Second Congress of the Baltic Fleet met.", {"Baltic Fleet Second Congress"}),
    ("Rodzyanko sent a telegram.", {"Mikhail Rodzianko"}),
    ("General Alexander Rodzyanko rode on.", {"Alexander Rodzyanko"}),
    ("Berzin slept.", {"Jan Berzin"}),
    ("Berzin, the commander of the fortress, slept.", {"Oskar Berzin"}),
    ("He read it in Izvestya.", set()),
    ("The Soviet firmly refused.", {"Petrograd Soviet"}),
    ("The Altai lay far from Yalta.", {"Altai", "Yalta"}),
    (
        "The 6th Reserve Engineer Battalion and the Fourteenth Don Regiment slept.",
        {"6th Sapper Battalion", "14th Don Cossack Regiment"},
    ),
    (
        "The 77th Engineer Battalion and the Fortieth Don Regiment slept.",
        {"77th Engineer Battalion", "Fortieth Don Regiment"},
    ),
    ("The Litovskii Guards Reserve Regiment slept.", {"Lithuanian Regiment"}),
    ("Alexander Fedorovich Kerensky slept.", {"Alexander Kerensky"}),
    ("Nikolai Andreyevich Marshin slept.", {"Nikolai Andreyevich Marshin"}),
    ("The workers of the Danilov Brothers Textile Mills slept.", set()),
    ("Tikhvin Square was empty.", {"Tikhvin Square"}),
    ("Lieutenant Semashko slept.", {"Adam Semashko"}),
    (
        "The Cadet Corps and the Petrograd Soviet Executive Committee slept.",
        {"Cadets", "Executive Committee of the Petrograd Soviet"},
    ),
    ("With Allied help the Trades Unionists of Latin America won.", {"Trade Unions", "Latin America"}),
    (
        "The Menshevik Unionists came to Nijni from the Dual Monarchy.",
        {"Mensheviks", "Nizhny Novgorod", "Austria-Hungary"},
    ),
    ("They passed Oleg Sytin’s house.", {"Oleg Sytin"}),
    ("The Grand Duke Boris slept.", {"Grand Duke Boris Vladimirovich"}),
    (
        "The Grand Duke Nikolai Mikhailovich saw Marko Mikhailovich Dorn.",
        {"Grand Duke Nicholas Mikhailovich", "Marko Mikhailovich Dorn"},
    ),
    ("S. Bogdatiev met Iu. M. Steklov.", {"Sergei Bagdatiev", "Yuri Steklov"}),
]


@pytest.mark.parametrize(("text", "names"), ONE_SENTENCE)
def test_a_sentence_names(text: str, names: set[str]) -> None:
    assert named(text) == [names]


def test_a_committee_that_every_town_has_is_that_of_the_section() -> None:
    text = "The Military Revolutionary Committee met at night."
    assert named(text, section="The Rising › Fighting in Moscow") == [{"Moscow Military Revolutionary Committee"}]
    assert named(text, section="The Rising › The Winter Palace") == [{"Military Revolutionary Committee"}]


def test_an_abbreviation_in_brackets_is_known_from_then_on() -> None:
    assert named("The League of Village Teachers (LVT) met.", "Later the LVT dissolved.") == [
        {"League of Village Teachers"},
        {"League of Village Teachers"},
    ]


def test_an_office_names_its_holder_on_the_day() -> None:
    sentences = told("The Prime Minister resigned.", "The Prime Minister fled.", "The Prime Minister slept.")
    days = [HistoricalDate.parse("1917-07-15"), HistoricalDate.parse("1917-11-07"), None]
    found = find_names(sentences, dates=days)
    assert [[mention.name for mention in row] for row in found] == [["Georgy Lvov"], ["Alexander Kerensky"], []]


IN_OCTOBER = [
    ("The Prime Minister fled.", {"Alexander Kerensky"}),
    ("Prime Minister Konovalov fled.", {"Alexander Konovalov"}),
    ("Konovalov, the Prime Minister, fled.", {"Alexander Konovalov"}),
    ("The former Prime Minister fled.", set()),
    ("He was elected Prime Minister.", set()),
    ("The ex-Prime Minister fled.", set()),
    ("He saw himself at the head of the government.", {"Provisional Government"}),
    ("It was the premier city of the land.", set()),
    ("The Chairman of the Petrograd Soviet spoke.", {"Leon Trotsky", "Petrograd Soviet"}),
    ("The Minister of Trade slept.", {"Alexander Konovalov"}),
    ("The Commander of the Baltic Fleet slept.", {"Alexander Razvozov", "Baltic Fleet"}),
]


@pytest.mark.parametrize(("text", "names"), IN_OCTOBER)
def test_an_office_means_its_holder_only_where_nothing_else_is_said(text: str, names: set[str]) -> None:
    (found,) = find_names(told(text), dates=[HistoricalDate.parse("1917-11-07")])
    assert {mention.name for mention in found} == names


def test_nobody_acts_before_birth() -> None:
    sentences = told("General Wilson and Captain Miller crossed the Agueda.")
    found = find_names(sentences, dates=[HistoricalDate.parse("1811-04-03")])
    assert [(mention.name, mention.known) for mention in found[0]][:2] == [("Wilson", False), ("Miller", False)]


def test_he_is_the_only_person_just_named() -> None:
    assert named("Kerensky left the palace.", "He drove to Gatchina.")[1] == {"Alexander Kerensky", "Gatchina"}


def test_he_is_nobody_where_two_could_be_meant() -> None:
    assert named("Lenin saw Trotsky.", "People cheered when he spoke.")[1] == set()


STRANGERS = [
    ("Kerensky left the palace.", "Every man was free to say what he liked."),
    ("Kerensky left the palace.", "A member of the Council said that he was ill."),
    ("Kerensky saw the representative of the railwaymen.", "Everybody cheered when he spoke."),
    ("Kerensky left the palace.", "The spokesman of the Cossacks swore that he would follow."),
]


@pytest.mark.parametrize("texts", STRANGERS)
def test_he_is_nobody_where_somebody_without_a_name_could_be_meant(texts: tuple[str, str]) -> None:
    assert named(*texts)[1].isdisjoint({"Alexander Kerensky"})


def test_a_caption_does_not_come_between_he_and_his_name() -> None:
    assert named("Kerensky left the palace.", "The palace After an etching by J. Dorn", "He drove off.")[2] == {
        "Alexander Kerensky"
    }


def test_the_latter_is_the_last_of_two() -> None:
    assert named("Kerensky telephoned Krasnov.", "The latter refused.")[1] == {"Pyotr Krasnov"}


def test_she_is_a_woman() -> None:
    assert named("Kollontai came in.", "He sat down.")[1] == set()
    assert named("Kollontai came in.", "She sat down.")[1] == {"Alexandra Kollontai"}


def test_the_committee_is_the_one_last_named() -> None:
    assert named("The Moscow Committee of Public Safety was formed.", "The Committee sat all night.")[1] == {
        "Moscow Committee of Public Safety"
    }


def test_the_committee_is_none_where_another_without_a_name_came_between() -> None:
    texts = ("The Moscow Committee of Public Safety sat.", "A strike committee was formed.", "The committee spoke.")
    assert named(*texts)[2] == set()


def test_the_soviet_is_not_the_capitals_where_another_town_is_spoken_of() -> None:
    assert named("In Omsk the workers struck.", "The Soviet voted.")[1] == set()


def test_a_surname_means_who_bears_it_most_often_where_no_namesake_was_named_lately() -> None:
    texts = (*["General Robert Lee rode out."] * 3, "Captain Stephen Lee followed.", *["Rain fell."] * 70, "Lee slept.")
    assert named(*texts, authority=Authority())[-1] == {"Robert Lee"}


def test_a_project_adds_its_own_entries() -> None:
    own = Entry("Ivan Kalita", "person", also=("Moneybag",))
    assert named("Moneybag paid.", authority=default_authority().extended([own])) == [{"Ivan Kalita"}]


def test_an_empty_authority_knows_nobody() -> None:
    assert named("Lenin nodded.", authority=Authority()) == [set()]


def test_actors_are_carried_within_a_section() -> None:
    sentences = told("Lenin wrote to Trotsky.", "It rained.", "The bridge was raised.")
    assert carried(sentences, find_names(sentences)) == (
        (),
        ("Leon Trotsky", "Vladimir Lenin"),
        ("Leon Trotsky", "Vladimir Lenin"),
    )


@given(
    st.lists(
        st.sampled_from(["Kerenskiĭ", "the", "Moscow", "Soviet", "(MRC)", "V. I.", "Lenin’s", "he", "–", "Petrograd"]),
        min_size=1,
    )
)
def test_offsets_point_at_the_words(parts: list[str]) -> None:
    text = " ".join(parts)
    sentences = told("Before.", text)
    for row, sentence in zip(find_names(sentences), sentences, strict=True):
        for mention in row:
            assert sentence.text[mention.start - sentence.start : mention.end - sentence.start] == mention.text
