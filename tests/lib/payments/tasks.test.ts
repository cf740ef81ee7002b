import type { JobHelpers } from "graphile-worker";
import { hearNotification, settlePaymentTask } from "@/lib/payments/hear-notification";
import { forgetDirectory } from "@/lib/organizations/directory";
import { holdSettings } from "@/lib/platform/env";
import { crontab, tasksOf } from "@/lib/wiring/tasks";
import { openTill, type Till } from "./till";

let till: Till;
const run = (task: string, payload: object = {}) => Promise.resolve(tasksOf(till.world.container)[task]?.({ organizationId: till.at(0).organization.id, ...payload }, { job: { task_identifier: task } } as JobHelpers));

beforeAll(async () => {
  till = await openTill();
  holdSettings(till.world.container.settings);
  Object.assign(globalThis, { [Symbol.for("guichet.container")]: till.world.container });
  forgetDirectory();
});
afterAll(() => till.close());
afterEach(() => { till.payfip.answer = null; });

it("a notification's job takes the result from PayFiP", async () => {
  const { billId, paymentId, idOp } = await till.opened();
  await till.end(idOp, "P");
  await hearNotification(till.at(0, null), { idOp });
  const { rows } = await till.world.container.db.pool.query<{ task_identifier: string }>("SELECT task_identifier FROM graphile_worker.jobs WHERE key = $1", [`settle:${paymentId}`]);
  expect(rows).toEqual([{ task_identifier: settlePaymentTask }]);
  await run(settlePaymentTask, { paymentId });
  expect(await till.stateOf(billId)).toBe("paid");
});

it("a notification's job fails while PayFiP is away, so that the queue tries again", async () => {
  const { paymentId } = await till.opened();
  till.payfip.answer = { status: 503, body: "" };
  await expect(run(settlePaymentTask, { paymentId })).rejects.toMatchObject({ code: "unavailable" });
});

it("every five minutes, every organisation's payments are asked for", async () => {
  const { billId, idOp } = await till.opened();
  await till.end(idOp, "R");
  await run("settle-payments");
  expect(await till.stateOf(billId)).toBe("due");
  expect(crontab.map(({ task }) => task)).toContain("settle-payments");
});
