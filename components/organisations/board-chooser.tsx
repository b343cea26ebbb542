import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";

export type ChooserGroup = { region: string; boards: readonly { code: string; name: string }[] };

type BoardChooserProps = { own: readonly { code: string; name: string }[]; groups: readonly ChooserGroup[]; former: readonly { code: string; name: string }[] };

/** The boards to choose from: one's own first, then all by region, then those that ended. */
export function BoardChooser({ own, groups, former }: BoardChooserProps) {
  const inForce = groups.reduce((sum, group) => sum + group.boards.length, 0);
  return (
    <main id="main" className="wrap">
      <PageHeader title={own.length > 0 ? "Choose a board" : "Integrated care boards"} alone intro={`${inForce} boards since 1 April 2026. Boards that ended keep their own history.`} />
      {own.length > 0 && <Section id="own" title="Your boards" {...(own.length > 1 && { tools: [{ href: "/organisations/cluster", label: "See your boards side by side" }] })}><BoardLinks boards={own} /></Section>}
      <Section id="all" title="All boards by region">
        <div className="board-groups">{groups.map((group) => <div key={group.region}><h3>{group.region}</h3><BoardLinks boards={group.boards} /></div>)}</div>
      </Section>
      <Section id="former" title="Boards that ended on 31 March 2026"><div className="board-columns"><BoardLinks boards={former} query="?set=2023" /></div></Section>
    </main>
  );
}

function BoardLinks({ boards, query = "" }: { boards: readonly { code: string; name: string }[]; query?: string }) {
  return <ul className="board-links">{boards.map((board) => <li key={board.code}><a href={`/organisations/${board.code}${query}`}>{board.name}</a></li>)}</ul>;
}
