import { spawnSync } from "node:child_process";
import fs from "node:fs";

/** The shell without a window first: it does the same with half the work. */
const places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

/** `CHROME`, else an installed one. */
export const installedBrowser = (): string | undefined => [process.env.CHROME ?? "", ...places].find((file) => file && fs.existsSync(file));

/** A browser for the journeys: the installed one, else Debian's where we may install it. Null with the reason on standard error. */
export function findBrowser(): string | null {
  if (!installedBrowser() && fs.existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    spawnSync("sh", ["-c", "apt='env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq'; apt-get update -qq && { $apt chromium-headless-shell || $apt chromium; }"], { stdio: ["ignore", "ignore", "inherit"] });
  }
  const browser = installedBrowser();
  if (!browser) console.error("No browser for the journeys: set CHROME to the path of a Chrome or Chromium.");
  return browser ?? null;
}
