import { Refusal } from "@/lib/kernel/refusal";
import { refuseTooMany } from "./refuse-too-many";

/** Where the base64 of each joined file begins, in bytes. `twice`: two have its name. */
export type PesFiles = Map<string, number | "twice">;

type Values = Record<string, string>;
export type PesLine = { readonly values: Values; readonly debtor: Values; debit: Values | null; file: string | null };
/** A piece of a bordereau as the file says it: the values of its blocks, by the names of their elements. */
export type PesPiece = { readonly place: number; readonly head: Values; readonly bordereau: Values; readonly values: Values; readonly debtor: Values; readonly lines: readonly PesLine[]; readonly file: string | null };
type OpenPiece = PesPiece & { readonly lines: PesLine[]; file: string | null };

/** Elements within elements: a PES has a dozen. Elements of one piece: a dozen for each of its lines. Characters of a value: 160 at most by the rules. */
const most = { depth: 64, ofPiece: 100_000, inValue: 2000 };

/** Follows the elements of a PES, by their local names, and keeps what a bill is made of. */
export class PesTree {
  private readonly path: string[] = [];
  private pieces: PesPiece[] = [];
  private readonly head: Values = {};
  private bordereau: Values = {};
  private piece: OpenPiece | null = null;
  private joined: { name: string | null; offset: number | null } | null = null;
  private count = 0;
  private ofPiece = 0;
  inFile = false;

  /** `offset` says where the content of the element that was just opened begins. */
  constructor(private readonly files: PesFiles, private readonly offset: () => number) {}

  /** The pieces that were read to their end since the last time. */
  take(): readonly PesPiece[] {
    const taken = this.pieces;
    this.pieces = [];
    return taken;
  }

  open(name: string, value: string | undefined): void {
    const parent = this.path.at(-1) ?? "";
    if (this.path.length === 0 && name !== "PES_Aller") throw new Refusal("conflict", "import.notPes", {}, "file");
    if (this.path.length >= most.depth || (this.piece && (this.ofPiece += 1) > most.ofPiece)) throw new Error("not a PES");
    this.path.push(name);
    if (name === "Bordereau") this.bordereau = {};
    else if (name === "Piece") this.beginPiece();
    else if (name === "LigneDePiece") this.piece?.lines.push({ values: {}, debtor: {}, debit: null, file: null });
    else if (name === "InfoPrelevementSEPA") this.beginDebit();
    else if (name === "PJ") this.joined = { name: null, offset: null };
    else if (name === "Fichier" && this.joined) this.beginFile(this.joined);
    else if (value !== undefined) this.keep(parent, name, value.normalize("NFC").trim());
  }

  close(name: string): void {
    this.path.pop();
    if (name === "Piece" && this.piece) {
      this.pieces.push(this.piece);
      this.piece = null;
    }
    if (name === "Fichier") this.inFile = false;
    if (name === "PJ" && this.joined) this.endFile(this.joined);
  }

  private beginPiece(): void {
    this.ofPiece = 0;
    this.piece = { place: (this.count += 1), head: this.head, bordereau: this.bordereau, values: {}, debtor: {}, lines: [], file: null };
  }

  private beginDebit(): void {
    const line = this.piece?.lines.at(-1);
    if (line) line.debit = {};
  }

  private beginFile(joined: { offset: number | null }): void {
    joined.offset = this.offset();
    this.inFile = true;
  }

  private endFile({ name, offset }: { name: string | null; offset: number | null }): void {
    this.joined = null;
    if (name && offset !== null) this.files.set(name, this.files.has(name) && this.files.get(name) !== offset ? "twice" : offset);
    refuseTooMany(this.files.size);
  }

  private keep(parent: string, name: string, value: string): void {
    if (value === "") return;
    if (value.length > most.inValue) throw new Error("not a PES");
    if (this.piece) this.keepOfPiece(this.piece, parent, name, value);
    else if (parent === "PJ" && name === "IdUnique" && this.joined) this.joined.name = value;
    else if (parent === "BlocBordereau") this.bordereau[name] = value;
    else if (parent === "EnTetePES") this.head[name] = value;
  }

  /** The first of two values of one name stands: a piece's own file, a debtor's first address. */
  private keepOfPiece(piece: OpenPiece, parent: string, name: string, value: string): void {
    const line = this.path.includes("LigneDePiece") ? piece.lines.at(-1) : undefined;
    if (parent === "PJRef") {
      if (name === "IdUnique") (line ?? piece).file ??= value;
    } else if (parent === "InfoTiers" || parent === "Adresse") (line ?? piece).debtor[name] ??= value;
    else if (parent === "InfoPrelevementSEPA" && line?.debit) line.debit[name] ??= value;
    else if (parent === "BlocPiece") piece.values[name] ??= value;
    else if (line && (parent === "InfoLignePiece" || parent === "BlocLignePiece")) line.values[name] ??= value;
  }
}
