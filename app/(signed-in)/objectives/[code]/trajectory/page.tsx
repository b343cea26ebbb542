import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { withMessages, withMessageTitle } from "@/app/with-messages";
import { TrajectoryEditorView } from "@/components/objectives/trajectory-editor-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadTrajectoryEditor } from "@/lib/objectives/load-trajectory-editor";
import { today } from "@/lib/platform/clock";
import { changeTrajectoryAction, proposeTrajectoryAction, withdrawTrajectoryAction } from "./actions";
import { LiveForm } from "./live-form";
import { parseTrajectory, type TrajectoryAddress } from "./search-params";

/** Once a request: the form comes as text, so that the same address is the same question. */
const loadOnce = cache(async (code: string, area: string, fields: string) => loadTrajectoryEditor(await requireScope("trajectory:propose"), { code, area, fields: JSON.parse(fields) as Record<string, string> | null }, today()));

async function load(address: TrajectoryAddress) {
  const request = await parseTrajectory(address);
  return request && loadOnce(request.code, request.area, JSON.stringify(request.fields));
}

export const generateMetadata = withMessageTitle(async (address: TrajectoryAddress): Promise<Metadata> => {
  await requireScope("trajectory:propose");
  const editor = await load(address);
  return { title: editor ? `Trajectory of ${editor.objective.title}, ${editor.board.shortName}` : "Page not found" };
});

export default withMessages(async function TrajectoryRoute(address: TrajectoryAddress) {
  await requireScope("trajectory:propose");
  const editor = await load(address);
  if (editor === null) notFound();
  return <TrajectoryEditorView editor={editor} form={<LiveForm editor={editor} action={editor.open ? changeTrajectoryAction : proposeTrajectoryAction} />} withdraw={withdrawTrajectoryAction} />;
});
