import { returnPath } from "@/lib/accounts/account";
import { localPath } from "@/lib/kernel/local-path";

describe("where an address may send on to", () => {
  it.each(["/compte", "/fournisseur/factures?etat=deposees&recherche=a%20b", "/verifier/MAIRIE-2026-000123#haut", "/a//b"])("is a path of this portal: %s", (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    "//evil.test/", "/\\evil.test/", "http://evil.test/", "javascript:alert(1)", "evil.test", "", "/\t/evil.test", "/compte evil",
    "/.//evil.test/", "/./\\evil.test", "/x/..//evil.test/", "/%2e//evil.test/", "/x/%2e%2e//evil.test/", "/..//evil.test",
  ])("is never another host, however it is written: %j", (path) => {
    expect(localPath(path)).toBeNull();
    expect(returnPath(path)).toBe("/compte");
  });

  it.each([undefined, null, ["/a"], 1])("is nothing where it is no text: %j", (asked) => expect(localPath(asked)).toBeNull());
});
