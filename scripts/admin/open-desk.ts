import { container, type Container } from "../../lib/platform/container";
import { holdSettings, type Settings } from "../../lib/platform/env";
import { withPreparedDatabase } from "../database/open";
import { secretOf } from "../launch";

/** Runs `work` on the desk of these settings, whether its server runs or not. */
export async function openDesk<T>(settings: Settings, work: (desk: Container) => Promise<T>): Promise<T> {
  const database = await withPreparedDatabase(settings);
  try {
    holdSettings({ ...settings, databaseUrl: database.url, databaseOwnerUrl: null, authSecret: secretOf(settings) });
    const desk = container();
    return await work(desk).finally(() => desk.close());
  } finally {
    await database.stop();
  }
}
