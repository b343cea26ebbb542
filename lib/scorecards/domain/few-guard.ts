/** National objectives in force at once, in all and in one area: the product's own rule, after the report's call for a small number. */
export const FEW = { national: 12, inArea: 3 } as const;

/** What of an objective the guard looks at; only live ones are given. */
export interface GuardedObjective {
  readonly area: string;
  /** "national" counts; a board's own objectives do not. */
  readonly scope: string;
}

export interface FewWarning {
  readonly kind: "national" | "area";
  /** Null for the warning about all of them. */
  readonly area: string | null;
  readonly count: number;
  readonly limit: number;
  readonly words: string;
}

const AREA_WORDS: Readonly<Record<string, string>> = { finance: "finance", elective: "elective recovery", prevention: "prevention", joint_working: "joint working" };

/**
 * Warnings where there are too many national objectives to be few: over 12 in all, or over 3 in one area; empty where there are not.
 * At the limit a new one needs an old one to go.
 */
export function fewGuard(objectives: readonly GuardedObjective[]): readonly FewWarning[] {
  const national = objectives.filter(({ scope }) => scope === "national");
  const areas = [...new Set(national.map(({ area }) => area))].map((area) => ({ area, count: national.filter((one) => one.area === area).length }));
  const over = (count: number, limit: number): string => `${count - limit} more than the ${limit} that count as few`;
  return [
    ...(national.length > FEW.national
      ? [{ kind: "national" as const, area: null, count: national.length, limit: FEW.national, words: `${national.length} national objectives are in force, ${over(national.length, FEW.national)}. Retire one for each that is added, or give the reason.` }]
      : []),
    ...areas.filter(({ count }) => count > FEW.inArea).map(({ area, count }) => ({
      kind: "area" as const, area, count, limit: FEW.inArea,
      words: `${count} national objectives are about ${AREA_WORDS[area] ?? area}, ${over(count, FEW.inArea)} in one area.`,
    })),
  ];
}
