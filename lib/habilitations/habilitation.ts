/** A person's request, then right, to act for an establishment. */
export const habilitationStates = ["submitted", "complement-requested", "approved", "refused", "suspended", "withdrawn"] as const;
export type HabilitationState = (typeof habilitationStates)[number];

/** What a habilitated person is for the establishment: a manager also invites colleagues, a depositor sends and follows invoices, a reader follows them. */
export const habilitationRoles = ["manager", "depositor", "reader"] as const;
export type HabilitationRole = (typeof habilitationRoles)[number];

/** On what ground a person acts for an establishment. */
export const rightsToAct = ["legal-representative", "mandated-employee", "accountant"] as const;
export type RightToAct = (typeof rightsToAct)[number];

/** Every move that a habilitation can make, and none other. */
export const moves = {
  complete: { from: ["complement-requested"], to: "submitted" },
  requestComplement: { from: ["submitted"], to: "complement-requested" },
  approve: { from: ["submitted", "complement-requested"], to: "approved" },
  refuse: { from: ["submitted", "complement-requested"], to: "refused" },
  suspend: { from: ["approved"], to: "suspended" },
  reinstate: { from: ["suspended"], to: "approved" },
  withdraw: { from: ["approved", "suspended"], to: "withdrawn" },
} as const satisfies Record<string, { from: readonly HabilitationState[]; to: HabilitationState }>;
export type Move = keyof typeof moves;

export const canMove = (move: Move, state: HabilitationState): boolean => (moves[move].from as readonly HabilitationState[]).includes(state);

/** States in which the same person asks for, or has, the same establishment: one at a time. */
export const runningStates = ["submitted", "complement-requested", "approved", "suspended"] as const satisfies readonly HabilitationState[];

/** `HAB-2026-000001`: per organisation and year, without gaps. */
export const referenceText = (year: number, number: number): string => `HAB-${year}-${String(number).padStart(6, "0")}`;
