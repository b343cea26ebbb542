import { useRef, useState } from "react";
import type { MetricMapPage } from "@/lib/explore/domain/metric-map-page";
import type { MapFrame } from "@/lib/explore/domain/metric-map";

/** Every period of the map in its order; null where they cannot be had. */
export type LoadFrames = () => Promise<readonly MapFrame[] | null>;

export interface MapState {
  /** The address as it would be asked for now. */
  readonly query: Readonly<Record<string, string>>;
  readonly frame: MapFrame | null;
  /** Class shown alone. */
  readonly chosen: string | null;
  readonly choose: (key: string | null) => void;
  /** Shows a period, fetching all of them the first time; false where they cannot be had. */
  readonly show: (at: number) => Promise<boolean>;
}

/** What a reader changes on a map without leaving it: period and class. The address follows, so that it can be passed on. */
export function useMapState(page: MetricMapPage, given: Readonly<Record<string, string>>, loadFrames: LoadFrames): MapState {
  const { map } = page;
  const [query, setQuery] = useState(given);
  const [frame, setFrame] = useState(map?.frame ?? null);
  const frames = useRef<Promise<readonly MapFrame[] | null> | null>(null);
  const wanted = useRef(0);

  function change(changes: Readonly<Record<string, string | null>>): void {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    setQuery(Object.fromEntries(next));
    window.history.replaceState(null, "", `?${next.toString()}`);
  }

  async function show(at: number): Promise<boolean> {
    if (map === null) return false;
    wanted.current = at;
    frames.current ??= loadFrames();
    const all = await frames.current;
    const next = all?.[at];
    if (next === undefined) {
      frames.current = null;
      return false;
    }
    // A slower answer must not replace what was asked for after it.
    if (wanted.current !== at) return true;
    setFrame(next);
    change({ period: map.periods[at]?.end ?? null, set: map.set });
    return true;
  }

  return { query, frame, chosen: query.class ?? null, choose: (key) => change({ class: key }), show };
}
