/** Shared out so that both worlds take about as long. */
const ofBills = /\/(account-end|bill-.*|refusals|portals|supplier-(deposit|life|ribs))\.spec\.ts$/;

/** Two worlds at once, each with a server, a folder and journeys of its own: within a world one journey follows the other. */
export const worlds = [
  { name: "bills", port: 3210, journeys: { testMatch: ofBills } },
  { name: "people", port: 3211, journeys: { testIgnore: ofBills } },
] as const;

/** What tests/e2e/serve.ts says once both answer. */
export const ready = "Both worlds are ready.";
