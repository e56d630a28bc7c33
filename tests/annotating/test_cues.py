"""Which sentences have to stay as they are for a mark's attribution to be the same."""

import pytest

from articles.annotating.cues import Attributions, Bearing
from articles.annotating.sentences import read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("“Kami siap,” kata Putin.", Bearing.NAMED),
        ("“Kami siap,” kata penasihat urusan luar negeri Putin, Yuri Ushakov.", Bearing.NAMED),
        ("Ushakov juga mengatakan Rusia siap.", Bearing.NAMED),
        ("Menurut Ushakov, pabrik itu siap.", Bearing.NAMED),
        ("“We are ready,” Putin said.", Bearing.NAMED),
        ("“Kami siap,” katanya.", Bearing.LEANING),
        ("“Kami siap,” imbuh dia di Moskow.", Bearing.LEANING),
        ("“Kami siap,” kata Presiden di Istana Merdeka.", Bearing.LEANING),
        ("Pemimpin Kremlin itu juga mengatakan Rusia siap.", Bearing.LEANING),
        ("“We are ready,” he said.", Bearing.LEANING),
        ("“Kami siap.”", Bearing.LEANING),
        ("Para tamu pulang tanpa memberi keterangan.", Bearing.LEANING),
        ("Dia pulang ke Moskow.", Bearing.LEANING),
        ("Cuaca di Moskow cerah.", Bearing.PLAIN),
    ],
)
def test_a_sentence_names_its_speaker_or_leans_on_another(sentence, expected):
    assert Attributions(read(sentence)).sentence(0).bearing == expected


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("Xi tiba. “Kami siap,” kata Putin. Cuaca cerah.", 1, [1]),
        ("Putin tiba di Moskow. “Kami siap,” katanya. Cuaca cerah.", 1, [0, 1]),
        ("“Satu,” kata Putin.\n\n“Dua,” tambahnya.\n\n“Tiga,” imbuh dia.", 2, [0, 1, 2]),
        ("“Satu,” kata Putin. Hujan turun.\n\n“Dua,” tambahnya.", 2, [0, 1, 2]),
        ("Putin tiba. Hujan turun. “Kami siap,” katanya.", 2, [0, 1, 2]),
        ("Cuaca cerah.\n\nRusia siap. Demikian kata Peskov.", 1, [1, 2]),
        ("“Kami siap.”\n\nHal itu dikatakan Putin.", 0, [0, 1]),
        ("Putin berkata:\n\nRusia siap.", 1, [0, 1]),
        ("Putin berkata panjang lebar di Moskow kemarin.\n\nRusia siap.", 1, [1]),
        ("“Kami siap,” kata Putin. Xi mengatakan China mendukung.", 0, [0]),
    ],
)
def test_who_speaks_is_followed_to_the_sentence_that_says_it(text, marked, expected):
    assert list(Attributions(read(text)).run(range(marked, marked + 1))) == expected
