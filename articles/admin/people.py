"""Users, each in one of the three groups of articles.roles. Nobody is deleted, only disabled: marks name authors."""

from django import forms
from django.contrib import admin
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import Group, User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ..roles import ADMINS, ANALYSTS, GROUPS
from ._parts import ToLookAt
from .invitations import AddByLinkForm, InvitingAdmin

admin.site.unregister(User)
admin.site.unregister(Group)


class RoleForm(forms.ModelForm):
    """The group as one choice: each holds what the one before it holds."""

    acting: User

    role = forms.ModelChoiceField(
        label=gettext_lazy("Role"),
        queryset=Group.objects.filter(name__in=GROUPS),
        empty_label=None,
        help_text=gettext_lazy("Readers read. Analysts also mark and link. Admins also run this administration."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            held = {group.name: group for group in self.instance.groups.all()}
            self.initial["role"] = next((held[name] for name in reversed(GROUPS) if name in held), None)
        else:
            # The first in the list are the Admins: nobody becomes one by not looking.
            self.initial["role"] = Group.objects.get(name=ANALYSTS)

    def clean(self) -> dict:
        data = super().clean()
        if self.instance == self.acting:
            if not data.get("is_active"):
                self.add_error("is_active", _("You cannot disable yourself: another admin can."))
            if data.get("role") and data["role"].name != ADMINS:
                self.add_error("role", _("You cannot take your own role away: another admin can."))
        return data


class ChangeUserForm(RoleForm, UserChangeForm):
    pass


class AddUserForm(RoleForm, AddByLinkForm):
    pass


@admin.register(User)
class PersonAdmin(InvitingAdmin):
    form = ChangeUserForm
    add_form = AddUserForm
    list_display = ["username", "role", "is_active", "last_login"]
    list_filter = ["is_active", "groups"]
    filter_horizontal = []
    readonly_fields = ["is_superuser", "last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (gettext_lazy("Personal info"), {"fields": ["first_name", "last_name", "email"]}),
        (gettext_lazy("What they may do"), {"fields": ["is_active", "role", "is_superuser"]}),
        (gettext_lazy("Important dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [(None, {"fields": ["username", "email", "role", "usable_password", "password1", "password2"]})]

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    def get_form(self, request: HttpRequest, obj: User | None = None, **kwargs) -> type[RoleForm]:
        form = super().get_form(request, obj, **kwargs)
        form.acting = request.user
        return form

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    def save_related(self, request: HttpRequest, form: RoleForm, formsets: list, change: bool) -> None:
        super().save_related(request, form, formsets, change)
        form.instance.groups.set([form.cleaned_data["role"]])

    @admin.display(description=gettext_lazy("role"))
    def role(self, user: User) -> str:
        return _("superuser") if user.is_superuser else ", ".join(group.name for group in user.groups.all()) or "-"


@admin.register(Group)
class RoleAdmin(ToLookAt):
    """What a role may do is written in articles.roles."""

    list_display = ["name"]
    fields = ["name"]
    search_fields = ["name"]
