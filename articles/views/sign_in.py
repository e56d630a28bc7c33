"""Signing in; what is said to those who tried too often; choosing a password at a link."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView, PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy

from ..invitations import InvitationForm

sign_in = LoginView.as_view(template_name="sign_in.html", redirect_authenticated_user=True)


def locked_out(request: HttpRequest, refused: HttpResponse | None, credentials: dict | None) -> HttpResponse:
    """Answer in place of the sign-in (AXES_LOCKOUT_CALLABLE): the same for a name that exists and one that does not."""
    wait = settings.AXES_COOLOFF_TIME
    context = {"minutes": int(wait.total_seconds() // 60)}
    response = render(request, "locked_out.html", context, status=429)
    response["Retry-After"] = str(int(wait.total_seconds()))
    return response


class InvitationView(PasswordResetConfirmView):
    """Django's page for a password reset, at the links of articles.invitations; whoever was let in is signed in."""

    template_name = "invitation.html"
    form_class = InvitationForm
    success_url = reverse_lazy("reports")
    post_reset_login = True
    post_reset_login_backend = "articles.roles.RoleBackend"

    def get_user(self, uidb64: str) -> User | None:
        """A disabled user's link is void too; Django would let them set a password."""
        user = super().get_user(uidb64)
        return user if user and user.is_active else None

    def render_to_response(self, context: dict[str, Any], **options: Any) -> HttpResponse:
        if not self.validlink:
            options["status"] = 410
        elif context["form"].errors:
            options["status"] = 422
        return super().render_to_response(context, **options)
