import { refused } from "./callers";
import { itself, type Neutrals } from "./kinds";

const forbidden = { refusal: "forbidden" };
const nothing = { answer: undefined };

export const neutralsOfAudits: Neutrals = {
  "audit.export-journal": {
    naming: ({ invoice }) => ({ subject: { kind: "invoice", id: invoice } }), reason: "What the filter names is looked for in the organisation that is asked: the heading alone comes out.",
    answers: { ...refused("forbidden"), agent: { answer: expect.not.stringMatching(/\n./) } },
  },
  "audit.request-journal-verification": { naming: () => ({}), reason: itself, answers: { agent: nothing, supplier: forbidden, desk: nothing } },
  "audit.seal-events": { naming: () => ({}), reason: itself, answers: { ...refused("forbidden"), desk: { answer: expect.any(Number) } } },
  "audit.verify-journal": { naming: () => ({}), reason: itself, answers: { ...refused("forbidden"), desk: { answer: expect.objectContaining({ intact: true }) } } },
};
