import { DateField } from "@/components/ui/date-field";
import { Fieldset } from "@/components/ui/fieldset";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { dueField, STYLE_NEEDS, valueField, type StyleNeeds } from "@/lib/objectives/domain/trajectory-form";
import { STYLE_TEXT, TRAJECTORY_STYLES, type TrajectoryStyle } from "@/lib/objectives/domain/trajectory";

/** What a form shows again after a refusal, and where. */
export interface FieldState {
  readonly id: (field: string) => string;
  readonly error: (field: string) => string | undefined;
  readonly value: (field: string) => string;
}

type TrajectoryFieldsProps = {
  shown: FieldState;
  /** The style as it is chosen now: fields of other styles step aside where scripts run. */
  style: TrajectoryStyle;
  rows: number;
  unit: string;
  measureName: string;
};

/** Whether a group of fields is off for a style; without scripts every group stands, with its styles named. */
const off = (style: TrajectoryStyle, isAsked: (needs: StyleNeeds) => boolean): "yes" | undefined => (isAsked(STYLE_NEEDS[style]) ? undefined : "yes");
const stylesWith = (isAsked: (needs: StyleNeeds) => boolean): string => TRAJECTORY_STYLES.filter((style) => isAsked(STYLE_NEEDS[style])).map((style) => STYLE_TEXT[style].word.toLowerCase()).join(", ");

const asksBaseline = ({ baseline }: StyleNeeds): boolean => baseline !== "none";
const asksPoints = ({ points }: StyleNeeds): boolean => points !== "none";
const asksValues = ({ points }: StyleNeeds): boolean => points === "one" || points === "many";
const asksMore = ({ points }: StyleNeeds): boolean => points === "many";
const asksMidpoint = ({ midpoint }: StyleNeeds): boolean => midpoint;
const asksShare = ({ reduceBy }: StyleNeeds): boolean => reduceBy;

/** The plan: style, baseline, dated values. Each field stands on its own without scripts. */
export function TrajectoryPlanFields({ shown, style, rows, unit, measureName }: TrajectoryFieldsProps) {
  const field = (name: string) => ({ id: shown.id(name), name, error: shown.error(name), defaultValue: shown.value(name) });
  const suffix = unit === "" ? undefined : unit;
  return (
    <>
      <SelectField {...field("style")} label="How it gets there" hint={STYLE_TEXT[style].rule} options={TRAJECTORY_STYLES.map((one) => ({ value: one, label: STYLE_TEXT[one].word }))} />
      <div className="style-field" data-off={off(style, asksBaseline)}>
        <Fieldset id={shown.id("baseline")} legend="Baseline" hint="Where it starts: a period and the figure of it.">
          <div className="point-row">
            <DateField {...field("baselineEnd")} label="Last day of the period" />
            <TextField {...field("baselineValue")} label={measureName} width={10} inputMode="decimal" suffix={suffix} />
          </div>
        </Fieldset>
      </div>
      <div className="style-field" data-off={off(style, asksPoints)}>
        <Fieldset id={shown.id("points")} legend="Dated values" hint="Last day of a month as year-month-day; the last one is the target. Up to 36.">
          {Array.from({ length: rows }, (_, place) => place + 1).map((row) => (
            <div key={row} className="point-row style-field" data-off={row === 1 ? undefined : off(style, asksMore)}>
              <TextField {...field(dueField(row))} label={<>Date<span className="vh"> {row}</span></>} width={10} inputMode="numeric" maxLength={10} autoComplete="off" spellCheck={false} />
              <div className="style-field" data-off={off(style, asksValues)}>
                <TextField {...field(valueField(row))} label={<>Value<span className="vh"> {row}</span></>} width={10} inputMode="decimal" suffix={suffix} />
              </div>
            </div>
          ))}
        </Fieldset>
      </div>
      <div className="style-field" data-off={off(style, asksMidpoint)}>
        <DateField {...field("midpointOn")} label="Half of the way is done by" hint={`For ${stylesWith(asksMidpoint)}. Left empty: half-way in time.`} />
      </div>
      <div className="style-field" data-off={off(style, asksShare)}>
        <TextField {...field("reduceBy")} label="The gap shrinks by" hint={`For ${stylesWith(asksShare)}: to England’s figure.`} width={5} inputMode="decimal" suffix="%" />
      </div>
    </>
  );
}

/** The words: why it is proposed, why it can be reached, and where it comes from. */
export function TrajectoryWordFields({ shown, needsJustification }: { shown: FieldState; needsJustification: boolean }) {
  const field = (name: string) => ({ id: shown.id(name), name, error: shown.error(name), defaultValue: shown.value(name) });
  return (
    <>
      <TextAreaField {...field("reason")} label="Why it is proposed" hint="In a sentence. It stands in the history." rows={3} maxLength={2000} />
      <TextAreaField {...field("justification")} label="Why it can be reached" hint={needsJustification ? "Asked for: few or no boards did as much before." : "What is done, by whom, by when."} rows={3} maxLength={4000} />
      <TextField {...field("source")} label="Where it comes from" hint="Document and page, where there is one." maxLength={300} />
    </>
  );
}

