"use client";
import dynamic from "next/dynamic";
import { useState } from "react";

const InteractiveChart = dynamic(() => import("./interactive-chart").then((module) => module.InteractiveChart), { ssr: false, loading: () => <p role="status">Loading the interactive chart</p> });

export type ExplorePoint = readonly [period: string, value: number | null, reference: number | null];

type ExploreChartProps = { points: readonly ExplorePoint[]; unit: string; name: string; referenceName: string | null };

/** An interactive chart of the same points, fetched only when a reader asks for it. */
export function ExploreChart(props: ExploreChartProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>{isOpen ? "Close the interactive chart" : "Explore"}</button>
      {isOpen && <InteractiveChart {...props} />}
    </>
  );
}
