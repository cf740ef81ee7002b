import type { Finding } from "@/lib/kernel/finding";

/** The name of a finding among those of one deposit. */
export const remarkOf = ({ code, place, params: { source } }: Finding): string => [code, source, place].filter((part) => part != null).join(":");

/** Those that a person is to see before they send, in spite of which they may: the warnings. */
export const remarksOf = (findings: readonly Finding[]): string[] => findings.filter(({ weight }) => weight === "warning").map(remarkOf);

/** Whether there is one that the person was not shown. `seen`: the names of those that they were, apart by spaces. */
export const hasUnseen = (findings: readonly Finding[], seen: string): boolean => {
  const shown = new Set(seen.split(" "));
  return remarksOf(findings).some((remark) => !shown.has(remark));
};
