"""What English news pages say, in whole lines, of how a report came about: corrections, contributors, other versions;
lower case, by what it is.
"""

_PIECE = r"(?:article|story|piece|post|column)"
# Names, initials with their stops; a paragraph with the note glued to its end has another stop.
_NAMES = r"(?:[^\"“”:?!.]|(?<=\b\w)\.){4,200}"
_UPDATED = r"(has been|was|is being|will be) (updated|corrected|amended|clarified|refiled)"

PATTERNS = {
    "note of the newsroom": (
        r"this (interview|conversation|q ?& ?a|transcript|discussion|speech) (has been|was) (lightly |slightly )*"
        r"(edited|condensed|abridged|shortened|translated)\b[^\"“”]{0,80}",
        r"this is a (developing|breaking)( news)? story"
        r"(\W*|[.,;:]? (and|check|please|more|it|which|updates?)\b[^\"“”]*)",
        r"more (details|information|updates) (to follow|to come|will follow|soon)\W*",
        r"(please )?check back (here )?(for|soon|later)\b[^\"“”]{0,60}",
        rf"(correction|clarification|editor['’]?s['’]? note|note to readers)\b[^:\"“”]{{0,40}}: (this|the) {_PIECE}"
        r"( and (its )?headline)? (has been|was|have been) [^\"“”]*",
        r"((correction|clarification|editor['’]?s['’]? note)\b[^:\"“”]{0,40}: )?(an?|the) (earlier|previous|original) "
        r"version of this (article|story|post) (mis\w+|incorrectly|inaccurately|wrongly|mistakenly|erroneously|said|"
        r"stated|gave|referred|described|contained|included|omitted|attributed|reported)\b[^\"“”]*",
        rf"the headline (of|on|for) this {_PIECE} (has been|was) (changed|updated|amended|corrected)\b[^\"“”]*",
        rf"this {_PIECE} is part of [^\"“”]{{2,60}}\b(series|coverage|project|collection|package)\b[^\"“”]{{0,60}}",
    ),
    # In a report's own words nobody "contributed reporting from" anywhere.
    "author's note": (
        r"[a-z][\w.' -]{4,40}['’]s (latest |new |most recent |own )?"
        r"(book|novel|memoir|“[^”]{3,120}”|.{3,30}, “[^”]{3,120}”)"
        r"[^.\"]{0,60} (is|was|will be) published by .{2,60}",
        r"follow the latest (breaking )?news\b[^\"“”]*\bnews ?desk\b[^\"“”]*",
        r"[^\"“”]{5,240}\. (follow|find) (him|her|them|me) (on|at) [^\"“”]{0,60}@\w+\W*",
        rf"((the|any|all) )?(views|opinions)( and opinions)? expressed (in this {_PIECE}|here(in)?|"
        r"by the (author|writer)s?|are)\b[^\"“”]*\b(author|writer|contributor|columnist|newspaper|publication)s?\b"
        r"[^\"“”]*",
        r"(the )?(views|opinions)( and (views|opinions))?( (expressed|presented|stated))? "
        r"(in this (article|piece|column|commentary|op-?ed|essay|story|post)|here(in)?|by (contributors|columnists))"
        r"( (expressed|are|do|represent|belong))\b[^\"“”]{2,240}",
        rf"{_NAMES}\bcontributed (additional )?reporting (from|in) [^\"“”?!]{{2,240}}",
        r"(with (additional )?|additional )reporting (by|from|in) [^\"“”.:]{2,100}\.?",
        r"head ?shot of [^\"“”.]{3,40}|(profile|author) (picture|photo|image) (of|for) [^\"“”.]{3,40}",
    ),
    # Without a label in front a law's article, too, "was amended in 2020".
    "syndication note": (
        r"published in [^\"“”.,]{2,40}, (january|february|march|april|may|june|july|august|september|october|november|"
        r"december) \d{1,2}(st|nd|rd|th)?,? (19|20)\d\d",
        rf"(editor['’]?s['’]? note:? )?a version of this {_PIECE} (was |also |first |originally )*"
        r"(appears|appeared|published|ran)\b[^\"“”]*",
        r"(read|see) (the )?original (article|story|post)",
        r"order (a )?reprints?\b.{0,60}",
        r"(updates|recasts|refiles)\b[^\"“”.]{0,40}\b(with|to (add|fix|correct)|throughout)\b[^\"“”.]{0,160}",
        r"(this (article|story) )?appeared in the .{2,40}\bprint edition\b.{0,160}",
        rf"(correction|clarification|(editor['’]?s |a )?note)\b[^\"“”]{{0,40}}: ?"
        rf"(this|the|an earlier version of this) (article|story|report|post|piece|headline) {_UPDATED}\b"
        rf"[^\"“”]{{0,300}}",
        rf"this (article|story|post|piece|page) {_UPDATED} (to|with|on|at|after|since)\b[^\"“”]{{0,240}}",
        r"(this is )?an? (breaking|developing) (news )?story\b.{0,40}\b(update[sd]?|follow|refresh|check back)\b"
        r".{0,80}",
        r"(do you )?have an? (confidential )?(tip|story)\b[^\"“”]{0,240}",
    ),
    "contact": (
        r"to (suggest|report|submit|request) an? (correction|clarification|error)\b[^\"“”]{0,60}\b(here|us)\b.{0,20}",
        r"you can (follow|reach|contact|e-?mail|find) [^\"“”]{2,40} (on|at|by)\b[^\"“”]{0,60}"
        r"(@|\b(x|twitter|linkedin|facebook|instagram|bluesky|threads)\b)[^\"“”]{0,60}",
        r"(write|e-?mail|reach out) to [^\"“”]{2,40} at [\w.+-]+@[\w-]+(\.[\w-]+)+\W*",
        r"(you can )?(follow|contact|reach|write to|e-?mail) [\w.'’ -]{2,40} (on|at|via|by) .{0,30}@[\w.-]+",
        r"(contact|reach|e-?mail) the (reporters?|authors?|writers?|editors?|newsroom)\b.{0,40}@[\w.-]+",
        r"got an? (news )?(tip|story|scoop)\?[^\"“”]{0,120}|send (us )?(your )?(tips?|stories|news) to \S+@[\w.-]+",
    ),
    "copyright": (
        r"all rights (of|to|in) (the|this) (publication|content|site|website|article|material)s? (are )?reserved\b"
        r"[^\"“”]{0,200}",
        r"[^\"“”]{0,80}\breproduction without (the )?(proper |prior |express |written )*(consent|permission) "
        r"(is )?(not allowed|prohibited|forbidden)\W*",
    ),
}
