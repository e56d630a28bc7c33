"""Links with which a person sets a password: for the invited, and for those who forgot theirs.

They are Django's own tokens for a password reset: signed, kept nowhere, good for one new password and for
PASSWORD_RESET_TIMEOUT. What a token is bound to is the password that it replaces, an unusable one included; so taking
that away makes every link before it void.
"""

import re
import secrets
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import SetPasswordForm, UsernameField
from django.contrib.auth.models import User
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_NAME_HELP = gettext_lazy("Letters, digits and @ . + - _; with it you sign in, and your colleagues see it.")
_NAMELESS = re.compile(r"invited-[0-9a-f]{8}")


def invite(user: User) -> str:
    """Return the address at which `user` sets a password. The present one and all links before are void from now on."""
    withdraw(user)
    who = urlsafe_base64_encode(force_bytes(user.pk))
    return settings.PUBLIC_URL + reverse("invitation", args=[who, default_token_generator.make_token(user)])


def withdraw(user: User) -> None:
    """Make every link for `user` void, and the password with it."""
    user.set_unusable_password()
    user.save(update_fields=["password"])


def name_to_be_chosen() -> str:
    """Return a user name for somebody who chooses it at the link."""
    return f"invited-{secrets.token_hex(4)}"


def chooses_name(user: User) -> bool:
    return bool(_NAMELESS.fullmatch(user.get_username()))


class InvitationForm(SetPasswordForm):
    """What is filled in at the link: a password, and a name where the administrator gave none."""

    username = UsernameField(
        label=gettext_lazy("User name"), max_length=150, validators=[User.username_validator], help_text=_NAME_HELP
    )
    field_order = ["username", "new_password1", "new_password2"]

    def __init__(self, user: User | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        # Django makes the form for a link of nobody too, and does not show it.
        if not user or not chooses_name(user):
            del self.fields["username"]

    def clean_username(self) -> str:
        name = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=name).exists():
            raise forms.ValidationError(_("Somebody has this name already."))
        # Before the password is looked at: it may not be like the name.
        self.user.username = name
        return name
