"""Languages of the script: letters that only some of them write, and their commonest function words.

The words are keyed in a folded spelling (see :data:`FOLDED_LETTERS`), so that text typed or mapped with the letters of
a neighbour is still known: Arabic with Farsi yeh, Persian with Arabic yeh and kaf.

Source: the alphabets of the five languages (Unicode 15.1, core specification, section 9.2, and CLDR 45 exemplar
characters), and the closed word classes of their grammars.
"""

from __future__ import annotations

__all__ = ["FOLDED_LETTERS", "LANGUAGE_LETTERS", "LANGUAGE_NAMES", "LANGUAGE_WORDS"]

FOLDED_LETTERS = (
    ("\u06cc", "\u064a"),  # farsi yeh
    ("\u0649", "\u064a"),  # alef maksura
    ("\u06a9", "\u0643"),  # keheh
    ("\u06be", "\u0647"),  # heh doachashmee
    ("\u06c1", "\u0647"),  # heh goal
)
"""Pairs (look-alike, letter): the folding of words before they are looked up."""

LANGUAGE_LETTERS: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = (
    # Only Arabic writes these as a rule; Persian and Urdu do in loans, hence less than a function word each.
    ("\u0629", (("ar", 1.5),)),  # teh marbuta
    ("\u0623", (("ar", 1.0),)),  # alef with hamza above
    ("\u0625", (("ar", 1.5),)),  # alef with hamza below
    ("\u0671", (("ar", 2.0),)),  # alef wasla: Quranic
    ("\u064b", (("ar", 0.5),)),  # fathatan: Persian and Urdu have it in adverbs
    ("\u064c", (("ar", 1.0),)),  # dammatan
    ("\u064d", (("ar", 1.0),)),  # kasratan
    # The four that Persian added; Urdu, Sorani and Uyghur took them over.
    ("\u067e", (("fa", 1.0), ("ur", 1.0), ("ckb", 0.7), ("ug", 0.7))),  # peh
    ("\u0686", (("fa", 1.0), ("ur", 1.0), ("ckb", 0.7), ("ug", 0.7))),  # tcheh
    ("\u06af", (("fa", 1.0), ("ur", 1.0), ("ckb", 0.7), ("ug", 0.7))),  # gaf
    ("\u0698", (("fa", 1.0), ("ckb", 1.0))),  # jeh
    # Retroflex letters, noon ghunna, yeh barree, heh goal, two-eyed heh: Urdu (the last also Uyghur).
    ("\u0679", (("ur", 2.0),)),  # tteh
    ("\u0688", (("ur", 2.0),)),  # ddal
    ("\u0691", (("ur", 2.0),)),  # rreh
    ("\u06ba", (("ur", 2.0),)),  # noon ghunna
    ("\u06d2", (("ur", 2.0),)),  # yeh barree
    ("\u06c1", (("ur", 0.5),)),  # heh goal: a font may have put it into Arabic
    # Vowels: Sorani and Uyghur write all of them.
    ("\u06d5", (("ckb", 1.0), ("ug", 1.0))),  # ae
    ("\u06c6", (("ckb", 1.5), ("ug", 1.0))),  # oe
    ("\u06ce", (("ckb", 2.0),)),  # yeh with small v
    ("\u0695", (("ckb", 2.0),)),  # reh with small v below
    ("\u06b5", (("ckb", 2.0),)),  # lam with small v
    ("\u06c7", (("ug", 2.0),)),  # u
    ("\u06c8", (("ug", 2.0),)),  # yu
    ("\u06cb", (("ug", 2.0),)),  # ve
    ("\u06d0", (("ug", 2.0),)),  # e
    ("\u06ad", (("ug", 2.0),)),  # ng
)
"""Letters, with the languages that each is evidence for; its weight in votes, where a function word has two."""

_WORDS_BY_LANGUAGE = {
    "ar": """
        في من إلى الى عن أن إن لا لم لن التي الذي الذين هذا هذه ذلك تلك كان كانت قد وقد كل بعد قبل عند حتى أو ثم
        بين مع عليه عليها منه منها فيه فيها إليه إليها لها لهم أي غير هي نحن أنا كما لكن ولكن حيث وفي ومن وهو وهي
        وكان ولا فإن كيف متى لدى يكون تكون يجب
    """,
    "fa": """
        از در به را است این آن با برای شد شده می های کرد کرده کند کردن بود خود تا نیز هر یک دو بر باید شود گفت اگر
        چه اما هستند دارد دارند آنها ما ولی هم بودند داشت پس نمی نیست ای
    """,
    "ur": """
        کے کی کا کو میں ہے ہیں نے سے اور پر یہ اس ایک تھا تھی تھے کر کرنے بھی نہیں ان کیا گیا جو لیے لئے ساتھ
        ہو تو رہے رہا رہی دیا ہوئے ہوا گئی کہا اپنے وہ
    """,
    "ckb": """
        لە بە بۆ ئەو ئەم کە هەر لەگەڵ دەکات بوو ساڵ نییە ئەوە وەک دوای نێوان پێش هەموو یەک لەسەر کرد ئێمە دا
    """,
    "ug": """
        ۋە بىلەن ئۇ بۇ بىر ئۈچۈن دەپ ئۇنىڭ مەن سىز ھەم ئەمما كېيىن بولۇپ ئىدى بولغان قىلىپ شۇ يەنە
    """,
}

_SHARED_WORDS = frozenset(("من", "به", "بين", "هم", "ما", "ان", "هو", "تو", "كي", "نه", "عليه", "غير"))
"""Folded words that several of the languages use, with a sense of their own or as a loan: no evidence for any."""


def _fold_look_alikes(word: str) -> str:
    for look_alike, letter in FOLDED_LETTERS:
        word = word.replace(look_alike, letter)
    return word


def _language_of_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _WORDS_BY_LANGUAGE.items():
        for word in map(_fold_look_alikes, words.split()):
            found[word] = (*found.get(word, ()), language)
    return {word: languages for word, languages in found.items() if len(languages) == 1 and word not in _SHARED_WORDS}


LANGUAGE_WORDS: dict[str, str] = {word: languages[0] for word, languages in _language_of_words().items()}
"""Folded function words that one language alone has, each with that language."""

LANGUAGE_NAMES = (
    "فارسي", "كردي", "سوراني", "أرد", "ارد", "أويغوري", "اويغوري", "بشتو", "باشتو", "سندي", "بنجابي", "بلوشي", "عثماني",
)  # fmt: skip
"""Stems of the Arabic names of languages that are written in the script with letters of their own; folded."""
