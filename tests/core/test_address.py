"""An address as it is written on an envelope, by the shape of its postal code."""

from typing import Any

import pytest

from relnote.core.people import Address


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        ({"locality": "Falmouth", "postal_code": "TR11 3AB"}, ("Falmouth TR11 3AB",)),
        ({"locality": "Faro", "postal_code": "8000-112", "country": "Portugal"}, ("8000-112 Faro", "Portugal")),
        ({"locality": "Zürich", "postal_code": "CH-8001"}, ("CH-8001 Zürich",)),
        ({"locality": "Boston", "region": "MA", "postal_code": "02110"}, ("Boston, MA 02110",)),
        ({"locality": "Ottawa", "region": "ON", "postal_code": "K1A 0B1"}, ("Ottawa, ON K1A 0B1",)),
        ({"locality": "Truro", "region": "Cornwall", "postal_code": "TR1 2AB"}, ("Truro TR1 2AB", "Cornwall")),
        (
            {"locality": "Roma", "region": "RM", "postal_code": "00184", "country": "Italia"},
            ("00184 Roma", "RM", "Italia"),
        ),
        ({"locality": "Delft"}, ("Delft",)),
        ({"postal_code": "TR1 2AB"}, ("TR1 2AB",)),
        ({"street": "1 Quay", "region": "MA"}, ("1 Quay", "MA")),
    ],
)
def test_the_code_stands_where_the_post_expects_it(parts: dict[str, Any], lines: tuple[str, ...]) -> None:
    assert Address(**parts).lines == lines
