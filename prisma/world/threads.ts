import { daysLater } from "@/lib/kernel/dates";
import { answerMessage } from "@/lib/messages/answer-message";
import { sendMessage } from "@/lib/messages/send-message";
import { acts, numberOf } from "./bills";
import { people } from "./people";
import type { Stage } from "./stage";

/** Days ago, subject, question, and the answer a day later, if there is one. */
const questions: readonly (readonly [daysAgo: number, subject: string, body: string, answer: string | null])[] = [
  [6, "Changement d’adresse", "Bonjour,\n\nJ’ai déménagé en septembre. Mon adresse est maintenant le 3 rue des Lilas. Mes prochaines factures en tiendront-elles compte ?\n\nCamille Citoyen",
    "Bonjour,\n\nOui : votre adresse est à jour, et vos factures à venir la porteront.\n\nLe service des finances"],
  [1, "Nombre de repas en octobre", "Bonjour,\n\nIl me semble que deux repas d’octobre ont été comptés alors que mon enfant était malade. Pouvez-vous vérifier ?\n\nMerci.", null],
];

/** What the citizen asked the mairie: one question has its answer, the other waits and is about a bill. */
export async function seedThreads(stage: Stage): Promise<void> {
  const { now } = stage;
  const found = (subject: string) =>
    stage.desk(now).read((tx) => tx.messageThread.findFirst({ where: { subject, accountId: people.citoyen.id }, select: { id: true, state: true, lastAt: true, messages: { select: { side: true } } } }));
  const bill = await stage.desk(now).read((tx) => tx.bill.findFirst({ where: { number: numberOf(now, acts.asked), accountId: people.citoyen.id, withdrawnAt: null }, select: { id: true } }));
  for (const [daysAgo, subject, body, answer] of questions) {
    const concerns = answer === null && bill ? `bill:${bill.id}` : "";
    if (!(await found(subject))) await sendMessage(stage.as("citoyen", daysLater(now, -daysAgo)), { subject, body, concerns });
    const thread = await found(subject);
    const waits = thread?.state === "waiting" && thread.messages.every(({ side }) => side === "asker");
    if (answer !== null && thread && waits) await answerMessage(stage.as("admin", daysLater(now, 1 - daysAgo)), { id: thread.id, seen: thread.lastAt.toISOString(), body: answer });
  }
}
