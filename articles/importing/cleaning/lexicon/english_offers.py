"""What English news sites offer in whole lines, lower case, by what it is: letters, apps, membership, later reading.

Each begins as an order or with the site's own goods, as no sentence of a report does outside quotation marks.
"""

_PIECE = r"(?:articles?|stor(?:y|ies)|pieces?|reports?)"
_NETWORK = r"(?:x|twitter|instagram|facebook|threads|tiktok|youtube|telegram|bluesky|linkedin|truth social|reddit|vk)"

PATTERNS = {
    "navigation": (
        rf"save {_PIECE} (to read|for) later\b[^\"“”.]{{0,60}}|(create|make) your own reading list",
        rf"save {_PIECE} to read later and create your own reading list\W*",
        rf"(re-?publish|reuse|syndicate|cite|license) (this|our) (content|{_PIECE})"
        r"(,? (for )?free( of charge)?)?(,? (online or in print|under .{2,40}licen[cs]e))?\W*",
        rf"(this |the )?{_PIECE} continues?( (below|here|after (this |the )?(ad\w*|video|gallery|promotion|break)))?",
        r"(click|tap) here to (add|share|join|save|hear|listen|watch|sign|subscribe|download|learn|open) "
        r"[^\"“”.]{2,80}",
        r"(show|view|see) all \d{1,3}( (photos?|images?|pictures?|comments?|results?|posts?))?",
        r"created with (sketch|figma|adobe illustrator|inkscape)\W*",
        r"((stock |market )?chart icon){1,2}|(show|hide) (content|details|description|transcript|chart|graphic)",
        r"(choose|select|change) your (listening|playback|reading) speed|get through articles \dx faster",
        r"(show |view |see )?more sharing options|discover more stories (on|about|in|from)( .{2,40})?",
        r"follow [\w ]{2,30} (news|coverage)",
        # the button of a search engine, in pieces
        r"(add )?(\w+ )?as an? preferred( source( on google)?)?|source on google",
        r"[\w' ]{3,40} live ?[–—:-] ?latest( updates| news)?",
        r"media playback is (unsupported|not supported) on (your|this) (device|browser)\W*",
        r"img_(title|alt|caption)",
        r"[\w' ]{2,30}: more on [\w' ]{2,40}|1px transparent line",
        r"[-–—] source: [\w .]{2,20}|[\w.]{3,20}\.com play",
        r"version for (people with disabilities|the visually impaired)",
        r"(this|the) (article|story) is (also )?available in .{3,40}",
        r"[^\"“”]{0,160}\bversions? (is|are|was|were) (automatically|machine)[ -](generated|translated) by\b.*",
        r"\W*oops\W*|\W*something went wrong\W*|(please )?try again later\W*",
        # how a blog's host names a picture, and a press service its reports
        r"avvxs[\w-]{6,}( [\w-]+)*|[a-z]{3,8}\d{14,}id\d{6,}",
    ),
    # what fills the places of advertisements, as it is written
    "advertisement": (
        # the form of a film's advertisement
        r"(\d\. ?)?(how relevant is this ad to you|did you encounter any technical issues)\W*|"
        r"(video player was slow to load|video content never loaded|ad (froze|never loaded|was (repetitive|too loud))|"
        r"audio on ad was too loud|ad prevented|content moved around while)\b[^\"“”.]{0,60}|other issues|"
        r"your effort and contribution in providing this feedback is much appreciated\W*",
        r"[\w.]+\(\{|\w+: [\[{]{1,2}|[\])}{\[;,]{1,4}|\w+: [‘'\"][^’'\" ]*[’'\"],?|\w+: .*\[\[?\d+, ?\d+\].*",
    ),
    # the form in which a site asks what its readers think of it
    "comments": (
        r"(please )?(enter|write|type|use) at least \d+ characters\W*|\d+ ?/ ?\d+ (characters|words)",
        r"your (opinion|feedback|voice|view)s? (matters?|counts?)( to us)?\W*|we value your (opinion|feedback)s?\W*",
        rf"tell us what you (like|think|love|dislike)\b[^\"“”.]{{0,80}}\b(site|website|page|app|{_PIECE})\b"
        r"[^\"“”]{0,80}",
        r"share your (experiences?|suggestions?|thoughts|feedback|ideas|opinions?)\b[^\"“”]{3,160}",
        r"your (message|feedback|comment|response|opinion|answer)s? (has|have) "
        r"(reached us|been (sent|received|submitted|recorded|saved))\b[^\"“”]{0,60}",
    ),
    "share buttons": (r"think your friends would be interested\? .{0,40}|follow [\w. ]{2,20} on[a-z.]{2,20}",),
    "tag list": (r"topics? ?\| ?[^\"“”]{3,60}",),
    "video or gallery": (r"(watch|see|listen) on (youtube|vimeo|spotify|soundcloud)\s*:.{2,160}",),
    "note of the newsroom": (
        r"warning:|legal disclaimer:?|[^\"“”]{10,120}\bnot intended for (republication|redistribution)\b.*",
        r"(any |all )?unauthori[sz]ed (use|copying|reproduction)\b[^“”]{0,160}"
        r"\b(prohibited|infringement|forbidden)\b.*",
        r"[\w. ]{2,40} provides (the|this|all) (information|content)\b[^.]{0,40}\bas[ -]is\b.*",
    ),
    "embedded post": (
        rf"(view|see|watch) (this|the|original|full) (post|tweet|video|reel|thread|photo|story|content)"
        rf"( on {_NETWORK})?( here| profile)?",
        rf"(view|watch|see|read) (more )?on {_NETWORK}|(view|see) (more posts|full profile|profile)( on {_NETWORK})?",
        rf"(this )?(post|tweet|video|content) (is|was) (from|embedded from|posted on) {_NETWORK}\W*",
        r"(we are |we['’]re )?(un)?able to (load|show|display) (this|the) (post|tweet|content)\b.{0,60}",
    ),
    "promotion": (
        # "Coming soon: all on the state of the harbour. Sign up here."
        r"[^\"“”]{10,400}[.!?] (sign up|subscribe|register)( here| now| today| for free)\W*",
        r"[^\"“”]{0,300}\bsign up (to|for) our [^\"“”]{0,40}\bnewsletters?\b[^\"“”]{0,240}",
        r"(editor['’]?s['’]? note: )?sign up (to|for) [^\"“”]{2,80}\bnewsletter\b[^\"“”]{0,240}",
        r"[^\"“”]{0,120}\b(add|choose|set|make) [^\"“”.]{2,40} (as )?(a|your) preferred source on google\b"
        r"[^\"“”]{0,200}",
        r"an? (once-a-)?(daily|weekly|twice-weekly|fortnightly|monthly|curated)\b[\w ,-]{0,40}\b(round-?up|digest|"
        r"selection|guide|newsletter|summary|briefing) (of|to|on) [^\"“”]{5,200}",
        r"(news|analysis|stories|reporting|insights?) on the (most important|biggest|top) [^\"“”.]{0,60} of the "
        r"(day|week)\b[^\"“”]{0,160}",
        r"gain access to exclusive (content|articles|stories|events|newsletters)\b[^\"“”]{0,160}",
        r"(privacy notice: )?(our )?newsletters may contain [^\"“”]{2,120}\b(ads|advertising|content|offers)\b"
        r"[^\"“”]{0,600}",
        r"[\w./'’ -]{2,60}['’]s [\w ]{3,40} (gives|brings|keeps|sends|delivers to|offers) you\b[^\"“”]{2,240}",
        r"never miss (a|any|another) (story|report|update|headline)( again)?\b[^\"“”]{0,160}",
        r"get real-?time (breaking )?(news )?(alerts|updates|notifications)\b[^\"“”]{0,160}",
        r"(get|save|enjoy|claim) (up to )?\d{1,2} ?% (off|discount)\b[^\"“”]{0,60}",
        r"your [^\"“”.]{0,30}(premium|subscription|trial|membership|free)( access| period)? "
        r"(will|is going to) (expire|end)\b[^\"“”]{0,60}",
        r"for (more|the latest|all) ([\w-]+ )?(stories|news|coverage|reports?|analysis|updates?)\b[^\"“”.]{0,80}"
        r"[ ,](visit|go to|see|follow|check( out)?|head to) [^\"“”]{3,80}",
        r"for more (on|about) [^\"“”]{2,80}\b(check out|listen to|sign up|visit|see|read|watch) (the|our|this) "
        r"[^\"“”]{2,80}(podcast|newsletters?|blog|page|coverage|channel)\W*",
        r"(opt in|sign up|agree) to (send and )?receiv(e|ing) text messages from\b.*|"
        r"we['’]ll be in touch with (the latest|updates|news|more)\b.*",
        r"(stay|keep) informed with free updates\W*",
        r"find (the )?latest [^\"“”.]{2,80} online (on|at|in) [^\"“”]{2,160}",
        r"subscribe to [^\"“”]{2,60}\b(today|now)\b[^\"“”]{0,60}",
        r"(sign up|subscribe|register) (for|to) [^\"“”.]{2,60}\bnewsletters?\b,? "
        r"(which|that|where|to|for|exploring|and)\b[^\"“”]{2,200}",
        r"(add|choose|make|set|select|mark) [^\"“”.]{2,40} (as|your) (your |an? |my )?(google )?preferred "
        r"(news )?source\b[^\"“”]{0,200}",
        r"unlock [^\"“”]{2,240}\b(newsletters?|subscriptions?|premium|alerts?|log ?in|subscribe|a click away)\b"
        r"[^\"“”]{0,160}",
        r"(get|receive|catch) (all |the )*(current|live|real-?time|latest|daily|instant) (news )?updates?"
        r" (on|about|of|from|for|and)\b[^\"“”]*",
        r"support [^\"“”.]{2,60}\b(journalism|reporting|newsroom)\b[^\"“”.]{0,20}[.!:–—-]+ "
        r"(become|join|donate|subscribe|give|help)\b[^\"“”]{0,120}",
        r"(all |our |the )*((most important|top|best|biggest|latest) )?"
        r"(stories|news|headlines|reads|updates|reports|analysis)\b"
        r"[^\"“”.]{0,80}\bin your (e-?mail )?inbox\b[^\"“”]{0,60}",
        r"(want|looking for) more( updates| news| stories)? (from|of|on|about|like) [^\"“”.]{2,60}\? "
        r"(sign up|subscribe|get|join|download|follow)\b[^\"“”]{0,160}",
        r"(download|get|try) (the |our )[^\"“”.]{2,40}\bapp\b[^\"“”]{0,160}",
    ),
    "fund-raising note": (
        r"([^\"“”]{0,240}[.!?] )?(but )?(to (continue|go on|keep (going|working)|survive),? )?we need your "
        r"(help|support)\b[^\"“”]{0,160}",
        r"((hi|hello|dear readers?)[!,.]? )?[\w.'’ ]{2,30} needs your (help|support)\W*",
        r"[^\"“”]{0,240}[?.] (if so, )?please (join|support) (the |us\b)[^\"“”]{0,400}",
        r"support our (independent )?(journalists|reporters|newsroom)\b[^\"“”]{0,160}",
        r"(the )?[\w.'’ ]{2,40} is (providing|making|offering) (some|all|this|its) [\w' -]{0,40}\b"
        r"(coverage|articles?|stor(y|ies)|reporting)\b[\w ]{0,20}\bfree\b[^\"“”]{0,160}",
        r"support [\w. ]{2,30} or become (our|an?) (patron|member|supporter|subscriber)s?\W*",
        r"(your|every) (support|subscription|membership|gift) (helps|makes|keeps|allows|enables|powers|funds|means|"
        r"protects|lets) (us|it|our|all|a|possible|everything|independent|quality|the difference)\b[^\"“”]{0,160}",
        r"(become|be|join as) an? ([\w.'’-]+ ){0,3}(member|subscriber|supporter|patron)( (for|from) .{2,40})\W*",
        rf"(this|our) {_PIECE} (is|are) (free|made possible|supported|funded) (by|because of|thanks to) "
        r"(our |you|readers)[^\"“”]{0,160}",
    ),
    "author's note": (
        r"(hey|hi|hello)( there| everyone| all)?[,!] (it['’]s|i['’]m|this is|my name is) [^\"“”]{2,700}",
        r"[\w ,&.'’-]{3,80} provides? funding as a (founding |strategic )?(member|partner) of the conversation\b"
        r"[^\"“”]{0,40}",
        r"[\w.'’-]+( [\w.'’-]+){0,3} (has been covering|has covered) [^\"“”]{2,120}\b(for|at) [^\"“”.]{2,60} since "
        r"(19|20)\d\d\b[^\"“”]{0,300}",
        r"[\w.'’-]+( [\w.'’-]+){1,3} is an? (contributing|contributing senior) editor (of|at|for) [^\"“”]{2,80}",
        r"(at )?(the )?\w[\w .]{1,30} desk,? (our|is|comprises|consists of|brings)\b[^\"“”]{0,80}\b"
        r"(journalists|reporters|writers|editors)\b[^\"“”]*",
        r"languages?( spoken)?\s*:( ?(arabic|chinese|english|french|german|hindi|indonesian|italian|japanese|korean|"
        r"mandarin|persian|polish|portuguese|russian|spanish|turkish|ukrainian|urdu)(,? and|,|,? &)?){1,6}\W*",
        r"(areas? of )?expertise\s*:.{3,160}",
    ),
    "syndication note": (
        r"(editor['’]?s['’]? note|note)\W+a version of this (article|story|piece|report) "
        r"(was |also |first |originally )*(appears|appeared|published|ran|featured)\b[^\"“”]*",
    ),
}
