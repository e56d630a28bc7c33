"""What English news pages put round a report. Phrases are whole lines, lower case; patterns match whole lines."""

from . import phrases, words

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5, "june": 6,
    "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "october": 10, "oct": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip

WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3, "thurs": 3,
    "thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip

FUNCTION_WORDS = words(
    """
    the and of to in for on with that is was are were be been has have had it its he she they his her their by
    from at as not but which who will would said an this after between or about into than
    """
)

SECTIONS = words(
    """
    home world news politics business economy markets market money sport sports opinion culture lifestyle style travel
    tech technology opinions former diplomacy society science health environment climate entertainment arts
    books food video videos photos
    pictures weather uncategorized uncategorised europe asia africa americas pacific middle east us uk
    international national local russia ukraine china india features investigations analysis explainers
    explainer network education obituaries society defence defense military diplomacy energy conflict aerospace & /
    """
)

ADVERTISEMENT = phrases(
    """
    advertisement | advertisements | advertisment | - advertisement - | ad | ads | ads by google | sponsored |
    sponsored content | promoted | promoted content | paid content | skip ad | skip advertisement | remove ads |
    report this ad | advertising |
    scroll to continue | scroll to continue with content | scroll to resume content | scroll
    down to continue | scroll down to continue reading | scroll for more | continue reading below | continue
    reading | story continues below | story continues below advertisement | story continues below this ad |
    story continues after advertisement | article continues below | article continues below advertisement |
    article continues after advertisement | article continues after this advertisement | article continues below
    this advertisement | advertisement - scroll to continue | advertisement - story continues below |
    advertisement - continue reading below | recommended by outbrain | recommended by taboola | by taboola |
    hide ads | ad feedback | article content | story content
    """
)

NAVIGATION = phrases(
    """
    home | homepage | menu | search | open menu | close | close menu | skip to content | skip to main content |
    skip to navigation | jump to content | log in | login | logout | sign in | sign up | register | create
    account | my account | account | subscribe | subscribe now | subscribe to continue | subscribe today |
    donate | support us | support the guardian | print subscriptions | newsletters | back to top | go to top |
    top | next | next page | previous | previous page | prev | read more | read full story | read the full story
    | show more | show all | show less | see all | see more | view all | view more | load more | more | more
    videos | about | about us | contact | contact us | careers | jobs | advertise | advertise with us |
    disclaimer | privacy | privacy policy | privacy notice | cookie policy | cookies | cookie settings | manage
    cookies | terms | terms of use | terms of service | terms & conditions | terms and conditions | site map |
    sitemap | rss | rss feed | help | help center | faq | english | english version | network | partner |
    partners | play | play video | pause | mute | unmute | listen | listen to this article | listen to article |
    listen to this story | audio | watch | watch live | live | watch now | video player is loading | video
    duration | gallery | expand | enlarge | enlarge image | open image modal | view image in fullscreen | toggle
    caption | hide caption | dark mode | follow | following | reply | report | accept | accept all | accept all
    cookies | accept cookies | i agree | got it | allow all | reject all | breaking | breaking news | acquire
    licensing rights | purchase licensing rights | purchase licensing rights, opens new tab | post | continue |
    back to top button | just in | published | updated | last updated | bookmark | bookmarks | for you | opens
    new tab | exclusive | end of list | skip to site index | skip to next section | where to watch | schedule |
    search trends | russia & former soviet union | russia & fsu | link copied | link copied! | copied | ad
    feedback | more menu | leer en español | save article | click here to share on social media | skip to header
    navigation | browse all topics | reuse this content | resize | rate | select voice | speed | continue
    reading the main story | supported by | video player close | remind me later | site index | site information
    navigation | once | monthly | annual | dear readers | dear reader | teaser | every thursday | view more
    newsletter | your opinion counts | give this article | gift this article | today's paper | skip to main |
    read in app | open in app | view in app | use app | view comments | add to favorites | add to favourites |
    add to reading list | save for later | saved | print this page | report an error | report a typo | send a
    tip | send us a tip | watch live tv | live tv | tv guide | my feed | my news | edition | international
    edition | us edition | uk edition | select language | change language | choose your edition | accessibility
    | accessibility help | accessibility links | your account | manage account | manage subscription | manage
    your subscription | subscriber sign in | log out | current issue | back issues | digital edition | subscribe
    for full access | already a subscriber | start your free trial | see subscription options | view on map |
    show caption | show captions | show comments | tap to unmute | click to enlarge | click to expand | swipe
    for more | previous slide | next slide | slideshow | photo gallery | copy url | url copied | link is copied
    | enlarge this image | our privacy statement & cookie policy | text | small | medium | large | standard |
    country | countries | story highlights | highlights | key points | at a glance
    """
)

COMMENTS = phrases(
    """
    comments | comment | view comments | show comments | hide comments | add a comment | add comment | leave a
    comment | leave a reply | post a comment | post comment | write a comment | no comments | no comments yet |
    be the first to comment | join the conversation | join the discussion | sign in to comment | log in to
    comment | cancel reply | notify of | inline feedbacks | most voted | type here
    """
)

READ_ALSO = phrases(
    """
    read also | also read | read more | see also | keep reading | recommended stories | watch | watch also |
    editors' picks | editor's picks | editor’s picks | editors’ picks | editor's pick
    """
)

END_HEADINGS = phrases(
    """
    related | next article | next story | next post | previous article | previous story | previous post |
    related articles | related article | related news | related stories | related story | related topics |
    related posts | related content | related coverage | related links | related tags | most read | most popular
    | most viewed | most shared | most watched | popular | popular posts | popular now | trending | trending now
    | trending stories | read next | up next | what to read next | more stories | more news | more on this story
    | more on this topic | more to read | more like this | you may also like | you might also like | you may
    have missed | you may also be interested in | recommended | recommended for you | recommended stories |
    latest | latest news | latest stories | latest posts | recent posts | top stories | top news | must read |
    must reads | don't miss | don’t miss | from around the web | around the web | explore more | more from
    around the web | featured | featured stories | in case you missed it | tags | tag | topics | topics in this
    article | topics in this story | suggested topics | keywords | explore more on these topics | in this story | in
    | post navigation | sponsored stories | trending topic | check also | recent comments | archives | about the
    author | go deeper | further reading | also worth reading | worth reading | editor's choice | editors'
    choice | editor’s choice | more from | more from us | related countries | related regions | related people |
    related companies | read more stories | other stories you may like | stories you may like | stories for you
    | more for you | just for you | today's top stories | today's picks | picks for you | our picks | top picks
    | most commented | most discussed | most recent | most emailed | hot topics | hot stories | hot news | what
    others are reading | what people are reading | people also read | readers also liked | also in the news |
    also in news | elsewhere on the web | from our partners | partner content | from our sponsors | more videos
    | more video | latest videos | related videos | top videos | watch next | listen next | latest in world |
    more in world | more world news | more top stories | other top stories | more coverage | full coverage | our
    coverage | complete coverage | special reports | special coverage | explore | discover more | discover |
    keep on reading | continue exploring | dive deeper | learn more about | news in pictures | in pictures |
    opinion pieces | latest opinion | you might have missed | what we're reading | our thinking | headlines |
    other news | other stories | read more about
    """
)

COMMENT_HEADINGS = frozenset(
    {"comments", "view comments", "show comments", "join the conversation", "join the discussion"}
)

PATTERNS = {
    "share buttons": (
        r"(you can )?share (this|the) (story|article|news|post|page)\b.{0,40}",
        r"(share|tweet|pin|email|print)\W*\d+[km]?",
    ),
    "advertisement": (
        r"[a-z_-]+( [\w-]+=\"[^\"]*\")+",
        r"(article|story) continues (after|below)\b.{0,40}",
        r"this advertisement has not loaded( yet)?\b.{0,80}",
        r"advertisement\W+(scroll|story|article|continue)\b.{0,40}",
        r"(content|ads?|paid|sponsored|promoted)( links| stories| content)? (by|from) "
        r"(taboola|outbrain|mgid|google)\b.{0,20}",
    ),
    "navigation": (
        r"listen \(\d+ ?(min|minutes)\)?",
        r"(new: )?(you can now listen|listen now) to .{0,30}articles?.{0,40}",
        r"(this )?(audio|summary|translation|article|story|voice|transcript).{0,20} (is|was) (auto-?)?generated "
        r"(by|using|with).{0,60}",
        r"(the )?(content|page|video) you requested (does not exist|is not available|cannot be found)\b.{0,60}",
        r"(remote )?video url|thanks for sharing\W*|found a mistake.{0,80}",
        r"to (play|view|watch) this (video|content)\b.{0,160}",
        r"this (video|content|clip) can ?(not|['’]t) be (played|shown|displayed|loaded)\b.{0,60}",
        r"(we apologi[sz]e|sorry), (but )?this (video|content|clip|page) (has )?failed to load\W*",
        r"try refreshing your browser\b.{0,80}|(tap|click) here to (see|watch|view|read) (other|more) .{2,60}",
        r"(please )?(enable|turn on|activate) javascript\b.{0,120}",
        r"click here (for|to see|to view) .{2,60}",
        r"(get bite-sized news via a new|cards interface\. give it a try).{0,60}",
        r"(click|tap) here to return to .{2,60}",
        r"expand to (read|see) .{2,40}",
        r"(skip to (the )?[a-z ]{3,24}){2,}",
        r"skip (to )?(the )?(main |site )?(links?|content|navigation|menu|footer|search|index)",
        r"(jump|skip|go|scroll) (down )?to (the )?(comments?|end|top|bottom|next section)( section)?",
        r"\d+(\.\d+)?x",
        r"why you can trust .{2,40}",
        r"go to (the )?\w+( \w+)?",
        r"list (\d+ )?of \d+( items?)?",
        r"(go|back) to (home|top|homepage).{0,20}",
        r"(video ?)?(\d{1,2}:)?\d{1,2}:\d{2}( ?/ ?(\d{1,2}:)?\d{1,2}:\d{2})?",
        r"(please )?use (a )?[a-z]+ browser\b.{0,80}",
        r"\W*(market |stock |financial )?(data|quotes?) (is|are) (a )?(real-time|delayed|provided)\b.{0,160}",
        r"(current time|duration|remaining time|loaded)\s*:?\s*[\d:.%-]*",
        r"(your browser|this browser) does not support\b.*",
        r"(video player is|media) (loading|unavailable|error).{0,60}",
        r"this article is more than .{3,20} old",
        r"(share|save|print|listen|text size|comments?|a\+?|a-|aa)([ |/,]+(share|save|print|listen|text size|"
        r"comments?|a\+?|a-|aa))+",
        r"page \d+( of \d+)?",
        r"(already )?(a )?(subscriber|registered|member)\?.{0,30}",
    ),
    "tag list": (r"article topics?( follows?)?\s*:\s*.{2,60}",),
    "author's note": (
        r"the (writer|author|columnist) is (an?|the)\b.{3,200}",
        r".{3,80} (does not|do not) work for, consult, own shares in\b.*",
        r"disclosure statement",
        r"[A-Z][\w.'’-]+ [A-Z][\w .'’-]{1,40} (covers|is an?|is the|writes|reports|leads) .{0,260}\. more about "
        r"[\w .'’-]{3,40}",
    ),
    "fund-raising note": (
        r"(a |an )?(message|note|letter|appeal) from (the )?(editors?|newsroom|.{3,40}):?",
        r"we are facing unprecedented challenges\b.*",
        r"(your|every) (support|contribution), (no matter|however) (how )?(small|big).*",
        r"(if you can, )?(please )?(support|donate|contribute) (us|to us|now|today|monthly)\b.{0,120}",
        r"(your|every) (donation|contribution|gift) (helps|makes|keeps|supports)\b.{0,160}",
        r"\W*we have a small favou?r to ask\b.*",
        r"support (our|independent) (work|journalism|newsroom)\W*",
        r"not ready to (support|donate|subscribe).*",
    ),
    "view count": (
        r"[\d.,]+\s*(k|m|rb|jt|ribu|juta)?\s*(subscribers?|followers?|members?|pelanggan|pengikut|anggota)",
        r"(post |page )?(views?|hits|reads?)\s*:?\s*[\d.,]+\s*(k|m|times)?",
        r"[\d.,]+\s*(k|m)?\s*(views?|hits|reads?|likes?|shares?|total views)",
    ),
    "reading time": (
        r"(reading time|read time|time to read)\s*:?\s*(~|about )?\d+.{0,12}",
        r"(~|about )?\d+[ -]?(min|mins|minutes?)\.?( read| reading| to read)?",
    ),
    "relative date": (
        r"(published|posted|updated|last updated)?\s*:?\s*(\d+|an?|one|two|three|few|several) ?(s|m|h|d|sec|"
        r"secs|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago",
        r"(today|yesterday),? (at )?\d{1,2}[:.]\d{2}\s*([ap]\.?m\.?)?( [a-z]{2,4})?",
        r"(last )?(updated|published|posted)( at)?:? \d{1,2}[:.]\d{2}\s*([ap]\.?m\.?)?( [a-z]{2,4})?",
        r"last updated \d+ (minutes|hours|days|weeks|months|years) ago",
    ),
    "comments": (
        r"comments?\s*:?\s*\(?\d+\)?",
        r"\d+ comments?",
        r"(please )?(log in|login|sign in|register) to (comment|post|reply|leave)\b.*",
        r"(\d+|one|two) (thoughts?|responses?|replies|comments) (on|to) [“\"‘'].{2,200}",
        r"leave a (reply|comment) (cancel reply|\W*)",
        r"(while )?most comments (will be|are) posted\b.*",
        r"your email address will not be published.*",
        r"save my name, email.*",
        r"would love your thoughts\b.{0,40}",
        r".{2,80} is committed to (maintaining|providing|fostering|keeping) an? .{0,40}\b(forum|discussion|debate)\b.*",
        r"(please )?keep (your |all )?comments (respectful|relevant|civil|on topic)\b.*",
        r"be part of the (conversation|discussion|community)\W*",
    ),
    "copyright": (
        r"(copyright|©|\(c\)|&copy;)\s*(copyright|©|\(c\))?\s*[:/]?\s*((19|20)\d\d|the |[a-z]).{0,160}",
        r".{0,80}(©|\(c\)) ?(19|20)\d\d.{0,100}",
        r"(19|20)\d\d ?(©|\(c\)) ?\S.{1,100}",
        r".{0,120}\blicensed under (a |the )?creative commons\b.*",
        r".{0,120}\ball rights reserved\b.{0,160}",
        r"this material may not be published, broadcast.*",
        r"(reproduction|republication) .{0,60}(prohibited|permission).*",
    ),
    "cookie notice": (
        r"by (signing up|subscribing|submitting|registering|providing your e-?mail).{0,300}",
        r"(yes, )?i (would (also )?like|agree|consent) to (receive|be contacted|get)\b.{0,300}",
        r"protected by recaptcha.{0,120}",
        r"(we|this (site|website)|our (site|website)|.{2,30}) (and our partners )?uses? cookies\b.*",
        r"by (continuing|using|clicking|browsing).{0,80}(cookie|privacy policy|terms).*",
    ),
    "standards notice": (
        r"our standards\s*:.*",
        r"the thomson reuters trust principles\W*",
        r".{0,30}\btrust principles\W*",
    ),
    "source note": (r"\W?(?!with )[\w .]{3,30} with (afp|ap|reuters)((,| and) (afp|ap|reuters))*\W?",),
    "syndication note": (
        r"(this|the) (article|story|report|piece|post) (was )?(first|originally) (appeared|published|ran)\b.*",
        r"(the post|the article) .{3,200} (appeared first|first appeared) on .*",
        r"a version of this (article|story) appear(s|ed) in print\b.*",
        r".{0,120}\bnot involved in the creation of (the|this) content\b.*",
        r"this (story|article|report) was (produced|provided) by .{2,80}",
        r"see more on\s*:.{2,160}",
        r"this (data|article|content|story|report) (comes|was sourced|is sourced|is provided) (from|by)\b.{2,120}",
        r"original (url|link|article)\s*:.{2,160}",
        r"(read|explore) more (about|on)\s*:.{2,160}",
        r"have a (confidential )?(tip|story)\b.{0,120}",
        r"if you (would like|want|wish) to (share|submit|suggest|send) (us )?(a |an |your )?(story|tip|news|photo)\b.*",
        r"you can (now )?write for .{2,160}",
        r"\(?with (inputs|files|reporting|input) from .{2,60}\)?",
        r"\(?(except for the headline, )?this story has not been edited by.{0,120}",
    ),
    "newsletter or channel": (
        r"(sign up|subscribe) (to|for) [^.]{2,60}",
        r"(get |our |the |a )*(free )?((daily|weekly|morning|evening|weekday) )*newsletters?( promotion)?",
        r"after newsletter promotion",
        r"(click|tap) here to (get|receive|read|join|follow|subscribe|sign up|download).{0,160}",
        r"add .{2,30} as (your|a) preferred source\b.{0,120}",
        r"(meduza|.{2,40}) survives on donations.{0,80}",
        r"(enter |your )+(e-?mail|email)( address)?( here)?\W*",
        r"(follow|read|see|find|more|explore|click|visit|watch|listen|for more)\b.{0,140}\bhttps?://\S+",
        r"(sign up|subscribe|register|join|get|enter your e?-?mail).{0,200}(newsletter|inbox|email|briefing|"
        r"free unlimited access|unlimited access|alerts?|whatsapp|telegram|channel|app)\b.{0,120}",
        r"(follow|like|find|join|connect with) (us|.{2,40}) on (google news|telegram|whatsapp|twitter|x|"
        r"facebook|instagram|youtube|linkedin|threads|tiktok)\b.{0,120}",
        r"(download|get|install) (our|the) .{0,30}\bapp\b.{0,120}",
        r"sign up now\s*[:!].{2,160}",
        r"for (all )?(the )?latest (news|updates).{0,40}\bfollow .{2,120}",
        r"register now for free.*",
        r"(get|turn on|allow|enable) (browser|push|desktop) notifications\b.{0,120}",
        r"find your bookmarks\b.{0,120}",
        r"(yes, )?(i would like|i'd like) to (be emailed|receive emails)\b.{0,200}",
        r"join (our|thought-provoking|the) (commenting|conversations?|forum)\b.{0,160}",
        r"whether you['’]re looking to (broaden|stay|catch|keep)\b.{0,300}",
        r".{0,60}\b(analysis|stories|news|picks|insights?) .{0,60}\bevery "
        r"(mon|tues|wednes|thurs|fri|satur|sun|week)?day\b( morning| evening)?\W*",
        r"(thank you )?for signing up .{0,60}newsletter.{0,20}",
        r"(please )?check your e-?mail (inbox )?(for|to) .{2,80}",
        r"your thoughts matter\b.{0,120}",
        r"the .{2,60}\bnewsletter (provides|brings|delivers|rounds up)\b.{0,200}",
        r"(get|read|receive) (the |our )?.{2,60}\bnewsletters?\b.{0,80}",
        r"[\w' ]{2,20}\bnews app",
        r"(our|the) (weekly|daily|free) newsletter\b.{0,120}",
        r"thank you for (subscribing|signing up|registering).*",
        r"(privacy notice|newsletters may contain).{0,200}",
        r"support (quality|independent|our) journalism.{0,100}",
        r"(stay|keep) (informed|up( to date)?|updated|connected) with (all )?(the |our |what).{0,140}",
    ),
}
