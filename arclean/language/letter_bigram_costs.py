"""How likely one Arabic letter follows another: costs in bits, for telling Arabic from what only looks like it.

Counted on 10 million characters of encyclopaedic text (CC BY-SA) and of laws (outside copyright), marks and
kashida dropped, 2026-11. A cost is ``-log2 P(letter | letter before)``; the mean over that text is 3.7 bits a
letter. Only these 1,369 figures are kept, none of the text.
"""

from __future__ import annotations

__all__ = ["BIGRAM_COSTS", "COMMON_SHORT_WORDS", "LETTERS"]

LETTERS = (
    " \u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631"
    "\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063a\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a"
)
"""The rows and columns of the table: the edge of a word, then hamza to ghain and feh to yeh."""

_ROWS = """
zzi8zbz48z9hdcedfdicefigl9g9cb97dc7za edge of a word
0wwswww7wcfwwwwwwwwwwwwwwwwrwpiiweksm hamza
isssssspcg49gl4be9lafmssspkfkg5a6hfsb alef with madda above
bxzzszowbfccb99bjag8cahel9cccaa75c5k8 alef with hamza above
essssssbji88fsb9hap4bpspsssm9b7bg84j9 waw with hamza above
pyyyyypqbyde8bb88dg8cbbdl8fcbe4a6ipv9 alef with hamza below
awwtwww9a5cnd8saf9bgjfifrcocbg88b9cl4 yeh with hamza above
6bzxoyctbh8gedfaj9fbgegfmcjcdf299eetd alef
5rocnfl5eaaigahag8kdcghcp8gibe9baaam6 beh
0zzzzzzwzzzzzzzzzzzzzzzzzzzzzzzzzzzzz teh marbuta
4zpdkzm9ahcfb9bcj9eccaedh9fc9cb9a99e8 teh
5xxouxx5b9fmuuxjs7xoxxxuxlljbm679f9k7 theh
7zukuzk69aajngz9i7aerszzzbjjnr77888n8 jeem
7zxxzzz6c98fdqz6i8dajadhfzzc9899ff9j7 hah
7yyyyyy5be7roys7c6feg7e9yvycvv5aghbr9 khah
4jwerzj6g6dflmebz8neozzzzcpcfhc9db7d6 dal
7uxuxxn4eegxdtixtcxxxxxxxkxim95hg6cj5 thal
4qlfkyc5a7bibefcsfhagicgzdgbb9hecb9d6 reh
4bsluxg5a9dxhjjex8knuxxxxcifhfa8cc8i5 zain
6zzkfzj68a6tcgfgtbtduzyczbycfb889c9h6 seen
9vg9dve6bf9ved9dp4ukrvydradce8fae8aj8 sheen
6zwwzzz6a8hzz9i8z6zzwczezfc9ij7c9e7g8 sad
4xxqxxl4cadxjbfbx7xuxxoex8fhxrb7ja7b8 dad
6oyhpyh578fymfqmy7tdmyyeyblb9s7g9d7e8 tah
8vvvvvv3f9gvvvvvv7vvvvvvvov8vn95h7dh6 zah
6zzzzzz6a9agiwz7j9ffcgbgfzzhcj588cbh8 ain
7wttwwr6d9bpowwec5cbgmfbrtthwp8a9e9f4 ghain
6slhmfh7g9aqiekhh8hciddidbmj8ebgccbf2 feh
5zwyzzy5989yzoz7j7ndiccbpbzdes9add8f7 qaf
6zsgsos5a88blkofe9ccfrppujpfmj788d7l8 kaf
7wg9ubr7ac8ebbdbecgacdheladbaaa6bba98 lam
5zslezl6caaebbdai9gadchfk9igcd9d6c9i9 meem
2zxsxzl7d99mdejagjgbcdjeafhbdgnel99g7 noon
3zwyjzy4ecfzewwb89fplzjorzzonkd7bj8i8 heh
7klcwfo5agafbdgbf8abgdddfbgaac788cgf9 waw
0nyyyyyvyyyyyyyyyyyyyvyyyyyyyyyyyyyyy alef maksura
4lzjkze8d6bededaf8ebefeembidbcaa7bard yeh
"""
# a row a letter; a column is what follows it: half bits in base 36, 17.5 bits at most

BIGRAM_COSTS: dict[tuple[str, str], float] = {
    (first, second): int(cost, 36) / 2
    for first, row in zip(LETTERS, _ROWS.strip().split("\n"), strict=True)
    for second, cost in zip(LETTERS, row.split(" ", 1)[0], strict=True)
}
"""Bits that the second of two letters costs after the first; a space is the edge of a word."""

COMMON_SHORT_WORDS = frozenset(
    """
في من على إلى عن مع أن إن أو لا ما لم لن قد كل أي هو هي هم له لها به بها هذا هذه ذلك تلك التي الذي كان بعد قبل بين
عام سنة يوم رقم كما ثم غير عند حتى منذ إذا ليس نعم كلا اسم عدد نوع قال وقد وفي ومن وهو وهي ولا فيه منه عليه
""".split()
)
"""Words of two and three letters that are commonest in any text: too short for the costs to tell."""
