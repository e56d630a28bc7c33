"""Where a report came from: its keys in the outside world, and what was fetched."""

from django.db import models

from .article import Article, Version


class SourceKey(models.Model):
    """Where a report came from. One report may come several ways.

    `file:<name>`                  a text file, by its base name
    `url:<canonical address>`      importing/addresses.py says what is canonical
    `guid:<feed>:…`                an entry of a feed, by the name that the feed gives it
    `link:<feed>:<canonical>`      an entry of a feed that tells its entries apart by their addresses
    `title:<feed>:<sha256>`        an entry without a name and an address: of its folded title, a line break, its date
    `text:<sha256>`                pasted without an address: of the outlet's folded name, a line break, and the text
    """

    key = models.TextField(unique=True)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="source_keys")
    # What came last under this key, so that an entry which is as it was costs one look-up and no text is compared; and
    # of two feeds that word one report differently, neither takes the other's words for an edit.
    digest = models.CharField(max_length=64, blank=True, default="", editable=False)
    page_tries_left = models.PositiveSmallIntegerField(
        default=0, editable=False, help_text="How often its page may still be asked for."
    )

    def __str__(self) -> str:
        return self.key


class Original(models.Model):
    """What was fetched, compressed; kept to clean it again, never served."""

    version = models.OneToOneField(Version, on_delete=models.CASCADE, related_name="original")
    body = models.BinaryField()
    media_type = models.TextField()
    charset = models.TextField(blank=True, default="")

    def __str__(self) -> str:
        return f"original of {self.version_id}"
