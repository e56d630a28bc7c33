"""{% kept %}: drawn once for the same arguments, with everybody's own token."""

from django.template import Context, Template
from django.utils.safestring import mark_safe
from django.utils.translation import override


def drawn(**values: object) -> str:
    template = Template('{% load kept %}{% kept "includes/_bar.html" name=name may_annotate=may place="tags" %}')
    return template.render(Context({"may": False, "csrf_token": "t0"} | values))


def test_the_token_is_everybodys_own():
    assert 'value="t1"' in drawn(name="ana", csrf_token="t1")
    assert 'value="t2"' in drawn(name="ana", csrf_token="t2")


def test_no_name_can_ask_for_the_token():
    assert drawn(name="<token>", csrf_token="secret").count("secret") == 1


def test_another_argument_is_another_text():
    assert "ana" in drawn(name="ana")
    assert "budi" in drawn(name="budi")
    assert drawn(name="ana", may=True) != drawn(name="ana")


def test_a_safe_text_is_not_taken_for_an_equal_unsafe_one():
    assert "<b>ana</b>" in drawn(name=mark_safe("<b>ana</b>"))
    assert "<b>ana</b>" not in drawn(name="<b>ana</b>")


def test_nothing_but_the_arguments_reaches_the_text():
    assert "Administration" not in drawn(name="ana", may_administer=True)
    with override("id"):
        assert "ana" in drawn(name="ana")
