"""What resources and data sources have in common, driven by their schema."""

from tf.types import Unknown

from stand_in.go_json import normalized_json, same_json


class ObjectType:
    """One type of the schema: `schema` is its block, `defaults` what the real provider fills in."""

    name = ""
    defaults = {}
    # Arguments that the real provider knows and the stand-in would drop: refused when set.
    unsupported = ()

    def __init__(self, schema):
        self.attributes = schema["block"]["attributes"]
        self.blocks = schema["block"].get("block_types", {})

    def refusals(self, config):
        return [
            f"{self.name}.{key} is not supported by the stand-in for the Okta provider."
            for key in self.unsupported
            if config.get(key) not in (None, [], "")
        ]


class DataSource(ObjectType):
    def read(self, client, config):
        """The values that the API gives; an exception when there is no such object."""
        raise NotImplementedError


class Resource(ObjectType):
    force_new = ()
    # Arguments that hold JSON, or lists of it: compared by meaning, stored as Go writes them.
    json_arguments = ()

    def create(self, client, values):
        """Makes the object; returns its id."""
        raise NotImplementedError

    def finish(self, client, values):
        """What follows creation, once the id is safe in the state."""

    def read(self, client, values):
        """The values that the API gives, or None when the object is gone."""
        raise NotImplementedError

    def update(self, client, values, prior):
        raise NotImplementedError

    def delete(self, client, values):
        raise NotImplementedError

    def identify(self, import_id):
        """Attributes that `read` needs, from the id given to `terraform import`."""
        return {"id": import_id}

    def suppresses(self, key, prior, wanted):
        """Whether a difference between state and configuration counts as none."""
        if key in self.json_arguments:
            return wanted is None or same_elements(prior, wanted)
        return False

    def normalized(self, key, value):
        if key not in self.json_arguments or value in (None, Unknown):
            return value
        if isinstance(value, list):
            return [item if item is Unknown else normalized_json(item) for item in value]
        return normalized_json(value)


def same_elements(prior, wanted):
    if isinstance(prior, list) and isinstance(wanted, list):
        pairs = zip(prior, wanted)
        return len(prior) == len(wanted) and all(same_json(*pair) for pair in pairs)
    return same_json(prior, wanted)
