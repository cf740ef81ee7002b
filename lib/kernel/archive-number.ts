/** `MAIRIE-2026-000123`: the organisation's prefix, the year of reception, a number without gaps in that year. */
const pattern = /^([A-Z]{2,10})-(\d{4})-(\d{6,9})$/;

export const isArchiveNumber = (text: string): boolean => pattern.test(text);
/** What a person may have typed, brought to the written form: « mairie 2026 000123 » becomes « MAIRIE-2026-000123 ». */
export const normalArchiveNumber = (typed: string): string => typed.trim().toUpperCase().replace(/[\s_/.-]+/g, "-");
/** The prefix says which organisation keeps it. Null when the text is not an archive number. */
export const prefixOf = (archiveNumber: string): string | null => pattern.exec(archiveNumber)?.[1] ?? null;
