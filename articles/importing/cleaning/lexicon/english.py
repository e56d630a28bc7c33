"""What English news pages put round a report: words, and phrases that are whole lines, lower case."""

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
    home homepage world news politics business economy markets market money sport sports opinion culture lifestyle
    style travel
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
    sponsored content | sponsor message | promoted | promoted content | paid content | skip ad |
    skip advertisement | remove ads | report this ad | advertising |
    scroll to continue | scroll to continue with content | scroll to resume content | scroll
    down to continue | scroll down to continue reading | scroll for more | continue reading below | continue
    reading | story continues below | story continues below advertisement | story continues below this ad |
    story continues after advertisement | article continues below | article continues below advertisement |
    article continues after advertisement | article continues after this advertisement | article continues below
    this advertisement | advertisement - scroll to continue | advertisement - story continues below |
    advertisement - continue reading below | recommended by outbrain | recommended by taboola | by taboola |
    hide ads | powered by | recommended by | ad feedback | video ad feedback | article content | story content
    """
)

NAVIGATION = phrases(
    """
    shape | fastfacts | fast facts | home | homepage | logo |
    menu | search | open menu | close | close menu | skip to content | skip to main content |
    skip to navigation | jump to content | log in | login | logout | sign in | sign up | register | create
    account | my account | account | subscribe | subscribe now | subscribe to continue | subscribe today |
    donate | support us | support the guardian | print subscriptions | newsletters | back to top | go to top |
    top | next | next page | previous | previous page | prev | read more | read full story | read the full story
    | show more | show all | show less | see all | see more | view all | view more | load more | more | more
    videos | about | about us | contact | contact us | careers | jobs | advertise | advertise with us |
    disclaimer | privacy | privacy policy | privacy notice | cookie policy | cookies | cookie settings | manage
    cookies | terms | terms of use | terms of service | terms & conditions | terms and conditions | site map |
    sitemap | do not sell or share my personal information | do not sell my personal information | do not
    share or sell my info | your privacy choices | ad choices | adchoices | see all stories | rss | rss feed |
    help | help center | faq | english | english version | network | partner | partners |
    play | play video | pause | mute | unmute | listen | listen to this article | listen to article |
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
    reading the main story | supported by | video player close | video playerclose | remind me later | site index |
    site information navigation | once | monthly | annual | dear readers | dear reader | teaser | every thursday |
    view more newsletter | your opinion counts | give this article | gift this article | today's paper | skip to main |
    printable version | video and audio | news front page |
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
    add to your saved stories | save | translate | country | countries | story highlights | highlights | key points |
    at a glance | verified | verified green | verified badge | verified account | embed | width | height | px |
    make preferred on google | set as preferred source | add as preferred source | play now | text to speech icon |
    contact the author | email the author | request corrections | report abuse | terms apply | fact checked |
    stay connected | connect with us | get it on google play | download on the app store | available on the
    app store |
    scan the qr code | open link in new window | back to article | show full article | show quick read | live updates |
    print edition | gift article | gift subscription | notice at collection | do not sell my data | be the first
    to know |
    try for free | cancel anytime | maybe later | join now | vote now | take our quiz | turn on
    notifications | manage notifications | follow this author | follow topic | find out more | end of article |
    end of content | show me more | next image | previous image | close image | view gallery | explore our topics |
    generated by ai | view options | view profile | join us | just watched | must watch | replay |
    more videos ... | try again | add to list | add to myft | click to follow | start quote | end quote |
    (end)
    """
)

# In a row of such entries only: alone it may be a subheading.
MENU_ONLY = phrases(
    """
    trademarks | latest headlines | royal family | crime | world news | most read | u.s. | u.k. | showbiz | money |
    shopping | puzzles | games | weather | discounts | femail | books | property | motoring | arts | culture
    """
)

COMMENTS = phrases(
    """
    comments | comment | view comments | show comments | hide comments | add a comment | add comment | leave a
    comment | leave a reply | post a comment | post comment | write a comment | no comments | no comments yet |
    be the first to comment | comments are closed | have your say | tell us what you think |
    join the debate | load comments | join the conversation | join the discussion | sign in to comment | log in to
    comment | cancel reply | notify of | inline feedbacks | most voted | type here
    """
)

READ_ALSO = phrases(
    """
    read also | also read | read more | see also | keep reading | recommended stories | watch | watch also |
    other topics of interest | dw recommends |
    editors' picks | editor's picks | editor’s picks | editors’ picks | editor's pick
    """
)

END_HEADINGS = phrases(
    """
    related | next article | next story | next post | previous article | previous story | previous post |
    related articles | related article | related news | related stories | related story | related topics |
    related posts | related content | related coverage | related links | related tags | most read | most popular
    | most viewed | most shared | most watched | most watched videos | most watched news videos | popular | popular
    posts | popular now | trending | trending now | trending stories | trending articles | read next | up next | what
    to read next | see more on | more stories | more news | more on this story | more on this topic | more to read |
    more like this
    | you may also like | you might also like | you may
    have missed | other coverage | before you go | you may also be interested in | recommended | recommended for you |
    you might also be interested in |
    recommended stories |
    content from our partners | latest | latest news | all of the latest news |
    news feed | latest stories | latest posts | recent posts | top stories | top news |
    must read | must reads | don't miss | don’t miss | from around the web | around the web | explore more | more from
    around the web | featured | featured stories | in case you missed it | tags | tag | topics | topics in this
    article | topics in this story | suggested topics | keywords | explore more on these topics | in this story
    | post navigation | sponsored stories | trending topic | check also | recent comments | archives | about the
    author | about the writer | about the authors | about the writers |
    trends | filed under | go deeper | further reading | also worth reading | worth reading | editor's choice | editors'
    choice | editor’s choice | more from | more from us | related countries | related regions | related people |
    related companies | read more stories | other stories you may like | stories you may like | stories for you
    | you might be interested in | in this article | companies in this article | editors'
    recommendations | see more on this story | paid content | paid post | sponsored content | promoted stories
    | more for you | just for you | today's top stories | today's picks | picks for you | our picks | top picks
    | most commented | most discussed | most recent | most emailed | hot topics | hot stories | hot news | what
    others are reading | what people are reading | people also read | readers also liked | also in the news |
    also in news | elsewhere on the web | from our partners | partner content | from our sponsors | more videos
    | more video | latest videos | related videos | top videos | watch next | listen next | latest in world |
    more in world | more world news | more top stories | other top stories | more coverage | full coverage | our
    coverage | complete coverage | special reports | special coverage | explore | discover more | discover |
    keep on reading | continue exploring | dive deeper | learn more about | news in pictures | in pictures |
    opinion pieces | latest opinion | you might have missed | what we're reading | our thinking | headlines |
    click the alert icon to follow topics |
    other news | other stories | read more about | also in this series | in this series | recommended reading
    """
)

COMMENT_HEADINGS = frozenset(
    {"comments", "view comments", "show comments", "join the conversation", "join the discussion", "top comments"}
)
