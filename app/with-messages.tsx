import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ForbiddenMessage, NotFoundMessage } from "@/components/layout/message";
import { Printed } from "@/components/ui/printed";
import { answerWith } from "@/lib/platform/http/response-status";

/** 403 or 404 where the error is Next's own way of turning a reader away, else null. */
function turnedAwayWith(error: unknown): 403 | 404 | null {
  const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : "";
  if (digest === "NEXT_HTTP_ERROR_FALLBACK;404") return 404;
  return digest === "NEXT_HTTP_ERROR_FALLBACK;403" ? 403 : null;
}

/** A page that says "not found" or "not allowed" in its own answer, so that the words stand there without scripts too. */
export function withMessages<P>(page: (props: P) => Promise<ReactNode>): (props: P) => Promise<ReactNode> {
  return async (props) => {
    try {
      return <Printed>{await page(props)}</Printed>;
    } catch (error) {
      const status = turnedAwayWith(error);
      if (status === null || !answerWith(status)) throw error;
      return status === 404 ? <NotFoundMessage /> : <ForbiddenMessage />;
    }
  };
}

/** Metadata of such a page: the same title as its message when the reader is turned away. */
export function withMessageTitle<P>(metadata: (props: P) => Promise<Metadata>): (props: P) => Promise<Metadata> {
  return async (props) => {
    try {
      return await metadata(props);
    } catch (error) {
      const status = turnedAwayWith(error);
      if (status === null) throw error;
      return { title: status === 404 ? "Page not found" : "Your account may not open this page" };
    }
  };
}
