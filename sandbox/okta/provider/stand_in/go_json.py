"""JSON texts as the real provider writes them: sorted keys, no spaces, HTML characters escaped."""

import json

ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}


def go_json(value, sort_keys=True):
    text = json.dumps(value, sort_keys=sort_keys, separators=(",", ":"), ensure_ascii=False)
    return "".join(ESCAPES.get(character, character) for character in text)


def normalized_json(text):
    return go_json(json.loads(text))


def same_json(one, other):
    try:
        return json.loads(one) == json.loads(other)
    except (TypeError, ValueError):
        return False
