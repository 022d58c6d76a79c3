import "reflect-metadata";
import { createPrivateKey, randomBytes, webcrypto } from "node:crypto";
import { isIP } from "node:net";
import * as x509 from "@peculiar/x509";

const CURVE = { name: "ECDSA", namedCurve: "P-256" } as const;
const SIGNED = { ...CURVE, hash: "SHA-256" } as const;
const DAY_MS = 86_400_000;

export interface Pem {
  readonly certificate: string;
  /** PKCS #8. */
  readonly key: string;
}

export interface Authority {
  readonly certificate: x509.X509Certificate;
  readonly key: webcrypto.CryptoKey;
  readonly pem: Pem;
}

interface Terms {
  readonly now: Date;
  readonly days: number;
}

/** A certificate authority that signs itself (RFC 5280 section 4.2.1.9). */
export async function makeAuthority(terms: Terms): Promise<Authority> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(terms),
    serialNumber: serial(),
    name: "CN=Sandbank test authority",
    keys,
    signingAlgorithm: SIGNED,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate, key: keys.privateKey, pem: await toPem(certificate, keys.privateKey) };
}

/** One that was made before. @throws Error when the files hold no certificate or key */
export async function openAuthority(pem: Pem): Promise<Authority> {
  const der = createPrivateKey(pem.key).export({ format: "der", type: "pkcs8" });
  const key = await webcrypto.subtle.importKey("pkcs8", der, CURVE, true, ["sign"]);
  return { certificate: new x509.X509Certificate(pem.certificate), key, pem };
}

/** A certificate for a server's names and addresses, or for a client that authenticates with it (RFC 8705). */
export async function issueCertificate(
  authority: Authority,
  order: Terms & {
    readonly use: "server" | "client";
    readonly subject: string;
    readonly names: readonly string[];
  },
): Promise<Pem> {
  const keys = await newKeys();
  const purpose =
    order.use === "server" ? x509.ExtendedKeyUsage.serverAuth : x509.ExtendedKeyUsage.clientAuth;
  const names = order.names.map((name) => ({ type: isIP(name) ? "ip" : "dns", value: name }) as const);
  const certificate = await x509.X509CertificateGenerator.create({
    ...validity(order),
    serialNumber: serial(),
    subject: [{ CN: [order.subject] }],
    issuer: authority.certificate.subject,
    publicKey: keys.publicKey,
    signingKey: authority.key,
    signingAlgorithm: SIGNED,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([purpose]),
      await x509.AuthorityKeyIdentifierExtension.create(authority.certificate),
      ...(names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names)] : []),
    ],
  });
  return toPem(certificate, keys.privateKey);
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(CURVE, true, ["sign", "verify"]);
}

/** From a day ago, for clocks that are behind. */
function validity({ now, days }: Terms) {
  return { notBefore: new Date(now.getTime() - DAY_MS), notAfter: new Date(now.getTime() + days * DAY_MS) };
}

/** Positive and unpredictable (RFC 5280 section 4.1.2.2). */
function serial(): string {
  return `01${randomBytes(15).toString("hex")}`;
}

async function toPem(certificate: x509.X509Certificate, key: webcrypto.CryptoKey): Promise<Pem> {
  const der = await webcrypto.subtle.exportKey("pkcs8", key);
  return { certificate: certificate.toString("pem"), key: x509.PemConverter.encode(der, "PRIVATE KEY") };
}
