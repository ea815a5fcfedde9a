"""Plans as the real provider's toolkit (SDK version 2) makes them."""

from tf.types import Unknown

ZERO = (None, "", 0, False, [], {})


def plan(resource, config, prior):
    """
    :param prior: the state, or None for a resource to create.
    :returns: the planned state, and the names of the changes that need a new object.
    """
    planned, replaced = {}, []
    for key in [*resource.attributes, *resource.blocks]:
        planned[key] = planned_value(resource, key, config.get(key), prior)
        changed = prior is not None and planned[key] != prior.get(key)
        if changed and key in resource.force_new:
            replaced.append(key)
    return planned, replaced


def planned_value(resource, key, configured, prior):
    schema = resource.attributes.get(key, {})
    if configured is None and key not in resource.defaults and schema.get("computed"):
        return Unknown if prior is None else prior.get(key)
    wanted = resource.defaults.get(key) if configured is None else configured
    wanted = resource.normalized(key, wanted)
    if prior is None or contains_unknown(wanted):
        return wanted
    current = prior.get(key)
    if same(current, wanted, unordered(resource, key)) or resource.suppresses(key, current, wanted):
        return current
    return wanted


def unordered(resource, key):
    if key in resource.blocks:
        return resource.blocks[key]["nesting_mode"] == "set"
    return resource.attributes[key]["type"][0] == "set"


def same(current, wanted, is_set):
    """The toolkit knows no difference between null and a type's zero value."""
    if current in ZERO and wanted in ZERO:
        return True
    if is_set and isinstance(current, list) and isinstance(wanted, list):
        return sorted(map(comparable, current)) == sorted(map(comparable, wanted))
    return comparable(current) == comparable(wanted)


def comparable(value):
    if isinstance(value, dict):
        return repr(sorted((key, inner or None) for key, inner in value.items()))
    if isinstance(value, list):
        return repr([comparable(inner) for inner in value])
    return repr(value)


def contains_unknown(value):
    if isinstance(value, dict):
        return any(contains_unknown(inner) for inner in value.values())
    if isinstance(value, list):
        return any(contains_unknown(inner) for inner in value)
    return value is Unknown
