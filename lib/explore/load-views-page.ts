import "server-only";
import type { Scope } from "@/lib/access/scope";
import { loadCatalogue } from "@/lib/metrics/load-catalogue";
import { versionOn } from "@/lib/organisations/domain/organisation";
import { loadOrganisations } from "@/lib/organisations/load-organisations";
import { loadSaveChoices } from "@/lib/saved-views/load-save-choices";
import { loadSavedViews } from "@/lib/saved-views/load-saved-views";
import { areaAddress, AREA_KIND_TEXT } from "./domain/area-address";
import type { ShownFavourite, ViewsPage } from "./domain/views-page";

/** The person's views, those shared with them, and their favourites by name. @param day today, `YYYY-MM-DD` */
export async function loadViewsPage(scope: Scope<"view:keep">, day: string): Promise<ViewsPage> {
  const [{ views, favourites }, choices, { metrics }, organisations] = await Promise.all([
    loadSavedViews(scope), loadSaveChoices(scope, { address: "/overview", favourite: null, day }), loadCatalogue(scope), loadOrganisations(scope),
  ]);
  const areaOf = (code: string) => organisations.areas.find((area) => (code === "england" ? area.kind === "england" : area.versions.some((version) => version.odsCode === code || version.onsCode === code)));
  return {
    own: views.filter(({ isOwn }) => isOwn),
    shared: views.filter(({ isOwn }) => !isOwn),
    favourites: favourites.map(({ kind, code }): ShownFavourite => {
      if (kind === "metric") return { kind, code, name: metrics.get(code)?.name ?? code, what: "Metric", href: metrics.has(code) ? `/metrics/${code}` : null };
      const area = areaOf(code);
      const version = area && (versionOn(area, day) ?? area.versions.at(-1));
      return { kind, code, name: version?.name ?? code, what: area ? AREA_KIND_TEXT[area.kind] : "Body", href: area ? areaAddress(area.kind, code) : null };
    }),
    shares: [
      { value: "private", label: "Only me" },
      ...(choices?.boards ?? []).map(({ code, name }) => ({ value: code, label: `Everybody who works with ${name}` })),
      ...(choices?.reachesAll === true ? [{ value: "everybody", label: "Everybody who signs in and reads figures" }] : []),
    ],
  };
}
