import type { Methods } from "./methods";
import { realismMethods } from "./realism";
import { spcMethods } from "./spc";

/** Every method a vector file may name. */
export const allMethods: Methods = { ...realismMethods, ...spcMethods };
