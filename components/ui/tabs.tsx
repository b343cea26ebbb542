export type TabLink = { href: string; label: string; current?: boolean };

/** Views of one thing, each with its own address. `label` names the navigation. */
export function Tabs({ label, items }: { label: string; items: TabLink[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}><a href={item.href} aria-current={item.current ? "page" : undefined}>{item.label}</a></li>
        ))}
      </ul>
    </nav>
  );
}
