"use client";
import { MetricMapView, type MetricMapViewProps } from "@/components/explore/metric-map-view";
import type { MapFrame } from "@/lib/explore/domain/metric-map";

/** The map page, which fetches the other periods when they are asked for. */
export function MapIsland(props: Omit<MetricMapViewProps, "loadFrames">) {
  const { metric, map, asOf, category } = props.page;
  const loadFrames = async (): Promise<readonly MapFrame[] | null> => {
    if (map === null) return null;
    const query = new URLSearchParams({ kind: map.kind, set: map.set, view: map.view, asOf, ...(category !== null && { category }) });
    try {
      const answer = await fetch(`/metrics/${metric.code}/map/frames?${query.toString()}`);
      return answer.ok ? ((await answer.json()) as readonly MapFrame[]) : null;
    } catch {
      return null;
    }
  };
  return <MetricMapView {...props} loadFrames={loadFrames} />;
}
