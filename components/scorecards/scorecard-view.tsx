import type { Scorecard } from "@/lib/scorecards/domain/scorecard";
import { packScorecard } from "./compact-scorecard";
import { ScorecardScreen } from "./scorecard-screen";

export type ScorecardViewProps = {
  scorecard: Scorecard;
  /** The address as it came. */
  query: Readonly<Record<string, string>>;
  /** True when the reader may build this board's pack. */
  mayBuildPack: boolean;
};

/** A board's scorecard, sent to the browser in as few bytes as it shows. */
export function ScorecardView({ scorecard, ...rest }: ScorecardViewProps) {
  return <ScorecardScreen scorecard={packScorecard(scorecard)} {...rest} />;
}
