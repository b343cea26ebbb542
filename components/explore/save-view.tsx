"use client";

import { useEffect, useRef, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { SaveChoices } from "@/lib/saved-views/domain/saved-view";

/** Keeps the page as it stands under a name, for oneself or shared. Posts by itself and comes back; once on a page. */
export function SaveView({ choices, name }: { choices: SaveChoices; /** What the page is called at first. */ name: string }) {
  const { address, keptAs, boards, reachesAll } = choices;
  const opened = useRef<string | null>(null);
  useEffect(() => void (opened.current = window.location.search), []);
  /** What was sorted, filtered or chosen since the page was opened stands in the browser's address alone. */
  const asItStands = ({ currentTarget }: FormEvent<HTMLFormElement>): void => {
    const { pathname, search } = window.location;
    const field = currentTarget.elements.namedItem("address");
    if (opened.current !== null && search !== opened.current && field instanceof HTMLInputElement) field.value = pathname + search;
  };
  return (
    <div className="keep" id="keep">
      {keptAs.length > 0 && <p className="small">You keep this page as {keptAs.map((one) => `“${one}”`).join(", ")}. <a href="/views">Your views</a></p>}
      <Details summary="Save this view">
        <form className="filters" method="post" action="/views/save" aria-label="Save this view" onSubmit={asItStands}>
          <input type="hidden" name="address" value={address} />
          <TextField id="keep-name" name="name" label="Name" required maxLength={80} width={30} defaultValue={name.slice(0, 80)} />
          <SelectField
            id="keep-share" name="share" label="Who sees it" defaultValue="private"
            options={[
              { value: "private", label: "Only me" },
              ...boards.map(({ code, name: board }) => ({ value: code, label: `Everybody who works with ${board}` })),
              ...(reachesAll ? [{ value: "everybody", label: "Everybody who signs in and reads figures" }] : []),
            ]}
          />
          <div className="acts"><Button small>Save</Button></div>
        </form>
      </Details>
    </div>
  );
}
