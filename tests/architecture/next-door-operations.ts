import { writeFile } from "node:fs/promises";
import { demonstrationPassword, people } from "@/prisma/world/people";
import type { Scope } from "@/lib/platform/scope";
import { asked } from "../lib/habilitations/requests";
import { invoiceForm } from "../lib/invoices/counter";
import type { Caller, Mairie } from "./next-door-world";

export type Naming = (mairie: Mairie, scope: Scope) => unknown;

/**
 * An operation with a subject, and an input that names the mairie's. Next door it is `not-found` for everybody. In the mairie, the same input
 * finds it: a visitor is then `forbidden`; where a visitor may not be told so, another caller gets what stands under `here`.
 */
export type Finding = { readonly naming: Naming; readonly here?: { readonly by: Caller | "visitor"; readonly kind: "done" | "conflict" | "forbidden" } };

/** An operation without a subject of its own: why nothing of the mairie's can be touched by it, and what each caller is answered next door, and when. */
export type Neutral = { readonly naming: Naming; readonly reason: string; readonly answers: Readonly<Record<Caller, unknown>>; readonly daysLater?: number };

const forbidden = { refusal: "forbidden" };
const gone = { refusal: "document.upload.gone" };
const nothing = { answer: undefined };
const everybody = (answer: unknown): Record<Caller, unknown> => ({ agent: answer, supplier: answer, desk: answer });

const reason = "Ceci ne nous regarde pas.";
const onRequest: Finding = { naming: ({ request }) => ({ id: request, reason }) };
const onHabilitation: Finding = { naming: ({ habilitation }) => ({ id: habilitation, reason }) };
const onInvoice: Finding = { naming: ({ invoice }) => ({ invoiceId: invoice, reasonCode: "CMD_ERR" }) };
/** Too weak: the link is found, and not used up. */
const weak = "aaaaaaaaaaaaaaaaaaaa";

export const findings: Readonly<Record<string, Finding>> = {
  "account.activate": { naming: ({ activation }) => ({ token: activation, password: weak }), here: { by: "visitor", kind: "conflict" } },
  "account.set-password": { naming: ({ password }) => ({ token: password, password: weak }), here: { by: "visitor", kind: "conflict" } },
  "account.renew-link": { naming: ({ password }) => ({ token: password }), here: { by: "visitor", kind: "done" } },
  "account.sign-out": { naming: ({ session }) => ({ sid: session }) },
  "document.issue-copy": { naming: ({ document }) => ({ documentId: document.id }) },
  "document.remove-upload": { naming: ({ upload }) => ({ id: upload }) },
  "document.request-copy": { naming: ({ archiveNumber }) => ({ archiveNumber }), here: { by: "agent", kind: "done" } },
  "habilitation.approve": onRequest,
  "habilitation.complete": { naming: ({ request }) => ({ id: request, note: reason }) },
  "habilitation.refuse": onRequest,
  "habilitation.reinstate": onHabilitation,
  "habilitation.request-complement": onRequest,
  "habilitation.suspend": onHabilitation,
  "habilitation.withdraw": onHabilitation,
  "invoice.approve": onInvoice,
  "invoice.deposit": { naming: ({ establishmentId, upload }) => ({ ...invoiceForm(establishmentId), document: upload }) },
  "invoice.make-available": { naming: ({ deposited }) => ({ invoiceId: deposited }) },
  "invoice.refuse": onInvoice,
  "invoice.take-in-charge": onInvoice,
};

const accounts = "Accounts belong to the installation, to no organisation: what is written is the province’s own.";
const own = "Only what the caller sends is written, in the province.";
const itself = "Works on the whole of the organisation that it is asked in, and takes no name.";

export const neutrals: Readonly<Record<string, Neutral>> = {
  "account.sign-up": { naming: () => ({ name: "Cyril Candidat", email: people.candidat.email }), reason: accounts, answers: everybody({ answer: { email: people.candidat.email } }) },
  "account.sign-in": {
    naming: () => ({ signInName: people.fournisseur.email, password: demonstrationPassword }), reason: accounts, answers: everybody({ answer: { sid: expect.any(String), returnTo: "/compte", remembered: false } }),
  },
  "account.request-activation": { naming: () => ({ email: people.citoyen.email }), reason: accounts, answers: everybody({ answer: { wording: "neutral", email: people.citoyen.email } }) },
  "account.request-password-link": { naming: () => ({ signInName: people.agent.email }), reason: accounts, answers: everybody(nothing) },
  "account.answer-link-request": {
    naming: () => ({ ask: "password", signInName: people.citoyen.email, locale: "fr" }), reason: accounts, answers: { agent: forbidden, supplier: forbidden, desk: nothing },
  },
  "account.create-user": {
    naming: () => ({ email: people.agent.email, name: "Agnès Agent", role: "reader" }), reason: accounts,
    answers: { agent: forbidden, supplier: forbidden, desk: { answer: expect.objectContaining({ roles: ["reader"], invited: false }) } },
  },
  "account.choose-language": { naming: () => ({ locale: "en" }), reason: accounts, answers: { agent: nothing, supplier: nothing, desk: { refusal: "notFound" } } },
  "document.check": {
    naming: ({ archiveNumber, sha256 }) => ({ archiveNumber, sha256 }), reason: "Public: answers that nothing is known.", answers: everybody({ answer: { original: null, file: { is: "unknown" } } }),
  },
  "document.keep-draft": {
    naming: () => ({ form: "deposit", state: { values: { number: "1" }, fields: {} } }), reason: own,
    answers: { agent: { answer: expect.any(String) }, supplier: { answer: expect.any(String) }, desk: forbidden },
  },
  "document.receive-upload": {
    naming: async ({ bytes }, { ports }) => {
      const path = await ports.storage.scratchPath();
      await writeFile(path, bytes);
      return { path, name: "facture.pdf", role: "invoice" };
    },
    reason: `${own} The same bytes as in the mairie are a file like any other.`,
    answers: { agent: { answer: expect.objectContaining({ name: "facture.pdf" }) }, supplier: { answer: expect.objectContaining({ name: "facture.pdf" }) }, desk: forbidden },
  },
  "document.request-verification": { naming: () => ({}), reason: itself, answers: { agent: nothing, supplier: forbidden, desk: nothing } },
  "document.verify-archive": {
    naming: () => ({}), reason: itself,
    answers: { agent: { answer: expect.objectContaining({ intact: true, entries: 0 }) }, supplier: forbidden, desk: { answer: expect.objectContaining({ intact: true, entries: 0 }) } },
  },
  "document.sweep-uploads": {
    naming: () => ({}), reason: `${itself} The mairie’s kept files have expired too by then.`, daysLater: 2,
    answers: { agent: forbidden, supplier: forbidden, desk: { answer: expect.any(Number) } },
  },
  "habilitation.request": {
    naming: ({ proof }) => ({ ...asked, scheme: "RIDET", identifier: "0123456001", proofs: [proof] }), reason: "A new request; the file that it names is kept in the mairie, and is not there.",
    answers: { agent: gone, supplier: gone, desk: forbidden },
  },
};

/** More ways of naming the mairie’s things: from within a subject of the province that the caller may use. */
export const mixed: readonly (Neutral & { readonly operation: string })[] = [
  {
    operation: "invoice.deposit", naming: ({ provinceEstablishment, upload }) => ({ ...invoiceForm(provinceEstablishment), document: upload }),
    reason: "Their own establishment in the province, with a file that the same person keeps in the mairie.", answers: { agent: forbidden, supplier: gone, desk: forbidden },
  },
];
