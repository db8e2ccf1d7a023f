"""Two ways for a Wagtail site to offer the self-assessment to its editors: choose one, or both.

`STACK_UP` in the settings has the address of the files, which ends with a slash, and the values of `integrity` for
`stack-up.js` and `embed-resize.js`.
"""

from django.conf import settings
from django.utils.html import format_html
from wagtail import blocks
from wagtail.embeds.finders.base import EmbedFinder


class Finder(EmbedFinder):
    """Lets editors embed the address of `embed.html`, in an embed block and in rich text; of no other page."""

    def accept(self, url):
        return url.startswith(settings.STACK_UP["files"] + "embed.html?")

    def find_embed(self, url, max_width=None, max_height=None):
        html = format_html(
            '<iframe src="{}" title="Self-assessment" width="100%" height="900" loading="lazy" allow="clipboard-write">'
            "</iframe>"
            '<script type="module" src="{}embed-resize.js" integrity="{}" crossorigin="anonymous"></script>',
            url,
            settings.STACK_UP["files"],
            settings.STACK_UP["resize"],
        )
        return {"title": "Self-assessment", "type": "rich", "html": html, "width": None, "height": None}


class StackUpBlock(blocks.StructBlock):
    """A block for streams: editors choose the questionnaire and its language, and paste nothing."""

    questionnaire = blocks.ChoiceBlock(
        choices=[("collaboration", "How do you stack up?"), ("strengths", "My strengths, hopes and next steps")],
        required=False,
    )
    language = blocks.ChoiceBlock(choices=[("en", "English"), ("cy", "Cymraeg")], default="en")
    fallback = blocks.CharBlock(default="Please ask us for a paper copy.")

    def render_basic(self, value, context=None):
        return format_html(
            '<script type="module" src="{}stack-up.js" integrity="{}" crossorigin="anonymous"></script>'
            '<stack-up questionnaire="{}" lang="{}"><p>{}</p></stack-up>',
            settings.STACK_UP["files"],
            settings.STACK_UP["entry"],
            value["questionnaire"],
            value["language"],
            value["fallback"],
        )

    class Meta:
        icon = "form"
