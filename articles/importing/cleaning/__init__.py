"""What the lines of a page's raw copy are: title, date, byline, caption, text, or not of the report. All pure.

Rules look at the form of a page, never at one outlet's; what they do not understand stays in the text. `clean_text`,
one floor up, puts the parts together.
"""
