import type { imports as french, importRefusals as frenchRefusals } from "../fr/imports";
import type { Shape } from "../shape";

export const imports = {
} satisfies Shape<typeof french>;

export const importRefusals = {
} satisfies Shape<typeof frenchRefusals>;
