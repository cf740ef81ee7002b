import type { Templates } from "../template";
import { approved } from "./approved";
import { complementRequested } from "./complement-requested";
import { completed } from "./completed";
import { newcomer } from "./newcomer";
import { received } from "./received";
import { refused } from "./refused";
import { reinstated } from "./reinstated";
import { suspended } from "./suspended";
import { toReview } from "./to-review";
import { toReviewAgain } from "./to-review-again";
import { withdrawn } from "./withdrawn";

export const habilitationTemplates = {
  "habilitation-received": received,
  "habilitation-to-review": toReview,
  "habilitation-newcomer": newcomer,
  "habilitation-completed": completed,
  "habilitation-to-review-again": toReviewAgain,
  "habilitation-complement-requested": complementRequested,
  "habilitation-approved": approved,
  "habilitation-refused": refused,
  "habilitation-suspended": suspended,
  "habilitation-reinstated": reinstated,
  "habilitation-withdrawn": withdrawn,
} satisfies Templates;

export type HabilitationTemplate = keyof typeof habilitationTemplates;
