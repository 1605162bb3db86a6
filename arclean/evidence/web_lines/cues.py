"""Known phrases and binding words beside the Arabic ones: Persian, Urdu, Sorani, English, German, French, Spanish.

They are wordings of common publishing systems and browsers. The groups are those of
:data:`~arclean.evidence.web_lines.phrases.PHRASE_GROUPS`, so that what a group is worth is learnt from pages of all
these languages and holds for each of them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from arclean.evidence.web_lines.features import compared_words
from arclean.evidence.web_lines.phrases import FUNCTION_WORDS, PHRASE_GROUPS

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["binding_words", "match_cue"]

CUES = {
    "share": """هاوبەشکردن|هاوبەشی بکە|هاوبەشی پێ بکە|فەیسبووک|تویتەر|تیلیگرام|تێلێگرام|واتسئاپ|ئینستاگرام|
        بەستەرەکە کۆپی بکە|کۆپیکردنی بەستەر|ٹویٹر|انسٹاگرام|یوٹیوب|لنک کاپی کریں|
        اشتراک گذاری|به اشتراک بگذارید|اشتراک در|کپی لینک|لینک کوتاه|کپی شد|ارسال به دوستان|فیسبوک|توییتر|
        تلگرام|واتساپ|اینستاگرام|لینکدین|یوتیوب|پینترست|ایتا|سروش|بله|شیئر کریں|فیس بک|ٹوئٹر|واٹس ایپ|share|
        share on|share this|share via|copy link|link copied|email this|facebook|twitter|x|whatsapp|telegram|
        linkedin|pinterest|reddit|flipboard|instagram|youtube|tiktok|threads|mastodon|bluesky|xing|pocket|
        e mail|email|mail|teilen|auf facebook teilen|artikel teilen|link kopieren|link kopiert|per e mail|
        partager|copier le lien|envoyer par email|compartir|copiar enlace|enviar por email|condividi|copia link|
        compartilhar|paylaş|del|dela|deel|udostępnij|поделиться""",
    "follow": """لەگەڵمان بن|لەگەڵمان بە|فۆڵۆومان بکە|شوێنمان بکەوە|ئەپەکەمان دابەزێنە|ایپ ڈاؤن لوڈ کریں|
        ما را دنبال کنید|دنبال کنید|عضویت در کانال|به کانال ما بپیوندید|ہمیں فالو کریں|follow us|follow us on|
        follow|google news|app store|google play|download the app|folgen|folgen sie uns|suivez nous|síguenos|
        siguenos|get the app|join our whatsapp channel|available on|jetzt bei google play|in der app""",
    "related": """بابەتی پەیوەندیدار|بابەتە پەیوەندیدارەکان|هەواڵی پەیوەندیدار|زیاتر بخوێنەوە|زیاتر ببینە|
        زۆرترین خوێندراو|زۆرترین بینراو|نوێترین هەواڵەکان|دوایین هەواڵەکان|هەموو ببینە|هەروەها بخوێنەوە|بابەتی پێشوو|
        بابەتی دواتر|پێشوو|دواتر|یہ بھی پڑھیں|مقبول ترین|مقبول خبریں|زیادہ پڑھی جانے والی خبریں|متعلقہ مضامین|سب دیکھیں|
        پچھلی خبر|اگلی خبر|
        مطالب مرتبط|اخبار مرتبط|محصولات مرتبط|نوشته های مرتبط|مطالب مشابه|بیشتر بخوانید|بخوانید|ادامه مطلب|
        اطلاعات بیشتر|پربازدیدها|پربازدیدترین|پربیننده ترین|پربحث ترین|آخرین اخبار|آخرین نظرات|تازه ترین اخبار|
        آخرین مطالب|آخرین نوشته ها|پیشنهاد ما|از دست ندهید|بیشترین فروش|همچنین ببینید|مطلب قبلی|مطلب بعدی|قبلی|
        بعدی|مشاهده همه|مزید پڑھیں|متعلقہ خبریں|تازہ ترین|related|related articles|
        related topics|related posts|more on this story|read more|read also|read next|see more|
        see also|show more|view all|see all|most read|most popular|most viewed|trending|latest|latest news|
        recommended|you may also like|you might also like|more from|next article|
        previous article|next|previous|popular|editors picks|mehr zum thema|mehr zu|mehr dazu|mehr|
        weitere artikel|weitere themen|weiterlesen|meistgelesen|am meisten gelesen|lesen sie auch|
        lesen sie mehr|auch interessant|themen|das könnte sie auch interessieren|
        das könnte dich auch interessieren|aktuelle nachrichten|empfehlungen|neueste|lire aussi|à lire aussi|
        les plus lus|sur le même sujet|voir plus|en savoir plus|plus d'articles|leer más|ver más|lo más leído|
        lo más visto|te puede interesar|noticias relacionadas|más noticias|leggi anche|devamı|ilgili haberler|
        vorheriger artikel|nächster artikel|zurück|weiter""",
    "tags": """تاگەکان|کلیلەوشەکان|وشە سەرەکییەکان|ٹیگز|ٹیگ|
        برچسب ها|برچسب|برچسبها|کلیدواژه ها|tags|topics|schlagworte|schlagwörter|mots clés|etiquetas|temas|
        keywords""",
    "comments": """لێدوانەکان|سەرنجەکان|کۆمێنتەکان|لێدوانێک بنووسە|سەرنجێک بنووسە|وەڵامێک بنووسە|وەڵامدانەوە|
        ناونیشانی ئیمەیلەکەت بڵاو ناکرێتەوە|ئیمەیل|ئیمەیڵ|تبصرہ کریں|تبصرہ|اپنا تبصرہ لکھیں|جواب دیں|
        آپ کا ای میل ایڈریس شائع نہیں کیا جائے گا|ای میل|
        دیدگاه|دیدگاهها|دیدگاه ها|نظرات|نظر شما|دیدگاه شما|ارسال نظر|ارسال دیدگاه|نام|ایمیل|پست الکترونیک|
        نشانی ایمیل شما منتشر نخواهد شد|بخش های موردنیاز علامت گذاری شده اند|
        بخشهای موردنیاز علامت گذاری شده اند|لغو پاسخ|پاسخ دهید|پاسخ|ذخیره نام ایمیل و وبسایت من در مرورگر|
        فرستادن دیدگاه|نقد و بررسی ها|نقد و بررسیها|امتیاز شما|رای دهید|کد امنیتی|تبصرے|comments|comment|
        leave a comment|leave a reply|add a comment|post a comment|join the conversation|show comments|
        view comments|your email address will not be published|required fields are marked|reply|report|
        cancel reply|name|kommentare|kommentar|kommentar schreiben|kommentieren|diskutieren sie mit|antworten|
        commentaires|commenter|laisser un commentaire|comentarios|comentar|deja un comentario|commenti|yorumlar|
        yorum yap|write a comment""",
    "poll": """ڕاپرسی|دەنگ بدە|رائے شماری|
        نظرسنجی|رای|poll|vote|umfrage|was this page helpful|was this article helpful|encuesta|sondage""",
    "legal": """هەموو مافێک پارێزراوە|هەموو مافەکان پارێزراون|مافی لەبەرگرتنەوە پارێزراوە|سیاسەتی تایبەتێتی|
        سیاسەتی تایبەتمەندی|مەرجەکانی بەکارهێنان|رازداری کی پالیسی|پرائیویسی پالیسی|شرائط و ضوابط|
        استعمال کی شرائط|تمام حقوق محفوظ ہیں|
        تمامی حقوق محفوظ است|کلیه حقوق|تمام حقوق|حقوق این سایت|حق نشر|حریم خصوصی|قوانین و مقررات|طراحی سایت|
        طراحی و تولید|نقل مطالب با ذکر منبع|جملہ حقوق محفوظ ہیں|copyright|all rights reserved|privacy policy|
        privacy notice|privacy|terms of use|terms of service|terms and conditions|terms|cookie policy|
        disclaimer|powered by|legal notice|imprint|impressum|datenschutz|datenschutzerklärung|agb|
        nutzungsbedingungen|nutzungsrechte|alle rechte vorbehalten|barrierefreiheit|mentions légales|
        tous droits réservés|conditions générales|politique de confidentialité|cgu|cgv|aviso legal|
        política de privacidad|política de cookies|todos los derechos reservados|condiciones de uso|note legali|
        gizlilik|trademark|licensed under|designed by|accessibility|do not sell my personal information""",
    "cookies": """کووکی|کووکییەکان|قبوڵکردنی هەموو|ڕەتکردنەوەی هەموو|کوکیز|قبول کریں|مسترد کریں|
        کوکی|cookies|cookie settings|cookie einstellungen|cookies einstellungen|accept|accept all|
        we use cookies|manage cookies|alle akzeptieren|akzeptieren|einwilligung|zustimmung|j'accepte|
        gérer les cookies|paramétrer|aceptar|aceptar todas|accetta|consent|privacy settings|widerruf tracking|
        javascript|enable javascript|adblocker""",
    "newsletter": """هەواڵنامە|ببە بە ئەندام|بەشداری لە هەواڵنامە بکە|نیوز لیٹر|سبسکرائب|سبسکرائب کریں|ای پیپر|
        خبرنامه|عضویت در خبرنامه|اشتراک|newsletter|newsletters|subscribe|subscribe now|sign up|
        sign up now|rss|
        alerts|e paper|epaper|abo|abonnieren|abonnement|jetzt abonnieren|abos|s'abonner|je m'abonne|
        abonnez vous|suscríbete|suscribirse|suscripción|abbonati|abone ol|become a member|support us|donate|
        anmelden zum newsletter|push nachrichten""",
    "top": """گەڕانەوە بۆ سەرەوە|بڕۆ بۆ سەرەوە|ڕێکلام|اوپر جائیں|اشتہار|اشتہارات|
        بازگشت به بالا|رفتن به بالا|برو بالا|back to top|to top|scroll to top|go to top|nach oben|
        zum seitenanfang|haut de page|retour en haut|volver arriba|advertisement|anzeige|werbung|publicité|
        publicidad|annonce|sponsored|ad""",
    "menu": """سەرەکی|پەڕەی سەرەکی|دەستپێک|ماڵەوە|دەربارە|دەربارەی ئێمە|دەربارەمان|پەیوەندی|پەیوەندیمان پێوە بکە|گەڕان|
        چوونەژوورەوە|چوونە ژوورەوە|خۆتۆمارکردن|دروستکردنی هەژمار|هەواڵ|نەخشەی ماڵپەڕ|بازبدە بۆ ناوەڕۆک|
        بڕۆ بۆ ناوەڕۆک|پەڕەکە بگۆڕە|کوردی|سرورق|مرکزی صفحہ|ہم سے رابطہ|تلاش کریں|لاگ ان|لاگ ان کریں|لاگ آؤٹ|
        رجسٹر کریں|سائٹ کا نقشہ|مواد پر جائیں|
        خانه|صفحه اصلی|صفحه نخست|درباره ما|تماس با ما|تماس|ورود|ثبت نام|عضویت|جستجو|جستجوی پیشرفته|آرشیو|
        پیوندها|نقشه سایت|فهرست|منو|محصولات|گالری تصاویر|گالری|خدمات|اخبار|سیاسی|اقتصادی|ورزشی|فرهنگی|اجتماعی|
        فرهنگ و هنر|بین الملل|حوادث|چندرسانه ای|عکس|فیلم|ویدئو|سبد خرید|حساب کاربری|بستن|صفحہ اول|ہوم|رابطہ|
        ہمارے بارے میں|تلاش|پاکستان|کھیل|home|homepage|menu|main menu|search|log in|login|sign in|register|
        log out|logout|my account|account|profile|contact|contact us|about|about us|sitemap|site map|close|
        open menu|skip to content|skip to main content|skip to navigation|news|world|politics|business|sport|
        sports|opinion|culture|lifestyle|technology|entertainment|health|science|video|videos|podcasts|podcast|
        photos|weather|archive|jobs|careers|help|faq|support|services|products|download|community|apps|
        startseite|suche|suchen|menü|anmelden|abmelden|registrieren|mein konto|kontakt|über uns|schließen|
        zum inhalt|zum inhalt springen|zur navigation|politik|wirtschaft|kultur|wissen|meinung|panorama|
        gesellschaft|reise|auto|digital|ratgeber|regional|wetter|mediathek|archiv|hilfe|karriere|spiele|rätsel|
        horoskop|shop|stellenmarkt|immobilien|accueil|rechercher|recherche|connexion|se connecter|mon compte|
        fermer|politique|économie|monde|société|météo|aller au contenu|inicio|portada|buscar|iniciar sesión|
        mi cuenta|cerrar|contacto|política|economía|deportes|opinión|sociedad|cultura|internacional|english|
        français|deutsch|español|العربية|فارسی|اردو|edit|history|talk|view source""",
    "tools": """چاپکردن|پاشەکەوتکردن|گوێی لێ بگرە|پرنٹ کریں|پرنٹ|محفوظ کریں|
        چاپ|نسخه چاپی|پرینت|اندازه متن|print|print page|listen|save|save article|read later|bookmark|
        gift article|text size|drucken|merken|vorlesen|artikel anhören|hören|lesezeichen|imprimer|écouter|
        sauvegarder|imprimir|escuchar|guardar|minutes to read|min read|minute read|minutes read|
        minuten lesezeit|min lesezeit|kopieren|artikel merken|loading|play""",
    "ago": """کاتژمێر لەمەوبەر|خولەک لەمەوبەر|ڕۆژ لەمەوبەر|گھنٹے پہلے|منٹ پہلے|دن پہلے|
        ساعت پیش|روز پیش|دقیقه پیش|minutes ago|hours ago|hour ago|days ago|day ago|vor stunden|il y a|hace""",
}
"""Phrases by group, parted by ``|``."""

BINDING = """
    و در به از که این را با است برای آن یک خود تا بر هم نیز شد شده می ها بود باید اما یا اگر هر ما پس چه همه هیچ
    وی دو سه کند کرد نمی شود کنید دارد کرده های ای او آنها هستند گفت بین پیش روی همین چون نه کے کی میں ہے کا کو
    سے اور نے پر کہ یہ ہیں بھی اس کر ایک نہیں وہ گیا ہو تھا تو جو کیا لیے ہوئے رہے رہا گے ان کوئی ہوتا اپنے تک
    کە لە بۆ بە دا ئەم ئەو بوو لەگەڵ لەسەر بەڵام وەک ئەوەی هەیە نییە دەکات دەکرێت
    the of and to in a is that for it as was with on be by are this from at his he
    have not an had but or their which were they you we has been will would can our who its more about if when
    there what so said der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es
    werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen zum war haben nur oder
    aber vor zur bis mehr durch man dann le la les de et en un une du que qui dans pour par sur il est au pas
    plus ce se ne avec sont son mais aux ou ont cette el los las y una por con para del lo como más pero sus ha
    al su fue no este di che è per non della sono alla anche si da i gli ve bir bu için ile olarak çok daha olan
    gibi o os uma em do não dos com ao het een van dat op te zijn voor met niet aan om ook och att det som på är
    av för till med
"""
"""Words that bind sentences in the languages of the phrases and some more."""


@cache
def binding_words() -> frozenset[str]:
    """Return the words that bind sentences, as they are compared."""
    return frozenset(word for text in (BINDING, *FUNCTION_WORDS) for word in compared_words(text))


@cache
def _cues_by_first_word() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found: dict[str, dict[tuple[str, ...], str]] = {}
    groups = [(group, phrase) for group, phrases in PHRASE_GROUPS.items() for phrase in phrases]
    groups += [(group, phrase) for group, phrases in CUES.items() for phrase in phrases.split("|")]
    for group, phrase in groups:
        if words := compared_words(phrase):
            found.setdefault(words[0], {}).setdefault(words, group)
    return {word: sorted(entries.items(), key=lambda entry: -len(entry[0])) for word, entries in found.items()}


def match_cue(words: Sequence[str], at: int) -> tuple[int, str]:
    """Return the length in words and the group of the known phrase that begins at a word, or 0 and an empty group.

    >>> match_cue(("read", "more"), 0)
    (2, 'related')
    """
    for phrase, group in _cues_by_first_word().get(words[at], ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return len(phrase), group
    if words[at].isdigit() and at + 2 < len(words) and words[at + 2] in {"ago", "پيش", "قبل"}:
        return 3, "ago"
    return 0, ""
