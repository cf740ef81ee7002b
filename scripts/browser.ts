import { spawnSync } from "node:child_process";
import fs from "node:fs";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** A browser for the journeys: `CHROME`, else an installed one, else Debian's where we may install it. Null with the reason on standard error. */
export function findBrowser(): string | null {
  const found = () => [process.env.CHROME ?? "", ...installed].find((file) => file && fs.existsSync(file));
  if (!found() && fs.existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    spawnSync("sh", ["-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium"], { stdio: ["ignore", "ignore", "inherit"] });
  }
  const browser = found();
  if (!browser) console.error("No browser for the journeys: set CHROME to the path of a Chrome or Chromium.");
  return browser ?? null;
}
