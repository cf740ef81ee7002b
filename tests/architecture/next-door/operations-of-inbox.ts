import { own, type Finding, type Findings, type Neutrals } from "./kinds";

const forbidden = { refusal: "forbidden" };
const onDepartment: Finding = { naming: ({ department }) => ({ id: department }) };

export const findingsOfInbox: Findings = {
  "department.change": { naming: ({ department }) => ({ id: department, code: "VOI", name: "Voirie" }) },
  "department.close": onDepartment,
  "department.reopen": onDepartment,
  "department.set-members": onDepartment,
  "invoice.assign": { naming: ({ invoice, department }) => ({ invoiceId: invoice, departmentId: department }) },
  "invoice.note": { naming: ({ invoice }) => ({ invoiceId: invoice, note: "Ceci ne nous regarde pas." }) },
};

export const neutralsOfInbox: Neutrals = {
  "invoice.record-export": { naming: () => ({ list: "inbox", format: "csv", filter: {} }), reason: own, answers: { agent: { answer: undefined }, supplier: forbidden, desk: forbidden } },
  "department.create": { naming: () => ({ code: "VOI", name: "Voirie" }), reason: own, answers: { agent: { answer: { id: expect.any(String) } }, supplier: forbidden, desk: forbidden } },
  "invoice.act-in-bulk": {
    naming: ({ invoice }) => ({ act: "take-in-charge", invoices: [invoice] }), reason: "Each invoice is looked for by its own act, and is not there: the report says so.",
    answers: { agent: { answer: { reportId: expect.any(String), done: 0 } }, supplier: forbidden, desk: forbidden },
  },
};
