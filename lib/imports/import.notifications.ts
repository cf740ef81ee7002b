import type { Notifications } from "@/lib/platform/notifications";
import type { ImportEvent } from "./import.events";

const nobody = async () => [];

export const importNotifications: Notifications<ImportEvent> = {
  "import.received": nobody,
  "import.started": nobody,
  "import.finished": nobody,
  "import.abandoned": nobody,
  "import.taken-back": nobody,
};
