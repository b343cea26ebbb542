import { DocumentSource } from "@/components/scorecards/document-source";
import { Section } from "@/components/layout/section";
import type { Area } from "@/components/ui/area";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/details";
import { Key } from "@/components/ui/key";
import { ShareBar } from "@/components/ui/share-bar";
import type { Attention, AttentionChannel } from "@/lib/attention/domain/build-attention";
import { PALETTE } from "@/lib/charts/palette";
import { AREA_NAME, OBJECTIVE_AREAS, type ObjectiveArea } from "@/lib/objectives/domain/objective";
import { formatDate } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";

const ACCENT: Readonly<Record<ObjectiveArea, Area>> = { finance: "finance", elective: "elective", prevention: "prevention", joint_working: "joint" };
const COLOUR: Readonly<Record<ObjectiveArea, string>> = { finance: PALETTE.finance, elective: PALETTE.elective, prevention: PALETTE.prevention, joint_working: PALETTE.jointWorking };
const OTHER = "None of the four areas";

const swatch = (fill: string, stroke: string): string => `<svg width="14" height="14" viewBox="0 0 14 14"><rect x=".5" y=".5" width="13" height="13" fill="${fill}" stroke="${stroke}"/></svg>`;
const KEY = [...OBJECTIVE_AREAS.map((area) => ({ icon: swatch(COLOUR[area], COLOUR[area]), label: AREA_NAME[area] })), { icon: swatch(PALETTE.limitBand, PALETTE.quietInk), label: OTHER }];

interface Row {
  readonly key: string;
  readonly channel: AttentionChannel | null;
}

const share = (part: number | null): string => (part === null ? "–" : formatNumber(100 * part));

/** Which areas the national measures look at, against declared weights; nothing where no framework was published by the day. */
export function AttentionView({ attention: { headline, channels, weights, money }, id = "attention" }: { attention: Attention; id?: string }) {
  const newest = channels[0];
  if (headline === null || newest === undefined) return null;
  const rows: readonly Row[] = [...channels.map((channel) => ({ key: channel.id, channel })), { key: "weights", channel: null }];
  return (
    <Section
      id={id}
      title={headline}
      subtitle="Measures that national planning scores, counted by area of oversight, against the weights declared for the areas."
      source={<>{channels.map((channel, index) => <span key={channel.id}>{index > 0 && "; "}<DocumentSource source={channel.source} /></span>)}. Which area a measure belongs to is this product’s own reading, listed below. Balance is 1 less half the sum of the distances between shares within the four areas and declared weights; evenness is 1 where the four are equal. <a href="/methods/attention-balance">How attention is measured</a></>}
    >
      <Key title="In order" items={KEY} bare />
      <DataTable
        caption="National measures by area, and how far that is from the declared weights"
        captionHidden
        kind="stacked"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "channel", head: "Channel", rowHeader: true, cell: ({ channel }) => <ChannelName channel={channel} weights={weights} /> },
          { key: "bar", head: "By area", unit: "number of measures; of the weights, %", cell: ({ channel }) => <ChannelBar channel={channel} weights={weights} saysMissing={channel !== newest} /> },
          { key: "balance", head: "Balance", unit: "1.00 = as declared", align: "right", cell: ({ channel }) => <b>{formatNumber(channel === null ? 1 : channel.balance, { decimals: 2 })}</b> },
          { key: "evenness", head: "Evenness", unit: "1.00 = equal shares", align: "right", cell: ({ channel }) => formatNumber(channel === null ? null : channel.evenness, { decimals: 2 }) },
        ]}
      />
      <Details summary="Figures as a table">
        <ShareTable channels={channels} weights={weights} />
      </Details>
      {channels.map((channel) => <Details key={channel.id} summary={`The ${channel.total} ${channel.noun} of ${channel.short} and the area each is counted to`}><MeasureTable channel={channel} /></Details>)}
      {money !== null && (
        <p className="small">
          <b>Money told the same story.</b> £{money.on.map(({ name, amount }) => `${formatNumber(amount)}m for ${name}`).join(" and £")} against £{formatNumber(money.against.amount / 1000)}bn for {money.against.name}: {formatNumber(money.share, { decimals: 1 })}% of the three went to the first {money.on.length === 2 ? "two" : money.on.length} (derived: {formatNumber(money.sum)} of {formatNumber(money.sum + money.against.amount)}), {money.period}. <DocumentSource source={money.source} />.
        </p>
      )}
    </Section>
  );
}

type WeightsProp = Pick<Attention, "weights">;

function ChannelName({ channel, weights }: { channel: AttentionChannel | null } & WeightsProp) {
  if (channel === null) return <><b>Declared weights</b><br /><span className="xs mute">From {formatDate(weights.from)}. {weights.reason}</span></>;
  return <><b>{channel.name}</b><br /><span className="xs mute">{channel.total} {channel.noun}, {channel.other.count} of them in none of the four areas; published {formatDate(channel.publishedOn)}</span></>;
}

function ChannelBar({ channel, weights, saysMissing }: { channel: AttentionChannel | null; saysMissing: boolean } & WeightsProp) {
  if (channel === null) return <ShareBar hollow label="Declared weights" parts={OBJECTIVE_AREAS.map((area) => ({ name: AREA_NAME[area], share: 100 * weights.areas[area], area: ACCENT[area] }))} />;
  const parts = channel.areas.filter(({ count }) => count > 0).map(({ area, count, shareOfAll }) => ({ name: AREA_NAME[area], share: 100 * shareOfAll, shown: formatNumber(count), area: ACCENT[area] }));
  const other = channel.other.count === 0 ? [] : [{ name: OTHER, share: 100 * channel.other.shareOfAll, shown: formatNumber(channel.other.count), area: "other" as const }];
  return <><ShareBar label={channel.name} parts={[...parts, ...other]} /><span className="xs">{channel.spread.charAt(0).toUpperCase() + channel.spread.slice(1)}.{saysMissing && ` ${channel.missing}.`}</span></>;
}

function ShareTable({ channels, weights }: Pick<Attention, "channels" | "weights">) {
  const rows = [...OBJECTIVE_AREAS, null];
  return (
    <DataTable
      caption="National measures by area: number, share of all, share within the four areas, declared weight"
      minWidth={40}
      rows={rows}
      rowKey={(area) => area ?? "other"}
      columns={[
        { key: "area", head: "Area", rowHeader: true, cell: (area) => (area === null ? OTHER : AREA_NAME[area]) },
        ...channels.flatMap((channel) => {
          const of = (area: ObjectiveArea | null) => channel.areas.find((one) => one.area === area) ?? { count: channel.other.count, shareOfAll: channel.other.shareOfAll, shareWithin: null };
          return [
            { key: `${channel.id}-n`, head: channel.short, unit: "measures", align: "right" as const, gap: true, cell: (area: ObjectiveArea | null) => of(area).count },
            { key: `${channel.id}-all`, head: "Of all", unit: "%", align: "right" as const, cell: (area: ObjectiveArea | null) => share(of(area).shareOfAll) },
            { key: `${channel.id}-in`, head: "Of the four", unit: "%", align: "right" as const, cell: (area: ObjectiveArea | null) => share(of(area).shareWithin) },
          ];
        }),
        { key: "weight", head: "Declared", unit: "%", align: "right", gap: true, cell: (area) => share(area === null ? null : weights.areas[area]) },
      ]}
    />
  );
}

function MeasureTable({ channel }: { channel: AttentionChannel }) {
  return (
    <DataTable
      caption={`${channel.name}, and the area each measure is counted to`}
      captionHidden
      rows={channel.measures}
      rowKey={({ name }) => name}
      columns={[
        { key: "name", head: "Measure", rowHeader: true, cell: ({ name }) => name },
        { key: "area", head: "Counted to", cell: ({ area }) => (area === null ? OTHER : AREA_NAME[area]) },
      ]}
    />
  );
}
