/** A service of the organisation that receives invoices. `code` is what suppliers write on them (BT-10). */
export type Department = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** False: used no more, and kept for what refers to it. */
  readonly active: boolean;
  /** An invoice for it must name a purchase order or an engagement. */
  readonly requiresOrder: boolean;
};

/** « Écoles (ECO) ». */
export const departmentText = ({ name, code }: Pick<Department, "name" | "code">): string => (name === code ? name : `${name} (${code})`);
