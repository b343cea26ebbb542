import { pageNumbers } from "./page-numbers";
import { queryString, type Query } from "./query-string";

type PaginationProps = {
  /** Counted from 1. */
  page: number;
  pageSize: number;
  /** All rows, not those of this page. */
  total: number;
  query: Query;
  /** What the rows are, for example "metrics". */
  noun: string;
};

/** Which rows are shown, and GET links to the others (`?page=`). Links are left out when one page holds all. */
export function Pagination({ page, pageSize, total, query, noun }: PaginationProps) {
  const count = Math.max(1, Math.ceil(total / pageSize));
  const from = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const href = (target: number) => queryString(query, { page: target === 1 ? undefined : String(target) });
  return (
    <div className="pages">
      <p>{`${from} to ${Math.min(page * pageSize, total)} of ${total} ${noun}`}</p>
      {count > 1 && (
        <nav aria-label={`Pages of ${noun}`}>
          <ul>
            {page > 1 && <li><a href={href(page - 1)} rel="prev">Previous</a></li>}
            {pageNumbers(page, count).map((number, index) => (
              <li key={index}>
                {number === null
                  ? <span className="gap" aria-hidden="true">…</span>
                  : <a href={href(number)} aria-label={`Page ${number}`} aria-current={number === page ? "page" : undefined}>{number}</a>}
              </li>
            ))}
            {page < count && <li><a href={href(page + 1)} rel="next">Next</a></li>}
          </ul>
        </nav>
      )}
    </div>
  );
}
