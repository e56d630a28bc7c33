"""What the boxes and buttons of English news pages say to the reader in whole lines, lower case, by what it is."""

_PIECE = r"(?:article|story|piece|post|column)"
_LETTERS = r"(newsletters?|dispatch|digest|briefing|round-?up|e-?mail)"

PATTERNS = {
    "advertisement": (
        r"powered by [\w.& -]{2,30}",
        rf"this (content|{_PIECE}) (was|is) (created|produced|paid for|sponsored) (by|for|with) (our|an?) "
        r"(advertising )?(partners?|advertisers?|sponsors?)\b.{0,60}",
        r"(about sponsored content )?this (content|article|story|page) (is|was|has been) "
        r"(commissioned|sponsored|paid for|funded) by [^\"“”]{2,160}",
    ),
    "fund-raising note": (
        r"[^\"“”]{0,120}\bbuy (us|me|the team) a (coffee|beer|pint)\b[^\"“”]{0,60}",
        r"subscribe (now |today )?(from|for) (only |just |as little as )?[\w$]{0,4}[$€£¥₹]? ?\d[\d.,]*\b.{0,40}",
        r"you have (\d+|no|one|two|three) (free |more )*(articles?|stories) (remaining|left)\b.{0,60}",
        r"to (continue|keep) reading\b[^\"“”]{0,60}\b(subscribe|log ?in|sign (in|up)|register)\b[^\"“”]{0,60}",
        r"our (work|journalism|reporting) is (free|made possible|funded|supported|powered)\b[^\"“”]{0,120}"
        r"\b(readers?|members?|you)\b[^\"“”]{0,60}",
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
        r"your (subscription|sign-?up|registration|request) (has )?(failed|succeeded|was successful|is complete)\b"
        r".{0,40}",
        r"(view|see|browse|explore) all (of )?(our |the )?[^\"“”.?!]{0,40}newsletters?\W*",
        r"(manage|change|update|edit) (your |my )?e-?mail (preferences|settings)\W*|(see|view)( a)? sample|not you\?",
        r"[^\"“”]{0,20}get (today|the (day|week))['’]s (news|top stories|best stories|headlines)\b[^\"“”]*",
        r"(see|get) (your |the )?latest updates",
        r"((news|stories) .{2,30} )?in your inbox|inbox",
        r"[^\"“”]{5,140} \| (sign up|subscribe)\W*",
        r"wake up (each|every) (morning|day) to [^\"“”]*",
        r"get up-to-the-minute (updates|news|coverage)\b[^\"“”]*",
        r"get more (news|stories) from .{2,40} on google( news)?",
        r"[^\"“”.]{3,100}\b(delivered|sent|straight|directly) (straight |directly )?to your (e-?mail )?inbox\b"
        r"[^\"“”]{0,80}",
        r"our (reporting|journalism|stories|news)\W+your inbox\W*",
        r"whether it['’]s [^\"“”]{3,80}, we(['’]ve| have) (got )?you covered\W*",
        r"(subscribe|listen|follow|follow us) (on|via) (apple podcasts?|spotify|google podcasts?|youtube)\b.{0,60}",
        r"track (the )?latest news (live )?on .{2,40}",
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
    "navigation": (
        r"pop-?out player|choose your plan|get the full experience\W*|press enter to skip to end of carousel",
        r"ai[- ]generated",
        r"(interactive|infographic|graphic|chart|map)\s?[-–:_]\s?[^\"“”.?!]{3,80}",
        r"before it['’]s here,? it['’]s on the .{3,40}",
        r"(need|want) help\? (reach|contact|e-?mail|write to|call) (us|our team)\b.{0,40}",
        rf"listen( to this {_PIECE})?\W*\d{{1,3}}(:\d\d)? ?min(utes?)?\W*(learn more)?",
        r"(most |all )?(market |stock |financial )?(quote )?(data|quotes) (is |are )?provided by\b.*",
        r"(play video){1,3}|toggle more options|read full bio|(\d{1,2}:\d\d(:\d\d)?\W*){2,4}",
        r"\d{3,4}p( \| [\d.,]+ ?[kmg]b)?|(google)?add [\w.' ]{2,40} on google(info)?",
        r"\[?part \d+ of \d+\]? .{5,160}|scmp series",
        r"[\w .'’-]{2,40}: latest (news|updates)( (and|&) (comment|analysis|updates|opinion))?",
        r"[^\"“”]{0,80}\bbrowser\b[^\"“”]{0,80}\b(old one|outdated|out of date|not supported|unsupported)\b[^\"“”]*",
        r"see all topics|close panel|about sharing|catch all the .{2,40} (news|updates)\b[^\"“”]*",
        r"this archived (news )?(story|article) is available\b.*|no menu items\W*",
        r"privacy: we never share\b.*|(designed|developed) (for|by) [\w.'’& -]{2,40}\W*",
        r"open (graphic|map|document|slide ?show|gallery)|google plus|facebook like button",
        r"(play|watch)( the)? video\s*[-–:]?\s*\d{1,2}:\d{2}|closed captioning|terms (and|&) conditions apply\W*",
        r"continue reading (the )?(main story|below)\b.{0,40}",
        r"report (typos|errors|corrections|mistakes)\b[^\"“”]{0,40}\bto\b.{0,60}@[\w.-]+",
        r"(see|view|browse) (more )?(photos|pictures|images|videos) (from|of|in) this (story|article|event)\W*",
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
        r"(?:opinion )?this section contains relevant reference points\b.{0,60}",
        r"google preferred source( badge)?",
        r"this content was published on [^\"“”]{5,300}",
        r"(page|comments) \d+ of \d+|change (text )?size|\d+ pages? in this article",
    ),
    "button or note of the page": (
        r"(?:for )?(subscribers?|members?)['’]?s?( ?[- ]?only)? "
        r"(edition|article|content|exclusive|story|access|benefits?)(\s*[·•|:–—-][^\"“”.]{0,60})?",
        r"[^\"“”.]{0,60}\b(unlocked|gifted|shared) (for|with) you( by\b.{0,40})?",
        # Beside the masthead.
        r"(\w+ ){0,2}-?\d{1,2}(\.\d)? ?[°º]( ?[cf])?(\s*[·•|][^\"“”.]{0,40})?",
    ),
    "share buttons": (
        r"(awesome|great|nice)[,!] (now )?share (it|this)\W*",
        rf"this {_PIECE} has been shared [\d.,]+k? times\W*",
    ),
    "comments": (
        r"please review (our )?community guidelines\b.*|comments \(\d+\)( closed)?",
        r"community (rules|guidelines|standards) appl(y|ies) to (all )?content\b[^\"“”]{0,160}",
        r"we have migrated to a new commenting platform\b[^\"“”]*",
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
    "cookie notice": (
        r"\W*i (understand|agree|acknowledge|accept|have read)\b[^\"“”]{0,200}\b(user agreement|terms|privacy policy|"
        r"conditions)\b[^\"“”]{0,160}",
        r"we (value|respect|care about) your privacy\W*",
        r"this (site|page|form) is protected by recaptcha.{0,160}",
        r"unfortunately,? we (have been|are|were) unable to verify if you have consented\b.*",
        r"you can use the button below to (amend|change|allow)\b.{0,160}\bcookies?\b.*",
    ),
    "embedded post": (
        r"a (post|photo|video|reel) (shared|posted) by .{2,60}\(@[\w.]+\)?( on .{4,40})?",
        r"(sebuah )?(kiriman|unggahan) (yang )?dibagikan (oleh )?.{2,60}\(@[\w.]+\)?",
    ),
}
