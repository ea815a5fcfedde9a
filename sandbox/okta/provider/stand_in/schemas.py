"""The real provider's schemas, from its own `terraform providers schema -json`."""

import json
from pathlib import Path

from tf.gen import tfplugin_pb2 as pb

FILE = Path(__file__).resolve().parent.parent / "provider-schema-4.20.0.json"
SCHEMAS = json.loads(FILE.read_text(encoding="utf-8"))
RESOURCES = SCHEMAS["resource_schemas"]
DATA_SOURCES = SCHEMAS["data_source_schemas"]

NESTING = {
    "single": pb.Schema.NestedBlock.SINGLE,
    "list": pb.Schema.NestedBlock.LIST,
    "set": pb.Schema.NestedBlock.SET,
}


def schema_response():
    return pb.GetProviderSchema.Response(
        provider=pb.Schema(version=0, block=block(SCHEMAS["provider"])),
        resource_schemas={name: versioned(schema) for name, schema in RESOURCES.items()},
        data_source_schemas={name: versioned(schema) for name, schema in DATA_SOURCES.items()},
    )


def versioned(schema):
    return pb.Schema(version=schema["version"], block=block(schema["block"]))


def block(schema):
    return pb.Schema.Block(
        attributes=[attribute(*item) for item in schema["attributes"].items()],
        block_types=[
            pb.Schema.NestedBlock(
                type_name=name,
                block=block(nested["block"]),
                nesting=NESTING[nested["nesting_mode"]],
            )
            for name, nested in schema.get("block_types", {}).items()
        ],
    )


def attribute(name, schema):
    flags = ("required", "optional", "computed", "sensitive", "deprecated")
    return pb.Schema.Attribute(
        name=name,
        type=json.dumps(schema["type"]).encode(),
        **{flag: schema.get(flag, False) for flag in flags},
    )


def is_collection(schema):
    return isinstance(schema["type"], list)
