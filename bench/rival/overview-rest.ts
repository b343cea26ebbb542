import type { Attention, AttentionChannel } from "@/lib/attention/domain/build-attention";
import { escapeXml as text } from "@/lib/charts/escape-xml";
import { PALETTE } from "@/lib/charts/palette";
import { AREA_NAME, OBJECTIVE_AREAS, type ObjectiveArea } from "@/lib/objectives/domain/objective";
import type { SourceDocument } from "@/lib/observations/domain/source-document";
import { factsHeadline, type Statement, type StatedFact, type StatedFacts } from "@/lib/observations/domain/stated-facts";
import { FEW } from "@/lib/scorecards/domain/few-guard";
import type { FreshnessSummary } from "@/lib/scorecards/domain/freshness-summary";
import { gapScale } from "@/lib/scorecards/domain/gap-scale";
import { moverScale } from "@/lib/scorecards/domain/mover-scale";
import type { Mover } from "@/lib/scorecards/domain/movers";
import type { MoverSection, OverviewSections } from "@/lib/scorecards/domain/overview-sections";
import { formatDate } from "@/lib/shared/format-date";
import { formatNumber } from "@/lib/shared/format-number";
import { badge, details, each, illustrative, key, link, list, scrolls, section, table } from "./html";

// The parts of the overview beneath its tables of boards: movers, attention, stated facts, how many objectives, freshness.

const documentOf = ({ title, publisher, url }: SourceDocument, page?: string | null): string => {
  const name = `${publisher}, ${title}`;
  return `${url === null ? text(name) : link(url, name)}${page === undefined ? "" : `, ${text(page ?? "page not recorded")}`}`;
};

interface Bar {
  readonly name: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly good: boolean;
}

const bars = (items: readonly Bar[], zero: number): string => `<ol>${each(items, ({ name, value, from, to, good }) => `<li>${name}<svg aria-hidden="true" focusable="false"><rect class="${good ? "gd" : "bd"}" x="${Math.min(from, to)}%" width="${Math.abs(to - from)}%" height="100%"></rect><line x1="${zero}%" x2="${zero}%" y1="-3" y2="19"></line></svg>${value}</li>`)}</ol>`;

export const moversSection = (all: readonly MoverSection[]): string => section("movers", all.length === 0 ? "No change over a year can be told" : "Biggest movers, both ways", "Change over the latest twelve months held, board by board.", each(all, moversOf));

function moversOf({ code, title, subtitle, movers, periods, unit, decimals, isIllustrative, source }: MoverSection): string {
  const scale = moverScale([...movers.best, ...movers.least]);
  const named = (mover: Mover): string => `${link(`/metrics/${code}?area=${mover.code}`, mover.name)}${mover.marks === "" ? "" : ` ${mover.marks}`}`;
  const heads = [["Integrated care board"], [periods.yearAgo, unit], [periods.now, unit], ["Change", movers.change === "amount" ? unit : movers.change === "percent" ? "%" : "points"]] as const;
  const rows = movers.all.map((mover) => [named(mover), formatNumber(mover.yearAgo, { decimals }), formatNumber(mover.now, { decimals }), formatNumber(mover.change, { decimals: movers.decimals, signed: true })]);
  const without = movers.without.length > 0 ? [`Without a figure at both ends: ${movers.without.join(", ")}.`] : [];
  const figures = scrolls(title, table(title, heads, rows).replace("</caption>", `<span>${text(subtitle)}</span></caption>`));
  return `<figure aria-labelledby="movers-${code}"><figcaption><b id="movers-${code}">${text(title)}</b>${illustrative(isIllustrative)}<br>${text(`${subtitle}. ${movers.sentence}`)}</figcaption>
${bars([...movers.best, ...movers.least].map((mover) => ({ name: named(mover), value: mover.text, from: scale.zero, to: scale.at(mover.change), good: mover.tone !== "worse" })), scale.zero)}
${details("Figures as a table", figures)}<p>${text([...movers.notes, ...without, `Source: ${source}`].join(" "))}</p></figure>`;
}

const KEY_AREA: Readonly<Record<ObjectiveArea, readonly [colour: string, accent: string]>> = { finance: [PALETTE.finance, "finance"], elective: [PALETTE.elective, "elective"], prevention: [PALETTE.prevention, "prevention"], joint_working: [PALETTE.jointWorking, "joint"] };
const OTHER = "None of the four areas";
const swatch = (fill: string, stroke: string): string => `<svg width="14" height="14" viewBox="0 0 14 14"><rect x=".5" y=".5" width="13" height="13" fill="${fill}" stroke="${stroke}"/></svg>`;

interface Share {
  readonly name: string;
  readonly share: number;
  readonly area: string;
  readonly shown?: string;
}

function shareBar(label: string, parts: readonly Share[]): string {
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, { share }) => sum + share, 0));
  const words = parts.map(({ name, shown, share }) => `${name} ${shown ?? `${share}%`}`).join(", ");
  return `<div role="img" aria-label="${text(`${label}: ${words}`)}"><svg aria-hidden="true" focusable="false">${each(parts, ({ area, share, shown, name }, at) => `<svg data-area="${area}" x="${starts[at] ?? 0}%" width="${share}%" height="100%" overflow="hidden"><rect width="100%" height="100%"></rect>${share >= 4 ? `<text x="0.6em" y="50%" dominant-baseline="central">${shown ?? share}</text>` : ""}${share >= 25 ? `<text class="name" x="2.6em" y="50%" dominant-baseline="central">${name}</text>` : ""}</svg>`)}</svg></div>`;
}

function channelBar(channel: AttentionChannel, isNewest: boolean): string {
  const areas = channel.areas.filter(({ count }) => count > 0).map(({ area, count, shareOfAll }) => ({ name: AREA_NAME[area], share: 100 * shareOfAll, shown: formatNumber(count), area: KEY_AREA[area][1] }));
  const other = channel.other.count === 0 ? [] : [{ name: OTHER, share: 100 * channel.other.shareOfAll, shown: formatNumber(channel.other.count), area: "other" }];
  return `${shareBar(channel.name, [...areas, ...other])}${text(channel.spread.charAt(0).toUpperCase() + channel.spread.slice(1))}.${isNewest ? "" : ` ${text(channel.missing)}.`}`;
}

const percent = (part: number | null): string => (part === null ? "–" : formatNumber(100 * part));

function shareTable({ channels, weights }: Attention): string {
  const caption = "National measures by area: number, share of all, share within the four areas, declared weight";
  const heads = [["Area"], ...channels.flatMap(({ short }) => [[short, "measures"], ["Of all", "%"], ["Of the four", "%"]] as const), ["Declared", "%"]] as const;
  const cells = (channel: AttentionChannel, area: ObjectiveArea | null): readonly string[] => {
    const own = channel.areas.find((one) => one.area === area) ?? { count: channel.other.count, shareOfAll: channel.other.shareOfAll, shareWithin: null };
    return [String(own.count), percent(own.shareOfAll), percent(own.shareWithin)];
  };
  return scrolls(caption, table(caption, heads, [...OBJECTIVE_AREAS, null].map((area) => [area === null ? OTHER : AREA_NAME[area], ...channels.flatMap((channel) => cells(channel, area)), percent(area === null ? null : weights.areas[area])])));
}

export function attentionSection(attention: Attention): string {
  const { headline, channels, weights, money } = attention;
  if (headline === null) return "";
  const rows = channels.map((channel, at) => [
    `<b>${text(channel.name)}</b><br>${channel.total} ${text(channel.noun)}, ${channel.other.count} of them in none of the four areas; published ${formatDate(channel.publishedOn)}`, channelBar(channel, at === 0),
    `<b>${formatNumber(channel.balance, { decimals: 2 })}</b>`, formatNumber(channel.evenness, { decimals: 2 }),
  ]);
  const declared = [`<b>Declared weights</b><br>From ${formatDate(weights.from)}. ${text(weights.reason)}`, shareBar("Declared weights", OBJECTIVE_AREAS.map((area) => ({ name: AREA_NAME[area], share: 100 * weights.areas[area], area: KEY_AREA[area][1] }))), `<b>${formatNumber(1, { decimals: 2 })}</b>`, formatNumber(null, { decimals: 2 })];
  return section("attention", headline, "Measures that national planning scores, counted by area of oversight, against the weights declared for the areas.", [
    key("In order", [...OBJECTIVE_AREAS.map((area) => [swatch(KEY_AREA[area][0], KEY_AREA[area][0]), AREA_NAME[area]] as const), [swatch(PALETTE.limitBand, PALETTE.quietInk), OTHER]]),
    table("National measures by area, and how far that is from the declared weights", [["Channel"], ["By area", "number of measures; of the weights, %"], ["Balance", "1.00 = as declared"], ["Evenness", "1.00 = equal shares"]], [...rows, declared]),
    details("Figures as a table", shareTable(attention)),
    ...channels.map((channel) => details(`The ${channel.total} ${channel.noun} of ${channel.short} and the area each is counted to`, table(`${channel.name}, and the area each measure is counted to`, [["Measure"], ["Counted to"]], channel.measures.map(({ name, area }) => [text(name), area === null ? OTHER : AREA_NAME[area]])))),
    money === null ? "" : `<p><b>Money told the same story.</b> £${text(money.on.map(({ name, amount }) => `${formatNumber(amount)}m for ${name}`).join(" and £"))} against £${formatNumber(money.against.amount / 1000)}bn for ${text(money.against.name)}: ${formatNumber(money.share, { decimals: 1 })}% of the three went to the first ${money.on.length === 2 ? "two" : money.on.length} (derived: ${formatNumber(money.sum)} of ${formatNumber(money.sum + money.against.amount)}), ${text(money.period)}. ${documentOf(money.source)}.</p>`,
    `<p>Source: ${channels.map(({ source }) => documentOf(source)).join("; ")}. Which area a measure belongs to is this product’s own reading, listed below. Balance is 1 less half the sum of the distances between shares within the four areas and declared weights; evenness is 1 where the four are equal. ${link("/methods/attention-balance", "How attention is measured")}</p>`,
  ].join("\n"));
}

const stated = ({ figure, words, period, source, page }: Statement): string => `<b>${text(figure)}</b> ${text(words)}<br>${text(period)}<br>${documentOf(source, page)}`;
const between = ({ figure, words, period, source, page }: Statement): string => `${text(period)}: <b>${text(figure)}</b> ${text(words)}. ${documentOf(source, page)}`;
const latest = ({ now, since, notFound }: StatedFact): string =>
  `${now === null ? "<b>Not found</b>" : stated(now)}${notFound === null ? "" : ` ${text(notFound)}`}${since.length === 0 ? "" : details(since.length === 1 ? "One further figure" : `${since.length} further figures`, list(since.map(between)))}`;

export const factsSection = ({ facts }: StatedFacts): string => (facts.length === 0 ? "" : section("nao-facts", factsHeadline({ facts }), "National figures around the report Introducing Integrated Care Systems of 14 October 2022, and the same figures as later documents give them.",
  `${table("National figures then and now", [["Figure"], ["Then", "as reported in October 2022"], ["Now", "latest found"]], facts.map((fact) => [text(fact.title), stated(fact.then), latest(fact)]))}<p>Source: the document under each figure. Figures are as the documents state them; where bases differ the words say so.</p>`));

export function fewSection({ history, count, warnings }: OverviewSections["few"]): string {
  const [first, last] = [history[0], history.at(-1)];
  const most = Math.max(count, ...history.map((one) => one.count));
  const title = first && last && first !== last ? `National planning went from ${formatNumber(first.count)} measures to ${formatNumber(last.count)}; this product follows ${count} objectives` : `This product follows ${count} national objectives`;
  const bar = (name: string, value: number): Bar => ({ name: text(name), value: formatNumber(value), from: 0, to: most === 0 ? 0 : (100 * value) / most, good: true });
  return section("few", title, `Measures by planning round. Few means at most ${FEW.national} national objectives, and at most ${FEW.inArea} in an area: one in, one out.`, [
    warnings.length === 0 ? "" : `<h3>No longer few</h3>${list(warnings.map(({ words }) => text(words)))}`,
    bars([...history.map((one) => bar(one.period, one.count)), bar("Objectives here", count)], 0),
    `<p>Source: ${history.map((one) => `${text(`${one.period}, ${one.words}`)}: ${documentOf(one.source)}${one.note === null ? "" : ` (${text(one.note)})`}`).join("; ")}. Rounds not listed were not checked.</p>`,
  ].join(""));
}

const AREA_TEXT: Readonly<Record<FreshnessSummary["areas"][number]["area"], string>> = {
  finance: "Finance", elective: "Elective recovery", prevention: "Prevention", joint_working: "Joint working", workforce: "Workforce", primary_care: "Primary care", mental_health: "Mental health", outcomes: "Outcomes", urgent_care: "Urgent care",
};
const [WIDTH, HEIGHT] = [260, 18];

export function freshnessSection({ headline, rows, areas, notHeld, asOf }: FreshnessSummary): string {
  const scale = gapScale(rows.map(({ periodEnd }) => periodEnd), asOf);
  const grid = each(scale.years, ({ at }) => `<path d="M${6 + at * (WIDTH - 12)} 0V${HEIGHT}" stroke="${PALETTE.grid}"></path>`);
  const gap = ({ periodEnd, isStale }: FreshnessSummary["rows"][number]): string => {
    const from = 6 + scale.at(periodEnd) * (WIDTH - 12);
    const colour = isStale ? PALETTE.unknown : PALETTE.onTrajectory;
    return `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true" focusable="false">${grid}<path d="M${from} 9H${WIDTH - 6}" stroke="${colour}" stroke-width="2"${isStale ? ' stroke-dasharray="3 3"' : ""}></path><circle cx="${from}" cy="9" r="4" fill="${isStale ? PALETTE.paper : colour}" stroke="${colour}" stroke-width="2"></circle></svg>`;
  };
  const caption = `Latest period held of each measure on ${formatDate(asOf)}, oldest first`;
  const measures = rows.map((one) => [
    `${link(`/metrics/${one.metricCode}`, one.name)}${illustrative(one.isIllustrative)}`, text(one.bodies), text(one.period), gap(one), one.isStale ? badge("stale") : "<b>Current</b>", text(one.knownSince), one.nextExpected === null ? "not known" : `${text(one.nextExpected)}${one.isOverdue ? ", overdue here" : ""}`,
  ]);
  return section("freshness", headline, `Latest period held of each measure of the national objectives, and its gap to ${formatDate(asOf)}. Stale: older than its frequency, its usual lag and 30 days.${areas.some(({ illustrative: invented }) => invented > 0) ? " What is invented stands in the table, but not in the count above." : ""}`, [
    table(`Measures of the national objectives by area on ${formatDate(asOf)}`, [["Area"], ["Held", "measures"], ["Stale", "of those"], ["Without figures", "measures"], ["Furthest behind", "latest period"]], areas.map((one) => [
      `${AREA_TEXT[one.area]}${badge(one.illustrative > 0 ? `${one.illustrative} illustrative` : null)}`, String(one.held), `<b>${one.stale}</b>`, String(one.notHeld), text(one.oldest === null ? "No figures held" : `${one.oldest.name}, ${one.oldest.period}`),
    ])),
    rows.length === 0 ? "" : details(`Each of the ${rows.length} measures held, with its latest and next period`, scrolls(caption, table(caption, [["Measure"], ["Figures of"], ["Latest period"], ["Gap to the day", `${scale.years[0]?.year ?? ""} to ${scale.years.at(-1)?.year ?? ""}, a line a year`], ["State"], ["Known since"], ["Next expected"]], measures))),
    notHeld.length === 0 ? "" : details(`${notHeld.length} ${notHeld.length === 1 ? "measure" : "measures"} of the objectives without figures`, list(notHeld.map(({ metricCode, name }) => `${text(name)} (${metricCode})`))),
    "<p>Source: the releases held here; the next one by each publication’s usual delay.</p>",
  ].join("\n"));
}
