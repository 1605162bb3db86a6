"""How far one Latin letter before another tells a word from itself backwards, for ``latin_order``.

A row a letter, the edge of a word first; a column is the letter after it: a base-36 digit in steps of a quarter bit, 18
for none; objective: `visual-order`. Counted by benchmarks/fit/latin_bigrams.py in 21,308 words of an encyclopaedia
(CC BY-SA) and of documentation of software (CC BY), 2026-11-29.
"""

from __future__ import annotations

__all__ = ["LATIN_SYMBOLS", "ROWS", "STEPS", "ZERO"]

LATIN_SYMBOLS = " abcdefghijklmnopqrstuvwxyz"
STEPS, ZERO = 4, 18

ROWS = """
iirqibokmjtihlcgpohfglooe7h
iihhi9ej7gdgkgnceljkjlgbomh
9jilgpgcllodq7bljinjeljhfog
ajfijjjfxdgwnk4oijicoklhdjm
iikhillojinldl2ijjgnflnohll
prbhfijc6fabgemnfxkleecgrhe
cmkhfhigkmjgmf7mgoohkmkffih
gholcokivilfol7jkjllmmikkmh
etf3hug5ixjalkgu4mo9bvjdfui
hkfnilei3ihffhorhpclfef5hdk
7nckdqhfhjikei9polfodrkihhh
ikn4fpklqlgiilbikjafmlkjhph
jgadnkecflmiiieiacalkgoifmi
fktgfmlfgjifiihgviaiechiegh
odpwyettkcrpmji9mn9wzduflhq
kofcideh69biikrifmjjezikpjg
bmhihlkgwjcgq5elilrfkihf9cg
cfihh3chebfhoidefiibkzkjhhh
jhdikgcfcolqqqrh9iithdsigpn
lghodfjfrfclfi4hlp7iqcklign
khmclmgeplnegm1mggjaiiqq7sp
fffgfmee5m9fkon1i0noiilhoih
ckhfdogihlggcj6ijg8gafihcih
cpjjcklgnvihiilglhifajjifke
mclnj9lgljjjlmfbrjkitcolinh
techfjie6njbekjhojbk8iigdih
jjkefmjjigjjijakkjddbjjmjji
"""
