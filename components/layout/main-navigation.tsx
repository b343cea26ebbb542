export type NavigationItem = { href: string; label: string; current?: boolean };

/** The main sections; under 760 px a disclosure that names the current one. */
export function MainNavigation({ items, label = "Main" }: { items: readonly NavigationItem[]; label?: string }) {
  const current = items.find((item) => item.current)?.label;
  const list = (
    <ul>
      {items.map((item) => (
        <li key={item.href}><a href={item.href} aria-current={item.current ? "page" : undefined}>{item.label}</a></li>
      ))}
    </ul>
  );
  return (
    <nav className="nav" aria-label={label}>
      <div className="wrap">
        {list}
        <details className="menu">
          <summary>{current === undefined ? "Menu" : `Menu: ${current}`}</summary>
          {list}
        </details>
      </div>
    </nav>
  );
}
