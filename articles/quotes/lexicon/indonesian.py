"""Indonesian: how speech is reported, and what stands round it."""

from . import Lexicon, Strength, words

_CLAUSE = words(
    "mengatakan menyatakan menuturkan menegaskan menambahkan mengungkapkan mengklaim berkata berujar bertutur bilang "
    "menandaskan mengemukakan mengutarakan berpendapat beranggapan berpandangan menilai mengakui mengaku menyebutkan "
    "meyakini memperkirakan memprediksi memastikan memperingatkan mengingatkan menyimpulkan membenarkan berargumen "
    "berkilah beralasan berdalih mengeklaim menyangka bercerita menceritakan mengisahkan berkisah berasumsi "
    "mengumumkan melaporkan mengonfirmasi mengkonfirmasi bersikeras bersikukuh berkeyakinan menggarisbawahi menyadari "
    "mengira menduga mengestimasi meramalkan menjamin menggaransi menyarankan mengusulkan merekomendasikan berjanji "
    "bersumpah mengancam mengeluhkan mengeluh memberitahu memberitahukan memaparkan menerangkan melanjutkan "
    "mengimbuhkan mencontohkan berseloroh berkelakar menyebut"
)
_COMPLEMENTISER = words(
    "menyampaikan mengungkap menjelaskan mencatat menjabarkan merinci membeberkan menguraikan menulis menuliskan "
    "mencuit menjawab menanggapi menimpali membalas mengulangi menyindir mengabarkan menginformasikan mengisyaratkan "
    "memutuskan menetapkan mengkhawatirkan mengetahui memahami mendengar melihat menemukan mengulas menyoroti "
    "menyinggung mengomentari berkomentar berpesan berteriak berbisik bergumam berdoa berseru bersaksi bertanya "
    "menanyakan mempertanyakan mengungkit memprotes menggugat mempermasalahkan menghitung mengutip melansir "
    "mengkritik mengkritisi membela"
)
_OBJECT = words(
    "menekankan meminta mengimbau menghimbau mendesak menuntut menyerukan mengajak menginstruksikan memerintahkan "
    "menganjurkan menjanjikan membantah menyangkal menampik menepis menuduh menuding memohon mengharuskan "
    "mewanti-wanti mengultimatum mendorong"
)
_MARKS = words(
    "memuji menganggap memandang mengecam menyambut menyalahkan menyesalkan menyayangkan berharap mengharapkan "
    "menyetujui menolak mendukung mengapresiasi menjuluki menyapa menyeru mengolok mengejek menghina mencela mengutuk "
    "memaki bernyanyi meneriakkan meneriaki menyuarakan melabeli menamai menggambarkan mendefinisikan mengibaratkan "
    "mencap menyerang menegur menyemangati menyerukan tertawa tersenyum optimistis optimis yakin khawatir menargetkan "
    "menginginkan melarang mempersilakan mengungkapkan mengekspresikan"
)
# The bare root: "…, kata X". The ones in _ALSO_WORDS have other uses and count only behind a comma or a mark.
_ROOTS = words(
    "kata ujar tutur ucap imbuh tambah jelas tegas ungkap papar terang lanjut sebut cetus tandas tukas pungkas beber "
    "urai sambung seru tanya jawab bantah klaim cuit tulis kilah pinta pesan harap keluh kenang timpal sergah sindir "
    "sahut gumam bisik teriak celetuk seloroh kelakar simpul akunya catat duga ingat kutip lapor imbau desak tuding "
    "dalih canda ajak puji kritik kecam tantang umpat rinci terangkan katakan ujarkan himbau bebernya tegaskan "
    "paparkan"
)

_VERBS = (
    dict.fromkeys(_MARKS, Strength.MARKS)
    | dict.fromkeys(_OBJECT, Strength.OBJECT)
    | dict.fromkeys(_COMPLEMENTISER, Strength.COMPLEMENTISER)
    | dict.fromkeys(_CLAUSE, Strength.CLAUSE)
)

_ROLES = words(
    # offices
    "presiden wapres menteri menko perdana gubernur wagub bupati wali walikota camat lurah kepala kades ketua waketum "
    "ketum sekretaris sekjen sekda bendahara direktur dirut dirjen direksi manajer manager komisaris anggota juru "
    "jubir humas penasihat penasehat staf deputi asisten koordinator pemimpin pimpinan wakil mantan eks pelaksana plt "
    "pj penjabat panglima komandan kapolri penyiar kapolda kapolres kapolsek kapolresta kapolrestabes kadiv kabid "
    "kabag kasat kasi kadis kasubdit kasubbag kanit kabareskrim kabinda kajari kajati kasatreskrim danrem dandim "
    "pangdam kapendam kadispen danlantamal jaksa hakim rektor dekan dosen guru peneliti pengamat pakar ahli akademisi "
    "analis ekonom dokter perawat bidan psikolog sosiolog antropolog sejarawan epidemiolog ilmuwan profesor aktivis "
    "pegiat pendiri pemilik pengusaha pengelola pengacara advokat politisi politikus senator duta dubes konsul utusan "
    "menlu menhan mendagri menkeu menkes mensos menag mendikbud menpan menpora menkumham menhub menkominfo mentan "
    "mendag menaker menperin menpupr seskab mensesneg kepresidenan ajudan pejabat petinggi pentolan tokoh ulama "
    "pendeta imam uskup paus raja ratu pangeran sultan kanselir kaisar pm ceo cfo coo founder editor co-founder "
    "co-creator redaktur wartawan jurnalis penulis penyair sutradara produser aktor aktris artis seniman musisi "
    "penyanyi pelatih pemain kapten kiper striker bek gelandang atlet pesepakbola pebalap petenis wasit warga "
    "pedagang petani nelayan sopir pengemudi pengendara penumpang buruh pekerja karyawan pegawai petugas polisi "
    "penyidik tersangka terdakwa korban saksi keluarga ibu ayah bapak anak istri suami adik kakak orang seorang "
    "mahasiswa siswa pelajar santri relawan penyintas pasien konsumen pelanggan penyelenggara panitia narasumber "
    "inisiator penggagas kurator kreator fotografer pembawa perwakilan delegasi pihak pengurus penghuni penjual "
    "pembeli pengunjung wisatawan pemuda pemudik peserta pemohon penggugat tergugat kuasa pengajar pembina pendamping "
    "penanggung pemerhati pemuka penggiat penggerak pelopor pendidik pendakwah pelaku pengembang penyuluh pengawas "
    "peternak petambak pekebun penambang perajin pengrajin pembudidaya pesepeda pelukis presenter desainer arsitek "
    "insinyur apoteker penata pengusul pembuat peracik pemasok pemilih pemantau pengendali penjaga kasir satpam "
    "montir mekanik teknisi operator nakhoda pilot pramugari masinis kondektur kenek calo makelar agen distributor "
    "importir eksportir investor pialang bankir akuntan auditor notaris panitera spokesperson vice managing economist "
    "officer economics researcher research group lead president chairman director chief head executive general "
    "corporate senior"
)
_TITLES = words(
    "dr drs dra ir prof h hj kh kiai kyai ustaz ustadz gus tgb tgh jenderal letjen mayjen brigjen letnan mayor "
    "kolonel letkol kapten lettu letda marsekal marsda marsma laksamana laksda laksma komisaris kombes komjen irjen "
    "ajun akbp akp kompol inspektur iptu ipda aiptu aipda bripka brigadir bripda sersan kopral prajurit pol tni purn "
    "besar pertama madya muda satu dua tiga bapak pak bu ibu mas mbak bang kang cak tuan nyonya nona sir romo pendeta "
    "pastor haji hajah insinyur profesor doktor dokter raden rd andi"
)
_OFFICE_WORDS = words(
    "umum utama eksekutif pelaksana harian bidang bagian divisi seksi biro sub unit teknis daerah pusat wilayah "
    "cabang kota kabupaten provinsi negara nasional republik indonesia internasional regional kehutanan pertanian "
    "perikanan kelautan perhubungan kesehatan pendidikan kebudayaan pariwisata ekonomi keuangan pembangunan "
    "perencanaan hukum ham hak asasi manusia sosial politik pertahanan keamanan luar dalam negeri perdagangan "
    "perindustrian industri tenaga kerja transmigrasi energi sumber daya mineral lingkungan hidup riset teknologi "
    "inovasi informasi komunikasi informatika agama pemuda olahraga pemberdayaan perempuan perlindungan anak koperasi "
    "usaha kecil menengah bumn investasi penanaman modal pekerjaan perumahan rakyat agraria tata ruang penanggulangan "
    "bencana pencegahan pemberantasan korupsi pengawas pengawasan obat makanan pemilu pemilihan penyelenggara "
    "penyiaran persaingan penyelenggaraan pengendalian pengembangan pelayanan publik masyarakat kepolisian kejaksaan "
    "tinggi agung mahkamah konstitusi pengadilan perwakilan permusyawaratan partai fraksi komisi badan dinas kantor "
    "lembaga balai dewan pers asosiasi ikatan persatuan himpunan perhimpunan gabungan serikat forum jaringan koalisi "
    "aliansi gerakan organisasi yayasan institut universitas fakultas sekolah rumah sakit puskesmas bank perusahaan "
    "perseroan pt cv tbk persero perum perumda bumd polda polres polsek polri mabes metro bareskrim reskrim lalu "
    "lintas lantas humas hubungan operasional operasi logistik pemasaran komersial produksi satuan tugas satgas gugus "
    "percepatan penanganan covid covid-19 tim kelompok angkatan darat laut udara markas staf bela wakil presiden "
    "gubernur wali direktur direktorat jenderal sekretariat sekretaris kepala ketua deputi meteorologi klimatologi "
    "geofisika statistik vulkanologi mitigasi geologi ketenagakerjaan ketahanan pangan peternakan perkebunan tanaman "
    "hortikultura bea cukai pajak anggaran kebijakan fiskal moneter pasar saham efek bursa jasa kereta api bandara "
    "bandar pelabuhan stasiun terminal jalan raya tol bina marga cipta karya pengairan penataan pertanahan "
    "kependudukan catatan sipil pembinaan penelitian pengkajian studi kajian pengaduan advokasi kampanye sama antar "
    "media center gereja masjid majelis muhammadiyah nahdlatul mui pbnu dpr dprd dpd mpr kpu bawaslu kpk mk ma tni ad "
    "al au bpbd bnpb basarnas bmkg kai selatan utara timur barat tengah tenggara dki diy ri as pbb who jakarta jawa "
    "sumatera kalimantan sulawesi bali papua aceh banten yogyakarta bandung surabaya semarang medan makassar malang "
    "bogor depok bekasi tangerang lampung riau jambi bengkulu palembang pontianak manado ambon maluku nusa ntb ntt "
    "gorontalo solo surakarta rusia china tiongkok amerika ukraina inggris jepang australia india jerman prancis "
    "malaysia singapura"
)
_BODIES = words(
    "kementerian kemenkes kemenlu kemenhub kemenkeu kemenhan kemendagri kemensos pemerintah pemprov pemkot pemkab "
    "pemda badan dinas kantor lembaga dewan komisi komite partai fraksi polda polres polri polisi kepolisian "
    "kejaksaan mahkamah pengadilan universitas institut pt cv perusahaan bank asosiasi ikatan persatuan perhimpunan "
    "serikat organisasi yayasan forum koalisi aliansi tim satgas panitia kedutaan kedubes konsulat parlemen kabinet "
    "istana gedung militer tentara angkatan tni kpu bawaslu kpk dpr dprd mpr dpd bnpb bpbd bmkg basarnas who pbb nato "
    "imf uni kremlin pentagon kelompok pihak manajemen ombudsman kpud pemerintahan otoritas delegasi majelis mui pbnu "
    "muhammadiyah maskapai jaringan gerakan federasi klub sekretariat direktorat negara lsm ormas front himpunan "
    "gabungan perum studi survei laporan penelitian riset pernyataan dokumen surat aturan data hasil peraturan "
    "undang-undang pasal perjanjian catatan informasi rilis siaran konstitusi"
)
_PLACES = words(
    "kota kabupaten provinsi kecamatan kelurahan desa dusun kampung jalan rt rw pulau gunung sungai jorong nagari "
    "distrik kawasan wilayah daop stasiun terminal bandara pelabuhan rumah rsud rs sma smp sd sman smk puskesmas "
    "universitas pt cv polres polsek polda polrestabes polresta kodim korem kodam rutan lapas taman pasar perumahan "
    "hotel gedung blok pondok pesantren masjid gereja sekolah yayasan pt. dapil"
)
_COUNTRIES = {
    "rusia": "rusia", "moskow": "rusia", "kremlin": "rusia", "china": "china", "tiongkok": "china", "beijing": "china",
    "as": "as", "amerika": "as", "washington": "as", "ukraina": "ukraina", "kiev": "ukraina", "kyiv": "ukraina",
    "inggris": "inggris", "london": "inggris", "jepang": "jepang", "tokyo": "jepang", "india": "india",
    "new delhi": "india", "jerman": "jerman", "berlin": "jerman", "prancis": "prancis", "paris": "prancis",
    "turki": "turki", "ankara": "turki", "iran": "iran", "teheran": "iran", "israel": "israel", "barat": "barat",
    "korea": "korea", "pyongyang": "korea", "seoul": "korea", "indonesia": "indonesia", "jakarta": "indonesia",
    "kanada": "kanada", "australia": "australia", "canberra": "australia", "taiwan": "taiwan", "malaysia": "malaysia",
    "singapura": "singapura", "filipina": "filipina", "manila": "filipina", "vietnam": "vietnam",
    "thailand": "thailand", "belarus": "belarus", "minsk": "belarus", "polandia": "polandia", "suriah": "suriah",
    "mesir": "mesir", "palestina": "palestina", "arab": "arab", "riyadh": "arab", "pakistan": "pakistan",
    "islamabad": "pakistan", "kazakhstan": "kazakhstan", "serbia": "serbia", "hongaria": "hongaria",
    "italia": "italia", "roma": "italia", "spanyol": "spanyol", "brasil": "brasil", "brussel": "uni eropa",
    "nato": "nato", "eropa": "uni eropa",
}  # fmt: skip

INDONESIAN = Lexicon(
    language="id",
    verbs=_VERBS,
    inverted=_ROOTS,
    suffixed=frozenset(f"{root}nya" for root in _ROOTS) | words("menurutnya akunya"),
    sources=(("menurut",), ("mengutip",), ("berdasarkan",)),
    passives=words(
        "disampaikan dikatakan diungkapkan ditegaskan dijelaskan dinyatakan dituturkan disebutkan diucapkan "
        "dikemukakan diutarakan dilontarkan dipaparkan diterangkan ditambahkan diakui dibenarkan dilaporkan "
        "diceritakan dinilai disebut ditekankan dituliskan ditulis diserukan dibeberkan ditandaskan diamini "
        "disuarakan disinggung dikeluhkan dirasakan dialami dikisahkan diklaim dipertanyakan diingatkan dihadiri "
        "dilakukan diyakini"
    ),
    nouns=words(
        "pernyataan keterangan laporan penjelasan klaim janji peringatan tuduhan pengakuan bantahan keyakinan "
        "pendapat kesaksian pengumuman pesan seruan permintaan tuntutan usulan jaminan"
    ),
    quoting=words("dikutip dilansir mengutip melansir dilaporkan dinukil diwartakan diberitakan disadur lansir kutip"),
    complementisers=words("bahwa bahwasanya agar supaya untuk kalau"),
    pronouns=words("dia ia beliau dirinya"),
    plural_pronouns=words("mereka keduanya ketiganya"),
    first_persons=words("saya aku kami kita gue gua"),
    openers=words(
        "di ke dari pada dalam saat ketika setelah sesudah sebelum selama sejak seusai usai sehabis selepas melalui "
        "lewat untuk guna demi karena sebab akibat berkat atas oleh dengan tanpa bagi tentang mengenai terkait soal "
        "menurut seperti sebagaimana meski meskipun walau walaupun jika jikalau bila apabila kalau andai sambil "
        "sembari seraya sementara sedangkan adapun selain mengingat hingga sampai antara berdasarkan sesuai menyusul "
        "menanggapi menyikapi menjawab ditanya dihubungi ditemui dikonfirmasi berbicara bertemu merujuk mengutip "
        "dikutip dilansir kepada terhadap bersama begitu tak tidak pekan bulan tahun hari malam pagi siang sore "
        "kemarin sebelumnya sejauh sepanjang per masih kata ujar lanjut kini berbekal bertolak berkaca terlepas "
        "khusus disinggung mewakili mendampingi didampingi memasuki menjelang apalagi agar supaya"
    ),
    connectives=words(
        "namun tetapi tapi akan itu ini pula juga kemudian lalu selanjutnya lantas bahkan kendati demikian begitu "
        "sebaliknya akhirnya bahwa dan serta atau maka padahal pasalnya sebab karenanya oleh makanya artinya jadi "
        "sebelumnya sementara selain adapun sedangkan hanya saja terakhir pun di sisi lain nah ya "
        "seharusnya alasannya contohnya akibatnya biasanya rupanya ternyata sayangnya kabarnya faktanya intinya "
        "tujuannya yakni yaitu misalnya secara terpisah senada sekali lagi"
    ),
    coordinators=words("dan tetapi tapi namun sedangkan sementara sehingga serta lalu kemudian dengan"),
    prepositions=words(
        "di ke dari pada dalam kepada terhadap saat ketika usai seusai setelah sesudah sebelum selama sejak melalui "
        "lewat dengan tanpa sambil sembari seraya untuk guna oleh tentang mengenai terkait soal atas menanggapi "
        "menyusul seperti sebagaimana dikutip dilansir sebagai hingga sampai karena bersama antara mengutip melansir "
        "merujuk menjawab menyikapi waktu tatkala kala menjelang berdasarkan yang saat, ditemui dihubungi "
        "dikonfirmasi lagi kemarin tadi pekan baru-baru"
    ),
    addressee=words("kepada pada ke di dalam saat ketika melalui lewat seusai usai setelah sebelum dengan"),
    fillers=words(
        "juga telah sudah pun kemudian lalu sempat kembali lagi turut ikut pernah hanya langsung akhirnya terus "
        "lantas sebelumnya masih selalu sering kerap berulang kali secara tegas itu ini tersebut tadi sendiri bersama "
        "sama-sama justru bahkan pula malah jelas terbuka resmi terpisah sekali tetap lebih lanjut sontak"
    ),
    negations=words("tidak tak belum bukan enggan menolak tanpa jangan ogah gagal urung bungkam"),
    relatives=words("yang"),
    days=words("senin selasa rabu kamis jumat jum'at sabtu minggu ahad"),
    roles=_ROLES,
    bodies=_BODIES,
    places=_PLACES,
    firms=words(
        "universitas pt cv rumah rsud rs hotel yayasan perumahan pondok pesantren masjid gereja stasiun bandara"
    ),
    office_words=_OFFICE_WORDS | _TITLES | _ROLES,
    determiners=words("para sang si seorang sebuah salah satu seluruh semua sejumlah beberapa kedua dua ketiga tiga"),
    numerals=words("dua tiga empat lima enam tujuh delapan sembilan sepuluh puluhan ratusan ribuan"),
    name_particles=words("bin binti al el de van von der da dan' ibn abu la le"),
    honorifics=_TITLES,
    degrees=words("sp sh se mh msi mm phd ssos sip mba sst spd skm spog spa ma st mt mkes mpd"),
    countries=_COUNTRIES,
    outlets=words(
        "xinhua reuters afp ap cctv tass ria sputnik antara bbc cnn aljazeera jazeera bloomberg interfax kyodo yonhap "
        "kompas kompas.com tempo detik detikcom tribun republika sindonews okezone liputan6 tirto cna dpa upi "
        "guardian times post journal nyt wsj rt cgtn nhk abc cbs nbc fox axios politico euronews tvri metrotv twitter"
    ),
    outlet_nouns=words(
        "kantor berita media surat kabar harian majalah laman situs portal stasiun televisi penyiar koran"
    ),
    before_titles=words(
        "bertajuk bertema berjudul berjuluk bertuliskan bernama berlabel bertagar berslogan bersemboyan bermoto tajuk "
        "tema judul webinar diskusi seminar film buku novel lagu album alias jenis program istilah julukan dijuluki "
        "disebut dikenal kampanye gerakan acara festival pameran lomba tulisan spanduk papan poster plang slogan "
        "semboyan moto aplikasi merek operasi lokakarya sinetron serial drama lukisan puisi cerpen skripsi artikel "
        "rubrik kolom lakon pertunjukan pementasan kode sandi tagar sebutan dinamai diberi kategori kelas talkshow "
        "bincang dialog forum konferensi simposium workshop pelatihan kuliah peluncuran proyek konser grup band kanal "
        "akun kapal"
    ),
    leader_words=words("pemimpin pimpinan presiden kepala orang bos penguasa"),
    abbreviations=words(
        "dr drs dra ir prof h hj kh st no jl tgl pt cv tbk rp hlm a.n s m a.l d u sdr sdri yth jend kol let kapt plt "
        "pol purn moh muh muhd muhammad. abd sp rs kel kec kab prov vs dll dsb dkk"
    ),
    modals=words(
        "dapat bisa harus akan diminta diharapkan perlu wajib ingin berencana boleh mesti mampu mau hendak siap "
        "dituduh dituding diduga disebut dianggap dikhawatirkan dipaksa dilarang"
    ),
    own_party=words("pihaknya"),
    arguing=words("apalagi sebab padahal pasalnya terlebih seperti"),
    orders=words("memerintahkan menginstruksikan mengharuskan mengajak menganjurkan menjanjikan menjamin"),
    also_names=words("hakim raja sultan imam guru pangeran ratu kapten"),
    also_called=words("disapa dipanggil"),
    pointing=words("hal itu ini tersebut demikian begitu"),
    not_cues={
        "kata": words("sandi kunci benda kerja sifat dasar mutiara sambutan pengantar orang hati lain"),
        "terang": words("bulan benderang saja"),
        "sebut": words("saja"),
        "tambah": words("banyak besar lama lagi"),
        "jelas": words("bahwa sekali saja"),
        "lanjut": words("usia"),
    },
)
