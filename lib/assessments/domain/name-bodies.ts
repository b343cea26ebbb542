import type { Area, AreaVersion, Organisations } from "@/lib/organisations/domain/organisation";
import type { NamedBody } from "./segment-pages";

export const named = ({ odsCode, name, shortName }: AreaVersion): NamedBody => ({ code: odsCode ?? "", name, shortName });

/** The region of a body by its newest version, or null. */
export function regionOf(organisations: Organisations, { versions }: Area): NamedBody | null {
  const regionKey = versions.at(-1)?.regionKey;
  const version = organisations.areas.find(({ key }) => key === regionKey)?.versions.at(-1);
  return version ? named(version) : null;
}
