"""Words and endings of outlets' names, and the places that datelines name: small on purpose, forms do the rest."""

from . import phrases, words

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
# Outlets whose names are words or platforms of every day: inside a line they name nothing.
COMMON_WORDS = words("x line time times grid independent fajar merdeka tempo vox hops today axios inilah waspada")
