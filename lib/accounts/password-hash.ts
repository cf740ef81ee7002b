import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";

/** OWASP's recommendation for scrypt with 32 MiB: N = 2^15, r = 8, p = 3. The parameters stand beside each hash, so that they can rise. */
const cost = { ln: 15, r: 8, p: 3 };
const keyBytes = 32;

const derive = (password: string, salt: Buffer, { ln, r, p }: typeof cost): Promise<Buffer> => {
  const options: ScryptOptions = { N: 2 ** ln, r, p, maxmem: 256 * 2 ** ln * r };
  return new Promise((resolve, reject) => scrypt(password.normalize("NFKC"), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key))));
};

/** `$scrypt$ln=15,r=8,p=3$<salt>$<key>`, base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString("base64")}$${key.toString("base64")}`;
}

const written = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/;
/** Stands in for the hash of an account that does not exist or has none, so that the same work is done. */
const nobody = `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${Buffer.alloc(16).toString("base64")}$${Buffer.alloc(keyBytes).toString("base64")}`;

/** Does the same work whether or not there is a hash to compare with. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, ln, r, p, salt = "", key = ""] = written.exec(hash ?? nobody) ?? written.exec(nobody) ?? [];
  const expected = Buffer.from(key, "base64");
  const derived = await derive(password, Buffer.from(salt, "base64"), { ln: Number(ln), r: Number(r), p: Number(p) });
  return timingSafeEqual(derived, expected) && hash !== null;
}

/** The hash to keep after a right password: a new one where the parameters have risen since, else the same. */
export async function rehashed(password: string, hash: string): Promise<string> {
  const [, ln, r, p] = written.exec(hash) ?? [];
  return Number(ln) === cost.ln && Number(r) === cost.r && Number(p) === cost.p ? hash : hashPassword(password);
}
