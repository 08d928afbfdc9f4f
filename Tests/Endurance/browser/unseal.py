"""Opens sealed response files: HPKE (RFC 9180) in base mode, written from the standard alone."""
import base64
import hashlib
import hmac

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEM = b"KEM" + bytes([0x00, 0x10])
SUITE = b"HPKE" + bytes([0x00, 0x10, 0x00, 0x01, 0x00, 0x02])
HEAD = 105


def extract(suite, salt, label, material):
    return hmac.digest(salt, b"HPKE-v1" + suite + label + material, "sha256")


def expand(suite, key, label, info, length):
    data = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info + b"\x01"
    return hmac.digest(key, data, "sha256")[:length]


def point(public_key):
    return public_key.public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)


def read_key(text):
    """A private key: a key file of the program, PEM, or the scalar in 64 hexadecimal digits."""
    lines = text.split("\n")
    if lines[0] == "soundings private key 1" and lines[2].startswith("plain "):
        scalar = int.from_bytes(base64.b64decode(lines[2].split()[1]), "big")
        return ec.derive_private_key(scalar, ec.SECP256R1())
    if "BEGIN" in text:
        return serialization.load_pem_private_key(text.encode(), None)
    return ec.derive_private_key(int(text.strip(), 16), ec.SECP256R1())


def unseal(content, private_key, binding):
    """The participation token and the XML of a sealed file, or an exception."""
    if content[:8] != b"SNDSEAL\x01":
        raise ValueError("no sealed response")
    info = binding.encode()
    if content[8:40] != hashlib.sha256(info).digest():
        raise ValueError("bound to something else")
    encapsulated = content[40:HEAD]
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), encapsulated)
    common = private_key.exchange(ec.ECDH(), theirs)
    shared = expand(
        KEM, extract(KEM, b"", b"eae_prk", common), b"shared_secret",
        encapsulated + point(private_key.public_key()), 32)
    context = (
        b"\x00" + extract(SUITE, b"", b"psk_id_hash", b"")
        + extract(SUITE, b"", b"info_hash", info))
    secret = extract(SUITE, shared, b"secret", b"")
    key = expand(SUITE, secret, b"key", context, 32)
    nonce = expand(SUITE, secret, b"base_nonce", context, 12)
    padded = AESGCM(key).decrypt(nonce, content[HEAD:], content[:HEAD])
    if len(padded) % 4096:
        raise ValueError("not padded to whole blocks")
    plain = padded.rstrip(b"\x00")
    if not plain.endswith(b"\x80"):
        raise ValueError("no end of the plaintext")
    token, xml = plain[:-1].split(b"\n", 1)
    return token.decode(), xml
