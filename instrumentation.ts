/** Once per server process: responses are kept at hand, the worker starts beside the server, a stop drains both. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { rememberResponses } = await import("./app/_web/answer");
  rememberResponses();
  const { startWithServer } = await import("./lib/wiring/worker");
  await startWithServer();
}
