"""What no CHECK can say, said by triggers: on both engines, after all migrations."""

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from articles.models import Change, Version
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("column", [{"text": "other"}, {"sha256": "0" * 64}])
def test_the_text_of_a_version_never_changes(column):
    version = factories.report().current_version()
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(**column)


def test_a_version_stays_with_its_report():
    version, other = factories.report().current_version(), factories.report(title="Other")
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(article=other, number=2, state="past")


def test_what_is_not_text_may_change():
    version = factories.report().current_version()
    version.state, version.steps_done = Version.State.PAST, 3
    version.save()


def test_a_recorded_change_neither_changes_nor_goes():
    speaker = factories.speaker()
    change = Change.objects.create(at=timezone.now(), object_type="speaker", object_uuid=speaker.uuid)
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic():
        Change.objects.filter(pk=change.pk).update(via="bulk")
    with pytest.raises(DatabaseError, match="never deleted"), transaction.atomic():
        change.delete()
