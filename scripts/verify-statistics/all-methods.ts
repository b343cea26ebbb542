import { funnelMethods } from "./funnel";
import { intervalMethods } from "./intervals";
import type { Methods } from "./methods";
import { realismMethods } from "./realism";
import { spcMethods } from "./spc";

/** Every method a vector file may name. */
export const allMethods: Methods = { ...funnelMethods, ...intervalMethods, ...realismMethods, ...spcMethods };
