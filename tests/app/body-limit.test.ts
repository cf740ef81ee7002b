import { largestBodyAt } from "@/app/_web/request-body";
import { importMaxBytes } from "@/lib/imports/import";

const deposit = 120_000_000;

it.each(["/api/files", "/verifier/fichier", "/fournisseur/factures/deposer/envoi", "/fournisseur/habilitations/nouvelle/envoi", "/fournisseur/habilitations/1/complement"])(
  "%s takes a whole deposit", (path) => expect(largestBodyAt(path)).toBeGreaterThan(deposit));

it("/gestion/titres/import/envoi takes a file of bills with its PDFs, and it alone does", () => {
  expect(largestBodyAt("/gestion/titres/import/envoi")).toBeGreaterThan(importMaxBytes);
  expect(largestBodyAt("/fournisseur/factures/deposer/envoi")).toBeLessThan(importMaxBytes);
});

it.each(["/gestion/titres/import", "/", "/connexion", "/inscription", "/api/auth/callback/credentials", "/fournisseur/factures/deposer", "/nowhere"])(
  "%s takes words only: nobody fills the memory of the server before they are known", (path) => expect(largestBodyAt(path)).toBeLessThanOrEqual(1024 * 1024));
