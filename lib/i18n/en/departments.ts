import type { departmentRefusals as frenchRefusals, departments as french } from "../fr/departments";
import type { Shape } from "../shape";

export const departments = {
  list: {
    title: "Departments",
    lead: "The departments that receive invoices. The supplier gives the code; the invoice reaches those who work there.",
    caption: "Departments that receive invoices",
    add: "Add a department",
    empty: "No department yet",
    emptyBody: "Without departments, every invoice arrives in one inbox. Add some to share them out.",
    members: "{count, plural, =0 {no one} one {# person} other {# people}}",
  },
  facts: { name: "Department", code: "Code", members: "Who works there", order: "Order", state: "State", requiresOrder: "Order or commitment required", noOrder: "Order optional", active: "Receives invoices", closed: "Closed" },
  form: {
    name: "Name of the department",
    nameHint: "As suppliers know it: Schools, Roads, Culture…",
    code: "Code",
    codeHint: "What the supplier writes on the invoice (“buyer reference”). Capital and small letters are the same.",
    requiresOrder: "An invoice for this department must name a purchase order or a commitment",
    requiresOrderHint: "The supplier cannot send it without one.",
    create: "Add the department",
    save: "Save",
  },
  create: { title: "Add a department", lead: "Suppliers can name it as soon as you have saved it." },
  page: {
    back: "Departments",
    facts: "The department",
    members: "Who works there",
    membersLead: "These people are proposed first when an invoice of this department is assigned. Only accounting agents can be among them.",
    membersLegend: "Accounting agents",
    noCandidate: "No agent has the accounting role.",
    nobody: "Nobody yet.",
    saveMembers: "Save",
    invoices: "See the invoices of this department",
    close: "Close this department",
    closeTitle: "Close the department {name}?",
    closeBody: "No invoice will be addressed to it any more. Those that it has received stay its own and are handled as before. You can reopen it.",
    closeConfirm: "Yes, close",
    reopen: "Reopen this department",
    reopenHint: "This department is closed: it receives no invoice any more.",
  },
  done: { created: "The department has been added.", changed: "The department has been saved.", members: "The list has been saved.", closed: "The department is closed.", reopened: "The department receives invoices again." },
} satisfies Shape<typeof french>;

export const departmentRefusals = {
  codeUsed: "The code {code} is already that of another department, perhaps a closed one. Choose another.",
  notAnAgent: "One of these people is no longer an accounting agent. Read the page again.",
} satisfies Shape<typeof frenchRefusals>;
