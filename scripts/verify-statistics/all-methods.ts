import type { Methods } from "./methods";
import { spcMethods } from "./spc";

/** Every method a vector file may name. */
export const allMethods: Methods = { ...spcMethods };
