"""What the name of an author looks like without a label beside it, and what they are."""

import re

from .boilerplate import is_section
from .outlets import branded, is_known, is_place, is_web_name
from .page_lines import is_name

_ROLE = re.compile(r"\b(?:correspondent|editor|writer|reporter|columnist|analyst|koresponden|wartawan)$", re.I)
# "TRAN-NGUYEN THI-LAN"; with more of them a line in capitals is an agency's slug.
_HYPHENS_OF_A_NAME = 2


def could_be_author(text: str) -> bool:
    """Tell whether an unlabelled line beside title or date may be the author's name."""
    if any(branded(part.strip()) for part in text.split(",")) or ("&" in text and any(map(is_section, text.split()))):
        return False
    if text.count("-") > _HYPHENS_OF_A_NAME and text == text.upper():
        return False
    text = text.removesuffix(",")
    return is_name(text, most=4) and not (is_section(text) or is_known(text) or is_place(text) or is_web_name(text))


def names_role(text: str) -> bool:
    """Tell whether the line says what somebody is and not who: "China Correspondent", "Diplomatic editor"."""
    return bool(_ROLE.search(text))
