"""Words and endings of outlets' names, and the places that datelines name: small on purpose, forms do the rest."""

from . import phrases, words

# How houses shorten their names in their own buttons: "Join ST's Telegram channel".
HOUSE_LETTERS = {
    "ST": "The Straits Times", "HT": "Hindustan Times", "SCMP": "South China Morning Post", "TOI": "The Times of India",
    "NYT": "The New York Times", "GT": "Global Times", "WSJ": "The Wall Street Journal", "WaPo": "The Washington Post",
    "HKFP": "Hong Kong Free Press", "SMH": "The Sydney Morning Herald", "NST": "New Straits Times",
    "FMT": "Free Malaysia Today", "JPost": "The Jerusalem Post", "RFA": "Radio Free Asia",
}  # fmt: skip

# How one house alone words its page for those who hear it read.
HOUSE_WORDS = {"tautan-tautan akses": "VOA Indonesia"}

# Second-level ends of a web name that an outlet's own name carries.
DOMAIN_ENDS = words("com id co co.id co.uk net org tv news online info or.id my.id web.id asia today")

# One of these words makes a name in capitals an outlet rather than a place.
OUTLET_WORDS = words(
    """
    news times post pos harian koran kabar berita warta radar tribun media tv radio daily herald tribune journal
    gazette online indonesia suara rakyat pikiran info portal fokus jurnal merdeka republika tempo kompas today
    tabloid harian buletin press agency network magazine majalah telegraph
    """
)

# Networks of sites name themselves so in datelines, "MALANG TERKINI"; elsewhere rubrics have these words.
DATELINE_WORDS = words("terkini zona seputar lingkar literasi kilas")

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
    zaporizhzhia | zhongnanhai | zuerich | zurich | harbin | dalian | shenyang | chengdu | qingdao | sanya | boao |
    xiamen | murmansk | khabarovsk | irkutsk | novosibirsk | astrakhan | yakutsk | blagoveshchensk | omsk |
    chelyabinsk | arkhangelsk | kramatorsk | bakhmut | dnipro | bucha | chernihiv | mykolaiv | gdansk | krakow | lodz
    """
)
REGIONS = phrases(
    """
    aceh | afghanistan | africa | afrika | afrika selatan | albania | algeria | aljazair | amerika serikat |
    angola | arab saudi | argentina | arizona | armenia | as | asia | australia | austria | azerbaijan |
    babel | bahrain | bali | bangka belitung | bangladesh | banten | belanda | belarus | belarusia | belgia
    | belgium | bolivia | bosnia | brasil | brazil | britain | bulgaria | california | cambodia | cameroon |
    canada | ceko | chad | cina | chechnya | chile | chili | china | colombia | colorado | congo | costa rica |
    crimea | croatia | cuba | cyprus | czech republic | czechia | daerah istimewa yogyakarta | dagestan |
    denmark | diy | dki jakarta | ecuador | egypt | ekuador | england | eropa | estonia | ethiopia | europe
    | fiji | filipina | finland | finlandia | florida | france | fujian | georgia | germany | ghana |
    gorontalo | greece | guatemala | haiti | honduras | hungaria | hungary | iceland | illinois | india |
    indonesia | inggris | irak | iran | iraq | ireland | irlandia | islandia | israel | italia | italy |
    ivory coast | jabar | jabodetabek | jamaica | japan | jateng | jatim | jawa barat | jawa tengah | jawa
    timur | jepang | jerman | jordan | kalbar | kalimantan barat | kalimantan selatan | kalimantan tengah |
    kalimantan timur | kalimantan utara | kalsel | kaltara | kalteng | kaltim | kamboja | kamerun | kanada |
    kazakhstan | kenya | kepri | kepulauan riau | kirgizstan | kolombia | kongo | korea selatan | korea
    utara | kosovo | krimea | kroasia | kuba | kyrgyzstan | lampung | laos | latvia | lebanon | libanon |
    liberia | libya | lithuania | lituania | luxembourg | malaysia | mali | malta | maluku | maluku utara |
    maroko | meksiko | mesir | mexico | michigan | minnesota | moldova | mongolia | montenegro | morocco |
    mozambique | myanmar | nepal | netherlands | new jersey | new zealand | nicaragua | niger | nigeria |
    north korea | norway | norwegia | ntb | ntt | nusa tenggara barat | nusa tenggara timur | ohio | oman |
    pakistan | palestina | palestine | panama | papua | papua barat | paraguay | pennsylvania | perancis |
    peru | philippines | poland | polandia | portugal | prancis | puerto rico | qatar | riau | romania |
    rumania | rusia | russia | rwanda | saudi arabia | scotland | selandia baru | senegal | serbia | siberia
    | siprus | skotlandia | slovakia | slovenia | somalia | south africa | south korea | south sudan | spain
    | spanyol | sri lanka | sudan | sudan selatan | sulawesi barat | sulawesi selatan | sulawesi tengah |
    sulawesi tenggara | sulawesi utara | sulsel | sulteng | sultra | sulut | sumatera barat | sumatera
    selatan | sumatera utara | sumbar | sumsel | sumut | suriah | sweden | swedia | swiss | switzerland |
    syria | taiwan | tajikistan | tanzania | texas | thailand | tibet | timor leste | timor-leste | tiongkok
    | togo | tunisia | turkey | turki | turkiye | turkmenistan | uae | uganda | uk | ukraina | ukraine |
    united states | uruguay | us | usa | uzbekistan | venezuela | vietnam | virginia | wales | wisconsin |
    xinjiang | yaman | yemen | yordania | yunani | zambia | zimbabwe
    """
)
# Agencies that have readers of their own; of the others only papers print the reports.
READ_AGENCIES = words("antara antaranews voa tass xinhua anadolu interfax sputnik rianovosti bernama")
# Where reports are shared: no outlet, though they have an outlet's word.
PLATFORMS = words("googlenews applenews bingnews babenews kurio linetoday")
# Outlets whose names are words or platforms of every day: inside a line they name nothing.
COMMON_WORDS = words(
    "x line time times grid independent fajar merdeka tempo vox hops today axios inilah waspada foreignaffairs "
    "foreignpolicy globalnews worldnews"
)
