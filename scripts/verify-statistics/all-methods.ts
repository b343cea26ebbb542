import { comparisonMethods } from "./comparison";
import { funnelMethods } from "./funnel";
import { inequalityMethods } from "./inequality";
import { intervalMethods } from "./intervals";
import type { Methods } from "./methods";
import { oversightFrameworkMethods } from "./oversight-framework";
import { projectionMethods } from "./projection";
import { realismMethods } from "./realism";
import { spcMethods } from "./spc";

/** Every method a vector file may name. */
export const allMethods: Methods = {
  ...comparisonMethods,
  ...funnelMethods,
  ...inequalityMethods,
  ...intervalMethods,
  ...oversightFrameworkMethods,
  ...projectionMethods,
  ...realismMethods,
  ...spcMethods,
};
