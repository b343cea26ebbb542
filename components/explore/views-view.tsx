import { ActionForm, type FormAction } from "@/components/admin/action-form";
import { PageHeader } from "@/components/layout/page-header";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { NotificationBanner } from "@/components/ui/notification-banner";
import type { ShownFavourite, ViewsPage } from "@/lib/explore/domain/views-page";
import type { SavedView } from "@/lib/saved-views/domain/saved-view";
import { VIEW_NOTICE_TEXT, VIEW_PROBLEM_TEXT, type ViewNotice, type ViewProblem } from "@/lib/saved-views/domain/view-problem";
import { formatDate } from "@/lib/shared/format-date";
import { ChangeViewForm } from "./change-view-form";

export type ViewsViewProps = { page: ViewsPage; done: ViewNotice | null; problem: ViewProblem | null; change: FormAction; remove: FormAction };

/** The reader's views and favourites, those that others share, and the ready ones. */
export function ViewsView({ page, done, problem, change, remove }: ViewsViewProps) {
  const { own, shared, favourites, shares } = page;
  return (
    <main id="main" className="wrap stack">
      {done !== null && <NotificationBanner kind="success" id="notice" heading={VIEW_NOTICE_TEXT[done]} />}
      <ErrorSummary errors={problem === null ? [] : [{ message: VIEW_PROBLEM_TEXT[problem] }]} />
      <PageHeader title="Views" intro="A view is a page as somebody left it: its area, period, comparison and order. Save one from the page itself; it opens with the figures of the day." alone />
      <Section id="ready" title="Ready views">
        <ul className="found">
          <li><a href="/views/nao">The eight metrics that the National Audit Office named</a><p>Vacancies, waiting lists, GP appointments, life expectancy, cancer diagnosis, finance and savings, for one board and England</p></li>
          <li><a href="/overview">Overview of the boards</a><p>Where objectives stand, on a map and in a table</p></li>
          <li><a href="/whats-new">What’s new</a><p>The newest figures, revisions and changes of the product</p></li>
        </ul>
      </Section>
      <Section id="own" title={own.length === 0 ? "You keep no view" : own.length === 1 ? "You keep 1 view" : `You keep ${own.length} views`}>
        {own.length === 0
          ? <EmptyState title="No view saved yet" actions={<a href="/metrics">Open a metric</a>}>Open a page of figures, set it as you need it, and choose “Save this view”.</EmptyState>
          : <ul className="found">{own.map((view) => <OwnView key={view.id} view={view} shares={shares} change={change} remove={remove} />)}</ul>}
      </Section>
      <Section id="shared" title={shared.length === 0 ? "Nobody shares a view with you" : shared.length === 1 ? "1 view is shared with you" : `${shared.length} views are shared with you`}>
        {shared.length === 0
          ? <p className="small">Views appear here that others share with the boards you work with, or with everybody.</p>
          : <ul className="found">{shared.map((view) => <li key={view.id}><a href={view.address}>{view.name}</a><p>By {view.ownerName}, {formatDate(view.savedOn)}. {audienceText(view)}</p></li>)}</ul>}
      </Section>
      <Section id="favourites" title={favourites.length === 0 ? "You have no favourite" : favourites.length === 1 ? "1 favourite" : `${favourites.length} favourites`}>
        {favourites.length === 0
          ? <p className="small">Add a metric or an area from its own page.</p>
          : <ul className="found">{favourites.map((favourite) => <FavouriteRow key={`${favourite.kind}${favourite.code}`} favourite={favourite} />)}</ul>}
      </Section>
    </main>
  );
}

const audienceText = ({ audience, boardName }: SavedView): string =>
  audience === "private" ? "Seen by you alone" : audience === "everybody" ? "Seen by everybody who reads figures" : `Seen by everybody who works with ${boardName ?? "a board"}`;

function OwnView({ view, shares, change, remove }: { view: SavedView } & Pick<ViewsPage, "shares"> & Pick<ViewsViewProps, "change" | "remove">) {
  const share = view.audience === "board" ? (view.boardCode ?? "private") : view.audience;
  const choices = shares.some(({ value }) => value === share) ? shares : [...shares, { value: share, label: `Everybody who works with ${view.boardName ?? share}` }];
  return (
    <li id={`view-${view.id}`}>
      <a href={view.address}>{view.name}</a>
      <p>{audienceText(view)}. Saved {formatDate(view.savedOn)}.</p>
      <div className="inline">
        <Details summary={<>Rename or share<span className="vh">: {view.name}</span></>}>
          <ChangeViewForm id={`change-${view.id}`} action={change} viewId={view.id} name={view.name} share={share} shares={choices} />
        </Details>
        <ActionForm id={`delete-${view.id}`} action={remove} submit="Delete this view" kind="warning" small hidden={{ id: String(view.id) }} confirm={<>Delete<span className="vh">: {view.name}</span></>}>
          <p className="small">{view.audience === "private" ? "It cannot be brought back." : "It is deleted for everybody who sees it, and cannot be brought back."}</p>
        </ActionForm>
      </div>
    </li>
  );
}

function FavouriteRow({ favourite: { kind, code, name, what, href } }: { favourite: ShownFavourite }) {
  return (
    <li className="inline">
      <span>{href === null ? name : <a href={href}>{name}</a>} <span className="mute">{what} {code === "england" ? "" : code}</span></span>
      <form method="post" action="/views/favourite">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="keep" value="no" />
        <Button kind="secondary" small>Remove<span className="vh"> from favourites: {name}</span></Button>
      </form>
    </li>
  );
}
