"""How promises are worded: the patterns that `promises` reads by, on text in small letters with single spaces."""

from __future__ import annotations

from critic import lazy
from critic.schedule._written import MONTH, NUMBER, WEEKDAY, YEAR

BETWEEN = lazy.compile(r" or (?!so\b)| / |;")
_BUSINESS = r"(?P<kind>(?:business|working|work|week)[\s-]*)?"
COUNT = lazy.compile(
    rf"\b(?P<low>{NUMBER})(?:\s*(?:-|to)\s*(?P<high>{NUMBER}))?[\s-]+(?:full\s+|more\s+)?{_BUSINESS}"
    r"(?P<unit>days?|weekdays?|hours?|hrs?|h|weeks?|wks?|fortnights?|months?)\b"
    rf"(?!\s+(?:from|on)\s+{WEEKDAY})"
)
HOURS = lazy.compile(r"\b(?P<low>\d{1,3})h\b")
FORTNIGHT = lazy.compile(r"\bfortnight\b")
_PART = (
    r"(?P<part>early(?: part of)?|(?:at |by )?(?:the )?(?:beginning|start|first half|first part)(?: of)?|"
    r"mid|middle(?: of)?|half-?way through|late(?:r)?|"
    r"(?:the )?(?:end|close|latter half|second half|latter part)(?: of)?|eo)"
)
WEEK = lazy.compile(
    rf"(?:\b{_PART}[\s-]*(?:in )?)?\b"
    r"(?P<which>(?:the )?(?:week after next|following week)|next week|(?:this|the|coming|this coming) week|week|w)\b"
    r"|\beow\b"
)
WEEK_OF = lazy.compile(r"\bweek (?:of|commencing|beginning|starting|from)\b|\bw/?c\b")
IN_MONTH = lazy.compile(rf"(?:\b{_PART}[\s-]*(?:in |the month of )?)?\b{MONTH}{YEAR}")
THE_MONTH = lazy.compile(
    rf"(?:\b{_PART}[\s-]*)(?P<which>next month|(?:this|the) month|month|m\b)|\bnext month\b|\bthis month\b"
)
NTH_WEEK = lazy.compile(
    r"\b(?P<nth>first|1st|second|2nd|third|3rd|last) week (?:of|in) "
    rf"(?:{MONTH}{YEAR}|(?P<next>next month))"
)
YEAR_END = lazy.compile(r"\b(?:end of (?:the |this )?year|year[- ]end|eoy)\b")
ON_WEEKDAY = lazy.compile(
    rf"\b(?:(?P<next>next|(?:a )?week (?:on|from)|the)\s+|(?P<this>this(?: coming)?|coming)\s+)?{WEEKDAY}"
    r"(?P<later>\s+(?:after next|week\b|next week|the week after))?"
)
TOMORROW = lazy.compile(
    r"\b(?P<over>(?:the )?day after )?(?:tomorrow|tmrw|tomorow)\b|\bnext (?:business |working )?day\b"
)
TODAY = lazy.compile(
    r"\b(?:today|tonight|this (?:afternoon|evening|morning)|"
    r"(?:end|close) of (?:the |this )?(?:business )?day|same day)\b"
)
CHRISTMAS = lazy.compile(r"\bbefore (?P<feast>christmas|xmas|new year(?:'s)?)")
AFTER = lazy.compile(r"\b(?:after|following)\s+(?:the\s+|on\s+)?$")
BEFORE = lazy.compile(r"\bbefore\s+(?:the\s+)?$")
NOT_BEFORE = lazy.compile(r"\b(?:not|never) before\s+(?:the\s+)?$")
