import pytest
from django.db import OperationalError, connection
from django.urls import reverse


@pytest.mark.django_db
def test_it_is_well_when_the_database_answers(client):
    answer = client.get(reverse("health"))
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies


def test_it_says_so_and_no_more_when_the_database_is_gone(client, monkeypatch):
    def refuse():
        raise OperationalError("password authentication failed for user newsreader")

    monkeypatch.setattr(connection, "cursor", refuse)
    answer = client.get(reverse("health"))
    assert (answer.status_code, answer.content) == (503, b"the database does not answer\n")


def test_it_is_only_read(client):
    assert client.post(reverse("health")).status_code == 405
