import type { SourceDocument } from "@/lib/observations/domain/source-document";

/** A document as a source: publisher and title, a link where the address is known, and the page or that none is recorded. */
export function DocumentSource({ source: { title, publisher, url }, page }: { source: SourceDocument; page?: string | null }) {
  const name = `${publisher}, ${title}`;
  return <>{url === null ? name : <a href={url}>{name}</a>}{page === undefined ? "" : `, ${page ?? "page not recorded"}`}</>;
}
