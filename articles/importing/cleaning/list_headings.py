"""Headings of lists of links: "Baca juga", "Berita Terkait", "Most Read"; and of readers' comments."""

import re

from .lexicon import english, indonesian
from .page_lines import bare, ends_with_stop, remembered

READ_ALSO = indonesian.READ_ALSO | english.READ_ALSO
END = indonesian.END_HEADINGS | english.END_HEADINGS
_COMMENTS = indonesian.COMMENT_HEADINGS | english.COMMENT_HEADINGS
_MORE_FROM = re.compile(
    r"((more|latest) (from|on|in|about|stories from|news from)|(our|more|full) coverage (of|on)|"
    r"berita lain(nya)? (dari|di)|"
    r"artikel lain(nya)? (dari|di)|read more (on|about) (this|the)|"
    r"don['’]t miss (these|our|the latest) .{2,30} from|also (on|in|from)|"
    r"baca juga berita) .{2,50}|"
    r"more [\w.'’-]{2,20}( [\w.'’-]{2,20})? (news|headlines|stories|reports)|"
    r"(next|up next|next up) in (?!\w+ line\b)[\w&'’-]+( [\w&'’-]+){0,2}|"
    r"before you go,? [^.?!]{2,60} like( (this|these|it|them))?( …|…|\.\.\.)?|"
    r"read more about [\w.'’ -]{2,40} (from|in|on|at) .{2,30}|"
    r"(people|others|readers) (are )?(also )?(read(ing)?|viewed|liked|watched)( this| now)?( …|…|\.\.\.)?|"
    r"read more [\w.'’ -]{2,30} (coverage|news|stories|reporting|analysis)|"
    r"most (read|viewed|popular|watched|shared) (in|on|from|at|this) .{2,40}|"
    r"(warta|berita|kabar|artikel)( kami)?( yang)? lain(nya)?( kami)?|"
    r"(berita|artikel) terkait (?:dengan |soal |tentang )?.{3,40}|"
    r"(berita|artikel|video|foto|topik|kabar|tulisan|siaran pers)( [\w'-]+){0,3} "
    r"(terpopuler|terkini|terbaru|pilihan|populer|lainnya|terkait)( (hari|pekan|minggu|bulan) ini)?"
)

_INVITING = re.compile(
    r"(?:simak|lihat|tonton|baca|saksikan|cek)!?(?: juga)?(?: (?:video|berita|artikel|konten|foto|tulisan))?"
    r"(?: (?:pilihan|menarik|terkait|lainnya|lain|redaksi|editor|berikut|ini|di bawah|di sini)){1,5}"
)
# "Simak berita lainnya seputar topik artikel ini, di sini :" has tags under it.
_OF_TOPIC = re.compile(
    r"(?:simak|baca|lihat|cek|temukan) (?:berita|artikel|konten)(?: (?:lainnya|lain|terkait|seputar|tentang|soal|"
    r"topik|artikel|berita|ini|menarik))+,?(?: (?:di ?sini|berikut(?: ini)?))?"
)
_TOPIC = re.compile(
    r"(?:(?:more|our coverage|more coverage|full coverage) (?:of|on|about)|berita lain(?:nya)? (?:di|soal)) .+"
)
# "Read more from Kabar Kota:"
_READ_FROM = re.compile(r"read more from .{2,50}")
_COMMENT_COUNT = re.compile(r"(?:komentar|comments?)\s*[:(]?\s*\d+|\d+ (?:komentar|comments?)")

_THOUGHTS = re.compile(
    r"\d+ (?:thoughts?|responses?|replies|tanggapan|pemikiran|balasan) (?:on|to|untuk|pada|tentang) "
)


@remembered
def heading_kind(text: str) -> str | None:
    """Return "read-also", "end" or "comments" when the whole line is the heading of such a list, else None."""
    core = bare(text).rstrip(". ") if len(text) <= 200 else ""
    if core and _THOUGHTS.match(core) and not ends_with_stop(text):
        return "comments"
    if len(core) > 60 or not core:
        return None
    if core in _COMMENTS or _COMMENT_COUNT.fullmatch(core):
        return "comments"
    if core in READ_ALSO or (_READ_FROM.fullmatch(core) and text.rstrip().endswith(":")) or _INVITING.fullmatch(core):
        return "read-also"
    # "In:" has tags under it; "In" and "Out" divide a report.
    if (_OF_TOPIC.fullmatch(core) or core == "in") and text.rstrip().endswith(":"):
        return "end"
    return "end" if core in END or (_MORE_FROM.fullmatch(core) and not ends_with_stop(text.rstrip("…"))) else None


def names_topic(text: str) -> bool:
    """Tell whether the heading says of what the list under it is: "More on the Midterms", "Our Coverage of the War"."""
    return bool(_TOPIC.fullmatch(bare(text))) and heading_kind(text) == "end"
