"""Who is in the demo, each under a number that never changes, so that refs and ids in docs stay true."""

from __future__ import annotations

NUMBERS: dict[str, int] = {
    # the stories
    "Tom Okafor": 101,
    "Bea Lund": 102,
    "Mireille Castane": 103,
    "Joan Pike": 104,
    "Hester Vane": 105,
    "Ida Falk": 106,
    "Nell Garraway": 107,
    "Walter Garraway": 108,
    "Donal Quirke": 109,
    "Augustin Pym": 110,
    "Zoë Krejčířová": 111,
    "Kit Abara": 112,
    "Aldous Brine": 113,
    "Sam Quillon": 114,
    "Wilf Tranter": 115,
    "Henk Ollerenshaw": 116,
    "涂敏芝": 117,
    # family and friends
    "Mum": 121,
    "Jonah Reeve": 122,
    "Freya Reeve": 123,
    "Aunt Dorrit": 124,
    "Fen Ashgrove": 125,
    "Isolde Tarn": 126,
    # clients
    "Runa Haldorsen": 131,
    "Gwilym Tregear": 132,
    "Hetty Sorrell": 133,
    "Bram Wickes": 134,
    "Oona Wickes": 135,
    "Marten Oyelaran": 136,
    "Dilys Penhale": 137,
    "Yusuf Altinel": 138,
    "Pia Strandvold": 139,
    "Roscoe Tindall": 140,
    "Ngozi Bellweather": 141,
    "Lotte Haverkate": 142,
    "Amos Thirlby": 143,
    "Sorcha Minihan": 144,
    "Halima Yardley": 145,
    "Jory Pascoe-Bray": 146,
    "Vera Lindqvist-Dunn": 147,
    "Barney Attwater": 148,
    "Ottoline Frisk": 149,
    "Matthias Grell": 150,
    "Tamsin Orchard": 151,
    # suppliers and colleagues
    "Dora Whitlock": 161,
    "Peg Ebdon": 162,
    "Solveig Harte": 163,
    "Nuno Farrow": 164,
    "Leonie Achterberg": 165,
    "Piers Halloran": 166,
    "Edith Calloway": 167,
    "Ruben Tassell": 168,
    "Desmond Eyre": 210,
    # the town, and numbers
    "Cass Marlow": 181,
    "Philippa Dunmore": 182,
    "Reg (boiler)": 183,
    "Locksmith, night": 184,
}


def number(name: str) -> int:
    """The person's id. KeyError for a name that isn't in the demo."""
    return NUMBERS[name]
