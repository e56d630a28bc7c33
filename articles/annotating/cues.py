"""Which sentences say who speaks in another one: enough to notice that the attribution of a mark has changed. Pure.

Nothing is attributed here. A sentence is judged by whether it stands alone; where the lists do not know a word (or a
language), it counts as leaning on its neighbours, and a person looks once more than needed.
"""

from dataclasses import dataclass
from enum import Enum
from itertools import takewhile

from .sentences import Sentences

# The speaker stands behind these: "kata Putin", "menurut Putin".
_BARE = (
    "kata ujar tutur ucap imbuh tambah jelas tegas ungkap papar terang lanjut sebut cetus tandas tukas pungkas beber "
    "urai sambung seru tanya jawab bantah klaim cuit tulis kilah pinta pesan kutip menurut"
)
_INDONESIAN = (
    "berkata berujar bertutur berpendapat bertanya berharap berjanji menjawab menambahkan mengatakan menyatakan "
    "menyebut menyebutkan mengungkapkan mengungkap menjelaskan menegaskan menuturkan menyampaikan memaparkan membantah "
    "menyangkal mengklaim mengaku mengakui menilai menekankan mengingatkan memperingatkan menuduh menuding menyerukan "
    "mengumumkan melaporkan menulis mencatat meminta menolak memuji mengecam mengutip dikutip dilansir melansir "
    "meyakini menganggap mengusulkan menyarankan menuntut menyimpulkan mengulangi melanjutkan membeberkan menerangkan "
    "mengemukakan mengisyaratkan menggarisbawahi menandaskan menyoroti menyindir disampaikan dikatakan diungkapkan "
    "ditegaskan dijelaskan dinyatakan dituturkan disebutkan diucapkan dikemukakan dilaporkan memberi memberitahu"
)
_ENGLISH = (
    "said says say saying told tells added adds stated states according claimed claims denied denies denying announced "
    "announces warned warns argued argues insisted insists noted notes wrote writes asked asks replied replies "
    "explained explains urged urges vowed acknowledged confirmed confirms declared declares stressed stresses "
    "emphasized emphasised reiterated remarked described suggested suggests believes believed quoted quoting reported "
    "reports tweeted testified accused accuses promised pledged admitted admits concluded continued recalled responded "
    "commented demanded expressed asserted maintained alleged contended predicted dismissed rejected praised"
)


def _words(written: str) -> frozenset[str]:
    return frozenset(written.split())


_LEADING = _words(_BARE)
_CUES = _LEADING | _words(f"{_INDONESIAN} {_ENGLISH}")
_PRONOUNS = _words("dia ia beliau mereka he she they it his her their him them we i")
# After the name of a role they point back: "pemimpin Kremlin itu".
_POINTING = _words("itu tersebut tadi")
# Written with a capital, and still nobody's name.
_NO_NAMES = _words(
    "presiden menteri perdana gubernur ketua wakil kepala direktur jenderal juru bicara pemimpin sekretaris duta "
    "president minister prime governor chairman chief spokesman spokeswoman spokesperson secretary general director "
    "leader senator ambassador the a an "
    "senin selasa rabu kamis jumat sabtu minggu monday tuesday wednesday thursday friday saturday sunday "
    "namun tetapi lalu selain sementara saat ketika but and however later meanwhile when while"
)
# What stands behind them is a place or a listener.
_PREPOSITIONS = _words("di ke dari pada dalam kepada usai saat in at on to from during after")
_BACKWARD = _words("demikian begitu hal itu pernyataan ucapan penegasan keterangan komentar that this those so")
# Stand between a speaker and the cue: "Putin juga mengatakan".
_BETWEEN = _words("juga pun lalu kemudian sendiri also has had then")
# Words on either side of a cue among which its speaker is looked for: "kata penasihat urusan luar negeri Putin".
_NEAR = 6
# A sentence of a cue and little else may speak of the one before it, or behind it: "Dia menambahkan."
_SHORT = 5
# How far back, in sentences, the one is looked for that names who speaks in a leaning one.
_BACK = 8


class Bearing(Enum):
    """What a sentence needs of its neighbours to say who speaks in it."""

    NAMED = "names its speaker"
    LEANING = "quotes, or has a cue, and does not say who"
    PLAIN = "neither quotes nor has a cue"


@dataclass(frozen=True)
class Sentence:
    """What a sentence says of who speaks, in it and next to it."""

    bearing: Bearing
    speaks_of_the_one_before: bool
    speaks_of_the_one_behind: bool
    may_be_attributed_behind: bool
    is_bare_cue: bool


class Attributions:
    """Who speaks in which sentence of a text, as far as it takes to see that it changed; each sentence judged once."""

    def __init__(self, text: Sentences):
        self._text = text
        self._judged: dict[int, Sentence] = {}

    def sentence(self, number: int) -> Sentence:
        """Judge a sentence by its words outside quotation marks."""
        if number not in self._judged:
            self._judged[number] = _judged(self._text, number)
        return self._judged[number]

    def run(self, touched: range) -> range:
        """Return the sentences that a mark touches, and with them those round them that say who speaks.

        Back to the first one that says who speaks; the next one too where it speaks of the one before it.
        """
        first, behind = touched.start, touched.stop
        if self.sentence(first).bearing == Bearing.PLAIN and first:
            is_told = not self._text.opens[first] or self.sentence(first - 1).speaks_of_the_one_behind
            first -= is_told
        for at in range(first, touched.stop):
            bearing = self.sentence(at).bearing
            if bearing == Bearing.LEANING:
                first = min(first, self._named_before(at))
            if bearing != Bearing.PLAIN:
                break
        if behind < len(self._text) and self._goes_on(behind):
            behind += 1
        return range(first, behind)

    def _named_before(self, leaning: int) -> int:
        """Return the sentence that names who speaks in a leaning one; others may stand between.

        Where none near it does, any of those may say who is meant: "Putin tiba. Hujan turun. “Kami siap,” katanya."
        """
        farthest = max(0, leaning - _BACK)
        before = range(leaning - 1, farthest - 1, -1)
        return next((at for at in before if self.sentence(at).bearing == Bearing.NAMED), farthest)

    def _goes_on(self, behind: int) -> bool:
        """Whether the sentence `behind` a mark's last one says who speaks in that."""
        last, following = self.sentence(behind - 1), self.sentence(behind)
        if following.speaks_of_the_one_before or last.may_be_attributed_behind:
            return True
        return following.is_bare_cue and last.bearing != Bearing.NAMED


def _judged(text: Sentences, number: int) -> Sentence:
    span = text.words(number)
    keys, quoted = text.keys[span.start : span.stop], text.quoted[span.start : span.stop]
    words = [key for key, is_quoted in zip(keys, quoted, strict=True) if not is_quoted and key[0].isalnum()]
    lowered = [word.casefold() for word in words]
    cues = [at for at, word in enumerate(lowered) if _is_cue(word)]
    has_quote = any(quoted)
    leans = (
        any(_leans(words, lowered, at) for at in cues) if cues else has_quote or not _PRONOUNS.isdisjoint(lowered[:1])
    )
    is_bare_cue = bool(cues) and not has_quote and len(words) <= _SHORT
    return Sentence(
        bearing=Bearing.LEANING if leans else Bearing.NAMED if cues else Bearing.PLAIN,
        speaks_of_the_one_before=bool(cues) and lowered[0] in _BACKWARD,
        speaks_of_the_one_behind=is_bare_cue or keys[-1] == ":",
        may_be_attributed_behind=has_quote and not cues,
        is_bare_cue=is_bare_cue,
    )


def _is_cue(word: str) -> bool:
    return word in _CUES or (word.endswith("nya") and word[:-3] in _CUES)


def _leans(words: list[str], lowered: list[str], at: int) -> bool:
    """Whether the cue at `at` has a pronoun, a pointed-at role or nobody for its speaker."""
    if lowered[at].endswith("nya"):
        return True
    before = at - 1 - (at > 0 and lowered[at - 1] in _BETWEEN)
    if before >= 0 and _is_name(words[before]):
        return False
    if lowered[at] in _LEADING and at + 1 < len(words) and _is_name(words[at + 1]):
        return False
    if _PRONOUNS & {*lowered[max(0, at - 2) : at], *lowered[at + 1 : at + 2]}:
        return True
    behind = range(at + 1, min(len(words), at + _NEAR + 1))
    behind = [*takewhile(lambda other: lowered[other] not in _PREPOSITIONS, behind)]
    ahead = [other for other in range(max(0, at - _NEAR), at) if not other or lowered[other - 1] not in _PREPOSITIONS]
    if any(lowered[other] in _POINTING for other in (*ahead, *behind)):
        return True
    # A first word is written with a capital anyway: not next to the cue it need not be a name ("Para tamu … memberi").
    return not any(_is_name(words[other]) for other in (*ahead, *behind) if other)


def _is_name(word: str) -> bool:
    lowered = word.casefold()
    return word[0].isupper() and not (_is_cue(lowered) or lowered in _NO_NAMES or lowered in _PRONOUNS)
