import { type DateText, isDay } from "@/lib/kernel/dates";
import type { Identified } from "@/lib/kernel/einvoice-parts";
import { all, first, textAt, type XmlElement } from "./xml-tree";

/**
 * A day of either syntax as `2026-11-21`: `20261121` (UNTDID 2379 format 102, or 203 and 204 with their time), `2026-11-21` with or without a zone or a
 * time. What is no day of the calendar stays as it was written.
 */
function dayFrom(written: string | null): DateText | null {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?:\d{4}(?:\d\d)?|T[\d:.]+)?(?:Z|[+-]\d\d:\d\d)?$/.exec(written ?? "") ?? [];
  const date = `${year}-${month}-${day}`;
  return isDay(date) ? date : written;
}

export const dayAt = (from: XmlElement | null, ...path: string[]): DateText | null => dayFrom(textAt(from, ...path));

/** The identifiers there that say something, with their `schemeID`. */
export const identifiersAt = (from: XmlElement | null, ...path: string[]): Identified[] =>
  all(from, ...path).flatMap(({ text, attributes }) => (text.trim() === "" ? [] : [{ value: text.trim(), scheme: attributes.schemeID || null }]));

export const identifierAt = (from: XmlElement | null, ...path: string[]): Identified | null => identifiersAt(from, ...path)[0] ?? null;

/** `read` of the group there, null where the file has no such group. */
export function groupAt<Group>(from: XmlElement | null, path: readonly string[], read: (group: XmlElement) => Group): Group | null {
  const group = first(from, ...path);
  return group && read(group);
}

/** The group itself, or null when it says nothing: no text, and no list that holds something. */
export function unlessSilent<Group extends object>(group: Group): Group | null {
  return Object.values(group).every((value) => value === null || (Array.isArray(value) && value.length === 0)) ? null : group;
}

/** An xsd:boolean. */
export const isTrueAt = (from: XmlElement | null, ...path: string[]): boolean => /^(true|1)$/i.test(textAt(from, ...path) ?? "");

/** The texts there, one a line, as when terms of payment are told in several. */
export function textsAt(from: XmlElement | null, ...path: string[]): string | null {
  return all(from, ...path).map(({ text }) => text.trim()).filter(Boolean).join("\n") || null;
}
