"""A page with every place that an editor could put a snippet into."""

from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.embeds.blocks import EmbedBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from trial.stack_up import StackUpBlock

# As they stand in a new page: one of each kind, so that editors need not choose any.
NEW = [
    ("text", ""),
    ("html", ""),
    ("embed", None),
    ("stack_up", {"questionnaire": "", "language": "en", "fallback": "Please ask us for a paper copy."}),
]

STREAM = [
    ("text", blocks.RichTextBlock(required=False)),
    ("html", blocks.RawHTMLBlock(required=False)),
    ("embed", EmbedBlock(required=False)),
    ("stack_up", StackUpBlock()),
]


class TrialPage(Page):
    """Rich text, and a stream of blocks."""

    template = "trial.html"
    body = RichTextField(blank=True)
    stream = StreamField(STREAM, blank=True, default=NEW)

    content_panels = [*Page.content_panels, FieldPanel("body"), FieldPanel("stream")]
