"""The words of sentences that tell what a picture shows, both languages."""

from . import words

# What people in pictures do, in the present tense in which captions say it.
SEEN_DOING = words(
    """
    address addresses applaud applauds arrive arrives attend attends board boards carry carries chair chairs chat
    chats climb climbs clap claps deliver delivers descend descends disembark disembarks drink drinks drive drives
    embrace embraces enter enters exchange exchanges fly flies gather gathers gesture gestures give gives greet
    greets hand hands hold holds hug hugs inspect inspects lay lays leave leaves light lights listen listens look
    looks make makes march marches meet meets participate participates pass passes pause pauses perform performs
    place places point points pose poses present presents preside presides raise raises react reacts receive
    receives review reviews ride rides salute salutes shake shakes sign signs sit sits smile smiles speak speaks
    stand stands take takes talk talks toast toasts visit visits wait waits walk walks watch watches wave waves
    welcome welcomes
    """
)
# So captions go on without a verb: "Ana Budi during the talks".
SEEN_WHILE = words(
    """
    during pictured walking shaking speaking attending standing sitting seen talking arriving greeting chairing meeting
    posing waving
    """
)
UNSEEN_IN_INDONESIAN = words(
    """
    mengatakan kata ujar menurut menyebut menilai akan telah sudah belum tidak bukan bahwa karena namun tetapi jika agar
    dia ia mereka tersebut itu juga masih kembali yang sempat naik turun tiba ada masuk mulai hanya kini harus ingin
    lebih kurang sekitar mencapai menjadi jadi bisa dapat perlu hendak hampir persen miliar juta triliun
    """
)
# With these a report tells what is no picture, or one sentence hangs on another.
UNSEEN = UNSEEN_IN_INDONESIAN | words(
    """
    said says told added according will would has have had was were is are did does do could should can may might must
    but because that which who whose it its they we i us our you your my not no if
    """
)
# Behind these an English subject has ended, and no verb of `SEEN_DOING` was its.
AFTER_SUBJECT = words("to for in at on")
# Behind people in a picture, without a verb: where they are, and when.
PLACES = words("at in on outside inside near before after ahead beside during aboard after")
PAST = words("met held made went came took gave spoke began set sent stood sat saw put got won lost sought urged")
# Behind an Indonesian subject these tell the place and the moment of a picture: "Ana Budi di Anchorage, Alaska".
SCENES = words("di dalam pada bersama")
MOMENTS = words("saat ketika usai seusai sebelum jelang menjelang")
GESTURES = words("berjabat bersalaman berfoto berpose bersulang berpelukan berjalan berbincang")
BESIDE_NAMES = words(
    """
    dan bin binti al kiri kanan tengah pemimpin presiden mantan rekan rekannya mitra mitranya sejawatnya istri istrinya
    """
)
# Capitalised words before or behind which a capitalised word makes no person's name.
TITLES = words(
    """
    The A An Two As In On At For When While After Before With President Prime Foreign Minister Leader Chancellor Council
    Square Party House Russian Chinese South North Saudi Without Between From Against
    Presiden Perdana Menteri Wakil Menlu Menhan Ketua Sekretaris Dewan Kepala Pemimpin Luar Negeri Pertahanan Balai
    Istana Gedung Kapal Bendera Warga Pasukan Tentara Suasana Logo Pusat Kota Rusia China Tiongkok Cina Amerika Serikat
    Uni Korea Tanpa Antara Soal Bagi Dengan Dari Usai Lawan
    """
)
