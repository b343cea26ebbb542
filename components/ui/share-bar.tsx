import type { Area } from "./area";
import { classNames } from "./class-names";

type ShareBarProps = {
  /** What is shared out, for example "Minutes in review meetings". */
  label: string;
  /** Shares in percent, together at most 100; `shown` replaces the number, as where counts are shared out; "other" = none of the areas. */
  parts: readonly { name: string; share: number; area: Area | "other"; shown?: string }[];
  /** Drawn in outline: a declared weight, not a measured share. */
  hollow?: boolean;
};

/** One bar shared among the areas, number first; a share too narrow for its number keeps it in the list's words. */
export function ShareBar({ label, parts, hollow = false }: ShareBarProps) {
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.share, 0));
  const words = parts.map((part) => `${part.name} ${part.shown ?? `${part.share}%`}`).join(", ");
  return (
    <div className={classNames("share", hollow && "hollow")} role="img" aria-label={`${label}: ${words}`}>
      <svg aria-hidden="true" focusable="false">
        {parts.map((part, index) => {
          const start = starts[index] ?? 0;
          return (
            <svg key={part.area} data-area={part.area} x={`${start}%`} width={`${part.share}%`} height="100%" overflow="hidden">
              <rect width="100%" height="100%" />
              {part.share >= 4 && <text x="0.6em" y="50%" dominantBaseline="central">{part.shown ?? part.share}</text>}
              {part.share >= 25 && <text className="name" x="2.6em" y="50%" dominantBaseline="central">{part.name}</text>}
            </svg>
          );
        })}
      </svg>
    </div>
  );
}
