"""Outlets, agencies and places that datelines, headers and credits name: small on purpose, forms do the rest."""

from . import phrases, words

# Folded name (letters and digits only) → how the outlet writes itself in running text.
OUTLETS = {
    "kompascom": "Kompas.com", "kompas": "Kompas", "kompastv": "Kompas TV", "kompasid": "Kompas.id",
    "tempoco": "Tempo.co", "tempo": "Tempo", "detikcom": "detikcom", "detik": "detikcom",
    "detiknews": "detikNews", "cnnindonesia": "CNN Indonesia", "cnnindonesiacom": "CNN Indonesia",
    "cnbcindonesia": "CNBC Indonesia", "antara": "ANTARA", "antaranews": "ANTARA", "antaranewscom": "ANTARA",
    "republika": "Republika", "republikacoid": "Republika.co.id", "republikaonline": "Republika",
    "liputan6com": "Liputan6.com", "liputan6": "Liputan6", "tribunnewscom": "Tribunnews.com",
    "tribunnews": "Tribunnews", "sindonewscom": "SINDOnews.com", "sindonews": "SINDOnews", "okezone": "Okezone",
    "okezonecom": "Okezone.com", "okezonenews": "Okezone", "inewsid": "iNews.id", "inews": "iNews",
    "viva": "VIVA", "vivacoid": "VIVA.co.id", "merdekacom": "Merdeka.com", "merdeka": "Merdeka.com",
    "suaracom": "Suara.com", "jpnncom": "JPNN.com", "jpnn": "JPNN", "jawapos": "Jawa Pos",
    "jawaposcom": "JawaPos.com", "mediaindonesia": "Media Indonesia", "mediaindonesiacom": "MediaIndonesia.com",
    "bisniscom": "Bisnis.com", "bisnisindonesia": "Bisnis Indonesia", "beritasatucom": "BeritaSatu.com",
    "beritasatu": "BeritaSatu", "pikiranrakyat": "Pikiran Rakyat", "pikiranrakyatcom": "Pikiran-Rakyat.com",
    "tirtoid": "Tirto.id", "tirto": "Tirto", "kumparan": "kumparan", "kumparannews": "kumparanNEWS",
    "idntimes": "IDN Times", "rmol": "RMOL", "rri": "RRI", "rricoid": "RRI", "kbrn": "RRI",
    "voi": "VOI", "voiid": "VOI", "voaindonesia": "VOA Indonesia", "voa": "VOA",
    "bbcindonesia": "BBC Indonesia", "bbcnewsindonesia": "BBC News Indonesia", "bbcnews": "BBC News",
    "bbc": "BBC", "dwindonesia": "DW Indonesia", "dw": "DW", "metrotv": "Metro TV",
    "metrotvnewscom": "Metrotvnews.com", "medcomid": "Medcom.id", "tvonenewscom": "tvOnenews.com",
    "tvone": "tvOne", "netralnewscom": "Netralnews.com", "beritabaruco": "Beritabaru.co",
    "akuratco": "Akurat.co", "gatracom": "Gatra.com", "gatra": "Gatra", "alineaid": "Alinea.id",
    "hidayatullahcom": "Hidayatullah.com", "eramuslimcom": "Eramuslim.com", "arrahmahid": "Arrahmah.id",
    "suaramerdeka": "Suara Merdeka", "kedaulatanrakyat": "Kedaulatan Rakyat", "koransindo": "Koran SINDO",
    "koranjakarta": "Koran Jakarta", "sinarharapan": "Sinar Harapan", "rakyatmerdeka": "Rakyat Merdeka",
    "poskota": "Pos Kota", "poskupang": "Pos Kupang", "serambinewscom": "Serambinews.com",
    "wartaekonomi": "Warta Ekonomi", "wartaekonomicoid": "Warta Ekonomi", "harianterbit": "Harian Terbit",
    "fajarcoid": "FAJAR.co.id", "fajar": "FAJAR", "kontancoid": "Kontan.co.id", "kontan": "Kontan",
    "katadata": "Katadata", "katadatacoid": "Katadata.co.id", "investorid": "Investor.id",
    "investordaily": "Investor Daily", "thejakartapost": "The Jakarta Post", "jakartapost": "The Jakarta Post",
    "jakartaglobe": "Jakarta Globe", "tempoenglish": "Tempo English", "reuters": "Reuters", "ap": "AP",
    "apnews": "AP News", "associatedpress": "AP", "theassociatedpress": "AP", "afp": "AFP",
    "theguardian": "The Guardian", "guardian": "The Guardian", "aljazeera": "Al Jazeera", "tass": "TASS",
    "tassnewsagency": "TASS", "xinhua": "Xinhua", "xinhuanet": "Xinhua", "xinhuanews": "Xinhua", "cnn": "CNN",
    "cnninternational": "CNN", "cablenewsnetwork": "CNN", "bloomberglp": "Bloomberg", "barrons": "Barron's",
    "trtworld": "TRT World", "thedailystar": "The Daily Star", "dailystar": "The Daily Star",
    "rmolid": "RMOL.id", "cnbc": "CNBC", "nbcnews": "NBC News", "cbsnews": "CBS News",
    "abcnews": "ABC News", "foxnews": "Fox News", "bloomberg": "Bloomberg", "politico": "Politico",
    "axios": "Axios", "npr": "NPR", "thenewyorktimes": "The New York Times",
    "newyorktimes": "The New York Times", "nytimes": "The New York Times",
    "thewashingtonpost": "The Washington Post", "washingtonpost": "The Washington Post",
    "thetimes": "The Times", "financialtimes": "Financial Times",
    "thewallstreetjournal": "The Wall Street Journal", "wsj": "The Wall Street Journal",
    "thetelegraph": "The Telegraph", "theindependent": "The Independent", "independent": "The Independent",
    "dailymail": "Daily Mail", "skynews": "Sky News", "euronews": "Euronews", "france24": "France 24",
    "deutschewelle": "DW", "rt": "RT", "rtcom": "RT", "sputnik": "Sputnik",
    "sputniknews": "Sputnik", "ria": "RIA Novosti", "rianovosti": "RIA Novosti", "interfax": "Interfax",
    "kommersant": "Kommersant", "themoscowtimes": "The Moscow Times", "moscowtimes": "The Moscow Times",
    "meduza": "Meduza", "globaltimes": "Global Times", "chinadaily": "China Daily", "cgtn": "CGTN",
    "cctv": "CCTV", "scmp": "South China Morning Post", "southchinamorningpost": "South China Morning Post",
    "peoplesdaily": "People's Daily", "channelnewsasia": "CNA", "cna": "CNA",
    "thestraitstimes": "The Straits Times", "straitstimes": "The Straits Times", "bernama": "Bernama",
    "yonhap": "Yonhap", "kyodo": "Kyodo", "kyodonews": "Kyodo News", "nikkeiasia": "Nikkei Asia",
    "anadolu": "Anadolu", "anadoluagency": "Anadolu Agency", "aa": "Anadolu Agency", "upi": "UPI", "ani": "ANI",
    "pti": "PTI", "ians": "IANS", "dpa": "dpa", "efe": "EFE", "ukrinform": "Ukrinform",
    "kyivindependent": "The Kyiv Independent", "newsweek": "Newsweek", "timesofindia": "The Times of India",
    "thehindu": "The Hindu", "hindustantimes": "Hindustan Times", "ndtv": "NDTV", "time": "TIME",
    "theeconomist": "The Economist", "foreignpolicy": "Foreign Policy", "thediplomat": "The Diplomat",
    "radiofreeeurope": "Radio Free Europe/Radio Liberty", "rferl": "RFE/RL", "usatoday": "USA Today",
    "vox": "Vox", "sinodaily": "Sino Daily", "grid": "Grid.id", "gridid": "Grid.id", "trenasia": "TrenAsia",
    "solopos": "Solopos", "soloposcom": "Solopos.com", "times": "The Times", "irna": "IRNA",
    "presstv": "Press TV", "middleeasteye": "Middle East Eye", "turkiyetoday": "Türkiye Today",
    "dailysabah": "Daily Sabah", "arabnews": "Arab News", "thenational": "The National",
    "timesindonesia": "TIMES Indonesia", "indozone": "Indozone", "indozoneid": "Indozone.id",
    "wowkeren": "WowKeren", "hops": "Hops", "ayobandung": "Ayo Bandung", "ayobandungcom": "AyoBandung.com",
    "harianjogja": "Harian Jogja", "matamata": "Matamata.com", "kapanlagi": "KapanLagi", "brilio": "Brilio",
    "fimela": "Fimela", "inilahcom": "Inilah.com", "inilah": "Inilah", "nusabali": "NusaBali",
    "balipost": "Bali Post", "lampungpost": "Lampung Post", "waspada": "Waspada",
    "analisadaily": "Analisa Daily", "riaupos": "Riau Pos", "padangekspres": "Padang Ekspres",
    "radarbogor": "Radar Bogor",
}  # fmt: skip

# They write for others: in brackets in a dateline they name the source, not the page's outlet.
AGENCIES = words(
    """
    reuters ap apnews associatedpress theassociatedpress afp antara antaranews tass xinhua xinhuanews upi
    bernama yonhap kyodo anadolu anadoluagency aa ani pti ians dpa efe ria rianovosti interfax sputnik ukrinform
    rri voa bloomberg
    """
)

# Second-level ends of a web name that an outlet's own name carries.
DOMAIN_ENDS = words("com id co co.id co.uk net org tv news online info or.id my.id web.id asia today")

# One of these words makes a name in capitals an outlet rather than a place.
OUTLET_WORDS = words(
    """
    news times post pos harian koran kabar berita warta radar tribun media tv radio daily herald tribune journal
    gazette online indonesia suara rakyat pikiran info portal fokus jurnal merdeka republika tempo kompas today
    press agency network magazine majalah telegraph
    """
)

PLACES = phrases(
    """
    abu dhabi | abuja | accra | addis ababa | aleppo | algiers | aljir | almaty | amman | amsterdam | ankara |
    antalya | ashgabat | astana | athena | athens | atlanta | auckland | bagdad | baghdad | baku | balikpapan |
    banda aceh | bandar lampung | bandung | bangkok | banjarmasin | banten | batam | beijing | beirut | bekasi |
    belgrade | bengaluru | bengkulu | beograd | berlin | bern | bishkek | bogor | bogota | boston | brasilia |
    bratislava | brisbane | brussel | brussels | bruxelles | bucharest | budapest | buenos aires | bukares |
    busan | cairo | canberra | cape town | caracas | chicago | chisinau | chongqing | cianjur | cirebon |
    colombo | copenhagen | dakar | dallas | damascus | damaskus | davos | delhi | den haag | denpasar | depok |
    detroit | dhaka | dili | doha | donetsk | dubai | dublin | dushanbe | edinburgh | frankfurt | gaza | gaza
    city | geneva | glasgow | gresik | guangzhou | hague | hamburg | hangzhou | hanoi | harare | havana |
    helsinki | hong kong | hongkong | houston | islamabad | istanbul | jakarta | jakarta pusat | jakarta selatan
    | jambi | jayapura | jeddah | jember | jenewa | jerusalem | johannesburg | kabul | kairo | kaliningrad |
    karachi | kathmandu | kazan | kediri | kendari | kharkiv | khartoum | kherson | kiev | kinshasa | kolkata |
    kopenhagen | kota gaza | krasnoyarsk | kremlin | kuala lumpur | kupang | kuwait | kuwait city | kyiv | lagos
    | lampung | lhasa | lima | lisboa | lisbon | london | los angeles | luhansk | lviv | macau | madinah |
    madrid | makassar | makkah | malang | manado | manama | manila | mariupol | mataram | mecca | medan | mekkah
    | melbourne | mexico city | miami | milan | minsk | mogadishu | mojokerto | montreal | moscow | moskow |
    moskva | moskwa | muenchen | mumbai | munchen | munich | muscat | nairobi | nanjing | nanping | naypyidaw |
    new delhi | new york | nicosia | nur-sultan | odesa | odessa | oslo | ottawa | padang | palangkaraya |
    palembang | palu | papua | paris | pbb | pekanbaru | perth | philadelphia | phnom penh | pontianak | port
    moresby | prague | praha | pretoria | pristina | purwokerto | pyongyang | quito | rabat | ramallah | rangoon
    | riga | rio de janeiro | riyadh | roma | rome | rostov-on-don | saint petersburg | samarinda | samarkand |
    san francisco | sanaa | santiago | sao paulo | sarajevo | seattle | semarang | seoul | serang | sevastopol |
    shanghai | shenzhen | sidoarjo | simferopol | singapore | singapura | skopje | sleman | sochi | sofia | solo
    | st petersburg | st. petersburg | st.petersburg | stockholm | surabaya | surakarta | suva | sydney | taipei
    | tallinn | tangerang | tangerang selatan | tashkent | tbilisi | teheran | tehran | tel aviv | the hague |
    tianjin | tirana | tokyo | toronto | tripoli | tunis | ulaanbaatar | ulan bator | united nations | urumqi |
    valletta | vancouver | vatican | vatican city | vatikan | vienna | vientiane | vilnius | vladivostok |
    volgograd | warsaw | warsawa | washington | washington d.c | washington d.c. | washington dc | wellington |
    wina | wuhan | xi'an | xian | yangon | yekaterinburg | yerevan | yerusalem | yogya | yogyakarta | zagreb |
    zaporizhzhia | zhongnanhai | zuerich | zurich
    """
)
REGIONS = phrases(
    """
    aceh | africa | afrika | amerika serikat | arab saudi | as | asia | australia | austria | bali | banten |
    belanda | belarus | belarusia | belgia | belgium | brasil | brazil | britain | california | canada |
    chechnya | china | crimea | dagestan | diy | dki jakarta | egypt | england | eropa | europe | filipina |
    finland | finlandia | florida | france | fujian | germany | hungaria | hungary | india | indonesia | inggris
    | irak | iran | iraq | israel | italia | italy | jabar | japan | jateng | jatim | jawa barat | jawa tengah |
    jawa timur | jepang | jerman | kalimantan barat | kalimantan selatan | kalimantan timur | kanada |
    kazakhstan | kirgizstan | korea selatan | korea utara | krimea | kyrgyzstan | lampung | malaysia | mesir |
    myanmar | netherlands | north korea | norway | norwegia | ntb | ntt | palestina | palestine | papua |
    perancis | philippines | poland | polandia | prancis | qatar | riau | rusia | russia | saudi arabia | serbia
    | siberia | south korea | spain | spanyol | sulawesi selatan | sulawesi utara | sumatera barat | sumatera
    selatan | sumatera utara | suriah | sweden | swedia | swiss | switzerland | syria | taiwan | tajikistan |
    texas | thailand | tibet | tiongkok | turkey | turki | uae | uk | ukraina | ukraine | united states | us |
    usa | uzbekistan | vietnam | xinjiang
    """
)
