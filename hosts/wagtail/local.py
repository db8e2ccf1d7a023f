"""What the project of `wagtail start` is given: pages to try, and where the files of the self-assessment are."""

import os

from .base import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "trial"]

# The recipe, if it is tried: addresses of the self-assessment may stand where those of videos may.
if os.environ.get("STACK_UP_RECIPE") == "yes":
    WAGTAILEMBEDS_FINDERS = [
        {"class": "trial.stack_up.Finder"},
        {"class": "wagtail.embeds.finders.oembed"},
    ]

STACK_UP = {
    "files": os.environ.get("STACK_UP_FILES", ""),
    "entry": os.environ.get("STACK_UP_ENTRY", ""),
    "resize": os.environ.get("STACK_UP_RESIZE", ""),
}

# Drafts are saved when the editor says so, and not in between.
WAGTAIL_AUTOSAVE_INTERVAL = 0
# Nothing outside of this machine is asked for anything.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
