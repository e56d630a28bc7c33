from datetime import date

import pytest

from articles.importing.register import load_speakers
from articles.models import Alias, Role, Speaker
from tests import factories

pytestmark = pytest.mark.django_db


def named(name: str) -> Speaker:
    return Speaker.objects.get(name=name)


def test_four_speakers_come_with_the_program_in_order():
    assert load_speakers() == 4
    assert [(speaker.name, speaker.hue, speaker.label) for speaker in Speaker.objects.all()] == [
        ("Vladimir Putin", 0, "Putin"),
        ("Xi Jinping", 1, "Xi"),
        ("Yuri Ushakov", 2, "Ushakov"),
        ("Nikolai Patrushev", 3, "Patrushev"),
    ]


def test_loading_again_changes_nothing():
    load_speakers()
    before = (Speaker.objects.count(), Alias.objects.count(), Role.objects.count())
    assert load_speakers() == 0
    assert (Speaker.objects.count(), Alias.objects.count(), Role.objects.count()) == before


def test_a_speaker_that_is_there_is_left_alone_entirely():
    putin = factories.speaker("vladimir PUTIN", hue=7)
    renamed = factories.speaker("Presiden Xi", aliases=("Xi Jinping",), hue=9)
    assert load_speakers() == 2
    assert [putin.aliases.count(), putin.roles.count(), renamed.aliases.count()] == [0, 0, 1]
    assert list(Speaker.objects.values_list("hue", flat=True)) == [7, 9, 2, 3]


def test_what_a_person_edited_outlives_the_next_start():
    load_speakers()
    named("Xi Jinping").aliases.all().delete()
    Speaker.objects.filter(name="Yuri Ushakov").update(hue=11)
    load_speakers()
    assert (named("Xi Jinping").aliases.count(), named("Yuri Ushakov").hue) == (0, 11)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Poetin", "Vladimir Putin"),
        ("владимир путин", "Vladimir Putin"),
        ("Jinping", "Xi Jinping"),
        ("习近平", "Xi Jinping"),
        ("Yury Ushakov", "Yuri Ushakov"),
        ("Nikolay Patrushev", "Nikolai Patrushev"),
        ("ПАТРУШЕВ", "Nikolai Patrushev"),
    ],
)
def test_a_speaker_answers_to_other_spellings(text, name):
    load_speakers()
    assert Speaker.objects.named(text).get().name == name


@pytest.mark.parametrize(
    ("name", "day", "indonesian", "english"),
    [
        ("Vladimir Putin", "1999-08-01", "", ""),
        ("Vladimir Putin", "1999-10-01", "Perdana Menteri Rusia", "Prime Minister of Russia"),
        ("Vladimir Putin", "2000-02-01", "Penjabat Presiden Rusia", "Acting President of Russia"),
        ("Vladimir Putin", "2008-05-07", "Presiden Rusia", "President of Russia"),
        ("Vladimir Putin", "2010-01-01", "Perdana Menteri Rusia", "Prime Minister of Russia"),
        ("Vladimir Putin", "2012-05-07", "Presiden Rusia", "President of Russia"),
        ("Vladimir Putin", "2021-12-15", "Presiden Rusia", "President of Russia"),
        ("Xi Jinping", "2012-11-14", "Wakil Presiden China", "Vice President of China"),
        ("Xi Jinping", "2022-12-30", "Presiden China", "President of China"),
        ("Yuri Ushakov", "2012-05-21", "", ""),
        ("Yuri Ushakov", "2021-12-15", "Ajudan Presiden Rusia", "Aide to the President of Russia"),
        (
            "Nikolai Patrushev",
            "2022-09-19",
            "Sekretaris Dewan Keamanan Rusia",
            "Secretary of the Security Council of Russia",
        ),
        ("Nikolai Patrushev", "2024-05-13", "", ""),
        ("Nikolai Patrushev", "2024-05-14", "Ajudan Presiden Rusia", "Aide to the President of Russia"),
    ],
)
def test_a_role_is_held_on_its_days(name, day, indonesian, english):
    load_speakers()
    speaker, on = named(name), date.fromisoformat(day)
    assert (speaker.role_on(on), speaker.role_on(on, language="en")) == (indonesian, english)


def test_no_role_is_guessed_for_an_unknown_day():
    load_speakers()
    assert named("Vladimir Putin").role_on(None) == ""


def test_a_role_without_the_wanted_language_is_told_in_another():
    speaker = factories.speaker("Sergei Lavrov")
    Role.objects.create(speaker=speaker, title="Minister van Buitenlandse Zaken", language="nl")
    assert speaker.role_on(date(2021, 1, 1)) == "Minister van Buitenlandse Zaken"
    Role.objects.create(speaker=speaker, title="Menlu", language="")
    assert speaker.role_on(date(2021, 1, 1)) == "Menlu"


def test_of_two_roles_begun_together_the_first_entered_is_told():
    speaker = factories.speaker("Xi Jinping")
    for title in ("Sekretaris Jenderal", "Ketua Komisi Militer"):
        Role.objects.create(speaker=speaker, title=title, language="id", from_day=date(2012, 11, 15))
    assert speaker.role_on(date(2012, 11, 20)) == "Sekretaris Jenderal"
