"""Posts of social networks that stand in a report: what was posted, who posted it and when."""

import re

from .page_lines import Page

# "— Harbour Desk (@harbour_desk) March 14, 2018"
_SIGNED = re.compile(r"[—–-] ?[^\"“”]{1,60} \(@\w{1,20}\)(?: .{4,30}\d{4})?")
_LINKS = re.compile(r"(?:(?:https?://t\.co/|pic\.(?:twitter|x)\.com/)\S+\s*)+")
_MOST_LINES = 4


def strike_posts(page: Page, start: int) -> None:
    """Strike, in the text from `start`, posts with who signs them: the line above the name, with more of it where that
    one holds nothing but links."""
    for i in page.open(start + 1):
        if not _SIGNED.fullmatch(page.text(i)):
            continue
        page.strike(i, "embedded post")
        for j in range(i - 1, max(start, i - _MOST_LINES), -1):
            if j in page.struck:
                break
            is_posted = not _LINKS.fullmatch(page.lines[j].text)
            page.strike(j, "embedded post")
            if is_posted:
                break
