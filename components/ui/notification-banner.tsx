import type { ReactNode } from "react";
import { classNames } from "./class-names";

type NotificationBannerProps = {
  kind?: "success" | "information";
  /** Needed where two stand on one page. */
  id?: string;
  title?: string;
  heading: ReactNode;
  children?: ReactNode;
};

/** What the last action did, or what must be known now. Success is announced when the page opens. */
export function NotificationBanner({ kind = "information", id = "notice", title, heading, children }: NotificationBannerProps) {
  const success = kind === "success";
  return (
    <div className={classNames("notice", success && "success")} role={success ? "alert" : "region"} aria-labelledby={id}>
      <h2 className="title" id={id}>{title ?? (success ? "Success" : "Important")}</h2>
      <div className="in">
        <h3>{heading}</h3>
        {children}
      </div>
    </div>
  );
}
