import "server-only";
import { database } from "./database/client";

/** True when the database answers. */
export const isReady = (): Promise<boolean> => database().$queryRaw`SELECT 1`.then(() => true, () => false);
