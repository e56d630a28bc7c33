"""Users get in by a link: made when a user is added or has forgotten the password, and shown once."""

from datetime import timedelta

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from ..invitations import chooses_name, invite, name_to_be_chosen, withdraw


class AddByLinkForm(AdminUserCreationForm):
    """Django's, whose "no password" is our link; then the name may be left to the person."""

    usable_password = forms.ChoiceField(
        label=gettext_lazy("How they get in"),
        required=False,
        initial="false",
        choices={"false": gettext_lazy("by a link, shown when you save"), "true": gettext_lazy("by this password")},
        widget=forms.RadioSelect(attrs={"class": "radiolist inline"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].required = False
        self.fields["username"].help_text = _("Leave it empty to let them choose it at the link.")

    def clean(self) -> dict:
        data = super().clean()
        if not data.get("username") and "username" not in self.errors:
            if data["set_usable_password"]:
                self.add_error("username", _("With a password goes a name."))
            data["username"] = name_to_be_chosen()
        return data


class InvitingAdmin(UserAdmin):
    """Adds the page on which a link is made, shown once, or withdrawn."""

    change_form_template = "admin/auth/user/change_form.html"

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(require_http_methods(["GET", "POST"])(self.invitation))
        return [path("<int:user_id>/invitation/", view, name="auth_user_invitation"), *super().get_urls()]

    def invitation(self, request: HttpRequest, user_id: int) -> HttpResponse:
        user = self.get_object(request, str(user_id))
        if user is None:
            raise Http404
        if not self.has_change_permission(request, user) or user == request.user:
            raise PermissionDenied(_("Your own password is changed under “Change password”, above."))
        if request.method != "POST":
            return self._page(request, user)
        if "withdraw" not in request.POST:
            self.log_change(request, user, _("Made a link to set a password."))
            return self._page(request, user, link=invite(user))
        withdraw(user)
        self.log_change(request, user, _("Withdrew the link to set a password."))
        self.message_user(request, _("Neither a link nor a password lets them in now."), messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:auth_user_change", args=[user.pk]))

    def response_add(self, request: HttpRequest, obj: User, post_url_continue: str | None = None) -> HttpResponse:
        if obj.has_usable_password():
            return super().response_add(request, obj, post_url_continue)
        return self._page(request, obj, link=invite(obj))

    def _page(self, request: HttpRequest, user: User, link: str = "") -> HttpResponse:
        """The page; with the link it is the only one that ever shows it, and as all of the admin's nothing keeps it."""
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": user,
            "title": _("Invitation"),
            "link": link,
            "chooses_name": chooses_name(user),
            "until": timezone.now() + timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT),
        }
        return TemplateResponse(request, "admin/auth/user/invitation.html", context)
