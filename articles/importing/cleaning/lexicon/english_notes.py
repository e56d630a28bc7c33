"""The forms of whole lines in which English news pages tell how a report came about, and in which their boxes speak to
the reader, lower case, by what they are.
"""

_LETTERS = r"(newsletters?|dispatch|digest|briefing|round-?up|e-?mail)"
# Names, initials with their stops; a paragraph with the note glued to its end has another stop.
_NAMES = r"(?:[^\"“”:?!.]|(?<=\b\w)\.){4,200}"
_UPDATED = r"(has been|was|is being|will be) (updated|corrected|amended|clarified|refiled)"

PATTERNS = {
    # In a report's own words nobody "contributed reporting from" anywhere.
    "author's note": (
        r"(the )?(views|opinions)( and (views|opinions))?( (expressed|presented|stated))? "
        r"(in this (article|piece|column|commentary|op-?ed|essay|story|post)|here(in)?|by (contributors|columnists))"
        r"( (expressed|are|do|represent|belong))\b[^\"“”]{2,240}",
        rf"{_NAMES}\bcontributed (additional )?reporting (from|in) [^\"“”?!]{{2,240}}",
        r"(with (additional )?|additional )reporting (by|from|in) [^\"“”.:]{2,100}\.?",
        r"head ?shot of [^\"“”.]{3,40}|(profile|author) (picture|photo|image) (of|for) [^\"“”.]{3,40}",
    ),
    # Without a label in front a law's article, too, "was amended in 2020".
    "syndication note": (
        r"(correction:? ?)?(an?|the) (earlier|previous|original) version of this (article|story|post|piece) "
        r"[^\"“”]{4,300}",
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
    "navigation": (
        r"[\w .]{2,40} is (not|no longer) supported\. [^\"“”]{0,80}\bbrowser\b[^\"“”]{0,40}",
        r"get more news( on)?|(gift|give) this article( free| to a friend| as a gift)?",
        r"watch the (full |related )?(video|report|interview)( report)? (in the (video )?player )?(above|below)\W*",
        r"(listen to )?(the |an )?audio version of this (article|story)\W*",
        r"this (audio|voice|narration|recording) is (an? )?(ai|auto|machine|computer)[- ]generated\b.{0,80}",
        r"(show )?more sharing options|\d+ of \d+ (photos|images|pictures|videos|slides)|file (photo|image|picture)",
        r"tap to (play|pause|expand|view|zoom|read)\b.{0,30}|related internet links",
        r".{2,30} is not responsible for the content of external (sites|links|websites|internet sites)\b.{0,60}",
        r"(get it |available |download (it )?)(on|from) (the )?(google play|app store)( store)?",
        r"press play to listen to (this|the) (article|story|report)\W*",
        r"(voiced|narrated|read( aloud)?) by (an? )?(artificial intelligence|ai|automated|computer)\b.{0,40}",
        r"(\d(\.\d+)?x\W*){2,}",
        r"(select|playback|audio|change) (speed|voice|rate)",
        r"all materials( ?write to the author)?",
        r"this section contains relevant reference points\b.{0,60}",
        r"google preferred source( badge)?",
        r"(page|comments) \d+ of \d+|change (text )?size",
    ),
    "advertisement": (
        r"(about sponsored content )?this (content|article|story|page) (is|was|has been) "
        r"(commissioned|sponsored|paid for|funded) by [^\"“”]{2,160}",
    ),
    "fund-raising note": (
        r"(create|register for|open|sign up for) (an? |your )?(free )?account to (continue|read|access|unlock)\b"
        r".{0,60}",
        r"to (continue|keep|finish) reading\b.{0,40}\b(subscribe|register|log in|sign in|create)\b.{0,60}",
        r"(you have|you['’]ve got) (\d+|one|two|three|four|five|no)( more)?( free)? (articles?|stories|story) "
        r"(left|remaining)\b.{0,60}",
        r"(get|start|begin|claim|activate|try) (your |an? |our )?(free |unlimited |\d+[- ](day|week|month)s? )+"
        r"[\w.'’ -]{0,40}\b(trial|subscription)\b.{0,40}",
        r"(become|join as) an? (member|supporter|subscriber|patron)\s*[–—|:!•-]\s*[\w‑'’ -]{2,40}",
        r"join (over |more than )?[\d.,]+ ?k?\+? (other )?(readers|members|subscribers|supporters)\b[^\"“”]{0,120}",
        r"i(['’]m| am) already an? (member|subscriber|supporter)\W*",
    ),
    "newsletter or channel": (
        r"[^\"“”.]{2,120}\b(with|in|by|from) our ((free|daily|weekly|morning|evening) )*newsletters?\W*",
        r"(the |our )?(day['’]s |week['’]s )?(most important|best|top|biggest|essential) (news|stories|reads)\b"
        r"[^\"“”.]{0,80}\byour inbox\b.{0,40}",
        r"(never miss|don['’]t miss( out on)?) (an?|another|any|the) (story|update|headlines?|scoop)\b.{0,40}",
        r"for more [^\"“”.]{2,40}, (please )?(follow|like|subscribe to|sign up for) [^\"“”]{2,60}",
        r"follow us on (our )?social (media|networks)\b.{0,40}|(stay tuned|you['’]re all set)\W*",
        r"(thank you|thanks)[!,.] your (reminder|preferences|request|subscription) (is|are|has been|have been) .{2,40}",
        r"(we|we['’]ve|we have) (just |have )?sent (you )?an? (confirmation|verification|activation)\b[^\"“”]{0,80}",
        r"please confirm your (subscription|e-?mail)\b[^\"“”]{0,80}",
        r"remind me( next (week|month|year))?",
        rf"(get|receive|read) (an? |our |the )?((free|daily|weekly|twice-weekly|monthly|morning|evening) )+"
        rf"([\w-]+ ){{0,3}}{_LETTERS}\b[^\"“”]{{0,80}}",
        r"[\w.'’& -]{2,40} newsletter: (get|sign up|subscribe|receive|read|our|your|the best)\b[^\"“”]{2,160}",
        r"(sign up|subscribe|register) (here|now|today) (to|for) [^\"“”.]{2,60}",
        r"[^\"“”]{2,160}\b(sent|delivered|straight|direct|directly)( directly| straight)? to your inbox\W*",
        r"(want|looking for) (all )?the latest [^\"“”?]{2,100}\? (sign up|subscribe|join|follow)\b[^\"“”]{2,200}",
        r"be (the )?first to (get|know|hear|receive|read)( about)? (the )?(breaking|latest|news|more)\b[^\"“”]{0,60}",
        r"get (all |the )*(current|latest|live|real-time|breaking) (updates?|news)( on| about|,)[^\"“”]{0,240}\b"
        r"(at|on) [\w.' ]{2,40}",
        r"(make|choose|set) (us|.{2,30}) (as )?(your |a )?preferred( source)? (on|in) google\b.{0,40}",
    ),
    "contact": (
        r"(you can )?(follow|contact|reach|write to|e-?mail) [\w.'’ -]{2,40} (on|at|via|by) .{0,30}@[\w.-]+",
        r"(contact|reach|e-?mail) the (reporters?|authors?|writers?|editors?|newsroom)\b.{0,40}@[\w.-]+",
        r"got an? (news )?(tip|story|scoop)\?[^\"“”]{0,120}|send (us )?(your )?(tips?|stories|news) to \S+@[\w.-]+",
    ),
    "comments": (
        r"[\w.'’ -]{2,40} values your (comments|feedback|opinion)\b[^\"“”]*",
        r"share your (thoughts|views|opinions?)\W*",
        r"[^\"“”.]{4,160}\? join the (conversation|discussion|debate)\b.{0,40}",
        r"(what do you think|have something to (say|add)|do you agree)\? [^\"“”]{0,40}"
        r"\b(comments?|let us know|tell us|join)\b[^\"“”]{0,60}",
        r"comments (are|will be) (pre-?)?moderated\b.{0,80}",
        r"this (forum|thread|discussion|conversation) (has been|is) (now )?closed( (for|to) (new )?comments)?\W*",
        r"comments (are|have been) (now )?closed\b.{0,80}",
        r"to participate in the discussion(,? (please )?(log|sign) ?in\b.{0,30})?",
    ),
    "copyright": (
        r"all rights (of|to|in) (the|this) (publication|content|site|website|article|material)s? (are )?reserved\b"
        r"[^\"“”]{0,200}",
        r"[^\"“”]{0,80}\breproduction without (the )?(proper |prior |express |written )*(consent|permission) "
        r"(is )?(not allowed|prohibited|forbidden)\W*",
    ),
    "cookie notice": (
        r"we (value|respect|care about) your privacy\W*",
        r"this (site|page|form) is protected by recaptcha.{0,160}",
        r"unfortunately,? we (have been|are|were) unable to verify if you have consented\b.*",
        r"you can use the button below to (amend|change|allow)\b.{0,160}\bcookies?\b.*",
    ),
}
