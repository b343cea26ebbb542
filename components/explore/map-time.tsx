import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { FilterBar } from "@/components/ui/filter-bar";
import { SelectField } from "@/components/ui/select-field";

type MapTimeProps = {
  /** Last day and words of each period, oldest first. */
  periods: readonly (readonly [end: string, text: string])[];
  at: number;
  /** Parameters that the form keeps. */
  keep: Readonly<Record<string, string>>;
  href: (end: string) => string;
  /** Resolves to false where the figures of other periods cannot be had. */
  onShow: (at: number) => Promise<boolean>;
};

const EVERY = 900;

/** Another period: a slider with steps and play, or links and a form where there is no JavaScript. Nothing moves by itself for those who ask for less motion. */
export function MapTime({ periods, at, keep, href, onShow }: MapTimeProps) {
  const [isPlaying, setIsPlaying] = useState(false);
  const [problem, setProblem] = useState(false);
  const last = periods.length - 1;
  const show = (place: number): void => void onShow(place).then((isShown) => {
    setProblem(!isShown);
    if (!isShown) setIsPlaying(false);
  });

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => (at >= last ? setIsPlaying(false) : show(at + 1)), EVERY);
    return () => clearTimeout(timer);
  });

  if (last < 1) return null;
  const step = (by: -1 | 1, words: string) => {
    const target = periods[at + by];
    return target === undefined ? <span className="quiet">{words}</span> : (
      <a href={href(target[0])} onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        setIsPlaying(false);
        show(at + by);
      }}>{words}<span className="vh">: {target[1]}</span></a>
    );
  };
  const play = (): void => {
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    if (!isPlaying) show(at >= last ? 0 : at + 1);
    setIsPlaying(!isPlaying);
  };
  return (
    <div className="map-time" role="group" aria-label="Period">
      {step(-1, "Earlier")}
      <span className="with-script">
        <label className="vh" htmlFor="map-period">Period shown</label>
        <input id="map-period" type="range" min={0} max={last} step={1} value={at} aria-valuetext={periods[at]?.[1]} onChange={(event) => { setIsPlaying(false); show(Number(event.target.value)); }} />
      </span>
      {step(1, "Later")}
      <b>{periods[at]?.[1]}</b>
      <span className="with-script play"><Button type="button" kind="secondary" small onClick={play}>{isPlaying ? "Pause" : "Play"}</Button></span>
      <div className="without-script">
        <FilterBar label="Another period" keep={keep} resetHref={href("")} apply="Show period">
          <SelectField id="period" name="period" label="Period" defaultValue={periods[at]?.[0]} options={periods.map(([value, label]) => ({ value, label })).reverse()} />
        </FilterBar>
      </div>
      {problem && <p role="alert">Other periods could not be fetched. Check the connection and try again.</p>}
    </div>
  );
}
