"""What numbers of two and three digits cost: how rarely one stands in a text, for ``digit_order``.

A base-36 digit is the cost in units of half a bit, a row has the numbers of one first digit; objective: `visual-order`.
Counted by benchmarks/fit/number_costs.py in 177,092 numbers of an encyclopaedia (CC BY-SA), of software documentation
(CC BY) and of laws (outside copyright), 2026-11-29.
"""

from __future__ import annotations

__all__ = ["STEPS_PER_BIT", "THREE_DIGITS", "TWO_DIGITS"]

STEPS_PER_BIT = 2

TWO_DIGITS = """
khikklkmoo
788999aaab
9bbcbacccd
aceffeffff
dggggfhgfg
cfhhhghhhh
dghhhhiiji
fjiijgjjjj
fijjiikjkj
djijkijkjh
"""

THREE_DIGITS = """
drzswzuvxzzzzzyyzzyywzszzxuzzzwzyyyzzzzzzzzzzzzzyzzzyzzzzzzzzzzzzxzzzzzzzzzzzzzzzzzxxxyzyxzuzzyzzzxy
8hiihhiiiigiiiihiiijdjjhjgiihjgjhjjhjjijfiijjjkkkkekkkkklkkkfkkkkjlllkijllkilkkjekklmkkkklilkkjkjjll
cjlkkmjklljjjklkkkklilkllklmmmjnmkllllllhkmkllklllelklljmlmmklmkljmmllkmmmnlmmmmjlmmmkmmmmkmllnmllon
dklllllmnmjlkmoolonmkmllmlnlmmimkmlmmmmmjmomooonnnjlmmmmnonnjmnmnelmnolooonmoooojmnmollonmlnpnomqqnm
ejnnmnnnnnlllonmnnknknonqnmmnmkopnponoookomnnnolnljkpponlnnoknnpomnnonlnnonmlnonknpmnonnnpmomnoommnn
bnnpomomlmmmlnmmnolomopnnjnopomqmnnmnpmmlmlmonomomklmnommonnmmonpopopnmopnpnnpopmqopoonnnnnoornooool
fooompnponjlmnmmmnmollmnmmmnnmlllmmnmlnmmlononmmnmklmnnmkmlonnnqpoooopmoosomnopnloopqooopomnnonqpqqp
fnnonomlponnlmpnoloommnpqqqnqpoppqrponqronppqooonohnmqronnopmrnoooopnrppqooqqrrrpsopqprqrqorttqosstq
fnopmnsoqqrqrrrqorsspsttprprrpptrqrpsrtqoqpqtttsupmrqssssrttorsrsqtsrsptqsrpstttortqrtrsnuqsqpurtrtp
hspssrqqsopqrqnpqqnspqqrsosrrqqtqttttttroruutttrutnuuuwrrsuuprtstttsttrursrtqrutqustvttprqruuturtsvl
"""
