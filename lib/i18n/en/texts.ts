import type { texts as french, textRefusals as frenchRefusals } from "../fr/texts";
import type { Shape } from "../shape";

export const texts = {
} satisfies Shape<typeof french>;

export const textRefusals = {
} satisfies Shape<typeof frenchRefusals>;
