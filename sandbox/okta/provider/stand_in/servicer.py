"""Terraform's plugin protocol, version 6."""

import json

from tf.gen import tfplugin_pb2 as pb
from tf.gen import tfplugin_pb2_grpc
from tf.types import Unknown
from tf.utils import read_dynamic_value, to_dynamic_value

from stand_in.okta_client import OktaApiError
from stand_in.plan import plan
from stand_in.provider_config import client_from
from stand_in.schemas import is_collection, schema_response
from stand_in.types import DATA_TYPES, RESOURCE_TYPES

NOTICE = "A stand-in takes the place of the Okta provider 4.20.0"
NOTICE_DETAIL = (
    "No registry with the real provider was found, so the sandbox's own program reads and writes "
    "the sandbox's emulated Okta. It reaches nothing outside of this machine."
)


def errors(*summaries):
    return [pb.Diagnostic(severity=pb.Diagnostic.ERROR, summary=text) for text in summaries]


def failure(doing, error):
    return errors(f"failed to {doing}: {error}")


class ProviderServicer(tfplugin_pb2_grpc.ProviderServicer):
    def __init__(self):
        self.client = None

    def GetProviderSchema(self, request, context):
        return schema_response()

    def ValidateProviderConfig(self, request, context):
        return pb.ValidateProviderConfig.Response()

    def ValidateResourceConfig(self, request, context):
        refusals = RESOURCE_TYPES[request.type_name].refusals(read_dynamic_value(request.config))
        return pb.ValidateResourceConfig.Response(diagnostics=errors(*refusals))

    def ValidateDataResourceConfig(self, request, context):
        refusals = DATA_TYPES[request.type_name].refusals(read_dynamic_value(request.config))
        return pb.ValidateDataResourceConfig.Response(diagnostics=errors(*refusals))

    def UpgradeResourceState(self, request, context):
        state = json.loads(request.raw_state.json)
        return pb.UpgradeResourceState.Response(upgraded_state=to_dynamic_value(state))

    def ConfigureProvider(self, request, context):
        try:
            self.client = client_from(read_dynamic_value(request.config))
            self.client.get("/api/v1/users/me")
        except (OktaApiError, OSError, ValueError) as error:
            return pb.ConfigureProvider.Response(
                diagnostics=failure("configure the stand-in for the Okta provider", error)
            )
        warning = pb.Diagnostic(
            severity=pb.Diagnostic.WARNING, summary=NOTICE, detail=NOTICE_DETAIL
        )
        return pb.ConfigureProvider.Response(diagnostics=[warning])

    def ReadResource(self, request, context):
        resource = RESOURCE_TYPES[request.type_name]
        current = read_dynamic_value(request.current_state)
        try:
            values = resource.read(self.client, current)
        except (OktaApiError, OSError) as error:
            return pb.ReadResource.Response(
                new_state=request.current_state,
                diagnostics=failure(f"read {resource.name}", error),
                private=request.private,
            )
        state = None if values is None else {**current, **values}
        return pb.ReadResource.Response(
            new_state=to_dynamic_value(state), private=request.private
        )

    def PlanResourceChange(self, request, context):
        response = pb.PlanResourceChange.Response(
            planned_private=request.prior_private, legacy_type_system=True
        )
        if read_dynamic_value(request.proposed_new_state) is None:
            response.planned_state.CopyFrom(request.proposed_new_state)
            return response
        config = read_dynamic_value(request.config)
        prior = read_dynamic_value(request.prior_state)
        planned, replaced = plan(RESOURCE_TYPES[request.type_name], config, prior)
        response.planned_state.CopyFrom(to_dynamic_value(planned))
        for key in replaced:
            step = pb.AttributePath.Step(attribute_name=key)
            response.requires_replace.append(pb.AttributePath(steps=[step]))
        return response

    def ApplyResourceChange(self, request, context):
        resource = RESOURCE_TYPES[request.type_name]
        prior = read_dynamic_value(request.prior_state)
        planned = read_dynamic_value(request.planned_state)
        state, diagnostics = apply(resource, self.client, prior, planned)
        return pb.ApplyResourceChange.Response(
            new_state=to_dynamic_value(state),
            private=request.planned_private,
            diagnostics=diagnostics,
            legacy_type_system=True,
        )

    def ImportResourceState(self, request, context):
        resource = RESOURCE_TYPES[request.type_name]
        keys = [*resource.attributes, *resource.blocks]
        state = {**dict.fromkeys(keys), **resource.defaults, **resource.identify(request.id)}
        state.update({key: [] for key in set_or_list_blocks(resource)})
        imported = pb.ImportResourceState.ImportedResource(
            type_name=request.type_name, state=to_dynamic_value(state)
        )
        return pb.ImportResourceState.Response(imported_resources=[imported])

    def ReadDataSource(self, request, context):
        source = DATA_TYPES[request.type_name]
        config = read_dynamic_value(request.config)
        configured = {key: value for key, value in config.items() if value is not None}
        known = {**source.defaults, **configured}
        try:
            values = source.read(self.client, known)
        except (OktaApiError, OSError, LookupError) as error:
            return pb.ReadDataSource.Response(
                diagnostics=failure(f"read data {source.name}", error)
            )
        empty = {
            key: [] if is_collection(schema) else None for key, schema in source.attributes.items()
        }
        state = {**empty, **known, **values}
        return pb.ReadDataSource.Response(state=to_dynamic_value(state))

    def StopProvider(self, request, context):
        return pb.StopProvider.Response()


def apply(resource, client, prior, planned):
    """Returns the new state and diagnostics; an object that exists is never lost from the state."""
    if planned is None:
        try:
            resource.delete(client, prior)
        except (OktaApiError, OSError) as error:
            return prior, failure(f"delete {resource.name}", error)
        return None, []

    values = {key: None if value is Unknown else value for key, value in planned.items()}
    state = prior
    try:
        if prior is None:
            values["id"] = resource.create(client, values)
            state = values
            resource.finish(client, values)
        else:
            resource.update(client, values, prior)
        read = resource.read(client, values)
    except (OktaApiError, OSError) as error:
        verb = "create" if prior is None else "update"
        return state, failure(f"{verb} {resource.name}", error)
    if read is None:
        return state, errors(f"{resource.name} vanished while it was written")
    unset = {
        key for key, value in read.items() if value == [] and planned[key] is None
    } - set_or_list_blocks(resource)
    return {**values, **read, **dict.fromkeys(unset)}, []


def set_or_list_blocks(resource):
    return {key for key, block in resource.blocks.items() if block["nesting_mode"] != "single"}
