"""What English news pages say of a report and of themselves in sentences, by what it is: more english_patterns."""

_PIECE = r"(?:article|story|piece|post|column)"

PATTERNS = {
    "note of the newsroom": (
        r"this is a (developing|breaking)( news)? story"
        r"(\W*|[.,;:]? (and|check|please|more|it|which|updates?)\b[^\"“”]*)",
        r"more (details|information|updates) (to follow|to come|will follow|soon)\W*",
        r"(please )?check back (here )?(for|soon|later)\b[^\"“”]{0,60}",
        rf"(correction|clarification|editor['’]?s['’]? note|note to readers)\b[^:\"“”]{{0,40}}: (this|the) {_PIECE}"
        r"( and (its )?headline)? (has been|was|have been) [^\"“”]*",
        r"((correction|clarification|editor['’]?s['’]? note)\b[^:\"“”]{0,40}: )?an (earlier|previous) version of this "
        r"(article|story|post) (mis\w+|incorrectly|inaccurately|wrongly|mistakenly|erroneously|said|stated|gave|"
        r"referred|described|contained|included|omitted|attributed|reported)\b[^\"“”]*",
        rf"the headline (of|on|for) this {_PIECE} (has been|was) (changed|updated|amended|corrected)\b[^\"“”]*",
        rf"this {_PIECE} is part of [^\"“”]{{2,60}}\b(series|coverage|project|collection|package)\b[^\"“”]{{0,60}}",
    ),
    "author's note": (
        rf"((the|any|all) )?(views|opinions)( and opinions)? expressed (in this {_PIECE}|here(in)?|"
        r"by the (author|writer)s?|are)\b[^\"“”]*\b(author|writer|contributor|columnist|newspaper|publication)s?\b"
        r"[^\"“”]*",
    ),
    "contact": (
        r"you can (follow|reach|contact|e-?mail|find) [^\"“”]{2,40} (on|at|by)\b[^\"“”]{0,60}"
        r"(@|\b(x|twitter|linkedin|facebook|instagram|bluesky|threads)\b)[^\"“”]{0,60}",
        r"(write|e-?mail|reach out) to [^\"“”]{2,40} at [\w.+-]+@[\w-]+(\.[\w-]+)+\W*",
    ),
    "syndication note": (
        rf"a version of this {_PIECE} (was |also |first |originally )*(appears|appeared|published|ran)\b[^\"“”]*",
        r"(read|see) (the )?original (article|story|post)",
        r"order reprints\b.{0,60}",
    ),
    "advertisement": (
        rf"this (content|{_PIECE}) (was|is) (created|produced|paid for|sponsored) (by|for|with) (our|an?) "
        r"(advertising )?(partners?|advertisers?|sponsors?)\b.{0,60}",
    ),
    "fund-raising note": (
        r"you have (\d+|no|one|two|three) (free |more )*(articles?|stories) (remaining|left)\b.{0,60}",
        r"to (continue|keep) reading\b[^\"“”]{0,60}\b(subscribe|log ?in|sign (in|up)|register)\b[^\"“”]{0,60}",
        r"our (work|journalism|reporting) is (free|made possible|funded|supported|powered)\b[^\"“”]{0,120}"
        r"\b(readers?|members?|you)\b[^\"“”]{0,60}",
    ),
    "newsletter or channel": (
        r"get more (news|stories) from .{2,40} on google( news)?",
        r"[^\"“”.]{3,100}\b(delivered|sent|straight|directly) (straight |directly )?to your (e-?mail )?inbox\b"
        r"[^\"“”]{0,80}",
        r"our (reporting|journalism|stories|news)\W+your inbox\W*",
        r"whether it['’]s [^\"“”]{3,80}, we(['’]ve| have) (got )?you covered\W*",
        r"(subscribe|listen|follow|follow us) (on|via) (apple podcasts?|spotify|google podcasts?|youtube)\b.{0,60}",
        r"track (the )?latest news (live )?on .{2,40}",
    ),
    "navigation": (
        rf"listen( to this {_PIECE})?\W*\d{{1,3}}(:\d\d)? ?min(utes?)?\W*(learn more)?",
        rf"how (useful|helpful|interesting) (was|is) this {_PIECE}\W*",
        r"(slide|photo|image|picture) \d+ of \d+|(view (all )?)?\d{1,3} (images|photos|pictures)",
        rf"((read|view)( (this|it|this {_PIECE}))?|(also )?available) in (arabic|chinese|english|french|german|"
        r"indonesian|italian|japanese|korean|persian|portuguese|russian|spanish|turkish|ukrainian|urdu|hindi)",
        rf"(this|the) ({_PIECE}|summary|translation) (was|is) (partly |in part )?"
        r"(written|translated|produced|generated|created|ai-generated)( (by|with|using))?( the help of| help from)? "
        r"(ai|artificial intelligence|machine)\b.{0,80}",
        r"(this |the )?summary (is|was) ai[- ]generated\b.{0,80}",
        r"have something to (add|say|share)\?.{0,80}",
        r"\(?opens in (a )?new (tab|window)\)?",
        r"report (a|an) (correction|typo|error|mistake)( or (a |an )?(correction|typo|error|mistake))?",
    ),
    "share buttons": (rf"this {_PIECE} has been shared [\d.,]+k? times\W*",),
}
