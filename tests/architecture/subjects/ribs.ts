import type { RibPeople, RibSubject } from "@/lib/ribs/rib.policy";
import { always, belonging, concerned, stranger, type Subject, type Subjects } from "./cast";

type Role = "managers" | "depositors" | "readers";
const nobody: RibPeople = { managers: [], depositors: [], readers: [], belonging: [] };
const people = (role: Role, accountId: string, also: readonly string[] = []): RibPeople => ({ ...nobody, [role]: [accountId], belonging: [accountId, ...also] });
const rib = (requestedById: string, of: RibPeople): RibSubject => ({ ...of, requestedById });

const roles: readonly Role[] = ["managers", "depositors", "readers"];
const said = { managers: "a manager", depositors: "a depositor", readers: "a reader" } as const;
const ofOurs = (role: Role) => `of the establishment of the two who belong, the one concerned as ${said[role]}`;
const kept: Subject[] = [
  ...roles.map((role) => ({ name: ofOurs(role), of: () => rib(concerned, people(role, concerned, [belonging])) })),
  { name: "of another establishment", of: () => rib(stranger, people("managers", stranger)) },
];
/** Who asked for it may have left the establishment since. */
const decided: Subject[] = [...kept, { name: "of another establishment, requested by oneself", of: ({ accountId }) => rib(accountId ?? "", people("managers", stranger)) }];

export const operationsOfRibs: Subjects = {
  "rib.change": kept,
  "rib.choose-default": kept,
  "rib.confirm": decided,
  "rib.open-proof": decided,
  "rib.refuse": decided,
  "rib.request": kept,
  "rib.reveal": decided,
  "rib.set-aside": decided,
  "rib.withdraw": kept,
};

export const readingsOfRibs: Subjects = { "ribs.mayReadRibs": always("all RIBs"), "ribs.maySeeRibs": kept };
