/** The way back up; the last entry is the page itself and has no link. */
export function Breadcrumb({ items }: { items: readonly { label: string; href?: string }[] }) {
  return (
    <nav className="crumb" aria-label="Breadcrumb">
      <ol>
        {items.map((item, index) => (
          <li key={index} aria-current={item.href === undefined ? "page" : undefined}>
            {item.href === undefined ? item.label : <a href={item.href}>{item.label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
