/** A short mark beside a figure that changed after it was first published. `text` says what it was, where no words beside it do. */
export function RevisedMark({ text }: { text?: string }) {
  return <span className="rev" title={text}>{text === undefined ? "r" : <>r<span className="vh">{`, ${text}`}</span></>}</span>;
}

/** What the mark means, where one is shown, and why the figures changed. */
export function RevisedKey({ reason }: { reason: string }) {
  return <p className="src"><b>r</b> {`Revised after it was first published. ${reason}`}</p>;
}
