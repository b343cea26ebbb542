"use client";
import { TrajectoryForm, type TrajectoryFormProps } from "@/components/objectives/trajectory-form";
import type { AskPreview, PreviewAnswer } from "@/components/objectives/use-trajectory-preview";

/** Fields that change nothing of the drawing. */
const WORDS = ["reason", "justification", "source", "id", "revision"];

/** The form of a trajectory, which asks for its preview while it is written. */
export function LiveForm(props: Omit<TrajectoryFormProps, "askPreview">) {
  const { code } = props.editor.objective;
  const askPreview: AskPreview = async (fields, signal) => {
    const query = new URLSearchParams(Object.entries(fields).filter(([name, value]) => value !== "" && !WORDS.includes(name)));
    try {
      const answer = await fetch(`/objectives/${code}/trajectory/preview?${query.toString()}`, { signal });
      return answer.ok ? ((await answer.json()) as PreviewAnswer) : null;
    } catch {
      return null;
    }
  };
  return <TrajectoryForm {...props} askPreview={askPreview} />;
}
