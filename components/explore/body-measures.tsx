import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/data-table-types";
import { Svg } from "@/components/ui/svg";
import { useIcon as iconMarkup } from "@/lib/charts/icons";
import { VARIATION_TEXT } from "@/lib/charts/icon-text";
import type { BodyMeasure } from "@/lib/explore/domain/body-page";
import type { MetricArea } from "@/lib/metrics/domain/metric";
import { formatNumber } from "@/lib/shared/format-number";
import { inSentence } from "@/lib/shared/in-sentence";

const AREA_TEXT: Readonly<Record<MetricArea, string>> = {
  finance: "Finance", elective: "Elective care", prevention: "Prevention", joint_working: "Joint working", workforce: "Workforce", primary_care: "Primary care",
  mental_health: "Mental health", outcomes: "Outcomes", urgent_care: "Urgent care",
};

const OUTCOME_TEXT: Readonly<Record<BodyMeasure["outcome"], string>> = {
  better: "better than England", worse: "worse than England", higher: "higher than England", lower: "lower than England", similar: "no different from England", not_compared: "",
};

type BodyMeasuresProps = {
  name: string;
  /** "trusts" or "councils". */
  kind: string;
  code: string;
  measures: readonly BodyMeasure[];
  query: string;
};

/** Every measure of a trust or council in its latest period, by area: value, England, movement and where it stands among others. */
export function BodyMeasures({ name, kind, code, measures, query }: BodyMeasuresProps) {
  const areas = [...new Set(measures.map(({ metric }) => metric.area))];
  const columns = columnsOf(kind, code, query, measures);
  return (
    <DataTable
      caption={`Measures of ${name}, each in its latest period`} columns={columns} rowKey={({ metric }) => metric.code} minWidth={76}
      rowGroups={areas.map((area) => ({ key: area, heading: AREA_TEXT[area], rows: measures.filter(({ metric }) => metric.area === area) }))}
    />
  );
}

function columnsOf(kind: string, code: string, query: string, measures: readonly BodyMeasure[]): readonly Column<BodyMeasure>[] {
  const print = ({ metric }: BodyMeasure, value: number | null): string => formatNumber(value, { decimals: metric.decimals, unit: metric.unit === "percent" ? "%" : "" });
  const withOutcome = measures.some(({ outcome }) => outcome !== "not_compared");
  const withIcons = measures.some(({ variation }) => variation !== null);
  return [
    {
      key: "measure", head: "Measure", rowHeader: true,
      cell: (m) => <><a href={`/metrics/${m.metric.code}${query}${query === "" ? "?" : "&"}area=${code}`}>{m.metric.name}</a>{m.isIllustrative && <> <Badge kind="illustrative" /></>}<small>{m.metric.unitLabel}</small></>,
    },
    { key: "period", head: "Period", cell: (m) => m.periodText },
    { key: "value", head: "Latest", align: "right", cell: (m) => (m.value === null ? <span className="mute">{(m.mark ?? "no figure").replace("_", " ")}</span> : <b>{print(m, m.value)}</b>) },
    { key: "england", head: "England", align: "right", cell: (m) => (m.england === null ? <span className="mute">{m.metric.unit === "count" ? "a count" : "not published"}</span> : print(m, m.england)) },
    ...(withOutcome ? [{ key: "outcome", head: "Against England", unit: "by the 95% interval", cell: (m: BodyMeasure) => OUTCOME_TEXT[m.outcome] || <span className="mute">not compared</span> }] : []),
    ...(withIcons ? [{
      key: "change", head: "Change", unit: "13 months or more",
      cell: (m: BodyMeasure) => (m.variation === null ? <span className="mute">too few months</span> : <span className="st"><Svg markup={iconMarkup(`v-${m.variation}`, 24)} /> {VARIATION_TEXT[m.variation]}</span>),
    }] : []),
    { key: "trend", head: "Trend", cell: (m) => (m.spark === "" ? <span className="mute">one period</span> : <Svg markup={m.spark} />) },
    {
      key: "standing", head: `Among ${kind}`, unit: "disc: this one; pale: middle half; dashes: England",
      cell: (m) => (m.standing === null ? "" : <><Svg markup={m.standing.svg} /><small>{m.standing.bodies} from {print(m, m.standing.lowest)} to {print(m, m.standing.highest)}; middle half {print(m, m.standing.quartiles[0])} to {print(m, m.standing.quartiles[1])}</small></>),
    },
    { key: "compare", head: "All", cell: (m) => <a href={`/metrics/${m.metric.code}/compare${query}${query === "" ? "?" : "&"}kind=${kind.replace(/s$/, "")}&areas=${code}`}>compare<span className="vh"> {kind} by {inSentence(m.metric.name)}</span></a> },
  ];
}
