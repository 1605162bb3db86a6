"""Rows of JSON keep all but the texts that are replaced, byte for byte."""

import json

import pytest

from arclean.cli.batch.json_rows import replace_fields


@pytest.mark.parametrize(("row", "expected"), [
    ('{"text":"a","x":1e400,"y":1.10,"z":123456789.750}', '{"text":"ب","x":1e400,"y":1.10,"z":123456789.750}'),
    (' { "n" : {"text": 1} , "text"\t:  "a" , "a":1 } \r\n', ' { "n" : {"text": 1} , "text"\t:  "ب" , "a":1 } \r\n'),
    ('{"a":1,"text":"a","a":2}', '{"a":1,"text":"ب","a":2}'),
    ('{"t\\u0065xt":"a}","e":[]}', '{"t\\u0065xt":"ب","e":[]}'),
    ('{"text":"1","text":"2"}', '{"text":"1","text":"ب"}'),
    ('{"text":"a","x":NaN}', '{"text":"ب","x":NaN}'),
])  # fmt: skip
def test_all_else_stays(row, expected):
    assert replace_fields(row, {"text": "ب"}) == expected


def test_a_field_that_is_not_there_is_added_at_the_end():
    row = '{"text": "a", "n": 1.0} '
    made = replace_fields(row, {"text": "ب", "found": {"edits": [1]}})
    assert made == '{"text": "ب", "n": 1.0, "found": {"edits": [1]}} '
    assert json.loads(replace_fields(made, {"found": None}))["found"] is None


def test_lone_surrogates_are_written_as_escapes():
    assert replace_fields('{"text":"a","b":"ب"}', {"text": "\ud800ب"}) == '{"text":"\\ud800\\u0628","b":"ب"}'
