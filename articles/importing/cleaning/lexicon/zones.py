"""By which clock outlets write where they name no zone: a zone of the tz database, then outlets as the register has
them. Who writes for the whole world (Reuters), or always names a zone (Politico), needs none.
"""

# Of the country's east; the others go by Jakarta.
INDONESIAN = """
Asia/Makassar: Bali Post | NusaBali | Tribun Bali | Tribun Timur | Tribun Manado | Manado Post | FAJAR | FAJAR.co.id
Asia/Makassar: Rakyat Sulsel | Banjarmasin Post | Pos Kupang | Kaltim Post | Prokal.co
Asia/Jayapura: Cenderawasih Pos | Ambon Ekspres
"""

FOREIGN = """
America/New_York: The New York Times | The Washington Post | The Wall Street Journal | CNN | AP | VOA | Fox News | Axios
America/New_York: Bloomberg | NPR | CBS News | NBC News | ABC News | The Hill | Newsweek | TIME | Foreign Policy | CNBC
America/New_York: USA Today | Radio Free Asia | The Diplomat
Europe/London: BBC | BBC News | The Guardian | The Independent | The Telegraph | Sky News | Financial Times | Daily Mail
Europe/London: The Economist | Middle East Eye
Europe/Paris: France 24 | AFP | RFI | Le Monde | Euronews
Europe/Berlin: DW | Der Spiegel
Europe/Kyiv: The Kyiv Independent | Kyiv Post | Ukrinform | Ukrainska Pravda | UNIAN
Europe/Moscow: TASS | RT | Sputnik | Interfax | RIA Novosti | The Moscow Times | Kommersant | Izvestia | Meduza
Europe/Istanbul: Anadolu Agency | TRT World | Daily Sabah | Hürriyet Daily News
Asia/Shanghai: Xinhua | CGTN | Global Times | China Daily | People's Daily | CCTV | China News Service | Caixin Global
Asia/Hong_Kong: South China Morning Post | Hong Kong Free Press | RTHK
Asia/Taipei: Focus Taiwan | Taipei Times | Taiwan News
Asia/Singapore: The Straits Times | CNA
Asia/Kuala_Lumpur: The Star | New Straits Times | Malay Mail | Bernama | Free Malaysia Today
Asia/Bangkok: Bangkok Post
Asia/Manila: Rappler | Philippine Daily Inquirer
Asia/Ho_Chi_Minh: VnExpress | VietnamPlus
Asia/Tokyo: NHK World | Kyodo News | The Japan Times | Nikkei Asia | The Mainichi
Asia/Seoul: Yonhap | The Korea Herald | The Korea Times | Korea JoongAng Daily
Asia/Kolkata: The Hindu | The Times of India | NDTV | Hindustan Times | India Today | WION | ANI | The Indian Express
Asia/Kolkata: Deccan Herald | Livemint | Devdiscourse | Firstpost | The Economic Times | Business Standard
Asia/Karachi: Geo News
Asia/Qatar: Al Jazeera
Asia/Riyadh: Arab News | Al Arabiya
Asia/Dubai: The National | Gulf News | Khaleej Times
Asia/Tehran: Press TV | Tehran Times
Asia/Jerusalem: The Times of Israel | The Jerusalem Post | Haaretz
Australia/Sydney: The Sydney Morning Herald
"""
