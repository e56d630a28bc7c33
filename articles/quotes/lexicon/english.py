"""English: how speech is reported, and what stands round it."""

from . import Lexicon, Strength, words
from .given_names import GIVEN_NAMES

_IRREGULAR_VERBS = (
    "say says said saying/tell tells told telling/write writes wrote written writing/think thinks thought thinking/"
    "swear swears swore sworn swearing/foresee foresees foresaw foreseeing/hold holds held holding/know knows knew/"
    "feel feels felt/find finds found finding/show shows showed shown showing/mean means meant/read reads reading/"
    "go goes went going/begin begins began beginning/understand understands understood/see sees saw/"
    "hear hears heard/speak speaks spoke speaking/sing sings sang singing/quip quips quipped/"
    "admit admits admitted admitting/concur concurs concurred concurring/shrug shrugs shrugged shrugging/"
    "plead pleads pleaded pled pleading/forecast forecasts forecasted forecasting/let lets/put puts/"
    "brag brags bragged bragging/deny denies denied denying/reply replies replied replying/"
    "testify testifies testified testifying/cry cries cried crying/imply implies implied implying/"
    "clarify clarifies clarified clarifying/vow vows vowed vowing/specify specifies specified specifying/"
    "certify certifies certified/worry worries worried worrying/slam slams slammed slamming/"
    "label labels labeled labelled labeling/signal signals signaled signalled signaling/rip rips ripped/"
    "decry decries decried/bash bashes bashed/ban bans banned"
)
_IRREGULAR = {forms.split()[0]: forms for forms in _IRREGULAR_VERBS.split("/")}


def _forms(bases: str) -> frozenset[str]:
    """Return the forms of verbs: third person, past, participle."""
    found = set()
    for base in bases.split():
        if base in _IRREGULAR:
            found |= {base, *_IRREGULAR[base].split()}
            continue
        stem = base.removesuffix("e")
        ending = "es" if base.endswith(("ch", "sh", "ss", "x")) else "s"
        found |= {base, base + ending, f"{stem}ed", f"{stem}ing"}
    return frozenset(found)


_CLAUSE = _forms(
    "say add claim argue insist note believe think suggest warn promise vow pledge state declare maintain contend "
    "assert allege acknowledge admit concede explain stress emphasize emphasise predict estimate conclude confirm "
    "announce report tell write tweet testify recall remark observe complain reply respond reiterate swear caution "
    "lament boast brag hint assure remind recount reason counter concur guess figure suspect guarantee opine profess "
    "quip affirm reaffirm certify clarify speculate theorize forecast advise inform"
)
_COMPLEMENTISER = _forms(
    "show find indicate reveal mean hope fear worry agree decide learn know feel see propose recommend understand "
    "imply signal specify disclose discover determine realize realise rule expect anticipate assume foresee hold "
    "charge demand deny doubt dispute repeat point convince mention ask post joke urge read answer accept hear "
    "demonstrate request insinuate allude retort grumble"
)
_SUBJECT = _forms("hope fear worry expect want wish")
_OBJECT = _forms(
    "deny accuse urge demand reject dismiss dispute criticize criticise blast slam denounce condemn threaten request "
    "refute decry describe question"
)
_MARKS = _forms(
    "call dub label describe deem refer characterize characterise portray brand praise mock ridicule tout hail laugh "
    "smile joke shout yell chant scream whisper mutter continue begin go ask demand wonder inquire cry sing speak "
    "read exclaim retort interject shrug nod sigh muse gush tease deadpan warn blame attack cite quote invoke term "
    "chide scold thank congratulate greet apologize apologise cheer plead offer proclaim recommend rail rant fume "
    "text post promise ponder intone summarize summarise snap bark lash bash rip trash compare liken style advocate "
    "defend respond answer express announce voice declare talk comment elaborate put denounce ban propose"
)
_INVERTED = _forms(
    "say add claim argue insist note suggest warn state declare maintain explain stress conclude confirm announce "
    "report write tweet testify recall remark observe complain reply respond reiterate caution lament boast joke quip "
    "ask shout continue begin read laugh predict admit acknowledge agree counter recount exclaim retort muse post "
    "concede contend assert allege emphasize emphasise vow promise pledge reason guess opine boast advise reveal "
    "demand estimate lie cry swear"
)
_VERBS = (
    dict.fromkeys(_MARKS, Strength.MARKS)
    | dict.fromkeys(_OBJECT, Strength.OBJECT)
    | dict.fromkeys(_COMPLEMENTISER, Strength.COMPLEMENTISER)
    | dict.fromkeys(_forms("deny accuse urge demand threaten"), Strength.OBJECT)
    | dict.fromkeys(_CLAUSE, Strength.CLAUSE)
    | dict.fromkeys(_SUBJECT, Strength.SUBJECT)
)
_ROLES = words(
    "president minister prime premier chancellor king queen prince princess pope bishop archbishop cardinal senator "
    "congressman congresswoman congressmen representative governor mayor secretary ambassador envoy diplomat "
    "spokesman spokeswoman spokesperson spokespeople spokesmen official officials officer officers chief head "
    "director manager chairman chairwoman chairperson chair chairs ceo executive executives founder co-founder owner "
    "leader leaders adviser advisor advisers advisors aide aides strategist strategists consultant counsel counselor "
    "lawyer lawyers attorney attorneys prosecutor prosecutors judge judges justice justices sheriff police detective "
    "investigators investigator commissioner councilman councilwoman councilor alderman lawmaker lawmakers legislator "
    "legislators politician politicians candidate candidates nominee rival rivals opponent opponents supporter "
    "supporters critic critics ally allies surrogate surrogates delegate delegates voter voters republican "
    "republicans democrat democrats conservative conservatives liberal liberals activist activists advocate advocates "
    "protester protesters organizer organizers analyst analysts economist economists expert experts researcher "
    "researchers scientist scientists professor professors scholar historian author authors writer reporter reporters "
    "journalist journalists editor editors columnist anchor host correspondent commentator pundit pundits blogger "
    "pollster pollsters engineer coach player players teacher teachers student students doctor doctors nurse nurses "
    "patient patients resident residents neighbor neighbors neighbour witness witnesses victim victims mother father "
    "parent parents brother sister son daughter wife husband widow friend friends colleague colleagues worker workers "
    "employee employees businessman billionaire entrepreneur investor investors trader traders farmer farmers "
    "fisherman driver general admiral colonel captain lieutenant sergeant commander soldier soldiers veteran veterans "
    "man woman men women person people source sources insider insiders someone anyone everyone one others many some "
    "few whistleblower senators mayors governors ministers deputy vice acting former ex- interim treasurer "
    "coordinator administrator superintendent lady mate "
    "principal dean provost trustee rabbi imam pastor priest reverend chaplain campaign team"
)
# Several of them are people too.
_ROLES |= {role.removesuffix("y") + "ies" if role[-2:] in ("ty", "ry", "cy") else f"{role}s" for role in _ROLES}
_BODIES = words(
    "ministry department agency bureau office committee commission council board court party campaign administration "
    "government white house senate congress parliament kremlin pentagon fbi cia nsa justice university college "
    "institute foundation association union federation organization organisation group company corporation bank "
    "police firm network times post journal magazine newspaper report study poll survey statement letter email memo "
    "document documents reports polls surveys studies analysis complaint indictment lawsuit filing transcript ruling "
    "article findings results data emails figures records statistics investigation editorial book website site press "
    "center centre coalition alliance movement league club authority service embassy army navy military nato un eu "
    "state treasury fed reserve"
)
_OFFICE_WORDS = _ROLES | words(
    "white house press national security state foreign defense defence treasury interior health education justice "
    "labor commerce agriculture energy affairs relations communications policy campaign senior junior deputy "
    "assistant associate under republican democratic gop u.s american british russian chinese french german north "
    "south east west new york senate majority minority whip speaker party committee commission department office "
    "university county city federal attorney general chief staff operations executive vice"
)

ENGLISH = Lexicon(
    language="en",
    verbs=_VERBS,
    inverted=_INVERTED,
    suffixed=frozenset(),
    sources=(("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of")),
    passives=frozenset(),
    nouns=words(
        "statement statements claim claims allegation allegations assertion argument warning suggestion promise "
        "pledge vow belief announcement declaration accusation accusations insistence admission contention notion "
        "denial prediction conclusion finding findings report reports rumor rumors hope fear fears concern concerns "
        "threat acknowledgment assurance assurances view idea charge charges speculation complaint complaints opinion "
        "message"
    ),
    nominals=words(
        "claim claims allegation allegations assertion argument warning warnings suggestion promise pledge vow belief "
        "announcement accusation accusations insistence contention denial prediction conclusion fear fears concern "
        "concerns threat assurance assurances view complaint complaints charge charges hope hopes acknowledgment "
        "admission statement statements declaration speculation worry worries"
    ),
    quoting=words("quoted quoting reported citing"),
    complementisers=words("that whether how why if"),
    pronouns=words("he she"),
    plural_pronouns=words("they both it"),
    first_persons=words("i we you me us"),
    openers=words(
        "in on at by from to with without for of during after before since until when while as if although though "
        "because despite amid under over against about like unlike through throughout following given regarding asked "
        "speaking appearing citing writing responding referring addressing noting calling once even just meanwhile "
        "earlier later last this next yesterday today tomorrow tonight now then instead still however moreover "
        "furthermore additionally also too so thus therefore monday tuesday wednesday thursday friday saturday sunday "
        "according among beyond between rather nevertheless nonetheless finally first second third indeed perhaps yet "
        "again sometimes often recently previously separately similarly likewise afterward afterwards minutes hours "
        "days weeks months years two three four five"
    ),
    connectives=words(
        "but and or so yet still however meanwhile also then now though instead moreover furthermore indeed later "
        "earlier nevertheless nonetheless separately similarly finally besides plus thus therefore today yesterday"
    ),
    coordinators=words(
        "and but while though although because as when where since so or yet if whereas until after before"
    ),
    prepositions=words(
        "in on at by from to with without for during after before since until when while as about against amid under "
        "over through following who whom which that whose via per outside inside near around toward towards between "
        "because if where but and or is was are were has had have will would"
    ),
    addressee=words("to on in at during after before via through as with from"),
    fillers=words(
        "also has had have been once later then repeatedly recently previously already often frequently sometimes now "
        "still first just simply publicly privately flatly initially reportedly subsequently consistently never even "
        "always further famously explicitly openly strongly again who would could might can will must should did do "
        "does is was are were being be himself herself themselves both all earlier quickly immediately briefly long "
        "only rightly wrongly falsely correctly angrily quietly loudly bluntly specifically essentially basically "
        "routinely regularly continually continuously steadfastly vehemently not out"
    ),
    negations=words(
        "not never didn't doesn't don't won't wouldn't couldn't can't cannot declined refused refuses hasn't haven't "
        "isn't without nor neither hadn't"
    ),
    relatives=words("who which that whom whose"),
    days=words(
        "today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs "
        "fri sat sun"
    ),
    roles=_ROLES,
    bodies=_BODIES,
    places=frozenset(),
    firms=frozenset(),
    office_words=_OFFICE_WORDS,
    determiners=words(
        "the a an his her their its our my this that these those another some several many most one two three no any "
        "every each other"
    ),
    numerals=words("two three four five six seven eight nine ten dozens hundreds thousands"),
    name_particles=words("de van von der den la le bin al ibn di da du"),
    honorifics=words("mr mrs ms miss dr sen rep gov gen col lt sgt capt prof rev sir dame lord lady adm maj"),
    degrees=words("jr sr phd md esq ii iii iv d-n.y r-ky"),
    countries={
        "russia": "russia",
        "moscow": "russia",
        "kremlin": "russia",
        "china": "china",
        "beijing": "china",
        "washington": "u.s",
        "u.s": "u.s",
        "america": "u.s",
        "ukraine": "ukraine",
        "kyiv": "ukraine",
        "kiev": "ukraine",
        "britain": "britain",
        "london": "britain",
        "japan": "japan",
        "tokyo": "japan",
        "india": "india",
        "germany": "germany",
        "berlin": "germany",
        "france": "france",
        "paris": "france",
        "turkey": "turkey",
        "ankara": "turkey",
        "iran": "iran",
        "tehran": "iran",
        "israel": "israel",
        "jerusalem": "israel",
        "north": "north korea",
        "pyongyang": "north korea",
        "seoul": "south korea",
        "australia": "australia",
        "canada": "canada",
        "ottawa": "canada",
        "taiwan": "taiwan",
        "taipei": "taiwan",
        "nato": "nato",
        "indonesia": "indonesia",
        "mexico": "mexico",
        "poland": "poland",
        "warsaw": "poland",
        "syria": "syria",
    },  # fmt: skip
    outlets=words(
        "reuters xinhua afp ap tass interfax sputnik bloomberg cctv bbc kyodo yonhap dpa upi antara politico axios "
        "guardian"
    ),
    outlet_nouns=words("agency newspaper magazine broadcaster network outlet website"),
    before_titles=words(
        "film movie book novel song album show series program episode titled entitled headlined "
        "so-called nicknamed nickname known panel documentary play musical magazine hit single podcast column essay "
        "exhibit exhibition painting poem slogan sign banner hashtag headline memoir sitcom drama "
        "comedy abc's nbc's cbs's cnn's msnbc's fox's self-described self-proclaimed term word words "
        "phrase"
    ),
    orders=_forms("demand urge threaten promise pledge vow agree decide hope expect believe think know feel learn"),
    asides=words(
        "asked speaking appearing writing responding referring addressing citing noting calling pressed questioned"
    ),
    homographs=words(
        "post report tweet note state joke demand charge estimate forecast guess claim promise pledge vow hope fear "
        "concern threat warning complaint question comment answer remark reply worry doubt view belief argument"
    ),
    given_names=GIVEN_NAMES,
    honorific_pronouns={"mr": "he", "sir": "he", "lord": "he", "mrs": "she", "ms": "she", "miss": "she", "dame": "she"},
    pointing=words("so this it"),
    leader_words=words("leader president chief head premier ruler"),
    abbreviations=words(
        "mr mrs ms dr sen rep gov gen col lt sgt capt prof rev adm maj st jr sr u.s u.n u.k d.c no vs inc corp co ltd "
        "jan feb mar apr jun jul aug sep sept oct nov dec etc e.g i.e a.m p.m ariz calif colo conn fla ga ill ind kan "
        "ky la md mass mich minn miss mo neb nev ohio okla ore pa tenn tex va vt wash wis wyo ft mt messrs hon"
    ),
)
