import { Fragment, type ReactNode } from "react";

/** Names on the left, short values in bold on the right. */
export function DefinitionList({ items }: { items: { name: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="pairs">
      {items.map((item, index) => <Fragment key={index}><dt>{item.name}</dt><dd>{item.value}</dd></Fragment>)}
    </dl>
  );
}
