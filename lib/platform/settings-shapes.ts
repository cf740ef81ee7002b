import net from "node:net";
import path from "node:path";
import { z } from "zod";

const url = (...schemes: string[]) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)) && new URL(text).hostname !== "", {
      error: `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(" or ")}`,
    });
const notBuilt = (without: string) => z.never({ error: `is reserved and not built yet: leave it out, and ${without}` }).optional();
const isBareAddress = ({ username, password, search, hash }: URL) => username + password + search + hash === "";
const mailbox = /^(?:([^<>"]*?)\s*<([^<>\s@]+@[^<>\s@]+)>|([^<>\s@]+@[^<>\s@]+))$/;
const isNetwork = (text: string) => {
  const [address = "", prefix, more] = text.split("/");
  const bits = { 0: -1, 4: 32, 6: 128 }[net.isIP(address)] ?? -1;
  return bits > 0 && more === undefined && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits));
};

/** Each setting alone, from the text of its variable. */
export const shapes = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, "must be a number")
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, "must be between 1 and 65535")
    .default(3000),
  APP_URL: url("http", "https")
    .refine(
      (text) => !URL.canParse(text) || text.replace(/\/$/, "") === new URL(text).origin,
      "must be an origin alone, such as https://factures.example.fr: no path, no account",
    )
    .optional(),
  DATABASE_URL: url("postgresql", "postgres").optional(),
  DATABASE_OWNER_URL: url("postgresql", "postgres").optional(),
  DATA_DIR: z
    .string()
    .default(".data")
    .transform((folder) => path.resolve(folder)),
  STORAGE_URL: notBuilt("files are kept under DATA_DIR"),
  MAIL_URL: url("smtp", "smtps").optional(),
  MAIL_FROM: z.string().regex(mailbox, "must be an address, or a name and an address: Guichet <guichet@example.fr>").optional(),
  AUTH_SECRET: z.string().min(32, "must have 32 characters at least (for example from `openssl rand -base64 33`)").optional(),
  CLAMD_URL: notBuilt("files are not scanned"),
  PAYFIP_URL: url("http", "https").refine((text) => !URL.canParse(text) || isBareAddress(new URL(text)), "must be the service's address alone, such as https://www.payfip.gouv.fr/tpa: no account, no question mark").transform((text) => text.replace(/\/+$/, "")).optional(),
  GUICHET_DEMO: z.enum(["0", "1"], "must be 1 (demonstration) or 0").optional(),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((one) => one.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isNetwork), "must be addresses or networks separated by commas: 10.0.0.1, 192.168.0.0/16"),
  GUICHET_EMBEDDED: z.literal("1", "is set by the launcher alone").optional(),
  NODE_ENV: z.string().optional(),
});

/** « Name <address> », or an address alone. */
export function readMailbox(text: string) {
  const [, name = "", address, alone] = mailbox.exec(text) ?? [];
  return { name, address: address ?? alone ?? "" };
}
