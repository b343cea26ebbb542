import type { Methods } from "./methods";

/** Every method a vector file may name. */
export const allMethods: Methods = {};
