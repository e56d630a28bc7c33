"""How a newsroom says behind a report who worked on it and what was changed since; each form is a whole sentence."""

_NAME = (
    r"(?:[A-Z][\w.'’-]*|and|of|in|de|van|von|bin|al|&|writers?|reporters?|correspondents?|journalists?|"
    r"news|staff|bureau|bureaus|desk|team|video|researchers?|producers?|editors?|photographers?)"
)
_WHO = rf"{_NAME}(?:,? {_NAME})*"
_PLACE = r"[A-Z][\w.'’-]*(?:,? (?:[A-Z][\w.'’-]*|and|of|the))*"

FORMS = (
    # "Budi reported from Tartu, Estonia, and Citra Dewi from Lund."
    r"(?!(?:He|She|They|It|We|I|Reporters|Journalists|Correspondents|Writers)\b)"
    rf"{_WHO} reported from {_PLACE}(?:,? (?:and|while|with) {_WHO} (?:reported )?from {_PLACE})*",
    rf"(?:With|Additional) (?:additional )?(?:reporting|research|contributions|files|inputs?) (?:by|from) {_WHO}",
    rf"{_WHO}(?:['’]s? {_WHO})?(?:,? and the {_PLACE} bureau)?,? (?:also )?"
    rf"contributed (?:(?:to )?(?:this|the) (?:report|article|story)|"
    rf"(?:to )?(?:reporting|research))(?: (?:from|in) {_PLACE})?"
    rf"(?:,? and {_WHO} contributed (?:reporting|research)(?: (?:from|in) {_PLACE})?)?",
    # "Kabar's Ana Budi contributed from Lund and Citra Dewi from Tver."
    rf"{_WHO}(?:['’]s? {_WHO})? contributed from {_PLACE}(?:,? and {_WHO} from {_PLACE})*",
    # "Associated Press video producer Ana Budi contributed."
    rf"{_WHO} (?:writer|reporter|producer|researcher|journalist|correspondent|editor|photographer)s? {_WHO} "
    r"contributed",
    rf"(?:Edited|Fact-checked|Copy-?edited|Translated|Produced|Photographed|Illustrated|Compiled) by {_WHO}",
    rf"(?:Some |Additional )?(?:[Ii]nformation|[Mm]aterial) (?:for|in) this (?:report|article|story) "
    rf"(?:came from|is from|was provided by|comes from) {_WHO}",
    rf"With (?:assistance|help|inputs|agencies)(?: (?:by|from) {_WHO})?",
    r"(?:Updates?|Adds?|Recasts|Corrects|Refiles|Repeats|Clarifies) [^()\"“”]{3,160}",
    r"Update [\d/]{6,10}[^\"“”:]{0,20}(?::\d\d[^:]{0,12})?: (?:This|The) (?:article|story) "
    r"(?:has been|was) updated[^\"“”]*",
    r"This (?:article|story|piece|post)(?: and (?:its )?headline)? (?:has been|was) (?:since )?"
    r"(?:updated|amended|corrected|revised|clarified)\b(?! by| in (?:19|20))[^\"“”]{0,240}",
)
