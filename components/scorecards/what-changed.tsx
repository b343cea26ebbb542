import { Badge } from "@/components/ui/badge";
import { Svg } from "@/components/ui/svg";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { statusIconId } from "@/lib/charts/status-shape";
import type { WhatChanged as Changed } from "@/lib/scorecards/domain/what-changed";
import { statusText } from "@/lib/shared/objective-status";

type WhatChangedProps = { changed: Changed; hrefOf: (objective: string) => string };

/** What changed, a sentence each, most worrying first; then what did not. */
export function WhatChanged({ changed: { changes, quiet }, hrefOf }: WhatChangedProps) {
  return (
    <ul className="chg">
      {changes.map(({ text, objective, status, stale, isIllustrative }) => (
        <li key={text}>
          <Svg markup={iconMarkup(statusIconId(status, stale), 16)} label={statusText(status, stale)} />
          <span>{text} {isIllustrative && <Badge kind="illustrative" />} <a href={hrefOf(objective)}>See why<span className="vh">: {text.split(". ")[0]}</span></a></span>
        </li>
      ))}
      {changes.length === 0 && <li><Svg markup={iconMarkup("s-not_measured", 16)} /><span>No status changed, and no value moved by more than ordinary movement.</span></li>}
      {quiet.map((text) => <li key={text}><Svg markup={iconMarkup("s-not_measured", 16)} /><span className="mute">{text}</span></li>)}
    </ul>
  );
}
