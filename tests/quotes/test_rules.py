"""Each rule on a line: which words it takes, and whose they are."""

import re
from pathlib import Path

import pytest

import articles.quotes
from articles.quotes import RULES, RULES_VERSION
from tests.quotes.notation import read

INDONESIAN = [
    (
        "direct-cue-behind",
        "“‹Jalan ini ditutup dua hari›,” kata Kepala Dinas Perhubungan Wening Asri, Senin.",
        "Wening Asri",
    ),
    ("direct-suffixed", "Wening Asri tiba pukul enam. “‹Kami siap sejak pagi›,” ujarnya.", "Wening Asri"),
    ("direct-pronoun", "Wening Asri mengatakan, ‹jalan itu aman›. “‹Sudah diuji›,” imbuh dia.", "Wening Asri"),
    ("direct-source", "Menurut Wening Asri, “‹jalan itu aman untuk semua.›”", "Wening Asri"),
    ("direct-cue-before", "Seusai rapat, Wening Asri berkata, “‹Kami akan mulai besok.›”", "Wening Asri"),
    ("direct-goes-on", "“‹Kami mulai besok›,” kata Wening Asri. “‹Semua alat sudah datang.›”", "Wening Asri"),
    ("direct-alone", "Wening Asri mengatakan, ‹jalan itu aman›.\n“‹Kami sudah mengujinya tiga kali.›”", "Wening Asri"),
    ("partial-verb", "Wening Asri menyebut rencana itu “‹terlalu mahal dan lambat›”.", "Wening Asri"),
    ("partial-cue-behind", "Rencana itu “‹terlalu mahal bagi kota›”, kata Wening Asri.", "Wening Asri"),
    ("indirect-verb", "Wening Asri mengatakan ‹kota itu siap menerima tamu›.", "Wening Asri"),
    ("indirect-that", "Wening Asri mengatakan kepada wartawan di Muarasari bahwa ‹rapat ditunda›.", "Wening Asri"),
    ("indirect-object", "Wening Asri menekankan ‹perlunya pemeriksaan ulang semua kapal›.", "Wening Asri"),
    ("indirect-pronoun", "Wening Asri tersenyum. Ia menambahkan, ‹semua surat lengkap›.", None),
    ("indirect-source", "Menurut Wening Asri, ‹garis pantai mundur tiga meter›.", "Wening Asri"),
    ("indirect-cue-behind", "‹Harga beras tidak akan naik tahun ini›, kata Wening Asri.", "Wening Asri"),
    ("indirect-inserted", "‹Persediaan beras, kata Wening Asri, masih cukup›.", "Wening Asri"),
    ("nested", "“‹Nakhoda mengaku ‹tertidur di kemudi kapal››,” ujar Wening Asri.", "Nakhoda"),
]
ENGLISH = [
    ("direct-cue-behind", "“‹The road is closed›,” said Wendy Ashe, the city engineer.", "Wendy Ashe"),
    ("direct-cue-behind", "“‹The road is closed›,” Wendy Ashe, the city engineer, said in an email.", "Wendy Ashe"),
    ("direct-pronoun", "Mayor Wendy Ashe opened the quay. “‹Fares will fall›,” she said.", "Wendy Ashe"),
    ("direct-cue-before", "After the hearing, Wendy Ashe said: “‹We will appeal.›”", "Wendy Ashe"),
    ("direct-goes-on", "“‹We start tomorrow›,” said Wendy Ashe. “‹Come early.›” The road opens at six.", None),
    ("partial-verb", "Wendy Ashe called the plan “‹hasty and costly›”.", "Wendy Ashe"),
    ("indirect-verb", "Wendy Ashe said ‹the talks were going well›.", "Wendy Ashe"),
    ("indirect-that", "Wendy Ashe told reporters on Tuesday that ‹the vote was put off›.", "Wendy Ashe"),
    ("indirect-object", "The transport ministry denied that ‹the licence had expired›.", None),
    ("indirect-source", "According to Wendy Ashe, ‹dredging starts in July›.", "Wendy Ashe"),
    ("indirect-cue-behind", "‹The stores will last until May›, Wendy Ashe said on Monday.", "Wendy Ashe"),
    ("indirect-inserted", "‹The stores, said Wendy Ashe, will last until May›.", "Wendy Ashe"),
]


@pytest.mark.parametrize(
    ("rule", "written", "speaker", "language"),
    [(*case, "id") for case in INDONESIAN] + [(*case, "en") for case in ENGLISH],
)
def test_a_rule_takes_these_words(rule, written, speaker, language):
    case = read(written, language)
    assert case.spans == case.expected
    found = [quote for quote in case.found if quote.rule == rule]
    assert found
    assert speaker is None or found[-1].speakers == (speaker,)


def test_every_rule_has_words_and_a_sentence_here():
    assert {rule for rule, *_ in INDONESIAN} == set(RULES)
    assert all(description.strip() for description in RULES.values())
    assert RULES_VERSION >= 1


def test_every_rule_in_the_code_is_in_the_table():
    folder = Path(articles.quotes.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py") if path.name != "rules.py")
    used = set(re.findall(r'"((?:direct|partial|indirect)-[a-z-]+|nested)"', code))
    # "nested" is also how a cue stands to another one.
    assert used == set(RULES)
