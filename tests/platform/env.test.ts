import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readSettings, SettingsError } from "@/lib/platform/env";

const secret = "a secret of thirty-two characters or more";
const real = {
  DATABASE_URL: "postgresql://guichet_app:x@db.example.fr/guichet",
  APP_URL: "https://factures.example.fr",
  MAIL_URL: "smtp://mail.example.fr:587",
  MAIL_FROM: "Guichet <guichet@example.fr>",
  AUTH_SECRET: secret,
};

function problemsOf(source: Record<string, string>): string[] {
  try {
    readSettings(source);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

test("nothing set is the demonstration on this machine", () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ port: 3000, databaseUrl: null, embedded: true, mail: null, authSecret: null, demo: true, trustedProxies: [] });
  expect(settings.appUrl.origin).toBe("http://localhost:3000");
  expect(settings.dataDir).toBe(path.resolve(".data"));
});

test("the default address follows the port", () => {
  expect(readSettings({ PORT: "4000" }).appUrl.origin).toBe("http://localhost:4000");
});

test("a real installation", () => {
  const settings = readSettings({ ...real, NODE_ENV: "production", TRUSTED_PROXIES: "10.0.0.1, 192.168.0.0/16,::1" });
  expect(settings).toMatchObject({
    databaseUrl: real.DATABASE_URL,
    embedded: false,
    demo: false,
    production: true,
    mail: { url: real.MAIL_URL, from: { name: "Guichet", address: "guichet@example.fr" } },
    trustedProxies: ["10.0.0.1", "192.168.0.0/16", "::1"],
  });
});

test("an empty value is an absent one", () => {
  expect(readSettings({ DATABASE_URL: "", PORT: " " })).toMatchObject({ databaseUrl: null, port: 3000 });
});

test("one report names everything that is bad or missing", () => {
  const problems = problemsOf({
    ...real, PORT: "80000", APP_URL: "https://example.fr/portal", AUTH_SECRET: "short", MAIL_FROM: "nobody", TRUSTED_PROXIES: "10.0.0.1/99", GUICHET_DEMO: "yes",
  });
  const names = ["PORT", "APP_URL", "AUTH_SECRET", "MAIL_FROM", "TRUSTED_PROXIES", "GUICHET_DEMO"];
  expect(problems.map((problem) => problem.split(" ")[0])).toEqual(expect.arrayContaining(names));
  expect(problems).toHaveLength(names.length);
});

test.each(["STORAGE_URL", "CLAMD_URL"])("%s is reserved: refused, never ignored", (name) => {
  expect(problemsOf({ ...real, [name]: "s3://invoices" })).toEqual([expect.stringMatching(`^${name} is reserved and not built yet`)]);
});

describe("online payment", () => {
  const payfipOf = (source: Record<string, string>) => readSettings(source).payfipUrl;

  test("asks the address that is set, without its last slash", () => {
    expect(payfipOf({ ...real, PAYFIP_URL: "https://www.payfip.gouv.fr/tpa/" })).toBe("https://www.payfip.gouv.fr/tpa");
    expect(payfipOf({ PAYFIP_URL: "http://localhost:4000/tpa" })).toBe("http://localhost:4000/tpa");
  });

  test("asks the simulator in the demonstration, and is off elsewhere", () => {
    expect(payfipOf({ PORT: "4000" })).toBe("http://localhost:4000/demo/payfip");
    expect(payfipOf(real)).toBeNull();
  });

  test.each(["payfip", "ftp://payfip.test/tpa", "https://me:secret@payfip.test/tpa", "https://payfip.test/tpa?wsdl"])("does not take %s for an address", (address) => {
    expect(problemsOf({ ...real, PAYFIP_URL: address })).toEqual([expect.stringMatching(/^PAYFIP_URL must be/)]);
  });
});

describe("the demonstration", () => {
  const demo = (source: Record<string, string>) => readSettings(source).demo;

  test("does not run with a database of one's own, unless asked for", () => {
    expect(demo(real)).toBe(false);
    expect(demo({ ...real, GUICHET_DEMO: "1" })).toBe(true);
  });

  test("does not run at another address, unless asked for", () => {
    const elsewhere = { APP_URL: "https://demo.example.fr", MAIL_URL: real.MAIL_URL, MAIL_FROM: real.MAIL_FROM };
    expect(demo(elsewhere)).toBe(false);
    expect(demo({ ...elsewhere, GUICHET_DEMO: "1" })).toBe(true);
  });

  test("can be switched off", () => {
    expect(demo({ GUICHET_DEMO: "0", MAIL_URL: real.MAIL_URL, MAIL_FROM: real.MAIL_FROM })).toBe(false);
  });

  test("alone may keep its messages: elsewhere, no MAIL_URL is a refusal", () => {
    expect(problemsOf({ GUICHET_DEMO: "0" })).toEqual([expect.stringMatching(/^MAIL_URL is missing/)]);
    expect(problemsOf({ GUICHET_DEMO: "1" })).toEqual([]);
  });

  test("is known to a server whose database the launcher started", () => {
    expect(demo({ DATABASE_URL: real.DATABASE_URL, AUTH_SECRET: secret, GUICHET_EMBEDDED: "1" })).toBe(true);
  });
});

test("a database of one's own wants a secret of one's own", () => {
  const { AUTH_SECRET: _secret, ...without } = real;
  expect(problemsOf(without)).toEqual([expect.stringMatching(/^AUTH_SECRET is missing/)]);
});

test("the owner's address goes with the application's", () => {
  expect(problemsOf({ DATABASE_OWNER_URL: real.DATABASE_URL })).toEqual([expect.stringMatching(/^DATABASE_OWNER_URL goes with a DATABASE_URL/)]);
});

describe("a secret in a file", () => {
  const file = path.join(os.tmpdir(), `guichet-secret-${process.pid}`);
  const { AUTH_SECRET: _secret, ...without } = real;
  beforeAll(() => fs.writeFileSync(file, `${secret}\n`));
  afterAll(() => fs.rmSync(file));

  test("is read without its last line break", () => {
    expect(readSettings({ ...without, AUTH_SECRET_FILE: file }).authSecret).toBe(secret);
  });

  test("may not be given twice", () => {
    expect(problemsOf({ ...real, AUTH_SECRET_FILE: file })).toEqual(["AUTH_SECRET and AUTH_SECRET_FILE are both set: keep one"]);
  });

  test("must be readable", () => {
    expect(problemsOf({ ...real, MAIL_URL: "", MAIL_URL_FILE: "/nowhere/mail" })).toContain("MAIL_URL_FILE names a file that cannot be read: /nowhere/mail");
  });
});
