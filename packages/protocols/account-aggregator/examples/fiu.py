"""A financial information user in one file, with Python 3 and python3-cryptography: it registers, asks a person for
their deposits, requests the data and decrypts it. No code of Sandbank's.

    python3 fiu.py http://localhost:4010 9999999999@sandbank-aa Curve25519

It prints one JSON object a line. After `handle` and `sessionId` it waits for a line: press Enter once the person has
approved, and again once the banks have answered.
"""

import base64
import json
import os
import sys
import uuid
from datetime import datetime, timedelta, timezone
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SANDBOX, VUA, ENCODING = sys.argv[1], sys.argv[2], sys.argv[3]
ID = f"python-fiu-{ENCODING.lower()}"
KID = f"{ID}-key"
RSA_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def say(value):
    print(json.dumps(value), flush=True)


def in_days(days):
    moment = datetime.now(timezone.utc) + timedelta(days=days)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def base64url(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=").decode()


def from_base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def call(url, body=None, headers=None):
    """Bytes and headers of the answer, of an error too."""
    try:
        with urlopen(Request(url, body, headers or {})) as response:
            return response.status, response.read(), response.headers
    except HTTPError as error:
        return error.code, error.read(), error.headers


def read_json(url, body=None, headers=None):
    status, answer, _ = call(url, body, headers)
    if status != 200:
        raise SystemExit(f"{url} answered {status}: {answer.decode()}")
    return json.loads(answer)


# --- The registry: who we are, an api key, and the aggregator's key and address ---


def number(value):
    return base64url(value.to_bytes((value.bit_length() + 7) // 8, "big"))


NUMBERS = RSA_KEY.public_key().public_numbers()
CERTIFICATE = {"kty": "RSA", "alg": "RS256", "use": "sig", "kid": KID, "n": number(NUMBERS.n), "e": number(NUMBERS.e)}
REGISTRY = f"{SANDBOX}/aa/registry"
ENTITY = {"id": ID, "name": "An FIU in Python", "baseurl": "http://localhost:9/", "certificate": CERTIFICATE}
registered = read_json(f"{REGISTRY}/entityInfo/FIU", json.dumps({"entityinfo": ENTITY}).encode())
credentials = urlencode({"id": ID, "secret": registered["entity"]["secret"]}).encode()
API_KEY = read_json(f"{REGISTRY}/iam/v1/entity/token/generate", credentials)["accessToken"]
AGGREGATOR = read_json(
    f"{REGISTRY}/v2/entityInfo/AA/sandbank-aa", headers={"Authorization": f"Bearer {API_KEY}"}
)["entityinfo"]
AGGREGATOR_KEY = rsa.RSAPublicNumbers(
    e=int.from_bytes(from_base64url(AGGREGATOR["certificate"]["e"]), "big"),
    n=int.from_bytes(from_base64url(AGGREGATOR["certificate"]["n"]), "big"),
).public_key()


# --- Signatures: a detached JWS over the exact bytes, on every request and every answer ---


def sign_detached(body):
    header = base64url(json.dumps({"alg": "RS256", "kid": KID, "b64": False, "crit": ["b64"]}).encode())
    signature = RSA_KEY.sign(header.encode() + b"." + body, padding.PKCS1v15(), hashes.SHA256())
    return f"{header}..{base64url(signature)}"


def verify_jws(header, payload, signature):
    """Raises InvalidSignature."""
    signed = header.encode() + b"." + payload
    AGGREGATOR_KEY.verify(from_base64url(signature), signed, padding.PKCS1v15(), hashes.SHA256())


def ask(path, message):
    txnid = str(uuid.uuid4())
    body = json.dumps({"ver": "2.0.0", "timestamp": in_days(0), "txnid": txnid, **message}).encode()
    headers = {
        "Content-Type": "application/json",
        "client_api_key": API_KEY,
        "x-jws-signature": sign_detached(body),
    }
    status, answer, answered = call(AGGREGATOR["baseurl"] + path, body, headers)
    if "x-jws-signature" not in answered:
        raise SystemExit(f"{path} answered {status} without a signature: {answer.decode()}")
    header, _, signature = answered["x-jws-signature"].split(".")
    verify_jws(header, answer, signature)
    if status != 200:
        raise SystemExit(f"{path} answered {status}: {answer.decode()}")
    return json.loads(answer)


# --- Consent ---

RANGE = {"from": in_days(-180), "to": in_days(0)}
HANDLE = ask(
    "/Consent",
    {
        "ConsentDetail": {
            "consentStart": in_days(0),
            "consentExpiry": in_days(90),
            "consentMode": "STORE",
            "fetchType": "PERIODIC",
            "consentTypes": ["PROFILE", "SUMMARY", "TRANSACTIONS"],
            "fiTypes": ["DEPOSIT"],
            "DataConsumer": {"id": ID, "type": "FIU"},
            "Customer": {"id": VUA},
            "Purpose": {
                "code": "102",
                "refUri": "https://api.rebit.org.in/aa/purpose/102.xml",
                "text": "Customer spending patterns, budget or other reportings",
                "Category": {"type": "Personal Finance"},
            },
            "FIDataRange": RANGE,
            "DataLife": {"unit": "DAY", "value": 31},
            "Frequency": {"unit": "DAY", "value": 1},
        }
    },
)["ConsentHandle"]
say({"handle": HANDLE})
sys.stdin.readline()

CONSENT_ID = ask("/Consent/handle", {"ConsentHandle": HANDLE})["ConsentStatus"]["id"]
ARTEFACT = ask("/Consent/fetch", {"consentId": CONSENT_ID})
consent_header, consent_payload, DIGITAL_SIGNATURE = ARTEFACT["signedConsent"].split(".")
# ReBIT's form: `b64: false`, so the signature is over the decoded payload.
verify_jws(consent_header, from_base64url(consent_payload), DIGITAL_SIGNATURE)
say(
    {
        "consentId": ARTEFACT["consentId"],
        "status": ARTEFACT["status"],
        "detail": json.loads(from_base64url(consent_payload)),
    }
)


# --- Keys: X25519, or Curve25519 in Weierstrass form with its parameters spelled out ---


class X25519Key:
    def __init__(self):
        self.private = X25519PrivateKey.generate()

    def spki(self):
        encoding = serialization.Encoding.DER
        return self.private.public_key().public_bytes(encoding, serialization.PublicFormat.SubjectPublicKeyInfo)

    def agree(self, spki):
        return self.private.exchange(X25519PublicKey.from_public_bytes(spki[-32:]))


class WeierstrassKey:
    """The library has no such curve; a few lines of arithmetic do. Not constant in time: for tests alone."""

    P = 2**255 - 19
    A = 0x2AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA984914A144
    B = 0x7B425ED097B425ED097B425ED097B425ED097B425ED097B4260B5E9C7710C864
    N = 2**252 + 27742317777372353535851937790883648493
    G = (
        0x2AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAD245A,
        0x20AE19A1B8A086B4E01EDD2C7748D14C923D4D7E6D7C61B229E9C5A27ECED3D9,
    )

    def __init__(self):
        self.scalar = int.from_bytes(os.urandom(32), "big") % (self.N - 1) + 1

    def add(self, one, other):
        if one is None:
            return other
        if other is None:
            return one
        (x1, y1), (x2, y2) = one, other
        if x1 == x2 and (y1 + y2) % self.P == 0:
            return None
        if one == other:
            slope = (3 * x1 * x1 + self.A) * pow(2 * y1, -1, self.P)
        else:
            slope = (y2 - y1) * pow(x2 - x1, -1, self.P)
        x = (slope * slope - x1 - x2) % self.P
        return x, (slope * (x1 - x) - y1) % self.P

    def times(self, scalar, point):
        product = None
        for bit in bin(scalar)[2:]:
            product = self.add(product, product)
            if bit == "1":
                product = self.add(product, point)
        return product

    def spki(self):
        x, y = self.times(self.scalar, self.G)
        parameters = (
            f"3081de020101302b06072a8648ce3d01010220{self.P:064x}30440420{self.A:064x}0420{self.B:064x}"
            f"044104{self.G[0]:064x}{self.G[1]:064x}0220{self.N:064x}020108"
        )
        return bytes.fromhex(f"308201313081ea06072a8648ce3d0201{parameters}03420004{x:064x}{y:064x}")

    def agree(self, spki):
        point = int.from_bytes(spki[-64:-32], "big"), int.from_bytes(spki[-32:], "big")
        if (point[1] ** 2 - point[0] ** 3 - self.A * point[0] - self.B) % self.P != 0:
            raise SystemExit("the bank's point is not on the curve")
        return self.times(self.scalar, point)[0].to_bytes(32, "big")


KEY = X25519Key() if ENCODING == "X25519" else WeierstrassKey()
NONCE = os.urandom(32)
SESSION_ID = ask(
    "/FI/request",
    {
        "FIDataRange": RANGE,
        "Consent": {"id": CONSENT_ID, "digitalSignature": DIGITAL_SIGNATURE},
        "KeyMaterial": {
            "cryptoAlg": "ECDH",
            "curve": ENCODING,
            "params": "cipher=AES/GCM/NoPadding;KeyPairGenerator=ECDH",
            "DHPublicKey": {
                "expiry": in_days(1),
                "Parameters": "",
                "KeyValue": f"-----BEGIN PUBLIC KEY-----{base64.b64encode(KEY.spki()).decode()}-----END PUBLIC KEY-----",
            },
            "Nonce": base64.b64encode(NONCE).decode(),
        },
    },
)["sessionId"]
say({"sessionId": SESSION_ID})
sys.stdin.readline()


# --- Decryption: ECDH, nonces mixed, HKDF, AES-256-GCM ---


def open_with(remote, encrypted):
    armoured = remote["DHPublicKey"]["KeyValue"]
    spki = base64.b64decode(armoured.replace("-----BEGIN PUBLIC KEY-----", "").replace("-----END PUBLIC KEY-----", ""))
    remote_nonce = base64.b64decode(remote["Nonce"])
    mixed = bytes(octet ^ remote_nonce[at % len(remote_nonce)] for at, octet in enumerate(NONCE))
    key = HKDF(algorithm=hashes.SHA256(), length=32, salt=mixed[:20], info=b"").derive(KEY.agree(spki))
    return AESGCM(key).decrypt(mixed[20:32], base64.b64decode(encrypted), None).decode()


for provider in ask("/FI/fetch", {"sessionId": SESSION_ID})["FI"]:
    for account in provider["data"]:
        encrypted = account["encryptedFI"]
        document = open_with(provider["KeyMaterial"], encrypted) if encrypted else ""
        say({"fipID": provider["fipID"], "maskedAccNumber": account["maskedAccNumber"], "document": document})
