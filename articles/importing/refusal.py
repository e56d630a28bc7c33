"""The one way in which the importers say no."""


class Unreadable(ValueError):
    """A file or page that cannot become a report. `reason`: one plain sentence, what is wrong and what to do."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason
