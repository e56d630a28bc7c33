"""Where a report ends by the proportions of its page: prose before, and behind it next to none."""

from itertools import accumulate

from .page_lines import Page, ends_sentence, is_clause, is_sentence

# What pages print behind a report and hardly ever inside one.
SURE_SIGNS = frozenset(
    {"byline", "tag list", "copyright", "comments", "fund-raising note", "link list", "link list: heading"}
    | {"source note", "standards notice", "syndication note", "author's note", "cookie notice", "contact"}
    | {"note of the newsroom"}
)
# What stands between the paragraphs of a report as often as behind them.
WITHIN = frozenset({"advertisement", "caption", "caption label", "read-also link", "read-also link: heading"})
# So many lines in a row that are no prose hardly ever stand inside a report.
_RUN = 3
_BODY_SENTENCES = 3
_MOST_BEHIND = 0.15


def tail_start(page: Page, start: int) -> int:
    """Return the index from which nothing but the rest of the page follows, or the page's end when no form says so.

    There a run of lines without prose begins; of what follows it two lines in three are no prose either, and what is
    has few words beside the report's, which began at `start`.
    """
    prose = _prose(page, start)
    words = list(accumulate(len(page.text(i).split()) if is_prose else 0 for i, is_prose in enumerate(prose, start)))
    sentences = list(accumulate(prose))
    other = [not is_prose and page.struck.get(i) not in WITHIN for i, is_prose in enumerate(prose, start)]
    others_from = [*accumulate(reversed(other))][::-1]
    first = run = 0
    for at, is_prose in enumerate(prose):
        is_in_report = is_prose or page.struck.get(start + at) == "time of an entry"
        first, run = (at + 1, 0) if is_in_report else (first, run + other[at])
        if run < _RUN or sentences[at] < _BODY_SENTENCES or page.text(start + first - 1).endswith(":"):
            continue
        is_small = words[-1] - words[at] <= _MOST_BEHIND * words[at]
        if is_small and others_from[first] >= 2 * (sentences[-1] - sentences[at]):
            return _behind_clauses(page, start + first)
    return len(page.lines)


def _behind_clauses(page: Page, at: int) -> int:
    """Return the index behind the paragraphs at `at` that lost their full stop."""
    while at < len(page.lines) and (
        page.struck.get(at) in WITHIN or at not in page.struck and is_clause(page.text(at))
    ):
        at += 1
    return at


def _prose(page: Page, start: int) -> list[bool]:
    """Tell of each line from `start` whether it is running text. A report may end with a question, too: so may a
    list of links, but not in its first line.
    """
    prose: list[bool] = []
    for i in range(start, len(page.lines)):
        follows = bool(prose) and prose[-1] and ends_sentence(page.text(i))
        prose.append(i not in page.struck and (is_sentence(page.text(i)) or follows))
    return prose
