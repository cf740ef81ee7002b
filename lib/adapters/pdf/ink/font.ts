import { readFileSync } from "node:fs";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { type PDFContext, PDFName, PDFRawStream, type PDFRef } from "pdf-lib";
import { repositoryRoot } from "../repository-root";

type Metrics = {
  name: string;
  ascent: number;
  descent: number;
  capHeight: number;
  xHeight: number;
  stemV: number;
  bbox: number[];
  /** The Unicode point of each code from 32 to 255 of WinAnsiEncoding; 0 where the font has no character. */
  characters: number[];
  /** Of the same codes, in thousandths of an em. */
  widths: number[];
};
export type StampFont = { metrics: Metrics; file: Uint8Array; fileLength: number };

const FIRST_CODE = 32;
const NON_SYMBOLIC = 32;
const REPLACEMENT = "?".charCodeAt(0);
const LAST_CODE = 255;

export const REGULAR = loadFont("regular");
export const SEMIBOLD = loadFont("semibold");

/** The fonts are subset beforehand (scripts/make-stamp-font.py): doing it for each copy would cost more than the rest. */
function loadFont(weight: "regular" | "semibold"): StampFont {
  const at = (end: string) => readFileSync(path.join(/* turbopackIgnore: true */ repositoryRoot(), "lib/adapters/pdf/assets", `stamp-${weight}.${end}`));
  const file = at("ttf");
  return { metrics: JSON.parse(at("json").toString()) as Metrics, file: deflateSync(file), fileLength: file.length };
}

/** Puts the font in the document, embedded as PDF/A wants it. */
export function addFont(context: PDFContext, { metrics, file, fileLength }: StampFont): PDFRef {
  const stream = context.obj({ Filter: "FlateDecode", Length: file.length, Length1: fileLength });
  const descriptor = context.obj({
    Type: "FontDescriptor",
    FontName: metrics.name,
    Flags: NON_SYMBOLIC,
    FontBBox: metrics.bbox,
    ItalicAngle: 0,
    Ascent: metrics.ascent,
    Descent: metrics.descent,
    CapHeight: metrics.capHeight,
    XHeight: metrics.xHeight,
    StemV: metrics.stemV,
    FontFile2: context.register(PDFRawStream.of(stream, file)),
  });
  const font = context.obj({
    Type: "Font",
    Subtype: "TrueType",
    BaseFont: PDFName.of(metrics.name),
    Encoding: "WinAnsiEncoding",
    FirstChar: FIRST_CODE,
    LastChar: LAST_CODE,
    Widths: metrics.widths,
    FontDescriptor: context.register(descriptor),
  });
  return context.register(font);
}

const CODES = new Map(
  REGULAR.metrics.characters.flatMap((point, index) =>
    point ? [[String.fromCodePoint(point), FIRST_CODE + index] as const] : [],
  ),
);

/**
 * The codes of a text. Narrow spaces (which number and date formats use) become plain ones, those that hold words together still do, letters
 * that the font lacks lose their accent, and what is left becomes a question mark.
 */
export function encode(text: string): number[] {
  const known = text.normalize("NFC").replace(/[\u00A0\u202F]/gu, "\u00A0").replace(/[^\S\u00A0]/gu, " ").replaceAll("\u2011", "-");
  return [...known].map((character) => codeOf(character) ?? codeOf(character.normalize("NFD").charAt(0)) ?? REPLACEMENT);
}

function codeOf(character: string): number | undefined {
  return CODES.get(character);
}

/** The width of a character in points, at a size in points. */
export const codeWidth = (code: number, { metrics }: StampFont, size: number): number => ((metrics.widths[code - FIRST_CODE] ?? 0) * size) / 1000;

/** The width of a text in points, at a size in points. */
export const textWidth = (codes: readonly number[], font: StampFont, size: number): number =>
  codes.reduce((width, code) => width + codeWidth(code, font, size), 0);
