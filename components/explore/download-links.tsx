import type { FileFormat } from "@/lib/shared/figure-file";

const FORMATS: readonly { readonly format: FileFormat; readonly label: string; readonly about: string }[] = [
  { format: "csv", label: "CSV", about: "plain table" },
  { format: "xlsx", label: "XLSX", about: "Excel workbook" },
  { format: "ods", label: "ODS", about: "OpenDocument spreadsheet" },
  { format: "csvw", label: "CSVW", about: "description of the CSV’s columns" },
];

type DownloadLinksProps = {
  /** The download route with its query; the format is added. */
  href: string;
  /** What is downloaded, for readers who hear the links alone. */
  subject: string;
  /** The CSV is linked elsewhere. */
  withoutCsv?: boolean;
};

/** The figures of a page in every format. */
export function DownloadLinks({ href, subject, withoutCsv = false }: DownloadLinksProps) {
  const join = href.includes("?") ? "&" : "?";
  return (
    <ul className="downloads" aria-label={`Download ${subject}`}>
      {FORMATS.filter(({ format }) => !withoutCsv || format !== "csv").map(({ format, label, about }) => (
        <li key={format}><a href={`${href}${join}format=${format}`}>{label}<span className="vh"> ({about}): {subject}</span></a></li>
      ))}
    </ul>
  );
}
