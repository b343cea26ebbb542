"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { ImportProgressText } from "@/components/imports/import-progress-text";
import { isWorking, type ImportProgress } from "@/lib/imports/domain/import-state";

const ASK_EVERY = 1_000;
/** A page that was asked for and did not come is asked for again. */
const REFRESH_AGAIN = 5_000;

/** Says how far the worker is, and brings the page up to date as soon as the import moves on. */
export function WatchImport({ importId, progress }: { importId: number; progress: ImportProgress }) {
  const router = useRouter();
  const [heard, setHeard] = useState(progress);
  const refreshedAt = useRef(0);
  const { version, state } = progress;
  const follows = isWorking(state);
  useEffect(() => {
    if (!follows) return;
    let isOver = false;
    refreshedAt.current = 0;
    const ask = async (): Promise<void> => {
      if (document.visibilityState === "hidden") return;
      const answer = await fetch(`/imports/${importId}/state`, { cache: "no-store" });
      if (isOver) return;
      const found = answer.ok ? ((await answer.json()) as ImportProgress) : null;
      if (found?.version === version) return setHeard(found);
      if (performance.now() - refreshedAt.current < REFRESH_AGAIN) return;
      refreshedAt.current = performance.now();
      router.refresh();
    };
    // Without an answer the page stays as it is, and the next question may have one.
    const timer = setInterval(() => void ask().catch(() => {}), ASK_EVERY);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [importId, version, follows, router]);
  return <ImportProgressText progress={heard.version === version ? heard : progress} />;
}
