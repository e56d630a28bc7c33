"""What a page says of itself behind its report and below all prose, both languages, lower case, by what it is.

In a report the same may be said: "We acknowledge the traditional owners" opens speeches, too.
"""

PATTERNS = {
    "acknowledgement of country": (
        r"[^\"“”]{0,200}\b(acknowledges?|recogni[sz]es?|pays? (our |its |their )?respects?)\b[^\"“”]*"
        r"\b(first (australians|nations|peoples)|traditional (custodians|owners)|aboriginal|tangata whenua)\b[^\"“”]*",
    ),
    "time zone note": (
        r"[a-z]{2,5} ?= ?.{3,60}\btime\b.{0,80}",
        r"all times (are |shown )*(in |given in )*(gmt|utc|a?e[sd]?t|cet|bst|wib|wita|wit|local|eastern)\b.{0,60}",
        r"(semua )?waktu (dalam|menurut|ditampilkan dalam) (wib|wita|wit|gmt|utc|waktu setempat)\b.{0,60}",
    ),
    "copyright": (
        r"(this|our) (service|site|website|page|publication|content) (may |can )?(includes?|contains?|carries|uses?) "
        r"[^\"“”]*\b(copyright|reproduced|redistributed)\b[^\"“”]*",
        r"[^\"“”]*\b(registration|registered|certificate|licen[cs]e)\b[^\"“”]{0,60}\b(no|number|nr)\b[^\"“”]*",
        r"(you (can|may) )?republish (this|our) [^\"“”]*",
        r"isi (artikel |tulisan |berita |konten )?(ini )?(di luar|menjadi|sepenuhnya) [^\"“”]{0,40}tanggung jawab\b"
        r".{0,60}",
        r"[^\"“”]*\b(terdaftar|terverifikasi) (di|oleh|pada) (dewan pers|kominfo|kemenkumham)\b[^\"“”]*",
        r"[\w/.'’ -]{2,40} (has been|was|is) (declared|designated|labeled|labelled|branded|recogni[sz]ed as)( as)? an? "
        r"[\"“'‘]?(undesirable organi[sz]ation|foreign agent)[\"”'’]?\b.{0,120}",
        r"[^\"“”]{0,200}\b(may not|cannot|can ?not) be (reproduced|republished|redistributed|copied)\b[^\"“”]*",
    ),
    "about the outlet": (
        r"[\w/]{2,12} journalists report the news in \d+ countries\b.*",
        r"[^\"“”]{3,200}\b(is a|are) registered trademarks? (of|in)\b.{0,200}",
        r"[\w/.'’ -]{2,40}['’]s [\w -]{2,30} service "
        r"(offers|is|provides|covers|delivers|reaches|promotes|serves|aims|seeks|works|has)\b[^\"“”]{10,400}",
        r"(the latest|the fight|photos|how you can help|on the ground)\s*: [^\"“”]{10,240}",
        r"[\w.'’& -]{2,40}, the (news|media)[\w ]{0,20} (division|arm|unit|service|agency) of [^\"“”]{2,400}",
        r"[\w.'’& -]{2,40} is committed to [^\"“”]{10,240}",
    ),
    # on Muslim papers
    "quotation of scripture": (r"[^\"“”]{20,300}\({1,2}(hr|qs)\.? [^()]{3,40}\){0,2}",),
    "author's note": (
        r"[\w.'’ -]{5,40}['’]s [^.]{3,120} (is|was) published by .{2,60}",
        r"(lulus|lulusan|alumn(us|a|i)|sarjana)\b[^\"“”]{0,160}\b(bergabung|meliput|jurnalis|wartawan|reporter)\b"
        r"[^\"“”]*",
    ),
    "legal notice": (
        r"(certain|some) (publications?|materials?|content|pages?) (may|can|might) contain [^\"“”]{2,80}\b"
        r"(under|age|minors|children|adults)\b[^\"“”]{0,60}",
        r"(the |this )?(site|website|content|publication)s? (is |are |may be )?not (intended|recommended|suitable) for "
        r"[^\"“”]{2,80}\b(under|age|minors|children)\b[^\"“”]{0,60}",
        r"if you are in [^\"“”]{2,160}\b(passport|liability|risk|punishable|prosecution)\b[^\"“”]*",
    ),
    "contact": (
        r"[^\"“”]{0,200}\b[\w.+-]+@[\w-]+(\.[\w-]+)+\b[^\"“”]{0,80}",
        r"(punya|ada|miliki) (kisah|cerita|info|informasi|tips|masukan|berita)\b[^\"“”]{0,60}\? ?"
        r"(silakan |segera )?(kirim|hubungi|bagikan|tulis)\w*\b[^\"“”]{0,100}",
    ),
    "fund-raising note": (
        r"[^\"“”]{0,240}\b(please|silakan|mari|ayo|kindly) (consider )?(subscrib|donat|berlangganan|berdonasi|support|"
        r"contribut|dukung)\w*\b[^\"“”]{0,160}",
        r"(berikan )?dukungan anda\b[^\"“”]{0,160}",
    ),
    "syndication note": (
        r"(this|the) (article|story|report|interview|text|piece) (has been|was|is) (machine-?)?(translated|adapted|"
        r"abridged|condensed)\b[^\"“”]{0,160}",
        r"(artikel|berita|tulisan) ini (diterjemahkan|disadur|dialihbahasakan)\b[^\"“”]{0,160}",
    ),
    "comments": (
        r"gunakan bahasa yang (sopan|santun|baik)\b[^\"“”]{0,100}",
        r"(all )?comments (have to|need to|must|should|will|are|may) [^\"“”]*\b(guidelines|rules|moderated|moderation|"
        r"abusive|removed|deleted|policy)\b[^\"“”]*",
        r"[^\"“”]{0,200}\b(abide by|follow|respect|read) our (community |comment(ing|s)? )?(guidelines|rules|policy|"
        r"standards)\b[^\"“”]*",
        r"(setiap |semua |isi )?komentar (harus|wajib|akan|dilarang|menjadi|sepenuhnya) [^\"“”]*",
    ),
    "button or note of the page": (
        r"(thank you|thanks) for (sharing|giving us|sending) your "
        r"(thoughts|feedback|opinions?|views|comments?)\b.{0,80}",
        r"(thank you|thanks) for (your feedback|reading|visiting)\b.{0,80}",
        r"(we|you) (appreciate|value) your (feedback|opinion|support)\b.{0,80}",
        r"terima ?kasih (telah|sudah|atas) (membaca|mengunjungi|berkunjung|masukan|saran|kunjungan)\b.{0,80}",
    ),
    "newsletter or channel": (
        r"(you|we) (can|may|will|won['’]t|will not) (also |never |always |only )?"
        r"(unsubscribe|send you|share your|spam)\b"
        r"[^\"“”]*",
        r"[^\"“”]*\bby (signing up|subscribing|registering),? you\b[^\"“”]*",
    ),
}
