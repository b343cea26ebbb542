import { quoteValue } from "../../domain/import-issue";
import { INDICATORS, OTHER_MEASURES, plainName, type Indicator } from "./schema";

export type IndicatorRead = { readonly kind: "indicator"; readonly indicator: Indicator } | { readonly kind: "refused"; readonly message: string };

/**
 * The measure that an indicator is, by its id and its name, which must both be right: ids have been reused in lists of
 * third parties, and a name alone does not tell a survey from a register.
 * @param id null where the layout has none; then the name must be of one indicator only
 */
export function findIndicator(id: string | null, name: string): IndicatorRead {
  const plain = plainName(name);
  const indicator = INDICATORS.find((one) => (id === null || one.id === id) && one.name.test(plain));
  if (indicator !== undefined) return { kind: "indicator", indicator };
  const title = `${id === null ? "" : `${id} `}${quoteValue(name, 160)}`;
  const known = INDICATORS.find((one) => one.id === id);
  const difference = OTHER_MEASURES.find(([pattern]) => pattern.test(plain))?.[1];
  const reason = difference ?? (known === undefined ? "The catalogue has no measure for it." : `Under this id the measure ${known.metricCode} is expected, and the name is of another.`);
  return { kind: "refused", message: `The indicator ${title} is not read. ${reason}` };
}
