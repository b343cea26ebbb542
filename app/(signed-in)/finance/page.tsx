import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { withMessageTitle, withMessages } from "@/app/with-messages";
import { NationalFinanceView } from "@/components/finance/national-finance-view";
import { requireScope } from "@/lib/access/require-scope";
import { loadNationalFinance } from "@/lib/finance/load-national-finance";
import { today } from "@/lib/platform/clock";
import { parseNationalFinance } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = withMessageTitle(async ({ searchParams }: Props): Promise<Metadata> => {
  await requireScope("figures:read");
  if (parseNationalFinance(await searchParams, today()) === null) notFound();
  return { title: "Finance" };
});

export default withMessages(async function NationalFinancePage({ searchParams }: Props) {
  const scope = await requireScope("figures:read");
  const request = parseNationalFinance(await searchParams, today());
  const page = request && (await loadNationalFinance(scope, request));
  if (!request || !page) notFound();
  return <NationalFinanceView page={page} query={request.given} />;
});
