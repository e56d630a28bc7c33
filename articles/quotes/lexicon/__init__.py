"""The words that the rules know, a module a language: data only."""

from dataclasses import dataclass, field
from enum import Enum

Words = frozenset[str]


# Titles of those who lead a country; a report in one language may use another's.
HEADS_OF_STATE = (
    "presiden",
    "president",
    "perdana menteri",
    "prime minister",
    "kanselir",
    "chancellor",
    "raja",
    "king",
)
_HEADS = frozenset(title.split()[0] for title in HEADS_OF_STATE)


def words(written: str) -> Words:
    return frozenset(written.split())


class Strength(Enum):
    """What a cue of saying needs behind it to report words without quotation marks."""

    CLAUSE = "any clause: mengatakan, said"
    COMPLEMENTISER = "a clause that bahwa, that, a comma or a colon opens: menjelaskan, shows"
    SUBJECT = "a clause that its subject or that opens: hopes they win, wants them to go"
    OBJECT = "a clause or a noun: menekankan pentingnya, denied the report"
    MARKS = "quotation marks: memuji, called"


# By these names they are asked for each cue: up to Python 3.11 an enum's attribute costs as much as a call.
CLAUSE, COMPLEMENTISER, SUBJECT, OBJECT, MARKS = Strength


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language. All words in lower case."""

    language: str
    # Cues with the speaker before them, the content behind: "X mengatakan", "X said".
    verbs: dict[str, Strength]
    # Cues with the speaker behind them, the content before: "…, kata X", "…," said X.
    inverted: Words
    # Cues that hold their speaker: "…," ujarnya.
    suffixed: Words
    # "Menurut X", "according to X": the words in order.
    sources: tuple[tuple[str, ...], ...]
    # Cues in the passive, whose agent follows: "disampaikan (oleh) X".
    passives: Words
    # "pernyataan", "statement": nouns that take a reported clause.
    nouns: Words
    # "dikutip dari", "quoted by": what follows is an outlet.
    quoting: Words
    complementisers: Words
    pronouns: Words
    plural_pronouns: Words
    first_persons: Words
    # Words that begin an adverbial in front of the subject, up to its comma.
    openers: Words
    # Words in front of a subject that belong to no adverbial: namun, but.
    connectives: Words
    coordinators: Words
    prepositions: Words
    addressee: Words
    # Between subject and cue.
    fillers: Words
    negations: Words
    relatives: Words
    days: Words
    # Nouns for people: presiden, spokesman, warga.
    roles: Words
    # Nouns that open the name of a body: kementerian, ministry.
    bodies: Words
    # Nouns that open the name of a place and swallow it: kecamatan.
    places: Words
    # Those of them whose names have more words than one: universitas.
    firms: Words
    # Words inside names of offices and bodies that are nobody's name: Umum, Daerah.
    office_words: Words
    determiners: Words
    numerals: Words
    name_particles: Words
    # Written in front of a name: Pak, Mr.
    honorifics: Words
    degrees: Words
    countries: dict[str, str]
    outlets: Words
    outlet_nouns: Words
    # What stands before a title, a sign or a nickname in marks.
    before_titles: Words
    leader_words: Words
    abbreviations: Words = frozenset()
    # "akrab disapa X": what somebody is also called.
    also_called: Words = frozenset()
    # The pronoun that a given name or an honorific calls for: {"peter": "he", "mrs": "she"}.
    given_names: dict[str, str] = field(default_factory=dict)
    honorific_pronouns: dict[str, str] = field(default_factory=dict)
    # Nouns that report a clause of whose they are: "his claim that".
    nominals: Words = frozenset()
    # Participles that open an adverbial, however long it is: asked, speaking.
    asides: Words = frozenset()
    # Nouns that are also forms of cues: "a Facebook post".
    homographs: Words = frozenset()
    # Offices that are names too: Hakim.
    also_names: Words = frozenset()
    # What somebody is reported to have done by words: inside a statement it is none of its own.
    orders: Words = frozenset()
    # Between subject and cue, they say that nothing has been said yet: akan, harus.
    modals: Words = frozenset()
    # "pihaknya": the speaker's own side.
    own_party: Words = frozenset()
    # A sentence behind them argues for the one before: its subject is nobody new.
    arguing: Words = frozenset()
    # What is referred to and not reported: "mengatakan hal itu".
    pointing: Words = frozenset()
    not_cues: dict[str, Words] = field(default_factory=dict)
    # Sets of the above, for questions that are asked of every word: one set is faster than five.
    office: Words = field(init=False)
    little: Words = field(init=False)
    cues: Words = field(init=False)
    never_first: Words = field(init=False)
    # Words that are a whole noun phrase: he, they, we.
    alone: Words = field(init=False)
    # Words that tell what a description is about, or end it.
    heading: Words = field(init=False)
    # Words in small letters that may end a description.
    closing: Words = field(init=False)
    # Cues whose speaker follows at once: kata X, menurut X.
    before_names: Words = field(init=False)
    # Capitalised words that are nobody's name.
    official: Words = field(init=False)
    # Words in front of a subject that are no part of it.
    before_clause: Words = field(init=False)
    # Cues that may report somebody else's words inside a quotation.
    nesting: Words = field(init=False)
    # Where the search for a negation in front of a cue ends, and the search for the first word of its subject.
    before_negation: Words = field(init=False)
    before_subject: Words = field(init=False)
    # Words for people, bodies and reports: where they stand, a form of a cue is a noun.
    namely: Words = field(init=False)
    # The first words of `HEADS_OF_STATE`.
    heads: Words = field(init=False)
    joining: Words = field(init=False)
    # Words without which there is nothing to read off a sentence but its subject.
    telling: Words = field(init=False)

    def __post_init__(self) -> None:
        office = self.office_words | self.bodies | self.places | self.honorifics | self.roles
        object.__setattr__(self, "office", office)
        never_first = (self.prepositions | self.complementisers | self.relatives) - self.determiners - self.roles
        object.__setattr__(self, "never_first", never_first)
        cues = {
            *self.nominals,
            *self.verbs,
            *self.inverted,
            *self.suffixed,
            *self.passives,
            *(source[0] for source in self.sources),
        }
        object.__setattr__(self, "cues", frozenset(cues))
        object.__setattr__(self, "heads", _HEADS)
        object.__setattr__(self, "joining", frozenset({"dan", "and"}))
        telling = self.cues | self.quoting | self.also_called | self.days | self.heads | self.joining
        object.__setattr__(self, "telling", telling)
        little = self.determiners | self.prepositions | self.openers | self.connectives
        object.__setattr__(self, "little", little)
        alone = self.pronouns | self.own_party | self.plural_pronouns | self.first_persons
        object.__setattr__(self, "alone", alone)
        heading = self.roles | self.bodies | self.honorifics | self.verbs.keys() | self.prepositions
        object.__setattr__(self, "heading", heading)
        closing = self.verbs.keys() | self.modals | self.relatives | self.prepositions | self.fillers
        object.__setattr__(self, "closing", closing)
        object.__setattr__(self, "before_names", self.inverted | {"menurut"})
        object.__setattr__(self, "official", office | self.countries.keys() | {"."})
        object.__setattr__(self, "before_clause", self.openers | self.connectives | self.relatives)
        mere = {Strength.SUBJECT, Strength.OBJECT, Strength.MARKS}
        mere = {verb for verb, strength in self.verbs.items() if strength in mere}
        other = {*self.nominals, *self.inverted, *self.suffixed, *self.passives}
        object.__setattr__(self, "nesting", self.cues - (mere - other))
        object.__setattr__(self, "before_negation", self.pronouns | self.coordinators)
        before_subject = (self.coordinators - {"and"}) | self.relatives | self.days | {"that", "what"}
        object.__setattr__(self, "before_subject", before_subject)
        object.__setattr__(self, "namely", self.roles | self.bodies | self.nouns)

    def is_outlet(self, low: str) -> bool:
        """Whether a word in lower case is an outlet's name: a known one, or an address such as "kabardermaga.com"."""
        if low in self.outlets:
            return True
        name, dot, ending = low.rpartition(".")
        # "D.C", "3.5" and "S.H" are no addresses.
        return bool(dot) and len(name) > 2 and len(ending) > 1 and ending.isalpha()
