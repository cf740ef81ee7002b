import type { messages as french, messageRefusals as frenchRefusals } from "../fr/messages";
import type { Shape } from "../shape";

export const messages = {
} satisfies Shape<typeof french>;

export const messageRefusals = {
} satisfies Shape<typeof frenchRefusals>;
