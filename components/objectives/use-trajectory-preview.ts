import { useEffect, useRef, useState } from "react";
import type { TrajectoryPreview } from "@/lib/objectives/domain/trajectory-form-preview";
import type { FormFields } from "@/lib/objectives/domain/trajectory-form";
import type { Problem } from "@/lib/shared/problem";

/** Milliseconds without a change before the preview is asked for. */
const PAUSE = 250;

/** A preview, or what is wrong with the fields. */
export type PreviewAnswer = { readonly preview: TrajectoryPreview } | { readonly problems: readonly Problem[] };

/** Asks the server for the preview of what is in a form; null where no answer came: the form works without it. */
export type AskPreview = (fields: FormFields, signal: AbortSignal) => Promise<PreviewAnswer | null>;

export interface LivePreview {
  readonly preview: TrajectoryPreview;
  /** What is wrong with the fields as they stand; the drawing is then of the last ones that were right. */
  readonly problems: readonly Problem[];
  readonly ask: (fields: FormFields, isDragging: boolean) => void;
}

/** The preview of what is in the form, asked for a moment after each change. The server draws and judges; a late answer is dropped. */
export function useTrajectoryPreview(askServer: AskPreview, first: TrajectoryPreview, firstProblems: readonly Problem[]): LivePreview {
  const [shown, setShown] = useState({ preview: first, problems: firstProblems });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => {
    clearTimeout(timer.current);
    running.current?.abort();
  }, []);
  const ask = (fields: FormFields, isDragging: boolean): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      running.current?.abort();
      const request = new AbortController();
      running.current = request;
      void askServer(fields, request.signal).then((answer) => {
        if (answer === null || request.signal.aborted) return;
        // While a point is held the scale stays, so that it does not run away under the hand.
        setShown((before) => ("problems" in answer ? { ...before, problems: answer.problems } : { problems: [], preview: isDragging ? { ...answer.preview, svg: before.preview.svg, plot: before.preview.plot } : answer.preview }));
      });
    }, PAUSE);
  };
  return { ...shown, ask };
}
