"""Makes a person who may edit pages and publish none, as the group that comes with Wagtail says."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

editor = get_user_model().objects.create_user("editor", "editor@example.gov.uk", "editor")
editor.groups.add(Group.objects.get(name="Editors"))
