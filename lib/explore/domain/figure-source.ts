import type { Comparison } from "@/lib/analysis/domain/comparison";
import type { Panel } from "@/lib/analysis/domain/panel";
import { sourceText } from "@/lib/scorecards/domain/release-texts";
import { periodText } from "@/lib/shared/period";

/** Where the figures of one time come from, the period in words, and whether any of them is invented. */
export function figureSource(panel: Panel, { rows, england, metric, period }: Comparison): { readonly source: string; readonly period: string; readonly isIllustrative: boolean } {
  const ids = new Set([...rows, ...(england === null ? [] : [england])].flatMap(({ releaseId }) => releaseId ?? []));
  const used = panel.releases.filter(({ id }) => ids.has(id));
  const releases = used.length === 0 ? panel.releases : used;
  return { source: sourceText(releases, metric.source.name), period: periodText(period), isIllustrative: releases.some(({ provenance }) => provenance === "illustrative") };
}
