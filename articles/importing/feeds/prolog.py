"""What stands before a document's first element, read here so that no parser of XML ever sees a document type. Pure.

What feeds need of one are the short texts that some give a name in it. Nothing is fetched, nothing nested is unfolded.
"""

import re

_MOST_ENTITIES = 300
_MOST_USES = 20_000
_LONGEST = 200  # characters of an entity's text
_LONGEST_TYPE = 20_000  # characters; a longer one is cut away up to here
_PIECE = re.compile(r"""<!--.*?-->|<\?.*?\?>|"[^"]*"|'[^']*'|[\[\]<>]""", re.S)
_ENTITY = re.compile(r"""<!ENTITY\s+([\w.-]{1,50})\s+(?:"([^"<%]*)"|'([^'<%]*)')\s*>""")
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z_][\w.-]{0,49});")
_NESTED = re.compile(r"&(?!#)")  # another's name in an entity's text is how bombs are made
_NAME = re.compile(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)")


def without_doctype(text: str) -> str:
    """Return the document without its type, with the texts that it names put in where they are used."""
    begin = _opening(text)
    if text[begin : begin + 9].upper() != "<!DOCTYPE":
        return text
    end = _end(text[begin : begin + _LONGEST_TYPE]) + begin
    texts = {}
    for name, double, single in _ENTITY.findall(text, begin, end)[:_MOST_ENTITIES]:
        said = double or single
        if len(said) <= _LONGEST and not _NESTED.search(said):
            texts[name] = said
    rest = text[:begin] + text[end:]
    if not texts:
        return rest
    return _REFERENCE.sub(lambda found: texts.get(found[1], found[0]), rest, count=_MOST_USES)


def root_of(text: str) -> str:
    """Return the name of a document's first element in small letters, without its prefix; '' when there is none."""
    found = _NAME.search(text, _opening(text))
    return found[1].lower() if found else ""


def _opening(text: str) -> int:
    """Return where the first thing begins that is no comment, no instruction and no space."""
    at = 0
    while True:
        at += len(text[at : at + 1_000]) - len(text[at : at + 1_000].lstrip())
        end = {"<!--": "-->", "<?": "?>"}.get("<?" if text.startswith("<?", at) else text[at : at + 4])
        found = text.find(end, at) if end else -1
        if found < 0:
            return at
        at = found + len(end or "")


def _end(text: str) -> int:
    """Return where the declaration ends that the text begins with; where its first tag might, when it never does."""
    depth = 0
    for found in _PIECE.finditer(text):
        depth += {"<": 1, "[": 1, ">": -1, "]": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    return text.find(">") + 1 or len(text)
