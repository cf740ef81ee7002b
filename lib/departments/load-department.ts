import type { Scope } from "@/lib/platform/scope";

const columns = { id: true, code: true, name: true, active: true, requiresOrder: true, members: { select: { accountId: true } } } as const;

/** The subject of every act on a department. Null where this organisation has none such. */
export const loadDepartment = ({ read }: Scope, { id }: { id: string }) => read((tx) => tx.department.findFirst({ where: { id }, select: columns }));
export type LoadedDepartment = NonNullable<Awaited<ReturnType<typeof loadDepartment>>>;
