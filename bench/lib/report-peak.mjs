// Imported into a program that is measured: on its way out it writes its greatest memory, in kilobytes, to file descriptor 3.
import fs from "node:fs";

process.on("exit", () => fs.writeSync(3, String(process.resourceUsage().maxRSS)));
