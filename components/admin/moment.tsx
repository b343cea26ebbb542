import { Time } from "@/components/ui/time";
import { formatDateTime } from "@/lib/shared/format-date";

/** A moment in London time, or words where there is none. */
export const Moment = ({ value, none = "Never" }: { value: string | null; none?: string }) => (value === null ? none : <Time value={value}>{formatDateTime(value)}</Time>);
