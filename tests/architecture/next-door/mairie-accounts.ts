import { changeEmail } from "@/lib/accounts/change-email";
import { setMailFrequency } from "@/lib/accounts/set-mail-frequency";
import { signIn } from "@/lib/accounts/sign-in";
import { chooseAlerts } from "@/lib/bills/choose-alerts";
import { issueLink } from "@/lib/platform/links";
import { prepareAccount } from "@/lib/platform/prepare-account";
import { hashOfToken } from "@/lib/platform/session";
import { addProduct } from "@/lib/organizations/add-product";
import { changeableOf, settingsText } from "@/lib/organizations/organization";
import { writeText } from "@/lib/texts/write-text";
import { demonstrationPassword, organizations, people } from "@/prisma/world/people";
import type { World } from "@/tests/support/world";
import { activationToken, passwordToken, tokenSentTo } from "../../lib/accounts/desk";
import { callers } from "./callers";

const newAddress = "candidat.ailleurs@demo.test";

/** Links, sessions and choices that the mairie's portal keeps, its texts and its settings. */
export async function fillAccounts(world: World) {
  const supplier = world.as("fournisseur");
  const { sid: session } = await signIn(world.as("citoyen"), { signInName: people.citoyen.email, password: demonstrationPassword });
  const activation = await activationToken(world, people.nouveau.email);
  const password = await passwordToken(world, "fournisseur");
  await changeEmail(world.as("candidat"), { email: newAddress, password: demonstrationPassword });
  const alerts = await supplier.commit(({ tx }) => issueLink(supplier, tx, { accountId: people.fournisseur.id, purpose: "alerts" }));
  await chooseAlerts(supplier, { newBills: "yes" });
  const { version } = await writeText(callers.agent(world, "mairie"), { name: "faq", locale: "fr", seen: "", body: "La question SECRETE." });
  return {
    session, sessionName: hashOfToken(session).slice(0, 16), activation, password, emailLink: await tokenSentTo(world, newAddress), alerts: supplier.secrets.linkToken(alerts),
    heldMail: await heldMail(world), closed: await closedAccount(world), textVersion: version.toISOString(), settings: settingsText("contact", changeableOf(supplier.organization)),
    product: await addedProduct(world),
  };
}

async function addedProduct(world: World) {
  const product = { code: "EAU", name: "Eau SECRETE", payfipNumber: "001964" };
  await addProduct(callers.agent(world, "mairie"), { ...product, payfipConfirmed: product.payfipNumber });
  return product;
}

/** A message that waits for a daily digest. */
async function heldMail(world: World) {
  const [supplier, { id: accountId }] = [world.as("fournisseur"), people.fournisseur];
  await setMailFrequency(supplier, { side: "supplier", frequency: "daily" });
  return supplier.commit(async ({ tx }) => {
    const { id: mailId } = await tx.mail.findFirstOrThrow({ where: { recipient: people.fournisseur.email, template: "invoice-made-available" } });
    await tx.mail.updateMany({ where: { id: mailId }, data: { heldForId: accountId } });
    return { accountId, mailId };
  });
}

/** Somebody whom the mairie knew, and who closed their account on another portal: its own job has not told it yet. */
async function closedAccount(world: World): Promise<string> {
  const admin = world.as("admin");
  return admin.commit(async ({ tx }) => {
    const id = await prepareAccount(tx, { email: "parti@demo.test", name: "Paul Parti", locale: "fr", now: admin.now });
    if (id === null) throw new Error("the address is taken");
    await tx.account.updateMany({ where: { id }, data: { state: "closed" } });
    await tx.membership.create({ data: { organizationId: organizations.mairie.id, accountId: id, role: "citizen" } });
    return id;
  });
}
