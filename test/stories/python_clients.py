"""Unmodified Python clients against the sandbox: msal asks Entra ID, O365 speaks Graph. Prints what they saw as JSON."""
import json
import sys

import msal
import requests
from O365 import Account, MSGraphProtocol
from requests.adapters import HTTPAdapter

origin, tenant, app_id, app_secret, public_id, person, graph_token = sys.argv[1:8]
host = origin.split("://")[1]


class FrontDoor(HTTPAdapter):
    """msal asks https alone: this ends the encryption that is not there, as the front door of a hosting provider would."""

    def send(self, request, **options):
        request.url = request.url.replace("https://", "http://", 1)
        if f"{host}/" not in request.url:
            request.url = request.url.replace("://127.0.0.1/", f"://{host}/", 1)
        response = super().send(request, **options)
        response._content = response.content.replace(origin.encode(), f"https://{host}".encode())
        return response


session = requests.Session()
session.mount("https://127.0.0.1", FrontDoor())
session.mount("http://127.0.0.1", FrontDoor())
settings = {
    "authority": f"https://{host}/{tenant}",
    "instance_discovery": f"https://{host}/common/discovery/instance",
    "http_client": session,
}

program = msal.ConfidentialClientApplication(app_id, client_credential=app_secret, **settings)
as_program = program.acquire_token_for_client(["https://graph.microsoft.com/.default"])

public = msal.PublicClientApplication(public_id, **settings)
flow = public.initiate_device_flow(["User.Read"])
session.post(flow["verification_uri"], data={"code": flow["user_code"], "user": person, "decision": "accept"})
as_person = public.acquire_token_by_device_flow(flow)


class Sandbox(MSGraphProtocol):
    _protocol_url = f"{origin}/"


account = Account((app_id, app_secret), protocol=Sandbox())
account.connection.session = requests.Session()
account.connection.session.headers["Authorization"] = f"Bearer {graph_token}"
me = account.directory(resource="me").get_current_user()
calendar = account.schedule().get_default_calendar()
events = list(calendar.get_events(limit=5, include_recurring=False))

print(
    json.dumps(
        {
            "program": as_program.get("token_type", as_program.get("error_description")),
            "person": as_person.get("id_token_claims", {}).get("preferred_username", as_person.get("error_description")),
            "me": me.display_name,
            "calendar": calendar.name,
            "events": [event.subject for event in events],
        }
    )
)
