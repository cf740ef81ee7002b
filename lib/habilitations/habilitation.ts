import { dateAt, daysLater, fromDateColumn, toDateColumn, yearsLater, type DateText } from "@/lib/kernel/dates";

/** A person's request, then right, to act for an establishment. */
export const habilitationStates = ["submitted", "complement-requested", "approved", "refused", "suspended", "withdrawn"] as const;
export type HabilitationState = (typeof habilitationStates)[number];

/** What a habilitated person is for the establishment: a manager also invites colleagues, a depositor sends and follows invoices, a reader follows them. */
export const habilitationRoles = ["manager", "depositor", "reader"] as const;
export type HabilitationRole = (typeof habilitationRoles)[number];

/** Managers and depositors send invoices and do what a supplier does with them; a reader only follows. */
export const mayActFor = (role: string | null): boolean => role === "manager" || role === "depositor";

/** On what ground a person acts for an establishment. */
export const rightsToAct = ["legal-representative", "mandated-employee", "accountant"] as const;
export type RightToAct = (typeof rightsToAct)[number];
/** Of a colleague who is invited, unless it is said otherwise. */
export const usualInvitedRight: RightToAct = "mandated-employee";

/** Every move that a habilitation can make, and none other. */
export const moves = {
  complete: { from: ["complement-requested"], to: "submitted" },
  requestComplement: { from: ["submitted"], to: "complement-requested" },
  approve: { from: ["submitted", "complement-requested"], to: "approved" },
  refuse: { from: ["submitted", "complement-requested"], to: "refused" },
  suspend: { from: ["approved"], to: "suspended" },
  reinstate: { from: ["suspended"], to: "approved" },
  withdraw: { from: ["approved", "suspended"], to: "withdrawn" },
  join: { from: ["submitted", "complement-requested"], to: "approved" },
  remove: { from: ["approved"], to: "withdrawn" },
  leave: { from: ["approved"], to: "withdrawn" },
  expire: { from: ["approved", "suspended"], to: "withdrawn" },
} as const satisfies Record<string, { from: readonly HabilitationState[]; to: HabilitationState }>;
export type Move = keyof typeof moves;

export const canMove = (move: Move, state: HabilitationState): boolean => (moves[move].from as readonly HabilitationState[]).includes(state);

/** States in which the same person asks for, or has, the same establishment: one at a time. */
export const runningStates = ["submitted", "complement-requested", "approved", "suspended"] as const satisfies readonly HabilitationState[];

/** `HAB-2026-000001`: per organisation and year, without gaps. */
export const referenceText = (year: number, number: number): string => `HAB-${year}-${String(number).padStart(6, "0")}`;

/** How far a right goes. */
type Term = { readonly state: string; readonly expiresOn: Date | null };
/** When it is asked, and where: what a scope says of both. */
type Moment = { readonly now: Date; readonly organization: { readonly timeZone: string } };
const todayOf = ({ now, organization }: Moment): DateText => dateAt(now, organization.timeZone);

/** For a Prisma `where`: rights that hold now. An approved one whose last day has passed is none, even before the daily task ends it. */
export const livingRight = (moment: Moment) =>
  ({ state: "approved", OR: [{ expiresOn: null }, { expiresOn: { gte: toDateColumn(todayOf(moment)) } }] });

/** The same for one that was read. */
export const isLiving = ({ state, expiresOn }: Term, moment: Moment): boolean =>
  state === "approved" && (expiresOn === null || fromDateColumn(expiresOn) >= todayOf(moment));

/** The last day of a right that is given or renewed today. */
export const lastDay = (moment: Moment & { readonly organization: { readonly habilitationYears: number } }): Date =>
  toDateColumn(yearsLater(todayOf(moment), moment.organization.habilitationYears));

/** True for a right, suspended or not, whose last day is over. */
export const hasPassed = ({ state, expiresOn }: Term, moment: Moment): boolean =>
  (state === "approved" || state === "suspended") && expiresOn !== null && fromDateColumn(expiresOn) < todayOf(moment);

/** From so many days before its last one a right can be renewed, and its person is told so; they are told once more the second number of days before. */
export const renewalDays = 60;
const reminderDays = 15;

/** The last day of rights that end within so many days. */
export const endingBy = (moment: Moment, days: number): Date => daysLater(toDateColumn(todayOf(moment)), days);

export const isRenewable = (right: Term, moment: Moment): boolean =>
  isLiving(right, moment) && right.expiresOn !== null && right.expiresOn <= endingBy(moment, renewalDays);

/** True when the person has not been told yet that the right ends soon, or not again in its very last days. */
export function isEndToTell(right: Term & { readonly endAnnouncedAt: Date | null }, moment: Moment): boolean {
  const { expiresOn, endAnnouncedAt } = right;
  if (expiresOn === null || !isRenewable(right, moment)) return false;
  if (endAnnouncedAt === null) return true;
  const reminded = dateAt(endAnnouncedAt, moment.organization.timeZone) >= fromDateColumn(daysLater(expiresOn, -reminderDays));
  return expiresOn <= endingBy(moment, reminderDays) && !reminded;
}
