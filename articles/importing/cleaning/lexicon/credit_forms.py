"""How a caption's end credits the picture: photographer, agency and the signs round them, both languages."""

import re

AGENCY = (
    r"(?:REUTERS|Reuters|AFP|AP|Associated Press|ANTARA|Antara|EPA(?:-EFE)?|EFE|Sputnik|SPUTNIK|Xinhua|XINHUA|"
    r"TASS|Tass|Getty(?: Images)?|Kremlin|Pool|POOL|NYT|Anadolu|dpa|Bloomberg|Kyodo|RIA Novosti|Yonhap|VOA|CCTV|"
    r"PTI|ANI|AAP|UPI|KCNA|IRNA|WAM|CNN|BBC|Kompas|KOMPAS|Tempo|TEMPO|detikcom|Istimewa|ISTIMEWA|istimewa|Ist|ist|IST|Shutterstock|"
    r"shutterstock|Pixabay|Unsplash|Freepik|iStock|iStockphoto|Instagram|Twitter|X|YouTube|Youtube|Facebook|"
    r"Telegram|Net|net|Screenshot|Tangkap(?:an)? [Ll]ayar|tangkap(?:an)? layar)"
)
MARK = (
    r"(?:[Ff]oto|FOTO|[Pp]hoto(?:graph(?:er)?)?|PHOTO|[Pp]icture|[Ii]mage|[Kk]redit|[Cc]redit|CREDIT|"
    r"[Ss]umber [Ff]oto|[Ss]umber|[Ss]ource|[Gg]ambar|[Dd]ok|DOK|[Dd]okumentasi|[Cc]ourtesy|[Ii]lustrasi|[Ff]ile)"
)

# Credits at the line's end, from the strongest form to the weakest.
CREDITS = (
    # "… of the north. ( Ana Budi )"
    re.compile(r"^(?:\S+ ){3}.*[\w.] \( [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2} \)$"),
    # "Ana Budi | Reuters" alone
    re.compile(rf"^[A-Z][a-z'’-]+(?: [A-Z][\w'’-]*[a-z'’-]){{1,2}} \| {AGENCY}$"),
    # "(Photo courtesy of Kabar) © Kota", "Ana Budi -- fotoBERNAMA (2024) COPYRIGHT RESERVED"
    re.compile(r"[)\]] ?(?:©|\(c\)) ?[A-Z]\w+(?: [A-Z]\w+){0,2}$"),
    re.compile(r"\bfoto ?BERNAMA\b"),
    # "Ana Budi, pictured at the quay, has led it since 2012", "… on Tuesday.CreditCreditPool photo by Ana Budi"
    re.compile(r"^[A-Z][^.\"“”]{3,80}, pictured (?:above|here|left|right|at|in|with|on|during)\b"),
    re.compile(r"[.\"”]CreditCredit\S.{2,80}$"),
    # "Two mayors rode a train. Ana Budi / AP"
    re.compile(rf"[a-z][.)] [A-Z][\w'’-]+ [A-Z][\w'’-]+ / {AGENCY}$"),
    # "Suasana dermaga. (KK/dok)"
    re.compile(r"\S [(\[][A-Z]{2,6}/(?:dok|Dok|DOK)[)\]]\.?$"),
    # "(Ana Budi for Kabar Kota)", "(HARBOUR OFFICE FOR KK)", "(File Photo)(PTI)"
    re.compile(r"\S [(\[][A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} for (?:[Tt]he )?[A-Z][\w .]{2,30}[)\]]\.?$"),
    re.compile(r"\S [(\[][A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,4} (?:FOR|UNTUK) [A-Z][A-Z .]{1,30}[)\]]\.?$"),
    re.compile(rf"[)\]] ?[(\[]{AGENCY}[)\]]\.?$"),
    re.compile(
        r"[.!?](?: (?=.{3,20}/D[oO][kK]))?[(\[][\w-]+\.(?:com|id|co|co\.id|net|org)/[A-Z][^()\[\]]{2,40}[)\]]\.?$"
    ),
    # "… in the harbour. – Kabar/Kota Pacific"
    re.compile(r"^(?:\S+ ){4}.*[.)] [–—-] [A-Z][\w ]{1,20}/[A-Z][\w /]{1,40}$"),
    # "… di Sochi. Sumber: Ana Budi/TASS"
    re.compile(rf"[.)] (?:Sumber|Source)\s?: ?[A-Z][\w .'’-]{{2,40}}\s?/\s?(?:{AGENCY}|[A-Z]{{2,6}})$"),
    # "BERSAING: Tongkang melintas di sungai. ANA BUDI/KP"
    re.compile(r"^[A-Z]{4,}(?: [A-Z]{2,}){0,3}: .{20,300}[.!?\"”] [A-Z][A-Z .'’-]{3,40}/[A-Z]{2,}[A-Z .]{0,20}$"),
    # "… Pool via REUTERS ATTENTION EDITORS - THIS IMAGE WAS PROVIDED BY A THIRD PARTY."
    re.compile(r"\b(?:ATTENTION EDITORS|MANDATORY CREDIT|NO RESALES)\b"),
    # "(Cover: The mayor in an interview. /KMG)"
    re.compile(r"^\(?(?:Cover|Thumbnail|Header)(?: image| photo)?\s*: \S.{10,300}/[A-Z][\w ]{1,20}\)?$"),
    # "Infografis Jalan Sang Wali Kota. (KabarKota.com/Ana Budi)"
    re.compile(r"^(?:Infografis|Infografik|Infographic|Grafis)\b[^\"“”]{3,140}[(\[][^()\[\]]{3,50}[)\]]\.?$"),
    # "… and the harbour chief. Photo/courtesy", "… / Dok. Illustration Image by Ana Budi from Pixabay"
    re.compile(r"^(?:\S+ ){2}.*\S (?:Photo|Foto|Picture) ?/ ?(?:courtesy|file|handout|net|ist|dok)\.?$", re.I),
    re.compile(r"^(?:\S+ ){2}.*\S (?:Image|Photo|Foto|Gambar) (?:by|oleh) [^.:\"“”]{2,40} (?:from|dari|on) [A-Z]\w+$"),
    # "HarbourLundAna Budi waits on the pier. AP": the picture's name, its caption glued to it
    re.compile(rf"^(?=\S*[a-z][A-Z])[A-Z][A-Za-z-]{{9,}} .*[a-z\d][.)] ?{AGENCY}\.?$"),
    # "… in St. Petersburg. TASS/Ana Budi", "The mayors. Picture: AFP"
    re.compile(r"^(?:\S+ ){2}.*[\w)]\. Picture ?: ?[A-Z][^.:\"“”]{1,40}$"),
    # "… in Texas, Feb. 3, 2026. KKTV"
    re.compile(
        r"^An? (?:[\w-]+ ){0,3}(?:image|photo|picture|photograph|video still)\b.*\. [A-Z]\w{3,}"
        r"(?:[ /][A-Z]\w+){0,2}$"
    ),
    re.compile(r"(?:\S+ ){4}.*, [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\. [A-Z][\w/' ]{1,40}$"),
    # "… near Lund (Harbour Police)": no stop before the brackets, none behind
    re.compile(
        r"^(?:[^\s.!?]+ ){5,30}[\w'’-]+ [(\[](?!No |The )[A-Z][\w.'’&-]+(?: (?:of|and|&|[A-Z][\w.'’&-]+)){1,4}[)\]]$"
    ),
    re.compile(r"^[(\[][A-Z][\w.'’&-]+(?: [A-Z][\w.'’&-]+){1,3}[)\]]$"),
    # "(Ana Budi/The Harbour Office)" alone; "… on Monday. Credit Ana Budi for The Harbour Times"
    re.compile(r"^[(\[](?![\w-]+\.\w)[A-Z][^()\[\]/]{2,40}/[A-Z][^()\[\]]{2,50}[)\]]$"),
    re.compile(r"^(?:\S+ ){4}.*[.!?] ?Credit [A-Z][\w.'’-]+ [^.:\"“”]{2,80}$"),
    # "… began to explode.(Kabar County Fire and Rescue)"
    re.compile(r"\w[.!?][(\[][A-Z][\w.'’&-]+(?: [\w.'’&-]+){2,6}[)\]]$"),
    # "Image source, Kabar ImagesImage caption, Visitors were seated …"
    re.compile(r"^Image source, .{2,60}?Image caption, .+"),
    # "… on Wednesday. (Ana Budi/ana@kabar.com)"
    re.compile(r"\S [(\[][A-Z][\w.'’ -]{2,40}/\S+@[\w.-]+[)\]]\.?$"),
    # "(PMO via PTI)"
    re.compile(r"\S [(\[][A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3} via [A-Z]{2,6}(?: [Pp]hotos?)?[)\]]\.?$"),
    # "… in Lund, 4 February 2026 - Copyright AP Photo"
    re.compile(r"(?:\S+ ){3}.*\S [-–—] (?:Copyright|COPYRIGHT|Credit|CREDIT)[ :]+(?:©\s?)?[A-Z][^.:\"“]{1,60}$"),
    re.compile(rf"[(\[]\s*{MARK}\s*(?:[:.©/]|by|oleh|of|courtesy)[^()\[\]]{{0,80}}[)\]]\.?$"),
    re.compile(
        rf"[(\[/|-]?\s*\b{AGENCY}\s?(?:FOTO|Foto|Photo|PHOTO|"
        rf"News)?\s?[/|]\s?(?:[A-Z@][\w.'’-]* [A-Z@\w][^()\[\]/]{{1,50}}|"
        rf"[A-Z@][^()\[\]/]{{1,60}}/[^()\[\]]{{1,60}})[)\]]?\.?$"),
    re.compile(
        rf"[(\[](?:{AGENCY}|AAP|Supplied)\s?(?:News|Photo)?: [A-Z][\w.'’-]+[ /][A-Z][^()\[\]\"“”:]{{1,50}}[)\]]\.?$"),
    re.compile(r"\w [(\[][\w-]+\.(?:com|id|co|co\.id|net|org|ru|cn)/[^()\[\]]{2,40}[)\]]\.?$"),
    re.compile(
        r"[.,] (?:(?:Photograph|Photo|Picture|Foto|Illustration|Ilustrasi)s?|PHOTO) (?:by|BY|oleh|courtesy of) "
        r"\S.{2,40}$"),
    re.compile(r"[\w.] - .{3,40}, \d{3,4}, \d{2}\.\d{2}\.\d{4}$"),
    # "(Ant/Xinhua)" signs a report.
    re.compile(
        rf"[(\[](?!(?:{AGENCY}|[A-Z][a-z]{{1,3}})\s?[/|])[^()\[\]]{{2,60}}[/|]\s?{AGENCY}\b[^()\[\]]{{0,40}}[)\]]\.?$"),
    re.compile(
        r"[(\[][^()\[\]]{0,80}(?:\bvia (?:AP|Reuters|REUTERS|AFP|Getty)|Getty Images|AP (?:Photo|Video)|Pool Photo|"
        r"Handout)[^()\[\]]{0,60}[)\]]\.?$"),
    re.compile(
        r"(?:\.|\s|^|(?<=[a-z\d]))(?:Foto|FOTO|Photo|PHOTO|Photograph|Photo credit|Image credit|Credit|CREDIT|"
        r"Kredit foto|Fotografer|Pics?|PIC|Sumber foto|Sumber gambar)"
        r"\s*[:©]\s*(?:[Dd]ok\. )?(?:[^.]|\.(?=\w)){2,90}\.?$"),
    re.compile(r"(?:©|\(c\)) [A-Z][^.]{2,90}/[A-Z][^.]{1,30}\.?$"),
    re.compile(
        r"(?<!opyright )(?<!OPYRIGHT )(?<!eserved\. )(?:(?<=\w\. )|(?<=\w ))(?:©|\(c\))\s?(?:(?:19|20)\d\d )?"
        r"[A-Z](?:(?!ights|RIGHTS)[^.:]){1,40}$"),
    re.compile(r"(?:\w \w.*)[.\s(](?:Dok|DOK|dok)\.\s?:?\s?[A-Z][^.:]{1,40}\.?$"),
    re.compile(r"\w[.\s]*Credit\s?(?:\.\.\.|…)\s?\S.{1,80}$"),
    re.compile(rf"\w[.,)] [A-Z][\w .'’-]{{2,50}}/[^.()\[\]/\"“”]{{2,40}} (?:via|melalui) {AGENCY}\.?$"),
    re.compile(r"^(?:\S+ ){3}.*[\w.)\"”’] Image\s*[:©]\s*[A-Z](?:[^.:\"“]|\.(?=\w)){2,90}$"),
    re.compile(
        r"^(?:\S+ ){2}.*\w[.)]? [(\[](?:twitter|x|instagram|facebook|youtube|tiktok|flickr|unsplash|pixabay|pexels|"
        r"freepik|shutterstock|istockphoto|commons\.wikimedia|wikimedia|wikipedia)\.(?:com|org)"
        r"(?:/[^()\[\]]{2,50})?[)\]]\.?$"),
    re.compile(r"[.\s(](?:Foto|FOTO|Photo|PHOTO)\s?/\s?[A-Z]\S*(?: \S+){0,4}$"),
    re.compile(r"\b(?:AFP|AP|EPA|Anadolu|NurPhoto)?\s?(?:via\s)?Getty Images\.?$"),
    re.compile(r"[(\[][^()\[\]]{0,60}\b(?:Wikimedia Commons|CC BY(?:-SA)?)\b[^()\[\]]{0,40}[)\]]\.?$"),
    re.compile(rf"[(\[]\s?[A-Z][\w .'’-]{{2,40}} - {AGENCY}(?: Agency)?\s?[)\]]\.?$"),
    re.compile(r"^(?:\S+ ){4}.*[\w]Foto\s*:\s*[A-Z][^.\"“”]{2,40}/[^.\"“”]{2,40}$"),
    re.compile(r"^(?:\S+ ){4}.*[a-z\d]Image\s*[:©]\s*[A-Z][^.\"“”]{2,80}$"),
    re.compile(r"[(\[][A-Z]{2,6}(?:/[A-Z]{2,6})? (?:[Pp]hotos?|PHOTO|[Ff]ile|FILE)[)\]]\.?$"),
    re.compile(
        r"^(?:This|In this|An?) (?:[\w-]+,? ){0,4}(?:photo|photograph|image|picture|handout|screen ?grab)\b"
        r".*[(\[][A-Z][\w /-]{1,40}[)\]]\.?$"),
    re.compile(rf"[.)] ?/ ?{AGENCY}[-–][A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,3}}$"),
    re.compile(
        r"[(\[](?:[Dd]ok\.?|DOK\.?|Dokumentasi|ANTARA FOTO|AP Photo|[Ii]stimewa|ISTIMEWA|[Ii]st\.?|Shutterstock|"
        r"shutterstock|Pixabay|Unsplash|Freepik|iStock\w*|[Tt]angkapan [Ll]ayar|"
        r"[Ss]creenshot)\b[^()\[\]]{0,60}[)\]]\.?$"),
)  # fmt: skip
# They also end reports ("(AFP/OL-1)"), so they make captions above the text only.
HEAD_CREDITS = (
    # "(REUTERS/Ana Budi) ()": the second place of a credit, left empty
    re.compile(rf"[(\[]{AGENCY}/[^()\[\]]{{2,50}}[)\]] \(\)$"),
    # "Ana Budi Harbour Press Service"
    re.compile(r"^(?:[A-Z][\w'’-]+ ){2,5}Press Service$"),
    # "… outside Moscow, Dec. 15, 2021."
    re.compile(r"^(?!Here['’ ]|These |This is )(?:\S+ ){5,40}\S+, [A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d\.$"),
    # "… di balai kota – Kabar/Dok. Sekretariat Kota"
    re.compile(r"(?:\S+ ){3}.*\w [–—-] [A-Z]\w+/[A-Z][\w. /]{2,40}$"),
    # "(Ana Budi/JIBI/Kabar)", "… / Kabar - Ana Budi", "… shipyard /Kremlin.ru/", "— Kremlin pool picture via Kabar"
    re.compile(r"[\w.)] ?\([A-Z][\w .&-]{1,30}(?:/[A-Z@][\w .'’-]{1,30}){2,3}\)$"),
    re.compile(rf"[\w.)] ?/ ?{AGENCY} [-–] [A-Z][\w'’-]+(?: [\w'’-]+){{0,3}}$"),
    re.compile(r"\w ?/ ?[A-Za-z][\w-]*\.(?:com|id|co|co\.id|net|org|ru|cn)/$"),
    re.compile(
        r"\w[.)]? [—–-] (?:[\w ]{2,30} )?(?:[Pp]ictures?|[Pp]hotos?|pic|handout)(?: (?:via|by|from) [\w /]{2,40})?$"
    ),
    re.compile(rf"[(\[] ?{AGENCY}(?:\s?[/:]\s?[^()\[\]]{{1,60}})? ?[)\]]\.?$"),
    re.compile(r"[.\w] \((?:reuters|afp|ap|antara|ant|xinhua|tass|epa|net|int|dok|kremlin)\)$"),
    re.compile(rf"[(\[][A-Z][a-z]{{1,3}}\s?[/|]\s?{AGENCY}\b[^()\[\]]{{0,40}}[)\]]\.?$"),
    re.compile(r"(?<=[\w.)] )\[[A-Z][\w-]+(?:[ /][A-Z][\w-]+){0,3}\]$"),
    re.compile(rf"[(\[/|-]?\s*\b{AGENCY}\s?[/|]\s?[A-Z@][^()\[\]/]{{1,60}}[)\]]?\.?$"),
    re.compile(rf"[.)\w]\s?/\s?{AGENCY}(?:[-–]{AGENCY})?/?\.?$"),
    re.compile(
        r"\w\W? [(\[](?:[Ii]lustrasi|[Ii]llustration|[Aa]rsip|[Dd]okumentasi|[Ff]ile|"
        r"(?:[Ff]ile|[Aa]rchive|[Ss]tock) (?:[Pp]hoto|[Pp]icture))[)\]]\.?$"
    ),
    re.compile(rf"\w.*\w[.)]{{1,2}} {AGENCY}\.?$"),
    re.compile(r"[.\w]\s?/\s?[A-Z][\w .'-]{1,30}/\s?via [A-Z][A-Za-z]+$"),
    re.compile(r"(?:\w+ ){3}.*[A-Z][\w'’-]+ [A-Z][\w'’-]+,? (?:SPUTNIK/)?(?:AFP|REUTERS|EPA|ANTARA|TASS|SPUTNIK)$"),
    re.compile(r"\w[.)] \([A-Z]\w+(?: [A-Z]\w+){0,2}\)$"),
    re.compile(r"[\w.)] ?\([A-Z][\w .&-]{1,30}/(?=[^()]*[a-z])[A-Z@][\w .'’-]{2,40}\)$"),
    re.compile(r"\((?:Instagram|Twitter|X|TikTok|Facebook|YouTube)[ /]*@?[\w .]{2,40}\)$"),
    re.compile(r"\([A-Z][\w /]{1,30} (?:[Pp]hotos?|[Ff]ile|[Pp]ool|[Hh]andout)\)$"),
    re.compile(rf"\w[.)]{{1,2}} [—–-] {AGENCY}$"),
    re.compile(r"\w[.)] ?/[A-Z]{2,10}$"),
    re.compile(r"\w[.)] ?/ ?[A-Za-z][\w-]*\.(?:com|id|co|co\.id|net|org|ru|cn)(?:/[A-Za-z].{1,40})?$"),
    re.compile(r"\w[.)]? \| [A-Z][^|\"“]{2,50}(?:/| via )(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|TASS|Sputnik)$"),
    re.compile(r"[\w)][.)]? [—–-] [A-Z]\w+/(?:www\.)?[\w-]+(?:\.[\w-]+)+$"),
    re.compile(r"\w[.)] [A-Z][\w.]+/[A-Z]\S*(?: [A-Z]\S*){0,3}$"),
    re.compile(r"\w[.)] (?:Biro|BPMI|Humas|Setpres|Setkab|Setneg|Puspen|Dispen|Kemlu|Kemhan)\b[\w /&.-]{0,40}$"),
    re.compile(r"[.)] ?[(\[][\w-]+\.(?:com|id|co|co\.id|net|org|ru|cn)/[^()\[\]]{2,40}[)\]]\.?$"),
    re.compile(r"\w[.)]? [(\[][\w-]+\.(?:com|id|co|co\.id|net|org|ru|cn|go\.id|gov)[)\]]\.?$"),
    re.compile(r"(?:\S+ ){4}.*\w \([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){1,2}\)$"),
    re.compile(r"\w[.)] [A-Z][\w'’-]+ [A-Z][\w'’-]+ / [A-Z][^.\"“]{2,50}$"),
    re.compile(r"\w.*\w[.)] [\w-]+\.(?:com|id|co|co\.id|net|ru)/[A-Z]\S*(?: \S+){0,3}$"),
    re.compile(r"\w.*\w[.)] [A-Za-z][\w-]*\.(?:ru|com|org|net|cn|id|co|gov|ua|info)$"),
    re.compile(r"[.,] (?:[\w .'’-]+, )*(?:[\w ]*)\b(?:[Pp]hoto )?via (?:AP|AFP|Reuters|REUTERS)$"),
)
