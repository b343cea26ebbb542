import type { ComponentProps } from "react";
import type { Scorecard } from "@/lib/scorecards/domain/scorecard";
import { packScorecard } from "./compact-scorecard";
import { ScorecardScreen } from "./scorecard-screen";

type ScorecardViewProps = Omit<ComponentProps<typeof ScorecardScreen>, "scorecard"> & { scorecard: Scorecard };

/** A board's scorecard, sent to the browser in as few bytes as it shows. */
export function ScorecardView({ scorecard, ...rest }: ScorecardViewProps) {
  return <ScorecardScreen scorecard={packScorecard(scorecard)} {...rest} />;
}
