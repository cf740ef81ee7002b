import type { debtors as french, debtorRefusals as frenchRefusals } from "../fr/debtors";
import type { Shape } from "../shape";

export const debtors = {
} satisfies Shape<typeof french>;

export const debtorRefusals = {
} satisfies Shape<typeof frenchRefusals>;
