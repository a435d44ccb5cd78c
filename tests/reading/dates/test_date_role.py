"""What a date does in its sentence."""

import pytest

from annotator.reading.dates.date_role import Role, role
from annotator.reading.dates.dates import date_forms

ROLES = [
    ("On 8 November they met.", Role.MAIN),
    ("They met on the night of 8 November.", Role.MAIN),
    ("On 8 November, after all had left, they met.", Role.MAIN),
    ("In August General Ivanov marched.", Role.MAIN),
    ("They had met on 8 November.", Role.EARLIER),
    ("On 8 November the army had already left.", Role.EARLIER),
    ("They read the decree of 8 November.", Role.ASIDE),
    ("They read the decree (8 November) and left.", Role.ASIDE),
    ("In the days before 8 November they left.", Role.ASIDE),
    ("They left at 2 a.m. (8 November) by train.", Role.MAIN),
    ("The sitting of 8 November began.", Role.MAIN),
    ("At its sitting of 8 November the council voted.", Role.MAIN),
    ("They knew that at its sitting of 8 November the council voted.", Role.ASIDE),
    ("They left before daylight of 8 November.", Role.MAIN),
    ("The rising of 8 November opened the gates.", Role.ASIDE),
    ("The vote was fixed for 8 November.", Role.ASIDE),
    ("The congress was to meet on 8 November.", Role.ASIDE),
    ("They knew that it should be opened on 8 November.", Role.ASIDE),
    ("They read the law adopted by the council on 8 November.", Role.ASIDE),
    ("They waited for the train that was timed to come on 8 November.", Role.ASIDE),
    ("They were ordered to send 2,000 men by 8 November.", Role.ASIDE),
    ("They decided that he must go to Finland on 8 November.", Role.MAIN),
    ("A congress was called, to meet on 8 November.", Role.ASIDE),
    ("They worked all day to prepare for its opening on 8 November.", Role.ASIDE),
    ("The congress was to be opened on 8 November.", Role.ASIDE),
    ("A congress, to be convened around 8 November, was announced.", Role.ASIDE),
    ("The council ordered that the shops be opened on 8 November.", Role.ASIDE),
    ("The stars could be seen on 8 November.", Role.MAIN),
    ("The congress was put off, in the end to 8 November.", Role.ASIDE),
    ("They fought from 3 to 8 November.", Role.MAIN),
    ("They all remembered 8 November.", Role.ASIDE),
    ("“It will begin tomorrow,” he said.", Role.BACKGROUND),
    ("“A month hence it will begin,” he said.", Role.BACKGROUND),
    ("They greeted the regiment which, a few months later, was to rise.", Role.BACKGROUND),
    ("They buried one whose house was burnt yesterday.", Role.BACKGROUND),
    ("The council, which met two days later, voted.", Role.MAIN),
    ("Never were they so many, not even in 1905.", Role.BACKGROUND),
    ("When the war of 1866 broke out he was a boy.", Role.MAIN),
    ("They would fall, just as the king had fallen in February.", Role.BACKGROUND),
    ("In the autumn of 1917 prices rose.", Role.MAIN),
    ("He fought in the October armed rising.", Role.BACKGROUND),
    ("Their leader (born 8 November 1870) spoke.", Role.ASIDE),
    ("Since July they were free.", Role.BACKGROUND),
    ("They doubted until after 8 November.", Role.BACKGROUND),
    ("Nobody forgot the 1905 revolution.", Role.BACKGROUND),
    ("A 1902 pamphlet was still read.", Role.BACKGROUND),
    ("Nobody forgot the July demonstration.", Role.BACKGROUND),
    ("They spoke of the Paris Commune.", Role.BACKGROUND),
    ("The Paris Commune began.", Role.MAIN),
    ("They were few at the time of the Paris Commune.", Role.EARLIER),
    ("They were chained, as in June 1848.", Role.BACKGROUND),
    ("Councils were formed, as they had been in 1905.", Role.BACKGROUND),
    ("The streets resembled those of Paris in June 1848.", Role.BACKGROUND),
    ("It was reminiscent of 1848.", Role.BACKGROUND),
    ("They followed the example of Paris in 1848.", Role.BACKGROUND),
    ("More fell than on 8 November.", Role.BACKGROUND),
    ("Many fell during the Paris Commune.", Role.EARLIER),
]


@pytest.mark.parametrize(("text", "expected"), ROLES, ids=[row[0] for row in ROLES])
def test_the_role_of_a_date(text: str, expected: Role) -> None:
    (form,) = date_forms(text)
    assert role(text, form) is expected
