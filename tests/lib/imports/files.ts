import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { optionalColumns, requiredColumns, type ImportColumn } from "@/lib/imports/import";

export const allColumns: readonly ImportColumn[] = [...requiredColumns, ...optionalColumns];

/** A bill as a row says it, good in every column. */
export const goodRow: Readonly<Record<ImportColumn, string>> = {
  numero: "1078", exercice: "2026", reference_payfip: "2026-RS-00-001078", date_emission: "02/11/2026", date_echeance: "2026-12-15", objet: "Restauration scolaire, octobre", montant: "25,50", devise: "EUR",
  nom: "Durand-Lefèvre", prenom: "Zoé", email: "Zoe.Durand@exemple.test", code_tiers: "C-1001", adresse: "3 rue de l’Été", cp: "99100", ville: "Démonstration", mode: "LIBRE", fichier_pdf: "",
  numcli: "", code_produit: "", etat: "", date_reglement: "",
};

type Form = { columns?: readonly ImportColumn[]; separator?: string; end?: string };

/** A CSV of rows that differ from the good one by what is given. Cells are quoted where they must be. */
export function csvOf(rows: readonly Partial<Record<ImportColumn, string>>[], { columns = allColumns, separator = ";", end = "\n" }: Form = {}): string {
  const cell = (text: string) => (/["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => cell({ ...goodRow, ...row }[column])).join(separator));
  return [columns.join(separator), ...lines, ""].join(end);
}

export async function zipOf(files: Readonly<Record<string, Buffer | Uint8Array | string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content as string), name);
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}

type PesTiers = { RefTiers?: string; IdTiers?: string; Nom?: string; Prenom?: string };
type PesLineOf = { object?: string; ht?: string; tva?: string; product?: string; debit?: string | null; tiers?: PesTiers; file?: string };
export type PesPieceOf = { IdPce?: string; NumDette?: string; NumeroFacture?: string; ObjPce?: string; file?: string; lines?: readonly PesLineOf[] };
type PesOf = { pieces?: readonly PesPieceOf[]; files?: Readonly<Record<string, Buffer | Uint8Array | string>>; typBord?: string; declaration?: string; before?: string };

const v = (name: string, value: string | undefined) => (value === undefined ? "" : `<${name} V="${value}"/>`);
const pjRef = (id: string | undefined) => (id === undefined ? "" : `<PJRef><Support V="01"/><IdUnique V="${id}"/><NomPJ V="${id}"/></PJRef>`);

function lineText({ object = "Cantine", ht = "25.50", tva, product = "01", debit, tiers, file }: PesLineOf, place: number): string {
  const { RefTiers, IdTiers, Nom, Prenom }: PesTiers = { RefTiers: "C-1001", Nom: "DURAND-LEFÈVRE", Prenom: "Zoé", ...tiers };
  const sepa = debit === undefined ? "" : `<InfoPrelevementSEPA><NatPrel V="01"/>${debit === null ? "" : v("DtePrel", debit)}<MtPrel V="${ht}"/><SequencePres V="03"/></InfoPrelevementSEPA>`;
  return `<LigneDePiece><BlocLignePiece><InfoLignePiece>${v("IdLigne", String(place + 1))}${v("ObjLignePce", object)}${v("CodProdLoc", product)}<MtHT V="${ht}"/>${v("MtTVA", tva)}${pjRef(file)}</InfoLignePiece>${sepa}</BlocLignePiece>
<Tiers><InfoTiers>${v("IdTiers", IdTiers)}${v("RefTiers", RefTiers)}<CatTiers V="01"/>${v("Nom", Nom)}${v("Prenom", Prenom)}</InfoTiers>
<Adresse><TypAdr V="1"/><Adr1 V="Apt 4"/><Adr2 V="3 RUE DE L'ÉTÉ"/><CP V="99100"/><Ville V="DÉMONSTRATION"/><CodRes V="0"/></Adresse></Tiers></LigneDePiece>`;
}

const pieceText = ({ IdPce = "12", NumDette = "2026001078", NumeroFacture, ObjPce = "Restauration scolaire", file, lines = [{}] }: PesPieceOf) =>
  `<Piece><BlocPiece><IdPce V="${IdPce}"/><TypPce V="15"/><NatPce V="01"/>${v("ObjPce", ObjPce)}${NumDette === "" ? "" : v("NumDette", NumDette)}${pjRef(file)}${v("NumeroFacture", NumeroFacture)}</BlocPiece>${lines.map(lineText).join("")}</Piece>`;

/** A PES_Aller of recettes, in ISO-8859-1 unless declared otherwise. */
export function pesOf({ pieces = [{}], files = {}, typBord = "06", declaration = '<?xml version="1.0" encoding="ISO-8859-1"?>', before = "" }: PesOf = {}): string {
  const joined = Object.entries(files).map(([id, content]) => {
    const text = typeof content === "string" ? content : Buffer.from(content).toString("base64").replace(/.{76}/g, "$&\n");
    return `<PJ><Contenu><Fichier MIMEType="application/pdf">${text}</Fichier></Contenu><IdUnique V="${id}"/><NomPJ V="${id}"/><TypePJ V="007"/><Description V="Avis"/></PJ>`;
  });
  return `${declaration}
${before}<n:PES_Aller xmlns:n="http://www.minefi.gouv.fr/cp/helios/pes_v2/Rev0/aller">
<Enveloppe><Parametres><Version V="2"/><TypFic V="PESORMC"/><NomFic V="essai"/></Parametres></Enveloppe>
<EnTetePES><DteStr V="2026-11-05"/><IdPost V="099001"/><IdColl V="12345678200010"/><CodCol V="001"/><CodBud V="00"/></EnTetePES>
<PES_RecetteAller><EnTeteRecette><IdVer V="2"/><InfoDematerialisee V="0"/></EnTeteRecette>
<Bordereau><BlocBordereau><Exer V="2026"/><IdBord V="5"/><DteBordEm V="2026-11-02"/><TypBord V="${typBord}"/><NbrPce V="${pieces.length}"/><Objet V="Rôle d'octobre"/></BlocBordereau>
${pieces.map(pieceText).join("\n")}
</Bordereau></PES_RecetteAller>
${joined.length > 0 ? `<PES_PJ><EnTetePES_PJ><IdVer V="1"/></EnTetePES_PJ>${joined.join("\n")}</PES_PJ>` : ""}</n:PES_Aller>`;
}

const folder = mkdtempSync(path.join(os.tmpdir(), "guichet-imports-"));
/** A path that nothing lies at yet. */
export const freePath = (): string => path.join(folder, randomUUID());

/** A file as it was received: its name says nothing. */
export async function received(content: Buffer | Uint8Array | string, encoding: BufferEncoding = "utf8"): Promise<{ path: string; fileName: string }> {
  const at = freePath();
  await writeFile(at, typeof content === "string" ? Buffer.from(content, encoding) : content);
  return { path: at, fileName: "envoi.bin" };
}

export const mairie = { organization: { currencies: ["EUR"] as const, payfipNumber: "001964" } };
export const province = { organization: { currencies: ["XPF", "EUR"] as const, payfipNumber: null } };

export async function readAll<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A refusal of the whole file, beside its field. */
export const refusal = (code: string, params?: object): unknown => expect.objectContaining({ kind: "conflict", code, field: "file", ...(params ? { params } : {}) });
