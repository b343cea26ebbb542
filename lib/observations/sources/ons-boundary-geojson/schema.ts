import { z } from "zod";

/** Of a boundary file only the properties are read; outlines are drawn from compiled ones. */
export const BOUNDARIES = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.object({ type: z.literal("Feature"), properties: z.record(z.string(), z.unknown()) })).min(1),
});

/** The property names carry the level and the year: "ICB26CD", "ICB26NM". */
export const CODE_PROPERTY = /^(ICB|SICBL|NHSER|CTYUA)(\d{2})CD$/;

export const LEVELS = { ICB: "icb", SICBL: "sub_icb", NHSER: "region", CTYUA: "council" } as const;
export type BoundaryLevel = (typeof LEVELS)[keyof typeof LEVELS];

export const AREA_CODE = /^[EWSN]\d{8}$/;
