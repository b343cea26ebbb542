import { BCF_QUARTERLY } from "./bcf-quarterly";
import { ICB_FINANCE } from "./icb-finance";
import { LOCAL_METRICS } from "./local-metrics";
import { PREVENTION_PROGRAMMES } from "./prevention-programmes";
import type { ReturnTemplate } from "./return-template";

/** Every return that boards fill in. */
export const TEMPLATES: readonly ReturnTemplate[] = [ICB_FINANCE, PREVENTION_PROGRAMMES, BCF_QUARTERLY, LOCAL_METRICS];
