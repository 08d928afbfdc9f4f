// HPKE (RFC 9180) in base mode by WebCrypto alone: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256,
// AES-256-GCM.

const kemSuite = bytes("KEM", 0x00, 0x10);
const suite = bytes("HPKE", 0x00, 0x10, 0x00, 0x01, 0x00, 0x02);
const blockSize = 4096;

/** Texts, numbers and arrays of bytes, one after the other. */
function bytes(...parts) {
  const arrays = parts.map((part) =>
    typeof part === "string" ? new TextEncoder().encode(part)
      : typeof part === "number" ? Uint8Array.of(part) : new Uint8Array(part));
  const all = new Uint8Array(arrays.reduce((sum, array) => sum + array.length, 0));
  arrays.reduce((place, array) => (all.set(array, place), place + array.length), 0);
  return all;
}

async function mac(key, data) {
  // Without a key HMAC takes zeros; WebCrypto refuses an empty one.
  const raw = key.length === 0 ? new Uint8Array(32) : key;
  const use = await crypto.subtle.importKey(
    "raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", use, data));
}

const labeledExtract = (suiteID, salt, label, input) =>
  mac(salt, bytes("HPKE-v1", suiteID, label, input));

/** At most 32 bytes, so that one round of HKDF's expansion is enough. */
async function labeledExpand(suiteID, key, label, info, length) {
  const data = bytes(0, length, "HPKE-v1", suiteID, label, info, 1);
  return (await mac(key, data)).slice(0, length);
}

/** A fresh secret shared with the owner of a public key, and the point that lets them find it. */
async function encapsulate(publicKey) {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const theirs = await crypto.subtle.importKey("raw", publicKey, curve, false, []);
  const ours = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", ours.publicKey));
  const common = new Uint8Array(await crypto.subtle.deriveBits(
    { name: "ECDH", public: theirs }, ours.privateKey, 256));
  const extracted = await labeledExtract(kemSuite, bytes(), "eae_prk", common);
  const secret = await labeledExpand(
    kemSuite, extracted, "shared_secret", bytes(point, publicKey), 32);
  return { point, secret };
}

async function keySchedule(shared, info) {
  const noKey = await labeledExtract(suite, bytes(), "psk_id_hash", bytes());
  const infoHash = await labeledExtract(suite, bytes(), "info_hash", info);
  const context = bytes(0, noKey, infoHash);
  const secret = await labeledExtract(suite, shared, "secret", bytes());
  return {
    key: await labeledExpand(suite, secret, "key", context, 32),
    nonce: await labeledExpand(suite, secret, "base_nonce", context, 12),
  };
}

/** The plaintext with the byte 0x80 and zeros up to a whole number of blocks. */
function padded(text) {
  const content = bytes(text, 0x80);
  const all = new Uint8Array(Math.ceil(content.length / blockSize) * blockSize);
  all.set(content);
  return all;
}

/** A sealed response file: head, encapsulated key, ciphertext with its tag. */
async function sealed(text) {
  const info = bytes(page.binding);
  const { point, secret } = await encapsulate(fromBase64(page.publicKey));
  const { key, nonce } = await keySchedule(secret, info);
  const head = bytes("SNDSEAL", 1, await sha256(info), point);
  const use = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const plaintext = padded(text);
  const ciphertext = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: nonce, additionalData: head }, use, plaintext);
  plaintext.fill(0);
  return bytes(head, ciphertext);
}

async function sha256(data) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", data));
}

function hexadecimal(data) {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Whether the browser can seal at all. */
function canSeal() {
  return typeof crypto === "object" && crypto.subtle !== undefined;
}
