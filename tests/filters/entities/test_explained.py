"""References that a sentence speaks about."""

import pytest

from arclean.filters.entities.explained import is_explained


@pytest.mark.parametrize(
    ("line", "explained"),
    [
        ("الرمز (&amp;) هنا", True),
        ("المحرف ”\u200e&lt;\u200e“", True),
        ("«&#160;»", True),
        ("«&#160; هنا»", False),
        ("يكتب &lt; قبل الوسم", True),
        ("وبكتابة &lt; قبل الوسم", False),
        ("بكتابة &lt; قبل الوسم", True),
        ("تكتبها هكذا &lt; دائما", True),
        ("تكتبها هكذا أو هكذا &lt; دائما", False),
        ("بالرمز &lt;، ثم", True),
        ("الرموز &lt; ثم", False),
        ("كيان &nbsp;", True),
        ("يكتب&lt; قبل", False),
        ("يكتب &lt;قبل", False),
        ("&gt; بدلا من غيرها", True),
        ("&gt; بدلاء", False),
        ("&gt; مكان", True),
        ("وجدت < حيث &lt; هنا", True),
        ("وجدت > حيث &lt; هنا", False),
        ("وجدت & حيث &#38; هنا", True),
        ("وجدت &amp; حيث &amp; هنا", False),
        ("وجدت &lt; حيث &amp; هنا", False),
        ("AT&T &amp; شركاه", False),
        ("الأهل &amp; الأصدقاء", False),
        ("if (a &amp;&amp; b) // شرط", True),
        ("node-&gt;next اسم", True),
        ("x =&gt; y اسم", True),
        ("الأهل &amp;&amp; الأصحاب", False),
        ("print(&quot;سلام&quot;);", True),
        ("name = &quot;سلام&quot;; ", True),
        ("name = &quot;سلام&quot;", False),  # no sign of a program at its end but those of references
        ("قال (&quot;سلام عليكم&quot;);", False),
        ("", False),
    ],
)
def test_explained(line, explained):
    assert is_explained(line) is explained
