"""The well-known outlets and agencies, one a line: how it writes itself in running text, then its other names.

A name stands for all its spellings with other capitals, spaces and signs. A web name that is not here is known by its
form; it is here when it does not read like the outlet's name ("apnews.com"). A name that is also a word of every day
stays out, or a heading would be taken for an outlet.
"""

INDONESIAN = """
Kompas.com
Kompas | Harian Kompas
Kompas TV | KompasTV | kompas.tv
Kompas.id
Kompasiana
Tempo.co | tempo.co.id
Tempo | Koran Tempo | Majalah Tempo
Tempo English | en.tempo.co | Tempo.co English
detikcom | detik | detik.com
detikNews | news.detik.com
detikFinance | finance.detik.com
detikX
detikInet
detikTravel
detikHot
CNN Indonesia
CNBC Indonesia
ANTARA | Antara News | antaranews.com | en.antaranews.com | LKBN Antara | Kantor Berita Antara | Perum LKBN Antara
Republika | Republika Online | Harian Republika
Republika.co.id
Republika.id
Liputan6.com
Liputan6 | Liputan 6 SCTV
Tribunnews.com
Tribunnews | Tribun Network
Tribun Jabar
Jabar Ekspres | jabarekspres.com
Jakarta Insider | jakartainsider.id
Kabar Nusa | kabarnusa.com
Poros Perlawanan | porosperlawanan.com
Tribun Jateng
Tribun Jatim
Tribun Jakarta
Tribun Jogja
Tribun Medan
Tribun Timur
Tribun Bali
Tribun Manado
Tribun Wow
Tribun Pekanbaru
Tribun Sumsel
Surya.co.id | Surya Malang | SuryaMalang.com
Wartakotalive.com | Warta Kota | WartaKotalive
Serambinews.com | Serambi Indonesia | Serambinews
Bangka Pos
Banjarmasin Post
Sriwijaya Post
Pos Kupang
SINDOnews.com
SINDOnews
Koran SINDO
Okezone | Okezone News | okenews
Okezone.com | news.okezone.com
iNews.id | inews.co.id
iNews | iNews TV
VIVA | VIVA News
VIVA.co.id | viva.co.id
Merdeka.com | Merdeka
Suara.com
JPNN.com
JPNN
GenPI.co | GenPI
Jawa Pos
JawaPos.com
Radar Surabaya
Radar Bogor
Radar Malang
Radar Solo
Radar Jogja
Radar Bandung
Radar Cirebon
Radar Semarang
Media Indonesia
MediaIndonesia.com | mediaindonesia.com
Bisnis.com
Bisnis Indonesia
BeritaSatu.com
BeritaSatu | Berita Satu
Suara Pembaruan
Pikiran Rakyat
Pikiran-Rakyat.com | pikiran-rakyat.com
Tirto.id
Tirto
kumparan
kumparanNEWS
IDN Times
RMOL
RMOL.id | rmol.id
RM.id | RM.id Rakyat Merdeka
Matamata Politik | matamatapolitik.com
RRI | KBRN | Radio Republik Indonesia | LPP Radio Republik Indonesia | LPP RRI
RBTH Indonesia | RBTH | Russia Beyond | Russia Beyond the Headlines | id.rbth.com
VOI
VOA Indonesia
VOA | Voice of America English News | Voice of America | VOA Voice of America | VOA News | voanews.com
BBC Indonesia
BBC News Indonesia | bbc.com/indonesia
BBC News | BBC World
BBC | bbc.co.uk
DW Indonesia | DW.COM Indonesia
DW | Deutsche Welle | dw.com
Metro TV
Metrotvnews.com
Medcom.id | Medcom
tvOnenews.com
tvOne | tv One
Netralnews.com
Beritabaru.co
Akurat.co
Gatra.com
Gatra
Alinea.id
Hidayatullah.com
Eramuslim.com
Arrahmah.id | Arrahmah.com
Suara Merdeka | suaramerdeka.com
Kedaulatan Rakyat | krjogja.com
Koran Jakarta
Sinar Harapan
Rakyat Merdeka
Pos Kota
Warta Ekonomi
Harian Terbit
FAJAR.co.id
FAJAR | Harian Fajar
Kontan.co.id
Kontan | Harian Kontan
Katadata
Katadata.co.id
Investor.id
Investor Daily
IDX Channel
IDX Channel.com
The Jakarta Post | Jakarta Post
Jakarta Globe | The Jakarta Globe
Grid.id
TrenAsia
Solopos
Solopos.com
TIMES Indonesia
Indozone
Indozone.id
WowKeren
Ayo Bandung
AyoBandung.com
AyoIndonesia.com | Ayo Indonesia
Harian Jogja
Matamata.com | Matamata
KapanLagi
Brilio
Fimela
Inilah.com
Inilah
NusaBali
Bali Post | balipost.com
Lampung Post | lampost.co
Waspada
Waspada Online | WOL
Analisa Daily
Riau Pos | riaupos.co | riaupos.jawapos.com
Padang Ekspres
Haluan.co | Harian Haluan | harianhaluan.com
GoRiau.com | GoRiau
Kaltim Post
Manado Post
Fajar Makassar
Rakyat Sulsel
SINDO Makassar
Galamedia | galamedianews.com | Galamedia News
Kabar24
KBR
KBR.id | Kantor Berita Radio
Jurnas.com
Law-Justice.co | Law Justice
Gelora.co | Gelora News
Nusantara TV | NTVnews.id
Trans TV
CNN Indonesia TV
NU Online | nu.or.id
Muslim Obsession
Mongabay Indonesia | mongabay.co.id
The Conversation Indonesia
The Conversation
Magdalene.co
Project Multatuli | projectmultatuli.org
Validnews.id
Ruangobrol.id
Zona Jakarta
Zonabanten.com
Deskjabar.com
Hops.id
Hops ID
Hypeabis.id
Nova.id
Intisari Online | intisari.grid.id
Tagar.id
Ngopibareng.id
Nusadaily.com
Beritajatim.com | beritajatim
Suarasurabaya.net | Suara Surabaya
Harian Bhirawa
Malang Times
Krjogja.com
Bantennews.co.id
Cirebon Ekspres
CakapLah.com
Padangkita.com | Padangkita
Langgam.id
AJNN.net | AJNN
Batamnews.co.id | Batamnews
Batam Pos
Babelpos | Babel Pos
Kalteng Pos
Prokal.co | Prokal
Tabloid Jubi | jubi.id | Jubi.id
Cenderawasih Pos
Ambon Ekspres
Monitor Indonesia
Indonesia Today
Zonautara.com
SINDO Trijaya
Elshinta.com | Elshinta | Radio Elshinta
Sonora.id
Populis.id
Disway.id | Disway | Harian Disway
Era.id
VOI English
Narasi TV | narasi.tv | Narasi Newsroom
Asumsi.co
Jitunews.com
Teras.id
Independensi.com
Telusur.co.id
Pinter Politik
Dunia Energi
Ipotnews
Emitennews.com | Emiten News
Harian Ekonomi Neraca | neraca.co.id
Indopos | Indoposco.id | INDOPOSCO
Harian Pelita | Pelita Baru
Global-News.co.id
Jernih.co
Jakarta Daily
Indonesia Expat
Coconuts Jakarta
Tempo Institute
Benar News | BenarNews | benarnews.org
Airspace Review | airspace-review.com
"""

FOREIGN = """
Reuters | Thomson Reuters | reuters.com | Kantor Berita Reuters
AP | Associated Press | The Associated Press
AP News | apnews.com
AFP | Agence France-Presse | Agence France Presse | afp.com
The Guardian | Guardian | theguardian.com | The Guardian International
The Observer
Al Jazeera | aljazeera.com | Al Jazeera English | Aljazeera
TASS | Russian News Agency | TASS Russian News Agency | TASS News Agency | tass.com | ITAR-TASS
Xinhua | Xinhuanet | Xinhua News | Xinhua News Agency | xinhuanet.com | news.cn | english.news.cn | indonesian.news.cn
CNN | CNN International | Cable News Network | cnn.com | edition.cnn.com
Bloomberg | Bloomberg L.P. | Bloomberg News | bloomberg.com
Bloomberg Technoz | bloombergtechnoz.com
Barron's
TRT World | trtworld.com
TRT Global | trt.global
The Daily Star | Daily Star | thedailystar.net
CNBC | cnbc.com
NBC News | nbcnews.com | NBC Universal
MSNBC
CBS News | cbsnews.com
ABC News | abcnews.go.com
ABC News (Australia) | abc.net.au | ABC Australia
ABC Indonesia
Fox News | foxnews.com
PBS NewsHour | PBS News
Politico | politico.com | POLITICO Europe | politico.eu
Axios | axios.com | Axios Media
NPR | npr.org
The New York Times | nyti.ms | New York Times | nytimes.com | NYTimes | NYT
The Washington Post | Washington Post | washingtonpost.com
The Washington Times | washingtontimes.com
The Hill | thehill.com
The Times | thetimes.co.uk | The Times of London | Times
The Sunday Times
Financial Times | ft.com
The Wall Street Journal | Wall Street Journal | wsj.com | WSJ | Dow Jones & Company
The Telegraph | telegraph.co.uk | The Daily Telegraph | Daily Telegraph
The Independent | Independent | independent.co.uk | The Independent Online
Daily Mail | dailymail.co.uk | Mail Online | MailOnline
Daily Mirror | mirror.co.uk
Daily Express | express.co.uk
Evening Standard | standard.co.uk
Sky News | news.sky.com
ITV News
Channel 4 News
Euronews | euronews.com
France 24 | france24.com | France24
RFI | Radio France Internationale | rfi.fr
Le Monde | lemonde.fr | Le Monde in English
Le Figaro
dpa | Deutsche Presse-Agentur
Der Spiegel | spiegel.de | SPIEGEL International | Spiegel International
El País | elpais.com
ANSA | ansa.it
RT | rt.com | RT International | Russia Today
RT Documentary
Sputnik | sputniknews.com | Sputnik International | Sputnik News | sputnikglobe.com | Sputnik Globe
RIA Novosti | RIA | ria.ru
Rossiya Segodnya
Interfax | interfax.com | interfax.ru
Kommersant | kommersant.ru
Vedomosti
Izvestia
Pravda.ru | Pravda Report
Kremlin.ru | en.kremlin.ru
The Moscow Times | Moscow Times | themoscowtimes.com
Meduza | meduza.io
Novaya Gazeta | Novaya Gazeta Europe | novayagazeta.eu
The Insider | theins.ru
The Bell | thebell.io
Mediazona
Russia Beyond | rbth.com
Valdai Club | valdaiclub.com
Global Times | globaltimes.cn
China Daily | chinadaily.com.cn
CGTN | cgtn.com | China Global Television Network | news.cgtn.com
CCTV | CCTV+ | CCTV News
China News Service | Ecns.cn | ECNS
China.org.cn
China Radio International | CRI Online
People's Daily | people.cn | People's Daily Online | en.people.cn | peoplesdaily
Sixth Tone | sixthtone.com
Caixin Global | caixinglobal.com | Caixin
South China Morning Post | SCMP | scmp.com
Hong Kong Free Press | hongkongfp.com | HKFP
RTHK | news.rthk.hk
Taipei Times | taipeitimes.com
Focus Taiwan | focustaiwan.tw | CNA Taiwan
Taiwan News | taiwannews.com.tw
CNA | Channel NewsAsia | channelnewsasia.com | Channel News Asia | Mediacorp
The Straits Times | Straits Times | straitstimes.com
TODAY Online | todayonline.com
The Business Times | businesstimes.com.sg | Business Times
Bernama | bernama.com
The Star | thestar.com.my | The Star Online
New Straits Times | nst.com.my
Malay Mail | malaymail.com
Free Malaysia Today | freemalaysiatoday.com
Malaysiakini | malaysiakini.com
Astro Awani | astroawani.com
Bangkok Post | bangkokpost.com
The Nation Thailand | nationthailand.com
Rappler | rappler.com
Philippine Daily Inquirer | inquirer.net | INQUIRER.net | Inquirer
Philippine Star | philstar.com
Manila Bulletin | mb.com.ph
GMA News | gmanetwork.com | GMA News Online
ABS-CBN News | news.abs-cbn.com
VnExpress | VnExpress International | e.vnexpress.net
Vietnam News | vietnamnews.vn
VietnamPlus
Khmer Times
The Phnom Penh Post
Myanmar Now
The Irrawaddy
UCA News | ucanews.com
Yonhap | en.yna.co.kr | Yonhap News
Yonhap News Agency
The Korea Herald | koreaherald.com | Korea Herald
The Korea Times | koreatimes.co.kr | Korea Times
Korea JoongAng Daily | koreajoongangdaily.joins.com
NK News | nknews.org
KCNA
Kyodo | Kyodo Tsushin
Kyodo News | english.kyodonews.net
The Japan Times | Japan Times | japantimes.co.jp
The Asahi Shimbun | asahi.com | Asahi Shimbun
The Mainichi | mainichi.jp
The Japan News | Yomiuri Shimbun | The Yomiuri Shimbun
NHK World | NHK | NHK WORLD-JAPAN | nhk.or.jp
Nikkei Asia | asia.nikkei.com | Nikkei Asian Review | Nikkei | Nikkei Inc.
Anadolu | Anadolu Ajansı
Anadolu Agency | aa | aa.com.tr
UPI | upi.com | United Press International
ANI | aninews.in
PTI | Press Trust of India
IANS
EFE
Ukrinform | ukrinform.net
Ukrainska Pravda | pravda.com.ua | Ukrayinska Pravda
The Kyiv Independent | Kyiv Independent | kyivindependent.com
Kyiv Post | kyivpost.com
UNIAN | unian.net
Suspilne
Newsweek | newsweek.com
TIME | time.com | TIME Magazine
The Times of India | Times of India | timesofindia.indiatimes.com | TOI
Hindustan Times | hindustantimes.com
The Hindu | thehindu.com | THG Publishing | THG Publishing Pvt | THG Publishing Pvt Ltd
The Indian Express | Indian Express | indianexpress.com
The Economic Times | Economic Times | economictimes.indiatimes.com
The Print | theprint.in | ThePrint
The Wire | thewire.in
Firstpost | firstpost.com
India Today | indiatoday.in
Livemint | livemint.com
NDTV | ndtv.com
WION | wionews.com
News18 | news18.com | CNN-News18
Republic World | republicworld.com
Deccan Herald
Business Standard | business-standard.com
Dawn.com
Devdiscourse
Geo News | geo.tv
The Express Tribune | tribune.com.pk
The News International | thenews.com.pk
Daily Times
Tolo News | tolonews.com | TOLOnews
Khaama Press
The Economist | economist.com
Foreign Policy | foreignpolicy.com | Foreign Policy Magazine
Foreign Affairs | foreignaffairs.com
The Diplomat | thediplomat.com
The National Interest | nationalinterest.org
War on the Rocks
Radio Free Europe/Radio Liberty | Radio Free Europe | rferl.org
RFE/RL | RFE/RL, Inc.
Radio Free Asia | rfa.org | RFA
USA Today | usatoday.com
Los Angeles Times | latimes.com | LA Times
Chicago Tribune
New York Post | nypost.com
Daily Beast | The Daily Beast | thedailybeast.com
Business Insider | businessinsider.com
Forbes | forbes.com
Fortune.com
MarketWatch
Yahoo News | news.yahoo.com | Yahoo! News
Yahoo Finance
MSN | msn.com
HuffPost | huffpost.com
Vox | vox.com
VICE News
BuzzFeed News
The Atlantic | theatlantic.com
The New Yorker | newyorker.com
The Intercept | theintercept.com
The Epoch Times | theepochtimes.com
Breitbart | breitbart.com
Defense News | defensenews.com
Breaking Defense
Janes
Military Times
Stars and Stripes
Naval News
The War Zone
UN News | news.un.org
Vatican News | vaticannews.va
Sino Daily | sinodaily.com
Space Daily
IRNA
Press TV | presstv.ir | PressTV
Tehran Times | tehrantimes.com
Fars News Agency
Mehr News Agency | mehrnews.com
Tasnim News Agency | Tasnim | tasnimnews.com
Iran International | iranintl.com
Middle East Eye | middleeasteye.net
Middle East Monitor | middleeastmonitor.com
Al Arabiya | english.alarabiya.net | Al Arabiya English
Al-Monitor | al-monitor.com
Asharq Al-Awsat | aawsat.com
Al Mayadeen | Al Mayadeen English
The New Arab
Türkiye Today
Daily Sabah | dailysabah.com
Hürriyet Daily News | hurriyetdailynews.com
Arab News | arabnews.com
The National | thenationalnews.com
Gulf News | gulfnews.com
Gulf Today | gulftoday.ae
bdnews24.com
MENAFN | menafn.com
SaltWire | saltwire.com
Switch TV
UNN | unn.ua
Khaleej Times | khaleejtimes.com
Emirates News Agency
Saudi Gazette
Saudi Press Agency
Ahram Online | english.ahram.org.eg
The Jerusalem Post | jpost.com | Jerusalem Post
Haaretz | haaretz.com
The Times of Israel | timesofisrael.com | Times of Israel
Ynetnews | ynetnews.com
i24NEWS
Astana Times | The Astana Times | astanatimes.com
Kazinform | Kazinform International News Agency
Trend News Agency | trend.az
AzerNews | Azernews
Caspian News
Eurasianet | eurasianet.org
BelTA | eng.belta.by
Belsat
24.kg
UzDaily
Gazeta.uz
Daryo
The Baltic Times
ERR News | news.err.ee
LRT English
Polskie Radio
TVP World
Notes from Poland
Balkan Insight | balkaninsight.com
B92
bne IntelliNews | intellinews.com
EUobserver | euobserver.com
Euractiv | euractiv.com
The Brussels Times
Swissinfo | swissinfo.ch | SWI swissinfo.ch
The Local
The Irish Times | irishtimes.com | Irish Times
RTÉ | rte.ie | RTÉ News
The Scotsman
The Sydney Morning Herald | smh.com.au | Sydney Morning Herald
The Age
The Australian | theaustralian.com.au
news.com.au
SBS News | sbs.com.au
9News
7NEWS
The New Zealand Herald | nzherald.co.nz | NZ Herald
RNZ | rnz.co.nz
Stuff.co.nz
The Globe and Mail | theglobeandmail.com | Globe and Mail
Toronto Star | thestar.com
CBC News | cbc.ca | CBC
CTV News | ctvnews.ca
Global News | globalnews.ca
National Post | nationalpost.com
Buenos Aires Times
MercoPress
Agencia Brasil | Agência Brasil
teleSUR | telesurenglish.net
Prensa Latina
News24 | news24.com
Daily Maverick | dailymaverick.co.za
SABC News
Iol.co.za
Premium Times
The East African
Nation.Africa
AllAfrica
Africanews | africanews.com
Nine News
Carnegie Endowment for International Peace | Carnegie Endowment | Carnegie Politika | carnegieendowment.org
"""

# They write for others: in brackets in a dateline they name the source, not the page's outlet.
AGENCIES = """
Reuters | AP | AP News | Associated Press | The Associated Press | AFP | Agence France-Presse | Antara | Antara News
TASS | Xinhua | Xinhua News | Xinhua News Agency | UPI | Bernama | Yonhap | Yonhap News Agency | Kyodo | Anadolu
Anadolu Agency | AA | ANI | PTI | IANS | dpa | EFE | RIA | RIA Novosti | Interfax | Sputnik | Ukrinform | RRI | VOA
Bloomberg | ANSA | IRNA | KCNA | Fars | Tasnim | BelTA | UNIAN
"""
